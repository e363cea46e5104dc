/** The record of a happening: what its mentions say together, with every reading and who gives it. */
import { createHash } from 'node:crypto'
import type { Actor, Event, EventStatus, Happening, Reading } from '../records.ts'
import { independentOf, type Telling } from './copies.ts'
import { byPrecision, isPromise, type Mention, partyKey } from './mention.ts'
import { threadOfAll } from './threads.ts'

/** What took place outweighs what was planned, and a cancellation outweighs both. */
const weightiest: readonly EventStatus[] = ['cancelled', 'done', 'ongoing', 'historical', 'planned', 'demanded', 'possible', 'denied']

/** The record of a happening, whatever the order of its mentions. */
export function happeningOf(mentions: readonly Mention[]): Happening {
  const events = believed(mentions.map(({ event }) => event))
  const best = events[0]!
  // That a meeting was intended does not make it done, nor an intent.
  const told = events.filter((event) => event.cameo !== '036')
  const status = weightiest.find((candidate) => (told.length ? told : events).some((event) => event.status === candidate)) ?? best.status
  const coded = [...(told.length ? told : events)].sort(
    (a, b) => specific(b.cameo) - specific(a.cameo) || b.confidence - a.confidence || (a.id < b.id ? -1 : 1),
  )[0]!
  const ids = events.map((event) => event.id).sort()
  const thread = threadOfAll(events)
  const outlets = [...new Set(mentions.flatMap(({ outlet }) => outlet ?? []))].sort()
  const articles = [...new Set(events.map((event) => event.article))].sort()
  return {
    id: `h${createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 12)}`,
    type: coded.type,
    cameo: coded.cameo,
    goldstein: coded.goldstein,
    quad: coded.quad,
    participants: participantsOf(events),
    roles: Object.assign({}, ...events.map((event) => event.roles ?? {}).reverse()),
    time: best.time,
    place: events.find((event) => event.place)?.place ?? null,
    status,
    mentions: ids,
    articles,
    outlets,
    independentSources: sourcesOf(mentions).length,
    readings: readingsOf(events),
    ...(thread && { thread }),
  }
}

/** How much a CAMEO code says: the root alone, one of its kinds, or a kind of these; "040" says no more than "04". */
const specific = (code: string) => code.replace(/0$/, '').length

/** Mentions in the order in which they are to be believed: the best dated first, and among these those on whose day most articles agree. */
function believed(events: readonly Event[]): Event[] {
  const sorted = [...events].sort(byPrecision)
  const dated = sorted.filter(precise)
  const tellers = new Map<string, Set<string>>()
  for (const { time, article } of dated)
    tellers.set(time.from!.slice(0, 10), (tellers.get(time.from!.slice(0, 10)) ?? new Set()).add(article))
  const support = (event: Event) => (precise(event) ? tellers.get(event.time.from!.slice(0, 10))!.size : 0)
  // Sorting keeps the order of equals.
  return sorted.sort((a, b) => support(b) - support(a))
}

function precise(event: Event): boolean {
  const { from, to, precision } = event.time
  return from !== null && to !== null && (precision === 'day' || precision === 'minute') && !isPromise(event)
}

/** The articles of mentions by independent source: those of one list are one source. */
export function sourcesOf(mentions: readonly Mention[]): string[][] {
  return independentOf(tellingsOf(mentions))
}

/** The articles of mentions, each with its own words about the happening. */
function tellingsOf(mentions: readonly Mention[]): Telling[] {
  const tellings = new Map<string, Telling>()
  for (const { event, outlet, origin, signature = '' } of mentions) {
    const { article, text } = event
    tellings.set(article, { article, outlet, origin, signature, words: [...(tellings.get(article)?.words ?? []), text] })
  }
  return [...tellings.values()]
}

function participantsOf(events: readonly Event[]): Actor[] {
  const known = new Map<string, Actor>()
  for (const event of events)
    for (const actor of [...event.sources, ...event.targets]) {
      const key = actor.id ?? partyKey(actor) ?? actor.name
      if (!known.has(key)) known.set(key, actor)
    }
  return [...known.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, actor]) => actor)
}

/** What a mention says in the fields that are compared. Amounts are compared with others of the same thing: "number of soldiers", "number of tonne grain". */
function saidBy({ time, place, status, medium, count, quantities }: Event): Map<string, string> {
  const said = new Map<string, string>()
  if (time.from) said.set('time', `${time.from.slice(0, 10)}/${time.to?.slice(0, 10) ?? ''}`)
  if (place) said.set('place', place.name)
  said.set('status', status)
  if (medium) said.set('medium', medium)
  if (count) {
    const { ordinal, of, since, within } = count
    said.set('count', `${ordinal} ${of}${since ? ` since ${since}` : ''}${within ? ` of ${within}` : ''}`)
  }
  for (const { value, atLeast, unit, item } of quantities) {
    const field = `number of ${`${unit} ${item}`.trim()}`
    const other = said.get(field)
    said.set(field, `${other === undefined ? '' : `${other}; `}${atLeast ? 'at least ' : ''}${value}`)
  }
  return said
}

/** Every value that some mention gives, with the mentions that give it; a field on which all agree has one reading. */
function readingsOf(events: readonly Event[]): Record<string, Reading[]> {
  const fields = new Map(['time', 'place', 'status', 'medium', 'count'].map((field) => [field, new Map<string, string[]>()]))
  for (const event of events)
    for (const [field, value] of saidBy(event)) {
      const values = fields.get(field) ?? new Map<string, string[]>()
      values.set(value, [...(values.get(value) ?? []), event.id])
      fields.set(field, values)
    }
  const readings = (values: Map<string, string[]>) =>
    [...values].map(([value, mentions]) => ({ value, mentions: mentions.sort() })).sort((a, b) => (a.value < b.value ? -1 : 1))
  return Object.fromEntries([...fields].flatMap(([field, values]) => (values.size ? [[field, readings(values)]] : [])))
}

/** The value that most mentions give, the first where several are given as often; undefined where there is no reading. */
export function mostGiven(readings: readonly Reading[] = []): unknown {
  return [...readings].sort((a, b) => b.mentions.length - a.mentions.length)[0]?.value
}

/** Which of the parties say that a happening is so, and which deny it. */
export interface Sides {
  confirmedBy: string[]
  deniedBy: string[]
  /** Only one of several parties has spoken, and nobody denies it. */
  oneSide: boolean
}

/** What the parties of a happening say of it themselves, by the attributions of its mentions. */
export function sidesOf(happening: Happening, events: readonly Event[]): Sides {
  const parties = new Set(happening.participants.flatMap((actor) => partyKey(actor) ?? []))
  const said = { confirmed: new Set<string>(), denied: new Set<string>() }
  for (const { attribution, status } of events)
    for (const { speaker } of attribution) {
      const party = 'name' in speaker ? partyKey(speaker) : null
      if (party && parties.has(party)) said[status === 'denied' ? 'denied' : 'confirmed'].add(party)
    }
  const [confirmedBy, deniedBy] = [[...said.confirmed].sort(), [...said.denied].sort()]
  return { confirmedBy, deniedBy, oneSide: parties.size > 1 && confirmedBy.length === 1 && !deniedBy.length }
}
