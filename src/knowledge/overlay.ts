/**
 * A user's own tables: a folder of CSV files in the columns of the package's tables, YAML files that hold such tables, and actor
 * files in PETRARCH's format. A row with the id (or the same name, office and start) of one of the package's rows replaces it; all others
 * are added, before the package's own.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { type MessageCode, RapportError } from '../messages.ts'
import { checkTables } from './check.ts'
import { readPetrarch } from './petrarch.ts'
import { filesUnder, type TableName, type Tables, tableColumns } from './sources.ts'
import { parseTable, type Row, type Table } from './tables.ts'

/** What makes two rows of a table speak of the same thing. */
const keys: Partial<Record<TableName, readonly string[]>> = {
  offices: ['person', 'country', 'office', 'start'],
  states: ['code'],
  organisations: ['id'],
  outlets: ['id'],
  blocs: ['name'],
  titles: ['title'],
  words: ['word'],
  metonyms: ['phrase'],
}

/**
 * Adds an overlay to tables.
 * @param path a folder, or one file
 * @throws R301 to R312 with file and line
 */
export function addOverlay(tables: Tables, path: string): Tables {
  if (!existsSync(path)) throw new RapportError('R312', { file: path })
  const own = readOverlay(path)
  const merged = { ...tables }
  for (const [name, table] of own) {
    const key = keys[name]
    const of = (row: Row) => key!.map((column) => row[column] ?? '').join('|')
    const replaced = new Set(key ? table.rows.map(of) : [])
    merged[name] = { file: table.file, rows: [...table.rows, ...tables[name].rows.filter((row) => !key || !replaced.has(of(row)))] }
  }
  const [fault] = checkTables(Object.fromEntries(own) as Partial<Tables>, merged)
  if (fault) throw new RapportError(fault.code as MessageCode, fault.values)
  return merged
}

/** The tables of an overlay by their name. Throws R301 to R312. */
export function readOverlay(path: string): Map<TableName, Table> {
  const tables = new Map<TableName, Table>()
  const add = (name: TableName, { file, rows }: Table) => {
    const table = tables.get(name)
    tables.set(name, { file: table && table.file !== file ? `${table.file}, ${file}` : file, rows: [...(table?.rows ?? []), ...rows] })
  }
  const root = statSync(path).isDirectory() ? path : ''
  for (const file of filesUnder(path)) {
    const label = root ? file.slice(root.length + (root.endsWith('/') ? 0 : 1)) : file
    if (basename(file).startsWith('.') || /^(readme|licen[cs]e|notice)/i.test(basename(file))) continue
    const text = readFileSync(file, 'utf8')
    switch (extname(file).toLowerCase()) {
      case '.csv': {
        const table = parseTable(text, label, [])
        const columns = Object.keys(table.rows[0] ?? {})
        const name = tableNamed(basename(file, extname(file))) ?? tableWith(columns)
        if (table.rows.length && !name)
          throw new RapportError('R308', {
            file: label,
            what: `columns ${columns.filter((column) => column !== 'line' && column !== 'file').join(', ')}`,
          })
        if (name) add(name, parseTable(text, label, tableColumns[name].columns))
        break
      }
      case '.yaml':
      case '.yml':
        for (const [name, table] of readYaml(text, label)) add(name, table)
        break
      case '.txt':
      case '.actors':
      case '.agents':
        add('coded', readPetrarch(text, label))
        break
      default:
        throw new RapportError('R308', { file: label, what: extname(file) || 'no ending' })
    }
  }
  return tables
}

function tableNamed(name: string): TableName | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  return (Object.keys(tableColumns) as TableName[]).find(
    (table) => table.toLowerCase() === plain || tableColumns[table].file.replace(/^.*\/|\.csv$|[^a-z0-9/.]/g, '') === plain,
  )
}

/** The table whose required columns are all there; the one that asks for most. */
function tableWith(columns: readonly string[]): TableName | undefined {
  return (Object.keys(tableColumns) as TableName[])
    .filter((name) => tableColumns[name].columns.length > 1 && tableColumns[name].columns.every((column) => columns.includes(column)))
    .sort((a, b) => tableColumns[b].columns.length - tableColumns[a].columns.length)[0]
}

/** A YAML file: tables by name, each a list of rows; lists may be given as such. */
function readYaml(text: string, label: string): [TableName, Table][] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [error] = document.errors
  if (error) throw new RapportError('R301', { file: label, line: error.linePos?.[0].line ?? 1, what: error.message.split('\n')[0]! })
  const found: [TableName, Table][] = []
  const contents = document.toJS() as unknown
  if (typeof contents !== 'object' || contents === null || Array.isArray(contents))
    throw new RapportError('R301', { file: label, line: 1, what: 'no tables by name' })
  for (const [name, rows] of Object.entries(contents)) {
    const table = tableNamed(name)
    const lineOf = (i: number) => {
      const node = document.getIn([name, i], true) as { range?: [number, number, number] } | undefined
      return node?.range ? lines.linePos(node.range[0]).line : 1
    }
    if (!table) throw new RapportError('R308', { file: label, what: `table ${name}` })
    if (!Array.isArray(rows)) throw new RapportError('R301', { file: label, line: 1, what: `${name} is no list of rows` })
    const cells = rows.map((row: unknown, i): Row => {
      if (typeof row !== 'object' || row === null) throw new RapportError('R301', { file: label, line: lineOf(i), what: 'not a row' })
      const entries = Object.entries(row).map(([column, value]) => [column, Array.isArray(value) ? value.join('|') : cellOf(value)])
      const missing = tableColumns[table].columns.find((column) => !(column in row) && column !== 'end')
      if (missing)
        throw new RapportError('R302', {
          file: `${label}, line ${lineOf(i)}`,
          column: missing,
          columns: tableColumns[table].columns.join(', '),
        })
      return { end: '', ...Object.fromEntries(entries), file: label, line: String(lineOf(i)) } as Row
    })
    found.push([table, { file: label, rows: cells }])
  }
  return found
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}
