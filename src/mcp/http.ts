/** The tools over HTTP: each request stands for itself, so nothing is kept between them. */
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { Hono } from 'hono'
import type { Ledger } from '../ledger/index.ts'
import { createMcpServer } from './index.ts'

/** Names under which this machine calls itself; a page of another name that reaches us through a forged address is refused. */
const own = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/** The application: POST /mcp. */
export function createMcpApplication(ledger: Ledger, headsOf?: (country: string, on: string) => readonly string[]): Hono {
  const app = new Hono()
  app.all('/mcp', async (context) => {
    const origin = context.req.header('origin')
    if (!own.test(context.req.header('host') ?? '') || (origin && !own.test(origin.replace(/^https?:\/\//, ''))))
      return context.text('this server answers this machine only', 403)
    const server = createMcpServer(ledger, headsOf)
    const transport = new WebStandardStreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true })
    await server.connect(transport)
    return transport.handleRequest(context.req.raw)
  })
  return app
}
