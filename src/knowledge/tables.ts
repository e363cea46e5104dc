/** Reading of the source tables: CSV with `#` comments, lists in a cell separated by `|`. */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { RapportError } from '../messages.ts'

/** A row by its columns' names, with the file and the line that it stands on. */
export type Row = Record<string, string> & { readonly file: string; readonly line: string }

export interface Table {
  /** Path for messages, relative to the folder of the tables. */
  file: string
  rows: Row[]
}

/**
 * Reads a table.
 * @param file path of the file
 * @param label how messages name it
 * @param columns that must be there
 * @throws R301 where the file is not readable as CSV, R302 where a column is missing
 */
export function readTable(file: string, label: string, columns: readonly string[]): Table {
  if (!existsSync(file)) return { file: label, rows: [] }
  return parseTable(readFileSync(file, 'utf8'), label, columns)
}

/** Reads a table from its text, see `readTable`. */
export function parseTable(text: string, label: string, columns: readonly string[]): Table {
  let records: { record: Record<string, string>; info: { lines: number } }[]
  try {
    records = parse(text, {
      columns: true,
      comment: '#',
      comment_no_infix: true,
      skip_empty_lines: true,
      trim: true,
      bom: true,
      info: true,
      relax_column_count_less: true,
    })
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string }
    throw new RapportError('R301', { file: label, line: lines ?? 1, what: message })
  }
  const found = records[0]?.record
  const missing = found && columns.find((column) => !(column in found))
  if (missing) throw new RapportError('R302', { file: label, column: missing, columns: columns.join(', ') })
  return { file: label, rows: records.map(({ record, info }) => ({ ...record, file: label, line: String(info.lines) }) as Row) }
}

/** The items of a cell. */
export const list = (cell: string | undefined): string[] =>
  cell
    ? cell
        .split('|')
        .map((item) => item.trim())
        .filter(Boolean)
    : []
