/** The Gregorian calendar without clock or time zone, and the intervals that TIMEX3 values cover. */
import type { Interval } from '../../records.ts'

const millisecondsOfDay = 86_400_000

/** Days since 1970-01-01 of an ISO date; parts that are missing count as the first. */
export function dayNumber(iso: string): number {
  const [year, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number)
  return Date.UTC(year!, month - 1, day) / millisecondsOfDay
}

/** ISO date of a number of days since 1970-01-01. */
export const isoOf = (day: number): string => new Date(day * millisecondsOfDay).toISOString().slice(0, 10)

/** 1 = Monday to 7 = Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

export const pad = (number: number, width = 2): string => String(number).padStart(width, '0')

/** "2021-05" moved by months. */
export function addMonths(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number)
  const total = year! * 12 + number! - 1 + by
  return `${pad(Math.floor(total / 12), 4)}-${pad((((total % 12) + 12) % 12) + 1)}`
}

export function daysIn(month: string): number {
  return dayNumber(`${addMonths(month, 1)}-01`) - dayNumber(`${month}-01`)
}

/** Whether an ISO date is a day of the calendar ("2021-02-30" is none). */
export const isDay = (iso: string): boolean => {
  const day = Number(iso.slice(8, 10))
  const month = Number(iso.slice(5, 7))
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(iso.slice(0, 7))
}

/** ISO 8601 week of a day: "2021-W49". */
export function weekOf(day: number): string {
  const thursday = day - weekdayOf(day) + 4
  const year = isoOf(thursday).slice(0, 4)
  return `${year}-W${pad(Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1)}`
}

/** Monday of an ISO week. */
export function mondayOf(week: string): number {
  const fourth = dayNumber(`${week.slice(0, 4)}-01-04`)
  return fourth - weekdayOf(fourth) + 1 + 7 * (Number(week.slice(6, 8)) - 1)
}

const months = (from: string, to: string): Interval => ({ from: `${from}-01`, to: `${to}-${pad(daysIn(to))}` })
/** First and last month of northern seasons and other parts of a year; winter ends in the year that follows. */
const partsOfYear: Record<string, [number, number]> = {
  SP: [2, 4],
  SU: [5, 7],
  FA: [8, 10],
  WI: [11, 13],
  Q1: [0, 2],
  Q2: [3, 5],
  Q3: [6, 8],
  Q4: [9, 11],
  H1: [0, 5],
  H2: [6, 11],
}

/** The days that a TIMEX3 value covers; null for durations, sets and references. */
export function intervalOf(value: string): Interval | null {
  const date = value.replace(/T.*$/, '').replace(/^FY/, '')
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return { from: date, to: date }
  if (/^\d{4}-\d\d$/.test(date)) return months(date, date)
  if (/^\d{4}$/.test(date)) return { from: `${date}-01-01`, to: `${date}-12-31` }
  if (/^\d{3}$/.test(date)) return { from: `${date}0-01-01`, to: `${date}9-12-31` }
  if (/^\d{2}$/.test(date)) return { from: `${date}00-01-01`, to: `${date}99-12-31` }
  const week = /^(\d{4}-W\d\d)(-WE)?$/.exec(date)
  if (week) {
    const monday = mondayOf(week[1]!)
    return { from: isoOf(week[2] ? monday + 5 : monday), to: isoOf(monday + 6) }
  }
  const part = partsOfYear[date.slice(5)]
  if (!part || !/^\d{4}-/.test(date)) return null
  const january = `${date.slice(0, 4)}-01`
  return months(addMonths(january, part[0]), addMonths(january, part[1]))
}

/** The first, middle or last third of an interval. */
export function third({ from, to }: Interval, which: 0 | 1 | 2): Interval {
  if (!from || !to) return { from, to }
  const first = dayNumber(from)
  const length = dayNumber(to) - first + 1
  if (length < 3) return { from, to }
  return { from: isoOf(first + Math.round((length * which) / 3)), to: isoOf(first + Math.round((length * (which + 1)) / 3) - 1) }
}
