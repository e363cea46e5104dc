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
import { openCodingQueue } from '../worker/queue.ts'
import type { CliContext } from './context.ts'
import { addDoorOptions, addLedgerOption, type DoorFlags, guardOf, untilEnded } from './options.ts'

interface McpFlags extends DoorFlags {
  ledger: string
  http?: boolean
}

export function registerMcp(program: Command, context: CliContext): void {
  addLedgerOption(
    addDoorOptions(
      program
        .command('mcp')
        .description('offer the queries as tools of the Model Context Protocol, over stdio or HTTP')
        .option('--http', 'over HTTP instead of standard input and output; the options below are for that'),
      4101,
    ),
  )
    .addHelpText('after', '\nExample:\n  rapport mcp --ledger news.ledger\n  rapport mcp --http --port 4101')
    .action(async ({ ledger: file, http, ...door }: McpFlags) => {
      const guard = guardOf(door)
      const ledger = openLedger(file, { readOnly: true })
      const queue = openCodingQueue({ renderer: 'annotate-jsonl' })
      const options = { headsOf: headsFrom(loadKnowledge), code: queue.code }
      try {
        // Opened before anything is said, so that a ledger that is not there is named at once.
        await ledger.coders()
        if (http) {
          const server = await listen(createMcpApplication(ledger, { ...options, ...guard }), door.port, door.host)
          await context.print(`Tools are offered on http://${door.host}:${(server.address() as AddressInfo).port}/mcp (Ctrl-C ends it)\n`)
          await untilEnded(server)
          return
        }
        const server = createMcpServer(ledger, options)
        const closed = new Promise<void>((resolve) => {
          server.server.onclose = resolve
          context.stdin.once('end', () => resolve())
        })
        await server.connect(new StdioServerTransport(context.stdin, context.stdout))
        await closed
      } finally {
        await queue.close()
        await ledger.close()
      }
    })
}
