/** `rapport meetings`, `rapport series`, `rapport network`: what a ledger adds up to. */
import Table from 'cli-table3'
import { type Command, Option } from 'commander'
import {
  countMeetings,
  headsFrom,
  type MeetingCount,
  networkOf,
  outcomes,
  plansOf,
  type Series,
  seriesOf,
  shareOfVoice,
  threadsOf,
} from '../analysis/index.ts'
import { loadKnowledge } from '../knowledge/index.ts'
import type { Ledger, Period } from '../ledger/index.ts'
import type { CliContext } from './context.ts'
import { spanOfDays } from './events.ts'
import { addLedgerOption, partialDate, partyCode, partyCodes, wholeNumber } from './options.ts'
import { withLedger } from './with-ledger.ts'

interface Flags {
  ledger: string
  from?: string
  until?: string
  to?: 'table' | 'json'
}

function addRange(command: Command): Command {
  return command
    .option('--from <date>', 'on this date or later', partialDate)
    .option('--until <date>', 'on this date or earlier', partialDate)
    .addOption(new Option('-t, --to <format>', 'format').choices(['table', 'json']).default('table'))
}

export function registerMeetings(program: Command, context: CliContext): void {
  addLedgerOption(
    addRange(
      program
        .command('meetings')
        .description('count meetings, calls and talks, and hold them against the numbers that texts give; of three or more, a matrix')
        .argument('<parties...>', 'countries or bodies, such as CHN RUS', partyCodes)
        .option('--leaders', 'only meetings of heads of state or of government'),
    ),
  )
    .addHelpText('after', '\nExample:\n  rapport meetings CHN RUS --leaders\n  rapport meetings CHN RUS USA IND --from 2021')
    .action(async (parties: string[], flags: Flags & { leaders?: boolean }) => {
      const headsOf = flags.leaders ? headsFrom(loadKnowledge) : undefined
      const count = (ledger: Ledger, pair: string[]) =>
        countMeetings(ledger, pair, { from: flags.from, until: flags.until, leaders: flags.leaders, headsOf })
      await withLedger(flags.ledger, true, async (ledger) => {
        if (parties.length <= 2) {
          const counted = await count(ledger, parties)
          return context.print(flags.to === 'json' ? `${JSON.stringify(counted)}\n` : meetingsText(counted, context))
        }
        const rows: { a: string; b: string; total: number }[] = []
        for (const [i, a] of parties.entries())
          for (const b of parties.slice(i + 1)) rows.push({ a, b, total: (await count(ledger, [a, b])).total })
        if (flags.to === 'json') return context.print(`${JSON.stringify(rows)}\n`)
        const table = plainTable(['', ...parties])
        const totalOf = (a: string, b: string) =>
          rows.find((row) => (row.a === a && row.b === b) || (row.a === b && row.b === a))?.total ?? ''
        for (const a of parties) table.push([a, ...parties.map((b) => (a === b ? '·' : String(totalOf(a, b))))])
        return context.print(`${table.toString()}\n`)
      })
    })
}

export function registerSeries(program: Command, context: CliContext): void {
  addLedgerOption(
    addRange(
      program
        .command('series')
        .description('how a relation warms and cools, by period, with its uncertainty and its changes')
        .argument('<parties...>', 'one or two countries, bodies or blocs, such as CHN RUS', partyCodes)
        .addOption(new Option('--by <period>', 'period').choices(['day', 'week', 'month', 'quarter', 'year']).default('month'))
        .addOption(new Option('--scale <scale>', 'scale').choices(['goldstein', 'plover']).default('goldstein'))
        .option('--directed', 'only what the first does to the second')
        .option('--members', 'bodies and blocs also stand for their members'),
    ),
  )
    .addHelpText('after', '\nExample:\n  rapport series RUS USA --by month --from 2021\n  rapport series CHN RUS --to json')
    .action(
      async (
        parties: string[],
        {
          ledger: file,
          from,
          until,
          to,
          by,
          scale,
          directed,
          members,
        }: Flags & { by: Period; scale: 'goldstein' | 'plover'; directed?: boolean; members?: boolean },
      ) => {
        const who = directed && parties.length === 2 ? { source: [parties[0]!], target: [parties[1]!] } : { between: parties }
        await withLedger(file, true, async (ledger) => {
          const series = await seriesOf(ledger, { query: { ...who, members, from, until }, by, scale })
          await context.print(to === 'json' ? `${JSON.stringify(series)}\n` : seriesText(series, context))
        })
      },
    )
}

export function registerNetwork(program: Command, context: CliContext): void {
  addLedgerOption(
    addRange(
      program
        .command('network')
        .description('who deals with whom: partners, centrality, communities')
        .option('--type <type>', 'PLOVER category', (type) => type.toUpperCase())
        .option('--limit <n>', 'at most so many parties', wholeNumber(1, 100_000), 30),
    ),
  )
    .addHelpText('after', '\nExample:\n  rapport network --type CONSULT --from 2021')
    .action(async ({ ledger: file, from, until, to, type, limit }: Flags & { type?: string; limit: number }) => {
      await withLedger(file, true, async (ledger) => {
        const network = await networkOf(ledger, { from, until, ...(type && { type: [type] }) })
        if (to === 'json') return context.print(`${JSON.stringify(network)}\n`)
        const table = plainTable(['party', 'happenings', 'partners', 'betweenness', 'community'])
        for (const { party, happenings, partners, betweenness, community } of network.nodes.slice(0, limit))
          table.push([party, String(happenings), String(partners), betweenness.toFixed(3), String(community)])
        return context.print(network.nodes.length ? `${table.toString()}\n` : 'Nobody deals with anybody in this part of the ledger.\n')
      })
    })
}

export function registerPlans(program: Command, context: CliContext): void {
  addLedgerOption(
    addRange(
      program
        .command('plans')
        .description('what was announced, and whether it took place, was moved or cancelled, or is told of no more')
        .argument('[parties...]', 'countries or bodies that all take part, such as CHN RUS', partyCodes)
        .option('--type <type>', 'PLOVER category, such as CONSULT', (type) => type.toUpperCase())
        .addOption(new Option('--outcome <outcome>', 'only plans with this outcome').choices([...outcomes, 'did not happen']))
        .option('--on <date>', 'as of this date; that of the newest article where it is left out', partialDate),
    ),
  )
    .addHelpText('after', '\nExample:\n  rapport plans --type CONSULT --outcome "did not happen"\n  rapport plans CHN RUS --from 2021')
    .action(async (parties: string[], flags: Flags & { type?: string; outcome?: string; on?: string }) => {
      const { from, until, type, outcome: wanted, on } = flags
      await withLedger(flags.ledger, true, async (ledger) => {
        const found = await plansOf(ledger, { ...(parties.length && { between: parties }), ...(type && { type: [type] }), from, until }, on)
        const plans = found.filter(
          ({ outcome }) =>
            !wanted || outcome === wanted || (wanted === 'did not happen' && (outcome === 'cancelled' || outcome === 'not reported')),
        )
        if (flags.to === 'json') return context.print(`${JSON.stringify(plans)}\n`)
        if (!plans.length) return context.print('No such plans are in the ledger.\n')
        const table = plainTable(['planned for', 'who', 'what', 'outcome', 'happening'])
        for (const { happening, outcome, became, calledOff } of plans)
          table.push([
            spanOfDays(happening.time),
            happening.participants.map(({ name }) => name).join(', '),
            `${happening.type} ${happening.cameo}`,
            became ? `${outcome} to ${spanOfDays(became.time)} (${became.id})` : calledOff ? `${outcome} (${calledOff.id})` : outcome,
            happening.id,
          ])
        return context.print(`${table.toString()}\n`)
      })
    })
}

export function registerThreads(program: Command, context: CliContext): void {
  addLedgerOption(
    addRange(
      program
        .command('threads')
        .description('treaties and contracts: negotiated, signed, ratified, extended, suspended, left')
        .argument('[parties...]', 'countries or bodies that all take part, such as USA RUS', partyCodes),
    ),
  )
    .addHelpText('after', '\nExample:\n  rapport threads USA RUS')
    .action(async (parties: string[], { ledger: file, from, until, to }: Flags) => {
      await withLedger(file, true, async (ledger) => {
        const threads = await threadsOf(ledger, { ...(parties.length && { between: parties }), from, until })
        if (to === 'json') return context.print(`${JSON.stringify(threads)}\n`)
        if (!threads.length) return context.print('No treaty or contract is in this part of the ledger.\n')
        for (const { kind, name, stages } of threads) {
          await context.print(`${context.colours.bold(name)} (${kind})\n`)
          for (const { stage, happening } of stages)
            await context.print(
              `  ${spanOfDays(happening.time).padEnd(12)} ${stage.padEnd(16)} ${happening.status.padEnd(10)} ${happening.id}\n`,
            )
        }
      })
    })
}

export function registerVoice(program: Command, context: CliContext): void {
  addLedgerOption(
    addRange(
      program
        .command('voice')
        .description('share of voice: who speaks about whom, and with what part of all that is said')
        .argument('[about...]', 'countries or bodies that are spoken of', partyCodes)
        .option('--speaker <code>', 'who speaks: a country or body', partyCode)
        .option('--limit <n>', 'at most so many rows', wholeNumber(1, 100_000), 30),
    ),
  )
    .addHelpText('after', '\nExample:\n  rapport voice NATO --from 2021-12 --until 2021-12')
    .action(async (about: string[], { ledger: file, from, until, to, speaker, limit }: Flags & { speaker?: string; limit: number }) => {
      await withLedger(file, true, async (ledger) => {
        const rows = await shareOfVoice(ledger, {
          ...(about.length && { between: about }),
          ...(speaker && { speaker: [speaker] }),
          from,
          until,
        })
        if (to === 'json') return context.print(`${JSON.stringify(rows)}\n`)
        if (!rows.length) return context.print('Nobody is quoted on this in the ledger.\n')
        const table = plainTable(['speaker', 'about', 'claims', 'share', 'articles', 'outlets'])
        for (const row of rows.slice(0, limit))
          table.push([
            row.speaker ?? '?',
            row.about ?? '?',
            String(row.claims),
            `${(100 * row.share).toFixed(1)} %`,
            String(row.articles),
            String(row.outlets),
          ])
        return context.print(`${table.toString()}\n`)
      })
    })
}

/** A table without lines, as text in columns. */
function plainTable(head: string[]) {
  const none = ''
  return new Table({
    head,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: {
      top: none, 'top-mid': none, 'top-left': none, 'top-right': none, bottom: none, 'bottom-mid': none, 'bottom-left': none, 'bottom-right': none,
      left: none, 'left-mid': none, mid: none, 'mid-mid': none, right: none, 'right-mid': none, middle: none,
    },
  }) // biome-ignore format: a list of parts
}

function meetingsText({ parties, total, byYear, byMedium, byPlace, stated }: MeetingCount, { colours }: CliContext): string {
  const lines = [colours.bold(`${parties.join(' and ')}: ${total} meeting${total === 1 ? '' : 's'}`)]
  for (const [title, counts] of [['year', byYear], ['medium', byMedium], ['place', byPlace]] as const)
    if (Object.keys(counts).length)
      lines.push(`  by ${title.padEnd(7)} ${Object.entries(counts).map(([key, count]) => `${key} ${count}`).join(' · ')}`) // biome-ignore format: a row
  if (stated.length) lines.push('', 'What the texts state:')
  for (const { ordinal, of, since, within, on, counted, verdict, event, contradictedBy } of stated) {
    const bounds = `${since ? ` since ${since}` : ''}${within ? ` of ${within}` : ''}`
    lines.push(`  ${on ?? 'undated'}  number ${ordinal} (${of}${bounds}); the ledger holds ${counted}: ${verdict}  ${colours.dim(event)}`)
    if (contradictedBy.length) lines.push(`      contradicted by ${contradictedBy.join(', ')}`)
  }
  return `${lines.join('\n')}\n`
}

function seriesText({ points, changes, scale }: Series, { colours }: CliContext): string {
  if (!points.length) return 'Nothing of this is in the ledger.\n'
  const table = plainTable(['period', 'happenings', 'coop. / conflict', scale, '95 %', 'intensity', '95 %'])
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
  const rangeOf = (range: [number, number] | null, show: (value: number) => string) =>
    range ? `${show(range[0])} to ${show(range[1])}` : ''
  for (const { period, happenings, quads, mean, band, intensity, intensityBand } of points)
    table.push([
      period,
      String(happenings),
      `${quads[0] + quads[1]} / ${quads[2] + quads[3]}`,
      mean === null ? '' : signed(mean),
      rangeOf(band, signed),
      intensity === null ? '' : intensity.toFixed(2),
      rangeOf(intensityBand, (value) => value.toFixed(2)),
    ])
  const lines = [table.toString()]
  if (changes.length) lines.push('', colours.bold('Changes'))
  for (const { period, before, after, happenings } of changes)
    lines.push(`  ${period}  ${signed(before)} → ${signed(after)}  ${happenings.map(({ id, cameo }) => `${cameo} ${id}`).join(', ')}`)
  return `${lines.join('\n')}\n`
}
