/** Every route of the table, held against the description: what it answers, what it refuses, and who may ask. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { coded, reports } from '../../test/coded.ts'
import { readTokens } from '../http/index.ts'
import { type Ledger, openLedger } from '../ledger/index.ts'
import type { Article } from '../records.ts'
import { createServer } from './index.ts'
import { type Route, routes } from './routes.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapport-contract-'))
const [reader, writer, admin] = ['aaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbb', 'cccccccccccccccccccc']
const all: readonly Route[] = routes
const because = { reason: 'it was a treaty', by: 'A reader' }
const ndjson = 'application/x-ndjson'

/** A report with an event of every article that is sent in. */
const code = async ({ id, text }: Article) => {
  const [, annotation] = coded({ ...reports[0]!, id, text })
  return { output: JSON.stringify(annotation), lost: false, messages: [] }
}

/** How each route is asked so that it answers. */
const asked: Record<string, { path: string; body?: unknown; accept?: string }> = {
  'get /timeline': { path: '/timeline?ids=HAPPENING' },
  'get /find/{kind}': { path: '/find/claims?limit=1' },
  'get /search': { path: '/search?text=talks' },
  'get /tally/{kind}': { path: '/tally/happenings?by=year,type' },
  'get /export/{kind}': { path: '/export/happenings' },
  'get /happenings/{id}': { path: '/happenings/HAPPENING' },
  'get /events': { path: '/events?ids=a1-e0,a3-e0' },
  'get /events/{id}': { path: '/events/a1-e0' },
  'get /articles/{id}': { path: '/articles/a4' },
  'get /meetings': { path: '/meetings?between=CHN,RUS' },
  'get /series': { path: '/series?between=CHN,RUS&by=year' },
  'get /corrections': { path: '/corrections?article=a4' },
  'get /news': { path: '/news?after=0' },
  'post /articles': { path: '/articles', body: [{ id: 'new', text: 'They met. They agreed.' }] },
  'post /annotate': { path: '/annotate', body: { text: 'They met. They agreed.' } },
  'post /code': { path: '/code', body: { text: 'They met. They agreed.' } },
  'post /events/{id}/correction': { path: '/events/a4-e0/correction', body: { changes: { cameo: '057' }, ...because } },
  'post /happenings/merge': { path: '/happenings/merge', body: { happenings: ['HAPPENING', 'OTHER'], ...because } },
  'post /happenings/split': { path: '/happenings/split', body: { mentions: ['a2-e0'], ...because } },
  'post /session': { path: '/session', body: { token: reader } },
}
const wayOf = (route: Route) => asked[`${route.method} ${route.path}`] ?? { path: route.path }

let ledger: Ledger
let app: ReturnType<typeof createServer>
let description: { openapi: string; paths: Record<string, Record<string, Operation>>; components: object }
let check: (schema: object) => ValidateFunction

interface Operation {
  parameters: { name: string; in: string; schema: { description?: string } }[]
  responses: Record<string, { content: Record<string, { schema: { contentSchema?: object } }> }>
}

/** The schema with nothing allowed beyond what it names: the description has to know every field. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, strict(value)]))
  return 'properties' in inner && !('additionalProperties' in inner) ? { ...inner, additionalProperties: false } : inner
}

beforeAll(async () => {
  ledger = openLedger(join(folder, 'x.ledger'))
  for (const report of reports) await ledger.add(...coded(report))
  await ledger.link()
  open()
  description = (await (await app.request('/api/v1/openapi.json')).json()) as typeof description
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(strict({ $id: 'https://rapport.invalid/', components: description.components }) as object)
  check = (schema) => ajv.compile(JSON.parse(JSON.stringify(strict(schema)).replaceAll('"#/', '"https://rapport.invalid/#/')) as object)
})
afterAll(() => ledger.close())
// A new one each time: wrong tokens are counted.
beforeEach(open)

function open(): void {
  const tokens = join(folder, 'tokens')
  writeFileSync(tokens, `read ${reader}\nwrite ${writer}\nadmin ${admin}\n`)
  app = createServer(ledger, `${folder}/`, { code, writing: ledger, tokens: readTokens(tokens) })
}

async function ask(route: Route, token?: string, way = wayOf(route), init: RequestInit = {}): Promise<Response> {
  const [one, other] = await ledger.happenings({ between: ['CHN', 'RUS'] })
  const fill = (text: string) => text.replaceAll('HAPPENING', one!.id).replaceAll('OTHER', other?.id ?? 'none')
  return app.request(`/api/v1${fill(way.path)}`, {
    method: route.method.toUpperCase(),
    ...(way.body !== undefined && { body: fill(JSON.stringify(way.body)) }),
    ...init,
    headers: { ...(way.body !== undefined && { 'content-type': 'application/json' }), ...(way.accept && { accept: way.accept }), ...(token && { authorization: `Bearer ${token}` }), ...(init.headers as Record<string, string>) },
  }) // biome-ignore format: one request
}

const problem = { type: 'about:blank', title: expect.any(String), status: expect.any(Number), detail: expect.any(String), code: expect.stringMatching(/^R\d{3}$/) } // biome-ignore format: one shape

async function expectProblem(response: Response, status: number, code?: string) {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('x-request-id')).toBeTruthy()
  expect(response.headers.get('etag')).toBeNull()
  expect(await response.json()).toEqual({ ...problem, status, ...(code && { code }) })
}

it('the description is valid OpenAPI 3.1, and has every route and nothing else', async () => {
  expect(await new Validator().validate(structuredClone(description))).toMatchObject({ valid: true })
  expect(description.openapi).toBe('3.1.0')
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(described.sort()).toEqual(all.map(({ method, path }) => `${method} /api/v1${path}`).sort())
  const page = await (await app.request('/api')).text()
  for (const { method, path } of all) expect(page).toContain(`${method.toUpperCase()} /api/v1${path}<`)
  expect(page).not.toMatch(/<script|https?:\/\//)
  for (const { parameters } of Object.values(description.paths).flatMap((methods) => Object.values(methods)))
    for (const { name, in: where, schema } of parameters) if (where === 'query') expect(schema.description, name).toMatch(/\w+ \w+/)
})

describe.each(all.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_name, route) => {
  it('answers in its shape', async () => {
    const response = await ask(route, admin)
    expect(response.status).toBe(200)
    const type = route.type ?? 'application/json'
    expect(response.headers.get('content-type')).toContain(type)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    if (!route.answer) return response.body!.cancel()
    const { schema } = description.paths[`/api/v1${route.path}`]![route.method]!.responses['200']!.content[type]!
    const validate = check(schema.contentSchema ?? schema)
    const text = await response.text()
    const records = type === ndjson ? text.trim().split('\n').map((line) => JSON.parse(line) as unknown) : [JSON.parse(text) as unknown] // biome-ignore format: one choice
    expect(records.length).toBeGreaterThan(0)
    for (const record of records) expect(validate(record), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
  })

  it('is refused to who may not', async () => {
    if (!route.role) return expect((await ask(route)).status).toBe(200)
    await expectProblem(await ask(route), 401, 'R605')
    await expectProblem(await ask(route, 'dddddddddddddddddddd'), 401, 'R605')
    const ranks = { read: [], write: [reader], admin: [reader, writer] }
    for (const token of ranks[route.role]) await expectProblem(await ask(route, token), 403, 'R605')
  })

  it('refuses other methods, parameters and bodies in one shape', async () => {
    // The pattern of another route may hold, too: /happenings/{id} also reads "merge".
    const holds = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(route.path)
    const allowed = all.flatMap(({ path, method }) => (holds(path) ? method.toUpperCase() : []))
    for (const method of ['DELETE', 'PUT', 'PATCH', 'OPTIONS', 'GET', 'POST'].filter((other) => !allowed.includes(other))) {
      const response = await ask(route, admin, { path: wayOf(route).path }, { method })
      expect(response.headers.get('allow')).toBe(allowed.join(', '))
      await expectProblem(response, 405, 'R613')
    }
    const { path } = wayOf(route)
    await expectProblem(
      await ask(route, admin, { ...wayOf(route), path: `${path}${path.includes('?') ? '&' : '?'}moon=full` }),
      400,
      'R510',
    )
    if (!route.body) return
    const send = (body: string, type: string) => ask(route, admin, { path }, { body, headers: { 'content-type': type } })
    await expectProblem(await send('<x/>', 'text/xml'), 415, 'R614')
    await expectProblem(await ask(route, admin, { path }, { body: 'x', headers: { 'content-type': 'application/json', 'content-length': '30000000' } }), 413, 'R606') // biome-ignore format: one request
    if (route.answer && !route.type) {
      for (const body of ['no JSON', '{"text":', '[]', 'null', '7']) {
        const response = await send(body, 'application/json')
        expect(response.status).toBe(400)
        expect(response.headers.get('content-type')).toBe('application/problem+json')
        expect(await response.json()).toMatchObject({ ...problem, status: 400 })
      }
    }
  })

  it('knows nothing of what is not there', async () => {
    const name = /\{(\w+)\}/.exec(route.path)?.[1]
    if (!name) return
    const way = wayOf(route)
    const path = route.path.replace(/\{\w+\}/, 'nothing') + (/\?.*/.exec(way.path)?.[0] ?? '')
    await expectProblem(await ask(route, admin, { ...way, path }), 404, name === 'kind' ? 'R602' : 'R504')
  })

  it('is not sent again to who has it', async () => {
    const first = await ask(route, admin)
    const tag = first.headers.get('etag')
    await first.body?.cancel()
    expect(Boolean(tag)).toBe(route.method === 'get' && Boolean(route.answer) && !route.type && !route.live)
    if (!tag) return
    const again = await ask(route, admin, undefined, { headers: { 'if-none-match': `"x", W/${tag}` } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await ledger.add(...coded({ ...reports[6]!, id: `after-${tag.replace(/\W/g, '')}` }))
    expect((await ask(route, admin, undefined, { headers: { 'if-none-match': tag } })).status).toBe(200)
  })
})

it('progress is told line by line where it is asked for', async () => {
  const route = all.find(({ method, path }) => method === 'post' && path === '/articles')!
  const body =
    '{"id":"p1","text":"One. Two."}\nno JSON\n{"id":"p1","text":"One. Two."}\n{"id":"a1","text":"One. Two.","published":"2000-01-01"}\n'
  const response = await ask(route, writer, { path: '/articles' }, { body, headers: { 'content-type': ndjson, accept: ndjson } })
  const lines = (await response.text()).trim().split('\n').map((line) => JSON.parse(line) as object) // biome-ignore format: one step
  expect(lines).toEqual([{ added: 'p1' }, { refused: expect.objectContaining({ code: 'R105' }) }, { known: 'p1' }, { refused: expect.objectContaining({ code: 'R517' }) }, { done: { added: 1, known: 1, refused: 2 } }]) // biome-ignore format: a list
  const { schema } = description.paths['/api/v1/articles']!['post']!.responses['200']!.content[ndjson]!
  const validate = check(schema.contentSchema!)
  for (const line of lines) expect(validate(line)).toBe(true)
})

it.each([['happenings'], ['events'], ['claims'], ['articles']])('%s are exported as lines and as a table, all of them', async (kind) => {
  const route = all.find(({ path }) => path === '/export/{kind}')!
  const lines = (await (await ask(route, reader, { path: `/export/${kind}` })).text()).trim().split('\n')
  const csv = await ask(route, reader, { path: `/export/${kind}?as=csv` })
  expect(csv.headers.get('content-type')).toContain('text/csv')
  const rows = (await csv.text()).trim().split('\n')
  expect(rows[0]).toMatch(/^id,/)
  expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(lines.map((line) => (JSON.parse(line) as { id: string }).id))
})

it.each([['happenings'], ['events']])('%s are exported with a line for each source and target', async (kind) => {
  const route = all.find(({ path }) => path === '/export/{kind}')!
  const ids = (await (await ask(route, reader, { path: `/export/${kind}` })).text()).trim().split('\n').map((line) => (JSON.parse(line) as { id: string }).id) // biome-ignore format: one chain
  const [head, ...rows] = (await (await ask(route, reader, { path: `/export/${kind}?as=dyads` })).text()).trim().split('\n')
  expect(head).toMatch(/^(event|happening),/)
  expect([...new Set(rows.map((row) => row.split(',')[0]))]).toEqual(ids)
})

it('claims and articles have no dyads', async () => {
  const route = all.find(({ path }) => path === '/export/{kind}')!
  const refused = await ask(route, reader, { path: '/export/claims?as=dyads' })
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({ code: 'R510' })
})

it.each([['happenings'], ['events'], ['claims'], ['articles']])('%s come in pages, each row once', async (kind) => {
  const whole = (await (await app.request(`/api/v1/find/${kind}`, { headers: { authorization: `Bearer ${reader}` } })).json()) as { rows: { id: string }[] }
  const found: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = (await (await app.request(`/api/v1/find/${kind}?limit=2&cursor=${cursor}`, { headers: { authorization: `Bearer ${reader}` } })).json()) as { rows: { id: string }[]; next: string | null }
    found.push(...page.rows.map(({ id }) => id))
    cursor = page.next
  }
  expect(found).toEqual(whole.rows.map(({ id }) => id))
}) // biome-ignore format: a test
