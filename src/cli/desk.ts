/** `rapport desk`: the ledger in the browser. */
import type { AddressInfo } from 'node:net'
import type { Command } from 'commander'
import { isLoopback, listen, readTokens } from '../http/index.ts'
import { openLedger } from '../ledger/index.ts'
import { RapportError } from '../messages.ts'
import { createServer, deskDirectory } from '../server/index.ts'
import { openCodingQueue } from '../worker/queue.ts'
import type { CliContext } from './context.ts'
import { addLedgerOption, wholeNumber } from './options.ts'

interface DeskFlags {
  ledger: string
  port: number
  host: string
  tokenFile?: string
  readOnly?: boolean
  rate?: number
}

/** Requests a minute for each token, where nobody says it: a desk's fastest brushing, and no more. */
const tokenRate = 6000

export function registerDesk(program: Command, context: CliContext): void {
  addLedgerOption(
    program
      .command('desk')
      .description('open the desk and the API on a ledger')
      .option('-p, --port <n>', 'port', wholeNumber(0, 65535), 4100)
      .option('--host <address>', 'address to listen on; one that other machines reach needs tokens', '127.0.0.1')
      .option('--token-file <file>', 'who may ask: a role (read, write, admin) and a token on each line')
      .option('--read-only', 'take no articles in')
      .option('--rate <n>', 'requests a minute for each token, or each address where there are none', wholeNumber(1, 1e9)),
  )
    .addHelpText('after', '\nExample:\n  rapport desk --ledger news.ledger --port 4200')
    .action(async ({ ledger: file, port, host, tokenFile, readOnly, rate }: DeskFlags) => {
      const tokens = tokenFile === undefined ? undefined : readTokens(tokenFile)
      if (!tokens && !isLoopback(host)) throw new RapportError('R604', { host })
      const ledger = openLedger(file, { readOnly: true })
      await ledger.coders()
      const writing = readOnly ? undefined : openLedger(file)
      const queue = openCodingQueue({ renderer: 'annotate-jsonl' })
      const close = async () => {
        await queue.close()
        await writing?.close()
        await ledger.close()
      }
      const app = createServer(ledger, deskDirectory, {
        code: queue.code,
        writing,
        tokens,
        loopback: isLoopback(host),
        perMinute: rate ?? (tokens && tokenRate),
      })
      const server = await listen(app, port, host).catch(async (error) => {
        await close()
        throw error
      })
      await context.print(`The desk is open on http://${host}:${(server.address() as AddressInfo).port} (Ctrl-C closes it)\n`)
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const)
          process.once(signal, () => server.close(() => resolve()) && server.closeAllConnections())
      })
      await close()
    })
}
