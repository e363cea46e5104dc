/** Opening a port for an application. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { Hono } from 'hono'
import { type MessageCode, message, RapportError } from '../messages.ts'
import { safeHeaders } from './guard.ts'
import { type ProblemStatus, problemOf, problemType } from './problem.ts'

/** Milliseconds in which the head of a request has to arrive, and the whole of it. */
export const patience = { head: 15_000, whole: 600_000 }
/** Bytes of a request's head, of what is still read of a body that was refused, and connections at a time. */
const largestHead = 16 * 1024
const largestRest = 100_000_000
const mostConnections = 5000

/** Listens, and gives the server once it answers. Rejects with R601 where the port is taken. */
export function listen(app: Hono, port: number, host: string, { head, whole } = patience): Promise<Server> {
  const server = createServer(
    {
      headersTimeout: head,
      requestTimeout: whole,
      connectionsCheckingInterval: Math.min(5000, head),
      maxHeaderSize: largestHead,
      keepAliveTimeout: 5000,
      // Refused below, in the shape of all other faults.
      requireHostHeader: false,
    },
    oneEachTurn(getRequestListener(app.fetch, { overrideGlobalObjects: true, autoCleanupIncoming: false, errorHandler: refuseRequest })),
  )
  server.maxConnections = mostConnections
  server.on('clientError', refuseHead)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new RapportError('R601', { port, host }, error) : error),
    )
    server.listen(port, host, () => resolve(server))
  })
}

/**
 * Answers requests in the order in which they came, one in each turn of the event loop. A turn lets in one new connection at most, so if all who ask
 * again at once were answered in every turn, those who come new would wait at the door until the others are done.
 */
function oneEachTurn(answer: (incoming: IncomingMessage, outgoing: ServerResponse) => unknown): RequestListener {
  const waiting: [IncomingMessage, ServerResponse][] = []
  const next = () => {
    const [incoming, outgoing] = waiting.shift()!
    if (waiting.length) setImmediate(next)
    // Who has gone meanwhile would never be heard to go.
    if (incoming.socket.destroyed) return
    outgoing.once('finish', () => dropRest(incoming))
    void answer(incoming, outgoing)
  }
  return (incoming, outgoing) => {
    if (waiting.push([incoming, outgoing]) === 1) setImmediate(next)
  }
}

/**
 * Reads and drops what is left of a body when its answer has gone: closed at once, the connection would take the answer with it, and with the next request
 * of who keeps it. Who goes on sending for long is cut off.
 */
function dropRest(incoming: IncomingMessage): void {
  if (incoming.complete) return
  let length = 0
  incoming.removeAllListeners('data').on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > largestRest) incoming.socket.destroy()
  })
  incoming.resume()
}

/** What has no address that can be read is refused in the shape of all other faults; nothing else comes here, for the application answers its own. */
function refuseRequest(error: unknown): Response {
  const what = error instanceof RequestError ? error.message : 'it has no address'
  const problem = problemOf(400, 'R609', message('R609', { what }).reason)
  return new Response(JSON.stringify(problem), { status: problem.status, headers: { ...safeHeaders, 'Content-Type': problemType } })
}

/** What never became a request is refused in the same shape, on the bare connection. */
function refuseHead(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) return void socket.destroy()
  const [status, code, values]: [ProblemStatus, MessageCode, Record<string, string | number>] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'R611', { most: largestHead / 1024 }]
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'R612', {}]
        : [400, 'R609', { what: 'it is not HTTP' }]
  const problem = problemOf(status, code, message(code, values).reason)
  const body = JSON.stringify(problem)
  const headers = Object.entries(safeHeaders).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(
    `HTTP/1.1 ${status} ${problem.title}\r\n${headers.join('')}Content-Type: ${problemType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}
