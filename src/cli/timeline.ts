/** `rapport timeline`: what happened between two parties, month by month. */
import type { Command } from 'commander'
import { shownMention } from '../exchange/index.ts'
import { openLedger } from '../ledger/index.ts'
import type { EventStatus, Happening } from '../records.ts'
import type { CliContext } from './context.ts'
import { spanOfDays } from './events.ts'
import { addLedgerOption, partialDate, partyCode } from './options.ts'

/** Signs that tell the statuses apart without colours. */
const signs: Record<EventStatus, string> = {
  done: '●',
  ongoing: '◐',
  planned: '○',
  possible: '?',
  demanded: '!',
  denied: '×',
  cancelled: '⊘',
  historical: '·',
}

export function registerTimeline(program: Command, context: CliContext): void {
  addLedgerOption(
    program
      .command('timeline')
      .description('what happened between two parties, in order')
      .argument('<a>', 'country or body, such as CHN', partyCode)
      .argument('<b>', 'the other one', partyCode)
      .option('--from <date>', 'on this date or later', partialDate)
      .option('--until <date>', 'on this date or earlier', partialDate),
  )
    .addHelpText('after', '\nExample:\n  rapport timeline CHN RUS --from 2021')
    .action(async (a: string, b: string, flags: { ledger: string; from?: string; until?: string }) => {
      const ledger = openLedger(flags.ledger, { readOnly: true })
      try {
        const happenings = await ledger.happenings({ between: [a, b], from: flags.from, until: flags.until })
        if (!happenings.length) return await context.print(`Nothing between ${a} and ${b} is in the ledger.\n`)
        let month = ''
        for (const happening of happenings) {
          const own = happening.time.from?.slice(0, 7) ?? 'date unknown'
          if (own !== month) await context.print(`${month ? '\n' : ''}${context.colours.bold(own)}\n`)
          month = own
          const event = await ledger.event(shownMention(happening))
          await context.print(`${line(happening, event?.text ?? '', context)}\n`)
        }
        await context.print(
          `\n${(Object.entries(signs) as [EventStatus, string][]).map(([status, sign]) => `${sign} ${status}`).join('  ')}\n`,
        )
      } finally {
        await ledger.close()
      }
    })
}

function line(happening: Happening, words: string, { stdout, colours }: CliContext): string {
  const head = `  ${signs[happening.status]} ${spanOfDays(happening.time).padEnd(12)} ${happening.type.padEnd(10)}`
  const sources = happening.mentions.length > 1 ? ` (${happening.mentions.length} mentions)` : ''
  const room = Math.max(40, (stdout.columns ?? 110) - head.length - sources.length - 2)
  const flat = words.replace(/\s+/g, ' ')
  return `${head} ${flat.length > room ? `${flat.slice(0, room - 1)}…` : flat}${colours.dim(sources)}`
}
