/** Happenings as rows: what a timeline, a table of counts or a map needs of each, without the whole record. */
import { partyKey } from '../linking/index.ts'
import { cameo } from '../ontology/index.ts'
import type { Happening } from '../records.ts'

export interface HappeningRow {
  id: string
  type: string
  cameo: string
  /** Goldstein's scale, -10 to 10. */
  goldstein: number
  status: Happening['status']
  from: string | null
  to: string | null
  precision: Happening['time']['precision']
  who: { name: string; party: string | null; id: string | null }[]
  place: { name: string; country: string | null; lat: number | null; lon: number | null } | null
  medium: string | null
  /** A number that the text gives ("37 meeting since 2013"), as it is written among the readings. */
  count: string | null
  mentions: number
  articles: number
  outlets: number
  /** Fields on which the mentions disagree. */
  differ: string[]
  /** The first mention, and its article. */
  event: string
  article: string
}

/** The row of a happening. */
export function rowOf(happening: Happening): HappeningRow {
  const { id, type, cameo: code, status, time, place, readings, mentions, articles, outlets } = happening
  const only = (field: string) => (readings[field]?.length ? String(readings[field][0]!.value) : null)
  return {
    id,
    type,
    cameo: code,
    goldstein: cameo(code)?.goldstein ?? 0,
    status,
    from: time.from,
    to: time.to,
    precision: time.precision,
    who: happening.participants.map((actor) => ({ name: actor.name, party: partyKey(actor), id: actor.id })),
    place: place && { name: place.name, country: place.country, lat: place.lat, lon: place.lon },
    medium: only('medium'),
    count: only('count'),
    mentions: mentions.length,
    articles: articles.length,
    outlets: outlets.length,
    differ: Object.keys(readings).filter((field) => readings[field]!.length > 1),
    event: mentions[0]!,
    article: articles[0]!,
  }
}

/** How often two parties met in happenings of one kind in one year; "conflict" and "cooperation" follow from the kind. */
export interface Tie {
  a: string
  b: string
  year: number
  type: string
  happenings: number
}

/** Ties between parties, by year and kind, sorted; what did not take place and what has no date is left out. */
export function tiesOf(happenings: readonly Happening[]): Tie[] {
  const ties = new Map<string, Tie>()
  for (const { participants, time, type, status } of happenings) {
    if (!time.from || (status !== 'done' && status !== 'ongoing')) continue
    const year = Number(time.from.slice(0, 4))
    const parties = [...new Set(participants.flatMap((actor) => partyKey(actor) ?? []))].sort()
    for (const [i, a] of parties.entries())
      for (const b of parties.slice(i + 1)) {
        const key = `${a}\n${b}\n${year}\n${type}`
        const tie = ties.get(key)
        if (tie) tie.happenings++
        else ties.set(key, { a, b, year, type, happenings: 1 })
      }
  }
  return [...ties.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tie]) => tie)
}

/** Somebody or some body of the registry that takes part in happenings. */
export interface Participant {
  id: string
  name: string
  country: string | null
  happenings: number
}

/** The persons and bodies of the registry that take part, the busiest first. States are parties, and not among them. */
export function peopleOf(happenings: readonly Happening[]): Participant[] {
  const people = new Map<string, Participant>()
  for (const { participants } of happenings)
    for (const { id, name, country, group } of new Map(participants.map((actor) => [actor.id, actor])).values()) {
      if (!id || id === country || name === group) continue
      const known = people.get(id)
      if (known) known.happenings++
      else people.set(id, { id, name, country, happenings: 1 })
    }
  return [...people.values()].sort((a, b) => b.happenings - a.happenings || (a.id < b.id ? -1 : 1))
}
