/** From a query to a statement. Every kind of record has the same conditions, each said in the tables that it has. */
import { RapportError } from '../messages.ts'
import { type Dimension, type Kind, type ParsedQuery, type Period, periods, positionOf } from './query.ts'
import { keyOf, undated } from './rows.ts'
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
  /** Numbers of the outlets of these kinds. */
  outletsOf(kinds: readonly string[]): Promise<number[]>
}

/** One way in which a side of a query is met: a code, on certain days. */
interface Side {
  code: string
  from: string
  to: string
}

const always = { from: '', to: '~~' }

/** The tables of a query's answer (r is the narrow row of the record) and its conditions, all of which hold. */
export interface Selection {
  from: string
  where: Fragment[]
  /** The column to sort by: that of the pair or party where the answer is read from its index. */
  sorted: string
  /** Those whom the query names as acting and as acted on: a tally by sources or targets counts no others. */
  acting?: { source?: string[]; target?: string[] }
}

const singular = { happenings: 'happening', events: 'event', claims: 'claim', articles: 'article' } as const

/** The tables and conditions of a query about a kind of record. */
export async function selectionOf(kind: Kind, query: ParsedQuery, around: Surroundings): Promise<Selection> {
  const outlets = query.outletKind ? await around.outletsOf(query.outletKind) : undefined
  const where: Fragment[] = query.period ? [either(query.period.map((key) => ({ sql: `r.${columnOf(key)} = ?`, values: [key] })))] : []
  const text = query.text === undefined ? undefined : parseText(query.text)
  if (text === null) throw new RapportError('R510', { field: 'text', what: 'it holds no word' })
  const textIn = (table: string, number: string): Fragment[] =>
    text ? [{ sql: around.dialect.hasText(table, number), values: [around.dialect.match(text)] }] : []

  if (kind === 'happenings' || kind === 'events') {
    where.push(...codedConditions(query, 'r'), ...timeConditions(query))
    const mention = mentionConditions(query, 'm', outlets)
    if (kind === 'events') where.push(...mentionConditions(query, 'r', outlets), ...textIn('event_text', 'r.n'))
    else where.push(...within('SELECT m.happening FROM events m', [...mention, ...textIn('event_text', 'm.n')]))
  } else {
    if (query.from) where.push({ sql: 'r.sorted >= ?', values: [query.from] })
    if (query.until) where.push({ sql: 'r.sorted <= ?', values: [`${query.until}~`] }, { sql: 'r.sorted <> ?', values: [undated] })
    if (query.article)
      where.push(
        anyOf(
          kind === 'articles' ? 'r.id' : 'r.article',
          query.article,
          kind === 'articles' ? undefined : 'SELECT n FROM articles WHERE id',
        ),
      )
    if (query.outlet) where.push(anyOf('r.outlet', query.outlet, 'SELECT n FROM outlets WHERE name'))
    if (outlets) where.push(anyOf('r.outlet', outlets))
    // What is asked of events is asked of those inside; their own time is not meant.
    const inner = [
      ...codedConditions(query, 'm'),
      ...mentionConditions({ ...query, article: undefined, outlet: undefined, speaker: undefined, speakerKind: undefined }, 'm', undefined),
      ...actingSides(query, around).map((side) => partyCondition('event', side, 'm')),
    ]
    if (kind === 'claims') {
      if (query.speaker) where.push(speakerCondition('SELECT claim FROM claim_speakers WHERE speaker', 'r.n', query, around))
      if (query.speakerKind) where.push(anyOf('r.kind', query.speakerKind))
      where.push(...textIn('claim_text', 'r.n'))
      where.push(...within('SELECT c.claim FROM claim_events c JOIN events m ON m.n = c.event', inner))
    } else {
      const said: Fragment[] = []
      if (query.speaker) said.push(speakerCondition('SELECT claim FROM claim_speakers WHERE speaker', 'c.n', query, around))
      if (query.speakerKind) said.push(anyOf('c.kind', query.speakerKind))
      where.push(...within('SELECT c.article FROM claims c', said), ...textIn('article_text', 'r.n'))
      where.push(...within('SELECT m.article FROM events m', inner))
    }
  }
  const named = (codes: readonly string[] | undefined) => codes && waysOf(codes, query, around).map(({ code }) => code)
  return { ...withParties(kind, query, where, around), acting: { source: named(query.source), target: named(query.target) } }
}

/** The column of the calendar in which a key stands. */
function columnOf(period: string): Period {
  return period[5] === 'Q' ? 'quarter' : period[5] === 'W' ? 'week' : period.length === 4 ? 'year' : period.length === 7 ? 'month' : 'day'
}

/** What happenings and events say of themselves. */
function codedConditions(query: ParsedQuery, row: string): Fragment[] {
  const where: Fragment[] = []
  const { type, mode, cameo, quad, status, medium, place } = query
  if (type) where.push(anyOf(`${row}.type`, type))
  if (mode) where.push(anyOf(`${row}.mode`, mode))
  if (cameo)
    where.push(
      either(
        cameo.map((code) =>
          code.endsWith('=')
            ? { sql: `${row}.cameo = ?`, values: [code.slice(0, -1)] }
            : { sql: `${row}.cameo >= ? AND ${row}.cameo < ?`, values: [code, `${code}~`] },
        ),
      ),
    )
  if (quad) where.push(anyOf(`${row}.quad`, quad))
  if (status) where.push(anyOf(`${row}.status`, status))
  if (medium) where.push(anyOf(`${row}.medium`, medium))
  if (place)
    where.push(
      either(
        place.map((name) =>
          /^[A-Z]{3}$/.test(name) ? { sql: `${row}.country = ?`, values: [name] } : { sql: `${row}.place_key = ?`, values: [keyOf(name)] },
        ),
      ),
    )
  return where
}

/** "2021" covers all of 2021: every later date of that year begins with it. */
function timeConditions({ from, until }: ParsedQuery): Fragment[] {
  const where: Fragment[] = []
  if (from) where.push({ sql: 'r.time_to >= ?', values: [from] })
  if (until) where.push({ sql: 'r.time_from <= ?', values: [`${until}~`] })
  return where
}

/** What only events know: speakers, topics, outlets, persons, sectors. `m` is the events' row. */
function mentionConditions(query: ParsedQuery, m: string, outlets: readonly number[] | undefined): Fragment[] {
  const where: Fragment[] = []
  const { actors, sectors, topic, speaker, speakerKind, outlet, article, confidence } = query
  for (const actor of actors ?? []) where.push({ sql: `${m}.n IN (SELECT event FROM event_actors WHERE actor = ?)`, values: [actor] })
  if (sectors) {
    const parties = [query.between, query.source, query.target].flatMap((codes) => codes ?? [])
    const whose = parties.length ? ` AND party IN (${marks(parties.length)})` : ''
    where.push({
      sql: `${m}.n IN (SELECT event FROM event_sectors WHERE sector IN (${marks(sectors.length)})${whose})`,
      values: [...sectors, ...parties],
    })
  }
  if (topic) where.push(anyOf(`${m}.n`, topic.map(keyOf), 'SELECT event FROM event_topics WHERE topic'))
  if (speaker || speakerKind) {
    const said: Fragment[] = []
    if (speaker) said.push(anyOf('s.speaker', speaker.map(keyOf)))
    if (speakerKind) said.push(anyOf('s.kind', speakerKind))
    where.push(...within('SELECT s.event FROM event_speakers s', said, m))
  }
  if (outlet) where.push(anyOf(`${m}.outlet`, outlet, 'SELECT n FROM outlets WHERE name'))
  if (outlets) where.push(anyOf(`${m}.outlet`, outlets))
  if (article) where.push(anyOf(`${m}.article`, article, 'SELECT n FROM articles WHERE id'))
  if (confidence !== undefined) where.push({ sql: `${m}.confidence >= ?`, values: [confidence] })
  return where
}

function speakerCondition(select: string, number: string, query: ParsedQuery, around: Surroundings): Fragment {
  const named = query.speaker!.flatMap((name) => [name, ...(query.members ? around.membership(name).map(({ country }) => country) : [])])
  return anyOf(number, named.map(keyOf), select)
}

/** The conditions on who takes part, and the table that the answer is best read from. */
function withParties(kind: Kind, query: ParsedQuery, where: Fragment[], around: Surroundings): Selection {
  const one = singular[kind]
  const coded = kind === 'events' || kind === 'happenings'
  const sides: Role[] = (query.between ?? []).map((code) => ({ ways: waysOf([code], query, around), role: 0 }))
  if (coded) sides.unshift(...actingSides(query, around))
  const [first, second] = sides
  if (!first) return { from: `${kind} r`, where, sorted: 'r.sorted' }
  const directed = first.role === 1 && second?.role === 2
  if (second && coded && (directed || first.role === second.role)) {
    const rest = [...where, ...sides.slice(2).map((side) => partyCondition(one, side))]
    const pairs = first.ways.flatMap((a) => second.ways.flatMap((b) => pairOf(a, b) ?? []))
    const [pair] = pairs
    if (!pair) return { from: `${kind} r`, where: [never], sorted: 'r.sorted' }
    if (pairs.length > 1) return { from: `${kind} r`, where: [pairsCondition(one, pairs, directed), ...rest], sorted: 'r.sorted' }
    const onward = directed ? ` AND (p.direction & ${pair.bit}) <> 0` : ''
    return {
      from: `${one}_pairs p JOIN ${kind} r ON r.n = p.${one}`,
      where: [{ sql: `p.a = ? AND p.b = ?${onward}`, values: [pair.a, pair.b] }, ...rest],
      sorted: 'p.sorted',
    }
  }
  const rest = [...where, ...sides.slice(1).map((side) => partyCondition(one, side))]
  if (first.ways.length > 1) return { from: `${kind} r`, where: [partyCondition(one, first), ...rest], sorted: 'r.sorted' }
  return {
    from: `${one}_parties p JOIN ${kind} r ON r.n = p.${one}`,
    where: [{ sql: `p.party = ?${inRole(first.role)}`, values: [first.ways[0]!.code] }, ...rest],
    sorted: 'p.sorted',
  }
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

const inRole = (role: number) => (role ? ` AND (p.role & ${role}) <> 0` : '')

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

/** The records that one of these parties takes part in. */
function partyCondition(one: string, { ways, role }: Role, row = 'r'): Fragment {
  return {
    sql: `${row}.n IN (WITH w(party, first, last) AS (VALUES ${ways.map(() => '(?, ?, ?)').join(', ')})
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
function within(select: string, conditions: readonly Fragment[], row = 'r'): Fragment[] {
  if (!conditions.length) return []
  const { sql, values } = allOf(conditions)
  return [{ sql: `${row}.n IN (${select}${sql})`, values }]
}

/** All conditions as a WHERE. */
export function allOf(conditions: readonly Fragment[]): Fragment {
  return {
    sql: conditions.length ? ` WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}` : '',
    values: conditions.flatMap(({ values }) => values),
  }
}

/** The statement for a page: numbers, ids and sort keys of one row more than the page holds. */
export function pageStatement({ from, where, sorted }: Selection, query: ParsedQuery, limit: number): Fragment {
  const down = query.order === 'newest'
  const conditions = [...where]
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
    sql: `SELECT r.n, r.id, r.sorted FROM ${from}${sql} ORDER BY ${sorted}${direction}, r.id${direction} LIMIT ? OFFSET ?`,
    values: [...values, limit + 1, query.offset ?? 0],
  }
}

/** How a dimension is read: tables to join, and the expression of its key. `m` is the row of a mention (for events the event itself). */
interface Way {
  join?: string
  values?: readonly string[]
  key: string
  /** Whether it is read from mentions, so that a happening may count under several keys. */
  ofMention?: boolean
}

/** The way to a dimension from a kind of record. Throws R510 where there is none. */
export function wayOf(kind: Kind, dimension: Dimension, acting: Selection['acting'] = {}): Way {
  const one = singular[kind]
  const coded = kind === 'events' || kind === 'happenings'
  if ((periods as readonly string[]).includes(dimension)) return { key: `r.${dimension}` }
  switch (dimension) {
    case 'outlet':
      return kind === 'happenings'
        ? { join: 'LEFT JOIN outlets o ON o.n = m.outlet', key: 'o.name', ofMention: true }
        : { join: 'LEFT JOIN outlets o ON o.n = r.outlet', key: 'o.name' }
    case 'party':
      return { join: `LEFT JOIN ${one}_parties dp ON dp.${one} = r.n`, key: 'dp.party' }
    case 'about':
      if (!coded) return { join: `LEFT JOIN ${one}_parties da ON da.${one} = r.n`, key: 'da.party' }
      break
    case 'speaker':
      if (kind === 'claims') return { key: 'r.speaker' }
      if (coded)
        return {
          join: `LEFT JOIN event_speakers ds ON ds.event = ${kind === 'events' ? 'r' : 'm'}.n AND ds.shown IS NOT NULL`,
          key: 'ds.shown',
          ofMention: kind === 'happenings',
        }
      break
    case 'speakerKind':
      if (kind === 'claims') return { key: 'r.kind' }
      if (coded)
        return {
          join: `LEFT JOIN event_speakers dk ON dk.event = ${kind === 'events' ? 'r' : 'm'}.n`,
          key: 'dk.kind',
          ofMention: kind === 'happenings',
        }
      break
    case 'topic':
      if (coded)
        return {
          join: `LEFT JOIN event_topics dt ON dt.event = ${kind === 'events' ? 'r' : 'm'}.n`,
          key: 'dt.topic',
          ofMention: kind === 'happenings',
        }
      break
    case 'source':
    case 'target': {
      const bit = dimension === 'source' ? 1 : 2
      const row = `d${bit}`
      const codes = acting[dimension]
      const only = codes ? ` AND ${row}.party IN (${marks(codes.length)})` : ''
      if (coded)
        return {
          join: `${codes ? '' : 'LEFT '}JOIN ${one}_parties ${row} ON ${row}.${one} = r.n AND (${row}.role & ${bit}) <> 0${only}`,
          values: codes,
          key: `${row}.party`,
        }
      break
    }
    case 'root':
      if (coded) return { key: 'substr(r.cameo, 1, 2)' }
      break
    case 'quad':
      if (coded) return { key: 'CAST(r.quad AS TEXT)' }
      break
    default:
      if (coded) return { key: `r.${dimension}` }
  }
  throw new RapportError('R510', { field: 'by', what: `${kind} are not counted by ${dimension}` })
}
