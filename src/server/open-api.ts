/** The description of the API in OpenAPI 3.1, made from the schemas that check the requests and from those of the answers. */
import { z } from 'zod'
import { sessionCookie } from '../http/index.ts'
import { kinds } from '../ledger/index.ts'
import { articleInput } from '../records.ts'
import { version } from '../version.ts'
import { records } from './answers.ts'
import { bodyTypes, inputs, isOfVersion, type Route, routes } from './routes.ts'

type Schema = Record<string, unknown>

const problems = {
  400: 'What is asked cannot be asked, or nothing of the body can be read',
  401: 'No token that is known',
  403: 'The token, the host or the origin may not',
  404: 'There is no such thing',
  405: 'The method is not that of the path',
  413: 'The body is too large',
  415: 'The type of the body is not read',
  429: 'Too many requests; Retry-After says how long to wait',
  500: 'The server failed',
  503: 'The ledger does not answer, or this server takes nothing in',
} // biome-ignore format: a table

/** The description as OpenAPI 3.1. */
export function describeApi(): Schema {
  const schemas = namedSchemas()
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes as readonly Route[]) {
    const path = `/api/v1${route.path}`
    paths[path] = { ...paths[path], [route.method]: operationOf(route, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Rapport', version, description: 'A sourced, dated, countable ledger of what happened between states.', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' }, session: { type: 'apiKey', in: 'cookie', name: sessionCookie } },
      schemas: schemas.all,
      responses: Object.fromEntries(
        Object.entries(problems).map(([status, description]) => [`Problem${status}`, { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }]),
      ),
    },
  } // biome-ignore format: a description
}

function operationOf(route: Route, schemas: Named): object {
  const { method, path, summary, role, asks, body, answer, type, also = {} } = route
  const fields = schemas.of(asks)
  const required = new Set((fields['required'] as string[] | undefined) ?? [])
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: name === 'kind' ? { type: 'string', enum: kinds } : { type: 'string' } })) // biome-ignore format: one step
  const inQuery = Object.entries((fields['properties'] as Record<string, Schema> | undefined) ?? {}).map(([name, schema]) => ({ name, in: 'query', required: required.has(name), schema, style: 'form', explode: false })) // biome-ignore format: one step
  const contents = { ...(type && !answer ? { [type]: z.string() } : { [type ?? 'application/json']: answer! }), ...also }
  const content = Object.fromEntries(Object.entries(contents).map(([name, schema]) => [name, { schema: /ndjson/.test(name) ? { type: 'string', description: 'lines, each of this shape', contentMediaType: 'application/json', contentSchema: schemas.of(schema) } : schemas.of(schema) }])) // biome-ignore format: one step
  const refusals = [
    400,
    ...(role ? [401, 403, 429, 503] : []),
    ...(inPath.length ? [404] : []),
    405,
    ...(body ? [413, 415] : []),
    500,
  ].sort()
  return {
    summary,
    operationId: `${method}${path.replace(/\W+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    security: role ? [...(role === 'read' ? [{}] : []), { token: [] }, { session: [] }] : [{}],
    ...(role && { 'x-role': role }),
    parameters: [...inPath, ...inQuery],
    ...(body && { requestBody: { required: true, content: bodyOf(body) } }),
    responses: {
      200: { description: 'The answer', content },
      ...(isOfVersion(route) ? { 304: { description: 'The same as what has the ETag of If-None-Match' } } : {}),
      ...Object.fromEntries(refusals.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
    },
  } // biome-ignore format: a description
}

function bodyOf(kind: NonNullable<Route['body']>): object {
  const one = { $ref: `#/components/schemas/${nameOf(kind)}` }
  return Object.fromEntries(
    bodyTypes(kind).map((type) => [
      type,
      {
        schema: type.startsWith('text/')
          ? { type: 'string', description: 'one article, with or without front matter, or as a web page' }
          : type !== 'application/json'
            ? { type: 'string', description: 'an Article on each line', contentMediaType: 'application/json', contentSchema: one }
            : kind === 'articles'
              ? { oneOf: [one, { type: 'array', items: one }] }
              : one,
      },
    ]),
  )
}

/** The name of what a body holds. */
function nameOf(kind: string): string {
  return kind === 'articles' ? 'ArticleInput' : `${kind[0]!.toUpperCase()}${kind.slice(1)}Input`
}

interface Named {
  /** The schema of something, with references to those that have a name. */
  of(schema: z.ZodType): Schema
  all: Record<string, Schema>
}

function namedSchemas(): Named {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(records)) registry.add(schema, { id })
  const uri = (id: string) => `#/components/schemas/${id}`
  const bare = ({ $schema: _, $id: __, ...schema }: Schema): Schema => schema
  // Answers may grow new fields: "input" says nothing against them.
  const { schemas } = z.toJSONSchema(registry, { uri, unrepresentable: 'any', io: 'input' }) as unknown as {
    schemas: Record<string, Schema>
  }
  const bodies = Object.entries({ articles: articleInput, ...inputs }).map(([kind, schema]) => [
    nameOf(kind),
    bare(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema),
  ])
  return {
    all: { ...Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)])), ...Object.fromEntries(bodies) },
    of(schema) {
      const known = Object.entries(records).find(([, record]) => record === schema)
      if (known) return { $ref: uri(known[0]) }
      const own = z.registry<{ id: string }>()
      for (const [id, record] of Object.entries(records)) own.add(record, { id })
      own.add(schema, { id: 'It' })
      return bare((z.toJSONSchema(own, { uri, unrepresentable: 'any', io: 'input' }) as unknown as { schemas: Record<string, Schema> }).schemas['It']!)
    },
  } // biome-ignore format: schemas
}
