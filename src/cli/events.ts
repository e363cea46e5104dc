/** `rapport events`: the events of the ledger that a query finds. */
import Table from 'cli-table3'
import { type Command, Option } from 'commander'
import { type Event, eventStatuses } from '../records.ts'
import type { CliContext } from './context.ts'
import { partyCodes } from './options.ts'
import { addQueryOptions, printFound, type QueryFlags } from './query.ts'

export function registerEvents(program: Command, context: CliContext): void {
  addQueryOptions(
    program
      .command('events')
      .description('list events of the ledger: a table on a terminal, JSON lines in a pipe')
      .option('--between <codes...>', 'countries or bodies that all take part, such as CHN RUS', partyCodes)
      .option('--cameo <code>', 'CAMEO code, or its beginning')
      .addOption(new Option('--status <status>', 'status').choices([...eventStatuses])),
    'table',
  )
    .addHelpText(
      'after',
      '\nExample:\n  rapport events --between CHN RUS --type CONSULT --from 2021 --until 2021-12\n  rapport events --between NATO RUS --members\n  rapport events --status planned --to csv > planned.csv',
    )
    .action((flags: QueryFlags) => printFound('events', flags, context, (events) => `${table(events, context)}\n`))
}

function table(events: readonly Event[], { stdout, colours }: CliContext): string {
  const rest = Math.max(30, (stdout.columns ?? 120) - 92)
  const list = new Table({
    head: ['when', 'who', 'to or with whom', 'what', 'status', 'words', 'id'],
    colWidths: [13, 18, 18, 16, 11, rest, 16],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  })
  for (const event of events) {
    const targets = event.reciprocal ? event.sources.slice(1) : event.targets
    const sources = event.reciprocal ? event.sources.slice(0, 1) : event.sources
    list.push([
      spanOfDays(event.time),
      sources.map(({ name }) => name).join(', '),
      targets.map(({ name }) => name).join(', '),
      `${event.type} ${event.cameo}`,
      event.status === 'done' ? event.status : colours.yellow(event.status),
      event.text.replace(/\s+/g, ' '),
      event.id,
    ])
  }
  return list.toString()
}

/** "2021-12-15", "2021-12", "2021", "2021-12-01/2021-12-10", or "?" where the time is not known. */
export function spanOfDays({ from, to, precision }: Event['time']): string {
  if (!from) return to ? `until ${to.slice(0, 10)}` : '?'
  if (precision === 'year') return from.slice(0, 4)
  if (precision === 'month') return from.slice(0, 7)
  const [first, last] = [from.slice(0, 10), to?.slice(0, 10)]
  return !last || first === last ? first : `${first}/${last}`
}
