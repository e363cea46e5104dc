/** Events as CSV: what `rapport code` and `rapport events` print. */
import type { Attribution, Event } from '../records.ts'
import { codesOf, csvLine, namesOf } from './table.ts'

/** The columns of the CSV form, in order. Lists are joined by "; ". */
export const eventColumns = [
  'id', 'article', 'sentence', 'start', 'end', 'type', 'mode', 'contexts', 'cameo', 'goldstein', 'quad', 'source', 'sourceCameo', 'target', 'targetCameo', 'reciprocal',
  'status', 'from', 'to', 'precision', 'basis', 'place', 'placeCountry', 'lat', 'lon', 'medium', 'topics', 'speaker', 'speakerKind', 'confidence', 'rule', 'text',
] as const // biome-ignore format: a list of columns

/** The head line of the CSV form. */
export const eventsCsvHead = csvLine(eventColumns)

/** One event as a line of CSV. */
export function eventCsv(event: Event): string {
  const { time, place } = event
  const row: Record<(typeof eventColumns)[number], unknown> = {
    ...event,
    medium: event.medium ?? '',
    mode: event.mode ?? '',
    contexts: event.contexts.join('; '),
    source: namesOf(event.sources),
    sourceCameo: codesOf(event.sources),
    target: namesOf(event.targets),
    targetCameo: codesOf(event.targets),
    from: time.from,
    to: time.to,
    precision: time.precision,
    basis: time.basis,
    place: place?.name,
    placeCountry: place?.country,
    lat: place?.lat,
    lon: place?.lon,
    topics: event.topics.join('; '),
    speaker: event.attribution.map(speakerName).join('; '),
    speakerKind: event.attribution.map((a) => a.kind).join('; '),
    rule: event.why.rule,
  }
  return csvLine(eventColumns.map((column) => row[column]))
}

/** The name of a speaker, canonical where it is known. */
export function speakerName({ speaker }: Attribution): string {
  return 'name' in speaker ? speaker.name : speaker.text
}
