/** `rapport events` and `rapport happenings`: what was told, and what happened, as a query of the ledger finds it. */
import Table from 'cli-table3'
import type { Command } from 'commander'
import type { Event, Happening } from '../records.ts'
import type { CliContext } from './context.ts'
import { addActOptions, printFound, type QueryFlags } from './query.ts'

export function registerEvents(program: Command, context: CliContext): void {
  addActOptions(
    program
      .command('events')
      .description('list events of the ledger, each as often as it is told of: a table on a terminal, JSON lines in a pipe'),
  )
    .addHelpText(
      'after',
      '\nExample:\n  rapport events --between CHN RUS --type CONSULT --from 2021 --until 2021-12\n  rapport events --between NATO RUS --members\n  rapport events --status planned --to csv > planned.csv',
    )
    .action((flags: QueryFlags) => printFound('events', flags, context, (events) => `${eventTable(events, context)}\n`))
}

export function registerHappenings(program: Command, context: CliContext): void {
  addActOptions(
    program
      .command('happenings')
      .description('list what happened, each once: a table on a terminal, JSON lines in a pipe, or a line for each source and target'),
  )
    .addHelpText(
      'after',
      '\nExample:\n  rapport happenings --between USA RUS --from 2021\n  rapport happenings --status done --limit 1000000 --to dyads > dyads.csv',
    )
    .action((flags: QueryFlags) => printFound('happenings', flags, context, (happenings) => `${happeningTable(happenings, context)}\n`))
}

function eventTable(events: readonly Event[], { stdout, colours }: CliContext): string {
  const rest = Math.max(30, (stdout.columns ?? 120) - 97)
  const list = new Table({
    head: ['when', 'who', 'to or with whom', 'what', 'status', 'words', 'id'],
    colWidths: [18, 18, 18, 16, 11, rest, 16],
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

function happeningTable(happenings: readonly Happening[], { stdout, colours }: CliContext): string {
  const list = new Table({
    head: ['when', 'who', 'what', 'status', 'where', 'sources', 'id'],
    colWidths: [18, Math.max(30, (stdout.columns ?? 120) - 91), 16, 11, 16, 9, 16],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  })
  for (const { id, time, participants, type, cameo, status, place, independentSources } of happenings)
    list.push([
      spanOfDays(time),
      participants.map(({ name }) => name).join(', '),
      `${type} ${cameo}`,
      status === 'done' ? status : colours.yellow(status),
      place?.name ?? '',
      independentSources,
      id,
    ])
  return list.toString()
}

/** "1 article", "2 articles". */
export function many(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

/** "2021-12-15", "2021-12", "2021", "2021-12-01/10" (ISO 8601: the end says what differs), or "?" where the time is not known. */
export function spanOfDays({ from, to, precision }: Pick<Event['time'], 'from' | 'to' | 'precision'>): string {
  if (!from) return to ? `until ${to.slice(0, 10)}` : '?'
  if (precision === 'year') return from.slice(0, 4)
  if (precision === 'month') return from.slice(0, 7)
  const [first, last] = [from.slice(0, 10), to?.slice(0, 10)]
  if (!last || first === last) return first
  const common = first.slice(0, 7) === last.slice(0, 7) ? 8 : first.slice(0, 4) === last.slice(0, 4) ? 5 : 0
  return `${first}/${last.slice(common)}`
}
