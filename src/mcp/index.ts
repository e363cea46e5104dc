/** The ledger as tools of the Model Context Protocol: the same queries as everywhere, and every answer cites article, offsets and words. */
import { randomUUID } from 'node:crypto'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { countMeetings, networkOf, plansOf, seriesOf, shareOfVoice, threadsOf } from '../analysis/index.ts'
import { shownMention } from '../exchange/index.ts'
import { toldOf } from '../http/index.ts'
import { dimensions, kinds, type Ledger, type LedgerQuery, mentionsOf, parseQuery, periods } from '../ledger/index.ts'
import { sidesOf } from '../linking/index.ts'
import { formatMessage, RapportError } from '../messages.ts'
import type { Annotation, Article, Happening, Message } from '../records.ts'
import { version } from '../version.ts'
import { citationIn, citationsFrom, claimFacts, eventFacts, happeningFacts } from './facts.ts'

export type { Citation } from './facts.ts'

export interface McpOptions {
  /** Who heads a state on a day; without it leaders' meetings cannot be told from others. */
  headsOf?: (country: string, on: string) => readonly string[]
  /** Codes a text that a client gives; without it there is no such tool. */
  code?: (article: Article) => Promise<{ output: string; lost: boolean; messages: Message[] }>
}

/** So many mentions of a happening, and of each of its readings, are cited. */
const mostCited = 5
/** Characters of an article that are shown at a time, and of a text that is coded. */
const window = 8000
const longestText = 100_000
/** An answer with more characters is of no use to anybody. */
const longestAnswer = 200_000

const list = (what: string) => z.array(z.string()).optional().describe(what)
const date = z.string().optional().describe('ISO date, whole or partial')
const queryFields = {
  between: list('states and bodies that all take part, by code (alpha-3) or name, such as ["CHN","RUS"] or ["Russia","NATO"]'),
  source: list('who acts'),
  target: list('who is acted on'),
  members: z.boolean().optional().describe('bodies and blocs also stand for their members'),
  type: list('PLOVER categories (CONSULT, AGREE, SUPPORT, …) or STATEMENT'),
  cameo: list('CAMEO codes or their beginnings'),
  status: list('done, ongoing, planned, possible, demanded, denied, cancelled, historical'),
  medium: list('in person, video, phone, letter'),
  from: date,
  until: date,
  place: list('alpha-3 code of the country, or name of the place'),
  topic: list('topics'),
  speaker: list('who says so: code, id or name'),
  speakerKind: list('official, spokesperson, state media, news outlet, expert, anonymous, other'),
  outlet: list('names of outlets'),
  text: z.string().optional().describe('words that all stand in the text'),
  order: z.enum(['oldest', 'newest']).optional(),
}
const page = (most: number, otherwise: number) => ({
  limit: z.number().int().min(1).max(most).default(otherwise).describe('rows of the answer'),
  cursor: z.string().optional().describe('`next` of the answer before'),
})

/** A server of tools over a ledger; it is connected to one client at a time. */
export function createMcpServer(ledger: Ledger, { headsOf, code }: McpOptions = {}): McpServer {
  const server = new McpServer({ name: 'rapport', version })
  const cite = citationsFrom(ledger)

  /** Registers a tool that reads; what cannot be asked is an answer with its numbered message. */
  const tool = <Shape extends z.ZodRawShape>(name: string, description: string, inputSchema: Shape, answer: (input: z.infer<z.ZodObject<Shape>>) => Promise<object>) =>
    server.registerTool(name, { description, inputSchema: z.strictObject(inputSchema) as never, annotations: { readOnlyHint: true } }, (async (input: z.infer<z.ZodObject<Shape>>) => {
      try {
        const result = await answer(input)
        const text = JSON.stringify(result)
        if (text.length > longestAnswer) throw new RapportError('R615', { most: longestAnswer })
        return { content: [{ type: 'text' as const, text }], structuredContent: result as Record<string, unknown> }
      } catch (error) {
        return { content: [{ type: 'text' as const, text: formatMessage(toldOf(error, randomUUID()).told) }], isError: true }
      }
    }) as never) // biome-ignore format: one call

  tool('find_happenings', 'What happened between states: each happening once, however often it was reported, with its mentions cited.', { ...queryFields, ...page(100, 20) }, async (query) => {
    const { rows, next } = await ledger.find('happenings', queryOf(query))
    return { happenings: await Promise.all(rows.map(async (row) => ({ ...happeningFacts(row), citations: await citedMentions(row.mentions) }))), next }
  }) // biome-ignore format: a tool
  tool('timeline', 'Happenings in order of time, a line each without citations: what happened when, for an overview of many.', { ...queryFields, ...page(300, 100) }, async (query) => {
    const { rows, next } = await ledger.find('happenings', queryOf(query))
    return { happenings: rows.map((row) => { const { id, title, from, to, status, participants, place } = happeningFacts(row); return { id, from, to, title, who: participants.map(({ name }) => name), place, status } }), next }
  }) // biome-ignore format: a tool
  tool('find_events', 'Single mentions of events, as coded from the words of an article.', { ...queryFields, ...page(100, 20) }, async (query) => {
    const { rows, next } = await ledger.find('events', queryOf(query))
    return { events: await Promise.all(rows.map(async (event) => ({ ...eventFacts(event), citation: await cite(event.article, event) }))), next }
  }) // biome-ignore format: a tool
  tool('find_claims', 'Who says what about whom, through whom. `between` names whom the content speaks of.', { ...queryFields, ...page(100, 20) }, async (query) => {
    const { rows, next } = await ledger.find('claims', queryOf(query))
    return { claims: await Promise.all(rows.map(async ({ published, outlet, ...claim }) => ({ ...claimFacts(claim), published, outlet, citation: await cite(claim.article, wholeOf(claim.content)) }))), next }
  }) // biome-ignore format: a tool
  tool('find_articles', 'Articles in which words stand, or that speak of parties; `show` gives their text.', { ...queryFields, ...page(100, 50) }, async (query) => {
    const { rows, next } = await ledger.find('articles', queryOf(query))
    return { articles: rows, next }
  }) // biome-ignore format: a tool
  tool('parties', 'The codes of states, bodies and blocs that take part in happenings, the busiest first.', page(500, 100), async (part) =>
    named('parties', partOf(await ledger.parties(), part)),
  )
  tool('count', 'Counts happenings, events, claims or articles by one dimension or several, with sums on the Goldstein and PLOVER scales.',
    { kind: z.enum(kinds), by: z.array(z.enum(dimensions as [string, ...string[]])).max(3), ...queryFields, ...page(500, 200) },
    async ({ kind, by, limit, cursor, ...query }) => named('rows', partOf(await ledger.tally(kind, queryOf(query), by as never), { limit, cursor }))) // biome-ignore format: a tool
  tool('count_meetings', 'Meetings of parties by year, medium and place, held against the numbers that texts state.',
    { parties: z.array(z.string()).min(2).max(5), leaders: z.boolean().optional().describe('only those of heads of state and government'), from: date, until: date, ...page(200, 100) },
    async ({ parties, leaders, limit, cursor, ...range }) => {
      const { between, from, until } = parseQuery({ between: parties, ...range })
      const { meetings, stated, ...counts } = await countMeetings(ledger, between!, { from, until, leaders, headsOf })
      const cited = await Promise.all(stated.slice(0, limit).map(async (one) => ({ ...one, citation: await firstCited([one.event]) })))
      const part = partOf(meetings, { limit, cursor })
      const shown = await Promise.all(part.rows.map(async (one) => ({ ...one, citation: await firstCited((await ledger.happening(one.happening))?.mentions ?? []) })))
      return { ...counts, meetings: shown, next: part.next, stated: cited }
    }) // biome-ignore format: a tool
  tool('series', 'How a relation warms and cools by period, with bands, intensity corrected for coverage, and change points with the happenings that made them.',
    { ...queryFields, by: z.enum(periods), scale: z.enum(['goldstein', 'plover']).optional(), ...page(400, 200) },
    async ({ by, scale, limit, cursor, ...query }) => {
      const { points, ...rest } = await seriesOf(ledger, { query: queryOf(query), by, scale })
      return { ...rest, ...named('points', partOf(points, { limit, cursor })) }
    }) // biome-ignore format: a tool
  tool('network', 'Who deals with whom: partners, betweenness and communities of the busiest parties, and the ties between these, the strongest first.',
    { ...queryFields, limit: z.number().int().min(2).max(100).default(30).describe('parties of the answer') },
    async ({ limit, ...query }) => {
      const { nodes, edges } = await networkOf(ledger, queryOf(query))
      const busiest = nodes.toSorted((a, b) => b.happenings - a.happenings || (a.party < b.party ? -1 : 1)).slice(0, limit)
      const shown = new Set(busiest.map(({ party }) => party))
      const ties = edges.filter(({ a, b }) => shown.has(a) && shown.has(b)).toSorted((a, b) => b.happenings - a.happenings)
      return { parties: nodes.length, nodes: busiest, edges: ties.slice(0, limit * 5) }
    }) // biome-ignore format: a tool
  tool(
    'plans',
    'What was planned, and what became of it: took place, moved, cancelled, not reported, ahead.',
    { ...queryFields, on: date, ...page(200, 50) },
    async ({ on, limit, cursor, ...query }) => {
      const { rows, next } = partOf(await plansOf(ledger, queryOf(query), on), { limit, cursor })
      return {
        plans: await Promise.all(rows.map(async ({ happening, outcome, became }) => ({ outcome, happening: await citedFacts(happening), became: became && (await citedFacts(became)) }))),
        next,
      }
    },
  ) // biome-ignore format: a tool
  tool(
    'treaties',
    'Treaties and contracts through their stages: negotiation, signature, ratification, suspension, withdrawal.',
    { ...queryFields, ...page(100, 20) },
    async ({ limit, cursor, ...query }) => {
      const { rows, next } = partOf(await threadsOf(ledger, queryOf(query)), { limit, cursor })
      return {
        treaties: await Promise.all(rows.map(async ({ stages, ...thread }) => ({ ...thread, stages: await Promise.all(stages.map(async ({ stage, happening }) => ({ stage, ...(await citedFacts(happening)) }))) }))),
        next,
      }
    },
  ) // biome-ignore format: a tool
  tool('share_of_voice', 'Who speaks about whom, and with what part of all claims; the most frequent first.', { ...queryFields, ...page(500, 100) },
    async ({ limit, cursor, ...query }) => named('voices', partOf(await shareOfVoice(ledger, queryOf(query)), { limit, cursor }))) // biome-ignore format: a tool

  tool('show', `One event, one happening with the readings on which its mentions differ, or ${window} characters of an article with what was found in them.`,
    { id: z.string().max(500), from: z.number().int().min(0).default(0).describe('of an article: the character to begin with; `next` of the answer before') },
    async ({ id, from }) => {
      const event = await ledger.event(id)
      if (event) {
        const { attribution, why, quantities, count, medium } = event
        const happening = await ledger.happeningOf(id)
        return { event: { ...eventFacts(event), medium, count, quantities, attribution, why, happening: happening?.id ?? null, citation: await cite(event.article, event) } }
      }
      const happening = await ledger.happening(id)
      if (happening) {
        const events = await mentionsOf(happening, ledger)
        const readings: Record<string, object[]> = {}
        for (const [field, values] of Object.entries(happening.readings))
          readings[field] = await Promise.all(values.map(async ({ value, mentions }) => ({ value, mentions: mentions.length, citations: values.length > 1 ? await citedMentions(mentions) : [] })))
        const citations = await citedMentions(happening.mentions)
        return { happening: { ...happeningFacts(happening), independentSources: happening.independentSources, ...sidesOf(happening, events), readings, citations } }
      }
      const found = await ledger.article(id)
      if (!found) throw new RapportError('R504', { id, what: 'event, happening or article' })
      const { text, ...article } = found.article
      const until = Math.min(from + window, text.length)
      const here = ({ start }: { start: number }) => start >= from && start < until
      return {
        article: { ...article, length: text.length, from, text: text.slice(from, until) },
        events: found.annotation.events.filter(here).map(eventFacts),
        claims: found.annotation.claims.filter(({ content }) => here(content[0] ?? { start: 0 })).map(claimFacts),
        next: until < text.length ? until : null,
      }
    }) // biome-ignore format: a tool

  if (code)
    tool('code_text', 'Reads a text and gives its events and claims, each with its words; nothing is stored.',
      { text: z.string().min(1).max(longestText), title: z.string().max(2000).optional(), published: date, outlet: z.string().max(200).optional() },
      async (fields) => {
        const article = { ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)), id: 'text', text: fields.text } as Article
        const { output, lost, messages } = await code(article)
        const doubts = messages.map(({ code: number, reason }) => ({ code: number, reason }))
        if (lost) return { events: [], claims: [], messages: doubts }
        const { events, claims } = JSON.parse(output) as Annotation
        return {
          events: events.map((event) => ({ ...eventFacts(event), citation: citationIn(article, event) })),
          claims: claims.map((claim) => ({ ...claimFacts(claim), citation: citationIn(article, wholeOf(claim.content)) })),
          messages: doubts,
        }
      }) // biome-ignore format: a tool

  /** The first of these mentions, cited. */
  async function citedMentions(mentions: readonly string[]) {
    const events = await Promise.all(mentions.slice(0, mostCited).map((mention) => ledger.event(mention)))
    return Promise.all(events.flatMap((event) => (event ? [cite(event.article, event)] : [])))
  }
  async function firstCited(mentions: readonly string[]) {
    return (await citedMentions(mentions.slice(0, 1)))[0] ?? null
  }

  /** A happening with the words of the mention that shows it. */
  async function citedFacts(happening: Happening) {
    return { ...happeningFacts(happening), citation: await firstCited([shownMention(happening)]) }
  }
  return server
}

function queryOf(query: object): LedgerQuery {
  return parseQuery(query as Record<string, unknown>)
}

/** From the first piece to the last. */
function wholeOf(pieces: readonly { start: number; end: number }[]): { start: number; end: number } {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 }
}

/** Some rows of a list; the cursor is the number of the first. Throws R510 for another one. */
function partOf<Row>(
  rows: readonly Row[],
  { limit, cursor = '0' }: { limit: number; cursor?: string },
): { rows: Row[]; next: string | null } {
  if (!/^\d{1,9}$/.test(cursor)) throw new RapportError('R510', { field: 'cursor', what: 'it is not one that an answer gave' })
  const from = Number(cursor)
  return { rows: rows.slice(from, from + limit), next: from + limit < rows.length ? String(from + limit) : null }
}

/** The same under a name of its own. */
function named<Row>(name: string, { rows, next }: { rows: Row[]; next: string | null }) {
  return { [name]: rows, next }
}
