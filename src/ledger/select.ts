/** From a query to a statement. Every kind of record has the same conditions, each said in the tables that it has. */
import { RapportError } from '../messages.ts'
import { type Dimension, daysOf, type Kind, type ParsedQuery, type Period, periods, positionOf } from './query.ts'
import { keyOf } from './rows.ts'
import { again } from './schema.ts'
import { type Dialect, marks } from './store.ts'
import { parseText } from './text.ts'

/** A piece of a statement with the values of its question marks. */
export interface Fragment {
  sql: string
  values: unknown[]
}

/** What a query needs that stands outside of the ledger's tables. */
export interface Surroundings {
  dialect: Dialect
  /** Members of a body or bloc with their spells (ISO dates, '' where open); none for what is neither. */
  membership(group: string): readonly { country: string; from: string; to: string }[]
  /** Numbers of the outlets that the knowledge has, by their kinds. */
  outletKinds(): Promise<ReadonlyMap<string, readonly number[]>>
}

/** One way in which a side of a query is met: a code, on certain days. */
interface Side {
  code: string
  from: string
  to: string
}

const always = { from: '', to: '~~' }

/** Where a query's answer is read, and its conditions, all of which hold. */
export interface Selection extends Rows {
  where: Fragment[]
  /** Those whom the query names as acting and as acted on: a tally by sources or targets counts no others. */
  acting?: { source?: string[]; target?: string[] }
  /** The kind of the outlet of this number `n`, where a query or tally asks for kinds. */
  kindOfOutlet: Fragment | null
}

/** The rows that an answer is read from: those of a pair or party (p), in which much of the record's own row (r) stands again, or the own ones. */
interface Rows {
  /** The table, and the join that brings the record's own row; '' where the table has it. */
  from: string
  own: string
  /** The record's number. */
  n: string
  /** Where a column of the record stands. */
  column: Column
}
type Column = (name: string) => string

const ownRows = (kind: Kind): Rows => ({ from: `${kind} r`, own: '', n: 'r.n', column: (name) => `r.${name}` })

/** The rows of a table of pairs or parties. */
function rowsAgain(kind: Kind, table: 'pairs' | 'parties'): Rows {
  const one = singular[kind]
  const there = new Set<string>(['sorted', ...(kind === 'claims' ? [] : again[singular[kind]])])
  return {
    from: `${one}_${table} p`,
    own: ` JOIN ${kind} r ON r.n = p.${one}`,
    n: `p.${one}`,
    column: (name) => `${there.has(name) ? 'p' : 'r'}.${name}`,
  }
}

/** The tables of a statement: the record's own row only where a part of the statement names it. */
export function tablesFor({ from, own }: Rows, ...parts: readonly string[]): string {
  return parts.some((part) => /\br\./.test(part)) ? from + own : from
}

const singular = { happenings: 'happening', events: 'event', claims: 'claim', articles: 'article' } as const

/** The rows and conditions of a query about a kind of record, which is to be counted by these dimensions. */
export async function selectionOf(kind: Kind, query: ParsedQuery, around: Surroundings, by: readonly Dimension[] = []): Promise<Selection> {
  const kindOfOutlet = query.outletKind || by.includes('outletKind') ? outletKind(await around.outletKinds()) : null
  const outlets = query.outletKind && kindOfOutlet ? outletsOf(query.outletKind, kindOfOutlet) : undefined
  const { where: taking, ...rows } = withParties(kind, query, around)
  const { n, column } = rows
  const where: Fragment[] = []
  if (query.period) where.push(periodsCondition(query.period, column))
  const text = query.text === undefined ? undefined : parseText(query.text)
  if (text === null) throw new RapportError('R510', { field: 'text', what: 'it holds no word' })
  const textIn = (table: string, number: string): Fragment[] =>
    text ? [{ sql: around.dialect.hasText(table, number), values: [around.dialect.match(text)] }] : []
  const ofMention: Column = (name) => `m.${name}`

  if (kind === 'happenings' || kind === 'events') {
    where.push(...codedConditions(query, column), ...timeConditions(query, column))
    if (kind === 'events') where.push(...mentionConditions(query, n, column, outlets), ...textIn('event_text', n))
    else
      where.push(
        ...within(n, 'SELECT m.happening FROM events m', [
          ...mentionConditions(query, 'm.n', ofMention, outlets),
          ...textIn('event_text', 'm.n'),
        ]),
      )
  } else {
    if (query.from) where.push({ sql: `${column('sorted')} >= ?`, values: [query.from] })
    if (query.until) where.push({ sql: `${column('sorted')} <= ?`, values: [`${query.until}~`] })
    if (query.article)
      where.push(
        kind === 'articles' ? anyOf('r.id', query.article) : anyOf(column('article'), query.article, 'SELECT n FROM articles WHERE id'),
      )
    if (query.outlet) where.push(anyOf(column('outlet'), query.outlet, outletsNamed))
    if (outlets) where.push(outlets(column('outlet')))
    // What is asked of events is asked of those inside; their own time is not meant.
    const elsewhere = { article: undefined, outlet: undefined, speaker: undefined, speakerKind: undefined, via: undefined }
    const inner = [
      ...codedConditions(query, ofMention),
      ...mentionConditions({ ...query, ...elsewhere }, 'm.n', ofMention, undefined),
      ...actingSides(query, around).map((side) => partyCondition('event', side, 'm.n')),
    ]
    if (kind === 'claims') {
      where.push(...saidConditions(query, n, column, around), ...textIn('claim_text', n))
      where.push(...within(n, 'SELECT c.claim FROM claim_events c JOIN events m ON m.n = c.event', inner))
    } else {
      where.push(
        ...within(
          n,
          'SELECT c.article FROM claims c',
          saidConditions(query, 'c.n', (name) => `c.${name}`, around),
        ),
        ...textIn('article_text', n),
      )
      where.push(...within(n, 'SELECT m.article FROM events m', inner))
    }
  }
  const named = (codes: readonly string[] | undefined) => codes && waysOf(codes, query, around).map(({ code }) => code)
  return { ...rows, kindOfOutlet, where: [...taking, ...where], acting: { source: named(query.source), target: named(query.target) } }
}

/** What is counted under keys of the calendar. The days between which a single one begins lead the index to it. */
function periodsCondition(keys: readonly string[], column: Column): Fragment {
  const [only, ...others] = keys
  if (only !== undefined && !others.length) {
    const [first, last] = daysOf(only)
    return {
      sql: `${column(periodOf(only))} = ? AND ${column('sorted')} >= ? AND ${column('sorted')} <= ?`,
      values: [only, first, `${last}~`],
    }
  }
  const named = [...new Set(keys.map(periodOf))]
  return either(
    named.map((period) =>
      anyOf(
        column(period),
        keys.filter((key) => periodOf(key) === period),
      ),
    ),
  )
}

function periodOf(key: string): Period {
  return key[5] === 'Q' ? 'quarter' : key[5] === 'W' ? 'week' : key.length === 4 ? 'year' : key.length === 7 ? 'month' : 'day'
}

/** What happenings and events say of themselves. */
function codedConditions(query: ParsedQuery, column: Column): Fragment[] {
  const where: Fragment[] = []
  const { type, mode, cameo, quad, status, medium, place } = query
  if (type) where.push(anyOf(column('type'), type))
  if (mode) where.push(anyOf(column('mode'), mode))
  if (cameo) {
    const whole = cameo.flatMap((code) => (code.endsWith('=') ? code.slice(0, -1) : []))
    const begun = cameo.filter((code) => !code.endsWith('='))
    where.push(
      either([
        ...(whole.length ? [anyOf(column('cameo'), whole)] : []),
        ...begun.map((code) => ({ sql: `${column('cameo')} >= ? AND ${column('cameo')} < ?`, values: [code, `${code}~`] })),
      ]),
    )
  }
  if (quad) where.push(anyOf(column('quad'), quad))
  // Compared one by one: a list of three would be looked up in a table for each of a pair's thousands of rows.
  if (status) where.push(either(status.map((value) => ({ sql: `${column('status')} = ?`, values: [value] }))))
  if (medium) where.push(anyOf(column('medium'), medium))
  if (place)
    where.push(
      either(
        place.map((name) =>
          /^[A-Z]{3}$/.test(name)
            ? { sql: `${column('country')} = ?`, values: [name] }
            : { sql: `${column('place_key')} = ?`, values: [keyOf(name)] },
        ),
      ),
    )
  return where
}

/** "2021" covers all of 2021: every later date of that year begins with it. */
function timeConditions({ from, until }: ParsedQuery, column: Column): Fragment[] {
  const where: Fragment[] = []
  if (from) where.push({ sql: `${column('time_to')} >= ?`, values: [from] })
  // What has no time sorts after every date.
  if (until) where.push({ sql: `${column('sorted')} <= ?`, values: [`${until}~`] })
  return where
}

/** What only events know: speakers, topics, outlets, persons, sectors. They stand in `column`, under the number `n`. */
function mentionConditions(query: ParsedQuery, n: string, column: Column, outlets: OutletCondition | undefined): Fragment[] {
  const where: Fragment[] = []
  const { actors, sectors, topic, speaker, speakerKind, via, outlet, article, confidence } = query
  for (const actor of actors ?? []) where.push({ sql: `${n} IN (SELECT event FROM event_actors WHERE actor = ?)`, values: [actor] })
  if (sectors) {
    const parties = [query.between, query.source, query.target].flatMap((codes) => codes ?? [])
    const whose = parties.length ? ` AND party IN (${marks(parties.length)})` : ''
    where.push({
      sql: `${n} IN (SELECT event FROM event_sectors WHERE sector IN (${marks(sectors.length)})${whose})`,
      values: [...sectors, ...parties],
    })
  }
  if (topic) where.push(anyOf(n, topic.map(keyOf), 'SELECT event FROM event_topics WHERE topic'))
  if (speaker || speakerKind) {
    const said: Fragment[] = []
    if (speaker) said.push(anyOf('s.speaker', speaker.map(keyOf)))
    if (speakerKind) said.push(anyOf('s.kind', speakerKind))
    where.push(...within(n, 'SELECT s.event FROM event_speakers s', said))
  }
  if (via) where.push(viaCondition('SELECT event FROM event_speakers', n, column, via))
  if (outlet) where.push(anyOf(column('outlet'), outlet, outletsNamed))
  if (outlets) where.push(outlets(column('outlet')))
  if (article) where.push(anyOf(column('article'), article, 'SELECT n FROM articles WHERE id'))
  if (confidence !== undefined) where.push({ sql: `${column('confidence')} >= ?`, values: [confidence] })
  return where
}

/** Who says a claim, of what kind he is, and through whom it comes. */
function saidConditions({ speaker, speakerKind, via, members }: ParsedQuery, n: string, column: Column, around: Surroundings): Fragment[] {
  const where: Fragment[] = []
  if (speaker) {
    const named = speaker.flatMap((name) => [name, ...(members ? around.membership(name).map(({ country }) => country) : [])])
    where.push(anyOf(n, named.map(keyOf), 'SELECT claim FROM claim_speakers WHERE via = 0 AND speaker'))
  }
  if (speakerKind) where.push(anyOf(column('kind'), speakerKind))
  if (via) where.push(viaCondition('SELECT claim FROM claim_speakers', n, column, via))
  return where
}

/** The condition that a column holds the number of one of certain outlets. */
type OutletCondition = (column: string) => Fragment

function outletsOf(kinds: readonly string[], { sql, values }: Fragment): OutletCondition {
  return (column) => ({
    sql: `${column} IN (SELECT n FROM outlets WHERE ${sql} IN (${marks(kinds.length)}))`,
    values: [...values, ...kinds],
  })
}

/** The kind of the outlet of number `n`, as the knowledge has it. */
function outletKind(numbers: ReadonlyMap<string, readonly number[]>): Fragment {
  const kinds = [...numbers.keys()]
  const cases = kinds.map((kind) => ` WHEN n IN (${numbers.get(kind)!.join(', ')}) THEN CAST(? AS TEXT)`).join('')
  return { sql: cases ? `CASE${cases} ELSE 'unknown' END` : "'unknown'", values: kinds }
}

const outletsNamed = 'SELECT n FROM outlets WHERE name'

function viaCondition(select: string, n: string, column: Column, via: readonly string[]): Fragment {
  return either([anyOf(n, via.map(keyOf), `${select} WHERE via = 1 AND speaker`), anyOf(column('outlet'), via, outletsNamed)])
}

/** The rows that an answer is best read from, and the conditions on who takes part. */
function withParties(kind: Kind, query: ParsedQuery, around: Surroundings): Rows & { where: Fragment[] } {
  const one = singular[kind]
  const coded = kind === 'events' || kind === 'happenings'
  const sides: Role[] = (query.between ?? []).map((code) => ({ ways: waysOf([code], query, around), role: 0 }))
  if (coded) sides.unshift(...actingSides(query, around))
  const own = ownRows(kind)
  const [first, second] = sides
  if (!first) return { ...own, where: [] }
  const also = (rest: readonly Role[], { n }: Rows) => rest.map((side) => partyCondition(one, side, n))
  const directed = first.role === 1 && second?.role === 2
  if (second && kind !== 'claims' && (directed || first.role === second.role)) {
    const pairs = first.ways.flatMap((a) => second.ways.flatMap((b) => pairOf(a, b) ?? []))
    const [pair] = pairs
    if (!pair) return { ...own, where: [never] }
    const rest = sides.slice(2)
    if (pairs.length > 1) return { ...own, where: [pairsCondition(one, pairs, directed), ...also(rest, own)] }
    const rows = rowsAgain(kind, 'pairs')
    const onward = directed ? ` AND (p.direction & ${pair.bit}) <> 0` : ''
    return { ...rows, where: [{ sql: `p.a = ? AND p.b = ?${onward}`, values: [pair.a, pair.b] }, ...also(rest, rows)] }
  }
  if (first.ways.length > 1) return { ...own, where: also(sides, own) }
  const rows = rowsAgain(kind, 'parties')
  const taking = { sql: `p.party = ?${inRole(first.role)}`, values: [first.ways[0]!.code] }
  return { ...rows, where: [taking, ...also(sides.slice(1), rows)] }
}

/** Codes of which one takes part: in any role (0), acting (1), acted on (2). */
interface Role {
  ways: Side[]
  role: 0 | 1 | 2
}

function waysOf(codes: readonly string[], query: ParsedQuery, around: Surroundings): Side[] {
  return codes.flatMap((code) => [
    { code, ...always },
    ...(query.members ? around.membership(code) : []).map(({ country, from, to }) => ({
      code: country,
      from,
      to: to ? `${to}~` : always.to,
    })),
  ])
}

/** Those who act, and those who are acted on, where a query names them. */
function actingSides(query: ParsedQuery, around: Surroundings): Role[] {
  const { source, target } = query
  return [
    ...(source ? [{ ways: waysOf(source, query, around), role: 1 as const }] : []),
    ...(target ? [{ ways: waysOf(target, query, around), role: 2 as const }] : []),
  ]
}

const inRole = (role: number, row = 'p') => (role ? ` AND (${row}.role & ${role}) <> 0` : '')

interface Pair extends Side {
  a: string
  b: string
  /** The direction in which the first side acts on the second. */
  bit: 1 | 2
}

function pairOf(one: Side, other: Side): Pair | null {
  if (one.code === other.code) return null
  const from = one.from > other.from ? one.from : other.from
  const to = one.to < other.to ? one.to : other.to
  const forth = one.code < other.code
  return { code: '', from, to, a: forth ? one.code : other.code, b: forth ? other.code : one.code, bit: forth ? 1 : 2 }
}

/** The records that some of these pairs take part in, on the days on which they count. */
function pairsCondition(one: string, pairs: readonly Pair[], directed: boolean): Fragment {
  const bit = directed ? ' AND (p.direction & CAST(w.bit AS INTEGER)) <> 0' : ''
  return {
    sql: `r.n IN (WITH w(a, b, first, last, bit) AS (VALUES ${pairs.map(() => '(?, ?, ?, ?, ?)').join(', ')})
      SELECT p.${one} FROM w JOIN ${one}_pairs p ON p.a = w.a AND p.b = w.b AND p.sorted >= w.first AND p.sorted <= w.last${bit})`,
    values: pairs.flatMap(({ a, b, from, to, bit: direction }) => [a, b, from, to, String(direction)]),
  }
}

/** The records that one of these parties takes part in. A single one is looked up for each record, which is quicker where a page is soon full. */
function partyCondition(one: string, { ways, role }: Role, n: string): Fragment {
  const [only, ...others] = ways
  if (only && !others.length)
    return { sql: `EXISTS (SELECT 1 FROM ${one}_parties q WHERE q.${one} = ${n} AND q.party = ?${inRole(role, 'q')})`, values: [only.code] }
  return {
    sql: `${n} IN (WITH w(party, first, last) AS (VALUES ${ways.map(() => '(?, ?, ?)').join(', ')})
      SELECT p.${one} FROM w JOIN ${one}_parties p ON p.party = w.party AND p.sorted >= w.first AND p.sorted <= w.last${inRole(role)})`,
    values: ways.flatMap(({ code, from, to }) => [code, from, to]),
  }
}

const never: Fragment = { sql: '1 = 0', values: [] }

function anyOf(column: string, values: readonly unknown[], select?: string): Fragment {
  if (!values.length) return never
  const list = `IN (${marks(values.length)})`
  return { sql: select ? `${column} IN (${select} ${list})` : `${column} ${list}`, values: [...values] }
}

function either(fragments: readonly Fragment[]): Fragment {
  return { sql: `(${fragments.map(({ sql }) => `(${sql})`).join(' OR ')})`, values: fragments.flatMap(({ values }) => values) }
}

/** The record's number is among those that a subquery gives; nothing where the subquery has no conditions. */
function within(n: string, select: string, conditions: readonly Fragment[]): Fragment[] {
  if (!conditions.length) return []
  const { sql, values } = allOf(conditions)
  return [{ sql: `${n} IN (${select}${sql})`, values }]
}

/** All conditions as a WHERE. */
export function allOf(conditions: readonly Fragment[]): Fragment {
  return {
    sql: conditions.length ? ` WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}` : '',
    values: conditions.flatMap(({ values }) => values),
  }
}

/** The statement for a page: numbers, ids and sort keys of one row more than the page holds. */
export function pageStatement(selection: Selection, query: ParsedQuery, limit: number): Fragment {
  const down = query.order === 'newest'
  const conditions = [...selection.where]
  const sorted = selection.column('sorted')
  if (query.cursor) {
    const position = positionOf(query.cursor)
    const beyond = down ? '<' : '>'
    conditions.push({
      sql: `${sorted} ${beyond}= ? AND (${sorted} ${beyond} ? OR r.id ${beyond} ?)`,
      values: [position.sorted, position.sorted, position.id],
    })
  }
  const { sql, values } = allOf(conditions)
  const direction = down ? ' DESC' : ''
  return {
    sql: `SELECT r.n, r.id, r.sorted FROM ${selection.from}${selection.own}${sql} ORDER BY ${sorted}${direction}, r.id${direction} LIMIT ? OFFSET ?`,
    values: [...values, limit + 1, query.offset ?? 0],
  }
}

/** How a dimension is read: tables to join, and the expression of its key. `m` is the row of a mention (for events the event itself). */
interface Way {
  /** Brings several rows for one record where it has several keys. */
  join?: string
  values?: readonly unknown[]
  key: string
  /** Whether it is read from mentions, so that a happening may count under several keys. */
  ofMention?: boolean
}

/** The way to a dimension from a kind of record; outlets are told by their numbers. Throws R510 where there is none. */
export function wayOf(kind: Kind, dimension: Dimension, { n, column, acting = {}, kindOfOutlet }: Selection): Way {
  const one = singular[kind]
  const coded = kind === 'events' || kind === 'happenings'
  const mention = kind === 'events' ? n : 'm.n'
  const ofMention = kind === 'happenings'
  if ((periods as readonly string[]).includes(dimension)) return { key: column(dimension) }
  switch (dimension) {
    case 'outlet':
      return ofMention ? { key: 'm.outlet', ofMention } : { key: column('outlet') }
    case 'outletKind': {
      const { sql, values } = kindOfOutlet!
      const outlet = ofMention ? 'm.outlet' : column('outlet')
      return { join: `LEFT JOIN (SELECT n, ${sql} AS kind FROM outlets) ok ON ok.n = ${outlet}`, values, key: 'ok.kind', ofMention }
    }
    case 'party':
      return { join: `LEFT JOIN ${one}_parties dp ON dp.${one} = ${n}`, key: 'dp.party' }
    case 'about':
      if (!coded) return { join: `LEFT JOIN ${one}_parties da ON da.${one} = ${n}`, key: 'da.party' }
      break
    case 'speaker':
      if (kind === 'claims') return { key: column('speaker') }
      if (coded)
        return { join: `LEFT JOIN event_speakers ds ON ds.event = ${mention} AND ds.shown IS NOT NULL`, key: 'ds.shown', ofMention }
      break
    case 'speakerKind':
      if (kind === 'claims') return { key: column('kind') }
      if (coded) return { join: `LEFT JOIN event_speakers dk ON dk.event = ${mention}`, key: 'dk.kind', ofMention }
      break
    case 'topic':
      if (coded) return { join: `LEFT JOIN event_topics dt ON dt.event = ${mention}`, key: 'dt.topic', ofMention }
      break
    case 'source':
    case 'target': {
      const bit = dimension === 'source' ? 1 : 2
      const row = `d${bit}`
      const codes = acting[dimension]
      const only = codes ? ` AND ${row}.party IN (${marks(codes.length)})` : ''
      if (coded)
        return {
          join: `${codes ? '' : 'LEFT '}JOIN ${one}_parties ${row} ON ${row}.${one} = ${n} AND (${row}.role & ${bit}) <> 0${only}`,
          values: codes,
          key: `${row}.party`,
        }
      break
    }
    case 'root':
      if (coded) return { key: `substr(${column('cameo')}, 1, 2)` }
      break
    case 'quad':
      if (coded) return { key: column('quad') }
      break
    default:
      if (coded) return { key: column(dimension) }
  }
  throw new RapportError('R510', { field: 'by', what: `${kind} are not counted by ${dimension}` })
}
