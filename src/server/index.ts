/** The HTTP API over a ledger, and the desk's files. Answers are JSON; faults are problem details (RFC 9457) with the message's number. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { etag } from 'hono/etag'
import { requestId } from 'hono/request-id'
import { streamSSE } from 'hono/streaming'
import type { z } from 'zod'
import { countMeetings, headsFrom, networkOf, seriesOf, shareOfVoice } from '../analysis/index.ts'
import { loadKnowledge } from '../knowledge/index.ts'
import {
  type Dimension,
  dimensions,
  kinds,
  type Ledger,
  type LedgerQuery,
  type LinkCorrection,
  parseQuery,
  periods,
} from '../ledger/index.ts'
import { independentOf, signatureOf } from '../linking/index.ts'
import { type MessageCode, message, RapportError } from '../messages.ts'
import { cameo } from '../ontology/index.ts'
import { type Event, type EventStatus, eventStatuses, type Happening } from '../records.ts'
import { version } from '../version.ts'
import { allows, isForeign, isOwnHost, type Role, type Tokens } from './access.ts'
import { documentation, style } from './documentation.ts'
import { createMetrics } from './metrics.ts'
import { correctionInput, describeApi, mergeInput, splitInput } from './open-api.ts'
import { rowOf } from './rows.ts'
import { type Coder, receive, store } from './sending.ts'

/** The built desk: dist/desk, from the sources and from dist/ alike. */
export const deskDirectory = fileURLToPath(new URL('../../dist/desk/', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Nothing is fetched from elsewhere and no text becomes a script. */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

const problemType = { 'Content-Type': 'application/problem+json' }

/** At most so many rows in one answer. */
const mostRows = 5000
/** The rows of a timeline are small, and a timeline shows all of them. */
const mostTimelineRows = 100_000
/** Events that are asked for by their ids in one request. */
const mostIds = 100

/** A body may be so large, in MB. */
const largestBody = 20

export interface ServerOptions {
  /** Codes what is sent in; without it nothing can be sent. */
  code?: Coder
  /** The ledger that is written to; without it nothing is stored. */
  writing?: Ledger
  /** Who may ask what; without tokens everybody on this machine may do everything. */
  tokens?: Tokens
  /** Whether only this machine is answered: then a foreign Host header is refused. */
  loopback?: boolean
}

/** The application: GET /api/v1/{parties,happenings,events,articles}…, everything else is the desk. */
export function createServer(ledger: Ledger, directory: string = deskDirectory, options: ServerOptions = {}): Hono {
  const { code, writing, tokens, loopback = false } = options
  const app = new Hono()
  const metrics = createMetrics()
  /** Those who wait for news. */
  const listeners = new Set<(id: string) => void>()
  app.use(requestId())
  app.use(async (context, next) => {
    const begun = performance.now()
    await next()
    metrics.request(context.req.method, context.res.status, (performance.now() - begun) / 1000)
  })
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) context.header(name, value)
  })
  const problem = (status: 400 | 401 | 403 | 404 | 413 | 500 | 503, code: MessageCode, values: Record<string, string>) =>
    new Response(JSON.stringify({ type: 'about:blank', status, code, title: message(code, values).reason }), {
      status,
      headers: problemType,
    })

  app.use('/api/*', async (context, next) => {
    const { method } = context.req
    const [host, origin] = [context.req.header('host'), context.req.header('origin')]
    if (loopback && !isOwnHost(host)) return problem(403, 'R605', { what: `this server answers this machine only, not as ${host}` })
    const changes = method !== 'GET' && method !== 'HEAD'
    if (changes && isForeign(origin, host)) return problem(403, 'R605', { what: `it comes from a page of ${origin}` })
    if (tokens) {
      // To code without storing is reading.
      const wanted: Role = changes && !/^\/api\/v1\/(annotate|code)$/.test(context.req.path) ? 'write' : 'read'
      const role = tokens.roleOf(tokenOf(context))
      // Everybody may ask how the server does, and show a token.
      const open = /^\/api\/v1\/(health|session)$/.test(context.req.path) && (!changes || context.req.method === 'POST')
      if (!open && !role) return problem(401, 'R605', { what: 'it has no token that is known' })
      if (!open && role && !allows(role, wanted)) return problem(403, 'R605', { what: `a token of the role ${role} may not ${wanted}` })
    }
    return next()
  })
  app.use('/api/*', bodyLimit({ maxSize: largestBody * 1e6, onError: () => problem(413, 'R606', { most: String(largestBody) }) }))
  // What can be long or never ends is not held back to be summed up.
  const streamed = /^\/api\/v1\/(news|export\/|annotate|code)/
  const tagged = etag()
  app.use('/api/*', (context, next) => (streamed.test(context.req.path) ? next() : tagged(context, next)))

  app.get('/api', () => new Response(documentation(), { headers: { 'Content-Type': 'text/html; charset=utf-8' } }))
  app.get('/api/style.css', () => new Response(style, { headers: { 'Content-Type': types['.css']! } }))
  app.get('/api/v1/openapi.json', (context) => context.json(describeApi()))
  app.get('/api/v1/health', (context) => context.json({ status: 'ok', version }))
  app.get('/api/v1/session', (context) => {
    const role = tokens ? tokens.roleOf(tokenOf(context)) : 'admin'
    return role
      ? context.json({ role, token: Boolean(tokens), writing: Boolean(writing) })
      : problem(401, 'R605', { what: 'it has no token that is known' })
  })
  // A browser shows its token once; from then on it stands in a cookie that no script can read and no other page can send.
  app.post('/api/v1/session', async (context) => {
    const { token } = ((await context.req.json().catch(() => null)) ?? {}) as { token?: unknown }
    if (token === '') {
      deleteCookie(context, tokenCookie)
      return context.json({})
    }
    const role = typeof token === 'string' ? tokens?.roleOf(token) : null
    if (!role) return problem(401, 'R605', { what: tokens ? 'this token is not known' : 'this server asks for no token' })
    setCookie(context, tokenCookie, token as string, { httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure(context.req.url) })
    return context.json({ role, token: true, writing: Boolean(writing) })
  })
  app.get('/api/v1/ready', async (context) => context.json({ status: 'ok', coders: await ledger.coders() }))
  app.get(
    '/api/v1/metrics',
    () => new Response(metrics.render(), { headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' } }),
  )
  app.get('/api/v1/news', (context) =>
    streamSSE(context, async (stream) => {
      const waiting: string[] = []
      let wake = () => {}
      const listener = (id: string) => {
        waiting.push(id)
        wake()
      }
      listeners.add(listener)
      stream.onAbort(() => {
        listeners.delete(listener)
        wake()
      })
      await stream.writeSSE({ event: 'open', data: version })
      while (!stream.aborted && listeners.has(listener)) {
        const id = waiting.shift()
        if (id !== undefined) await stream.writeSSE({ event: 'article', data: id })
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    }),
  )
  for (const kind of ['annotate', 'code'] as const)
    app.post(`/api/v1/${kind}`, async (context) => {
      if (!code) return problem(503, 'R603', { what: 'this server does not code' })
      const lines: string[] = []
      const refused = await receive(context.req.raw, code, (article, annotation) => {
        if (kind === 'annotate') lines.push(JSON.stringify({ ...annotation, article }))
        else for (const event of annotation.events) lines.push(JSON.stringify(event))
      })
      for (const message of refused) lines.push(JSON.stringify({ refused: message }))
      return new Response(lines.map((line) => `${line}\n`).join(''), { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } })
    })
  app.post('/api/v1/articles', async (context) => {
    if (!code || !writing) return problem(503, 'R603', { what: 'this server does not take articles in' })
    const outcome = await store(context.req.raw, writing, code, ({ id }, kind) => {
      metrics.articles(kind)
      for (const listener of listeners) listener(id)
    })
    for (const _ of outcome.refused) metrics.articles('lost')
    return context.json(outcome, outcome.added.length || outcome.known.length || !outcome.refused.length ? 200 : 400)
  })
  app.post('/api/v1/events/:id/correction', async (context) => {
    if (!writing) return problem(503, 'R603', { what: 'this server does not take corrections' })
    const sent = correctionInput.safeParse(await context.req.json().catch(() => null))
    if (!sent.success) return problem(400, 'R603', { what: faultOf(sent.error) })
    const { changes, ...because } = sent.data
    const id = context.req.param('id')
    if (!(await writing.event(id))) return problem(404, 'R504', { id, what: 'event' })
    const correction = await writing.correct(id, changes && fieldsOf(changes), { ...because, at: new Date().toISOString() })
    await writing.link()
    return context.json(correction)
  })
  /** What was merged or split is linked again at once, and the happenings that it made are named. */
  const relink = async (correction: LinkCorrection) => {
    await writing!.link()
    const happenings = await Promise.all(correction.groups.map(([first]) => writing!.happeningOf(first!.id)))
    return Response.json({ correction, happenings: happenings.flatMap((happening) => happening?.id ?? []) })
  }
  app.post('/api/v1/happenings/merge', async (context) => {
    const sent = mergeInput.safeParse(await context.req.json().catch(() => null))
    if (!writing) return problem(503, 'R603', { what: 'this server does not take corrections' })
    if (!sent.success) return problem(400, 'R603', { what: faultOf(sent.error) })
    const { happenings, ...because } = sent.data
    return relink(await writing.merge(happenings, { ...because, at: new Date().toISOString() }))
  })
  app.post('/api/v1/happenings/split', async (context) => {
    const sent = splitInput.safeParse(await context.req.json().catch(() => null))
    if (!writing) return problem(503, 'R603', { what: 'this server does not take corrections' })
    if (!sent.success) return problem(400, 'R603', { what: faultOf(sent.error) })
    const { mentions, ...because } = sent.data
    return relink(await writing.split(mentions, { ...because, at: new Date().toISOString() }))
  })
  app.get('/api/v1/corrections', async (context) => {
    const articles = context.req.query('article')?.split(',').slice(0, mostIds)
    if (!articles) return context.json(await ledger.corrections())
    const found = (await Promise.all(articles.map((id) => ledger.corrections(id)))).flat()
    // What was merged speaks of several articles.
    const byId = new Map(found.map((correction) => [correction.id, correction]))
    return context.json([...byId.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)))
  })
  app.get('/api/v1/export/:kind', (context) => {
    const kind = kinds.find((known) => known === context.req.param('kind'))
    if (!kind) return problem(404, 'R602', { path: context.req.path })
    const query = parseQuery(context.req.query())
    const lines = async function* () {
      for (let cursor: string | undefined | null = query.cursor; cursor !== null; ) {
        const page: { rows: unknown[]; next: string | null } = await ledger.find(kind, {
          ...query,
          limit: 500,
          cursor: cursor ?? undefined,
        })
        for (const row of page.rows) yield `${JSON.stringify(row)}\n`
        cursor = page.next
      }
    }
    const rows = lines()
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await rows.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
    })
    return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } })
  })
  const headsOf = headsFrom(loadKnowledge)

  app.get('/api/v1/parties', async (context) => context.json(await ledger.parties()))
  app.get('/api/v1/happenings', async (context) => {
    const query = queryOf(context.req.query())
    return typeof query === 'string' ? problem(400, 'R603', { what: query }) : context.json(await ledger.happenings(query))
  })
  app.get('/api/v1/happenings/:id', async (context) => {
    const happening = await ledger.happening(context.req.param('id'))
    if (!happening) return problem(404, 'R504', { id: context.req.param('id'), what: 'happening' })
    const events = (await Promise.all(happening.mentions.map((id) => ledger.event(id)))).filter((event) => event !== null)
    const written = (await Promise.all(happening.articles.map((id) => ledger.article(id)))).filter((found) => found !== null)
    const sources = written.map(({ article: { id, title, published, outlet, url } }) => ({ id, title, published, outlet, url }))
    const tellings = written.map(({ article: { id, outlet = null, text } }) => ({
      article: id,
      outlet,
      signature: signatureOf(text),
      words: events.filter(({ article }) => article === id).map((event) => event.text),
    }))
    return context.json({
      ...happening,
      title: cameo(happening.cameo)?.title ?? '',
      independent: independentOf(tellings),
      events,
      sources,
    })
  })
  app.get('/api/v1/outlines', async (context) => context.json(await ledger.outlines(parseQuery(context.req.query()))))
  app.get('/api/v1/timeline', async (context) => {
    const { ids } = context.req.query()
    if (ids) {
      const found = await Promise.all(
        ids
          .split(',')
          .slice(0, mostIds)
          .map((id) => ledger.happening(id)),
      )
      return context.json(await Promise.all(found.flatMap((happening) => (happening ? [withWords(happening, ledger)] : []))))
    }
    const { rows } = await ledger.find('happenings', parseQuery({ limit: String(mostTimelineRows), ...context.req.query() }))
    return context.json(rows.map(rowOf))
  })
  app.get('/api/v1/find/:kind', async (context) => {
    const kind = kinds.find((known) => known === context.req.param('kind'))
    if (!kind) return problem(404, 'R602', { path: context.req.path })
    const { rows, next } = await ledger.find(kind, parseQuery({ limit: '100', ...context.req.query() }))
    return context.json({ rows: kind === 'happenings' ? (rows as Happening[]).map(rowOf) : rows, next })
  })
  app.get('/api/v1/tally/:kind', async (context) => {
    const kind = kinds.find((known) => known === context.req.param('kind'))
    const { by = '', ...query } = context.req.query()
    const wanted = by.split(',').filter(Boolean)
    const unknown = wanted.find((name) => !dimensions.includes(name as Dimension))
    if (!kind) return problem(404, 'R602', { path: context.req.path })
    if (unknown) return problem(400, 'R603', { what: `nothing is counted by "${unknown}"` })
    return context.json(await ledger.tally(kind, parseQuery(query), wanted as Dimension[]))
  })
  app.get('/api/v1/meetings', async (context) => {
    const { leaders, between = '', from, until } = context.req.query()
    const { between: parties = [] } = parseQuery({ between, from, until })
    return context.json(await countMeetings(ledger, parties, { from, until, leaders: leaders === 'true', headsOf }))
  })
  app.get('/api/v1/series', async (context) => {
    const { by = 'month', scale = 'goldstein', ...query } = context.req.query()
    const period = periods.find((known) => known === by)
    if (!period) return problem(400, 'R603', { what: `"${by}" is no period (${periods.join(', ')})` })
    if (scale !== 'goldstein' && scale !== 'plover') return problem(400, 'R603', { what: `"${scale}" is no scale (goldstein, plover)` })
    return context.json(await seriesOf(ledger, { query: parseQuery(query), by: period, scale }))
  })
  app.get('/api/v1/network', async (context) => context.json(await networkOf(ledger, parseQuery(context.req.query()))))
  app.get('/api/v1/voice', async (context) => context.json(await shareOfVoice(ledger, parseQuery(context.req.query()))))
  app.get('/api/v1/people', async (context) => context.json(await ledger.participants()))
  app.get('/api/v1/ties', async (context) => context.json(await ledger.ties()))
  app.get('/api/v1/events', async (context) => {
    const ids = context.req.query('ids')?.split(',').slice(0, mostIds)
    if (ids) return context.json((await Promise.all(ids.map((id) => ledger.event(id)))).filter((event) => event !== null))
    const query = queryOf(context.req.query())
    return typeof query === 'string' ? problem(400, 'R603', { what: query }) : context.json(await ledger.events(query))
  })
  app.get('/api/v1/events/:id', async (context) => {
    const event = await ledger.event(context.req.param('id'))
    if (!event) return problem(404, 'R504', { id: context.req.param('id'), what: 'event' })
    return context.json({ ...event, title: cameo(event.cameo)?.title ?? '', happening: await ledger.happeningOf(event.id) })
  })
  app.get('/api/v1/articles', async (context) => context.json(await ledger.articles({ limit: mostRows })))
  app.get('/api/v1/articles/:id', async (context) => {
    const found = await ledger.article(context.req.param('id'))
    if (!found) return problem(404, 'R504', { id: context.req.param('id'), what: 'article' })
    const { article: _, coder: __, ...layers } = found.annotation
    return context.json({ article: found.article, ...layers })
  })
  app.get('/*', async (context) => {
    const path = new URL(context.req.url).pathname
    const name = path === '/' ? 'index.html' : path.slice(1)
    // Only plain names of the built desk: no way out of its folder.
    const content =
      /^(assets\/)?[\w-]+(\.[\w-]+)*$/.test(name) && types[extname(name)] ? await readFile(`${directory}${name}`).catch(() => null) : null
    if (!content) return problem(404, 'R602', { path })
    return new Response(new Uint8Array(content), { headers: { 'Content-Type': types[extname(name)]! } })
  })
  app.onError((error) => {
    const code = error instanceof RapportError ? error.report.code : ''
    const status = { R504: 404, R510: 400, R520: 400 }[code]
    if (!status) return problem(500, 'R603', { what: error.message })
    const { report } = error as RapportError
    return Response.json({ type: 'about:blank', status, ...report, title: report.reason }, { status, headers: problemType })
  })
  return app
}

/** The first thing that is wrong with a body. */
function faultOf({ issues: [issue] }: z.ZodError): string {
  return `${issue!.path.join('.') || 'the body'}: ${issue!.message}`
}

/** The fields of an event that follow from what a person set: a code brings its type, mode, value and quad class. */
function fieldsOf({ cameo: code, time, ...rest }: NonNullable<z.infer<typeof correctionInput>['changes']>): Partial<Event> {
  const entry = code === undefined ? undefined : cameo(code)!
  return {
    ...rest,
    ...(entry && { cameo: entry.code, type: entry.type, mode: entry.mode, goldstein: entry.goldstein, quad: entry.quad }),
    ...(time && { time: { ...time, precision: time.from === time.to ? 'day' : 'open', basis: 'stated' } }),
  }
}

/** A row with the words of its first mention. */
async function withWords(happening: Happening, ledger: Ledger) {
  const row = rowOf(happening)
  return { ...row, words: (await ledger.event(row.event))?.text ?? '' }
}

/** The session cookie of a browser that has shown its token. */
const tokenCookie = 'rapport-token'

const isSecure = (url: string) => url.startsWith('https:')

/** The token that a request brings: in its header, or as a browser in its cookie; '' for none. */
function tokenOf(context: Context): string {
  return /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? getCookie(context, tokenCookie) ?? ''
}

/** A query from the address, or what is wrong with it. */
function queryOf(
  { between, type, cameo: code, status, from, until, limit, offset }: Record<string, string>,
  most = mostRows,
): LedgerQuery | string {
  for (const date of [from, until]) if (date && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return `${date} is no date`
  for (const number of [limit, offset]) if (number && !/^\d{1,6}$/.test(number)) return `${number} is no number`
  if (status && !eventStatuses.includes(status as EventStatus)) return `${status} is no status`
  return {
    between: between ? between.split(',') : undefined,
    type: type || undefined,
    cameo: code || undefined,
    status: (status || undefined) as EventStatus | undefined,
    from: from || undefined,
    until: until || undefined,
    limit: Math.min(Number(limit || most), most),
    offset: Number(offset || 0),
  }
}
