/** `rapport recode`: codes anew what another version coded, and keeps the corrections. */
import type { Command } from 'commander'
import { createRapport } from '../index.ts'
import { coderKey, type Ledger, openLedger } from '../ledger/index.ts'
import type { Annotation, Article } from '../records.ts'
import { codeArticles } from '../worker/coding.ts'
import { type CliContext, createProgress } from './context.ts'
import { addCodingOptions, addLedgerOption, type CodingFlags, reportFaults } from './options.ts'

export function registerRecode(program: Command, context: CliContext): void {
  addLedgerOption(
    addCodingOptions(program.command('recode').description('code anew what another version coded; corrections are made again')),
  )
    .addHelpText('after', '\nExample:\n  rapport recode --ledger news.ledger')
    .action(async (flags: CodingFlags & { ledger: string }) => {
      const ledger = openLedger(flags.ledger)
      try {
        await recode(ledger, flags, context)
      } finally {
        await ledger.close()
      }
    })
}

async function recode(ledger: Ledger, flags: CodingFlags, context: CliContext): Promise<void> {
  const coder = coderKey(createRapport(flags).coder)
  const progress = createProgress(context, 'articles')
  const outdated = async function* (): AsyncGenerator<Article> {
    for await (const id of ledger.outdated(coder)) yield (await ledger.article(id))!.article
  }
  let recoded = 0
  let lost = 0
  for await (const coded of codeArticles(outdated(), { ...flags, renderer: 'annotate-jsonl' })) {
    reportFaults(coded, context)
    // What cannot be coded any more keeps its old records.
    if (coded.lost) lost++
    else {
      await ledger.add(coded.article, JSON.parse(coded.output) as Annotation)
      recoded++
    }
    progress.step()
  }
  progress.end()
  await ledger.link()
  await context.print(`${recoded} articles coded anew${lost ? `, ${lost} kept as they were` : ''}\n`)
}
