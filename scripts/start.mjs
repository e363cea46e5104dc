/** `npm start [-- FILES… --port 4100 --host 127.0.0.1 --ledger FILE]`: installs, builds, codes the sample (or the files) and opens the desk. */

import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { build } from './build.mjs'
import { install, root, run } from './prepare.mjs'

const named = ['--port', '--host', '--ledger', '-p', '-l']
const files = []
const desk = []
const given = process.argv.slice(2)
for (let i = 0; i < given.length; i++) {
  if (named.includes(given[i])) desk.push(given[i], given[++i] ?? '')
  else if (given[i].startsWith('--')) desk.push(given[i])
  else files.push(given[i])
}
const at = desk.findIndex((option) => option === '--ledger' || option === '-l' || option.startsWith('--ledger='))
const ledger = at < 0 ? (files.length ? 'rapport.ledger' : 'sample.ledger') : desk[at].includes('=') ? desk[at].split('=')[1] : desk[at + 1]

install()
if (!isFresh()) build()
// A ledger that an older version left here is taken over.
if (existsSync(ledger)) run('node', 'dist/cli/main.js', 'ledger', 'upgrade', '--ledger', ledger)
run('node', 'dist/cli/main.js', 'add', ...(files.length ? files : ['sample']), '--ledger', ledger)
const child = spawn('node', ['dist/cli/main.js', 'desk', ...(at < 0 ? [...desk, '--ledger', ledger] : desk)], {
  cwd: root,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => {
  process.exitCode = code ?? 0
})

/** Whether dist/ is newer than all that it is made from. */
function isFresh() {
  const made = `${root}dist/knowledge/knowledge.bin`
  if (!existsSync(made)) return false
  const { mtimeMs } = statSync(made)
  return ['src', 'data', 'desk'].every((folder) =>
    readdirSync(root + folder, { recursive: true }).every((file) => statSync(`${root}${folder}/${file}`).mtimeMs <= mtimeMs),
  )
}
