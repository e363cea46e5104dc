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

export interface Column {
  type: string
  /** Number of the column from the left. */
  at: number
  done: Dated<Outline>[]
  open: Dated<Outline>[]
  struck: Dated<Outline>[]
}

/** Rows of a period in columns of equal width, by kind. */
export function columnsOf(rows: readonly Dated<Outline>[], { from, until }: Period, columns: number): Column[] {
  const found = new Map<string, Column>()
  for (const row of rows) {
    const at = Math.min(columns - 1, Math.floor(((middleOf(row) - from) / (until - from)) * columns))
    const key = `${row.type} ${at}`
    let column = found.get(key)
    if (!column) {
      column = { type: row.type, at, done: [], open: [], struck: [] }
      found.set(key, column)
    }
    column[standingOf(row.status)].push(row)
  }
  return [...found.values()]
}

export const standings: readonly Standing[] = ['done', 'open', 'struck']
export const sizeOf = ({ done, open, struck }: Column) => done.length + open.length + struck.length
