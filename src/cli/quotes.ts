/** `rapport quotes`: who says what in articles, and through whom. */
import { type Command, Option } from 'commander'
import { speakerName } from '../exchange/index.ts'
import { readArticles } from '../intake/index.ts'
import type { Annotation, Claim } from '../records.ts'
import { codeArticles } from '../worker/coding.ts'
import { type CliContext, createProgress } from './context.ts'
import { addCodingOptions, type CodingFlags, inputsOf, reportFaults } from './options.ts'

export function registerQuotes(program: Command, context: CliContext): void {
  addCodingOptions(
    program
      .command('quotes')
      .description('print who says what, how and through whom')
      .argument('[files...]', 'files, folders, globs; - for Article JSONL on standard input')
      .addOption(
        new Option('-t, --to <format>', 'format: text for people, jsonl for one Claim a line').choices(['text', 'jsonl']).default('text'),
      ),
  )
    .addHelpText('after', '\nExample:\n  rapport quotes article.txt\n  rapport quotes sample/ --to jsonl > claims.jsonl')
    .action(async (files: string[], flags: CodingFlags & { to: string }) => {
      const articles = readArticles(inputsOf(files, context), { stdin: context.stdin, report: context.report.bind(context) })
      const progress = createProgress(context, 'articles')
      for await (const coded of codeArticles(articles, { ...flags, renderer: 'annotate-jsonl' })) {
        reportFaults(coded, context)
        if (!coded.lost) {
          const annotation = JSON.parse(coded.output) as Annotation
          await context.print(flags.to === 'jsonl' ? claimLines(annotation.claims) : renderQuotes(annotation, context))
        }
        progress.step()
      }
      progress.end()
    })
}

/** One Claim a line; a claim inside another one follows it. */
function claimLines(claims: readonly Claim[]): string {
  return claims.map(({ inner, ...claim }) => `${JSON.stringify(claim)}\n${claimLines(inner ?? [])}`).join('')
}

/**
 * The quotes of an article for people: who, what kind of source, by which words; then what is said. A chain reads from the outlet inwards:
 * "China Daily ← Kommersant ← Dmitry Peskov".
 */
export function renderQuotes(
  { article, via = [], claims }: Pick<Annotation, 'article' | 'via' | 'claims'>,
  { colours, stdout }: Pick<CliContext, 'colours' | 'stdout'>,
): string {
  const about = [article.outlet, article.published?.slice(0, 10)].filter(Boolean).join(', ')
  const lines = [`${colours.bold(article.title ?? article.id)}${about ? colours.dim(` (${about})`) : ''}`]
  // The heading names the outlet: a chain tells something where it is longer.
  const outlets = [...(article.outlet ? [article.outlet] : []), ...via.map(({ text }) => text)]
  for (const claim of claims) lines.push('', ...quoteLines(claim, outlets, { colours, stdout }, via.length ? 1 : 2))
  if (!claims.length) lines.push(colours.dim('  nobody is quoted'))
  return `${lines.join('\n')}\n\n`
}

/** The lines of a claim and of those inside it; the chain stands where at least `links` are named in it beside the outlets. */
export function quoteLines(
  claim: Claim,
  outlets: readonly string[],
  context: Pick<CliContext, 'colours' | 'stdout'>,
  links: number,
  indent = '  ',
): string[] {
  const { colours, stdout } = context
  const width = Math.max(40, Math.min(stdout.columns ?? 100, 100))
  const cue = claim.cue.map(({ text }) => text).join(' … ')
  const addressee = claim.addressee ? ` → ${nameOf(claim.addressee)}` : ''
  const chain = [...outlets, ...claim.attribution.map(speakerName)]
  return [
    `${indent}${colours.cyan(speakerOf(claim))} ${colours.dim(`· ${claim.kind} · ${cue === ':' ? 'headline' : cue}${addressee}`)}`,
    ...wrap(claim.content.map(({ text }) => text.replace(/\s+/g, ' ')).join(' … '), width, `${indent}│ `),
    ...(claim.attribution.length >= links && chain.length ? [colours.dim(`${indent}└ ${chain.join(' ← ')}`)] : []),
    ...(claim.inner ?? []).flatMap((inner) => quoteLines(inner, outlets, context, links, `${indent}    `)),
  ]
}

function speakerOf({ speaker, source }: Claim): string {
  const words = source.map(({ text }) => text).join(' … ')
  if (!speaker) return words || 'nobody named'
  return !words || words.includes(speaker.name) ? words || speaker.name : `${words} (${speaker.name})`
}

const nameOf = (addressee: Claim['addressee'] & object): string => ('name' in addressee ? addressee.name : addressee.text)

function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    if (line.length > indent.length && line.length + word.length > width) {
      lines.push(line.trimEnd())
      line = indent
    }
    line += `${word} `
  }
  lines.push(line.trimEnd())
  return lines
}
