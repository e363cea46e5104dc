/** `rapport who`: how a phrase is resolved on a date, step by step; and who held which office in a state. */
import Table from 'cli-table3'
import { type Command, Option } from 'commander'
import { type GazetteerPlace, type KnowledgeBase, loadKnowledge, type Resolution } from '../knowledge/index.ts'
import { RapportError } from '../messages.ts'
import { type CliContext, exitStatus } from './context.ts'
import { partialDate, partyCode } from './options.ts'

interface WhoFlags {
  on?: string
  country?: string
  list?: string
  to: 'text' | 'json'
  knowledge?: string
}

export function registerWho(program: Command, context: CliContext): void {
  program
    .command('who')
    .description('say whom a phrase means on a date, and how that was found; or list the offices of a state')
    .argument('[phrase...]', 'a phrase such as "Foreign Minister Lavrov"')
    .addOption(new Option('--on <date>', 'the date that decides who holds an office').argParser(partialDate))
    .addOption(new Option('--country <code>', 'country of context, for "Foreign Minister Wang"').argParser(partyCode))
    .addOption(new Option('--list <code>', 'list the offices of a state on the date').argParser(partyCode))
    .addOption(new Option('-t, --to <format>', 'format').choices(['text', 'json']).default('text'))
    .option('--knowledge <dir>', "a folder with actors, offices, outlets of one's own")
    .addHelpText('after', '\nExample:\n  rapport who "Foreign Minister Lavrov" --on 2015-03-01\n  rapport who --list CHN --on 2010-01-01')
    .action(async (words: string[], flags: WhoFlags) => {
      const phrase = words.join(' ').trim()
      if (!phrase && !flags.list)
        throw new RapportError('R701', { option: 'PHRASE', what: 'give a phrase, or --list with a country code', command: 'who' })
      const knowledge = loadKnowledge(flags.knowledge ? { overlay: flags.knowledge } : {})
      for (const option of ['country', 'list'] as const) {
        const code = flags[option]
        if (code && !knowledge.state(code))
          throw new RapportError('R701', { option: `--${option}`, what: `${code} is no state that is known`, command: 'who' })
      }
      if (flags.list) await printOffices(knowledge, flags.list, flags, context)
      else await printResolution(knowledge, phrase, flags, context)
    })
}

async function printResolution(
  knowledge: KnowledgeBase,
  phrase: string,
  { on, country, to }: WhoFlags,
  context: CliContext,
): Promise<void> {
  const resolution = knowledge.who(phrase, { ...(on && { on }), ...(country && { country }) })
  const named = knowledge.places(phrase)[0]
  // Some village bears almost any name ("Nato"): where the phrase is somebody, only a place of the tables is worth a line.
  const place = named && (!resolution || named.gazetteer !== 'geonames') ? named : null
  if (!resolution) context.status = Math.max(context.status, exitStatus.partly)
  if (to === 'json') {
    await context.print(`${JSON.stringify({ phrase, on: on ?? null, country: country ?? null, resolution, place })}\n`)
    return
  }
  await context.print(
    (resolution ? describe(resolution, knowledge, context) : `“${phrase}” is nobody that is known${on ? ` on ${on}` : ''}.\n`) +
      (place ? `  place    ${whereabouts(place)}\n` : ''),
  )
}

function describe({ actor, office, kind, steps }: Resolution, knowledge: KnowledgeBase, { colours }: CliContext): string {
  const rows: [string, string | undefined][] = [
    ['kind', kind],
    ['country', actor.country ? `${actor.country} (${knowledge.state(actor.country)?.name ?? actor.country})` : undefined],
    ['sectors', actor.sectors.join(' ') || undefined],
    ['CAMEO', actor.cameo || undefined],
    ['group', actor.group],
    ['office', office && `${office.title}${office.former ? ' (former)' : ''}`],
    ['id', actor.id ?? undefined],
    ['via', actor.via],
  ]
  const facts = rows.flatMap(([label, value]) => (value ? [`  ${label.padEnd(8)} ${value}\n`] : [])).join('')
  return `${colours.bold(actor.name)}\n${facts}${steps.map((step, i) => `  ${i + 1}. ${step}\n`).join('')}`
}

/** "Senkaku Islands, islands in JPN, 25.75 123.5; claimed by JPN, CHN, TWN". */
function whereabouts({ name, kind, country, lat, lon, disputed }: GazetteerPlace): string {
  const point = lat === null || lon === null ? '' : `, ${lat} ${lon}`
  return `${name}, ${kind}${country ? ` in ${country}` : ''}${point}${disputed.length ? `; claimed by ${disputed.join(', ')}` : ''}`
}

async function printOffices(knowledge: KnowledgeBase, country: string, { on, to }: WhoFlags, context: CliContext): Promise<void> {
  const offices = knowledge.offices(country, on)
  if (to === 'json') {
    for (const office of offices) await context.print(`${JSON.stringify({ country, ...office })}\n`)
    return
  }
  const table = new Table({ head: ['office', 'person', 'from', 'to', 'role'], style: { head: [], border: [], compact: true } })
  for (const { title, person, start, end, role, sure } of offices) table.push([title, person, start, end + (sure ? '' : ' ?'), role])
  await context.print(
    offices.length
      ? `${table.toString()}\n`
      : `No offices of ${knowledge.state(country)?.name ?? country} are known${on ? ` on ${on}` : ''}.\n`,
  )
}
