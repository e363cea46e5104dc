/** A query of the ledger on the command line: the options that its commands share, and its answer in the formats. */
import { type Command, Option } from 'commander'
import { dyadTables, tables } from '../exchange/index.ts'
import { type Kind, type LedgerQuery, type Records, sourceKinds } from '../ledger/index.ts'
import { message } from '../messages.ts'
import { eventStatuses } from '../records.ts'
import type { CliContext } from './context.ts'
import { addLedgerOption, partialDate, partyCodes, wholeNumber } from './options.ts'
import { withLedger } from './with-ledger.ts'

export interface QueryFlags extends LedgerQuery {
  ledger: string
  to?: string
  limit: number
}

const collected = (word: string, known: string[] = []) => [...known, word]

/** The conditions that events and happenings can meet. */
export function addActOptions(command: Command): Command {
  return addQueryOptions(
    command
      .option('--between <codes...>', 'countries or bodies that all take part, such as CHN RUS', partyCodes)
      .option('--cameo <code>', 'CAMEO code, or its beginning')
      .addOption(new Option('--status <status>', 'status').choices([...eventStatuses])),
    ['table', 'jsonl', 'csv', 'dyads'],
  )
}

/** The conditions that any kind of record can meet, the page, and the formats, of which people read the first. */
export function addQueryOptions(command: Command, formats: readonly string[]): Command {
  return addLedgerOption(
    command
      .option('--members', 'a body or bloc also stands for each state that is its member on the day')
      .option('--type <type>', 'PLOVER category, or STATEMENT', (type) => type.toUpperCase())
      .option('--speaker <who...>', 'who says so: a code, a name or an id; one of these', collected)
      .addOption(new Option('--speaker-kind <kinds...>', 'kind of speaker; one of these').choices(sourceKinds))
      .option('--via <who...>', 'through whom the words come: an agency, a spokesman, an outlet; one of these', collected)
      .option('--outlet-kind <kinds...>', 'kind of outlet, such as "state media", agency, "private daily"; one of these', collected)
      .option('--text <words>', 'words that all stand in the text; "…" is a phrase, word* a beginning')
      .option('--from <date>', 'on this date or later', partialDate)
      .option('--until <date>', 'on this date or earlier', partialDate)
      .option('--limit <n>', 'at most so many', wholeNumber(1, 1_000_000), 1000)
      .option('--cursor <cursor>', 'where the next page begins, as the page before it says')
      .addOption(new Option('-t, --to <format>', 'format').choices(formats)),
  )
}

/**
 * Prints what a query finds: for people on a terminal and JSON lines in a pipe, unless a format is named. Where there is more, a message
 * says how to go on. Throws R505 and its like for a ledger that cannot be opened, R510 for what cannot be asked.
 */
export async function printFound<K extends Kind>(
  kind: K,
  { ledger: file, to, ...query }: QueryFlags,
  context: CliContext,
  forPeople: (rows: readonly Records[K][]) => string,
): Promise<void> {
  await withLedger(file, true, async (ledger) => {
    const { rows, next } = await ledger.find(kind, query)
    const dyads = dyadTables[kind]
    const format = to ?? (context.stdout.isTTY ? 'people' : 'jsonl')
    if (format === 'jsonl') for (const row of rows) await context.print(`${JSON.stringify(row)}\n`)
    else if (format === 'csv') await context.print(tables[kind].head + rows.map(tables[kind].line).join(''))
    else if (format === 'dyads' && dyads) {
      await context.print(dyads.head)
      for (const row of rows) await context.print(await dyads.lines(row, ledger))
    } else await context.print(rows.length ? forPeople(rows) : `No ${kind} are found.\n`)
    if (!next) return
    // A message cuts long values; a cursor is of use only as a whole.
    const more = message('R703', { limit: query.limit })
    context.report({ ...more, reason: `${more.reason} ${next}` })
  })
}
