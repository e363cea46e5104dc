/** How many acts of cooperation and of conflict each period holds, and how far chance alone could have moved the numbers. */
import type { Outline } from '../api.ts'
import { isConflict, standingOf } from '../words.ts'
import { type Dated, middleOf } from './marks.ts'
import { type Period, periodsOf, type Unit } from './period.ts'

export interface Count {
  n: number
  low: number
  high: number
}

export interface SeriesPeriod extends Period {
  cooperation: Count
  conflict: Count
}

/**
 * The 95 % interval of a Poisson count, by Byar's approximation (Breslow and Day, Statistical Methods in Cancer Research II, 1987,
 * p. 69): news that happened to be written is taken as a sample of what could have been written.
 */
export function poissonInterval(n: number): { low: number; high: number } {
  const z = 1.96
  const bound = (count: number, sign: 1 | -1) => count * (1 - 1 / (9 * count) + (sign * z) / (3 * Math.sqrt(count))) ** 3
  return { low: n === 0 ? 0 : Math.max(0, bound(n, -1)), high: bound(n + 1, 1) }
}

/** Counts what took place; what is planned, denied or only possible is no act. */
export function seriesOf(rows: readonly Dated<Outline>[], period: Period, unit: Unit): SeriesPeriod[] {
  const periods = periodsOf(period, unit)
  const counts = periods.map(() => ({ cooperation: 0, conflict: 0 }))
  for (const row of rows) {
    if (standingOf(row.status) !== 'done') continue
    const at = middleOf(row)
    let [low, high] = [0, periods.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (periods[middle]!.from <= at) low = middle
      else high = middle - 1
    }
    const stretch = periods[low]
    if (stretch && at >= stretch.from && at < stretch.until) counts[low]![isConflict(row.type) ? 'conflict' : 'cooperation']++
  }
  return periods.map((stretch, i) => ({
    ...stretch,
    cooperation: { n: counts[i]!.cooperation, ...poissonInterval(counts[i]!.cooperation) },
    conflict: { n: counts[i]!.conflict, ...poissonInterval(counts[i]!.conflict) },
  }))
}
