/** Records of a ledger as tables: one line a record, lists joined by "; ". */
import type { ArticleSummary, Kind, LedgerClaim, Records } from '../ledger/index.ts'
import type { Happening } from '../records.ts'
import { eventCsv, eventsCsvHead, speakerName } from './events.ts'
import { codesOf, csvLine, namesOf } from './table.ts'

export interface Table<Row> {
  head: string
  line(row: Row): string
}

const happenings: Table<Happening> = {
  head: csvLine(['id', 'type', 'cameo', 'participants', 'participantsCameo', 'status', 'from', 'to', 'precision', 'place', 'placeCountry', 'mentions', 'articles', 'outlets', 'independentSources', 'disputed']),
  line: ({ id, type, cameo, participants, status, time, place, mentions, articles, outlets, independentSources, readings }) =>
    csvLine([
      id, type, cameo, namesOf(participants), codesOf(participants), status, time.from, time.to, time.precision, place?.name, place?.country, mentions.join('; '), articles.join('; '), outlets.join('; '), independentSources,
      Object.keys(readings).filter((field) => readings[field]!.length > 1).join('; '),
    ]),
} // biome-ignore format: columns

const claims: Table<LedgerClaim> = {
  head: csvLine(['id', 'article', 'sentence', 'speaker', 'speakerCameo', 'kind', 'saidBy', 'quoteType', 'cue', 'content', 'start', 'end', 'events', 'published', 'outlet']),
  line: ({ id, article, sentence, speaker, kind, attribution, quoteType, cue, content, events, published, outlet }) =>
    csvLine([
      id, article, sentence, speaker?.name, speaker?.cameo, kind, attribution.map(speakerName).join('; '), quoteType, cue.map(({ text }) => text).join(' … '), content.map(({ text }) => text).join(' … '), content[0]?.start,
      content.at(-1)?.end, events.join('; '), published, outlet,
    ]),
} // biome-ignore format: columns

const articles: Table<ArticleSummary> = {
  head: csvLine(['id', 'title', 'published', 'outlet', 'events']),
  line: ({ id, title, published, outlet, events }) => csvLine([id, title, published, outlet, events]),
}

/** A table for each kind of record. */
export const tables: { [K in Kind]: Table<Records[K]> } = { happenings, events: { head: eventsCsvHead, line: eventCsv }, claims, articles }
