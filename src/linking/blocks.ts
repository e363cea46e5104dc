/**
 * Blocks: where linking looks. A block holds the accounts of one kind, between the same two parties, in one month (sorted neighbourhoods in time,
 * after Hernández and Stolfo 1995), so the work that a new article makes is bounded by a month of a pair, however large the ledger.
 */
import type { Account } from './accounts.ts'

/** Reports of one happening may be dated so many days apart. */
export const slack = 2
/** A block also sees so many days beyond its month: a happening reaches `slack` days, and who belongs to it hangs on `2 × slack` days more. */
const margin = 3 * slack

/** The permanent members of the Security Council. Where many take part, every report names some of the great ones. */
const prominent = ['USA', 'CHN', 'RUS', 'GBR', 'FRA']

/** So many parties are a gathering, of which each report names others. */
const gathering = 5

/** The parties under which an account is filed: two of them, or one that is alone. */
function homeOf(parties: readonly string[]): string {
  if (parties.length >= gathering) return 'many'
  if (parties.length < 3) return parties.join(' ') || '-'
  const great = prominent.filter((party) => parties.includes(party))
  return [...great, ...parties.filter((party) => !great.includes(party))].slice(0, 2).sort().join(' ')
}

/** The month of a day, as "2021-12". */
export function monthOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 7)
}

/**
 * The blocks of an account. What is dated within a month is filed under it, and under the next one where it lies near its edge; longer
 * times under themselves; what has no date under its words, so that only reprints of it meet.
 */
export function blocksOf(account: Account): string[] {
  const { days } = account
  const own = `${account.kind} ${homeOf(account.parties)}`
  if (!days) return [`${own} ? ${[...account.values.word].sort().join(' ')}`.slice(0, 400)]
  const month = monthOf(days.from)
  if (!account.precise) return [monthOf(days.to) === month ? `${own} ${month}` : `${own} ${days.from}/${days.to}`]
  return [...new Set([month, monthOf(days.from - margin), monthOf(days.from + margin)])].map((near) => `${own} ${near}`)
}
