import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { link, readAddress } from './address.ts'
import type { Actor, ArticleView, ClaimRow, Event, Row, Turn } from './api.ts'
import { yearsOf } from './chronicle/years.ts'
import { denialsOf, isDenial } from './claims/denials.ts'
import { csvOf, fileName } from './download.ts'
import { courseOf, tellingsOf } from './happening/accounts.ts'
import { isParticipant, queryFor } from './parties.ts'
import { found } from './picker.tsx'
import { changesOf } from './reader/correction.tsx'
import { marksOf, paragraphsOf } from './reader/marks.ts'
import { meetingsByYear } from './relation/counts.ts'
import { columnsOf, datedRows, evenly, inPeriod, sizeOf } from './relation/marks.ts'
import { day, extentOf, later, periodsOf, startOf, ticksOf, unitOf, within } from './relation/period.ts'
import { poissonInterval, seriesOf } from './relation/series.ts'
import { namedTurns } from './relation/turns.tsx'
import { type Circle, layoutOf, namesThatFit, pathOf, pointOf, type Way, wayBetween } from './ties/layout.ts'
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
        expect(columnsOf(shown, evenly(period, columns)).reduce((sum, cell) => sum + sizeOf(cell), 0)).toBe(shown.length)
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

it('leaves out of the list of years those in which nothing happened, and says so', () =>
  expect(yearsOf(['2001-07', '2013-03', '2013-11', '2014-01', '2016-02'])).toEqual([
    2016,
    { from: 2015, to: 2015 },
    2014,
    2013,
    { from: 2002, to: 2012 },
    2001,
  ]))

it('names no turn for the better after an act of conflict', () => {
  const happenings = [
    { id: 'h1', cameo: '112', type: 'ACCUSE' },
    { id: 'h2', cameo: '040', type: 'CONSULT' },
  ] as Turn['happenings']
  const named = (before: number, after: number, given: Turn['happenings']) =>
    namedTurns([{ period: '2019-08', before, after, happenings: given }]).map(({ name, happenings: [first] }) => [name, first?.id])
  expect(named(-6, 1, happenings)).toEqual([['Meeting or visit', 'h2']])
  expect(named(-6, 1, happenings.slice(0, 1))).toEqual([['Warmer', 'h1']])
  expect(named(1, -6, happenings)).toEqual([['Accusation', 'h1']])
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
    ['names alone are no common words', claim('a', 'Ukraine', 'said', 'Russia had no plans')],
    ['other words', claim('a', 'Ukraine', 'said', 'talks went well')],
  ])('%s', (_, statement) => expect(denialsOf([claim('d', 'Russia', 'denied', 'that tanks crossed the border'), statement])).toEqual([]))
  it.each([
    ['denied', 'involvement', true],
    ['rejected', 'the allegations as baseless', true],
    ['rejected', 'that claim', true],
    ['dismissed', 'that it had agreed', true],
    ['had rejected', 'Russian proposals that were non-starters', false],
    ['dismissed', 'a minister', false],
    ['welcomed', 'the report', false],
  ])('“%s %s” denies: %s', (cue, content, denies) => expect(isDenial(claim('d', 'Russia', cue, content))).toBe(denies))
  it('who tells of a denial is not denied by it', () => {
    const at = (start: number, text: string) => [{ start, end: start + text.length, text }]
    const told = 'that Russia denied that tanks crossed the border'
    const teller = { ...claim('a', 'Germany', 'said', told), content: at(20, told), article: 'one' } as ClaimRow
    const denial = { ...claim('d', 'Russia', 'denied', 'that tanks crossed the border'), article: 'one' } as ClaimRow
    expect(denialsOf([{ ...denial, cue: at(32, 'denied') }, teller] as ClaimRow[])).toEqual([])
    expect(denialsOf([{ ...denial, cue: at(90, 'denied') }, teller] as ClaimRow[])).toHaveLength(1)
  })
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
  ['GBR FRA DEU', 'United Kingdom, France and Germany'],
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

describe('a network', () => {
  const circle = fc.record({ x: fc.integer({ min: 0, max: 700 }), y: fc.integer({ min: 0, max: 440 }), r: fc.integer({ min: 3, max: 20 }) })
  const circles = fc.array(circle, { minLength: 3, maxLength: 12 }).map((all) => all.map((one, i): Circle => ({ party: `P${i}`, ...one })))
  const far = (way: Way, { x, y, r }: Circle) =>
    Array.from({ length: 41 }, (_, i) => pointOf(way, i / 40)).every((point) => Math.hypot(point.x - x, point.y - y) > r)
  it('a tie goes straight where nobody stands between, and around who does', () => {
    const [a, b] = [
      { party: 'A', x: 0, y: 100, r: 10 },
      { party: 'B', x: 400, y: 100, r: 10 },
    ] as const
    expect(pathOf(wayBetween(a, b, [a, b]))).toBe('M0.0 100.0Q200.0 100.0 400.0 100.0')
    const between = { party: 'C', x: 200, y: 104, r: 20 }
    const way = wayBetween(a, b, [a, b, between])
    expect(far(way, between)).toBe(true)
    // On the side that is nearer.
    expect(way.through.y).toBeLessThan(104)
    expect([pointOf(way, 0), pointOf(way, 0.5), pointOf(way, 1)]).toEqual([{ x: 0, y: 100 }, way.through, { x: 400, y: 100 }])
  })
  it('goes around a small circle on a long way, too', () => {
    const [a, b] = [
      { party: 'A', x: 0, y: 0, r: 10 },
      { party: 'B', x: 900, y: 0, r: 10 },
    ] as const
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 870 }), (x) => {
        const small = { party: 'C', x, y: 0, r: 3 }
        expect(far(wayBetween(a, b, [a, b, small]), small)).toBe(true)
      }),
    )
  })
  it('a way meets no more circles than the straight one would', () => {
    fc.assert(
      fc.property(circles, (all) => {
        const [a, b, ...others] = all as [Circle, Circle, ...Circle[]]
        const met = (way: Way) => others.filter((other) => !far(way, other)).length
        const straight: Way = { from: a, to: b, through: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } }
        // A way keeps its distance from circles; the straight one may touch some that it does not cross.
        const near = others.filter(({ x, y, r }) => !far(straight, { party: '', x, y, r: r + 5 })).length
        expect(met(wayBetween(a, b, all))).toBeLessThanOrEqual(near)
      }),
    )
  })
  it('no name lies over another one, or over the edge', () => {
    fc.assert(
      fc.property(circles, (all) => {
        const names = namesThatFit(all, [], () => 'Country', { width: 700, height: 440 })
        const boxes = [...names.values()].map((place) => {
          const left = place['text-anchor'] === 'start' ? place.x : place['text-anchor'] === 'end' ? place.x - 48 : place.x - 24
          return { left, right: left + 48, top: place.y - 10, bottom: place.y }
        })
        for (const [i, one] of boxes.entries()) {
          expect(one.left >= 0 && one.right <= 700 && one.top >= 0 && one.bottom <= 440).toBe(true)
          for (const other of boxes.slice(0, i))
            expect(one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top).toBe(false)
        }
      }),
    )
  })
  it('stands the same for the same ties, and fills its square', () => {
    const ties = ['A B', 'B C', 'C D', 'A D', 'E F'].map((pair, i) => {
      const [a, b] = pair.split(' ') as [string, string]
      return { a, b, cooperation: i + 1, conflict: 0, all: i + 1 }
    })
    const places = layoutOf(ties, 10)
    expect(layoutOf(ties, 10)).toEqual(places)
    for (const axis of ['x', 'y'] as const) {
      const values = [...places.values()].map((place) => place[axis])
      expect([Math.min(...values), Math.max(...values)]).toEqual([-1, 1])
    }
  })
})

describe('a correction', () => {
  const actor = (name: string): Actor => ({ text: name, name, id: name, country: null, sectors: [], cameo: '' })
  const event = {
    id: 'e', cameo: '040', sources: [actor('China'), actor('Xi Jinping')], targets: [], reciprocal: true, status: 'done', topics: ['gas'], quantities: [{ text: '5 ships', start: 0, end: 7, value: 5, atLeast: true, unit: '', item: 'ship' }],
    time: { from: '2021-05-01', to: '2021-05-31', precision: 'month', basis: 'stated' }, place: { name: 'Sochi' }, medium: 'video', count: { text: 'third' }, attribution: [{ speaker: actor('TASS'), kind: 'news outlet', cue: 'said', start: 0, end: 4 }],
  } as unknown as Event // biome-ignore format: a record
  const asRead: [string, string][] = [
    ['cameo', '040'], ['sources', 'China'], ['sources', 'Xi Jinping'], ['reciprocal', 'on'], ['first', '2021-05-01'], ['last', '2021-05-31'], ['place', 'Sochi'], ['status', 'done'], ['medium', 'video'], ['topics', 'gas'],
    ['speaker', 'TASS'], ['speakerKind', 'news outlet'], ['amountText', '5 ships'], ['amountValue', '5'], ['amountUnit', ''], ['amountItem', 'ship'],
  ] // biome-ignore format: a table
  const codes = new Map([['Frankreich', 'FRA']])
  /** The form with some fields as somebody leaves them; null takes a field out. */
  const changed = (fields: Record<string, string[] | null>) => {
    const form = new FormData()
    for (const [name, value] of asRead) if (!(name in fields)) form.append(name, value)
    for (const [name, values] of Object.entries(fields)) for (const value of values ?? []) form.append(name, value)
    return changesOf(form, event, codes)
  }
  it.each<[what: string, fields: Record<string, string[] | null>, changes: object]>([
    ['nothing', {}, {}],
    ['a party, by the name that the reader sees, and one that is emptied', { sources: ['Frankreich', ''] }, { sources: ['FRA'] }],
    ['the sides', { sources: ['China'], targets: ['Xi Jinping'], reciprocal: null }, { sources: ['China'], targets: ['Xi Jinping'], reciprocal: false }],
    ['one day', { first: ['2021-05-02'], last: [''] }, { time: { from: '2021-05-02', to: '2021-05-02' } }],
    ['no day, no place, no medium, no count', { first: [''], last: [''], place: [' '], medium: [''], noCount: ['on'] }, { time: null, place: null, medium: null, count: null }],
    ['topics', { topics: ['gas,  oil ,'] }, { topics: ['gas', 'oil'] }],
    ['who says so', { speaker: ['', 'Xi Jinping'], speakerKind: ['news outlet', 'official'] }, { attribution: [{ speaker: 'Xi Jinping', kind: 'official' }] }],
    ['an amount', { amountValue: ['6'] }, { quantities: [{ text: '5 ships', value: 6, atLeast: true, unit: '', item: 'ship' }] }],
    ['no amount', { amountText: [''] }, { quantities: [] }],
  ])('sends what was changed and no more: %s', (_, fields, changes) => expect(changed(fields)).toEqual(changes)) // biome-ignore format: a table
})
