/** `rapport desk`: the ledger in the browser. */
import type { AddressInfo } from 'node:net'
import type { Command } from 'commander'
import { openLedger } from '../ledger/index.ts'
import { createServer } from '../server/index.ts'
import { listen } from '../server/listen.ts'
import type { CliContext } from './context.ts'
import { addLedgerOption, wholeNumber } from './options.ts'

export function registerDesk(program: Command, context: CliContext): void {
  addLedgerOption(
    program
      .command('desk')
      .description('open the desk on a ledger, in the browser')
      .option('-p, --port <n>', 'port', wholeNumber(0, 65535), 4100)
      .option('--host <address>', 'address to listen on', '127.0.0.1'),
  )
    .addHelpText('after', '\nExample:\n  rapport desk --ledger news.ledger --port 4200')
    .action(async ({ ledger: file, port, host }: { ledger: string; port: number; host: string }) => {
      const ledger = openLedger(file, { readOnly: true })
      const server = await listen(createServer(ledger), port, host).catch(async (error) => {
        await ledger.close()
        throw error
      })
      await context.print(`The desk is open on http://${host}:${(server.address() as AddressInfo).port} (Ctrl-C closes it)\n`)
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const)
          process.once(signal, () => server.close(() => resolve()) && server.closeAllConnections())
      })
      await ledger.close()
    })
}
