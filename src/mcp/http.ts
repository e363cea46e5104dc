/** The tools over HTTP: each request stands for itself, so nothing is kept between them. */
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type GuardOptions, guard, needs, refuse, refuseFor, secure } from '../http/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { createMcpServer, type McpOptions } from './index.ts'

/** Bytes of a request. */
const largestRequest = 1_000_000

/** The application: POST /mcp, guarded like the API. */
export function createMcpApplication(ledger: Ledger, options: McpOptions & GuardOptions = {}): Hono {
  const app = new Hono()
  app.use(secure, guard({ loopback: true, ...options }))
  const limit = bodyLimit({ maxSize: largestRequest, onError: (context) => refuse(context, 413, 'R606', { most: largestRequest / 1e6 }) })
  app.post('/mcp', needs('read'), limit, async (context) => {
    const server = createMcpServer(ledger, options)
    const transport = new WebStandardStreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true })
    await server.connect(transport)
    return transport.handleRequest(context.req.raw)
  })
  // There is nothing to listen to: the tools answer, and tell nothing by themselves.
  app.all('/mcp', (context) => {
    context.header('Allow', 'POST')
    return refuse(context, 405, 'R613', { path: context.req.path, method: context.req.method, methods: 'POST' })
  })
  app.notFound((context) => refuse(context, 404, 'R602', { path: context.req.path }))
  app.onError((error, context) => refuseFor(context, error))
  return app
}
