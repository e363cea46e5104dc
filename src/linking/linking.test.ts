import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, Event } from '../records.ts'
import { linkMentions, type Mention, sidesOf } from './index.ts'

const states: Record<string, Actor> = Object.fromEntries(
  Object.entries({ CHN: 'China', RUS: 'Russia', USA: 'United States', IND: 'India' }).map(([code, name]) => [
    code,
    { text: name, name, id: code, country: code, sectors: ['GOV'], cameo: `${code}GOV` },
  ]),
)

let number = 0
function mention(parties: string, from: string | null, more: Partial<Event> & { outlet?: string } = {}): Mention {
  const id = more.id ?? `e${String(++number).padStart(3, '0')}`
  const to = more.time?.to ?? from
  const { outlet = 'Outlet A', ...fields } = more
  const event: Event = {
    id, article: `a-${id}`, sentence: 0, start: 0, end: 4, text: 'text', type: 'CONSULT', mode: 'meet', contexts: [], cameo: '040', goldstein: 1, quad: 1,
    sources: parties.split(' ').map((code) => states[code]!), targets: [], reciprocal: true, status: 'done',
    time: { from, to, precision: from === to ? 'day' : 'month', basis: 'stated' }, place: null, topics: [], quantities: [], attribution: [], confidence: 0.8,
    why: { rule: 'meet', trigger: { start: 0, end: 4, text: 'text' }, steps: [] }, ...fields,
  } // biome-ignore format: a record of a test
  return { event, outlet }
}

const month = (from: string, to: string) => ({ time: { from, to, precision: 'month' as const, basis: 'stated' as const } })

describe('linkMentions', () => {
  it.each<[string, Mention[], number]>([
    ['two reports of one day', [mention('CHN RUS', '2021-12-15'), mention('RUS CHN', '2021-12-15')], 1],
    ['a day and the evening before', [mention('CHN RUS', '2021-12-15'), mention('CHN RUS', '2021-12-14')], 1],
    ['a day and its month', [mention('CHN RUS', '2021-12-15'), mention('CHN RUS', '2021-12-01', month('2021-12-01', '2021-12-31'))], 1],
    ['two days far apart', [mention('CHN RUS', '2021-12-15'), mention('CHN RUS', '2022-02-04')], 2],
    ['other parties', [mention('CHN RUS', '2021-12-15'), mention('CHN USA', '2021-12-15')], 2],
    ['one report names more parties', [mention('CHN RUS IND', '2021-11-26'), mention('CHN RUS', '2021-11-26')], 1],
    [
      'a call and a meeting of one day',
      [mention('CHN RUS', '2021-12-15', { medium: 'phone' }), mention('CHN RUS', '2021-12-15', { medium: 'in person' })],
      2,
    ],
    ['other kinds', [mention('CHN RUS', '2021-12-15'), mention('CHN RUS', '2021-12-15', { type: 'AGREE', cameo: '057' })], 2],
    [
      'who acts on whom differs',
      [
        mention('USA', '2022-03-01', { type: 'SANCTION', reciprocal: false, targets: [states['RUS']!], cameo: '163' }),
        mention('RUS', '2022-03-01', { type: 'SANCTION', reciprocal: false, targets: [states['USA']!], cameo: '163' }),
      ],
      2,
    ],
    [
      'an invitation accepted, and the meeting that is to come',
      [
        mention('CHN RUS', '2022-01-05', {
          cameo: '036',
          type: 'AGREE',
          article: 'a',
          time: { from: '2022-01-05', to: '2022-01-05', precision: 'day', basis: 'published' },
        }),
        mention('CHN RUS', '2022-02-01', { ...month('2022-02-01', '2022-02-28'), status: 'planned', article: 'a' }),
      ],
      1,
    ],
    [
      'an invitation accepted, and a meeting that was',
      [
        mention('CHN RUS', '2022-01-05', {
          cameo: '036',
          type: 'AGREE',
          article: 'a',
          time: { from: '2022-01-05', to: '2022-01-05', precision: 'day', basis: 'published' },
        }),
        mention('CHN RUS', '2021-12-01', { ...month('2021-12-01', '2021-12-31'), article: 'a' }),
      ],
      2,
    ],
    ['a planned visit that took place', [mention('CHN RUS', '2022-02-04', { status: 'planned' }), mention('CHN RUS', '2022-02-04')], 1],
  ])('%s', (_, mentions, expected) => {
    expect(linkMentions(mentions)).toHaveLength(expected)
  })

  it('a day-long chain does not tie a month together', () => {
    const mentions = [
      mention('CHN RUS', '2021-12-15'),
      mention('CHN RUS', '2021-12-20'),
      mention('CHN RUS', '2021-12-01', month('2021-12-01', '2021-12-31')),
    ]
    expect(linkMentions(mentions)).toHaveLength(2)
  })

  it('keeps rival readings with who gives them, and lets what took place outweigh the plan', () => {
    const [happening] = linkMentions([
      mention('CHN RUS', '2021-12-14', { id: 'x1', status: 'planned', outlet: 'Outlet B' }),
      mention('CHN RUS', '2021-12-15', { id: 'x2' }),
    ])
    expect(happening).toMatchObject({ status: 'done', outlets: ['Outlet A', 'Outlet B'], independentSources: 2, mentions: ['x1', 'x2'] })
    expect(happening!.readings['time']).toEqual([
      { value: '2021-12-14/2021-12-14', mentions: ['x1'] },
      { value: '2021-12-15/2021-12-15', mentions: ['x2'] },
    ])
  })

  it('gives the same happenings in whatever order the mentions come', () => {
    const all = Array.from({ length: 14 }, (_, i) =>
      mention(['CHN RUS', 'CHN USA', 'CHN RUS IND'][i % 3]!, `2021-12-${String(1 + ((i * 5) % 12)).padStart(2, '0')}`, {
        medium: i % 4 ? undefined : 'phone',
      }),
    )
    const expected = linkMentions(all)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(linkMentions(shuffled)).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })
})

describe('sidesOf', () => {
  const saidBy = (code: string, status: Event['status'] = 'done') =>
    mention('CHN RUS', '2021-12-15', { status, attribution: [{ speaker: states[code]!, kind: 'official', cue: 'said', start: 0, end: 4 }] })
  it.each<[string, Mention[], ReturnType<typeof sidesOf>]>([
    ['both', [saidBy('CHN'), saidBy('RUS')], { confirmedBy: ['CHN', 'RUS'], deniedBy: [], oneSide: false }],
    ['one side only', [saidBy('CHN'), mention('CHN RUS', '2021-12-15')], { confirmedBy: ['CHN'], deniedBy: [], oneSide: true }],
    ['one confirms, one denies', [saidBy('CHN'), saidBy('RUS', 'denied')], { confirmedBy: ['CHN'], deniedBy: ['RUS'], oneSide: false }],
    ['others are no side', [saidBy('USA')], { confirmedBy: [], deniedBy: [], oneSide: false }],
  ])('%s', (_, mentions, expected) => {
    const [happening] = linkMentions(mentions)
    expect(
      sidesOf(
        happening!,
        mentions.map(({ event }) => event),
      ),
    ).toEqual(expected)
  })
})
