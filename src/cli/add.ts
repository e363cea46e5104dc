/** `rapport add`: codes articles into the ledger; what is there already is not coded twice. */
import type { Command } from 'commander'
import { createRapport } from '../index.ts'
import { readArticles } from '../intake/index.ts'
import { coderKey, type Ledger, openLedger } from '../ledger/index.ts'
import { message } from '../messages.ts'
import type { Annotation, Article } from '../records.ts'
import { bursts } from '../threads.ts'
import { codeArticles } from '../worker/coding.ts'
import { type CliContext, createProgress } from './context.ts'
import { addCodingOptions, addLedgerOption, type CodingFlags, inputsOf, reportFaults } from './options.ts'

export function registerAdd(program: Command, context: CliContext): void {
  addLedgerOption(
    addCodingOptions(
      program
        .command('add')
        .description('code articles into the ledger; an article that is already there is not coded twice')
        .argument('[files...]', 'files, folders, globs; - for Article JSONL on standard input'),
    ),
  )
    .addHelpText('after', '\nExample:\n  rapport add news/ --ledger news.ledger\n  cat feed.jsonl | rapport add -')
    .action(async (files: string[], flags: CodingFlags & { ledger: string }) => {
      const inputs = inputsOf(files, context)
      const ledger = openLedger(flags.ledger)
      try {
        await addArticles(inputs, ledger, flags, context)
      } finally {
        await ledger.close()
      }
    })
}

/** After so many articles happenings are linked at the latest. */
const linkedTogether = 5000

async function addArticles(inputs: string[], ledger: Ledger, flags: CodingFlags, context: CliContext): Promise<void> {
  const coder = coderKey(createRapport(flags).coder)
  const counts = { added: 0, known: 0, lost: 0 }
  const progress = createProgress(context, 'articles')
  const fresh = async function* (): AsyncGenerator<Article> {
    for await (const article of readArticles(inputs, { stdin: context.stdin, report: context.report.bind(context) })) {
      if (await ledger.has(article, coder)) counts.known++
      else yield article
    }
  }
  const add = async function* (): AsyncGenerator<void> {
    for await (const coded of codeArticles(fresh(), { ...flags, renderer: 'annotate-jsonl' })) {
      reportFaults(coded, context)
      if (coded.lost) counts.lost++
      else if (await ledger.add(coded.article, JSON.parse(coded.output) as Annotation)) counts.added++
      else {
        counts.known++
        context.report(message('R517', { id: coded.article.id }))
      }
      progress.step()
      yield
    }
  }
  // A stream without an end is linked whenever it rests.
  for await (const _ of bursts(add(), linkedTogether, () => 1, 1000)) await ledger.link()
  progress.end()
  // Also what an earlier run, which was stopped, has left.
  await ledger.link()
  const lost = counts.lost ? `, ${counts.lost} lost` : ''
  await context.print(`${counts.added} articles added, ${counts.known} already there${lost}\n`)
}
