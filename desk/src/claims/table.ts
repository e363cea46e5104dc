/** Claims as a table that is taken along. */
import type { ClaimRow } from '../api.ts'
import type { Table } from '../figure.tsx'
import { speakerOf } from './denials.ts'

export const claimTable = (rows: readonly ClaimRow[]): Table => ({
  head: ['claim', 'article', 'published', 'outlet', 'speaker', 'country', 'kind', 'quote', 'cue', 'content'],
  rows: () =>
    rows.map((claim) => [
      claim.id,
      claim.article,
      claim.published,
      claim.outlet,
      speakerOf(claim),
      claim.speaker?.country,
      claim.kind,
      claim.quoteType,
      claim.cue.map(({ text }) => text).join(' '),
      claim.content.map(({ text }) => text).join(' … '),
    ]),
})
