/** The description of the API in OpenAPI 3.1, made from the schemas that check the requests. */
import { z } from 'zod'
import { dimensions, kinds, ledgerQuery, periods } from '../ledger/index.ts'
import { isCameoCode } from '../ontology/index.ts'
import { articleInput, eventStatuses } from '../records.ts'
import { version } from '../version.ts'
import type { Role } from './access.ts'

const id = z.string().min(1).max(200)
/** Why something is changed by hand, and who says so. */
const because = { reason: z.string().trim().min(1).max(1000), by: z.string().trim().min(1).max(200) }

/** A correction as it is sent: the fields that a person may set, or null to reject the event. */
export const correctionInput = z.strictObject({
  changes: z
    .strictObject({
      cameo: z.string().refine(isCameoCode, 'give a CAMEO code').optional(),
      status: z.enum(eventStatuses).optional(),
      medium: z.enum(['in person', 'video', 'phone', 'letter']).optional(),
      time: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).optional(),
    })
    .nullable(),
  ...because,
})

/** Happenings that are one, and mentions that are one by themselves. */
export const mergeInput = z.strictObject({ happenings: z.array(id).min(2).max(100), ...because })
export const splitInput = z.strictObject({ mentions: z.array(id).min(1).max(1000), ...because })

/** One way of asking. */
export interface Route {
  method: 'get' | 'post'
  /** With {names} of its parts. */
  path: string
  summary: string
  role: Role
  /** Whether the fields of a ledger query are parameters, and which others. */
  query?: boolean
  parameters?: Readonly<Record<string, object>>
  body?: 'articles' | 'correction' | 'merge' | 'split' | 'session'
  type?: string
}

const text = { type: 'string' }

/** All routes under /api/v1. */
export const routes: readonly Route[] = [
  { method: 'get', path: '/parties', summary: 'Parties, with the number of happenings that each takes part in.', role: 'read' },
  { method: 'get', path: '/people', summary: 'Persons and bodies of the registry that take part.', role: 'read' },
  { method: 'get', path: '/outlines', summary: 'Happenings in outline, all that a query finds: what is drawn and counted of many thousands.', role: 'read', query: true },
  { method: 'get', path: '/timeline', summary: 'Happenings as rows with their parties; or those of the ids given, with the words of a mention.', role: 'read', query: true, parameters: { ids: text } },
  { method: 'get', path: '/ties', summary: 'How often two parties met in happenings of one kind in one year.', role: 'read' },
  { method: 'get', path: '/find/{kind}', summary: 'Records that a query finds, a page at a time: { rows, next }; `next` is the `cursor` of the next page.', role: 'read', query: true, parameters: { kind: { type: 'string', enum: kinds } } },
  { method: 'get', path: '/tally/{kind}', summary: 'Counts and sums of what a query finds, by one dimension or several.', role: 'read', query: true, parameters: { kind: { type: 'string', enum: kinds }, by: { ...text, description: `of ${dimensions.join(', ')}, with commas between` } } },
  { method: 'get', path: '/export/{kind}', summary: 'All records that a query finds, as JSON lines.', role: 'read', query: true, parameters: { kind: { type: 'string', enum: kinds } }, type: 'application/x-ndjson' },
  { method: 'get', path: '/happenings', summary: 'Happenings, oldest first.', role: 'read', query: true },
  { method: 'get', path: '/happenings/{id}', summary: 'A happening with its events and sources.', role: 'read', parameters: { id: text } },
  { method: 'get', path: '/events', summary: 'Events, oldest first; or those of the ids given.', role: 'read', query: true, parameters: { ids: text } },
  { method: 'get', path: '/events/{id}', summary: 'An event with its happening.', role: 'read', parameters: { id: text } },
  { method: 'get', path: '/articles', summary: 'Articles, with the number of their events.', role: 'read' },
  { method: 'get', path: '/articles/{id}', summary: 'An article with all layers of its analysis.', role: 'read', parameters: { id: text } },
  { method: 'get', path: '/meetings', summary: 'Meetings of parties by year, medium and place, against the numbers that texts state.', role: 'read', parameters: { between: { ...text, description: 'codes, with commas between' }, leaders: { type: 'boolean' }, from: text, until: text } },
  { method: 'get', path: '/series', summary: 'How a relation warms and cools.', role: 'read', query: true, parameters: { by: { type: 'string', enum: periods }, scale: { type: 'string', enum: ['goldstein', 'plover'] } } },
  { method: 'get', path: '/network', summary: 'Who deals with whom.', role: 'read', query: true },
  { method: 'get', path: '/voice', summary: 'Who speaks about whom.', role: 'read', query: true },
  { method: 'get', path: '/news', summary: 'Server-sent events: `article` for each article that comes in.', role: 'read', type: 'text/event-stream' },
  { method: 'post', path: '/articles', summary: 'Codes articles and puts them into the ledger: { added, known, refused }.', role: 'write', body: 'articles' },
  { method: 'post', path: '/annotate', summary: 'Codes articles and gives all layers as JSON lines; nothing is stored.', role: 'read', body: 'articles', type: 'application/x-ndjson' },
  { method: 'post', path: '/code', summary: 'Codes articles and gives their events as JSON lines; nothing is stored.', role: 'read', body: 'articles', type: 'application/x-ndjson' },
  { method: 'post', path: '/events/{id}/correction', summary: 'Corrects fields of an event, or rejects it: { changes | null, reason, by }. It is kept, and made again when the article is coded anew.', role: 'write', parameters: { id: text }, body: 'correction' },
  { method: 'post', path: '/happenings/merge', summary: 'Makes one happening of several: { happenings, reason, by }. Gives the correction, and the ids of the happenings that it made.', role: 'write', body: 'merge' },
  { method: 'post', path: '/happenings/split', summary: 'Splits mentions off as a happening of their own: { mentions, reason, by }. Gives the correction, and the ids of what was split off and of the rest.', role: 'write', body: 'split' },
  { method: 'get', path: '/session', summary: 'What the one who asks may do: { role, token, writing }.', role: 'read' },
  { method: 'post', path: '/session', summary: 'Shows a token, { token }, which a browser then keeps in a cookie until it is closed; an empty one puts it down.', role: 'read', body: 'session' },
  { method: 'get', path: '/corrections', summary: 'All corrections, oldest first; of some articles with `article`.', role: 'read', parameters: { article: text } },
  { method: 'get', path: '/health', summary: 'Whether the server answers.', role: 'read' },
  { method: 'get', path: '/ready', summary: 'Whether the ledger answers.', role: 'read' },
  { method: 'get', path: '/metrics', summary: 'Counters for Prometheus.', role: 'read', type: 'text/plain' },
] // biome-ignore format: a table

const named = { correction: 'Correction', merge: 'Merge', split: 'Split', session: 'Session' }

/** The description as OpenAPI 3.1. */
export function describeApi(): object {
  const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>
  const fields = schemaOf(ledgerQuery)['properties'] as Record<string, object>
  const problem = { description: 'What is wrong, as problem details (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } // biome-ignore format: one answer
  const paths: Record<string, Record<string, object>> = {}
  for (const { method, path, summary, role, query, parameters = {}, body, type = 'application/json' } of routes) {
    const own = Object.entries(parameters).map(([name, schema]) => {
      const inPath = path.includes(`{${name}}`)
      return { name, in: inPath ? 'path' : 'query', required: inPath, schema }
    })
    const asked = query
      ? Object.entries(fields).map(([name, schema]) => ({ name, in: 'query', required: false, schema, style: 'form', explode: false }))
      : []
    paths[`/api/v1${path}`] = {
      ...paths[`/api/v1${path}`],
      [method]: {
        summary,
        security: role === 'read' ? [{}, { token: [] }] : [{ token: [] }],
        'x-role': role,
        parameters: [...own, ...asked],
        ...(body && {
          requestBody: {
            required: true,
            content: body !== 'articles' ? { 'application/json': { schema: { $ref: `#/components/schemas/${named[body]}` } } } : {
              'application/json': { schema: { oneOf: [{ $ref: '#/components/schemas/Article' }, { type: 'array', items: { $ref: '#/components/schemas/Article' } }] } },
              'application/x-ndjson': { schema: { type: 'string', description: 'an Article on each line' } },
            },
          },
        }),
        responses: { 200: { description: 'The answer', content: { [type]: {} } }, 400: problem, 401: problem, 404: problem, 413: problem },
      },
    } // biome-ignore format: a description
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Rapport', version, description: 'A sourced, dated, countable ledger of what happened between states. Shapes of records: docs of `rapport/records`.' },
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Article: schemaOf(articleInput),
        Correction: schemaOf(correctionInput),
        Merge: schemaOf(mergeInput),
        Split: schemaOf(splitInput),
        Session: { type: 'object', required: ['token'], properties: { token: text } },
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code'],
          properties: { type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, code: { type: 'string', description: 'number of the message, such as R510' } },
        },
      },
    },
  } // biome-ignore format: a description
}
