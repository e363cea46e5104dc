/**
 * How quickly a great ledger answers: `npx tsx bench/ledger.ts [EVENTS] [--postgres] [--at PLACE]…` (1000000). A tenth of the events comes from the generated
 * stream, through `addAll` and `link`; the rest are copies under other ids, made inside the database. Then a timeline, a series and a search are asked of
 * three pairs, warm; it prints the least and the middle time by the clock, and the least of the processor. It asks a new file, with --postgres a new
 * private server, too; or each PLACE (a file or postgres://…), which is filled where it holds nothing, and kept.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { seriesOf } from '../src/analysis/index.ts'
import { openDatabase } from '../src/ledger/database.ts'
import { isPostgres, type Ledger, type LedgerArticle, openLedger } from '../src/ledger/index.ts'
import { again } from '../src/ledger/schema.ts'
import { searchWords } from '../src/ledger/text.ts'
import { postgresPrograms, startPostgres } from '../test/postgres.ts'
import { streamOf } from './stream.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { at: { type: 'string', multiple: true }, postgres: { type: 'boolean', default: false } },
})
const size = Number(positionals[0] ?? 1_000_000)
const copies = 10

/** Tables with their columns; numbers and ids of what is copied are shifted. */
const shifted: Record<string, string> = {
  articles: 'n* id+ title published sorted day week month quarter year outlet coder digest signature',
  article_records: 'n* article annotation',
  article_parties: `party article* sorted ${again.article.join(' ')}`,
  article_pairs: `a b sorted article* ${again.article.join(' ')}`,
  happenings:
    'n* id+ type mode cameo quad goldstein plover status medium time_from time_to sorted day week month quarter year place place_key country mentions',
  happening_records: 'n* record',
  events:
    'n* id+ type mode cameo quad goldstein plover status medium time_from time_to sorted day week month quarter year place place_key country article* outlet confidence happening*',
  event_records: 'n* record',
  event_actors: 'actor event*',
  event_sectors: 'sector party event*',
  event_topics: 'topic event*',
  event_speakers: 'speaker event* kind via shown',
  event_parties: `party sorted event* role ${again.event.join(' ').replace('article', 'article*')}`,
  event_pairs: `a b sorted event* direction ${again.event.join(' ').replace('article', 'article*')}`,
  happening_parties: `party sorted happening* role ${again.happening.join(' ')}`,
  happening_pairs: `a b sorted happening* direction ${again.happening.join(' ')}`,
  claims: 'n* id+ article* outlet published sorted day week month quarter year speaker kind holder*',
  claim_records: 'n* record',
  claim_speakers: 'speaker claim* via',
  claim_parties: 'party claim* sorted',
  claim_events: 'claim* event*',
}
/** Numbers of copies begin so far apart. */
const apart = 10_000_000

function copying(table: string, copy: number): string {
  const names = shifted[table]!.split(' ')
  const bare = names.map((name) => name.replace(/[*+]$/, ''))
  const read = names.map((name) =>
    name.endsWith('*') ? `${name.slice(0, -1)} + ${copy * apart}` : name.endsWith('+') ? `${name.slice(0, -1)} || '~${copy}'` : name,
  )
  const key = bare.find((_, i) => names[i]!.endsWith('*'))!
  return `INSERT INTO ${table} (${bare.join(', ')}) SELECT ${read.join(', ')} FROM ${table} WHERE ${key} < ${apart}`
}

async function fill(place: string): Promise<void> {
  const ledger = openLedger(place)
  let since = process.cpuUsage()
  let some: LedgerArticle[] = []
  for (const { article, annotation } of streamOf(size / copies)) {
    some.push({ article, annotation })
    if (some.length < 500) continue
    await ledger.addAll(some)
    some = []
  }
  await ledger.addAll(some)
  const rate = () => {
    const { user, system } = process.cpuUsage(since)
    since = process.cpuUsage()
    return Math.round((size / copies / (user + system)) * 1e6).toLocaleString('en')
  }
  console.log(`${(size / copies).toLocaleString('en')} mentions: ${rate()} added in a second of the processor`)
  await ledger.link()
  console.log(`  and ${rate()} linked, ${Math.round(process.memoryUsage.rss() / 1e6)} MB`)
  await ledger.close()
}

/** Copies what a file holds, its words for searching, too. */
function growFile(file: string): void {
  const database = openDatabase(file, false)
  database.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000')
  for (let copy = 1; copy < copies; copy++) {
    database.exec('BEGIN')
    for (const table of Object.keys(shifted)) database.exec(copying(table, copy))
    for (const kind of ['event', 'claim'] as const) {
      const put = database.prepare(`INSERT INTO ${kind}_text (rowid, words) VALUES (?, ?)`)
      for (const row of database.prepare(`SELECT n, record FROM ${kind}_records WHERE n < ${apart}`).all() as {
        n: number
        record: string
      }[]) {
        const record = JSON.parse(row.record) as { text?: string; content?: { text: string }[] }
        put.run(row.n + copy * apart, searchWords(record.text ?? record.content![0]!.text).join(' '))
      }
    }
    database.exec('COMMIT')
  }
  database.exec('ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
}

/** The same in a database of PostgreSQL. */
async function growDatabase(place: string): Promise<void> {
  const client = new pg.Client(place)
  await client.connect()
  await client.query("SET session_replication_role = 'replica'")
  for (let copy = 1; copy < copies; copy++) {
    for (const table of Object.keys(shifted)) await client.query(copying(table, copy))
    for (const kind of ['event', 'claim'])
      await client.query(`INSERT INTO ${kind}_text (n, words) SELECT n + ${copy * apart}, words FROM ${kind}_text WHERE n < ${apart}`)
  }
  await client.query('VACUUM (ANALYZE)')
  await client.end()
}

/** How often each question is asked. */
const runs = 15

const pairs: [string, [string, string]][] = [
  ['the busiest pair', ['RUS', 'UKR']],
  ['a great pair', ['USA', 'CHN']],
  ['a small pair', ['BKX', 'FTX']],
]

async function ask(ledger: Ledger): Promise<void> {
  console.log('pair               question               clock        middle       processor    finds')
  for (const [name, between] of pairs) {
    const questions: [string, () => Promise<number>][] = [
      ['timeline, a page', async () => (await ledger.find('happenings', { between })).rows.length],
      ['series by month', async () => (await seriesOf(ledger, { query: { between }, by: 'month' })).points.length],
      ['search of events', async () => (await ledger.find('events', { between, text: 'sanctions' })).rows.length],
      ['search of happenings', async () => (await ledger.find('happenings', { between, text: 'phone energy' })).rows.length],
      ['search of claims', async () => (await ledger.find('claims', { between, text: 'energy' })).rows.length],
    ]
    for (const [question, step] of questions) {
      const found = await step()
      const [times, work]: number[][] = [[], []]
      for (let i = 0; i < runs; i++) {
        const [begun, since] = [performance.now(), process.cpuUsage()]
        await step()
        times!.push(performance.now() - begun)
        const { user, system } = process.cpuUsage(since)
        work!.push((user + system) / 1000)
      }
      const sorted = times!.sort((a, b) => a - b)
      const shown = [sorted[0]!, sorted[runs >> 1]!, Math.min(...work!)].map((time) => `${time.toFixed(1)} ms`.padEnd(12))
      console.log(`${name.padEnd(18)} ${question.padEnd(22)} ${shown.join(' ')} ${found}`)
    }
  }
}

async function askAt(place: string): Promise<void> {
  const ledger = openLedger(place, { readOnly: true })
  const count = (await ledger.tally('events', {}, []))[0]!.count.toLocaleString('en')
  console.log(`${isPostgres(place) ? 'PostgreSQL' : 'SQLite'}: ${count} events`)
  await ask(ledger)
  await ledger.close()
}

async function isEmpty(place: string): Promise<boolean> {
  if (!isPostgres(place)) return !existsSync(place)
  const ledger = openLedger(place)
  const [first] = (await ledger.find('articles', { limit: 1 })).rows
  await ledger.close()
  return !first
}

const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'))
const programs = values.postgres ? postgresPrograms() : null
const server = programs ? await startPostgres(programs, { fsync: 'off', shared_buffers: "'1GB'", max_wal_size: "'8GB'" }) : null
try {
  for (const place of values.at ?? [join(folder, 'ledger'), ...(server ? [await server.database()] : [])]) {
    if (await isEmpty(place)) {
      await fill(place)
      await (isPostgres(place) ? growDatabase : growFile)(place)
    }
    await askAt(place)
  }
} finally {
  server?.remove()
  rmSync(folder, { recursive: true, force: true })
}
