/** A series, which the store counts in its narrow rows, against one that is counted from the records themselves. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coded, codeOf, ownCode, party, type Report, type Told } from '../../test/coded.ts'
import { type PostgresServer, postgresPrograms, startPostgres } from '../../test/postgres.ts'
import { type Ledger, openLedger, type Period, periods, ploverScore } from '../ledger/index.ts'
import { partyKey } from '../linking/index.ts'
import { type Actor, type Event, type EventTime, eventStatuses, type Happening } from '../records.ts'
import { type Series, seriesOf } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapport-series-'))
const programs = postgresPrograms()
let server: PostgresServer | undefined
let files = 0
beforeAll(async () => {
  if (programs) server = await startPostgres(programs, { fsync: 'off' })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  server?.remove()
})

const who = ['USA', 'RUS', 'CHN', 'NATO']
const day = fc
  .date({ min: new Date('2020-11-20'), max: new Date('2021-02-10'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const actors = fc.uniqueArray(fc.constantFrom(...who), { minLength: 2, maxLength: 3 }).map((codes) => codes.map((code) => party(code)))
const told: fc.Arbitrary<Told> = fc.record({ actors, together: fc.boolean(), cameo: fc.constantFrom('040', '042', '057', '112', '120', '163', '190', ownCode), day: fc.option(day, { freq: 10 }), precision: fc.constantFrom('day', 'day', 'week', 'month', 'quarter', 'year'), status: fc.constantFrom('done', 'done', ...eventStatuses) }).map(({ actors: [first, ...others], together, ...rest }): Told => ({ ...rest, ...(together ? { sources: [first!, ...others] } : { sources: [first!], targets: others }) })) // biome-ignore format: a record
const report = fc.record({ events: fc.array(told, { maxLength: 3 }), published: fc.option(day, { freq: 10, nil: undefined }), outlet: fc.option(fc.constantFrom('Wire', 'Daily', 'Weekly'), { freq: 5, nil: undefined }) }) // biome-ignore format: a record
const asked = fc.record({ sides: fc.constantFrom(['USA'], ['USA', 'RUS'], ['CHN', 'NATO'], ['USA', 'RUS', 'CHN']), directed: fc.boolean(), by: fc.constantFrom(...periods), scale: fc.constantFrom('goldstein' as const, 'plover' as const), from: fc.option(fc.constantFrom('2021', '2020-12', '2020-12-13'), { nil: undefined }), until: fc.option(fc.constantFrom('2020', '2021-01', '2021-01-17'), { nil: undefined }) }) // biome-ignore format: a record
type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never

describe.each<[string, number, () => Promise<string>]>([
  ['SQLite', 25, async () => join(folder, `${++files}.ledger`)],
  [programs ? 'PostgreSQL' : 'PostgreSQL (skipped: no server is installed here)', 4, () => server!.database()],
])('a series from %s', (name, numRuns, placeOf) => {
  const here = name === 'SQLite' || programs ? it : it.skip
  here(
    'has the numbers of the records, and each lists its happenings',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(report, { maxLength: 25 }),
          fc.array(asked, { minLength: 8, maxLength: 8 }),
          async (drafts, questions) => {
            const reports = drafts.map((draft, i): Report => ({ ...draft, id: `r${i}`, text: `It is report ${i}. Of ${i}. By ${i}.` }))
            const ledger = openLedger(await placeOf(), { knowledge: { party: () => null, membership: () => [], outlet: () => null } })
            await ledger.addAll(reports.map(coded).map(([article, annotation]) => ({ article, annotation })))
            await ledger.link()
            const records = await recordsOf(ledger)
            for (const question of questions) {
              const { sides, directed, by, scale, from, until } = question
              const pair = directed && sides.length === 2 ? { source: [sides[0]!], target: [sides[1]!] } : { between: sides }
              const { points } = await seriesOf(ledger, { query: { ...pair, from, until }, by, scale })
              expectSame(points, pointsOf(records, { ...question, directed: 'source' in pair }))
              for (const { period, happenings } of points)
                expect(await ledger.happenings({ ...pair, from, until, period, status: [...took] })).toHaveLength(happenings)
            }
            await ledger.close()
          },
        ),
        { numRuns },
      )
    },
    120_000,
  )
})

const took = ['done', 'ongoing', 'historical'] as const

interface Held {
  happenings: { happening: Happening; events: Event[] }[]
  events: { event: Event; outlet: string }[]
  articles: { published: string | undefined; outlet: string; parties: Set<string> }[]
}

async function recordsOf(ledger: Ledger): Promise<Held> {
  const articles = await Promise.all((await ledger.articles()).map(async ({ id }) => (await ledger.article(id))!))
  const events = articles.flatMap(({ article, annotation }) => annotation.events.map((event) => ({ event, outlet: article.outlet ?? '' })))
  const byId = new Map(events.map(({ event }) => [event.id, event]))
  return {
    events,
    happenings: (await ledger.happenings()).map((happening) => ({ happening, events: happening.mentions.map((id) => byId.get(id)!) })),
    articles: articles.map(({ article, annotation }) => ({
      published: article.published,
      outlet: article.outlet ?? '',
      parties: new Set(annotation.events.flatMap((event) => [...event.sources, ...event.targets].map((actor) => partyKey(actor)!))),
    })),
  }
}

/** The points by the definitions in docs/analysis.md, without their intensity's band. */
function pointsOf({ happenings, events, articles }: Held, { sides, directed, by, scale, from, until }: Asked) {
  const acts = (event: Event) => {
    const stands = (code: string, some: readonly Actor[]) => some.some((actor) => partyKey(actor) === code)
    const [first, second] = sides as [string, string]
    const all = [...event.sources, ...event.targets]
    if (!directed) return sides.every((code) => stands(code, all))
    return event.reciprocal ? stands(first, all) && stands(second, all) : stands(first, event.sources) && stands(second, event.targets)
  }
  const within = (first: string | null, last: string | null) =>
    (!from || (last !== null && last >= from)) && (!until || (first !== null && first <= `${until}~`))
  const counts = ({ status, time }: Pick<Event, 'status' | 'time'>) =>
    (took as readonly string[]).includes(status) && within(time.from, time.to)
  // Parties that take part in different mentions of a happening take part in it, two of them as a pair where one mention has both.
  const counted = happenings.filter(({ happening, events: mentions }) => {
    if (!counts(happening)) return false
    if (directed || sides.length === 2) return mentions.some(acts)
    return sides.every((code) => mentions.some((event) => [...event.sources, ...event.targets].some((actor) => partyKey(actor) === code)))
  })
  const periodsOf = [...new Set(counted.flatMap(({ happening }) => periodOf(happening.time, by) ?? []))].sort()
  const scaleOf = ({ happening, events: mentions }: Held['happenings'][number]) => {
    const { type, cameo: code } = happening
    const mode = mentions.find((event) => event.type === type && event.cameo === code)?.mode ?? null
    return scale === 'goldstein' ? codeOf(code).goldstein : ploverScore(type, mode)
  }
  const values = new Map(periodsOf.map((period) => [period, counted.filter(({ happening }) => periodOf(happening.time, by) === period)]))
  const told = events.filter(({ event }) => acts(event) && counts(event))
  const about = articles.filter(
    ({ parties, published }) => sides.every((code) => parties.has(code)) && within(published ?? null, published ?? null),
  )
  const published = (period: string) =>
    about.filter((article) => article.published && periodOf({ from: article.published, precision: 'day' }, by) === period)
  const outlets = [...new Set(about.map(({ outlet }) => outlet))]
  const tellings = (period: string, outlet: string) =>
    told.filter((one) => one.outlet === outlet && periodOf(one.event.time, by) === period).length
  // The model of outlets and periods, fitted by turns.
  const factor = new Map<string, number>()
  const of = (key: string) => factor.get(key) ?? 1
  const cells = periodsOf.flatMap((period) => outlets.flatMap((outlet) => { const count = published(period).filter((one) => one.outlet === outlet).length; return count ? [{ period: `p${period}`, outlet: `o${outlet}`, articles: count, events: tellings(period, outlet) }] : [] })) // biome-ignore format: a record
  for (let round = 0; round < 50; round++)
    for (const [own, other] of [['outlet', 'period'], ['period', 'outlet']] as const) // biome-ignore format: turns
      for (const key of new Set(cells.map((cell) => cell[own]))) {
        const mine = cells.filter((cell) => cell[own] === key)
        const expected = mine.reduce((sum, cell) => sum + cell.articles * of(cell[other]), 0)
        factor.set(key, expected ? mine.reduce((sum, cell) => sum + cell.events, 0) / expected : 0)
      }
  const known = periodsOf.filter((period) => published(period).length)
  const average = known.reduce((sum, period) => sum + of(`p${period}`), 0) / known.length
  return periodsOf.map((period) => {
    const own = values.get(period)!
    const sum = own.reduce((total, one) => total + scaleOf(one), 0)
    const mentioned = cells.filter((cell) => cell.period === `p${period}`).reduce((total, cell) => total + cell.events, 0)
    return {
      period,
      happenings: own.length,
      quads: [1, 2, 3, 4].map((quad) => own.filter(({ happening }) => codeOf(happening.cameo).quad === quad).length),
      sum,
      mean: sum / own.length,
      articles: published(period).length,
      intensity: average && mentioned ? of(`p${period}`) / average : null,
    }
  })
}

/** The period in which a time begins, where it is dated as finely. */
function periodOf({ from, precision }: Pick<EventTime, 'from' | 'precision'>, by: Period): string | null {
  const order: readonly string[] = ['open', 'year', 'quarter', 'month', 'week', 'day']
  if (!from || order.indexOf(precision) < order.indexOf(by)) return null
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)]
  if (by === 'week') {
    // The week belongs to the year of its Thursday (ISO 8601).
    const date = new Date(from)
    date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7))
    const days = (date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000
    return `${date.getUTCFullYear()}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`
  }
  return { day: from, month, quarter: `${year}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`, year }[by]
}

function expectSame(points: Series['points'], expected: ReturnType<typeof pointsOf>): void {
  expect(points).toHaveLength(expected.length)
  for (const [i, point] of points.entries()) {
    const { sum, mean, intensity, ...exact } = expected[i]!
    expect(point).toMatchObject(exact)
    for (const [found, counted] of [[point.sum, sum], [point.mean, mean], [point.intensity, intensity]] as const) // biome-ignore format: pairs
      if (counted === null) expect(found).toBeNull()
      else expect(found).toBeCloseTo(counted, 8)
  }
}
