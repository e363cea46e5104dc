/** `rapport explain`: a sentence typed by hand, its tree, and how each event in it was reached. */
import { type Command, Option } from 'commander'
import type { Document, Sentence } from '../document.ts'
import { createRapport } from '../index.ts'
import { formatMessage, RapportError } from '../messages.ts'
import { readTree } from '../reading/tree.ts'
import type { CliContext } from './context.ts'
import { eventCard } from './event-card.ts'
import { partialDate } from './options.ts'

interface Flags {
  on?: string
  knowledge?: string
  frames?: string
}

export function registerExplain(program: Command, context: CliContext): void {
  program
    .command('explain')
    .description('code a sentence typed by hand, with its tree and every step')
    .argument('<sentence...>', 'a sentence, or several')
    .addOption(new Option('--on <date>', 'the day of publication').argParser(partialDate))
    .option('--knowledge <dir>', "a folder with actors, offices, outlets of one's own")
    .option('--frames <file>', "a YAML file with frames and codes of one's own")
    .addHelpText('after', '\nExample:\n  rapport explain "Moscow rejected talks with Kyiv last week." --on 2023-05-10')
    .action(async (words: string[], { on, knowledge, frames }: Flags) => {
      if (on && on.length < 10)
        throw new RapportError('R701', { option: '--on', what: 'give a whole date like 2022-01-05', command: 'explain' })
      const rapport = createRapport({ ...(knowledge && { knowledge }), ...(frames && { frames }) })
      const document = rapport.read({ id: 'explained', text: words.join(' ').trim(), ...(on && { published: on }) })
      for (const sentence of document.sentences) await context.print(explainSentence(document, sentence, context))
      for (const fault of document.messages) await context.print(`${context.colours.yellow(formatMessage(fault))}\n`)
    })
}

function explainSentence(document: Document, sentence: Sentence, context: CliContext): string {
  const { colours } = context
  const { index } = sentence
  const parts = [`${colours.bold(document.article.text.slice(sentence.start, sentence.end))}\n\n`, drawTree(sentence, colours)]
  const list = (label: string, lines: readonly string[]) => {
    if (lines.length) parts.push(`\n${colours.bold(label)}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  }
  const inside = ({ start, end }: { start: number; end: number }) => start >= sentence.start && end <= sentence.end
  list(
    'actors',
    document.actors
      .filter((actor) => actor.sentence === index)
      .map(({ text, name, cameo, via }) => `“${text}” is ${name} ${colours.cyan(`[${cameo}]`)}${via ? `, by ${via}` : ''}`),
  )
  list(
    'times',
    document.times
      .filter((time) => time.sentence === index)
      .map(({ text, value, interval }) => `“${text}” is ${value}${interval ? ` (${interval.from ?? '…'} to ${interval.to ?? '…'})` : ''}`),
  )
  list(
    'claims',
    document.claims
      .filter(({ content }) => content.some(inside))
      .map(({ speaker, source, cue, content }) => {
        const who = speaker ? ('name' in speaker ? speaker.name : '') : ''
        const words = source.map(({ text }) => text).join(' … ')
        return `${who || words || 'somebody'} ${cue.map(({ text }) => text).join(' … ')}: “${content.map(({ text }) => text).join(' … ')}”`
      }),
  )
  const events = document.events.filter((event) => event.sentence === index)
  for (const event of events) parts.push(`\n${colours.bold(`event “${event.text}”`)}\n${eventCard(event, document.article, context)}`)
  if (!events.length) parts.push(colours.dim('\nno event\n'))
  return `${parts.join('')}\n`
}

/** A dependency tree, a word a line, each below its head. */
export function drawTree(sentence: Sentence, { dim, cyan }: CliContext['colours']): string {
  const tree = readTree(sentence)
  const lines: string[] = []
  const draw = (token: number, before: string, branch: string, below: string) => {
    const { form, upos, deprel } = tree.tokens[token]!
    lines.push(`  ${dim(before + branch)}${form} ${cyan(deprel)} ${dim(upos)}`)
    const children = tree.children(token)
    for (const [i, child] of children.entries()) {
      const last = i === children.length - 1
      draw(child, before + below, last ? '└─ ' : '├─ ', last ? '   ' : '│  ')
    }
  }
  for (const token of tree.tokens.keys()) if (tree.head(token) < 0) draw(token, '', '', '')
  return `${lines.join('\n')}\n`
}
