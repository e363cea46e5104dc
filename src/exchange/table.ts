/** Lines of CSV (RFC 4180). */
import { stringify } from 'csv-stringify/sync'
import type { Actor } from '../records.ts'

/** A line of a table. Words that a spreadsheet would take for a formula get a ' in front, so that no text of an article is ever computed. */
export function csvLine(cells: readonly unknown[]): string {
  return stringify([cells], { cast: { boolean: String, string: (value) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value) } })
}

/** Names and codes of several parties, joined by "; ". */
export const namesOf = (actors: readonly Actor[]) => actors.map((actor) => actor.name).join('; ')
export const codesOf = (actors: readonly Actor[]) => actors.map((actor) => actor.cameo).join('; ')
