/** `rapport mcp`: the ledger's queries as tools for programs that speak the Model Context Protocol. */
import type { AddressInfo } from 'node:net'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { Command } from 'commander'
import { headsFrom } from '../analysis/index.ts'
import { listen } from '../http/index.ts'
import { loadKnowledge } from '../knowledge/index.ts'
import { openLedger } from '../ledger/index.ts'
import { createMcpApplication } from '../mcp/http.ts'
import { createMcpServer } from '../mcp/index.ts'
import type { CliContext } from './context.ts'
import { addLedgerOption, wholeNumber } from './options.ts'

export function registerMcp(program: Command, context: CliContext): void {
  addLedgerOption(
    program
      .command('mcp')
      .description('offer the queries as tools of the Model Context Protocol, over stdio or HTTP on this machine')
      .option('--http', 'over HTTP instead of standard input and output')
      .option('-p, --port <n>', 'port for --http', wholeNumber(0, 65535), 4101),
  )
    .addHelpText('after', '\nExample:\n  rapport mcp --ledger news.ledger\n  rapport mcp --http --port 4101')
    .action(async ({ ledger: file, http, port }: { ledger: string; http?: boolean; port: number }) => {
      const ledger = openLedger(file, { readOnly: true })
      try {
        // Opened before anything is said, so that a ledger that is not there is named at once.
        await ledger.coders()
        if (!http) {
          const server = createMcpServer(ledger, headsFrom(loadKnowledge))
          const closed = new Promise<void>((resolve) => {
            server.server.onclose = resolve
            context.stdin.once('end', () => resolve())
          })
          await server.connect(new StdioServerTransport(context.stdin, context.stdout))
          await closed
          return
        }
        const server = await listen(createMcpApplication(ledger, headsFrom(loadKnowledge)), port, '127.0.0.1')
        await context.print(`Tools are offered on http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp (Ctrl-C ends it)\n`)
        await new Promise<void>((resolve) => {
          for (const signal of ['SIGINT', 'SIGTERM'] as const)
            process.once(signal, () => server.close(() => resolve()) && server.closeAllConnections())
        })
      } finally {
        await ledger.close()
      }
    })
}
