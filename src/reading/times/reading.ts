/** What an expression of time means once the anchors of its sentence are known. */
import type { Interval, TimeType } from '../../records.ts'
import { addMonths, dayNumber, intervalOf, isDay, isoOf, mondayOf, pad, third, weekdayOf, weekOf } from './calendar.ts'

export type Tense = 'past' | 'present' | 'future'

/** What the expressions of a sentence hang on. */
export interface Anchors {
  /** Day of publication, ISO. */
  published?: string
  /** The last date that the story has told of: its TIMEX3 value. */
  narrative?: string
  /** Of the verb that governs the expression. */
  tense?: Tense
}

export interface Meaning {
  type: TimeType
  value: string
  /** Where it is not the interval of the value. */
  interval?: Interval | null
  basis: 'stated' | 'inferred' | 'published' | 'unknown'
  anchor?: string
  /** Means nothing alone: it is dropped unless compositions.ts joins it to its neighbour. */
  waits?: true
}

export type Groups = Readonly<Record<string, string | undefined>>

export const stated = (value: string, type: TimeType = 'DATE', interval?: Interval | null): Meaning => ({
  type,
  value,
  basis: 'stated',
  ...(interval !== undefined && { interval }),
})
export const unknown = (value: string, type: TimeType = 'DATE'): Meaning => ({ type, value, basis: 'unknown', interval: null })
const hung = (value: string, anchor: string, at: Anchors): Meaning => ({
  type: 'DATE',
  value,
  basis: anchor === at.published ? 'published' : 'inferred',
  anchor,
})

/** First day of a value that names days, or undefined. */
export const firstDay = (value: string | undefined): string | undefined => (value ? (intervalOf(value)?.from ?? undefined) : undefined)

/** The calendar unit that a day lies in: "2021-12-14", "2021-W50", "2021-12", "2021-Q4", "2021", "202", "20". */
export function unitOn(day: string, unit: string): string {
  const year = day.slice(0, 4)
  if (unit === 'week') return weekOf(dayNumber(day))
  if (unit === 'weekend') return `${weekOf(dayNumber(day))}-WE`
  if (unit === 'month') return day.slice(0, 7)
  if (unit === 'quarter') return `${year}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`
  if (unit === 'year') return year
  if (unit === 'decade') return day.slice(0, 3)
  if (unit === 'century') return day.slice(0, 2)
  return day
}

/** A day moved by whole units. */
export function moved(day: string, unit: string, by: number): string {
  const days = { day: 1, week: 7, weekend: 7, fortnight: 14 }[unit]
  if (days) return isoOf(dayNumber(day) + Math.round(by * days))
  const month = addMonths(day.slice(0, 7), Math.round(by * ({ month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit] ?? 0)))
  const iso = `${month}-${day.slice(8, 10)}`
  return isDay(iso) ? iso : `${month}-28`
}

const unknownUnit: Record<string, string> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
}

/** The unit around the publication date, moved: "last week" is -1. Partial without such a date. */
export function deictic(unit: string, by: number, at: Anchors): Meaning {
  if (!at.published) return unknown(by === 0 ? 'PRESENT_REF' : (unknownUnit[unit] ?? 'XXXX'))
  return hung(unitOn(moved(at.published, unit, by), unit === 'fortnight' ? 'week' : unit), at.published, at)
}

/** First day of what was told last, for counting in a unit; a day or a week is not counted from a year or a month. */
export const toldFor = (unit: string, { narrative }: Anchors): string | undefined =>
  /day|week|fortnight/.test(unit) && /^\d{2,4}(?:-(?:\d\d|[QH]\d|[SFW][PUAI]))?$/.test(narrative ?? '') ? undefined : firstDay(narrative)

/** The unit before or after what was told last: "the following month"; falls back on the publication date. */
export function narrated(unit: string, by: number, at: Anchors): Meaning {
  const anchor = toldFor(unit, at) ?? at.published
  if (!anchor) return unknown(unknownUnit[unit] ?? 'XXXX')
  return hung(unitOn(moved(anchor, unit, by), unit === 'fortnight' ? 'week' : unit), anchor, at)
}

/** A month without a year: the last one up to the anchor under past tense, the next one under future. */
export function monthNear(month: number, at: Anchors, day = 0): Meaning {
  const part = day ? `-${pad(day)}` : ''
  if (!at.published) return unknown(`XXXX-${pad(month)}${part}`)
  const year = Number(at.published.slice(0, 4))
  const told = firstDay(at.narrative)
  if (told && at.tense !== 'future' && dayNumber(at.published) - dayNumber(told) > 366 + 31) {
    const next = `${Number(told.slice(0, 4)) + (month < Number(told.slice(5, 7)) ? 1 : 0)}-${pad(month)}${part}`
    if (next < at.published.slice(0, next.length)) return hung(next, told, at)
  }
  const here = `${pad(month)}${part}`
  const now = at.published.slice(5, 5 + here.length)
  const future = hung(`${here < now ? year + 1 : year}-${here}`, at.published, at)
  const past = hung(`${here > now ? year - 1 : year}-${here}`, at.published, at)
  if (at.tense === 'future' || at.tense === 'past') return at.tense === 'future' ? future : past
  // Without a verb that decides, what is soon to come is likelier than what is almost a year gone. News in the present tense that
  // names a day tells of what is set.
  const soon = at.tense === 'present' ? (day ? 240 : 150) : day ? 90 : 60
  const days = dayNumber(future.value) - dayNumber(at.published)
  return days <= soon && future.value !== past.value ? future : past
}

/** A weekday: the last one up to the anchor, or the next one under future tense. */
export function weekdayNear(weekday: number, at: Anchors, towards?: 'last' | 'next' | 'this'): Meaning {
  if (!at.published) return unknown(`XXXX-WXX-${weekday}`)
  const today = dayNumber(at.published)
  const back = (weekdayOf(today) - weekday + 7) % 7
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  let day = at.tense === 'future' || at.tense === 'present' ? today + ahead : today - back
  if (towards === 'last') day = today - (back || 7)
  if (towards === 'next') day = today + (ahead || 7)
  if (towards === 'this') day = mondayOf(weekOf(today)) + weekday - 1
  return hung(isoOf(day), at.published, at)
}

/** A day of a month in a year; null where the calendar has none such. */
export function dayOf(year: string, month: number, day: string): Meaning | null {
  const iso = `${year}-${pad(month)}-${pad(Number.parseInt(day, 10))}`
  return isDay(iso) ? stated(iso) : null
}

/** A part of a day, added to the day. */
export function partOf(meaning: Meaning, part: string | undefined): Meaning {
  const code = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' }[part?.toLowerCase() ?? '']
  return code ? { ...meaning, type: 'TIME', value: meaning.value + code } : meaning
}

/** "early", "mid", "the end of": a third of the interval, the last month of a year that closes. */
export function edged(meaning: Meaning, edge: string | undefined): Meaning {
  const interval = meaning.interval === undefined ? intervalOf(meaning.value) : meaning.interval
  if (!edge || !interval) return meaning
  const words = edge.toLowerCase()
  if (/end|close/.test(words) && /^\d{4}$/.test(meaning.value))
    return { ...meaning, interval: { from: `${meaning.value}-12-01`, to: `${meaning.value}-12-31` } }
  const which = /earl|begin|start/.test(words) ? 0 : /mid/.test(words) ? 1 : /end|close|late/.test(words) ? 2 : undefined
  return which === undefined || words === 'earlier' || words === 'later' ? meaning : { ...meaning, interval: third(interval, which) }
}

const letters: Record<string, string> = {
  second: 'TXS',
  minute: 'TXM',
  hour: 'TXH',
  day: 'XD',
  week: 'XW',
  fortnight: 'XW',
  month: 'XM',
  quarter: 'XQ',
  year: 'XY',
  decade: 'XDE',
  century: 'XCE',
  centurie: 'XCE',
}

/** ISO 8601 duration: P9M, PT2H, PXY. */
export function durationOf(count: number | 'X', unit: string): string {
  if (unit === 'fortnight' && count !== 'X') return `P${count * 2}W`
  const half = count === 0.5 && { hour: 'PT30M', minute: 'PT30S', day: 'PT12H', year: 'P6M', decade: 'P5Y', century: 'P50Y' }[unit]
  if (half) return half
  return `P${letters[unit]!.replace('X', String(count))}`
}

/** The year of a century's two digits: "97" lies in the twentieth. */
export const fullYear = (two: string): string => (Number(two) < 40 ? `20${two}` : `19${two}`)

export { hung }
