/** Time on a picture: from where to where, what to write on the axis, and into which periods it is cut. */
import { isoDay, isolated, timeOf, written } from '../words.ts'

export const day = 86_400_000
const year = 365.25 * day

/** A stretch of time in milliseconds, end exclusive. */
export interface Period {
  from: number
  until: number
}

export type Unit = 'year' | 'quarter' | 'month' | 'week' | 'day'

/** The first moment of the unit that a moment lies in. Weeks begin on Monday. */
export function startOf(time: number, unit: Unit): number {
  const date = new Date(time)
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  if (unit === 'year') return Date.UTC(y, 0, 1)
  if (unit === 'quarter') return Date.UTC(y, m - (m % 3), 1)
  if (unit === 'month') return Date.UTC(y, m, 1)
  return unit === 'week' ? Date.UTC(y, m, d - ((date.getUTCDay() + 6) % 7)) : Date.UTC(y, m, d)
}

/** The first moment of the unit `steps` later. */
export function later(time: number, unit: Unit, steps = 1): number {
  const date = new Date(time)
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  if (unit === 'year') return Date.UTC(y + steps, m, d)
  if (unit === 'quarter') return Date.UTC(y, m + 3 * steps, d)
  if (unit === 'month') return Date.UTC(y, m + steps, d)
  return time + steps * (unit === 'week' ? 7 : 1) * day
}

const lengths: readonly [Unit, number][] = [
  ['day', day],
  ['week', 7 * day],
  ['month', year / 12],
  ['quarter', year / 4],
  ['year', year],
]

/** The unit that cuts a stretch into a readable number of periods: some sixty at most, fewer where there is little to count. */
export function unitOf({ from, until }: Period, items: number): Unit {
  const most = Math.min(66, Math.max(12, items / 2))
  return lengths.find(([, length]) => (until - from) / length <= most)?.[0] ?? 'year'
}

/** The periods of a unit that a stretch touches, in order. */
export function periodsOf({ from, until }: Period, unit: Unit): Period[] {
  const periods: Period[] = []
  for (let at = startOf(from, unit); at < until; at = later(at, unit)) periods.push({ from: at, until: later(at, unit) })
  return periods
}

export function unitName(time: number, unit: Unit): string {
  if (unit === 'year') return written.year(time)
  if (unit === 'quarter') return `${written.monthName(time)} to ${written.shortMonth(later(time, 'month', 2))}`
  if (unit === 'month') return written.month(time)
  return unit === 'week' ? `week of ${written.shortDay(time)}` : written.day(time)
}

export interface Tick {
  time: number
  label: string
  /** The beginning of a year among months, of a month among days. */
  strong: boolean
}

const steps: readonly [Unit, number, number][] = [
  ['day', 1, day],
  ['day', 2, 2 * day],
  ['week', 1, 7 * day],
  ['week', 2, 14 * day],
  ['month', 1, year / 12],
  ['quarter', 1, year / 4],
  ['year', 1, year],
  ['year', 2, 2 * year],
  ['year', 5, 5 * year],
  ['year', 10, 10 * year],
  ['year', 20, 20 * year],
  ['year', 50, 50 * year],
  ['year', 100, 100 * year],
]

/** Ticks of an axis of so many pixels, none closer than `apart`. */
export function ticksOf(period: Period, width: number, apart = 64): Tick[] {
  const [unit, step] = steps.find(([, , length]) => (length / (period.until - period.from)) * width >= apart) ?? steps.at(-1)!
  let at = startOf(period.from, unit)
  if (unit === 'year') at = Date.UTC(Math.floor(new Date(at).getUTCFullYear() / step) * step, 0, 1)
  const ticks: Tick[] = []
  for (; at < period.until; at = later(at, unit, step)) {
    if (at < period.from) continue
    const date = new Date(at)
    const [newYear, newMonth] = [date.getUTCMonth() === 0, date.getUTCDate() <= (unit === 'week' ? 7 * step : step)]
    if (unit === 'year') ticks.push({ time: at, label: written.year(at), strong: false })
    else if (unit === 'month' || unit === 'quarter')
      ticks.push({ time: at, label: newYear ? written.year(at) : written.monthName(at), strong: newYear })
    else ticks.push({ time: at, label: newMonth && newYear ? written.shortDay(at) : written.dayOfMonth(at), strong: newMonth })
  }
  return ticks
}

/** The whole time of things that are dated, out to full years (full months where it is short), never empty. */
export function extentOf(times: readonly number[]): Period {
  if (!times.length) return { from: Date.UTC(2000, 0, 1), until: Date.UTC(2001, 0, 1) }
  let [from, until] = [times[0]!, times[0]!]
  for (const time of times) {
    if (time < from) from = time
    if (time > until) until = time
  }
  const unit = until - from > 2 * year ? 'year' : 'month'
  return { from: startOf(from, unit), until: later(startOf(until, unit), unit) }
}

/** The period that the address gives, within the whole one. */
export function periodOf({ from, until }: Readonly<Record<string, string>>, whole: Period): Period {
  const valid = (date: string | undefined) => (date && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? timeOf(date) : Number.NaN)
  const [start, end] = [valid(from), valid(until) + day]
  const period = { from: Number.isNaN(start) ? whole.from : start, until: Number.isNaN(end) ? whole.until : end }
  return period.from < period.until ? period : whole
}

/** As the address gives it; nothing for the whole time. */
export function inAddress(period: Period, whole: Period): { from?: string; until?: string } {
  return {
    ...(period.from > whole.from && { from: isoDay(period.from) }),
    ...(period.until < whole.until && { until: isoDay(period.until - 1) }),
  }
}

/** Moves and cuts a period so that it lies within the whole one and is no shorter than a week. */
export function within(period: Period, whole: Period): Period {
  const length = Math.min(Math.max(period.until - period.from, 7 * day), whole.until - whole.from)
  const from = Math.min(Math.max(period.from, whole.from), whole.until - length)
  return { from, until: from + length }
}

/** "March 2013 to June 2024". */
export function periodName({ from, until }: Period): string {
  const last = until - 1
  const write = until - from > 3 * year ? written.year : until - from > 0.25 * year ? written.month : written.day
  return `${isolated(write(from))} to ${isolated(write(last))}`
}
