// Draws rows of the table of people in office for checking by hand: node data/people/build/sample.mjs SEED COUNT [ROLE]
// The same seed gives the same rows of the same table.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

const [seed = '1', count = '50', role] = process.argv.slice(2)
const rows = parse(readFileSync(new URL('../offices.csv', import.meta.url)), { columns: true, comment: '#', comment_no_infix: true }).filter((row) => !role || row.role === role)

/** Park and Miller's minimal standard generator. */
let state = Number(seed) % 2147483647 || 1
const next = () => (state = (state * 48271) % 2147483647) / 2147483647
for (let i = rows.length - 1; i > 0; i--) {
  const j = Math.floor(next() * (i + 1))
  ;[rows[i], rows[j]] = [rows[j], rows[i]]
}
for (const { country, office, role, person, start, end, source, sure } of rows.slice(0, Number(count))) console.log([country, office, role, person, start, end, source, sure].join(' | '))
