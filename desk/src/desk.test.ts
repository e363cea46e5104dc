import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { link, readAddress } from './address.ts'
import type { ArticleView, ClaimRow, Event, Row, Turn } from './api.ts'
import { denialsOf } from './claims/denials.ts'
import { csvOf, fileName } from './download.ts'
import { courseOf, tellingsOf } from './happening/accounts.ts'
import { isParticipant, queryFor } from './parties.ts'
import { found } from './picker.tsx'
import { marksOf, paragraphsOf } from './reader/marks.ts'
import { meetingsByYear } from './relation/counts.ts'
import { columnsOf, datedRows, inPeriod, sizeOf } from './relation/marks.ts'
import { day, extentOf, later, periodsOf, startOf, ticksOf, unitOf, within } from './relation/period.ts'
import { poissonInterval, seriesOf } from './relation/series.ts'
import { namedTurns } from './relation/turns.tsx'
import { edgesOf, weightsOf } from './ties/ties.ts'
import { partyName } from './words.ts'

const row = (id: string, from: string, more: Partial<Row> = {}): Row => ({
  id,
  type: 'CONSULT',
  cameo: '040',
  goldstein: 1,
  status: 'done',
  from,
  to: from,
  precision: 'day',
  who: [],
  place: null,
  medium: null,
  count: null,
  mentions: 1,
  articles: 1,
  outlets: 1,
  differ: [],
  event: `${id}-e0`,
  article: id,
  ...more,
})

describe('addresses', () => {
  it('come back as they were made, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string({ minLength: 1 })),
        (part, query) => {
          const address = readAddress(link('article', part, query))
          expect(address).toEqual({ view: 'article', part, query: { ...query } })
        },
      ),
    )
  })
  it('that are badly escaped are taken as they stand', () => expect(readAddress('#/article/%E0%A4%A').part).toBe('%E0%A4%A'))
})

describe('time on a picture', () => {
  const units = ['year', 'quarter', 'month', 'week', 'day'] as const
  const moment = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) })
  it('every period of a unit begins where the one before it ends, and they cover the stretch', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 3000 }), fc.constantFrom(...units), (from, days, unit) => {
        const until = from + days * day
        const periods = periodsOf({ from, until }, unit)
        expect(periods[0]!.from).toBe(startOf(from, unit))
        expect(periods.at(-1)!.until).toBeGreaterThanOrEqual(until)
        for (const [i, period] of periods.slice(1).entries()) expect(period.from).toBe(periods[i]!.until)
      }),
      { numRuns: 50 },
    )
  })
  it('no two ticks stand closer than they may, and there are always some where there is room', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 7, max: 36_500 }), fc.integer({ min: 300, max: 1600 }), (from, days, width) => {
        const period = { from, until: from + days * day }
        const ticks = ticksOf(period, width)
        // Months are not all of one length: a tenth less than asked is close enough.
        for (const [i, tick] of ticks.slice(1).entries())
          expect(((tick.time - ticks[i]!.time) / (period.until - from)) * width).toBeGreaterThan(64 * 0.88)
      }),
      { numRuns: 100 },
    )
  })
  it('a period stays within the whole', () => {
    const whole = { from: 0, until: 1000 * day }
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 3000 }), fc.integer({ min: -10, max: 3000 }), (from, length) => {
        const period = within({ from: from * day, until: (from + length) * day }, whole)
        expect(period.from).toBeGreaterThanOrEqual(whole.from)
        expect(period.until).toBeLessThanOrEqual(whole.until)
        expect(period.until - period.from).toBeGreaterThanOrEqual(7 * day)
      }),
    )
  })
  it.each([
    [11, 22, 'year'],
    [11, 2000, 'quarter'],
    [3, 2000, 'month'],
    [0.2, 300, 'week'],
    [0.1, 300, 'day'],
  ])('%d years with %i happenings are cut by %s', (years, items, unit) =>
    expect(unitOf({ from: 0, until: years * 365.25 * day }, items)).toBe(unit),
  )
  it('the whole time of nothing is no empty one', () => {
    const { from, until } = extentOf([])
    expect(until).toBeGreaterThan(from)
  })
  it('weeks begin on Monday', () => expect(new Date(later(startOf(Date.UTC(2021, 11, 15), 'week'), 'week')).getUTCDay()).toBe(1))
})

describe('what a timeline draws', () => {
  it('puts every row of the period into one column, and none twice', () => {
    const days = fc.integer({ min: 0, max: 9000 }).map((n) => new Date(Date.UTC(2000, 0, 1) + n * day).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.array(days, { maxLength: 200 }), fc.integer({ min: 1, max: 120 }), (dates, columns) => {
        const rows = datedRows(dates.map((date, i) => row(`h${i}`, date, { status: (['done', 'planned', 'denied'] as const)[i % 3]! })))
        const period = { from: Date.UTC(2005, 0, 1), until: Date.UTC(2015, 0, 1) }
        const shown = inPeriod(rows, period)
        expect(columnsOf(shown, period, columns).reduce((sum, cell) => sum + sizeOf(cell), 0)).toBe(shown.length)
        expect(shown.length).toBe(dates.filter((date) => date >= '2005' && date < '2015').length)
      }),
    )
  })
})

describe('the series', () => {
  it('counts what took place, by side', () => {
    const rows = datedRows([
      row('a', '2021-01-05'),
      row('b', '2021-01-20', { type: 'ACCUSE' }),
      row('c', '2021-02-01', { status: 'planned' }),
    ])
    const series = seriesOf(rows, { from: Date.UTC(2021, 0, 1), until: Date.UTC(2021, 2, 1) }, 'month')
    expect(series.map(({ cooperation, conflict }) => [cooperation.n, conflict.n])).toEqual([
      [1, 1],
      [0, 0],
    ])
  })
  // Exact limits from the table of the Poisson distribution; Byar's come within a tenth.
  it.each([
    [0, 0, 3.69],
    [1, 0.025, 5.57],
    [10, 4.8, 18.39],
    [100, 81.36, 121.63],
  ])('%i events may have been %d to %d', (n, low, high) => {
    const found = poissonInterval(n)
    expect(Math.abs(found.low - low)).toBeLessThan(0.11)
    expect(Math.abs(found.high - high)).toBeLessThan(0.11)
  })
})

it('counts meetings by year and medium: no visits, and nothing that did not take place', () => {
  const rows = datedRows([
    row('a', '2020-03-01', { cameo: '041', medium: 'phone' }),
    row('b', '2021-05-01', { cameo: '046', medium: 'video' }),
    row('c', '2021-12-15', { cameo: '043', medium: 'video' }),
    row('d', '2021-12-20', { cameo: '046', status: 'denied' }),
    row('e', '2021-12-29', { cameo: '042' }),
    row('f', '2021-12-30', { cameo: '040' }),
  ])
  expect(meetingsByYear(rows).map(({ year, byMedium, all }) => [year, byMedium.video, byMedium.phone, byMedium[''], all])).toEqual([
    [2020, 0, 1, 0, 1],
    [2021, 2, 0, 1, 3],
  ])
})

it('names the greatest turns of a relation in the order of time', () => {
  const turn = (period: string, before: number, after: number, type?: string) =>
    ({ period, before, after, happenings: type ? [{ id: 'h', cameo: '1', type }] : [] }) as unknown as Turn
  const turns = [
    turn('2014-03', 2, -4, 'SANCTION'),
    turn('2016-08', -4, 3),
    ...Array.from({ length: 8 }, (_, i) => turn(`2020-0${i + 1}`, 1, 1.1 + i / 10)),
  ]
  expect(
    namedTurns(turns)
      .map(({ letter, period, name }) => `${letter} ${period} ${name}`)
      .slice(0, 3),
  ).toEqual(['A 2014-03 Sanctions', 'B 2016-08 Warmer', 'C 2020-03 Warmer'])
})

describe('the marks of an article', () => {
  const text = 'Xi met Putin.\nPutin said that Xi had met him.\n'
  const event = (id: string, start: number, end: number) =>
    ({ id, start, end, text: text.slice(start, end), type: 'CONSULT', status: 'done' }) as Event
  const view = {
    events: [event('e0', 0, 12), event('e1', 30, 44)],
    claims: [{ id: 'c1', content: [{ start: 25, end: 44, text: text.slice(25, 44) }] }],
    actors: [{ name: 'Xi', text: 'Xi', start: 0, end: 2 }],
    times: [],
    places: [],
  } as unknown as ArticleView
  it('stand in the order of the text', () => expect(marksOf(view).map(({ id }) => id)).toEqual(['e0', 'actor-0', 'c1', 'e1']))
  it('cut the text into pieces that are the text again', () => {
    const paragraphs = paragraphsOf(text, marksOf(view))
    expect(paragraphs.map((pieces) => pieces.map(({ start, end }) => text.slice(start, end)).join(''))).toEqual(text.trim().split('\n'))
    expect(paragraphs[0]![0]!.marks.map(({ id }) => id)).toEqual(['actor-0', 'e0'])
    expect(paragraphs[1]!.at(-2)!.marks.map(({ id }) => id)).toEqual(['e1', 'c1'])
  })
})

describe('denials', () => {
  const claim = (id: string, speaker: string, cue: string, content: string, more: Partial<ClaimRow> = {}) =>
    ({
      id,
      article: id,
      speaker: { name: speaker },
      source: [],
      cue: [{ text: cue }],
      content: [{ text: content }],
      published: '2015-02-13',
      ...more,
    }) as ClaimRow
  it('stand beside what they answer', () => {
    const accusation = claim('a', 'Ukraine', 'accused', 'of sending tanks across the border')
    const denial = claim('d', 'Russia', 'denied', 'sending tanks over the border', { published: '2015-02-15' })
    expect(denialsOf([denial, accusation, claim('o', 'Germany', 'said', 'hope remains')]).map((pair) => pair.statement.id)).toEqual(['a'])
  })
  it.each([
    ['nobody denies himself', claim('a', 'Russia', 'said', 'tanks crossed the border')],
    ['what comes later is not answered', claim('a', 'Ukraine', 'said', 'tanks crossed the border', { published: '2015-03-13' })],
    ['other words', claim('a', 'Ukraine', 'said', 'talks went well')],
  ])('%s', (_, statement) => expect(denialsOf([claim('d', 'Russia', 'denied', 'that tanks crossed the border'), statement])).toEqual([]))
})

describe('the mentions of a happening', () => {
  const event = (id: string, status = 'done', from = '2021-06-16') =>
    ({ id, article: id.slice(0, 1), start: 0, text: id, status, type: 'CONSULT', time: { from, to: from } }) as Event
  const sources = [
    { id: 'a', published: '2021-06-17', outlet: 'Second' },
    { id: 'b', published: '2021-05-25', outlet: 'First' },
    { id: 'c', published: '2021-06-17', outlet: 'Third' },
  ]
  const tellings = tellingsOf({
    events: [event('a-e0'), event('b-e0', 'planned'), event('c-e0'), event('b-e1', 'planned')],
    sources,
    independent: [['a', 'c'], ['b']],
  })
  it('stand together by independent source, copies after what was first', () =>
    expect(tellings.map(({ outlets, accounts }) => [outlets, accounts.map((account) => [account.event.id, account.later])])).toEqual([
      [['First'], [['b-e0', false], ['b-e1', false]]],
      [['Second', 'Third'], [['a-e0', false], ['c-e0', true]]],
    ])) // biome-ignore format: a table
  const isOpen = (status: string) => status === 'planned'
  it('lead from plan to outcome, what says the same in one step', () => {
    const course = courseOf(
      tellings.flatMap(({ accounts }) => accounts),
      isOpen,
    )
    expect(course.map(({ status, mentions }) => [status, mentions])).toEqual([['planned', 2], ['done', 2]]) // biome-ignore format: a table
  })
  it('lead nowhere where nothing was planned first', () => expect(courseOf(tellings[1]!.accounts, isOpen)).toEqual([]))
})

it('parties are found by the beginnings of their names', () => {
  const choices = ['South Korea', 'North Korea', 'Côte d’Ivoire', 'Korea Institute'].map((name) => ({ name, party: name }))
  expect(found(choices, 'kor')).toEqual([3, 0, 1])
  expect(found(choices, 'cote')).toEqual([2])
  expect(found(choices, '')).toEqual([0, 1, 2, 3])
})

it.each([
  ['RUS', 'Russia'],
  ['RUSGOV USAGOV', 'Russia and United States'],
  ['CHNMIL', 'China'],
  ['world powers', 'world powers'],
  ['NATO', 'NATO'],
  ['REB', 'Rebels'],
])('%s is written %s', (code, expected) => expect(partyName(code)).toBe(expected))

it.each([
  ['Q7747', true],
  ['rosneft', true],
  ['CHN', false],
  ['NATO', false],
  ['United Nations', false],
  ['world powers', false],
])('%s is somebody of the registry: %s', (party, expected) =>
  expect(isParticipant(party, [{ party: 'world powers', happenings: 1 }])).toBe(expected),
)

it('asks for codes and for people apart', () => expect(queryFor(['CHN', 'Q7747'], [])).toEqual({ between: 'CHN', actors: 'Q7747' }))

it('ties of some years, by side, with who has most', () => {
  const tie = (a: string, b: string, year: number, type: string, happenings: number) => ({ a, b, year, type, happenings })
  const edges = edgesOf(
    [tie('CHN', 'RUS', 2020, 'CONSULT', 2), tie('CHN', 'RUS', 2021, 'ACCUSE', 1), tie('RUS', 'USA', 2022, 'CONSULT', 9)],
    2020,
    2022,
  )
  expect(edges).toEqual([{ a: 'CHN', b: 'RUS', cooperation: 2, conflict: 1, all: 3 }])
  expect(weightsOf(edges)).toEqual([
    { party: 'CHN', all: 3, partners: 1 },
    { party: 'RUS', all: 3, partners: 1 },
  ])
})

describe('tables that are taken along', () => {
  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ['=1+1', "'=1+1"],
    [-4, '-4'],
    [null, ''],
  ])('%s is written %s', (cell, expected) => expect(csvOf(['x'], [[cell]])).toBe(`x\r\n${expected}\r\n`))
  it('have plain names', () => expect(fileName('China and Türkiye: what/happened', 'csv')).toBe('china-and-turkiye-what-happened.csv'))
})
