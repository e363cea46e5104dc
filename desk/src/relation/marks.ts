/** What a timeline draws: single marks while they are few, bars where they are many. Never more shapes than the picture has columns. */
import type { Outline } from '../api.ts'
import { type Standing, standingOf, timeOf } from '../words.ts'
import { day, type Period } from './period.ts'

/** A row with its time in milliseconds, end exclusive. */
export type Dated<Item> = Item & { start: number; end: number }

export function datedRows(rows: readonly Outline[]): Dated<Outline>[] {
  return rows
    .flatMap((row): Dated<Outline>[] => {
      if (!row.from) return []
      const start = timeOf(row.from)
      return [{ ...row, start, end: row.to ? Math.max(timeOf(row.to), start) + day : start + day }]
    })
    .sort((a, b) => middleOf(a) - middleOf(b) || (a.id < b.id ? -1 : 1))
}

export const middleOf = ({ start, end }: { start: number; end: number }) => (start + end) / 2

/** Those that lie in a period, of rows that are sorted by their middles. */
export function inPeriod<Item extends { start: number; end: number }>(rows: readonly Item[], { from, until }: Period): Item[] {
  return rows.slice(firstAt(rows, from), firstAt(rows, until))
}

function firstAt(rows: readonly { start: number; end: number }[], time: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (middleOf(rows[middle]!) < time) low = middle + 1
    else high = middle
  }
  return low
}

export interface Column extends Period {
  type: string
  done: Dated<Outline>[]
  open: Dated<Outline>[]
  struck: Dated<Outline>[]
}

/** A period cut into so many of equal length. */
export function evenly({ from, until }: Period, parts: number): Period[] {
  const edge = (i: number) => from + ((until - from) * i) / parts
  return Array.from({ length: parts }, (_, i) => ({ from: edge(i), until: edge(i + 1) }))
}

/** Rows in columns, one for each of the periods and kinds that hold any. Rows are sorted by their middles, and the periods follow each other. */
export function columnsOf(rows: readonly Dated<Outline>[], periods: readonly Period[]): Column[] {
  const columns: Column[] = []
  let [at, byType] = [0, new Map<string, Column>()]
  for (const row of rows) {
    while (at < periods.length - 1 && middleOf(row) >= periods[at]!.until) {
      at++
      byType = new Map()
    }
    let column = byType.get(row.type)
    if (!column) {
      column = { ...periods[at]!, type: row.type, done: [], open: [], struck: [] }
      byType.set(row.type, column)
      columns.push(column)
    }
    column[standingOf(row.status)].push(row)
  }
  return columns
}

export const standings: readonly Standing[] = ['done', 'open', 'struck']
export const sizeOf = ({ done, open, struck }: Column) => done.length + open.length + struck.length
