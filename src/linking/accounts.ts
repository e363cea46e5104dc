/** Accounts: what one article says of one happening, be it in one mention or in several ("the meeting", "the 37th meeting", "the year-end talks"). */
import type { Event, EventTime } from '../records.ts'
import { byPrecision, dayNumber, isPromise, kindOf, type Mention, monthOf, partiesOf, partyKey, rankOf } from './mention.ts'

/** What is compared of an account. Each field holds values as words; those that nobody gives are empty. */
export const fields = ['person', 'place', 'country', 'code', 'topic', 'quantity', 'count', 'medium', 'word'] as const
export type Field = (typeof fields)[number]

/** Numbers of the first and the last day. */
export interface Days {
  from: number
  to: number
}

export interface Account<One extends Mention = Mention> {
  /** The best dated first, which gives the account its kind, parties and time. */
  mentions: readonly One[]
  pin: string | null
  kind: string
  parties: readonly string[]
  /** Who acts on whom; null where parties act on each other. */
  sides: { sources: readonly string[]; targets: readonly string[] } | null
  /** The first and the last day that are given; null where none is. */
  days: Days | null
  /** Where its happening is looked for: its days, or those before the report where they are none or many; null where nothing is known. */
  near: Days | null
  /** Dated to the day, or to two. */
  precise: boolean
  /** Whether the words themselves give the date. */
  stated: boolean
  values: Readonly<Record<Field, readonly string[]>>
  /** A word by which accounts are sorted: pinned ones first, then those that give more fields, then the better dated. */
  rank: string
}

/**
 * The accounts of one article. Within an article the same parties, kind and times that meet are enough, and a promise to meet belongs to the
 * coming meeting. The result does not depend on the order of the mentions.
 */
export function accountsOf<One extends Mention>(mentions: readonly One[]): Account<One>[] {
  const groups: One[][] = []
  for (const mention of [...mentions].sort((a, b) => byPrecision(a.event, b.event))) {
    const group = groups.find(
      (members) =>
        (members[0]!.pin ?? null) === (mention.pin ?? null) &&
        members.some((member) => resembles(mention.event, member.event)) &&
        !members.some((member) => contradicts(mention.event, member.event)),
    )
    if (group) group.push(mention)
    else groups.push([mention])
  }
  return groups.map(accountOf)
}

/** The kind of an act, in which a promise to meet is a meeting. */
const meetingOrPlan = (event: Event) => (isPromise(event) ? 'CONSULT' : kindOf(event))

/** Whether the one promises the coming meeting that the other tells of: "has accepted the invitation", "the visit in February". */
function promises(a: Event, b: Event): boolean {
  return isPromise(a) && !isPromise(b) && b.status === 'planned' && meetingOrPlan(b) === 'CONSULT'
}

/** A promise meets its coming meeting and other reports of the promise, never a meeting that was. */
function meetInTime(a: Event, b: Event): boolean {
  return isPromise(a) === isPromise(b) ? timesMeet(a.time, b.time) : promises(a, b) || promises(b, a)
}

/** Same kind, same parties (one side may name more of them), and times that meet. */
function resembles(a: Event, b: Event): boolean {
  return meetingOrPlan(a) === meetingOrPlan(b) && sameParties(partiesOf(a), partiesOf(b)) && meetInTime(a, b)
}

/** What two mentions of one happening cannot disagree about. Places and days may differ: these are rival readings. */
function contradicts(a: Event, b: Event): boolean {
  if (!meetInTime(a, b)) return true
  if (a.medium && b.medium && a.medium !== b.medium) return true
  if (a.count && b.count && boundsOf(a.count) === boundsOf(b.count) && a.count.ordinal !== b.count.ordinal) return true
  return !a.reciprocal && !b.reciprocal && sides(a) !== sides(b)
}

const boundsOf = ({ of, since = '', within = '' }: NonNullable<Event['count']>) => `${of}|${since}|${within}`

/** Who acts and who is acted on. A visit and its reception (CAMEO 043) are one act, from the guest to the host. */
function sidesOf({ sources, targets, cameo }: Event): NonNullable<Account['sides']> {
  const keys = (side: Event['sources']) => [...new Set(side.flatMap((actor) => partyKey(actor) ?? []))].sort()
  return cameo === '043' ? { sources: keys(targets), targets: keys(sources) } : { sources: keys(sources), targets: keys(targets) }
}

const sides = (event: Event) => JSON.stringify(sidesOf(event))

/**
 * Whether two lists of parties may be those of one happening: one list may be shorter, as reports name few of many, but two who meet at
 * a summit of twenty are not the summit.
 */
export function sameParties(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  if (!few.length || few.length * 3 < many.length || (few.length === 1 && many.length > 1)) return false
  const shared = few.filter((party) => many.includes(party)).length
  return few.length <= 3 ? shared === few.length : shared >= 0.75 * few.length
}

/** Intervals meet when they share a day, or when they are single days beside each other (time zones, evening reports). */
function timesMeet(a: EventTime, b: EventTime): boolean {
  if (!a.from || !a.to || !b.from || !b.to) return true
  const [firstFrom, firstTo] = [dayNumber(a.from), dayNumber(a.to)]
  const [secondFrom, secondTo] = [dayNumber(b.from), dayNumber(b.to)]
  const slack = firstTo - firstFrom <= 1 && secondTo - secondFrom <= 1 ? 1 : 0
  return firstFrom <= secondTo + slack && secondFrom <= firstTo + slack
}

function accountOf<One extends Mention>(mentions: readonly One[]): Account<One> {
  const events = mentions.map(({ event }) => event)
  const best = events[0]!
  const parties = partiesOf(best)
  const days = daysOf(best)
  const pin = mentions[0]!.pin ?? null
  const values = valuesOf(events)
  const given = fields.filter((field) => values[field].length).length
  const directed = events.find((event) => !event.reciprocal)
  return {
    mentions,
    pin,
    kind: kindOf(best),
    parties,
    sides: directed && !best.reciprocal ? sidesOf(directed) : null,
    days,
    near: nearOf(days, best, mentions[0]!.published),
    precise: days !== null && days.to - days.from <= 1,
    stated: best.time.basis === 'stated',
    values,
    rank: `${pin ? 0 : 1}${9 - given}${rankOf(best).join(' ')}`,
  }
}

function daysOf({ time: { from, to } }: Event): Days | null {
  return from && to ? { from: dayNumber(from), to: dayNumber(to) } : null
}

/** What has no day of its own is told within so many days. */
const fresh = 2

/** Where the happening of an event is looked for: on its days, where they lie within a month, else on the last days before its report. */
function nearOf(days: Days | null, { time, status }: Event, published: string | null | undefined): Days | null {
  if (days && (days.to - days.from <= 1 || monthOf(days.from) === monthOf(days.to))) return days
  if (!days && (time.from || time.to)) return null
  if (!published || published.length < 10 || status === 'historical') return null
  const to = dayNumber(published)
  const near = { from: to - fresh, to }
  return !days || (days.from <= near.from && near.to <= days.to) ? near : null
}

function valuesOf(events: readonly Event[]): Account['values'] {
  const found = Object.fromEntries(fields.map((field) => [field, new Set<string>()])) as Record<Field, Set<string>>
  for (const event of events) {
    const actors = [...event.sources, ...event.targets]
    for (const actor of actors) {
      const { id, country, group } = actor
      if (id && id !== country && id !== group) found.person.add(`${partyKey(actor)} ${id}`)
    }
    if (event.place) {
      if (event.place.country) found.country.add(event.place.country)
      // A whole country says nothing about which of its places.
      if (event.place.kind !== 'country') found.place.add(event.place.name)
    }
    found.code.add(event.cameo)
    for (const topic of [...event.topics, ...event.contexts]) found.topic.add(topic)
    for (const { value, item } of event.quantities) found.quantity.add(`${value} ${item}`)
    if (event.count) found.count.add(`${boundsOf(event.count)}|${event.count.ordinal}`)
    if (event.medium) found.medium.add(event.medium)
    for (const word of wordsOf(event, actors.map(({ text }) => text).join(' '))) found.word.add(word)
  }
  return Object.fromEntries(fields.map((field) => [field, [...found[field]]])) as unknown as Account['values']
}

const forms = /[\p{L}\p{N}]{4,}/gu

/** The longer words of a clause, by their beginnings; the names of the parties are known already. */
function wordsOf(event: Event, names: string): string[] {
  const known = new Set(names.toLowerCase().match(forms) ?? [])
  return (event.text.toLowerCase().match(forms) ?? []).flatMap((form) => (known.has(form) ? [] : form.slice(0, 6)))
}
