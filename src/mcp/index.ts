/** The ledger as tools of the Model Context Protocol: the same queries as everywhere, and every answer cites article, offsets and words. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { countMeetings, networkOf, seriesOf, shareOfVoice } from '../analysis/index.ts'
import { dimensions, type Ledger, type LedgerClaim, type LedgerQuery, parseQuery, periods } from '../ledger/index.ts'
import { RapportError } from '../messages.ts'
import { cameo } from '../ontology/index.ts'
import type { Event, Happening } from '../records.ts'
import { version } from '../version.ts'

/** Where an answer stands: the article, the characters (UTF-16, from 0), and the words. */
export interface Citation {
  article: string
  title?: string
  outlet?: string
  published?: string
  url?: string
  start: number
  end: number
  quote: string
}

/** So many mentions of a happening are cited. */
const mostCited = 5

const list = (what: string) => z.array(z.string()).optional().describe(what)
const queryFields = {
  between: list('codes of states (alpha-3) and bodies that all take part, such as ["CHN","RUS"] or ["RUS","NATO"]'),
  source: list('who acts'),
  target: list('who is acted on'),
  members: z.boolean().optional().describe('bodies and blocs also stand for their members'),
  type: list('PLOVER categories (CONSULT, AGREE, SUPPORT, …) or STATEMENT'),
  cameo: list('CAMEO codes or their beginnings'),
  status: list('done, ongoing, planned, possible, demanded, denied, cancelled, historical'),
  medium: list('in person, video, phone, letter'),
  from: z.string().optional().describe('ISO date, whole or partial'),
  until: z.string().optional().describe('ISO date, whole or partial'),
  place: list('alpha-3 code of the country, or name of the place'),
  speaker: list('who says so: code, id or name'),
  speakerKind: list('official, spokesperson, state media, news outlet, expert, anonymous, other'),
  outlet: list('names of outlets'),
  text: z.string().optional().describe('words that all stand in the text'),
  order: z.enum(['oldest', 'newest']).optional(),
}
const pageFields = {
  limit: z.number().int().min(1).max(100).optional(),
  cursor: z.string().optional().describe('`next` of the page before'),
}

/** A server of tools over a ledger; it is connected to one client at a time. */
export function createMcpServer(ledger: Ledger, headsOf?: (country: string, on: string) => readonly string[]): McpServer {
  const server = new McpServer({ name: 'rapport', version })
  const cite = citations(ledger)

  /** Registers a tool that reads; a query that cannot be asked is an answer with its numbered message. */
  const tool = <Shape extends z.ZodRawShape>(name: string, description: string, inputSchema: Shape, answer: (input: z.infer<z.ZodObject<Shape>>) => Promise<object>) =>
    server.registerTool(name, { description, inputSchema, annotations: { readOnlyHint: true } }, (async (input: z.infer<z.ZodObject<Shape>>) => {
      try {
        const result = await answer(input)
        return { content: [{ type: 'text' as const, text: JSON.stringify(result) }], structuredContent: result as Record<string, unknown> }
      } catch (error) {
        if (!(error instanceof RapportError)) throw error
        return { content: [{ type: 'text' as const, text: error.message }], isError: true }
      }
    }) as never) // biome-ignore format: one call

  tool('find_happenings', 'What happened between states: each happening once, however often it was reported, with its mentions cited.', { ...queryFields, ...pageFields }, async (query) => {
    const { rows, next } = await ledger.find('happenings', queryOf(query, 20))
    return { happenings: await Promise.all(rows.map((row) => describeHappening(row, ledger, cite))), next }
  }) // biome-ignore format: a tool
  tool('find_events', 'Single mentions of events, as coded from the words of an article.', { ...queryFields, ...pageFields }, async (query) => {
    const { rows, next } = await ledger.find('events', queryOf(query, 20))
    return { events: await Promise.all(rows.map(async (event) => ({ ...eventFacts(event), citation: await cite(event.article, event) }))), next }
  }) // biome-ignore format: a tool
  tool('find_claims', 'Who says what about whom, through whom. `between` names whom the content speaks of.', { ...queryFields, ...pageFields }, async (query) => {
    const { rows, next } = await ledger.find('claims', queryOf(query, 20))
    return { claims: await Promise.all(rows.map((claim) => describeClaim(claim, cite))), next }
  }) // biome-ignore format: a tool
  tool('count', 'Counts happenings, events, claims or articles by one dimension or several, with sums on the Goldstein and PLOVER scales.',
    { kind: z.enum(['happenings', 'events', 'claims', 'articles']), by: z.array(z.enum(dimensions as [string, ...string[]])).max(3), ...queryFields },
    async ({ kind, by, ...query }) => ({ rows: await ledger.tally(kind, queryOf(query), by as never) })) // biome-ignore format: a tool
  tool('count_meetings', 'Meetings of parties by year, medium and place, held against the numbers that texts state.',
    { parties: z.array(z.string()).min(2).max(5), leaders: z.boolean().optional(), from: z.string().optional(), until: z.string().optional() },
    async ({ parties, ...options }) => {
      const { between } = parseQuery({ between: parties, from: options.from, until: options.until })
      return countMeetings(ledger, between!, { ...options, headsOf })
    }) // biome-ignore format: a tool
  tool('series', 'How a relation warms and cools by period, with bands, intensity corrected for coverage, and change points with the happenings that made them.',
    { ...queryFields, by: z.enum(periods), scale: z.enum(['goldstein', 'plover']).optional() },
    async ({ by, scale, ...query }) => seriesOf(ledger, { query: queryOf(query), by, scale })) // biome-ignore format: a tool
  tool('network', 'Who deals with whom: partners, betweenness and communities.', queryFields, async (query) =>
    networkOf(ledger, queryOf(query)),
  )
  tool('share_of_voice', 'Who speaks about whom, and with what part of all claims.', queryFields, async (query) => ({
    voices: await shareOfVoice(ledger, queryOf(query)),
  }))
  tool('show', 'One event, happening or article by its id, with its words.', { id: z.string() }, async ({ id }) => {
    const event = await ledger.event(id)
    if (event) return { event: { ...event, citation: await cite(event.article, event) } }
    const happening = await ledger.happening(id)
    if (happening) return { happening: { ...happening, ...(await describeHappening(happening, ledger, cite)) } }
    const found = await ledger.article(id)
    if (!found) throw new RapportError('R504', { id, what: 'event, happening or article' })
    return { article: found.article, events: found.annotation.events.map(eventFacts), claims: found.annotation.claims }
  }) // biome-ignore format: a tool
  return server
}

function queryOf(query: object, limit?: number): LedgerQuery {
  return parseQuery({ ...(limit && { limit }), ...Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) })
}

function eventFacts({ id, type, cameo: code, status, time, place, sources, targets, reciprocal, attribution, confidence }: Event) {
  const names = (actors: Event['sources']) => actors.map(({ name, cameo: actor }) => ({ name, code: actor }))
  return {
    id, type, cameo: code, title: cameo(code)?.title ?? '', status, from: time.from, to: time.to, place: place?.name ?? null, sources: names(sources), targets: names(targets), reciprocal,
    saidBy: attribution.map(({ speaker, kind }) => ({ name: 'name' in speaker ? speaker.name : speaker.text, kind })), confidence,
  } // biome-ignore format: a record
}

async function describeHappening(happening: Happening, ledger: Ledger, cite: ReturnType<typeof citations>) {
  const { id, type, cameo: code, status, time, place, participants, mentions, outlets, readings } = happening
  const events = (await Promise.all(mentions.slice(0, mostCited).map((mention) => ledger.event(mention)))).filter((event) => event !== null)
  return {
    id, type, cameo: code, title: cameo(code)?.title ?? '', status, from: time.from, to: time.to, place: place?.name ?? null, participants: participants.map(({ name, cameo: actor }) => ({ name, code: actor })),
    mentions: mentions.length, outlets, disputed: Object.keys(readings).filter((field) => readings[field]!.length > 1), citations: await Promise.all(events.map((event) => cite(event.article, event))),
  } // biome-ignore format: a record
}

async function describeClaim(
  { id, article, speaker, kind, attribution, content, published, outlet }: LedgerClaim & { article?: string },
  cite: ReturnType<typeof citations>,
) {
  const [first, last] = [content[0], content.at(-1)]
  return {
    id,
    speaker: speaker && { name: speaker.name, code: speaker.cameo },
    kind,
    // The whole chain, outermost first.
    saidBy: attribution.map(({ speaker: by, kind: as }) => ({ name: 'name' in by ? by.name : by.text, kind: as })),
    content: content.map(({ text }) => text).join(' … '),
    published,
    outlet,
    citation: first && last ? await cite(article, { start: first.start, end: last.end }) : null,
  }
}

/** Cites spans of articles. */
function citations(ledger: Ledger): (article: string, span: { start: number; end: number }) => Promise<Citation | null> {
  return async (id, { start, end }) => {
    const found = await ledger.article(id)
    if (!found) return null
    const { title, outlet, published, url, text } = found.article
    return { article: id, title, outlet, published, url, start, end, quote: text.slice(start, end) }
  }
}
