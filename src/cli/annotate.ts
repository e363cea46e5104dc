/** `rapport annotate` and `rapport code`: articles in, records out. */
import { type Command, Option } from 'commander'
import { annotationFormats, eventFormats, renderers } from '../exchange/index.ts'
import { readArticles } from '../intake/index.ts'
import { type Coded, codeArticles } from '../worker/coding.ts'
import { type CliContext, createProgress } from './context.ts'
import { addCodingOptions, type CodingFlags, inputsOf, reportFaults } from './options.ts'

export function registerAnnotate(program: Command, context: CliContext): void {
  addCodingOptions(
    program
      .command('annotate')
      .description('print everything that is found in articles: sentences, names, times, actors, claims, events')
      .argument('[files...]', 'files, folders, globs; - for Article JSONL on standard input')
      .addOption(new Option('-t, --to <format>', 'format').choices(Object.keys(annotationFormats)).default('jsonl')),
  )
    .addHelpText(
      'after',
      '\nExample:\n  rapport annotate article.txt --to conllu\n  cat articles.jsonl | rapport annotate - > annotated.jsonl',
    )
    .action((files: string[], flags: CodingFlags & { to: string }) =>
      printCoded(files, { ...flags, renderer: `annotate-${flags.to}` }, context),
    )
}

export function registerCode(program: Command, context: CliContext): void {
  addCodingOptions(
    program
      .command('code')
      .description('print the events of articles, one line each')
      .argument('[files...]', 'files, folders, globs; - for Article JSONL on standard input')
      .addOption(new Option('-t, --to <format>', 'format').choices(Object.keys(eventFormats)).default('jsonl'))
      .option('--held-back', 'list what a guard held back instead, one JSON object a line'),
  )
    .addHelpText('after', '\nExample:\n  rapport code sample/ --to csv > events.csv')
    .action((files: string[], flags: CodingFlags & { to: string; heldBack?: boolean }) =>
      printCoded(files, { ...flags, renderer: `code-${flags.to}` }, context, flags.heldBack),
    )
}

async function printCoded(
  files: string[],
  options: CodingFlags & { renderer: string },
  context: CliContext,
  heldBack = false,
): Promise<void> {
  const articles = readArticles(inputsOf(files, context), { stdin: context.stdin, report: context.report.bind(context) })
  const progress = createProgress(context, 'articles')
  if (!heldBack) await context.print(renderers[options.renderer]!.head ?? '')
  for await (const coded of codeArticles(articles, options)) {
    reportFaults(coded, context)
    if (heldBack) await context.print(heldBackLines(coded))
    else await context.print(coded.output)
    progress.step()
  }
  progress.end()
}

/** What guards held back in an article: its place and the message. */
function heldBackLines({ article, messages }: Coded): string {
  return messages
    .filter(({ code }) => code === 'R404')
    .map(({ start, end, reason }) => `${JSON.stringify({ article: article.id, start, end, reason })}\n`)
    .join('')
}
