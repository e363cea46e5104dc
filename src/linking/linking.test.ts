import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, Event } from '../records.ts'
import { independentOf, linkMentions, type Mention, originOf, resemblance, sidesOf, signatureOf, whyLinked } from './index.ts'

const states: Record<string, Actor> = Object.fromEntries(
  Object.entries({ CHN: 'China', RUS: 'Russia', USA: 'United States', IND: 'India' }).map(([code, name]) => [
    code,
    { text: name, name, id: code, country: code, sectors: ['GOV'], cameo: `${code}GOV` },
  ]),
)

let number = 0
function mention(parties: string, from: string | null, more: Partial<Event> & { outlet?: string; published?: string } = {}): Mention {
  const id = more.id ?? `e${String(++number).padStart(3, '0')}`
  const to = more.time?.to ?? from
  const { outlet = 'Outlet A', published, ...fields } = more
  const event: Event = {
    id, article: `a-${id}`, sentence: 0, start: 0, end: 4, text: 'text', type: 'CONSULT', mode: 'meet', contexts: [], cameo: '040', goldstein: 1, quad: 1,
    sources: parties.split(' ').map((code) => states[code]!), targets: [], reciprocal: true, status: 'done',
    time: { from, to, precision: from === to ? 'day' : 'month', basis: 'stated' }, place: null, topics: [], quantities: [], attribution: [], confidence: 0.8,
    why: { rule: 'meet', trigger: { start: 0, end: 4, text: 'text' }, steps: [] }, ...fields,
  } // biome-ignore format: a record of a test
  return { event, outlet, published }
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
      'a visit, and its reception by the host',
      [
        mention('CHN', '2013-03-22', { reciprocal: false, targets: [states['RUS']!], cameo: '042' }),
        mention('RUS', '2013-03-22', { reciprocal: false, targets: [states['CHN']!], cameo: '043' }),
      ],
      1,
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
    [
      'sanctions, told as a sanction and as the embargo that it is',
      [
        mention('USA', '2022-03-01', { type: 'SANCTION', reciprocal: false, targets: [states['RUS']!], cameo: '160' }),
        mention('USA', '2022-03-01', { type: 'COERCE', reciprocal: false, targets: [states['RUS']!], cameo: '163' }),
      ],
      1,
    ],
    [
      'an act, told without the one to whom it is done',
      [
        mention('USA', '2022-03-01', { type: 'SANCTION', reciprocal: false, targets: [states['RUS']!], cameo: '163', topics: ['gas'] }),
        mention('USA', '2022-03-01', { type: 'SANCTION', reciprocal: false, cameo: '163', topics: ['gas'] }),
      ],
      1,
    ],
    [
      'the same, where it may have been done to either',
      [
        mention('USA', '2022-03-01', { type: 'SANCTION', reciprocal: false, targets: [states['RUS']!], cameo: '163', topics: ['gas'] }),
        mention('USA', '2022-03-01', { type: 'SANCTION', reciprocal: false, targets: [states['CHN']!], cameo: '163', topics: ['gas'] }),
        mention('USA', '2022-03-01', { type: 'SANCTION', reciprocal: false, cameo: '163', topics: ['gas'] }),
      ],
      3,
    ],
    [
      'an act against one, and against others as well',
      [
        mention('USA', '2022-03-01', { type: 'SANCTION', reciprocal: false, targets: [states['RUS']!, states['CHN']!], cameo: '163' }),
        mention('USA', '2022-03-01', { type: 'SANCTION', reciprocal: false, targets: [states['CHN']!], cameo: '163' }),
      ],
      1,
    ],
    [
      'a report of the year only, as fresh as the happening',
      [
        mention('CHN RUS', '2022-02-28', { topics: ['gas'] }),
        mention('CHN RUS', '2022-01-01', { ...month('2022-01-01', '2022-12-31'), topics: ['gas'], published: '2022-03-01' }),
      ],
      1,
    ],
    [
      'a report of the year only, published long after',
      [
        mention('CHN RUS', '2022-02-28', { topics: ['gas'] }),
        mention('CHN RUS', '2022-01-01', { ...month('2022-01-01', '2022-12-31'), topics: ['gas'], published: '2022-09-01' }),
      ],
      2,
    ],
  ])('%s', (_, mentions, expected) => {
    expect(linkMentions(mentions)).toHaveLength(expected)
  })

  it('a vague date ties no two happenings together, and joins none where it may be either', () => {
    const mentions = [
      mention('CHN RUS', '2021-12-15'),
      mention('CHN RUS', '2021-12-20'),
      mention('CHN RUS', '2021-12-01', month('2021-12-01', '2021-12-31')),
    ]
    expect(linkMentions(mentions)).toHaveLength(3)
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

  it('holds amounts against those of the same thing alone', () => {
    const of = (item: string, value: number, atLeast?: true) => ({
      text: item,
      start: 0,
      end: 4,
      value,
      unit: '',
      item,
      ...(atLeast && { atLeast }),
    })
    const [happening] = linkMentions([
      mention('CHN RUS', '2021-12-15', { id: 'x1', quantities: [of('soldiers', 20), of('drones', 2)] }),
      mention('CHN RUS', '2021-12-15', { id: 'x2', quantities: [of('soldiers', 3, true)] }),
    ])
    expect(happening!.readings['number of soldiers']).toEqual([
      { value: '20', mentions: ['x1'] },
      { value: 'at least 3', mentions: ['x2'] },
    ])
    expect(happening!.readings['number of drones']).toEqual([{ value: '2', mentions: ['x1'] }])
  })

  it('counts what an outlet gives on of another as that one’s', () => {
    const [happening] = linkMentions([
      { ...mention('CHN RUS', '2021-12-15', { outlet: 'The Straits Times' }), origin: 'Reuters' },
      mention('CHN RUS', '2021-12-15', { outlet: 'Reuters' }),
      { ...mention('CHN RUS', '2021-12-15', { outlet: 'Dawn' }), origin: 'Agence France-Presse' },
    ])
    expect(happening).toMatchObject({ outlets: ['Dawn', 'Reuters', 'The Straits Times'], independentSources: 2 })
  })

  it('says in words why a mention is linked', () => {
    const person = (country: string, id: string, name: string): Actor => ({ ...states[country]!, id, name })
    const sources = [person('CHN', 'Q1', 'Xi Jinping'), person('RUS', 'Q2', 'Vladimir Putin')]
    const count = (ordinal: number) => ({ text: 'text', start: 0, end: 4, ordinal, of: 'meeting', since: '2013' })
    const why = whyLinked([
      mention('CHN RUS', '2021-12-15', { id: 'x1', sources, count: count(37), medium: 'video' }),
      mention('CHN RUS', '2021-12-15', { id: 'x2', sources, count: count(38) }),
    ])
    expect(why.get('x1')).toEqual([])
    expect(why.get('x2')!.map(({ says }) => says)).toEqual([
      'the same day',
      'the same parties',
      'same person: Xi Jinping',
      'same person: Vladimir Putin',
      'same code: 040',
      'another count: 38 meeting since 2013',
      'the same words',
    ])
  })

  it('puts each mention into one happening, the same in whatever order they come, also where months meet', () => {
    const day = fc.integer({ min: 24, max: 38 }).map((n) => new Date(Date.UTC(2021, 11, n)).toISOString().slice(0, 10))
    const told = fc.record({
      parties: fc.constantFrom('CHN RUS', 'CHN USA', 'CHN RUS IND', 'CHN'),
      act: fc.constantFrom('040', '120', '163'),
      day,
      dated: fc.constantFrom('day', 'month', 'year', null),
      published: day,
      medium: fc.constantFrom('phone', 'in person', undefined),
      topics: fc.constantFrom<string[]>([], ['gas'], ['trade']),
    })
    const mentionOf = ({
      parties,
      act,
      day: on,
      dated,
      published,
      medium,
      topics,
    }: typeof told extends fc.Arbitrary<infer One> ? One : never) => {
      const [first, ...others] = parties.split(' ')
      const span = { month: [`${on.slice(0, 7)}-01`, `${on.slice(0, 7)}-28`], year: [`${on.slice(0, 4)}-01-01`, `${on.slice(0, 4)}-12-31`] }
      const [from, to] = dated === 'month' || dated === 'year' ? span[dated] : dated ? [on, on] : [null, null]
      const directed = { type: 'REJECT', reciprocal: false, targets: others.map((code) => states[code]!) }
      const time = { from, to, precision: dated ?? 'open', basis: 'stated' } as Event['time']
      return mention(act === '040' ? parties : first!, from!, {
        cameo: act,
        ...(act !== '040' && directed),
        time,
        medium,
        topics,
        published,
      })
    }
    fc.assert(
      fc.property(fc.array(told, { minLength: 2, maxLength: 30 }), (list) => {
        const mentions = list.map(mentionOf)
        const happenings = linkMentions(mentions)
        expect(happenings.flatMap((one) => one.mentions).sort()).toEqual(mentions.map(({ event }) => event.id).sort())
        expect(linkMentions([...mentions].reverse())).toEqual(happenings)
      }),
      { numRuns: 300 },
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

describe('originOf', () => {
  const outletOf = (name: string) => (name === 'AFP' ? { name: 'Agence France-Presse' } : null)
  const spans = (...names: string[]) => names.map((text) => ({ text, start: 0, end: text.length }))
  it.each<[string, string[], string | undefined, string | null]>([
    ['an article of its own', [], 'Le Monde', null],
    ['an agency by its whole name', ['AFP'], 'Le Monde', 'Agence France-Presse'],
    ['the last of a chain', ['Kyodo', 'AFP'], 'Le Monde', 'Agence France-Presse'],
    ['a name that nobody knows', ['City News'], 'Le Monde', 'City News'],
    ['the agency’s own article', ['AFP'], 'Agence France-Presse', null],
  ])('%s', (_, via, outlet, expected) => {
    expect(originOf({ article: { id: 'a', ...(outlet && { outlet }) }, via: spans(...via) }, outletOf)).toBe(expected)
  })
})

describe('copies', () => {
  const report =
    'Chinese President Xi Jinping and Russian President Vladimir Putin held a meeting by video on Wednesday. They spoke about gas, trade and security in Europe, and Xi supported the demand of Russia for guarantees. Putin said that he would attend the opening of the Olympic Games in Beijing. It was their second virtual meeting of the year.'
  const other =
    'The Kremlin said on Thursday that talks between the two presidents had lasted longer than an hour. An aide told reporters that the Chinese leader understood the concern of Moscow about the alliance, and that a new structure for payments without third parties had been discussed by both sides at some length.'

  it.each([
    ['the same text', report, report, true],
    ['a dateline before it', `BEIJING, Dec. 15 — ${report}`, report, true],
    ['a cut at the end', report.slice(0, 260), report, true],
    ['another headline and outlet line', `Talks by video\n\n${report}\n\nReporting by our own staff`, report, true],
    ['another report of the same meeting', other, report, false],
    ['short texts', 'They met.', 'They met.', false],
  ])('%s', (_, one, two, expected) => {
    expect(resemblance(signatureOf(one), signatureOf(two)) >= 0.6).toBe(expected)
  })

  it('anything has a signature that is like itself, in any order of asking', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 30, maxLength: 80 }),
        fc.array(fc.string(), { maxLength: 40 }),
        (a, b) => {
          const [one, two] = [signatureOf(a.join(' ')), signatureOf(b.join(' '))]
          expect(resemblance(one, two)).toBe(resemblance(two, one))
          if (one) expect(resemblance(one, one)).toBe(1)
        },
      ),
    )
  })

  const telling = (article: string, outlet: string | null, text: string, words: string[] = []) => ({
    article,
    outlet,
    signature: signatureOf(text),
    words,
  })
  it.each<[string, Parameters<typeof independentOf>[0], string[][]]>([
    ['two outlets, one text', [telling('b', 'Daily', `Moscow. ${report}`), telling('a', 'Wire', report)], [['a', 'b']]],
    ['two outlets, two texts', [telling('a', 'Wire', report), telling('b', 'Daily', other)], [['a'], ['b']]],
    ['one outlet, two texts', [telling('a', 'Wire', report), telling('b', 'Wire', other)], [['a', 'b']]],
    [
      'a paragraph that was taken over',
      [
        telling('a', 'Wire', report, ['Xi and Putin held a meeting by video on Wednesday for more than an hour']),
        telling('b', 'Daily', other, ['Xi and Putin held a meeting by video on Wednesday, for more than an hour']),
      ],
      [['a', 'b']],
    ],
    [
      'a few words that both use',
      [telling('a', 'Wire', report, ['Xi met Putin']), telling('b', 'Daily', other, ['Xi met Putin'])],
      [['a'], ['b']],
    ],
    ['a copy of a copy', [telling('a', 'Wire', report), telling('b', 'Daily', report), telling('c', 'Daily', other)], [['a', 'b', 'c']]],
  ])('independent sources: %s', (_, tellings, expected) => {
    expect(independentOf(tellings)).toEqual(expected)
    expect(independentOf([...tellings].reverse())).toEqual(expected)
  })
})
