/** Every way of asking: one table, from which the server takes who may ask and what is checked, and the description what it says. */
import { z } from 'zod'
import type { Role } from '../http/index.ts'
import { dimensions, ledgerQuery, listOf, periods } from '../ledger/index.ts'
import { answers } from './answers.ts'
import { changesInput } from './correcting.ts'
import { articleTypes } from './sending.ts'

const id = z.string().min(1).max(500)
/** Why something is changed by hand, and who says so. */
const because = { reason: z.string().trim().min(1).max(1000), by: z.string().trim().min(1).max(200) }

/** A correction as it is sent: the fields that a person may set, or null to reject the event. */
const correctionInput = z.strictObject({ changes: changesInput.nullable(), ...because })

/** Bodies that are JSON, by the name under which the description has them. */
export const inputs = {
  correction: correctionInput,
  /** Happenings that are one. */
  merge: z.strictObject({ happenings: z.array(id).min(2).max(100), ...because }),
  /** Mentions that are one happening by themselves. */
  split: z.strictObject({ mentions: z.array(id).min(1).max(1000), ...because }),
  /** A token that a browser shows, or '' to put it down. */
  session: z.strictObject({ token: z.string().max(1000) }),
}
export type Input = keyof typeof inputs

/** At most so many rows of a page, of a timeline (its rows are small, and it shows all of them), and events by their ids. */
const mostRows = 1000
const mostTimelineRows = 100_000
const mostIds = 100

const pages = (most: number, otherwise: number) => z.coerce.number().int().min(1).max(most).default(otherwise).describe('rows of a page')
const { cursor, offset, limit: _limit, ...conditions } = ledgerQuery.shape
const query = z.strictObject(conditions)
const paged = query.extend({ limit: pages(mostRows, 100), cursor, offset })
const words = (what: string) => z.string().trim().min(1).max(50_000).describe(what)
const ids = listOf(id).pipe(z.array(id).max(mostIds)).describe('ids, with commas between')

/** One way of asking. */
export interface Route {
  method: 'get' | 'post'
  /** Under /api/v1, with {names} of its parts. */
  path: `/${string}`
  summary: string
  /** Who may ask; null: everybody. */
  role: Role | null
  /** Parameters of the address; nothing else may stand in it. */
  asks: z.ZodObject
  body?: 'articles' | Input
  /** The shape of the answer; of each line where the type is JSON lines. */
  answer?: z.ZodType
  type?: 'application/x-ndjson' | 'text/event-stream' | 'text/plain'
  /** Other types in which the same is given. */
  also?: Readonly<Record<string, z.ZodType>>
  /** Whether the answer is of the moment, and not of the ledger's version. */
  live?: true
}

const nothing = z.strictObject({})
export const ndjson = 'application/x-ndjson'

export const routes = [
  { method: 'get', path: '/parties', summary: 'Parties, with the number of happenings that each takes part in.', role: 'read', asks: nothing, answer: answers.parties },
  { method: 'get', path: '/people', summary: 'Persons and bodies of the registry that take part.', role: 'read', asks: nothing, answer: answers.people },
  { method: 'get', path: '/outlines', summary: 'Happenings in outline, all that a query finds: what is drawn and counted of many thousands.', role: 'read', asks: query, answer: answers.outlines },
  { method: 'get', path: '/timeline', summary: 'Happenings as rows with their parties; or those of the ids given, with the words of a mention.', role: 'read', asks: paged.omit({ cursor: true }).extend({ limit: pages(mostTimelineRows, mostTimelineRows), ids: ids.optional() }), answer: answers.rows },
  { method: 'get', path: '/ties', summary: 'How often two parties met in happenings of one kind in one year.', role: 'read', asks: nothing, answer: answers.ties },
  { method: 'get', path: '/places', summary: 'Places where happenings took place, the busiest first, with where they lie.', role: 'read', asks: query.extend({ limit: pages(200, 60) }), answer: answers.places },
  { method: 'get', path: '/find/{kind}', summary: 'Records that a query finds, a page at a time: { rows, next }; `next` is the `cursor` of the next page. Happenings come as small rows.', role: 'read', asks: paged, answer: answers.page },
  { method: 'get', path: '/search', summary: 'The first records of each kind in which words stand; `find` gives more of each.', role: 'read', asks: query.extend({ text: words('words that all stand in the text; "…" is a phrase, word* a beginning'), limit: pages(100, 10) }), answer: answers.search },
  { method: 'get', path: '/tally/{kind}', summary: 'Counts and sums of what a query finds, by one dimension or several.', role: 'read', asks: query.extend({ by: listOf(z.enum(dimensions as [string, ...string[]], 'nothing is counted by that')).default([]).describe(`of ${dimensions.join(', ')}, with commas between`) }), answer: answers.tally },
  { method: 'get', path: '/export/{kind}', summary: 'All records that a query finds, as JSON lines or as a table.', role: 'read', asks: query.extend({ as: z.enum(['jsonl', 'csv', 'dyads']).default('jsonl').describe('jsonl, csv or dyads: events or happenings as a table with a line for each source and target') }), answer: answers.exported, type: ndjson, also: { 'text/csv': z.string() } },
  { method: 'get', path: '/happenings/{id}', summary: 'A happening with its events and sources.', role: 'read', asks: nothing, answer: answers.happening },
  { method: 'get', path: '/events', summary: 'Events of the ids given, in their order.', role: 'read', asks: z.strictObject({ ids }), answer: answers.events },
  { method: 'get', path: '/events/{id}', summary: 'An event with its happening.', role: 'read', asks: nothing, answer: answers.event },
  { method: 'get', path: '/articles', summary: 'The first 1000 articles, with the number of their events; `find/articles` gives all, a page at a time.', role: 'read', asks: nothing, answer: answers.articles },
  { method: 'get', path: '/articles/{id}', summary: 'An article with all layers of its analysis.', role: 'read', asks: nothing, answer: answers.article },
  { method: 'get', path: '/meetings', summary: 'Meetings of parties by year, medium and place, against the numbers that texts state.', role: 'read', asks: query.pick({ between: true, from: true, until: true }).extend({ leaders: z.enum(['true', 'false']).transform((value) => value === 'true').optional().describe('only those of heads of state and government') }), answer: answers.meetings },
  { method: 'get', path: '/series', summary: 'How a relation warms and cools.', role: 'read', asks: query.extend({ by: z.enum(periods).default('month').describe(`one of ${periods.join(', ')}`), scale: z.enum(['goldstein', 'plover']).default('goldstein').describe('goldstein or plover') }), answer: answers.series },
  { method: 'get', path: '/plans', summary: 'What was planned, and what became of it.', role: 'read', asks: query.omit({ status: true }).extend({ on: ledgerQuery.shape.from.describe('the day from which it is seen; else that of the newest article') }), answer: answers.plans },
  { method: 'get', path: '/threads', summary: 'Treaties and contracts through their stages.', role: 'read', asks: query, answer: answers.threads },
  { method: 'get', path: '/network', summary: 'Who deals with whom.', role: 'read', asks: query, answer: answers.network },
  { method: 'get', path: '/voice', summary: 'Who speaks about whom.', role: 'read', asks: query, answer: answers.voice },
  { method: 'get', path: '/news', summary: 'Server-sent events: `article` with its id for each article that comes in, whoever adds it. With Last-Event-ID (or `after`) those come first that came in since.', role: 'read', asks: z.strictObject({ after: z.coerce.number().int().min(0).optional().describe('the id of the last event that was seen') }), type: 'text/event-stream' },
  { method: 'post', path: '/articles', summary: 'Codes articles and puts them into the ledger: { added, known, refused }. Asked for JSON lines (Accept), it tells what became of each as it is done.', role: 'write', asks: nothing, body: 'articles', answer: answers.stored, also: { [ndjson]: answers.progress } },
  { method: 'post', path: '/annotate', summary: 'Codes articles and gives all layers as JSON lines; nothing is stored.', role: 'read', asks: nothing, body: 'articles', answer: z.union([answers.annotation, answers.refused]), type: ndjson },
  { method: 'post', path: '/code', summary: 'Codes articles and gives their events as JSON lines; nothing is stored.', role: 'read', asks: nothing, body: 'articles', answer: z.union([answers.coded, answers.refused]), type: ndjson },
  { method: 'post', path: '/events/{id}/correction', summary: 'Corrects fields of an event, or rejects it: { changes | null, reason, by }. It is kept, and made again when the article is coded anew.', role: 'write', asks: nothing, body: 'correction', answer: answers.correction },
  { method: 'post', path: '/happenings/merge', summary: 'Makes one happening of several: { happenings, reason, by }. Gives the correction, and the ids of the happenings that it made.', role: 'write', asks: nothing, body: 'merge', answer: answers.relinked },
  { method: 'post', path: '/happenings/split', summary: 'Splits mentions off as a happening of their own: { mentions, reason, by }. Gives the correction, and the ids of what was split off and of the rest.', role: 'write', asks: nothing, body: 'split', answer: answers.relinked },
  { method: 'get', path: '/corrections', summary: 'All corrections, oldest first; of some articles with `article`.', role: 'read', asks: z.strictObject({ article: ids.describe('ids of articles').optional() }), answer: answers.corrections },
  { method: 'get', path: '/session', summary: 'What the one who asks may do: { role, token, writing }.', role: 'read', asks: nothing, answer: answers.session, live: true },
  { method: 'post', path: '/session', summary: 'Shows a token, { token }, which a browser then keeps in a cookie until it is closed; an empty one puts it down.', role: null, asks: nothing, body: 'session', answer: answers.shown },
  { method: 'get', path: '/check', summary: 'Reads the whole ledger and compares it: what is wrong, and nothing where it is whole.', role: 'admin', asks: nothing, answer: answers.faults, live: true },
  { method: 'post', path: '/compact', summary: 'Gives back the room that replaced records took: sizes in bytes before and after.', role: 'admin', asks: nothing, answer: answers.compacted },
  { method: 'get', path: '/health', summary: 'Whether the server answers.', role: null, asks: nothing, answer: answers.health, live: true },
  { method: 'get', path: '/ready', summary: 'Whether the ledger answers.', role: 'read', asks: nothing, answer: answers.ready, live: true },
  { method: 'get', path: '/metrics', summary: 'Counters for Prometheus.', role: 'read', asks: nothing, type: 'text/plain' },
  { method: 'get', path: '/openapi.json', summary: 'This description.', role: null, asks: nothing, answer: answers.description, live: true },
] as const satisfies readonly Route[] // biome-ignore format: a table

type Routes = (typeof routes)[number]
/** "get /find/{kind}" */
export type RouteKey = { [R in Routes as `${R['method']} ${R['path']}`]: unknown } extends infer Keys ? keyof Keys & string : never
/** What is asked of a route, checked. */
export type Asked<Key extends RouteKey> = Extract<Routes, { method: Key extends `${infer Method} ${string}` ? Method : never; path: Key extends `${string} ${infer Path}` ? Path : never }> extends { asks: infer Schema extends z.ZodType } ? z.output<Schema> : never // biome-ignore format: one type

/** Whether an answer is of the ledger's version: the same until the ledger changes. */
export function isOfVersion({ method, answer, type, live }: Route): boolean {
  return method === 'get' && answer !== undefined && !type && !live
}

/** The types that a body may have. */
export function bodyTypes(body: NonNullable<Route['body']>): readonly string[] {
  return body === 'articles' ? articleTypes : ['application/json']
}
