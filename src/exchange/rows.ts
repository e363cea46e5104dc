/** Happenings as rows: what a timeline, a table of counts or a map needs of each, without the whole record. */
import { partyKey } from '../linking/index.ts'
import type { Happening, HappeningRow } from '../records.ts'

/** The mention that a happening is shown by: the first one that tells of it as it stands, so that what took place is not shown by its announcement. */
export function shownMention({ status, readings, mentions }: Happening): string {
  return readings['status']?.find(({ value }) => value === status)?.mentions[0] ?? mentions[0]!
}

/** The row of a happening. */
export function rowOf(happening: Happening): HappeningRow {
  const { id, type, cameo, goldstein, status, time, place, readings, mentions, articles, outlets } = happening
  const event = shownMention(happening)
  const only = (field: string) => (readings[field]?.length ? String(readings[field][0]!.value) : null)
  return {
    id,
    type,
    cameo,
    goldstein,
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
    event,
    article: articles.find((article) => event.startsWith(`${article}-e`)) ?? articles[0]!,
  }
}
