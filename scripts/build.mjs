/** Builds dist/: the library and the command line (tsc), weights and tables, the compiled knowledge, the desk (Vite). */
import { chmodSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { install, root, run } from './prepare.mjs'

/** Builds everything from scratch. */
export function build() {
  install()
  console.error('Building …')
  rmSync(`${root}dist`, { recursive: true, force: true })
  run('npx', '--no-install', 'tsc', '-p', 'tsconfig.build.json')
  // What the program reads beside its code. Tests and their fixtures stay at home.
  for (const entry of readdirSync(`${root}src`, { recursive: true }).map(String)) {
    if (/\.(gz|wasm)$|[\\/]weights[\\/].*\.json$|\.manifest\.json$/.test(entry)) cpSync(`${root}src/${entry}`, `${root}dist/${entry}`)
  }
  chmodSync(`${root}dist/cli/main.js`, 0o755)
  run('node', 'dist/knowledge/build.js')
  if (existsSync(`${root}desk/index.html`)) run('npx', '--no-install', 'vite', 'build', 'desk', '--logLevel', 'warn')
}

if (process.argv[1]?.endsWith('build.mjs')) build()
