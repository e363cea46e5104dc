/** Ledgers of older versions: read as they are, written anew, and put in place only when all is there. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { RapportError } from '../messages.ts'
import type { Annotation, Article, Claim, Event } from '../records.ts'
import type { Correction } from './corrections.ts'
import { type Database, openDatabase } from './database.ts'
import type { Ledger } from './ledger.ts'
import { schemaVersion } from './schema.ts'
import { numbered } from './sqlite.ts'

type Held = { correction: Correction } | { article: Article; annotation: Annotation }

/** What the tables of an older version hold: corrections, then article by article. */
const readers: Readonly<Record<number, (database: Database) => Iterable<Held>>> = {
  // Version 1 had one row for each record, under its id.
  1: function* (database) {
    const records = <Row>(table: string, id: string) =>
      (database.prepare(`SELECT record FROM ${table} WHERE article = ? ORDER BY id`).all(id) as { record: string }[]).map(
        ({ record }) => JSON.parse(record) as Row,
      )
    for (const { id } of database.prepare('SELECT id FROM articles ORDER BY id').all() as { id: string }[]) {
      const row = database.prepare('SELECT article, annotation FROM articles WHERE id = ?').get(id) as {
        article: string
        annotation: string
      }
      const events = records<Event>('events', id).sort((a, b) => a.start - b.start || a.end - b.end)
      const claims = records<Claim>('claims', id)
      yield { article: JSON.parse(row.article) as Article, annotation: { ...(JSON.parse(row.annotation) as Annotation), events, claims } }
    }
  },
  // Version 2 had no digests and no corrections.
  2: (database) => articlesByNumber(database),
  // Version 3 knew corrections of events alone, but kept them as today.
  3: (database) => correctionsAndArticles(database),
  // Version 4 had nothing of the records' own rows in those of pairs and parties.
  4: (database) => correctionsAndArticles(database),
  // Version 5 did not know whose report an article gives on. What is said inside of a claim has a row of its own there, and stands in that claim's record.
  5: (database) => correctionsAndArticles(database, ' AND k.holder IS NULL'),
}

function* correctionsAndArticles(database: Database, claims = ''): Generator<Held> {
  for (const { record } of database.prepare('SELECT record FROM corrections ORDER BY at, id').all() as { record: string }[])
    yield { correction: JSON.parse(record) as Correction }
  yield* articlesByNumber(database, claims)
}

/** Articles with their records in tables beside narrow rows, as from version 2 on; `claims` says which rows of claims are their article's own. */
function* articlesByNumber(database: Database, claims = ''): Generator<Held> {
  const records = (kind: string, n: number, which = '') =>
    (
      database
        .prepare(`SELECT r.record FROM ${kind}s k JOIN ${kind}_records r ON r.n = k.n WHERE k.article = ?${which} ORDER BY k.n`)
        .all(n) as { record: string }[]
    ).map(({ record }) => JSON.parse(record) as unknown)
  for (const { n } of database.prepare('SELECT n FROM articles ORDER BY id').all() as { n: number }[]) {
    const row = database.prepare('SELECT article, annotation FROM article_records WHERE n = ?').get(n) as {
      article: string
      annotation: string
    }
    yield {
      article: JSON.parse(row.article) as Article,
      annotation: {
        ...(JSON.parse(row.annotation) as Annotation),
        events: records('event', n) as Event[],
        claims: records('claim', n, claims) as Claim[],
      },
    }
  }
}

/**
 * Brings a ledger file up to this version. The new one takes its place when it is whole; the old one stays beside it.
 * @param open opens a ledger for writing
 * @returns null where there is nothing to do
 * @throws RapportError R505 without a file, R519 for a version that cannot be read any more, R501 where a record cannot be read, R503, R518
 */
export async function upgradeFile(file: string, open: (file: string) => Ledger): Promise<{ articles: number; kept: string } | null> {
  if (!existsSync(file)) throw new RapportError('R505', { file })
  const database = openDatabase(file, false)
  const found = (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
  try {
    if (found === schemaVersion) return null
    const reader = readers[found]
    if (!reader) throw new RapportError('R519', { file, found })
    const fresh = `${file}.upgrade`
    for (const part of ['', '-wal', '-shm']) rmSync(fresh + part, { force: true })
    const ledger = open(fresh)
    let articles = 0
    try {
      for (const held of reader(database)) {
        if ('correction' in held) await ledger.restore(held.correction)
        else {
          await ledger.add(held.article, held.annotation)
          articles++
        }
      }
      await ledger.link()
    } finally {
      await ledger.close()
    }
    // What still stands in a log goes into its file, which alone is moved.
    const written = openDatabase(fresh, false)
    for (const open of [written, database]) open.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    written.close()
    const kept = `${file}.version-${found}`
    renameSync(file, kept)
    for (const left of [file, fresh]) for (const part of ['-wal', '-shm']) rmSync(left + part, { force: true })
    renameSync(fresh, file)
    return { articles, kept }
  } catch (error) {
    throw numbered(file, error)
  } finally {
    database.close()
  }
}
