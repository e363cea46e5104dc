/** Installs the packages of the lockfile where they are missing or older than it. Needs nothing but Node and npm. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const marker = `${root}node_modules/.rapport-installed`

/** Runs a program in the project's folder with its output shown; ends this process with its status where it fails. */
export function run(program, ...parameters) {
  try {
    execFileSync(program, parameters, { cwd: root, stdio: 'inherit' })
  } catch (error) {
    process.exit(error.status || 1)
  }
}

/** Runs `npm ci` unless the packages of this very lockfile are there. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return
  console.error('Installing packages …')
  run('npm', 'ci', '--no-audit', '--no-fund')
  writeFileSync(marker, lock)
}
