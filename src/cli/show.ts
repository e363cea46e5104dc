/** `rapport show`: one event or happening, with the passage, who says so, and why it was coded that way. */
import type { Command } from 'commander'
import { turnedOf } from '../analysis/index.ts'
import { loadKnowledge } from '../knowledge/index.ts'
import { type Ledger, type LinkCorrection, openLedger } from '../ledger/index.ts'
import { type Evidence, type Mention, originOf, sidesOf, signatureOf, sourcesOf, whyLinked } from '../linking/index.ts'
import { RapportError } from '../messages.ts'
import type { Event, Happening } from '../records.ts'
import type { CliContext } from './context.ts'
import { eventCard } from './event-card.ts'
import { many, spanOfDays } from './events.ts'
import { addLedgerOption } from './options.ts'

export function registerShow(program: Command, context: CliContext): void {
  addLedgerOption(
    program
      .command('show')
      .description('show an event or a happening: its words, who says so, and why it was coded so')
      .argument('<id>', 'id of an event or a happening'),
  )
    .addHelpText('after', '\nExample:\n  rapport events --between CHN RUS\n  rapport show 3f2a…-e4')
    .action(async (id: string, flags: { ledger: string }) => {
      const ledger = openLedger(flags.ledger, { readOnly: true })
      try {
        const event = await ledger.event(id)
        const happening = event ? await ledger.happeningOf(id) : await ledger.happening(id)
        if (!event && !happening) throw new RapportError('R504', { id, what: 'event or happening' })
        if (event) await context.print(await showEvent(event, ledger, context))
        if (happening) await context.print(await showHappening(happening, event, ledger, context))
      } finally {
        await ledger.close()
      }
    })
}

async function showEvent(event: Event, ledger: Ledger, context: CliContext): Promise<string> {
  const { article } = (await ledger.article(event.article))!
  const heading = [article.outlet, article.published, article.title].filter(Boolean).join(' · ')
  return `${context.colours.bold(heading || event.article)}\n\n${passage(article.text, event, context)}\n\n${eventCard(event, article, context)}`
}

/** The paragraph around the event, with its clause and its trigger marked; brackets stand where there are no colours. */
function passage(text: string, event: Event, { colours }: CliContext): string {
  const from = text.lastIndexOf('\n', event.start - 1) + 1
  const end = text.indexOf('\n', event.end)
  const until = end < 0 ? text.length : end
  const mark = colours.isColorSupported ? (words: string) => colours.inverse(words) : (words: string) => `[[${words}]]`
  const { trigger } = event.why
  const inside =
    trigger.start >= event.start && trigger.end <= event.end
      ? text.slice(event.start, trigger.start) + colours.underline(trigger.text) + text.slice(trigger.end, event.end)
      : event.text
  return `  ${text.slice(from, event.start)}${mark(inside)}${text.slice(event.end, until)}`.trimEnd()
}

async function showHappening(happening: Happening, shown: Event | null, ledger: Ledger, { colours }: CliContext): Promise<string> {
  const knowledge = loadKnowledge()
  const outletKind = (name: string) => knowledge.outlet(name)?.kind ?? null
  const mentions = new Map<string, Mention>()
  const givers = new Map<string, string>()
  const byHand = new Set<string>()
  for (const id of happening.mentions) {
    const event = (await ledger.event(id))!
    const { article, annotation } = (await ledger.article(event.article))!
    const origin = originOf(annotation, (name) => knowledge.outlet(name))
    mentions.set(id, { event, outlet: article.outlet ?? null, origin, published: article.published, signature: signatureOf(article.text) })
    givers.set(id, giverOf(event, [article.outlet ?? article.id, ...(origin ? [origin] : [])], outletKind))
    for (const correction of await ledger.corrections(article.id))
      if ('groups' in correction) for (const line of handOf(correction, id)) byHand.add(line)
  }
  const { articles, outlets, participants, independentSources } = happening
  const lines = [
    '',
    colours.bold(`Happening ${happening.id}`),
    `  ${happening.type} ${happening.cameo}, ${happening.status}, ${spanOfDays(happening.time)}: ${participants.map(({ name }) => name).join(', ')}`,
    `  ${[many(mentions.size, 'mention'), many(articles.length, 'article'), many(outlets.length, 'outlet'), many(independentSources, 'independent source')].join(', ')}`,
  ]
  const outletOf = new Map([...mentions.values()].map(({ event, outlet }) => [event.article, outlet ?? event.article]))
  for (const source of sourcesOf([...mentions.values()])) {
    const told = [...new Set(source.map((article) => outletOf.get(article)!))]
    if (told.length > 1) lines.push(`    one source: ${told.join(', ')}`)
  }
  for (const [field, readings] of Object.entries(happening.readings)) {
    if (readings.length < 2) continue
    lines.push(`  ${field}: ${readings.length} readings`)
    const values = readings.map(({ value }) => (field === 'time' ? daysOf(String(value)) : String(value)))
    const width = Math.max(...values.map((value) => value.length))
    for (const [i, { mentions }] of readings.entries())
      lines.push(`    ${values[i]!.padEnd(width)}  ← ${[...new Set(mentions.map((id) => givers.get(id)))].join('; ')}`)
  }
  const events = [...mentions.values()].map(({ event }) => event)
  const turned = await turnedOf(ledger, happening, events)
  if (turned.length) {
    lines.push(
      `  who began: ${turned.length + 1} readings`,
      `    ${directionOf(events[0]!)}  ← ${[...new Set(givers.values())].join('; ')}`,
    )
    for (const other of turned) {
      const told = (await Promise.all(other.mentions.map((id) => ledger.event(id)))).filter((event) => event !== null)
      const by = await Promise.all(told.map(async (event) => giverOf(event, [(await ledger.article(event.article))!.article.outlet ?? event.article], outletKind))) // biome-ignore format: one list
      lines.push(`    ${directionOf(told[0]!)}  ← ${[...new Set(by)].join('; ')}  (${other.id})`)
    }
  }
  const { confirmedBy, deniedBy, oneSide } = sidesOf(happening, events)
  if (confirmedBy.length) lines.push(`  said to be so by ${confirmedBy.join(', ')}${oneSide ? ', one side only' : ''}`)
  if (deniedBy.length) lines.push(`  denied by ${deniedBy.join(', ')}`)
  const why = whyLinked([...mentions.values()])
  for (const [id, { event }] of mentions) {
    if (id !== shown?.id) lines.push(`  ${id}  ${spanOfDays(event.time)}  “${event.text.replace(/\s+/g, ' ')}”`)
    if (mentions.size > 1) lines.push(`    ${id === shown?.id ? 'this mention: ' : ''}${reasonsFor(why.get(id))}`)
  }
  for (const line of byHand) lines.push(`  ${line}`)
  return `${lines.join('\n')}\n`
}

/** Who did it to whom: "Armenia against Azerbaijan". */
function directionOf({ sources, targets }: Event): string {
  const names = (actors: Event['sources']) => [...new Set(actors.map(({ name }) => name))].join(', ')
  return `${names(sources)} against ${names(targets)}`
}

/** The days of a reading, "2021-12-15/2021-12-15", as they are shown. */
function daysOf(reading: string): string {
  const [from, to] = reading.split('/')
  return spanOfDays({ from: from!, to: to || null, precision: 'day' })
}

/** Why a mention is one of its happening, in words: what speaks for it, and against it. */
function reasonsFor(evidence: Evidence[] | null | undefined): string {
  if (!evidence) return 'put there by hand'
  if (!evidence.length) return 'says the most; the others are held against it'
  const saying = (sign: boolean) => evidence.flatMap(({ weight, says }) => (weight < 0 === sign ? says : [])).join(', ')
  const against = saying(true)
  return `${saying(false)}${against && ` (against it: ${against})`}`
}

/** What somebody did by hand to a mention. */
function handOf({ act, groups, reason, by, at }: LinkCorrection, id: string): string[] {
  const moved = groups.some((group) => group.some((anchor) => anchor.id === id))
  return moved ? [`${act === 'merge' ? 'merged' : 'split'} by ${by} on ${at.slice(0, 10)}: ${reason}`] : []
}

/** Who gives a reading: the outlet with its kind, whose report it gives on, and the chain of those who say so. */
function giverOf({ attribution }: Event, outlets: readonly string[], outletKind: (name: string) => string | null): string {
  const told = outlets.map((outlet) => {
    const kind = outletKind(outlet)
    return kind ? `${outlet} (${kind})` : outlet
  })
  const said = attribution.map(({ speaker, kind }) => `${'name' in speaker ? speaker.name : speaker.text} (${kind})`)
  return [...told, ...said].join(' ← ')
}
