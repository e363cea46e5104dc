/** SQLite from Node itself where it has it (22.5 and newer), else from @photostructure/sqlite, which has the same interface. */
import { createRequire } from 'node:module'
import { RapportError } from '../messages.ts'

export interface Statement {
  run(...values: unknown[]): unknown
  get(...values: unknown[]): unknown
  all(...values: unknown[]): unknown[]
}

export interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

interface SqliteModule {
  DatabaseSync: new (path: string, options?: { readOnly?: boolean }) => Database
}

function loadSqlite(): SqliteModule {
  const require = createRequire(import.meta.url)
  try {
    return require('node:sqlite') as SqliteModule
  } catch {
    return require('@photostructure/sqlite') as SqliteModule
  }
}

/** Opens a database file, which waits so many milliseconds for other writers. Throws R501 where it is none. */
export function openDatabase(path: string, readOnly: boolean, patience = 5000): Database {
  try {
    const { DatabaseSync } = loadSqlite()
    const database = new DatabaseSync(path, { readOnly })
    database.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA foreign_keys = ON`)
    database.prepare('SELECT count(*) FROM sqlite_master').get()
    return database
  } catch (error) {
    throw new RapportError('R501', { file: path, what: (error as Error).message }, error)
  }
}
