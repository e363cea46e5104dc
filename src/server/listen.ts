/** Opening a port for an application. */
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { RapportError } from '../messages.ts'

/** Listens, and gives the server once it answers. Rejects with R601 where the port is taken. */
export function listen(app: Hono, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(server)) as Server
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new RapportError('R601', { port, host }, error) : error),
    )
  })
}
