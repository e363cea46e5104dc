/** How a relation warms and cools: counts, scales and intensity by period, each with its uncertainty. */
import { type Dimension, type Ledger, type LedgerQuery, type Period, periodOf, type TallyRow } from '../ledger/index.ts'
import type { Happening, Outline } from '../records.ts'
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
    countedBy(by, ['quad', 'cameo', 'type'], (dimensions) => ledger.tally('happenings', asked, dimensions, { tellings: false })),
    countedBy(by, ['outlet'], (dimensions) => ledger.tally('events', asked, dimensions, { tellings: false, scales: false })),
    countedBy(by, ['outlet'], (dimensions) => ledger.tally('articles', about, dimensions, { tellings: false, scales: false })),
  ])
  const rows = summed(kinds, ([period]) => [period!])
  const found = new Map(rows.flatMap((row) => (row.keys[0] ? [[row.keys[0], row] as const] : [])))
  const periods = [...found.keys()].sort()
  const byQuad = new Map(summed(kinds, ([period, quad]) => [`${period} ${quad}`]).map((row) => [row.keys[0], row.count]))
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
  const changed = cuts.map((change) => ({ ...change, period: points[change.index]!.period }))
  const makers = await makersOf(ledger, asked, by, changed, kinds, scale)
  const changes = changed.map((change, i) => ({
    ...change,
    happenings: makers[i]!.map(({ id, cameo, type, time }) => ({ id, cameo, type, time })),
  }))
  return { by, scale, points, changes }
}

/**
 * Rows by period and other dimensions. A ledger counts months in the order in which they stand, and takes longer for quarters and years: these are added
 * up from months, and from what is dated no finer.
 */
async function countedBy(
  by: Period,
  others: readonly Dimension[],
  count: (dimensions: readonly Dimension[]) => Promise<TallyRow[]>,
): Promise<TallyRow[]> {
  if (by !== 'quarter' && by !== 'year') return count([by, ...others])
  const dimensions = ['month', ...others, 'quarter', 'year'] as const
  const at = dimensions.indexOf(by)
  return summed(await count(dimensions), (keys) => [keys[at]!, ...keys.slice(1, 1 + others.length)])
}

/** Rows that have something in common, as one under those keys. */
function summed(rows: readonly TallyRow[], keysOf: (keys: TallyRow['keys']) => TallyRow['keys']): TallyRow[] {
  const sums = new Map<string, TallyRow>()
  for (const row of rows) {
    const keys = keysOf(row.keys)
    const key = keys.join('\n')
    const known = sums.get(key)
    if (!known) sums.set(key, { ...row, keys })
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
  for (let round = 0, moved = true; moved && round < 50; round++) {
    const before = factors.period
    adjust('outlet', 'period')
    adjust('period', 'outlet')
    moved = factors.period.some((factor, i) => Math.abs(factor - before[i]!) > 1e-10 * factor)
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
 * For each change, the happenings of its period that lie farthest in its direction; of equal ones those that are told of most.
 * @param kinds how many there are of each period, quad class, CAMEO code and type, and the sums of their scales
 */
async function makersOf(
  ledger: Ledger,
  query: LedgerQuery,
  by: Period,
  changes: readonly (ChangePoint & { period: string })[],
  kinds: readonly TallyRow[],
  scale: 'goldstein' | 'plover',
): Promise<Happening[][]> {
  if (!changes.length) return []
  const own = new Map(changes.map(({ period }) => [period, [] as TallyRow[]]))
  for (const row of kinds) own.get(row.keys[0]!)?.push(row)
  const wanted = changes.map(({ period, before, after }) => ({
    period,
    far: farthestOf(own.get(period)!, (row) => Math.sign(after - before) * Math.round((row[scale] / row.count) * 100)),
  }))
  const codes = new Set(wanted.flatMap(({ far }) => [...far.keys()].map((key) => `${key.split(' ')[0]}=`)))
  const outlines = await ledger.outlines({ ...query, period: wanted.map(({ period }) => period), cameo: [...codes] })
  const byPeriod = new Map<string, Outline[]>()
  for (const outline of outlines) {
    const period = periodOf(by, outline.from, outline.precision)!
    const known = byPeriod.get(period)
    if (known) known.push(outline)
    else byPeriod.set(period, [outline])
  }
  return Promise.all(
    wanted.map(({ period, far }) => {
      const farthest = (byPeriod.get(period) ?? [])
        .flatMap((one) => {
          const value = far.get(`${one.cameo} ${one.type}`)
          return value === undefined ? [] : { id: one.id, mentions: one.mentions, value }
        })
        .sort((a, b) => b.value - a.value || b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
        .slice(0, named)
      return Promise.all(farthest.map(async ({ id }) => (await ledger.happening(id))!))
    }),
  )
}

/** The farthest CAMEO codes and types ("057 AGREE") with how far they lie, of so many as hold enough happenings to be named. */
function farthestOf(kinds: readonly TallyRow[], farness: (row: TallyRow) => number): Map<string, number> {
  const found = new Map<string, number>()
  let [held, least] = [0, Number.NEGATIVE_INFINITY]
  const sorted = kinds.map((row) => ({ row, far: farness(row) })).sort((a, b) => b.far - a.far)
  for (const { row, far } of sorted) {
    if (held >= named && far < least) break
    found.set(`${row.keys[2]} ${row.keys[3]}`, far)
    held += row.count
    least = far
  }
  return found
}
