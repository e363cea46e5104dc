/** From records to the narrow rows by which they are found and counted. */
import { mostGiven, partyKey, signatureOf } from '../linking/index.ts'
import { ploverCategories, ploverModes } from '../ontology/index.ts'
import type { Actor, Annotation, Article, Attribution, Claim, Event, EventTime, Happening } from '../records.ts'
import { type Period, weekOf } from './query.ts'
import { again } from './schema.ts'

/** So many characters of a title stand in lists. */
const longestTitle = 300

/** Sorts after every date. */
export const undated = '~'

type Cell = string | number | null
/** A row, by its columns. */
type Cells = Record<string, Cell>

const fineness = ['year', 'quarter', 'month', 'week', 'day']
/** A precision counts in the periods that it is fine enough for. */
const fineEnough: Record<EventTime['precision'], number> = { open: -1, year: 0, quarter: 1, month: 2, week: 3, day: 4, minute: 4 }

const keysOfPeriods: Record<Period, (from: string) => string> = {
  day: (from) => from.slice(0, 10),
  week: weekOf,
  month: (from) => from.slice(0, 7),
  quarter: (from) => `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`,
  year: (from) => from.slice(0, 4),
}

/** The period in which a date falls; null where it is not known so finely. A week may lie in two months: only a day or the week itself says which one it is. */
export function periodOf(period: Period, from: string | null, precision: EventTime['precision']): string | null {
  const known = from ? Math.min(fineEnough[precision], from.length >= 10 ? 4 : from.length >= 7 ? 2 : 0) : -1
  return from && fineness.indexOf(period) <= known ? keysOfPeriods[period](from) : null
}

/** The periods that a date falls in, as finely as it is known. */
export function calendarOf(from: string | null, precision: EventTime['precision']): Record<Period, string | null> {
  const key = (period: Period) => periodOf(period, from, precision)
  return { day: key('day'), week: key('week'), month: key('month'), quarter: key('quarter'), year: key('year') }
}

/** The calendar of a day of publication, which may be a month or a year. */
function publishedCalendar(published: string | null): Record<Period, string | null> {
  return calendarOf(published, 'day')
}

const modeScores = new Map<string, number>(
  ploverModes.flatMap(([type, mode, score]) => (typeof score === 'number' ? [[`${type} ${mode}`, score] as const] : [])),
)

/** PLOVER's score of a type and mode; the category's where the manual gives the mode none; 0 for STATEMENT, which PLOVER leaves out. */
export function ploverScore(type: string, mode: string | null): number {
  return modeScores.get(`${type} ${mode}`) ?? ploverCategories[type as keyof typeof ploverCategories]?.score ?? 0
}

/** How words are compared where capitals and accents do not matter. */
export function keyOf(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

const hundredths = (value: number) => Math.round(value * 100)

/** The columns of `coded` in the schema. */
function codedCells(
  record: Pick<Event, 'type' | 'cameo' | 'goldstein' | 'quad' | 'status' | 'time' | 'place'> & Partial<Pick<Event, 'mode' | 'medium'>>,
): Cells {
  const { type, mode = null, cameo, quad, goldstein, status, medium = null, time, place } = record
  return {
    type, mode, cameo, quad, goldstein: hundredths(goldstein), plover: hundredths(ploverScore(type, mode)), status, medium,
    time_from: time.from, time_to: time.to, sorted: time.from ?? undated, ...calendarOf(time.from, time.precision), place: place?.name ?? null,
    place_key: place ? keyOf(place.name) : null, country: place?.country ?? null,
  } // biome-ignore format: columns of a row
}

/** A record's own row. */
function rowOf(table: string, cells: Cells): TableRows {
  return [`${table} (${Object.keys(cells).join(', ')})`, [Object.values(cells)]]
}

/** Rows of parties or pairs with what stands in them again of their record. */
function withAgain(kind: keyof typeof again, into: string, rows: Cell[][], cells: Cells): TableRows {
  const copied = again[kind].map((name) => cells[name]!)
  return [`${into.slice(0, -1)}, ${again[kind].join(', ')})`, rows.map((row) => [...row, ...copied])]
}

/** Roles of parties: 1 acts, 2 is acted on; what parties do with each other is both. */
export type Roles = Map<string, number>

export function rolesOf(events: readonly Event[]): Roles {
  const roles: Roles = new Map()
  for (const event of events)
    for (const [side, role] of [
      [event.sources, event.reciprocal ? 3 : 1],
      [event.targets, event.reciprocal ? 3 : 2],
    ] as const)
      for (const actor of side) {
        const party = partyKey(actor)
        if (party) roles.set(party, (roles.get(party) ?? 0) | role)
      }
  return roles
}

/** The pairs of parties of events on the same thing: a before b in the alphabet; direction 1 a acts on b, 2 b on a, 3 both, 0 side by side. */
export function pairsOf(events: readonly Event[]): { a: string; b: string; direction: number }[] {
  const pairs = new Map<string, { a: string; b: string; direction: number }>()
  for (const event of events) {
    const roles = [...rolesOf([event])].sort(([a], [b]) => (a < b ? -1 : 1))
    roles.forEach(([a, roleA], i) => {
      for (const [b, roleB] of roles.slice(i + 1)) {
        const key = `${a}\n${b}`
        const pair = pairs.get(key) ?? { a, b, direction: 0 }
        const forth = (roleA & 1 && roleB & 2) !== 0 ? 1 : 0
        const back = (roleB & 1 && roleA & 2) !== 0 ? 2 : 0
        pair.direction |= forth | back
        pairs.set(key, pair)
      }
    })
  }
  return [...pairs.values()]
}

/** The keys by which a speaker is found, and the one under which it is counted. */
export function speakerKeys(speaker: Actor | { text: string } | null): { keys: string[]; shown: string | null } {
  if (!speaker) return { keys: [], shown: null }
  if (!('name' in speaker)) return { keys: [keyOf(speaker.text)], shown: null }
  const keys = [speaker.country, speaker.group, speaker.cameo, speaker.id, speaker.name].filter((key): key is string => Boolean(key))
  return { keys: [...new Set(keys.map(keyOf))], shown: partyKey(speaker) }
}

/** A table, its columns, and rows for them. */
export type TableRows = [into: string, rows: Cell[][]]

/** Everything that finds one event, by its number; `pin` is what was merged or split by hand. */
export function eventRows(event: Event, n: number, article: { n: number; outlet: number | null }, pin: string | null): TableRows[] {
  const cells: Cells = {
    n,
    id: event.id,
    ...codedCells(event),
    article: article.n,
    outlet: article.outlet,
    confidence: event.confidence,
    pin,
  }
  const sorted = cells['sorted']!
  const sectors = new Set<string>()
  const actors = new Set<string>()
  for (const actor of [...event.sources, ...event.targets]) {
    if (actor.id) actors.add(actor.id)
    for (const sector of actor.sectors) sectors.add(`${sector}\n${partyKey(actor) ?? ''}`)
  }
  const speakers = new Map<string, Cell[]>()
  for (const [i, { speaker, kind }] of event.attribution.entries()) {
    const via = i < event.attribution.length - 1 ? 1 : 0
    for (const row of speakerRows(speaker, kind, via, n)) speakers.set(`${row[0]} ${kind} ${via}`, row)
  }
  return [
    rowOf('events', cells),
    ['event_records (n, record)', [[n, JSON.stringify(event)]]],
    withAgain(
      'event',
      'event_parties (party, sorted, event, role)',
      [...rolesOf([event])].map(([party, role]) => [party, sorted, n, role]),
      cells,
    ),
    withAgain(
      'event',
      'event_pairs (a, b, sorted, event, direction)',
      pairsOf([event]).map(({ a, b, direction }) => [a, b, sorted, n, direction]),
      cells,
    ),
    ['event_actors (actor, event)', [...actors].map((actor) => [actor, n])],
    ['event_sectors (sector, party, event)', [...sectors].map((key) => [...key.split('\n'), n])],
    ['event_topics (topic, event)', [...new Set([...event.topics, ...event.contexts].map(keyOf))].map((topic) => [topic, n])],
    ['event_speakers (speaker, event, kind, via, shown)', [...speakers.values()]],
  ]
}

function speakerRows(speaker: Attribution['speaker'], kind: string, via: 0 | 1, event: number): Cell[][] {
  const { keys, shown } = speakerKeys(speaker)
  // One key only says what the speaker is counted as: a spokesman of Russia is "RUS" once, not by his name, too.
  return keys.map((key) => [key, event, kind, via, shown !== null && key === keyOf(shown) ? shown : null])
}

/** Everything that finds one happening, by its number. */
export function happeningRows(happening: Happening, n: number, events: readonly Event[]): TableRows[] {
  const representative = events.find((event) => event.type === happening.type && event.cameo === happening.cameo)
  const medium = mostGiven(happening.readings['medium']) as Event['medium']
  const coded = codedCells({
    ...happening,
    mode: representative?.mode ?? null,
    ...(medium && { medium }),
  })
  const cells: Cells = { n, id: happening.id, ...coded, mentions: happening.mentions.length }
  const sorted = cells['sorted']!
  return [
    rowOf('happenings', cells),
    ['happening_records (n, record)', [[n, JSON.stringify(happening)]]],
    withAgain(
      'happening',
      'happening_parties (party, sorted, happening, role)',
      [...rolesOf(events)].map(([party, role]) => [party, sorted, n, role]),
      cells,
    ),
    withAgain(
      'happening',
      'happening_pairs (a, b, sorted, happening, direction)',
      pairsOf(events).map(({ a, b, direction }) => [a, b, sorted, n, direction]),
      cells,
    ),
  ]
}

/** Everything that finds one claim, by its number; `holder` is that of the claim in whose content it stands. */
export function claimRows(
  claim: Claim,
  n: number,
  holder: number | null,
  article: { n: number; outlet: number | null; published: string | null },
  annotation: Annotation,
): TableRows[] {
  const { keys, shown: speaker } = speakerKeys(claim.speaker ?? claim.source[0] ?? null)
  const { outlet, published } = article
  const sorted = published ?? undated
  const through = [...(annotation.via ?? []), ...claim.attribution.slice(0, -1).map((link) => link.speaker)]
  const via = new Set(through.flatMap((one) => speakerKeys(one).keys))
  return [
    rowOf('claims', {
      n,
      id: claim.id,
      article: article.n,
      outlet,
      published,
      sorted,
      ...publishedCalendar(published),
      speaker,
      kind: claim.kind,
      holder,
    }),
    ['claim_records (n, record)', [[n, JSON.stringify(claim)]]],
    ['claim_speakers (speaker, claim, via)', [...keys.map((key) => [key, n, 0]), ...[...via].map((key) => [key, n, 1])]],
    ['claim_parties (party, claim, sorted)', spokenOf(claim, annotation).map((party) => [party, n, sorted])],
  ]
}

/** Whom a claim speaks of: actors inside its content, and the parties of its events. */
function spokenOf(claim: Claim, annotation: Annotation): string[] {
  const inside = (actor: Actor) =>
    actor.start !== undefined && claim.content.some((span) => span.start <= actor.start! && (actor.end ?? actor.start!) <= span.end)
  const events = annotation.events.filter((event) => claim.events.includes(event.id))
  const actors = [...annotation.actors.filter(inside), ...events.flatMap((event) => [...event.sources, ...event.targets])]
  return [...new Set(actors.flatMap((actor) => partyKey(actor) ?? []))].sort()
}

/** A title as lists show it, however long it is; the record keeps the whole. */
function cut(title: string): string {
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1).replace(/[\ud800-\udbff]$/, '')}…` : title
}

/** An article's own row, and the parties that it speaks of. */
export function articleRows(
  article: Article,
  n: number,
  outlet: number | null,
  annotation: Annotation,
  coder: string,
  digest: string,
  origin: string | null,
): TableRows[] {
  const { id, title = null, published = null } = article
  const sorted = published ?? undated
  const signature = signatureOf(article.text)
  const cells: Cells = {
    n,
    id,
    title: title && cut(title),
    published,
    sorted,
    ...publishedCalendar(published),
    outlet,
    coder,
    digest,
    signature,
    origin,
  }
  const spoken = annotation.events.flatMap((event) => [...event.sources, ...event.targets])
  const parties = [...new Set([...annotation.actors, ...spoken].flatMap((actor) => partyKey(actor) ?? []))].sort()
  const pairs = parties.flatMap((a, i) => parties.slice(i + 1).map((b) => [a, b, sorted, n]))
  return [
    rowOf('articles', cells),
    ['article_records (n, article, annotation)', [[n, JSON.stringify(article), JSON.stringify({ ...annotation, events: [], claims: [] })]]],
    withAgain(
      'article',
      'article_parties (party, sorted, article)',
      parties.map((party) => [party, sorted, n]),
      cells,
    ),
    withAgain('article', 'article_pairs (a, b, sorted, article)', pairs, cells),
  ]
}
