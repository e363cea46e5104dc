import picocolors from 'picocolors'
import { expect, it } from 'vitest'
import { createRapport } from '../index.ts'
import type { Claim } from '../records.ts'
import { renderQuotes } from './quotes.ts'

const span = (text: string, start = 0) => ({ start, end: start + text.length, text })
const base: Omit<Claim, 'id' | 'source' | 'cue' | 'content' | 'attribution'> = {
  article: 'a',
  sentence: 0,
  quoteType: 'indirect',
  speaker: null,
  kind: 'other',
  events: [],
}
const context = { colours: picocolors.createColors(false), stdout: { columns: 60 } } as unknown as Parameters<typeof renderQuotes>[1]

it('prints who says what, and the chain from the outlet inwards', () => {
  const paper = { speaker: span('the paper'), kind: 'news outlet' as const, cue: 'said', start: 0, end: 9 }
  const claim: Claim = {
    ...base,
    id: '1',
    source: [span('the paper')],
    cue: [span('said')],
    content: [span('that Oslo had promised to help')],
    attribution: [paper],
    inner: [
      {
        ...base,
        id: '2',
        source: [span('Oslo')],
        cue: [span('had promised')],
        content: [span('to help')],
        attribution: [paper, { ...paper, speaker: span('Oslo') }],
      },
    ],
  }
  expect(renderQuotes({ article: { id: 'a', title: 'Talks', outlet: 'Example', published: '2022-01-05' }, claims: [claim] }, context)).toBe(
    [
      'Talks (Example, 2022-01-05)',
      '',
      '  the paper · other · said',
      '  │ that Oslo had promised to help',
      '      Oslo · other · had promised',
      '      │ to help',
      '      └ Example ← the paper ← Oslo',
      '',
      '',
    ].join('\n'),
  )
})

it('says when nobody is quoted', () => {
  expect(renderQuotes({ article: { id: 'a' }, claims: [] }, context)).toBe('a\n  nobody is quoted\n\n')
})

it('keeps the chain whole: outlet, agency, newspaper, spokesman, ministry', () => {
  const text = [
    'MOSCOW, Dec. 15 (TASS) — Xi and Putin spoke by video.',
    '"We look forward to the meeting," Peskov was quoted as saying by the Izvestia newspaper, citing the foreign ministry.',
    '-The Daily Mail-China Daily News Exchange Item',
  ].join('\n\n')
  const annotation = createRapport().annotate({ id: 'a', text, published: '2021-12-16', outlet: 'The Daily Mail' })
  expect(annotation.via?.map((outlet) => outlet.text)).toEqual(['China Daily', 'TASS'])
  for (const { start, end, text: named } of annotation.via ?? []) expect(text.slice(start, end)).toBe(named)
  const printed = renderQuotes(annotation, { ...context, stdout: { columns: 100 } } as typeof context)
  expect(printed).toContain('│ "We look forward to the meeting,"')
  expect(printed).toContain('└ The Daily Mail ← China Daily ← TASS ← Izvestia ← Dmitry Peskov ← foreign ministry')
})
