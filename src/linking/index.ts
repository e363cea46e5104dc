/** Linking: many mentions of one thing that happened become one Happening, in which every reading stays with who gives it. */
import { createHash } from 'node:crypto'
import type { Actor, Event, EventStatus, EventTime, Happening, Reading } from '../records.ts'
import { independentOf, type Telling } from './copies.ts'

export { independentOf, resemblance, signatureOf, type Telling } from './copies.ts'

/** An event with what linking has to know of its article. */
export interface Mention {
  event: Event
  outlet: string | null
  /** Signature of the article's text, by which reprints are known. */
  signature?: string
  /** Mentions with one pin were put together by hand; other mentions join them where they resemble them. */
  pin?: string | null
}

/** What a party is called when mentions are compared: its country, its bloc or body, or its CAMEO code; null for an unknown one. */
export function partyKey(actor: Actor): string | null {
  return actor.country ?? actor.group ?? (actor.cameo || actor.id || null)
}

/** The parties of an event, each once, sorted. */
export function partiesOf(event: Event): string[] {
  return [...new Set([...event.sources, ...event.targets].flatMap((actor) => partyKey(actor) ?? []))].sort()
}

/** CAMEO roots that report the same kind of thing: consultation, agreement and cooperation about one meeting stay apart, a visit and a meeting do not. */
export function kindOf(event: Event): string {
  // An intent to meet (036) is a planned meeting, and is linked to it.
  return event.cameo === '036' ? 'CONSULT' : event.type
}

/**
 * Mentions that may be the same happening share a block: the same kind and at least two parties, or the same lone party. Linking
 * looks only inside blocks, so a new article makes only its own blocks be linked again.
 */
export function blocksOf(event: Event): string[] {
  const parties = partiesOf(event)
  const kind = kindOf(event)
  if (parties.length < 2) return [`${kind} ${parties[0] ?? '-'}`]
  return parties.flatMap((a, i) => parties.slice(i + 1).map((b) => `${kind} ${a} ${b}`))
}

/**
 * Links mentions into happenings. The result does not depend on the order of the mentions: they are sorted by how precise and how
 * certain they are, each joins the first group in which it contradicts nobody, and groups keep the order of their first mention.
 */
export function linkMentions(mentions: readonly Mention[]): Happening[] {
  const groups: Mention[][] = []
  for (const mention of [...mentions].sort(byPrecision)) {
    const group = groups.find(
      (members) =>
        (mention.pin && mention.pin === members[0]!.pin) ||
        (!mention.pin &&
          members.some((member) => resembles(mention.event, member.event)) &&
          !members.some((member) => contradicts(mention.event, member.event))),
    )
    if (group) group.push(mention)
    else groups.push([mention])
  }
  return groups.map(happeningOf)
}

const precisions = ['minute', 'day', 'week', 'month', 'quarter', 'year', 'open']

function byPrecision(a: Mention, b: Mention): number {
  const rank = ({ event, pin }: Mention) => [
    pin ? 0 : 1,
    pin ?? '',
    event.time.from && event.time.to && !isPromise(event) ? precisions.indexOf(event.time.precision) : 9,
    event.time.basis === 'stated' ? 0 : event.time.basis === 'inferred' ? 1 : 2,
    event.time.from ?? '9999',
    -partiesOf(event).length,
    event.id,
  ]
  const [left, right] = [rank(a), rank(b)]
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return left[i]! < right[i]! ? -1 : 1
  return 0
}

/** An intent to meet, dated only by its report: when it was promised, not when the meeting is to be. */
const isPromise = ({ cameo, time }: Event) => cameo === '036' && time.basis === 'published'

/** Whether the one promises the coming meeting that the other tells of, in one article: "has accepted the invitation", "the visit in February". */
function promises(a: Event, b: Event): boolean {
  return a.article === b.article && isPromise(a) && b.status === 'planned' && b.cameo.startsWith('04')
}

/** A promise meets its coming meeting and other reports of the promise, never a meeting that was. */
function meetInTime(a: Event, b: Event): boolean {
  return isPromise(a) === isPromise(b) ? timesMeet(a.time, b.time) : promises(a, b) || promises(b, a)
}

/** Same kind, same parties (one side may name more of them), and times that meet. */
function resembles(a: Event, b: Event): boolean {
  return (
    kindOf(a) === kindOf(b) &&
    sameParties(a, b) &&
    meetInTime(a, b) &&
    (a.time.from !== null || b.time.from !== null || a.article === b.article)
  )
}

/** What two mentions of one happening cannot disagree about. Numbers, places and days may differ: these are rival readings. */
function contradicts(a: Event, b: Event): boolean {
  if (!meetInTime(a, b)) return true
  if (a.medium && b.medium && a.medium !== b.medium) return true
  if (kindOf(a) !== 'CONSULT' && a.cameo.slice(0, 2) !== b.cameo.slice(0, 2)) return true
  if (
    a.count &&
    b.count &&
    a.count.since === b.count.since &&
    a.count.within === b.count.within &&
    a.count.of === b.count.of &&
    a.count.ordinal !== b.count.ordinal
  )
    return true
  return !a.reciprocal && !b.reciprocal && sides(a) !== sides(b)
}

function sides(event: Event): string {
  return [event.sources, event.targets].map((side) => [...new Set(side.map(partyKey))].sort().join(' ')).join(' > ')
}

function sameParties(a: Event, b: Event): boolean {
  const [left, right] = [partiesOf(a), partiesOf(b)]
  const [few, many] = left.length < right.length ? [left, right] : [right, left]
  return few.length > 0 && few.every((party) => many.includes(party)) && (few.length > 1 || many.length === 1)
}

/** Intervals meet when they share a day, or when they are single days beside each other (time zones, evening reports). */
function timesMeet(a: EventTime, b: EventTime): boolean {
  if (!a.from || !a.to || !b.from || !b.to) return true
  const [firstFrom, firstTo] = [dayNumber(a.from), dayNumber(a.to)]
  const [secondFrom, secondTo] = [dayNumber(b.from), dayNumber(b.to)]
  const slack = firstTo - firstFrom <= 1 && secondTo - secondFrom <= 1 ? 1 : 0
  return firstFrom <= secondTo + slack && secondFrom <= firstTo + slack
}

function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000)
}

/** What took place outweighs what was planned, and a cancellation outweighs both. */
const weightiest: readonly EventStatus[] = ['cancelled', 'done', 'ongoing', 'historical', 'planned', 'demanded', 'possible', 'denied']

function happeningOf(mentions: readonly Mention[]): Happening {
  const events = mentions.map(({ event }) => event)
  const best = events[0]!
  // That a meeting was promised does not make it done.
  const told = events.filter((event) => !isPromise(event))
  const status = weightiest.find((candidate) => (told.length ? told : events).some((event) => event.status === candidate)) ?? best.status
  const ids = events.map((event) => event.id).sort()
  const outlets = [...new Set(mentions.flatMap(({ outlet }) => outlet ?? []))].sort()
  const articles = [...new Set(events.map((event) => event.article))].sort()
  return {
    id: `h${createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 12)}`,
    type: best.type,
    cameo: [...events].sort((a, b) => b.cameo.length - a.cameo.length || b.confidence - a.confidence || (a.id < b.id ? -1 : 1))[0]!.cameo,
    participants: participantsOf(events),
    roles: Object.assign({}, ...events.map((event) => event.roles ?? {}).reverse()),
    time: best.time,
    place: events.find((event) => event.place)?.place ?? null,
    status,
    mentions: ids,
    articles,
    outlets,
    independentSources: independentOf(tellingsOf(mentions)).length,
    readings: readingsOf(events),
  }
}

/** The articles of mentions, each with its own words about the happening. */
function tellingsOf(mentions: readonly Mention[]): Telling[] {
  const tellings = new Map<string, Telling>()
  for (const { event, outlet, signature = '' } of mentions) {
    const { article, text } = event
    tellings.set(article, { article, outlet, signature, words: [...(tellings.get(article)?.words ?? []), text] })
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

const compared: Record<string, (event: Event) => unknown> = {
  time: ({ time }) => (time.from ? `${time.from.slice(0, 10)}/${time.to?.slice(0, 10) ?? ''}` : null),
  place: ({ place }) => place?.name ?? null,
  status: ({ status }) => status,
  medium: ({ medium }) => medium ?? null,
  count: ({ count }) =>
    count ? `${count.ordinal} ${count.of}${count.since ? ` since ${count.since}` : ''}${count.within ? ` of ${count.within}` : ''}` : null,
  quantities: ({ quantities }) =>
    quantities.length ? quantities.map((q) => `${q.value} ${q.unit} ${q.item}`.replace(/\s+/g, ' ').trim()).join('; ') : null,
}

/** Every value that some mention gives, with the mentions that give it; a field on which all agree has one reading. */
function readingsOf(events: readonly Event[]): Record<string, Reading[]> {
  const readings: Record<string, Reading[]> = {}
  for (const [field, readingOf] of Object.entries(compared)) {
    const values = new Map<unknown, string[]>()
    for (const event of events) {
      const value = readingOf(event)
      if (value !== null) values.set(value, [...(values.get(value) ?? []), event.id].sort())
    }
    if (values.size)
      readings[field] = [...values]
        .map(([value, mentions]) => ({ value, mentions }))
        .sort((a, b) => (String(a.value) < String(b.value) ? -1 : 1))
  }
  return readings
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
