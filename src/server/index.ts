/** The HTTP API over a ledger, and the desk's files. Answers are JSON; faults are problem details (RFC 9457) with the message's number. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { requestId } from 'hono/request-id'
import { type GuardOptions, guard, needs, refuse, refuseFor, secure } from '../http/index.ts'
import { type Ledger, type LedgerWriter, parseFields } from '../ledger/index.ts'
import { documentation, style } from './documentation.ts'
import { type Answer, handlersOf } from './handlers.ts'
import { createMetrics } from './metrics.ts'
import { bodyTypes, isOfVersion, type Route, type RouteKey, routes } from './routes.ts'
import { type Coder, mostOf } from './sending.ts'
import { versionedBy, type Written } from './versions.ts'

/** The built desk: dist/desk, from the sources and from dist/ alike. */
export const deskDirectory = fileURLToPath(new URL('../../dist/desk/', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface ServerOptions extends GuardOptions {
  /** Codes what is sent in; without it nothing can be sent. */
  code?: Coder
  /** The ledger that is written to; without it nothing is stored. */
  writing?: LedgerWriter
}

/** The application: the routes of the table under /api/v1, their description under /api, everything else is the desk. */
export function createServer(ledger: Ledger, directory: string = deskDirectory, options: ServerOptions = {}): Hono {
  const { code, writing, tokens } = options
  const app = new Hono()
  const metrics = createMetrics()
  app.use(requestId())
  app.use(async (context, next) => {
    const begun = performance.now()
    await next()
    metrics.request(context.req.method, context.res.status, (performance.now() - begun) / 1000)
  })
  app.use(secure)

  const handlers = handlersOf({ ledger, metrics, code, writing, tokens })
  const versioned = versionedBy(ledger)
  const add = (route: Route) => {
    const { method, path, role, asks, body } = route
    const handler = handlers[`${method} ${path}` as RouteKey]
    app.on(
      method.toUpperCase(),
      [pathOf(path)],
      ...[
        ...(role ? [needs(role)] : []),
        ...(body ? [takes(body)] : []),
        async (context: Context) => {
          const make = async () => written(await handler(parseFields(asks, fieldsOf(context)) as never, context))
          const answer = isOfVersion(route) ? await versioned(context, make) : await make()
          return answer instanceof Response ? answer : context.body(answer, 200, { 'Content-Type': 'application/json' })
        },
      ],
    )
  }
  const all: readonly Route[] = routes
  const open = new Set([
    'GET /api',
    'GET /api/style.css',
    ...all.flatMap(({ method, path, role }) => (role ? [] : `${method.toUpperCase()} /api/v1${path}`)),
  ])
  app.use(
    '/api/*',
    guard(options, ({ req }) => open.has(`${req.method} ${req.path}`)),
  )
  app.get('/api', (context) => context.body(documentation(), 200, { 'Content-Type': types['.html']! }))
  app.get('/api/style.css', (context) => context.body(style, 200, { 'Content-Type': types['.css']! }))
  for (const route of all) add(route)
  const patterns = all.map(({ method, path }) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  }))
  app.all('/api/*', (context) => {
    const { path, method } = context.req
    const methods = patterns.flatMap((known) => (known.pattern.test(path) ? known.method : [])).join(', ')
    return methods ? notBy(context, path, method, methods) : refuse(context, 404, 'R602', { path })
  })

  app.get('/*', async (context) => {
    const { path } = context.req
    const name = path === '/' ? 'index.html' : path.slice(1)
    // Only plain names of the built desk: no way out of its folder.
    const content =
      /^(assets\/)?[\w-]+(\.[\w-]+)*$/.test(name) && types[extname(name)] ? await readFile(`${directory}${name}`).catch(() => null) : null
    if (!content) return refuse(context, 404, 'R602', { path })
    // The names of assets change with what is in them.
    return context.body(new Uint8Array(content), 200, {
      'Content-Type': types[extname(name)]!,
      'Cache-Control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  })
  app.all('*', (context) => notBy(context, context.req.path, context.req.method, 'GET'))
  app.onError((error, context) => refuseFor(context, error))
  return app
}

/** Refuses a method that a path is not asked by. */
function notBy(context: Context, path: string, method: string, methods: string): Response {
  context.header('Allow', methods)
  return refuse(context, 405, 'R613', { path, method, methods })
}

/** An answer as it leaves: a record as JSON. */
function written(answer: Answer): Written {
  return answer instanceof Response || answer instanceof Uint8Array ? (answer as Written) : Buffer.from(JSON.stringify(answer))
}

/** What stands in an address, by name: a text, or a list where the name stands several times. */
function fieldsOf({ req }: Context): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0]! : values]))
}

/** A path of the table as the router has it. */
function pathOf(path: string): string {
  return `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`
}

/** What a body may be packed by, as its head says; whether it is is seen by its first bytes. */
const packings = ['identity', 'gzip', 'x-gzip']

/** Takes bodies of the types and the size that are read. */
function takes(kind: NonNullable<Route['body']>): MiddlewareHandler {
  const known = bodyTypes(kind)
  return async (context, next) => {
    const type = (context.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
    if (!known.includes(type)) return refuse(context, 415, 'R614', { type: type || 'none', types: known.join(', ') })
    const packed = context.req.header('content-encoding') ?? 'identity'
    if (!packings.includes(packed.toLowerCase()))
      return refuse(context, 415, 'R614', { type: `${type} packed by ${packed}`, types: 'it as it is, or packed by gzip' })
    const most = mostOf(type)
    if (Number(context.req.header('content-length') ?? 0) > most) return refuse(context, 413, 'R606', { most: most / 1e6 })
    return next()
  }
}
