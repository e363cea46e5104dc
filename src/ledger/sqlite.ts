/** The embedded store: one SQLite file, write-ahead log. */
import { existsSync, statSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { RapportError } from '../messages.ts'
import { type Database, openDatabase, type Statement } from './database.ts'
import { schema, schemaVersion, textTables } from './schema.ts'
import { type Dialect, marks, type Statements, type Store, type StoreOptions, Turns } from './store.ts'

/** Words are made by ourselves, so SQLite only has to cut them at blanks. */
const fullText = (table: string, of: string) => `
CREATE VIRTUAL TABLE ${table} USING fts5(words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
CREATE TRIGGER ${table}_gone AFTER DELETE ON ${of} BEGIN DELETE FROM ${table} WHERE rowid = old.n; END;`

export const sqliteDialect: Dialect = {
  schema: (statements) =>
    statements
      .replaceAll(') CLUSTERED', ') WITHOUT ROWID')
      .replace(/FULL TEXT (\w+) OF (\w+);/g, (_, table: string, of: string) => fullText(table, of)),
  textRows: (table) => `${table} (rowid, words)`,
  hasText: (table, number) => `${number} IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`,
  words: (words) => words.join(' '),
  match: (query) => query.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`).join(' AND '),
}

/**
 * Opens a ledger file, and makes it where it does not exist. Throws R501 for a file that is no ledger or is damaged, R502 for one of
 * a newer version, R503 while another process writes, R505 where it is to be read and is not there.
 */
export function openSqliteStore(file: string, { readOnly, patience }: StoreOptions): Store {
  if (readOnly && !existsSync(file)) throw new RapportError('R505', { file })
  const database = openDatabase(file, readOnly, patience)
  return guarded(file, () => {
    const found = schemaOf(database)
    if (found > schemaVersion) throw new RapportError('R502', { file, found, known: schemaVersion })
    if (found > 0 && found < schemaVersion) throw new RapportError('R511', { file, found, known: schemaVersion })
    if (readOnly) {
      if (found === 0) throw new RapportError('R501', { file, what: 'it is no ledger' })
    } else {
      if (found === 0 && (database.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number }).n > 0)
        throw new RapportError('R501', { file, what: 'it is a database of something else' })
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
      create(database)
    }
    // Pages that are read often stay in memory, to 64 MB; SQLite would keep 2.
    database.exec('PRAGMA cache_size = -65536')
    // From here on we wait without holding up the thread: whoever writes may be in it.
    database.exec('PRAGMA busy_timeout = 0')
    return new SqliteStore(database, file, patience)
  })
}

/** The schema's version that a database stands at; 0 is an empty one. */
function schemaOf(database: Database): number {
  return (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
}

function create(database: Database): void {
  if (schemaOf(database) === schemaVersion) return
  database.exec('BEGIN IMMEDIATE')
  // Another process may have been quicker.
  if (schemaOf(database) === 0) database.exec(`${sqliteDialect.schema(schema)}; PRAGMA user_version = ${schemaVersion}`)
  database.exec('COMMIT')
}

/** Runs a step and turns SQLite's errors into numbered ones. */
function guarded<Result>(file: string, step: () => Result): Result {
  try {
    return step()
  } catch (error) {
    throw numbered(file, error)
  }
}

/** The numbered message for what went wrong with a ledger file: R503 another writer, R518 it cannot be written, R501 anything else. */
export function numbered(file: string, error: unknown): unknown {
  if (error instanceof RapportError) return error
  const what = (error as Error).message
  if (/locked|busy/i.test(what)) return new RapportError('R503', { file }, error)
  return new RapportError(/readonly|read-only|disk is full/i.test(what) ? 'R518' : 'R501', { file, what }, error)
}

/** One connection, on which one step runs at a time. */
class Connection implements Statements {
  readonly #database: Database
  readonly #file: string
  readonly #statements = new Map<string, Statement>()

  constructor(database: Database, file: string) {
    this.#database = database
    this.#file = file
  }

  async all<Row>(sql: string, ...values: readonly unknown[]): Promise<Row[]> {
    return guarded(this.#file, () => this.#statement(sql).all(...values) as Row[])
  }

  async run(sql: string, ...values: readonly unknown[]): Promise<void> {
    guarded(this.#file, () => this.#statement(sql).run(...values))
  }

  async insert(into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
    if (!rows.length) return
    guarded(this.#file, () => {
      const statement = this.#statement(`INSERT OR IGNORE INTO ${into} VALUES (${marks(rows[0]!.length)})`)
      for (const row of rows) statement.run(...row)
    })
  }

  #statement(sql: string): Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#database.prepare(sql)
      if (this.#statements.size < 200) this.#statements.set(sql, statement)
    }
    return statement
  }
}

class SqliteStore implements Store {
  readonly dialect = sqliteDialect
  readonly #database: Database
  readonly #file: string
  readonly #patience: number
  readonly #connection: Connection
  /** What comes after a transaction waits for it, and never sees the half of it. */
  readonly #turns = new Turns()

  constructor(database: Database, file: string, patience: number) {
    this.#database = database
    this.#file = file
    this.#patience = patience
    this.#connection = new Connection(database, file)
  }

  async all<Row>(sql: string, ...values: readonly unknown[]): Promise<Row[]> {
    await this.#turns.done()
    return this.#connection.all(sql, ...values)
  }

  async run(sql: string, ...values: readonly unknown[]): Promise<void> {
    await this.#turns.done()
    return this.#connection.run(sql, ...values)
  }

  async insert(into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
    await this.#turns.done()
    return this.#connection.insert(into, rows)
  }

  async transaction<Result>(step: (statements: Statements) => Promise<Result>): Promise<Result> {
    return this.#turns.take(() => this.#transaction(step))
  }

  async #transaction<Result>(step: (statements: Statements) => Promise<Result>): Promise<Result> {
    await this.#begin()
    try {
      const result = await step(this.#connection)
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      try {
        this.#database.exec('ROLLBACK')
      } catch {
        // SQLite has rolled back by itself, as it does when the disk is full.
      }
      throw numbered(this.#file, error)
    }
  }

  async version(): Promise<string> {
    // The first tells of others' changes, the second of our own.
    const [row] = await this.all<{ others: number; own: number }>(
      'SELECT data_version AS others, total_changes() AS own FROM pragma_data_version',
    )
    return `${row!.others}.${row!.own}`
  }

  async faults(): Promise<string[]> {
    const found = await this.all<{ integrity_check: string }>('PRAGMA integrity_check(20)')
    const broken = await this.all<{ table: string }>('PRAGMA foreign_key_check')
    return [
      ...found.flatMap((row) => (row.integrity_check === 'ok' ? [] : row.integrity_check)),
      ...new Set(broken.map(({ table }) => `rows of ${table} belong to nothing`)),
    ]
  }

  async compact(): Promise<{ before: number; after: number }> {
    await this.#turns.done()
    return guarded(this.#file, () => {
      const size = () => statSync(this.#file).size
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      const before = size()
      for (const table of textTables) this.#database.exec(`INSERT INTO ${table}(${table}) VALUES ('optimize')`)
      this.#database.exec('VACUUM; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)')
      return { before, after: size() }
    })
  }

  /** Waits for other writers as long as we have patience. */
  async #begin(): Promise<void> {
    const begun = performance.now()
    for (let pause = 2; ; pause = Math.min(pause * 2, 100)) {
      try {
        return this.#database.exec('BEGIN IMMEDIATE')
      } catch (error) {
        const fault = numbered(this.#file, error)
        const busy = fault instanceof RapportError && fault.report.code === 'R503'
        if (!busy || performance.now() - begun > this.#patience) throw fault
        await setTimeout(pause)
      }
    }
  }

  async close(): Promise<void> {
    await this.#turns.done()
    this.#database.close()
  }
}
