/** `rapport merge`, `rapport split`: happenings put together or taken apart by hand, for good. */
import { userInfo } from 'node:os'
import type { Command } from 'commander'
import type { Because, Ledger } from '../ledger/index.ts'
import type { CliContext } from './context.ts'
import { addLedgerOption } from './options.ts'
import { withLedger } from './with-ledger.ts'

interface Flags {
  ledger: string
  reason: string
  by: string
}

function addBecause(command: Command): Command {
  return addLedgerOption(command.requiredOption('--reason <words>', 'why').option('--by <name>', 'who says so', userInfo().username))
}

const becauseOf = ({ reason, by }: Flags): Because => ({ reason, by, at: new Date().toISOString() })

export function registerMerge(program: Command, context: CliContext): void {
  addBecause(
    program
      .command('merge')
      .description('make one happening of several; it stays one when articles are added or coded anew')
      .argument('<ids...>', 'ids of the happenings, or of mentions of them'),
  )
    .addHelpText('after', '\nExample:\n  rapport merge h3f2a01b2c3d4 h9e8d7c6b5a40 --reason "the same visit, dated otherwise"')
    .action(async (ids: string[], flags: Flags) =>
      withLedger(flags.ledger, false, async (ledger) => {
        const happenings: string[] = []
        for (const id of ids) happenings.push((await ledger.happeningOf(id))?.id ?? id)
        const { groups } = await ledger.merge(happenings, becauseOf(flags))
        await printed(ledger, groups, context)
      }),
    )
}

export function registerSplit(program: Command, context: CliContext): void {
  addBecause(
    program
      .command('split')
      .description('split mentions off as a happening of their own; they stay apart when articles are added or coded anew')
      .argument('<mentions...>', 'ids of events, all of one happening'),
  )
    .addHelpText('after', '\nExample:\n  rapport split 3f2a-e4 9b1c-e0 --reason "this was the call of the day before"')
    .action(async (mentions: string[], flags: Flags) =>
      withLedger(flags.ledger, false, async (ledger) => {
        const { groups } = await ledger.split(mentions, becauseOf(flags))
        await printed(ledger, groups, context)
      }),
    )
}

/** Says which happenings there are now. */
async function printed(ledger: Ledger, groups: readonly (readonly { id: string }[])[], context: CliContext): Promise<void> {
  for (const [first] of groups) {
    const happening = (await ledger.happeningOf(first!.id))!
    await context.print(`${happening.id} now has ${happening.mentions.length} mention${happening.mentions.length === 1 ? '' : 's'}\n`)
  }
}
