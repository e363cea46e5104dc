/**
 * Blocks: where linking looks. A block holds the accounts of what passes between the same two parties, or between many, in one month (sorted
 * neighbourhoods in time, after Hernández and Stolfo 1995), so the work that a new article makes is bounded by a month of a pair, however large the ledger.
 */
import type { Account } from './accounts.ts'
import { monthOf } from './mention.ts'

/** Reports of one happening may be dated so many days apart. */
export const slack = 2
/**
 * A block also sees so many days beyond its month: what belongs to a happening lies `slack` days off at most, and whether it does hangs on what that
 * may belong to in its turn.
 */
const margin = 4 * slack

/** The permanent members of the Security Council, who are named in whatever many take part in. */
export const prominent = ['USA', 'CHN', 'RUS', 'GBR', 'FRA']

/** So many are a gathering, of which each report names others. */
export const gathering = 5
/** What is done together, by whomever it is told: plans, meetings, agreements, cooperation. */
const mutual = /^(promise|CONSULT|0[3-6])$/

/**
 * Under whom an account is filed: what is done together under two of the parties, the great ones first, since every report names these; what one does to
 * others under the one who does it, since reports name these or those of the others.
 */
function homeOf({ kind, parties, sides }: Account): string {
  const acts = sides && !mutual.test(kind) ? sides.sources : null
  const named = acts?.length ? acts : parties
  if (named.length >= gathering) return 'many'
  const great = prominent.filter((party) => named.includes(party))
  const [first = '-', second] = [...great, ...named.filter((party) => !great.includes(party))]
  return acts?.length ? `by ${first}` : [first, ...(second ? [second] : [])].sort().join(' ')
}

/**
 * The blocks of an account. What is dated to a day is filed under its month, and under the next one where it lies near its edge; what is looked for
 * within a month under that; longer times under themselves; what has no date under its words, so that only reprints of it meet.
 */
export function blocksOf(account: Account): string[] {
  const { days, near, precise } = account
  const home = homeOf(account)
  if (near) {
    const days = precise ? [near.from, near.from - margin, near.from + margin] : [near.from, near.to]
    return [...new Set(days.map(monthOf))].map((month) => `${home} ${month}`)
  }
  if (days) return [`${home} ${days.from}/${days.to}`]
  return [`${home} ? ${[...account.values.word].sort().join(' ')}`.slice(0, 400)]
}
