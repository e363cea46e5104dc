/** Opening a port for an application. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { type MessageCode, message, RapportError } from '../messages.ts'
import { type ProblemStatus, problemOf, problemType } from './problem.ts'

/** Milliseconds in which the head of a request has to arrive, and the whole of it. */
export const patience = { head: 15_000, whole: 600_000 }
/** Bytes of a request's head, and connections at a time. */
const largestHead = 16 * 1024
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
    },
    oneEachTurn(getRequestListener(app.fetch, { overrideGlobalObjects: true })),
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
    if (!incoming.socket.destroyed) void answer(incoming, outgoing)
  }
  return (incoming, outgoing) => {
    if (waiting.push([incoming, outgoing]) === 1) setImmediate(next)
  }
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
  socket.end(
    `HTTP/1.1 ${status} ${problem.title}\r\nContent-Type: ${problemType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}
