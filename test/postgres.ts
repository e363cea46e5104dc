/** A server of PostgreSQL for tests and benches: private, in a folder of its own, gone afterwards. */
import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export interface PostgresServer {
  port: number
  /** The address of a database of its own, made for this call. */
  database(): Promise<string>
  start(): void
  /** "immediate" as if the machine had lost its power. */
  stop(mode?: 'fast' | 'immediate'): void
  /** Stops it and removes its folder. */
  remove(): void
}

/** The folder of the newest installed server, or null: then tests that need it are skipped and say so. */
export function postgresPrograms(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')))
  if (found) return found
  try {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return null
  }
}

const user = 'rapport'
export const password = 'between states'

/** Starts a server that listens on this machine alone and asks for the password. `settings` are lines of postgresql.conf. */
export async function startPostgres(programs: string, settings: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-postgres-'))
  const port = await freePort()
  // The server refuses to run as root.
  const asRoot = process.getuid?.() === 0
  if (asRoot) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'])))
    chownSync(folder, uid!, gid!)
  }
  const run = (program: string, ...options: string[]) => {
    const command = [join(programs, program), ...options]
    execFileSync(asRoot ? 'runuser' : command[0]!, asRoot ? ['-u', 'postgres', '--', ...command] : command.slice(1), {
      stdio: 'ignore',
      cwd: '/',
    })
  }
  const data = join(folder, 'data')
  const secret = join(folder, 'secret')
  writeFileSync(secret, password, { mode: 0o644 })
  run('initdb', '-D', data, '-U', user, '--pwfile', secret, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
  const config = { port: String(port), listen_addresses: "'127.0.0.1'", unix_socket_directories: "''", ...settings }
  writeFileSync(
    join(data, 'postgresql.auto.conf'),
    Object.entries(config)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(''),
  )
  const start = () => run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), 'start')
  const stop = (mode: 'fast' | 'immediate' = 'fast') => run('pg_ctl', '-D', data, '-w', '-m', mode, 'stop')
  start()
  let databases = 0
  const address = (name: string) => `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`
  return {
    port,
    async database() {
      const client = new pg.Client(address('postgres'))
      await client.connect()
      const name = `ledger${++databases}`
      await client.query(`CREATE DATABASE ${name} STRATEGY file_copy`)
      await client.end()
      return address(name)
    },
    start,
    stop,
    remove() {
      try {
        stop('immediate')
      } catch {
        // It is down already.
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
