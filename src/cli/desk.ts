/** `rapport desk`: the ledger in the browser. */
import type { AddressInfo } from 'node:net'
import type { Command } from 'commander'
import { listen } from '../http/index.ts'
import { openLedger, shownPlace } from '../ledger/index.ts'
import { createServer, deskDirectory } from '../server/index.ts'
import { openCodingQueue, openLedgerWriter } from '../worker/queue.ts'
import type { CliContext } from './context.ts'
import { addDoorOptions, addLedgerOption, type DoorFlags, guardOf, untilEnded } from './options.ts'

interface DeskFlags extends DoorFlags {
  ledger: string
  readOnly?: boolean
}

export function registerDesk(program: Command, context: CliContext): void {
  addLedgerOption(
    addDoorOptions(
      program.command('desk').description('open the desk and the API on a ledger; one that is not there is made, empty'),
      4100,
    ).option('--read-only', 'take no articles in and no corrections, and make no ledger'),
  )
    .addHelpText('after', '\nExample:\n  rapport desk --ledger news.ledger --port 4200')
    .action(async ({ ledger: file, readOnly, ...door }: DeskFlags) => {
      const guard = guardOf(door)
      // Who may write begins with an empty ledger where there is none; who only reads is told.
      const ledger = openLedger(file, { readOnly })
      const shown = shownPlace(file)
      const empty = (await ledger.coders()).length === 0
      const writing = readOnly ? undefined : openLedgerWriter(file)
      const queue = openCodingQueue({ renderer: 'annotate-jsonl' })
      try {
        const server = await listen(createServer(ledger, deskDirectory, { code: queue.code, writing, ...guard }), door.port, door.host)
        await context.print(`The desk is open on http://${door.host}:${(server.address() as AddressInfo).port} (Ctrl-C closes it)\n`)
        if (empty)
          await context.print(
            `${shown} is empty. Drop articles on the page Add, or put them in with \`rapport add FILES… --ledger ${shown}\`.\n`,
          )
        await untilEnded(server)
      } finally {
        await queue.close()
        await writing?.close()
        await ledger.close()
      }
    })
}
