/** Meetings that the ledger holds, counted, and held against what the texts state ("their 37th meeting since 2013"). */
import type { KnowledgeBase } from '../knowledge/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { mostGiven, partyKey } from '../linking/index.ts'
import type { Actor, Event, EventStatus, Happening, Medium, StatedCount } from '../records.ts'

export interface MeetingOptions {
  /** ISO dates, whole or partial. */
  from?: string
  until?: string
  /** Only meetings in which each side is represented by its head of state or of government on the day. */
  leaders?: boolean
  /** Who holds these offices: ids of a state's heads on a day; needed for `leaders`. */
  headsOf?: (country: string, on: string) => readonly string[]
}

/** A meeting that took place. */
export interface Meeting {
  happening: string
  from: string | null
  to: string | null
  medium: Medium | null
  place: string | null
}

export interface MeetingCount {
  parties: string[]
  total: number
  meetings: Meeting[]
  byYear: Record<string, number>
  byMedium: Record<string, number>
  byPlace: Record<string, number>
  stated: StatedCount[]
}

/** Kinds of consultation that are a meeting: a visit is none by itself. */
const isMeeting = ({ cameo }: { cameo: string }) => /^04[01346]/.test(cameo)
const took = ['done', 'ongoing', 'historical'] as const satisfies readonly EventStatus[]

/** Whether a happening is a meeting, or a visit in which, as some mention says, they met. */
async function holdsMeeting(ledger: Ledger, happening: Happening): Promise<boolean> {
  if (isMeeting(happening)) return true
  for (const id of happening.mentions) {
    const event = await ledger.event(id)
    if (event && isMeeting(event) && took.some((status) => status === event.status)) return true
  }
  return false
}

/**
 * Counts the meetings, calls and talks of parties that took place, by year, medium and place; meetings without a date count under
 * "unknown". Every number that a text states is compared with what the ledger holds in the same bounds (years of "since" and "of",
 * and the same medium where the text names one).
 * @param between two or more codes or names of states, bodies and blocs that all take part
 */
export async function countMeetings(ledger: Ledger, between: readonly string[], options: MeetingOptions = {}): Promise<MeetingCount> {
  const parties = between.map((party) => ledger.codeOf(party))
  const { from, until, leaders = false, headsOf } = options
  const query = { between: parties, type: ['CONSULT'], status: [...took], limit: 1_000_000 }
  // A number that a text gives counts from its own bounds on, not from those of the question.
  const all: Meeting[] = []
  const events: { event: Event; happening: string }[] = []
  for (const happening of await ledger.happenings(query)) {
    if (leaders && !parties.every((party) => isLed(happening, party, headsOf))) continue
    if (!(await holdsMeeting(ledger, happening))) continue
    const { id, time, place } = happening
    all.push({
      happening: id,
      from: time.from,
      to: time.to,
      medium: (mostGiven(happening.readings['medium']) as Medium | undefined) ?? null,
      place: place?.name ?? null,
    })
    for (const mention of (happening.readings['count'] ?? []).flatMap(({ mentions }) => mentions)) {
      const event = await ledger.event(mention)
      if (event?.count) events.push({ event, happening: id })
    }
  }
  const asked = from || until ? new Set((await ledger.happenings({ ...query, from, until })).map(({ id }) => id)) : null
  const isAsked = ({ happening }: { happening: string }) => !asked || asked.has(happening)
  const meetings = all.filter(isAsked)
  const counts = (keyOf: (meeting: Meeting) => string | null) => {
    const found: Record<string, number> = {}
    for (const meeting of meetings) {
      const key = keyOf(meeting) ?? 'unknown'
      found[key] = (found[key] ?? 0) + 1
    }
    return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
  }
  return {
    parties,
    total: meetings.length,
    meetings,
    byYear: counts(({ from: day }) => day?.slice(0, 4) ?? null),
    byMedium: counts(({ medium }) => medium),
    byPlace: counts(({ place }) => place),
    stated: statedCounts(events, all).filter(isAsked),
  }
}

/** Who heads a state, for `leaders`: ids of its heads of state and of government on a day. The knowledge is loaded when it is first asked. */
export function headsFrom(load: () => Pick<KnowledgeBase, 'offices'>): NonNullable<MeetingOptions['headsOf']> {
  let knowledge: Pick<KnowledgeBase, 'offices'> | undefined
  return (country, on) => {
    knowledge ??= load()
    return knowledge.offices(country, on).flatMap(({ id, role }) => (/^head-of-(state|government)/.test(role) ? [id] : []))
  }
}

/** Whether a party's head of state or of government is among the participants. */
function isLed({ participants, time }: Happening, party: string, headsOf: MeetingOptions['headsOf']): boolean {
  const heads = time.from && headsOf ? headsOf(party, time.from.slice(0, 10)) : []
  return participants.some((actor: Actor) => partyKey(actor) === party && actor.id !== null && heads.includes(actor.id))
}

function statedCounts(found: readonly { event: Event; happening: string }[], meetings: readonly Meeting[]): StatedCount[] {
  const days = new Map(meetings.map(({ happening, from }) => [happening, from]))
  const stated = new Map<string, StatedCount>()
  for (const { event, happening } of [...found].sort((a, b) => (a.event.id < b.event.id ? -1 : 1))) {
    const { ordinal, of, since, within } = event.count!
    const key = JSON.stringify([happening, ordinal, of, since, within])
    const known = stated.get(key)
    if (known) {
      known.mentions.push(event.id)
      continue
    }
    const on = days.get(happening) ?? null
    const counted = countedIn({ of, since, within, on }, meetings)
    const verdict = counted === ordinal ? 'agrees' : counted < ordinal ? 'ledger holds fewer' : 'ledger holds more'
    stated.set(key, {
      event: event.id, happening, on, ordinal, of, ...(since && { since }), ...(within && { within }), counted, verdict, mentions: [event.id], contradictedBy: [],
    }) // biome-ignore format: a record
  }
  const sorted = [...stated.values()].sort((a, b) =>
    (a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : a.event < b.event ? -1 : 1,
  )
  for (const one of sorted) for (const other of sorted) if (one !== other && contradict(one, other)) one.contradictedBy.push(other.event)
  return sorted
}

/** How many meetings the ledger holds up to a day, within the bounds of a stated number. */
function countedIn({ of, since, within, on }: Pick<StatedCount, 'of' | 'since' | 'within' | 'on'>, meetings: readonly Meeting[]): number {
  const medium = mediumIn(of)
  return meetings.filter(
    (meeting) =>
      meeting.from !== null &&
      (!on || meeting.from <= on) &&
      (!since || meeting.from.slice(0, since.length) >= since) &&
      (!within || meeting.from.startsWith(within)) &&
      (!medium || meeting.medium === medium),
  ).length
}

/** "virtual meeting", "phone call": the medium that the words count by. */
function mediumIn(of: string): Medium | null {
  if (/\b(virtual|video|online)\b/.test(of)) return 'video'
  if (/\b(phone|telephone)\b|\bcall\b/.test(of)) return 'phone'
  if (/\b(face-to-face|in-person|in person)\b/.test(of)) return 'in person'
  return null
}

/** Two numbers in the same bounds: one meeting has one number, and a later meeting a greater one. */
function contradict(a: StatedCount, b: StatedCount): boolean {
  if (a.of !== b.of || a.since !== b.since || a.within !== b.within) return false
  if (a.happening === b.happening) return a.ordinal !== b.ordinal
  if (!a.on || !b.on || a.on === b.on) return false
  return a.on < b.on ? a.ordinal >= b.ordinal : a.ordinal <= b.ordinal
}
