/** What answers each route. */
import { setImmediate } from 'node:timers/promises'
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { streamSSE } from 'hono/streaming'
import type { z } from 'zod'
import { countMeetings, headsFrom, networkOf, plansOf, seriesOf, shareOfVoice, threadsOf } from '../analysis/index.ts'
import { type DyadTable, dyadTables, rowOf, tables } from '../exchange/index.ts'
import { refuse, refuseWith, sessionCookie, type Tokens } from '../http/index.ts'
import { type KnowledgeBase, loadKnowledge } from '../knowledge/index.ts'
import {
  type Dimension,
  type Kind,
  kinds,
  type Ledger,
  type LedgerQuery,
  type LedgerWriter,
  type LinkCorrection,
  mentionsOf,
} from '../ledger/index.ts'
import { independentOf, signatureOf } from '../linking/index.ts'
import { message, RapportError } from '../messages.ts'
import { cameo } from '../ontology/index.ts'
import type { Event, Happening, Message } from '../records.ts'
import { version } from '../version.ts'
import { fieldsOf } from './correcting.ts'
import type { Metrics } from './metrics.ts'
import { watch } from './news.ts'
import { describeApi } from './open-api.ts'
import { type Asked, type Input, inputs, ndjson, type RouteKey } from './routes.ts'
import { type Coder, largestBody, type Received, receive, store, textOf } from './sending.ts'

/** What a route gives: a record, which leaves as JSON; JSON that is written already, as bytes; or a response of another kind. */
export type Answer = object

/** Answers a route; `asked` are its parameters, checked. */
export type Handlers = { [Key in RouteKey]: (asked: Asked<Key>, context: Context) => Answer | Promise<Answer> }

export interface Surroundings {
  ledger: Ledger
  metrics: Metrics
  /** Codes what is sent in; without it nothing can be sent. */
  code?: Coder
  /** The ledger that is written to; without it nothing is stored. */
  writing?: LedgerWriter
  /** Who may ask what, where tokens are asked for. */
  tokens?: Tokens
}

/** So many records are read from the ledger at a time, and others are answered in between. */
const stretch = 500

/** The handlers of all routes. */
export function handlersOf({ ledger, metrics, code, writing, tokens }: Surroundings): Handlers {
  const news = watch(ledger)
  let known: KnowledgeBase | undefined
  const knowledge = () => (known ??= loadKnowledge())
  const headsOf = headsFrom(knowledge)
  const description = describeApi()

  /** A page in JSON; records are not opened where they are only handed on. */
  const page = async (kind: Kind, query: LedgerQuery) => {
    const { rows, next } = await ledger.texts(kind, query)
    return `{"rows":[${(kind === 'happenings' ? rows.map(rowText) : rows).join()}],"next":${JSON.stringify(next)}}`
  }
  const missing = (context: Context, what: string) => refuse(context, 404, 'R504', { id: context.req.param('id') ?? '', what })
  const idle = (context: Context, what: string) => refuse(context, 503, 'R603', { what })
  const ofKind = (context: Context, answer: (kind: Kind) => Answer | Promise<Answer>) => {
    const kind = kinds.find((known) => known === context.req.param('kind'))
    return kind ? answer(kind) : refuse(context, 404, 'R602', { path: context.req.path })
  }

  const coded = (context: Context, linesOf: (received: Exclude<Received, { refused: Message }>) => string[]) => {
    if (!code) return idle(context, 'does not code')
    const answer = async function* () {
      for await (const received of receive(context.req.raw, code)) {
        if ('refused' in received) yield `${JSON.stringify(received)}\n`
        else for (const line of linesOf(received)) yield `${line}\n`
      }
    }
    return lines(context, answer, ndjson, 1)
  }

  const linked = async <Made>(correction: Made): Promise<Made> => {
    await writing?.link()
    news.tell()
    return correction
  }
  const relinked = async (into: LedgerWriter, made: LinkCorrection) => {
    const correction = await linked(made)
    const happenings = await Promise.all(correction.groups.map(async ([first]) => (await into.happeningOf(first!.id))?.id))
    return { correction, happenings: happenings.flatMap((id) => id ?? []) }
  }

  return {
    'get /parties': () => ledger.parties(),
    'get /people': () => ledger.participants(),
    'get /ties': () => ledger.ties(),
    'get /places': async ({ limit, ...query }) => {
      const counts = (await ledger.tally('happenings', query, ['place'], { tellings: false, scales: false })).filter(
        ({ keys: [name] }) => name,
      )
      const busiest = counts.sort((a, b) => b.count - a.count || (a.keys[0]! < b.keys[0]! ? -1 : 1)).slice(0, limit)
      const places = busiest.map(async ({ keys: [name], count: happenings }) => {
        const [one] = (await ledger.find('happenings', { ...query, place: [name!], limit: 1 })).rows
        const { country = null, lat = null, lon = null } = one?.place ?? {}
        return { name: name!, country, lat, lon, happenings }
      })
      return Promise.all(places)
    },
    'get /outlines': (query) => ledger.outlines(query),
    'get /timeline': async ({ limit, ids, ...query }) => {
      if (ids) {
        const found = await Promise.all(ids.map((id) => ledger.happening(id)))
        return Promise.all(found.flatMap((happening) => (happening ? [withWords(happening, ledger)] : [])))
      }
      const rows: string[] = []
      for await (const record of all(ledger, 'happenings', query)) {
        rows.push(rowText(record))
        if (rows.length === limit) break
      }
      return Buffer.from(`[${rows.join()}]`)
    },
    'get /find/{kind}': (query, context) => ofKind(context, async (kind) => Buffer.from(await page(kind, query))),
    'get /search': async (query) => {
      const pages = await Promise.all(kinds.map(async (kind) => `"${kind}":${await page(kind, query)}`))
      return Buffer.from(`{${pages.join()}}`)
    },
    'get /tally/{kind}': ({ by, ...query }, context) => ofKind(context, (kind) => ledger.tally(kind, query, by as Dimension[])),
    'get /export/{kind}': ({ as, ...query }, context) =>
      ofKind(context, (kind) => {
        const { head, line } = as === 'dyads' ? dyadTable(kind, ledger) : (tables[kind] as (typeof tables)['events'])
        const csv = as !== 'jsonl'
        return lines(
          context,
          async function* () {
            if (csv) yield head
            for await (const record of all(ledger, kind, query)) yield csv ? await line(JSON.parse(record) as Event) : `${record}\n`
          },
          csv ? 'text/csv' : ndjson,
        )
      }),
    'get /happenings/{id}': async (_, context) => {
      const happening = await ledger.happening(context.req.param('id')!)
      if (!happening) return missing(context, 'happening')
      const events = await mentionsOf(happening, ledger)
      const written = (await Promise.all(happening.articles.map((id) => ledger.article(id)))).filter((found) => found !== null)
      const sources = written.map(({ article: { id, title, published, outlet, url } }) => ({ id, title, published, outlet, url }))
      const tellings = written.map(({ article: { id, outlet = null, text } }) => ({
        article: id,
        outlet,
        signature: signatureOf(text),
        words: events.filter(({ article }) => article === id).map((event) => event.text),
      }))
      return {
        ...happening,
        title: cameo(happening.cameo)?.title ?? '',
        independent: independentOf(tellings),
        events,
        sources,
      }
    },
    'get /events': async ({ ids }) => (await Promise.all(ids.map((id) => ledger.event(id)))).filter((event) => event !== null),
    'get /events/{id}': async (_, context) => {
      const event = await ledger.event(context.req.param('id')!)
      if (!event) return missing(context, 'event')
      return { ...event, title: cameo(event.cameo)?.title ?? '', happening: await ledger.happeningOf(event.id) }
    },
    'get /articles': () => ledger.articles(),
    'get /articles/{id}': async (_, context) => {
      const found = await ledger.article(context.req.param('id')!)
      if (!found) return missing(context, 'article')
      const { coder: __, ...layers } = found.annotation
      return { ...layers, article: found.article }
    },
    'get /meetings': ({ between = [], leaders, from, until }) => countMeetings(ledger, between, { from, until, leaders, headsOf }),
    'get /series': ({ by, scale, ...query }) => seriesOf(ledger, { query, by, scale }),
    'get /plans': ({ on, ...query }) => plansOf(ledger, query, on),
    'get /threads': (query) => threadsOf(ledger, query),
    'get /network': (query) => networkOf(ledger, query),
    'get /voice': (query) => shareOfVoice(ledger, query),

    'get /news': async ({ after }, context) => {
      const seen = context.req.header('last-event-id')
      if (seen !== undefined && !/^\d{1,15}$/.test(seen)) throw new RapportError('R510', { field: 'Last-Event-ID', what: 'it is not the id of an event' })
      let last = seen === undefined ? (after ?? (await ledger.lastArrival())) : Number(seen)
      return streamSSE(context, async (events) => {
        const gone = new AbortController()
        events.onAbort(() => gone.abort())
        await events.writeSSE({ event: 'open', data: version, id: String(last), retry: 2000 })
        while (!events.aborted) {
          const read = await ledger.version()
          const arrivals = await ledger.arrivals(last, stretch)
          for (const { number, id } of arrivals) await events.writeSSE({ event: 'article', data: id, id: String(number) })
          last = arrivals.at(-1)?.number ?? last
          if (arrivals.length) continue
          const changed = await news.change(read, gone.signal)
          // A line that says nothing shows whether the other side is still there.
          if (!changed && !events.aborted) await events.write(':\n\n')
        }
      })
    }, // biome-ignore format: a handler

    'post /articles': async (_, context) => {
      if (!code || !writing) return idle(context, 'does not take articles in')
      const outcomes = async function* () {
        for await (const outcome of store(context.req.raw, writing, code)) {
          metrics.articles('added' in outcome ? 'added' : 'known' in outcome ? 'known' : 'lost')
          yield outcome
        }
        news.tell()
      }
      if (context.req.header('accept')?.includes(ndjson))
        return lines(
          context,
          async function* () {
            const done = { added: 0, known: 0, refused: 0 }
            for await (const outcome of outcomes()) {
              for (const key in outcome) done[key as keyof typeof done]++
              yield `${JSON.stringify(outcome)}\n`
            }
            yield `${JSON.stringify({ done })}\n`
          },
          ndjson,
          1,
        )
      const sum = { added: [] as string[], known: [] as string[], refused: [] as Message[] }
      for await (const outcome of outcomes()) for (const [key, value] of Object.entries(outcome)) sum[key as keyof typeof sum].push(value)
      if (sum.added.length || sum.known.length) return sum
      const first = sum.refused[0] ?? message('R609', { what: 'it holds no article' })
      return refuseWith(context, first.code === 'R606' ? 413 : 400, first, sum)
    },
    'post /annotate': (_, context) => coded(context, ({ article, annotation }) => [JSON.stringify({ ...annotation, article })]),
    'post /code': (_, context) => coded(context, ({ annotation }) => annotation.events.map((event) => JSON.stringify(event))),
    'post /events/{id}/correction': async (_, context) => {
      if (!writing) return idle(context, 'does not take corrections')
      const { changes, ...because } = await sent(context, 'correction')
      const event = await ledger.event(context.req.param('id')!)
      const found = event && (await ledger.article(event.article))
      if (!found) return missing(context, 'event')
      const fields = changes && fieldsOf(changes, event, { article: found.article, actors: found.annotation.actors }, knowledge())
      const correction = await writing.correct(event.id, fields, { ...because, at: now() })
      return linked(correction)
    },
    'post /happenings/merge': async (_, context) => {
      if (!writing) return idle(context, 'does not take corrections')
      const { happenings, ...because } = await sent(context, 'merge')
      return relinked(writing, await writing.merge(happenings, { ...because, at: now() }))
    },
    'post /happenings/split': async (_, context) => {
      if (!writing) return idle(context, 'does not take corrections')
      const { mentions, ...because } = await sent(context, 'split')
      return relinked(writing, await writing.split(mentions, { ...because, at: now() }))
    },
    'get /corrections': async ({ article: articles }) => {
      if (!articles) return ledger.corrections()
      const found = (await Promise.all(articles.map((id) => ledger.corrections(id)))).flat()
      // What was merged speaks of several articles.
      const byId = new Map(found.map((correction) => [correction.id, correction]))
      return [...byId.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
    },

    'get /session': (_, context) => ({ role: context.get('role') ?? 'admin', token: Boolean(tokens), writing: Boolean(writing) }),
    // A browser shows its token once; from then on it stands in a cookie.
    'post /session': async (_, context) => {
      const { token } = await sent(context, 'session')
      if (token === '') {
        deleteCookie(context, sessionCookie)
        return {}
      }
      const role = tokens?.roleOf(token)
      if (!role) return refuse(context, 401, 'R605', { what: tokens ? 'this token is not known' : 'this server asks for no token' })
      setCookie(context, sessionCookie, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure: context.req.url.startsWith('https:') })
      return { role, token: true, writing: Boolean(writing) }
    }, // biome-ignore format: a handler

    'get /check': () => ledger.check(),
    'post /compact': (_, context) => (writing ? writing.compact() : idle(context, 'does not write')),

    'get /health': () => ({ status: 'ok', version }),
    'get /ready': async () => ({ status: 'ok', coders: await ledger.coders() }),
    'get /metrics': (_, context) => context.body(metrics.render(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }),
    'get /openapi.json': () => description,
  }
}

const now = () => new Date().toISOString()

/** What a body says, checked. Throws R609, R606. */
async function sent<Kind extends Input>(context: Context, kind: Kind): Promise<z.output<(typeof inputs)[Kind]>> {
  const read = inputs[kind].safeParse(parsed(await textOf(context.req.raw, largestBody.small)))
  if (read.success) return read.data as z.output<(typeof inputs)[Kind]>
  const { path, message: what } = read.error.issues[0]!
  throw new RapportError('R609', { what: `${path.join('.') || 'the body'}: ${what}` })
}

/** Who acts on whom, as a table. Throws R510 where records have no such sides. */
function dyadTable(kind: Kind, ledger: Ledger): { head: string; line(record: Event): string | Promise<string> } {
  const table = dyadTables[kind] as DyadTable<Event> | undefined
  if (!table) throw new RapportError('R510', { field: 'as', what: `${kind} have no dyads` })
  return { head: table.head, line: (record) => table.lines(record, ledger) }
}

/** The row of a happening, both in JSON. */
function rowText(record: string): string {
  return JSON.stringify(rowOf(JSON.parse(record) as Happening))
}

/** A row with the words of its first mention. */
async function withWords(happening: Happening, ledger: Ledger) {
  const row = rowOf(happening)
  return { ...row, words: (await ledger.event(row.event))?.text ?? '' }
}

/** What a JSON text says; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** All records that a query finds, in JSON, a stretch at a time, so that others are answered in between. */
async function* all(ledger: Ledger, kind: Kind, query: LedgerQuery): AsyncGenerator<string> {
  let at = query
  for (;;) {
    const { rows, next } = await ledger.texts(kind, { ...at, limit: stretch })
    yield* rows
    if (!next) return
    at = { ...query, offset: undefined, cursor: next }
    await setImmediate()
  }
}

/** About so many characters are sent at a time. */
const parcel = 16 * 1024

/**
 * Answers with lines as they are made, no faster than they are taken, at least `least` characters at a time. What fails before the first one is a
 * problem like any other; later the answer breaks off, and the log says why.
 */
async function lines(context: Context, make: () => AsyncGenerator<string>, type: string = ndjson, least = parcel): Promise<Response> {
  const made = make()
  let first: IteratorResult<string> | undefined = await made.next()
  const encoder = new TextEncoder()
  const following = () =>
    made.next().catch((cause: unknown) => {
      throw new Error(`request ${context.get('requestId')} broke off`, { cause })
    })
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      let text = ''
      let next = first ?? (await following())
      first = undefined
      while (!next.done) {
        text += next.value
        if (text.length >= least) break
        next = await following()
      }
      if (text) controller.enqueue(encoder.encode(text))
      if (next.done) controller.close()
    },
    async cancel() {
      await made.return(undefined)
    },
  })
  return context.body(body, 200, { 'Content-Type': `${type}; charset=utf-8` })
}
