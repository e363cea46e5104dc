/** The coverage table of docs/knowledge.md, made from the tables. `npx tsx bench/coverage.ts` prints it, with `--write` it goes into the page. */
import { readFileSync, writeFileSync } from 'node:fs'
import { loadKnowledge } from '../src/knowledge/index.ts'
import { dataDirectory, readTables } from '../src/knowledge/sources.ts'
import { list } from '../src/knowledge/tables.ts'

const page = new URL('../docs/knowledge.md', import.meta.url)
const marks = ['<!-- coverage -->', '<!-- /coverage -->'] as const

function coverage(): string {
  const tables = readTables(dataDirectory)
  const knowledge = loadKnowledge()
  const aliases = (rows: { [column: string]: string }[], ...columns: string[]) =>
    rows.reduce((sum, row) => sum + columns.reduce((all, column) => all + list(row[column]).length, 0), 0)
  const spells = tables.offices.rows
  const outlets = tables.outlets.rows
  const membership = new Set([
    ...tables.membership.rows.map((row) => row['organisation']),
    ...tables.blocs.rows.filter((row) => row['members']).map((row) => row['name']),
  ])
  const touching = (role: string, from: string, to: string) =>
    new Set(
      spells
        .filter((row) => row['role'] === role && row['country'] && row['start']! <= to && (row['end'] || '9999') >= from)
        .map((row) => row['country']),
    ).size
  const rows: [string, string | number][] = [
    ['states and state-like parties', tables.states.rows.length],
    ['– their other names, adjectives, demonyms', aliases(tables.states.rows, 'aliases', 'adjectives', 'demonyms')],
    ['seats that stand for a power (metonyms)', tables.metonyms.rows.length],
    ['spells in office', spells.length],
    ['– of these marked sure', spells.filter((row) => row['sure'] !== '0').length],
    ['people', new Set(spells.map((row) => row['wikidata'] || row['person'])).size],
    ['variants of their names', tables.aliases.rows.length],
    ['states with a head of state in 2000–2026', touching('head-of-state', '2000', '2026-12')],
    ['states with a head of government in 2000–2026', touching('head-of-government', '2000', '2026-12')],
    ['states with a foreign minister in 2010–2026', touching('foreign-minister', '2010', '2026-12')],
    ['states with a defence minister in 2010–2026', touching('defence-minister', '2010', '2026-12')],
    ['organisations, ministries, forces, armed groups, companies', tables.organisations.rows.length],
    ['– their other names', aliases(tables.organisations.rows, 'aliases')],
    ['bodies and blocs with their members through time', membership.size],
    ['– memberships', aliases(tables.membership.rows, 'country') + aliases(tables.blocs.rows, 'members')],
    ['blocs', tables.blocs.rows.length],
    ['news outlets', outlets.length],
    ['– their other names', aliases(outlets, 'aliases')],
    ['– countries that they are of', new Set(outlets.map((row) => row['country'])).size],
    ['– state media', outlets.filter((row) => knowledge.outlet(row['name']!, row['country'])?.ofState).length],
    ['words for sectors', tables.words.rows.length],
    ['titles of office, with variants', tables.titles.rows.length + aliases(tables.titles.rows, 'aliases', 'plural')],
    ['regions, seas, straits, disputed places', tables.regions.rows.length],
    ['first-level regions of states', tables.admin1.rows.length],
    ['venues', tables.venues.rows.length],
    ['cities (GeoNames, 1,000 people or more)', knowledge.size.cities],
  ]
  return ['| what | rows |', '|---|---:|', ...rows.map(([what, count]) => `| ${what} | ${count.toLocaleString('en')} |`)].join('\n')
}

const table = coverage()
if (process.argv.includes('--write')) {
  const text = readFileSync(page, 'utf8')
  const from = text.indexOf(marks[0]) + marks[0].length
  writeFileSync(page, `${text.slice(0, from)}\n${table}\n${text.slice(text.indexOf(marks[1]))}`)
} else console.log(table)
