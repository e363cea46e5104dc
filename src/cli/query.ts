/** A query of the ledger on the command line: the options that its commands share, and its answer in the formats. */
import { type Command, Option } from 'commander'
import { dyadTables, tables } from '../exchange/index.ts'
import { type Kind, type LedgerQuery, media, type Records, sourceKinds } from '../ledger/index.ts'
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
      .option('--source <codes...>', 'who acts: countries or bodies; one of these', partyCodes)
      .option('--target <codes...>', 'who is acted on: one of these', partyCodes)
      .option('--actors <ids...>', 'ids of persons or bodies, as `rapport who` gives them, all of whom take part', collected)
      .option('--sectors <sectors...>', 'sectors of a party, such as MIL; one of these', collected)
      .option('--cameo <codes...>', 'CAMEO codes, or their beginnings; one of these', collected)
      .option('--mode <modes...>', 'PLOVER modes; one of these', collected)
      .option(
        '--quad <n...>',
        '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; one of these',
        collected,
      )
      .addOption(new Option('--status <status...>', 'status; one of these').choices([...eventStatuses]))
      .addOption(new Option('--medium <media...>', 'how they met; one of these').choices([...media]))
      .option('--place <places...>', 'codes of countries or names of places; one of these', collected)
      .option('--topic <topics...>', 'topics, or PLOVER contexts; one of these', collected)
      .option('--confidence <least>', 'at least so certain, 0 to 1'),
    ['table', 'jsonl', 'csv', 'dyads'],
  )
}

/** The conditions that any kind of record can meet, the page, and the formats, of which people read the first. */
export function addQueryOptions(command: Command, formats: readonly string[]): Command {
  return addLedgerOption(
    command
      .option('--members', 'a body or bloc also stands for each state that is its member on the day')
      .option('--type <types...>', 'PLOVER categories, or STATEMENT; one of these', collected)
      .option('--speaker <who...>', 'who says so: a code, a name or an id; one of these', collected)
      .addOption(new Option('--speaker-kind <kinds...>', 'kind of speaker; one of these').choices(sourceKinds))
      .option('--via <who...>', 'through whom the words come: an agency, a spokesman, an outlet; one of these', collected)
      .option('--outlet <names...>', 'outlets; one of these', collected)
      .option('--outlet-kind <kinds...>', 'kind of outlet, such as "state media", agency, "private daily"; one of these', collected)
      .option('--text <words>', 'words that all stand in the text; "…" is a phrase, word* a beginning')
      .option('--article <ids...>', 'ids of articles; one of these', collected)
      .option('--from <date>', 'on this date or later', partialDate)
      .option('--until <date>', 'on this date or earlier', partialDate)
      .option(
        '--period <periods...>',
        'what begins in this day, week, month, quarter or year (2021-Q4), dated so finely; one of these',
        collected,
      )
      .addOption(new Option('--order <order>', 'which come first').choices(['oldest', 'newest']))
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
