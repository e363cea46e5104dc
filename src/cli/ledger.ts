/** `rapport ledger check|compact|export|import|upgrade`: the care of a ledger. */
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import type { Command } from 'commander'
import { exportLines, importLines, shownPlace, upgradeLedger } from '../ledger/index.ts'
import { RapportError } from '../messages.ts'
import { type CliContext, createProgress } from './context.ts'
import { addLedgerOption } from './options.ts'
import { withLedger } from './with-ledger.ts'

export function registerLedger(program: Command, context: CliContext): void {
  const command = program.command('ledger').description('check, compact, export, import or upgrade a ledger')

  addLedgerOption(command.command('check').description('read everything and say what is wrong')).action(
    async (flags: { ledger: string }) => {
      await withLedger(flags.ledger, true, async (ledger) => {
        const faults = await ledger.check()
        for (const fault of faults) context.report(fault)
        if (!faults.length) await context.print(`${shownPlace(flags.ledger)} is whole\n`)
        for (const { coder, articles } of await ledger.coders()) await context.print(`${articles} articles coded by ${coder}\n`)
      })
    },
  )

  addLedgerOption(command.command('compact').description('give back the room that deleted rows took')).action(
    async (flags: { ledger: string }) => {
      await withLedger(flags.ledger, false, async (ledger) => {
        const { before, after } = await ledger.compact()
        await context.print(`${size(before)} before, ${size(after)} now\n`)
      })
    },
  )

  addLedgerOption(
    command
      .command('export')
      .description('write the whole ledger as lines of JSON; the same content gives the same bytes')
      .argument('[file]', 'where to; standard output where left out'),
  ).action(async (file: string | undefined, flags: { ledger: string }) => {
    await withLedger(flags.ledger, true, async (ledger) => {
      const progress = createProgress(context, 'lines')
      if (!file) {
        for await (const line of exportLines(ledger)) await context.print(`${line}\n`)
        return
      }
      const out = createWriteStream(file)
      const done = finished(out)
      try {
        for await (const line of exportLines(ledger)) {
          if (!out.write(`${line}\n`)) await Promise.race([new Promise<void>((resolve) => out.once('drain', () => resolve())), done])
          progress.step()
        }
        out.end()
        await done
      } catch (error) {
        throw new RapportError('R518', { file, what: (error as NodeJS.ErrnoException).code ?? (error as Error).message }, error)
      } finally {
        progress.end()
      }
    })
  })

  addLedgerOption(
    command
      .command('import')
      .description('take in what `export` wrote; what is there already is not taken twice')
      .argument('<file>', 'a file of lines; - for standard input'),
  ).action(async (file: string, flags: { ledger: string }) => {
    await withLedger(flags.ledger, false, async (ledger) => {
      const input = file === '-' ? context.stdin : createReadStream(file)
      // The reader of lines does not pass on what the file says.
      const fault = new Promise<never>((_, reject) =>
        input.once('error', (error: NodeJS.ErrnoException) =>
          reject(new RapportError(error.code === 'ENOENT' ? 'R101' : 'R110', { file, what: error.code ?? error.message }, error)),
        ),
      )
      const articles = await Promise.race([
        importLines(ledger, createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }), file),
        fault,
      ])
      await context.print(`${articles} articles taken in\n`)
    })
  })

  addLedgerOption(
    command.command('upgrade').description('bring a ledger of an older version up to this one; the old file is kept beside it'),
  ).action(async (flags: { ledger: string }) => {
    const upgraded = await upgradeLedger(flags.ledger)
    await context.print(
      upgraded ? `${upgraded.articles} articles taken over; the old ledger is ${upgraded.kept}\n` : `${flags.ledger} is up to date\n`,
    )
  })
}

function size(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
}
