/** `rapport claims`: who said what about whom, and through whom, as a query of the ledger finds it. */
import type { Command } from 'commander'
import type { LedgerClaim } from '../ledger/index.ts'
import type { Claim } from '../records.ts'
import type { CliContext } from './context.ts'
import { partyCodes } from './options.ts'
import { addQueryOptions, printFound, type QueryFlags } from './query.ts'
import { quoteLines } from './quotes.ts'

export function registerClaims(program: Command, context: CliContext): void {
  addQueryOptions(
    program
      .command('claims')
      .description('list claims of the ledger, by day of publication: text on a terminal, JSON lines in a pipe')
      .option('--about <codes...>', 'countries or bodies that the claim speaks of, all of them', partyCodes),
    ['text', 'jsonl', 'csv'],
  )
    .addHelpText(
      'after',
      '\nExample:\n  rapport claims --speaker RUS --about NATO --from 2021-12 --until 2021-12\n  rapport claims --speaker RUS --speaker-kind official spokesperson\n  rapport claims --speaker RUS --via "RIA Novosti" TASS\n  rapport claims --about UKR --outlet-kind "state media" --text missiles --to csv > claims.csv',
    )
    .action(({ about, ...query }: QueryFlags & { about?: string[] }) =>
      printFound('claims', { ...query, between: about }, context, (claims) =>
        outermost(claims)
          .map((claim) => claimText(claim, context))
          .join('\n'),
      ),
    )
}

/** The claims that do not stand inside another one of these, which shows them already. */
function outermost(claims: readonly LedgerClaim[]): LedgerClaim[] {
  const shown = new Set<string>()
  const show = ({ inner = [] }: Claim) => {
    for (const claim of inner) {
      shown.add(claim.id)
      show(claim)
    }
  }
  for (const claim of claims) show(claim)
  return claims.filter(({ id }) => !shown.has(id))
}

/** A claim for people: the day and the article, then who says what, and the whole chain from the outlet inwards. */
function claimText(claim: LedgerClaim, context: CliContext): string {
  const heading = `${claim.published?.slice(0, 10) ?? '?'}  ${context.colours.dim(claim.article)}`
  return [heading, ...quoteLines(claim, claim.outlet ? [claim.outlet] : [], context, 0), ''].join('\n')
}
