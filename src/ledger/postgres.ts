/** The shared store: a database of PostgreSQL 15 or newer, in which several processes may write in turn. */
import pg from 'pg'
import { RapportError } from '../messages.ts'
import { schema, schemaVersion } from './schema.ts'
import { type Dialect, type Statements, type Store, type StoreOptions, Turns } from './store.ts'

const quoted = (word: string) => `'${word.replace(/['\\]/g, '\\$&')}'`
/** PostgreSQL keeps no more positions than these, and of a word no more than so many. */
const lastPosition = 16383
const mostPositions = 255

/** Words and where they stand, as PostgreSQL writes a tsvector: no parser of its own comes between. */
function vectorOf(words: readonly string[]): string {
  const positions = new Map<string, number[]>()
  words.forEach((word, i) => {
    const own = positions.get(word)
    if (!own) positions.set(word, [i + 1])
    else if (own.length < mostPositions && i < lastPosition) own.push(i + 1)
  })
  return [...positions].map(([word, own]) => `${quoted(word)}:${own.map((i) => Math.min(i, lastPosition)).join(',')}`).join(' ')
}

export const postgresDialect: Dialect = {
  schema: (statements) =>
    statements
      .replaceAll(') CLUSTERED', ')')
      // Sorted as bytes, as everywhere in Rapport, whatever the locale of the server.
      .replace(/ TEXT\b(?! \w+ OF)/g, ' TEXT COLLATE "C"')
      .replace(
        /FULL TEXT (\w+) OF (\w+);/g,
        `CREATE TABLE $1 (n INTEGER PRIMARY KEY REFERENCES $2(n) ON DELETE CASCADE, words tsvector NOT NULL);
         CREATE INDEX $1_words ON $1 USING GIN (words);`,
      ),
  textRows: (table) => `${table} (n, words)`,
  hasText: (table, number) => `${number} IN (SELECT n FROM ${table} WHERE words @@ CAST(? AS tsquery))`,
  words: vectorOf,
  match: (query) => query.map(({ words, prefix }) => `(${words.map(quoted).join(' <-> ')}${prefix ? ':*' : ''})`).join(' & '),
}

/**
 * A ledger in a database; it is connected to with the first statement, and the tables are made where there are none. Statements throw
 * R502, R511 (schema), R503 (another writer), R505 (to be read, and no ledger there), R512 (no answer), R513 (login refused).
 */
export function openPostgresStore(url: string, options: StoreOptions): Store {
  return new PostgresStore(url, options)
}

/** Counts come as 64-bit numbers, which pg gives as strings. */
const int8 = 20
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as never,
}

/** What PostgreSQL cannot keep in a text: NUL, and halves of a character. Records are JSON, where both are written in letters. */
function storable(value: unknown): unknown {
  return typeof value === 'string' && /[\0\ud800-\udfff]/.test(value)
    ? value.replaceAll('\0', '\ufffd').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    : value
}

/** A ledger's place as it may be shown: an address without its password. */
export function shownPlace(place: string): string {
  return place.replace(/^(postgres(?:ql)?:\/\/[^:@/]*):[^@]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1…')
}

/** One connection, or the pool of them, that runs statements. */
class Connection implements Statements {
  readonly #runner: pg.Pool | pg.PoolClient
  readonly #columns: ReadonlyMap<string, string>
  readonly #names: Map<string, string>
  readonly #numbered: (error: unknown) => unknown

  constructor(
    runner: pg.Pool | pg.PoolClient,
    columns: ReadonlyMap<string, string>,
    names: Map<string, string>,
    numbered: (error: unknown) => unknown,
  ) {
    this.#runner = runner
    this.#columns = columns
    this.#names = names
    this.#numbered = numbered
  }

  async all<Row>(sql: string, ...values: readonly unknown[]): Promise<Row[]> {
    try {
      let i = 0
      const text = sql.replace(/\?/g, () => `$${++i}`)
      const name = this.#nameOf(text)
      return (await this.#runner.query({ text, values: values.map(storable), ...(name && { name }) })).rows as Row[]
    } catch (error) {
      throw this.#numbered(error)
    }
  }

  async run(sql: string, ...values: readonly unknown[]): Promise<void> {
    await this.all(sql, ...values)
  }

  /** All rows in one statement, a list for each column. */
  async insert(into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
    if (!rows.length) return
    const [, table, names] = /^(\w+) \((.*)\)$/.exec(into)!
    const types = names!.split(', ').map((name) => this.#columns.get(`${table}.${name}`)!)
    const lists = types.map((type) => `CAST(? AS ${type === 'tsvector' ? 'text' : type}[])`).join(', ')
    const values = types.map((type, i) => (type === 'tsvector' ? `CAST(c${i} AS tsvector)` : `c${i}`)).join(', ')
    await this.run(
      `INSERT INTO ${into} SELECT ${values} FROM unnest(${lists}) AS u(${types.map((_, i) => `c${i}`).join(', ')}) ON CONFLICT DO NOTHING`,
      ...types.map((_, i) => rows.map((row) => storable(row[i]))),
    )
  }

  /** Statements that come again are prepared under a name. */
  #nameOf(text: string): string | undefined {
    let name = this.#names.get(text)
    if (!name && this.#names.size < 200) {
      name = `s${this.#names.size}`
      this.#names.set(text, name)
    }
    return name
  }
}

class PostgresStore implements Store {
  readonly dialect = postgresDialect
  readonly #pool: pg.Pool
  readonly #options: StoreOptions
  /** The address as it may be shown: without a password. */
  readonly #shown: string
  readonly #turns = new Turns()
  readonly #names = new Map<string, string>()
  #ready: Promise<{ statements: Statements; columns: ReadonlyMap<string, string> }> | undefined

  constructor(url: string, options: StoreOptions) {
    this.#options = options
    this.#shown = shownPlace(url)
    this.#pool = new pg.Pool({
      connectionString: url,
      max: 4,
      types,
      application_name: 'rapport',
      connectionTimeoutMillis: 10_000,
      // A plan that is made for the values at hand: a small state's pair and a great power's are not alike.
      onConnect: (client) =>
        client.query(
          "SET plan_cache_mode = 'force_custom_plan'; SET client_min_messages = 'warning'; SET jit = off; SET max_parallel_workers_per_gather = 0",
        ) as never,
    })
    // A server that goes away while nothing is asked of it is found out by the next statement.
    this.#pool.on('error', () => undefined)
  }

  async all<Row>(sql: string, ...values: readonly unknown[]): Promise<Row[]> {
    return (await this.#connected()).statements.all(sql, ...values)
  }

  async run(sql: string, ...values: readonly unknown[]): Promise<void> {
    return (await this.#connected()).statements.run(sql, ...values)
  }

  async insert(into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
    return (await this.#connected()).statements.insert(into, rows)
  }

  async transaction<Result>(step: (statements: Statements) => Promise<Result>): Promise<Result> {
    const { columns } = await this.#connected()
    return this.#turns.take(() =>
      this.#locked(async (client) => {
        const result = await step(new Connection(client, columns, this.#names, (error) => this.#numbered(error)))
        // The row is of this transaction now, by which `version` tells that something has changed.
        await client.query('UPDATE ledger_schema SET version = version')
        return result
      }),
    )
  }

  /** Runs a step in a transaction, while no other process writes to this ledger. */
  async #locked<Result>(step: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    let client: pg.PoolClient
    try {
      client = await this.#pool.connect()
    } catch (error) {
      throw this.#numbered(error)
    }
    let lost: unknown
    const onError = (error: unknown) => {
      lost = error
    }
    client.on('error', onError)
    try {
      await client.query(
        `BEGIN; SET LOCAL lock_timeout = ${this.#options.patience}; SELECT pg_advisory_xact_lock(hashtext('rapport ' || current_schema()))`,
      )
      const result = await step(client)
      await client.query('COMMIT')
      client.off('error', onError)
      client.release()
      return result
    } catch (error) {
      // A connection in which a transaction broke is not used again.
      client.off('error', onError)
      client.on('error', () => undefined)
      if (!lost) await client.query('ROLLBACK').catch(() => undefined)
      client.release(true)
      throw this.#numbered(error)
    }
  }

  #connected() {
    this.#ready ??= this.#connect().catch((error) => {
      // The next statement tries again.
      this.#ready = undefined
      throw this.#numbered(error)
    })
    return this.#ready
  }

  async #connect() {
    const { readOnly } = this.#options
    const file = this.#shown
    const check = (found: number) => {
      if (found > schemaVersion) throw new RapportError('R502', { file, found, known: schemaVersion })
      if (found > 0 && found < schemaVersion) throw new RapportError('R511', { file, found, known: schemaVersion })
    }
    const found = await this.#schema(this.#pool)
    check(found)
    if (!found && readOnly) throw new RapportError('R505', { file })
    if (!found)
      await this.#locked(async (client) => {
        // Another process may have been quicker.
        const now = await this.#schema(client)
        check(now)
        if (!now)
          await client.query(
            `${postgresDialect.schema(schema)}; CREATE TABLE ledger_schema (version INTEGER NOT NULL); INSERT INTO ledger_schema VALUES (${schemaVersion})`,
          )
      })
    const rows = await this.#pool.query<{ name: string; type: string }>(
      "SELECT table_name || '.' || column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = current_schema()",
    )
    const columns = new Map(rows.rows.map(({ name, type }) => [name, type]))
    return { columns, statements: new Connection(this.#pool, columns, this.#names, (error) => this.#numbered(error)) }
  }

  /** The schema's version that the database stands at; 0 where there is no ledger. */
  async #schema(runner: pg.Pool | pg.PoolClient): Promise<number> {
    const { rows } = await runner.query<{ there: boolean }>("SELECT to_regclass('ledger_schema') IS NOT NULL AS there")
    if (!rows[0]!.there) return 0
    return (await runner.query<{ version: number }>('SELECT max(version) AS version FROM ledger_schema')).rows[0]!.version
  }

  #numbered(error: unknown): unknown {
    if (error instanceof RapportError) return error
    const { code = '', message } = error as { code?: string; message: string }
    const what = message || code
    const file = this.#shown
    if (code === '55P03') return new RapportError('R503', { file }, error)
    if (code.startsWith('28')) return new RapportError('R513', { file, what }, error)
    if (code === '42P01' && this.#options.readOnly) return new RapportError('R505', { file }, error)
    // Class 57P: the server shuts down; 08: connection; E…: the network; pg's own words have no code.
    if (/^(57P|08|E[A-Z]+$)/.test(code) || (!code && /connection|timeout|terminat/i.test(what)))
      return new RapportError('R512', { file, what }, error)
    return new RapportError('R501', { file, what }, error)
  }

  async version(): Promise<string> {
    return (await this.all<{ last: string }>('SELECT xmin::text AS last FROM ledger_schema'))[0]!.last
  }

  /** PostgreSQL keeps its references itself, and its pages are the administrator's. */
  async faults(): Promise<string[]> {
    return []
  }

  async compact(): Promise<{ before: number; after: number }> {
    const size = async () =>
      (
        await this.all<{ bytes: number }>(
          "SELECT coalesce(sum(pg_total_relation_size(oid)), 0)::bigint AS bytes FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace",
        )
      )[0]!.bytes
    const before = await size()
    await this.run('VACUUM (ANALYZE)')
    return { before, after: await size() }
  }

  async close(): Promise<void> {
    await this.#turns.done()
    await this.#pool.end()
  }
}
