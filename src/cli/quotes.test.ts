import picocolors from 'picocolors'
import { expect, it } from 'vitest'
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
