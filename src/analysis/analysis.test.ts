import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { coded, party, type Report } from '../../test/coded.ts'
import { type Ledger, openLedger } from '../ledger/index.ts'
import { changePoints, countMeetings, networkOf, plansOf, seriesOf, shareOfVoice, threadsOf } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapport-analysis-'))
let files = 0
const open: Ledger[] = []
const ledgerOf = async (reports: readonly Report[], change?: (record: ReturnType<typeof coded>) => void): Promise<Ledger> => {
  const ledger = openLedger(join(folder, `${++files}.ledger`), {
    knowledge: { party: () => null, membership: () => [], outlet: () => null },
  })
  open.push(ledger)
  for (const report of reports) {
    const record = coded(report)
    change?.(record)
    await ledger.add(...record)
  }
  await ledger.link()
  return ledger
}
afterAll(() => Promise.all(open.map((ledger) => ledger.close())))

const [xi, putin, li] = [party('CHN', 'GOV', 'xi'), party('RUS', 'GOV', 'putin'), party('CHN', 'GOV', 'li')]
const meeting = (id: string, day: string, sources = [xi, putin], more: Partial<NonNullable<Report['events']>[number]> = {}): Report => ({
  id,
  published: day,
  outlet: 'Wire',
  text: 'They met.',
  events: [{ cameo: '040', sources, day, ...more }],
})

describe('meetings', () => {
  const reports = [
    meeting('m1', '2019-06-05', [xi, putin], { place: ['Moscow', 'RUS'] }),
    meeting('m2', '2021-06-28', [xi, putin], { medium: 'video' }),
    meeting('m3', '2021-12-15', [xi, putin], { medium: 'video' }),
    meeting('m4', '2021-12-20', [li, putin]),
    meeting('m5', '2022-02-04', [xi, putin], { status: 'planned' }),
    { id: 'm6', published: '2021-12-15', text: 'A treaty.', events: [{ cameo: '057', sources: [xi, putin], day: '2021-12-15' }] },
  ]
  const stating = (counts: Record<string, object>) => (record: ReturnType<typeof coded>) => {
    const [article, annotation] = record
    if (counts[article.id]) Object.assign(annotation.events[0]!, { count: { start: 0, end: 4, text: 'They', ...counts[article.id] } })
  }

  it('are counted by year, medium and place when they took place', async () => {
    const counted = await countMeetings(await ledgerOf(reports), ['CHN', 'RUS'])
    expect(counted).toMatchObject({
      total: 4,
      byYear: { 2019: 1, 2021: 3 },
      byMedium: { unknown: 2, video: 2 },
      byPlace: { Moscow: 1, unknown: 3 },
      stated: [],
    })
  })

  it('are held also in a visit, and counted from the bounds of the text, whatever is asked', async () => {
    const visit = { cameo: '042', sources: [putin], targets: [xi] }
    const visits: Report[] = [
      meeting('v1', '2022-02-04', [xi, putin], visit),
      meeting('v2', '2022-02-04', [xi, putin]),
      meeting('v3', '2023-03-20', [xi, putin], { ...visit, sources: [xi], targets: [putin] }),
    ]
    const stated = stating({ v2: { ordinal: 5, of: 'meeting', since: '2019' } })
    const counted = await countMeetings(await ledgerOf([...reports.slice(0, 4), ...visits], stated), ['CHN', 'RUS'], { from: '2022' })
    expect(counted.byYear).toEqual({ 2022: 1 })
    expect(counted.stated).toMatchObject([{ ordinal: 5, counted: 5, verdict: 'agrees', mentions: ['v2-e0'] }])
  })

  it('of leaders are those in which both heads take part', async () => {
    const headsOf = (country: string) => (country === 'CHN' ? ['xi'] : ['putin'])
    const counted = await countMeetings(await ledgerOf(reports), ['CHN', 'RUS'], { leaders: true, headsOf, from: '2021' })
    expect(counted.byYear).toEqual({ 2021: 2 })
  })

  it.each<[string, Record<string, object>, [verdict: string, counted: number, contradicted: number][]]>([
    ['agrees', { m3: { ordinal: 2, of: 'virtual meeting', within: '2021' } }, [['agrees', 2, 0]]],
    ['the ledger holds fewer', { m3: { ordinal: 37, of: 'meeting', since: '2013' } }, [['ledger holds fewer', 3, 0]]],
    ['the ledger holds more', { m3: { ordinal: 1, of: 'meeting', within: '2021' } }, [['ledger holds more', 2, 0]]],
    [
      'two texts contradict each other',
      { m2: { ordinal: 37, of: 'meeting', since: '2013' }, m3: { ordinal: 36, of: 'meeting', since: '2013' } },
      [
        ['ledger holds fewer', 2, 1],
        ['ledger holds fewer', 3, 1],
      ],
    ],
  ])('against what texts state: %s', async (_, counts, expected) => {
    const { stated } = await countMeetings(await ledgerOf(reports, stating(counts)), ['CHN', 'RUS'])
    expect(stated.map(({ verdict, counted, contradictedBy }) => [verdict, counted, contradictedBy.length])).toEqual(expected)
  })
})

describe('change points', () => {
  it.each<[string, number[], number[]]>([
    ['none in a level', [1, 1.2, 0.9, 1.1, 1, 0.8, 1.2, 1], []],
    ['a fall', [3, 3.2, 2.9, 3.1, -4, -4.2, -3.9, -4.1], [4]],
    ['a fall and a recovery', [3, 3.2, 2.9, 3.1, -4, -4.2, -3.9, -4.1, 2, 2.1, 1.9, 2.2], [4, 8]],
    ['nothing', [], []],
  ])('%s', (_, values, expected) => {
    const found = changePoints(
      values,
      values.map(() => 3),
      1,
    )
    expect(found.map(({ index }) => index)).toEqual(expected)
  })

  it('lie in order within the series, and their levels are means of its values', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { maxLength: 60 }), (values) => {
        const found = changePoints(
          values,
          values.map(() => 1),
          0.5,
        )
        for (const [i, { index, before, after }] of found.entries()) {
          expect(index).toBeGreaterThan(found[i - 1]?.index ?? 0)
          expect(index).toBeLessThan(values.length)
          for (const level of [before, after]) expect(Math.abs(level)).toBeLessThanOrEqual(10)
          if (found[i + 1]) expect(found[i + 1]!.before).toBeCloseTo(after, 9)
        }
      }),
    )
  })
})

describe('series', () => {
  /** Friendly months, then hostile ones. */
  const reports = Array.from({ length: 24 }, (_, i): Report => {
    const day = `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-10`
    const [first, second] = i < 14 ? ['057', '042'] : ['112', '163']
    const acts = [party('USA'), party('RUS')]
    return {
      id: `s${i}`,
      published: day,
      outlet: i % 2 ? 'Wire' : 'Daily',
      text: 'One. Two.',
      events: [
        i < 14 ? { cameo: first!, sources: acts, day } : { cameo: first!, sources: [acts[0]!], targets: [acts[1]!], day },
        { cameo: second!, sources: [acts[0]!], targets: [acts[1]!], day },
      ],
    }
  })

  it('finds when a relation turned, and names the happenings that made it', async () => {
    const ledger = await ledgerOf(reports)
    const series = await seriesOf(ledger, { query: { between: ['USA', 'RUS'] }, by: 'month' })
    expect(series.points).toHaveLength(24)
    expect(series.points[0]).toMatchObject({ period: '2020-01', happenings: 2, quads: [2, 0, 0, 0], articles: 1 })
    expect(series.points[20]!.quads).toEqual([0, 0, 1, 1])
    const [change, ...others] = series.changes
    expect(others).toEqual([])
    expect(change).toMatchObject({ period: '2021-03' })
    expect(change!.before).toBeGreaterThan(0)
    expect(change!.after).toBeLessThan(0)
    expect(change!.happenings[0]).toMatchObject({ cameo: '163' })
    for (const { mean, band, intensity, intensityBand } of series.points) {
      expect(band![0]).toBeLessThanOrEqual(mean!)
      expect(intensityBand![0]).toBeLessThan(intensity!)
      expect(intensityBand![1]).toBeGreaterThan(intensity!)
    }
  })

  it('does not take a wave of articles for a wave of happenings', async () => {
    // In the second month twice as many articles tell of just as much each.
    const report = (id: string, day: string): Report => ({
      id,
      published: day,
      outlet: 'Wire',
      text: `On ${day}.`,
      events: [{ cameo: '112', sources: [party('USA')], targets: [party('RUS')], day }],
    })
    const ledger = await ledgerOf([report('a', '2021-01-05'), report('b', '2021-02-05'), report('c', '2021-02-15')])
    const { points } = await seriesOf(ledger, { query: { between: ['USA', 'RUS'] }, by: 'month' })
    expect(points.map(({ happenings }) => happenings)).toEqual([1, 2])
    expect(points.map(({ intensity }) => intensity)).toEqual([1, 1])
  })

  it('of nothing is empty', async () => {
    expect(await seriesOf(await ledgerOf([]), { query: { between: ['USA', 'RUS'] }, by: 'year' })).toMatchObject({
      points: [],
      changes: [],
    })
  })
})

it('a network has each pair once, with communities that are the same in every run', async () => {
  const pairs = [['CHN', 'RUS'], ['CHN', 'RUS'], ['RUS', 'IND'], ['USA', 'GBR'], ['GBR', 'FRA'], ['USA', 'FRA'], ['IND', 'USA']] // biome-ignore format: pairs
  const reports = pairs.map(([a, b], i) => meeting(`n${i}`, `2021-0${i + 1}-10`, [party(a!), party(b!)]))
  const ledger = await ledgerOf(reports)
  const network = await networkOf(ledger)
  expect(network.edges.find(({ a, b }) => a === 'CHN' && b === 'RUS')).toMatchObject({ happenings: 2 })
  expect(network.edges).toHaveLength(6)
  const community = (code: string) => network.nodes.find(({ party: name }) => name === code)!.community
  expect(community('CHN')).toBe(community('RUS'))
  expect(community('GBR')).toBe(community('FRA'))
  expect(community('CHN')).not.toBe(community('FRA'))
  expect(await networkOf(ledger)).toEqual(network)
  expect(await networkOf(ledger, { from: '2030' })).toEqual({ nodes: [], edges: [] })
})

it('share of voice: who speaks about whom', async () => {
  const [russia, china] = [party('RUS'), party('CHN')]
  const report: Report = { id: 'v', published: '2021-12-15', text: 'One. Two. Three.', claims: [0, 1, 2].map((sentence) => ({ sentence, speaker: sentence ? russia : china, kind: 'official', about: [sentence ? party('NATO') : russia] })) } // biome-ignore format: a record
  const voices = await shareOfVoice(await ledgerOf([report]))
  expect(voices[0]).toMatchObject({ speaker: 'RUS', claims: 2 })
  expect(voices[0]!.share).toBeCloseTo(2 / 3)
})

describe('plans', () => {
  const india = party('IND')
  it('took place, were moved, were cancelled, are told of no more, or lie ahead', async () => {
    const plan = { status: 'planned' as const }
    const ledger = await ledgerOf([
      meeting('p1', '2021-03-10', [xi, putin], plan),
      meeting('p2', '2021-03-10', [xi, putin]),
      meeting('p3', '2021-05-10', [xi, putin], plan),
      meeting('p4', '2021-05-20', [xi, putin]),
      meeting('p5', '2021-07-10', [xi, india], plan),
      meeting('p6', '2021-07-10', [xi, india], { status: 'cancelled' }),
      meeting('p7', '2021-09-10', [xi, india], plan),
      meeting('p8', '2022-02-04', [xi, putin], plan),
      meeting('p9', '2021-11-01', [putin, india]),
    ])
    const plans = await plansOf(ledger, {}, '2021-12-31')
    expect(plans.map(({ happening, outcome, became }) => [happening.time.from, outcome, became?.time.from ?? null])).toEqual([
      ['2021-03-10', 'took place', null],
      ['2021-05-10', 'moved', '2021-05-20'],
      ['2021-07-10', 'cancelled', null],
      ['2021-09-10', 'not reported', null],
      ['2022-02-04', 'ahead', null],
    ])
  })

  it('are called off by a side, and made up for with the same persons', async () => {
    const refuses = { cameo: '125', sources: [xi], targets: [putin] }
    const ledger = await ledgerOf([
      meeting('q1', '2021-03-10', [xi, putin], { status: 'planned' }),
      meeting('q2', '2021-03-01', [], refuses),
      meeting('q3', '2021-05-01', [li, putin]),
      meeting('q4', '2021-10-01', [xi, putin]),
      meeting('q5', '2022-05-10', [xi, india], { status: 'planned' }),
      meeting('q6', '2022-05-01', [], { ...refuses, targets: [india] }),
    ])
    const plans = await plansOf(ledger, {}, '2022-12-31')
    expect(plans.map(({ outcome, became, calledOff }) => [outcome, became?.time.from ?? null, calledOff?.time.from ?? null])).toEqual([
      ['moved', '2021-10-01', '2021-03-01'],
      ['cancelled', null, '2022-05-01'],
    ])
  })
})

describe('threads', () => {
  it('are one where one text has the name and another the subject, and two where a subject is that of two', async () => {
    const says = (id: string, day: string, text: string): Report => ({
      id, published: day, text, events: [{ cameo: '057', sources: [xi, putin], day }],
    }) // biome-ignore format: a record
    const reports = [
      says('n1', '2001-07-16', 'The two signed the Amity Treaty.'),
      says('n2', '2001-07-16', 'The two signed a border treaty.'),
      says('n3', '2021-06-28', 'The two extended the border treaty.'),
    ]
    const namesIn = async (all: Report[]) => (await threadsOf(await ledgerOf(all))).map(({ name, stages }) => `${name}: ${stages.length}`)
    expect(await namesIn(reports)).toEqual(['Amity treaty: 2'])
    const other = [
      says('n4', '2010-05-01', 'The two signed the Frontier Treaty.'),
      says('n5', '2010-05-01', 'The two signed a border treaty.'),
    ]
    expect(await namesIn([...reports, ...other])).toEqual(['Amity treaty: 1', 'Frontier treaty: 1', 'border treaty: 1'])
  })

  it('hold what is done with one treaty, in order', async () => {
    const says = (id: string, day: string, cameo: string, text: string): Report => ({
      id,
      published: day,
      text,
      events: [{ cameo, sources: [xi, putin], day }],
    })
    const ledger = await ledgerOf([
      says('t2', '2021-06-28', '057', 'The two extended the friendship treaty.'),
      says('t1', '2001-07-16', '057', 'The two signed the friendship treaty.'),
      says('t3', '2021-07-01', '057', 'The two signed a gas contract.'),
      says('t4', '2021-07-02', '040', 'The two met.'),
    ])
    expect(
      (await threadsOf(ledger, { between: ['CHN', 'RUS'] })).map(({ name, stages }) => [
        name,
        ...stages.map(({ stage, happening }) => `${stage} ${happening.time.from}`),
      ]),
    ).toEqual([
      ['friendship treaty', 'signature 2001-07-16', 'extension 2021-06-28'],
      ['gas contract', 'signature 2021-07-01'],
    ])
  })
})
