/** The embedded ledger: one SQLite file, write-ahead log, one transaction an article. */
import { existsSync } from 'node:fs'
import { blocksOf, linkMentions, partiesOf, partyKey } from '../linking/index.ts'
import { RapportError } from '../messages.ts'
import type { Annotation, Article, Event, Happening, Message } from '../records.ts'
import { type Database, openDatabase, type Statement } from './database.ts'
import { type ArticleSummary, coderKey, type Ledger, type LedgerArticle, type LedgerQuery, type PartyCount } from './ledger.ts'
import { migrate, migrations, schemaOf } from './migrations.ts'

export interface OpenOptions {
  /** Opens an existing ledger for reading only; throws R505 where there is none. */
  readOnly?: boolean
}

/** So many rows are given where a query names no limit. */
const defaultLimit = 1000

/**
 * Opens a ledger file, and makes it where it does not exist. Throws R501 for a file that is no ledger or is damaged, R502 for one of
 * a newer version, R503 while another process writes, R505 where it is to be read and is not there.
 */
export function openSqliteLedger(file: string, { readOnly = false }: OpenOptions = {}): Ledger {
  if (readOnly && !existsSync(file)) throw new RapportError('R505', { file })
  const database = openDatabase(file, readOnly)
  return guarded(file, () => {
    if (readOnly) {
      const found = schemaOf(database)
      if (found === 0) throw new RapportError('R501', { file, what: 'it is no ledger' })
      if (found > migrations.length) throw new RapportError('R502', { file, found, known: migrations.length })
    } else {
      if (schemaOf(database) === 0 && (database.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number }).n > 0)
        throw new RapportError('R501', { file, what: 'it is a database of something else' })
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
      migrate(database, file)
    }
    return new SqliteLedger(database, file)
  })
}

/** Runs a step and turns SQLite's errors into numbered ones. */
function guarded<Result>(file: string, step: () => Result): Result {
  try {
    return step()
  } catch (error) {
    if (error instanceof RapportError) throw error
    const what = (error as Error).message
    throw /locked|busy/i.test(what) ? new RapportError('R503', { file }, error) : new RapportError('R501', { file, what }, error)
  }
}

class SqliteLedger implements Ledger {
  readonly #database: Database
  readonly #file: string
  readonly #statements = new Map<string, Statement>()

  constructor(database: Database, file: string) {
    this.#database = database
    this.#file = file
  }

  async has(article: string, coder: string): Promise<boolean> {
    return this.#get<{ coder: string }>('SELECT coder FROM articles WHERE id = ?', article)?.coder === coder
  }

  async add(article: Article, annotation: Annotation): Promise<void> {
    this.#transaction(() => {
      // What the article's old events were linked to has to be linked again.
      this.#run(
        'INSERT OR IGNORE INTO unlinked_blocks SELECT block FROM event_blocks JOIN events ON event = id WHERE article = ?',
        article.id,
      )
      this.#run('DELETE FROM articles WHERE id = ?', article.id)
      this.#run(
        'INSERT INTO articles (id, title, published, outlet, coder, article, annotation) VALUES (?, ?, ?, ?, ?, ?, ?)',
        article.id,
        article.title ?? null,
        article.published ?? null,
        article.outlet ?? null,
        coderKey(annotation.coder),
        JSON.stringify(article),
        JSON.stringify({ ...annotation, events: [], claims: [] }),
      )
      for (const event of annotation.events) this.#addEvent(event)
      for (const claim of annotation.claims)
        this.#run(
          'INSERT INTO claims (id, article, speaker, country, kind, record) VALUES (?, ?, ?, ?, ?, ?)',
          claim.id,
          article.id,
          claim.speaker?.name ?? null,
          claim.speaker?.country ?? null,
          claim.kind,
          JSON.stringify(claim),
        )
    })
  }

  #addEvent(event: Event): void {
    const { id, article, type, cameo, status, time } = event
    this.#run(
      'INSERT INTO events (id, article, type, cameo, status, time_from, time_to, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      article,
      type,
      cameo,
      status,
      time.from,
      time.to,
      JSON.stringify(event),
    )
    for (const party of partiesOf(event)) this.#run('INSERT INTO event_parties (party, event) VALUES (?, ?)', party, id)
    for (const block of blocksOf(event)) {
      this.#run('INSERT INTO event_blocks (block, event) VALUES (?, ?)', block, id)
      this.#run('INSERT OR IGNORE INTO unlinked_blocks (block) VALUES (?)', block)
    }
  }

  async link(): Promise<void> {
    this.#transaction(() => {
      // Blocks overlap (a meeting of three stands in three), so all that hangs together is linked together.
      for (let open = this.#pending(); open.length; open = this.#pending()) {
        const blocks = new Set<string>()
        const events = new Map<string, { event: Event; outlet: string | null }>()
        const queue = [open[0]!]
        while (queue.length) {
          const block = queue.pop()!
          if (blocks.has(block)) continue
          blocks.add(block)
          this.#run('DELETE FROM unlinked_blocks WHERE block = ?', block)
          const rows = this.#all<{ id: string; record: string; outlet: string | null; happening: string | null }>(
            'SELECT e.id, e.record, e.happening, a.outlet FROM event_blocks b JOIN events e ON e.id = b.event JOIN articles a ON a.id = e.article WHERE b.block = ?',
            block,
          )
          for (const { id, record, outlet } of rows) {
            if (events.has(id)) continue
            const event = JSON.parse(record) as Event
            events.set(id, { event, outlet })
            queue.push(...blocksOf(event))
          }
        }
        for (const { happening } of this.#all<{ happening: string }>(
          `SELECT DISTINCT happening FROM events WHERE happening IS NOT NULL AND id IN (${[...events.keys()].map(() => '?').join(', ') || "''"})`,
          ...events.keys(),
        ))
          this.#run('DELETE FROM happenings WHERE id = ?', happening)
        for (const happening of linkMentions([...events.values()])) this.#addHappening(happening)
      }
      this.#run('DELETE FROM happenings WHERE id NOT IN (SELECT happening FROM events WHERE happening IS NOT NULL)')
    })
  }

  #pending(): string[] {
    return this.#all<{ block: string }>('SELECT block FROM unlinked_blocks ORDER BY block LIMIT 1').map(({ block }) => block)
  }

  #addHappening(happening: Happening): void {
    const { id, type, cameo, status, time } = happening
    this.#run(
      'INSERT OR REPLACE INTO happenings (id, type, cameo, status, time_from, time_to, record) VALUES (?, ?, ?, ?, ?, ?, ?)',
      id,
      type,
      cameo,
      status,
      time.from,
      time.to,
      JSON.stringify(happening),
    )
    for (const party of new Set(happening.participants.flatMap((actor) => partyKey(actor) ?? [])))
      this.#run('INSERT INTO happening_parties (party, happening) VALUES (?, ?)', party, id)
    for (const event of happening.mentions) this.#run('UPDATE events SET happening = ? WHERE id = ?', id, event)
  }

  async articles({ limit = defaultLimit, offset = 0 } = {}): Promise<ArticleSummary[]> {
    return this.#all<ArticleSummary>(
      `SELECT id, title, published, outlet, (SELECT count(*) FROM events WHERE article = articles.id) AS events
       FROM articles ORDER BY published IS NULL, published, id LIMIT ? OFFSET ?`,
      limit,
      offset,
    ).map((row) => ({ ...row }))
  }

  async article(id: string): Promise<LedgerArticle | null> {
    const row = this.#get<{ article: string; annotation: string }>('SELECT article, annotation FROM articles WHERE id = ?', id)
    if (!row) return null
    const annotation = JSON.parse(row.annotation) as Annotation
    annotation.events = this.#records('SELECT record FROM events WHERE article = ?', id)
    annotation.events.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
    annotation.claims = this.#records('SELECT record FROM claims WHERE article = ? ORDER BY id', id)
    return { article: JSON.parse(row.article) as Article, annotation }
  }

  async events(query: LedgerQuery = {}): Promise<Event[]> {
    return this.#select('events', 'event_parties', 'event', query)
  }

  async event(id: string): Promise<Event | null> {
    return this.#record('SELECT record FROM events WHERE id = ?', id)
  }

  async happenings(query: LedgerQuery = {}): Promise<Happening[]> {
    return this.#select('happenings', 'happening_parties', 'happening', query)
  }

  async happening(id: string): Promise<Happening | null> {
    return this.#record('SELECT record FROM happenings WHERE id = ?', id)
  }

  async happeningOf(event: string): Promise<Happening | null> {
    return this.#record('SELECT h.record FROM happenings h JOIN events e ON e.happening = h.id WHERE e.id = ?', event)
  }

  async parties(): Promise<PartyCount[]> {
    return this.#all<PartyCount>(
      'SELECT party, count(*) AS happenings FROM happening_parties GROUP BY party ORDER BY happenings DESC, party',
    ).map((row) => ({ ...row }))
  }

  async messages(article: string): Promise<Message[]> {
    return (await this.article(article))?.annotation.messages ?? []
  }

  async close(): Promise<void> {
    this.#database.close()
  }

  #select<Row>(table: string, parties: string, column: string, query: LedgerQuery): Row[] {
    const { between = [], type, cameo, status, from, until, limit = defaultLimit, offset = 0 } = query
    const conditions: [string, string | undefined][] = [
      ...between.map((party): [string, string] => [`id IN (SELECT ${column} FROM ${parties} WHERE party = ?)`, party]),
      ['type = ?', type],
      ['cameo GLOB ?', cameo === undefined ? undefined : `${cameo.replace(/[^0-9A-Za-z]/g, '')}*`],
      ['status = ?', status],
      ['time_to >= ?', from],
      // "2021" covers all of 2021: every later date of that year begins with it.
      ['time_from <= ?', until === undefined ? undefined : `${until}~`],
    ]
    const given = conditions.filter((condition): condition is [string, string] => condition[1] !== undefined)
    const where = given.length ? `WHERE ${given.map(([sql]) => sql).join(' AND ')}` : ''
    return this.#records(
      `SELECT record FROM ${table} ${where} ORDER BY time_from IS NULL, time_from, id LIMIT ? OFFSET ?`,
      ...given.map(([, value]) => value),
      limit,
      offset,
    )
  }

  #records<Row>(sql: string, ...values: unknown[]): Row[] {
    return this.#all<{ record: string }>(sql, ...values).map(({ record }) => JSON.parse(record) as Row)
  }

  #record<Row>(sql: string, ...values: unknown[]): Row | null {
    return this.#records<Row>(sql, ...values)[0] ?? null
  }

  #transaction(step: () => void): void {
    guarded(this.#file, () => {
      this.#database.exec('BEGIN IMMEDIATE')
      try {
        step()
        this.#database.exec('COMMIT')
      } catch (error) {
        this.#database.exec('ROLLBACK')
        throw error
      }
    })
  }

  #all<Row>(sql: string, ...values: unknown[]): Row[] {
    return guarded(this.#file, () => this.#statement(sql).all(...values) as Row[])
  }

  #get<Row>(sql: string, ...values: unknown[]): Row | undefined {
    return guarded(this.#file, () => this.#statement(sql).get(...values) as Row | undefined)
  }

  #run(sql: string, ...values: unknown[]): void {
    this.#statement(sql).run(...values)
  }

  #statement(sql: string): Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#database.prepare(sql)
      if (this.#statements.size < 100) this.#statements.set(sql, statement)
    }
    return statement
  }
}
