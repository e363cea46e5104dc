/** How a relation warms and cools: counts, scales and intensity by period, each with its uncertainty. */
import { type Ledger, type LedgerQuery, narrow, type Period, type TallyRow } from '../ledger/index.ts'
import type { Happening } from '../records.ts'
import { type ChangePoint, changePoints } from './changes.ts'

export interface SeriesOptions {
  /** Whose relation: any query of the ledger ("between" for a dyad, "source" and "target" for one direction, one party, a bloc). */
  query: LedgerQuery
  by: Period
  scale?: 'goldstein' | 'plover'
}

/** A period; one in which nothing happened has no mean. */
export interface SeriesPoint {
  period: string
  /** Happenings, also by quad class (1 verbal cooperation … 4 material conflict). */
  happenings: number
  quads: [number, number, number, number]
  /** Sum and mean of the scale, and the 95 % band of the mean. */
  sum: number
  mean: number | null
  band: [number, number] | null
  /** Articles that were published about the parties in the period. */
  articles: number
  /**
   * How much happens, 1 on average, when it is taken into account how many articles each outlet published about the parties, and how
   * much each outlet tells an article; with its 95 % band.
   */
  intensity: number | null
  intensityBand: [number, number] | null
}

export interface Series {
  by: Period
  scale: 'goldstein' | 'plover'
  points: SeriesPoint[]
  /** Changes of the mean, each with the happenings that made it: those of the period that lie farthest in its direction. */
  changes: (ChangePoint & { period: string; happenings: Pick<Happening, 'id' | 'cameo' | 'type' | 'time'>[] })[]
}

/** So many happenings are named with a change. */
const named = 3

/**
 * The series of a relation. The mean's band is the normal one, mean ± 1.96 s/√n with the standard deviation pooled over the whole series (a
 * period of one happening has none of its own). Intensity is the period's factor in the Poisson model
 * `events(outlet, period) = articles(outlet, period) × outlet × period` (McCullagh and Nelder 1989, chapter 6), fitted by turns; its
 * band is that of a Poisson rate on the scale of logarithms.
 * Only what took place counts, unless the query names a status.
 */
export async function seriesOf(ledger: Ledger, { query, by, scale = 'goldstein' }: SeriesOptions): Promise<Series> {
  const asked: LedgerQuery = { status: ['done', 'ongoing', 'historical'], ...query }
  const about: LedgerQuery = { between: query.between ?? both(query), members: query.members, from: query.from, until: query.until }
  const [kinds, events, articles] = await Promise.all([
    ledger.tally('happenings', asked, [by, 'quad', 'cameo', 'type'], { tellings: false }),
    ledger.tally('events', asked, [by, 'outlet'], { tellings: false, scales: false }),
    ledger.tally('articles', about, [by, 'outlet'], { tellings: false, scales: false }),
  ])
  const rows = summed(kinds, ([period]) => period ?? null)
  const found = new Map(rows.flatMap((row) => (row.keys[0] ? [[row.keys[0], row] as const] : [])))
  const periods = [...found.keys()].sort()
  const byQuad = new Map(summed(kinds, ([period, quad]) => `${period} ${quad}`).map((row) => [row.keys[0], row.count]))
  const published = new Map<string, number>()
  for (const { keys, count } of articles) if (keys[0]) published.set(keys[0], (published.get(keys[0]) ?? 0) + count)
  const variance = pooledVariance(rows, scale)
  const intensity = intensities(events, articles, periods)
  const points = periods.map((period, i): SeriesPoint => {
    const row = found.get(period)!
    const mean = row[scale] / row.count
    const spread = 1.96 * Math.sqrt(variance / row.count)
    return {
      period,
      happenings: row.count,
      quads: [1, 2, 3, 4].map((quad) => byQuad.get(`${period} ${quad}`) ?? 0) as SeriesPoint['quads'],
      sum: row[scale],
      mean,
      band: [mean - spread, mean + spread],
      articles: published.get(period) ?? 0,
      ...intensity[i]!,
    }
  })
  const cuts = changePoints(
    points.map(({ mean }) => mean ?? 0),
    points.map(({ happenings }) => happenings),
    variance,
  )
  const changes: Series['changes'] = []
  for (const change of cuts) {
    const { period } = points[change.index]!
    const own = kinds.filter(({ keys }) => keys[0] === period)
    const happenings = await makersOf(ledger, narrow(asked, [by], [period]), own, change, scale)
    changes.push({ ...change, period, happenings: happenings.map(({ id, cameo: code, type, time }) => ({ id, cameo: code, type, time })) })
  }
  return { by, scale, points, changes }
}

/** Rows that have something in common, as one under that key. */
function summed(rows: readonly TallyRow[], keyOf: (keys: TallyRow['keys']) => string | null): TallyRow[] {
  const sums = new Map<string | null, TallyRow>()
  for (const row of rows) {
    const key = keyOf(row.keys)
    const known = sums.get(key)
    if (!known) sums.set(key, { ...row, keys: [key] })
    // Scales stand in hundredths, their squares in ten-thousandths.
    else
      for (const sum of ['count', 'goldstein', 'goldsteinSquares', 'plover', 'ploverSquares'] as const)
        known[sum] = Math.round((known[sum] + row[sum]) * 1e4) / 1e4
  }
  return [...sums.values()]
}

/** The parties of a directed query, of which articles are to speak. */
function both({ source, target }: LedgerQuery): LedgerQuery['between'] {
  const list = (value: LedgerQuery['source']) => (value === undefined ? [] : Array.isArray(value) ? value : [value])
  const parties = [...list(source), ...list(target)]
  return parties.length ? (parties as LedgerQuery['between']) : undefined
}

/** Variance of single happenings about their period's mean; where no period has two, about the mean of all. */
function pooledVariance(rows: readonly TallyRow[], scale: 'goldstein' | 'plover'): number {
  const squares = scale === 'goldstein' ? 'goldsteinSquares' : 'ploverSquares'
  let error = 0
  let freedom = 0
  for (const row of rows) {
    error += row[squares] - row[scale] ** 2 / row.count
    freedom += row.count - 1
  }
  if (freedom > 0 && error > 0) return error / freedom
  const total = rows.reduce((sum, row) => ({ n: sum.n + row.count, s: sum.s + row[scale], q: sum.q + row[squares] }), { n: 0, s: 0, q: 0 })
  return total.n > 1 ? Math.max(0, (total.q - total.s ** 2 / total.n) / (total.n - 1)) : 0
}

/** The factor of each period in the model of outlets and periods. */
function intensities(
  events: readonly TallyRow[],
  articles: readonly TallyRow[],
  periods: readonly string[],
): Pick<SeriesPoint, 'intensity' | 'intensityBand'>[] {
  const cell = (keys: TallyRow['keys']) => `${keys[0]}\n${keys[1] ?? ''}`
  const told = new Map(events.map((row) => [cell(row.keys), row.count]))
  const numbers = { period: new Map(periods.map((period, i) => [period, i])), outlet: new Map<string, number>() }
  const cells = articles.flatMap(({ keys, count }) => {
    const period = numbers.period.get(keys[0] ?? '')
    if (period === undefined) return []
    const outlet = numbers.outlet.get(keys[1] ?? '') ?? numbers.outlet.size
    numbers.outlet.set(keys[1] ?? '', outlet)
    return { period, outlet, articles: count, events: told.get(cell(keys)) ?? 0 }
  })
  // In columns, since the fit goes over all cells a hundred times.
  const at = { period: Int32Array.from(cells, (one) => one.period), outlet: Int32Array.from(cells, (one) => one.outlet) }
  const [published, mentioned] = [Float64Array.from(cells, (one) => one.articles), Float64Array.from(cells, (one) => one.events)]
  const factors = { period: new Float64Array(periods.length).fill(1), outlet: new Float64Array(numbers.outlet.size).fill(1) }
  /** Sums by period or outlet, each cell weighted by the factor of its other side. */
  const sums = (parts: Float64Array, own: 'period' | 'outlet', other?: 'period' | 'outlet') => {
    const [here, there, weights] = [at[own], at[other ?? own], other && factors[other]]
    const found = new Float64Array(factors[own].length)
    for (let i = 0; i < parts.length; i++) found[here[i]!]! += weights ? parts[i]! * weights[there[i]!]! : parts[i]!
    return found
  }
  const counts = { period: sums(mentioned, 'period'), outlet: sums(mentioned, 'outlet') }
  const adjust = (own: 'period' | 'outlet', other: 'period' | 'outlet') => {
    factors[own] = sums(published, own, other).map((expected, i) => (expected > 0 ? counts[own][i]! / expected : 0))
  }
  for (let round = 0; round < 50; round++) {
    adjust('outlet', 'period')
    adjust('period', 'outlet')
  }
  const covered = sums(published, 'period')
  const known = [...factors.period].filter((_, i) => covered[i]! > 0)
  const average = known.reduce((sum, value) => sum + value, 0) / (known.length || 1)
  return periods.map((_, i) => {
    const count = counts.period[i]!
    if (!average || !count) return { intensity: null, intensityBand: null }
    const intensity = factors.period[i]! / average
    const spread = Math.exp(1.96 / Math.sqrt(count))
    return { intensity, intensityBand: [intensity / spread, intensity * spread] }
  })
}

/**
 * The happenings of a period that lie farthest in the direction of a change; of equal ones those that are told of most.
 * @param kinds how many there are of each CAMEO code and type, and the sums of their scales
 */
async function makersOf(
  ledger: Ledger,
  query: LedgerQuery,
  kinds: readonly TallyRow[],
  { before, after }: ChangePoint,
  scale: 'goldstein' | 'plover',
): Promise<Happening[]> {
  const byFarness = kinds
    .map((row) => {
      // In hundredths, as the scales stand: what is alike stays alike.
      const value = Math.round((row[scale] / row.count) * 100)
      return { code: row.keys[2]!, type: row.keys[3]!, count: row.count, far: Math.sign(after - before) * value }
    })
    .sort((a, b) => b.far - a.far)
  // Only those of the farthest codes are looked at closely, of so many codes as hold enough of them.
  const codes: string[] = []
  let [held, least] = [0, Number.NEGATIVE_INFINITY]
  for (const { code, count, far } of byFarness) {
    if (held >= named && far < least) break
    codes.push(`${code}=`)
    held += count
    least = far
  }
  const farOf = new Map(byFarness.map(({ code, type, far }) => [`${code} ${type}`, far]))
  const farthest = (await ledger.outlines({ ...query, cameo: codes }))
    .map((happening) => ({ ...happening, far: farOf.get(`${happening.cameo} ${happening.type}`)! }))
    .sort((a, b) => b.far - a.far || b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
    .slice(0, named)
  return Promise.all(farthest.map(async ({ id }) => (await ledger.happening(id))!))
}
