import { mkdtempSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coded, party, type Report } from '../../test/coded.ts'
import { listen } from '../http/index.ts'
import { type Ledger, openLedger } from '../ledger/index.ts'
import type { Article, PartyCount } from '../records.ts'
import { createMcpApplication } from './http.ts'
import { createMcpServer } from './index.ts'

const file = join(mkdtempSync(join(tmpdir(), 'rapport-mcp-')), 'ledger')
const reports: Report[] = [
  { id: 'a1', published: '2021-12-15', outlet: 'Wire', title: 'Talks', text: 'China met Russia. Russia accused NATO.',
    events: [{ cameo: '040', sources: [party('CHN'), party('RUS')], day: '2021-12-15', medium: 'video' }, { cameo: '112', sources: [party('RUS')], targets: [party('NATO')], day: '2021-12-15' }],
    claims: [{ sentence: 1, speaker: party('RUS'), kind: 'official', about: [party('NATO')] }] },
] // biome-ignore format: a record
/** Finds in a text what the first report says. */
const code = async ({ id, text }: Article) => {
  const [, annotation] = coded({ ...reports[0]!, id, text })
  return { output: JSON.stringify(annotation), lost: text === 'lost', messages: [] }
}
let ledger: Ledger
let server: Server
const clients: Client[] = []

beforeAll(async () => {
  const writing = openLedger(file)
  for (const report of reports) await writing.add(...coded(report))
  await writing.link()
  await writing.close()
  ledger = openLedger(file, { readOnly: true })
  server = await listen(createMcpApplication(ledger, { code }), 0, '127.0.0.1')
})
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()))
  server.closeAllConnections()
  server.close()
  await ledger.close()
})

const ways: [string, () => Promise<Client>][] = [
  [
    'in memory',
    async () => {
      const [near, far] = InMemoryTransport.createLinkedPair()
      await createMcpServer(ledger, { code }).connect(far)
      return connected(near)
    },
  ],
  [
    'over HTTP',
    () => connected(new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`))),
  ],
  [
    'over stdio',
    () =>
      connected(
        new StdioClientTransport({
          command: process.execPath,
          args: ['--import', 'tsx', fileURLToPath(new URL('../cli/main.ts', import.meta.url)), 'mcp', '--ledger', file],
          stderr: 'ignore',
        }),
      ),
  ],
]

async function connected(transport: Parameters<Client['connect']>[0]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(transport)
  clients.push(client)
  return client
}

describe.each(ways)('tools, %s', (_, open) => {
  let client: Client
  beforeAll(async () => {
    client = await open()
  })
  const ask = async (name: string, input: object) => {
    const { structuredContent, isError, content } = await client.callTool({ name, arguments: input as Record<string, unknown> })
    return { result: structuredContent as Record<string, unknown>, isError, text: (content as { text: string }[])[0]!.text }
  }

  it('are listed, each with its fields', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['find_happenings', 'timeline', 'find_events', 'find_claims', 'find_articles', 'parties', 'count', 'count_meetings', 'series', 'network', 'plans', 'treaties', 'share_of_voice', 'show', 'code_text']) // biome-ignore format: a list
    for (const { inputSchema, annotations } of tools) {
      expect(inputSchema.type).toBe('object')
      expect(annotations?.readOnlyHint).toBe(true)
    }
  })

  it('cite article, offsets and words', async () => {
    const { result } = await ask('find_happenings', { between: ['CHN', 'RUS'] })
    expect(result).toMatchObject({
      happenings: [
        { cameo: '040', citations: [{ article: 'a1', outlet: 'Wire', title: 'Talks', start: 0, end: 17, quote: 'China met Russia.' }] },
      ],
    })
    const { result: claims } = await ask('find_claims', { between: ['NATO'] })
    expect(claims).toMatchObject({ claims: [{ speaker: { name: 'RUS' }, kind: 'official', citation: { article: 'a1', start: 17 } }] })
  })

  it('count, and show', async () => {
    expect((await ask('count', { kind: 'events', by: ['type'] })).result).toMatchObject({ rows: [{ keys: ['ACCUSE'], count: 1 }, { keys: ['CONSULT'], count: 1 }] }) // biome-ignore format: rows
    expect((await ask('count_meetings', { parties: ['CHN', 'RUS'] })).result).toMatchObject({
      total: 1,
      byMedium: { video: 1 },
      meetings: [{ from: '2021-12-15', citation: { article: 'a1', start: 0, end: 17, quote: 'China met Russia.' } }],
    })
    expect((await ask('show', { id: 'a1-e1' })).result).toMatchObject({
      event: { cameo: '112', citation: { quote: expect.stringContaining('accused NATO') } },
    })
    expect((await ask('network', {})).result).toMatchObject({ edges: [{ a: 'CHN', b: 'RUS', happenings: 1 }, { happenings: 1 }] })
  })

  it('give overviews in pages', async () => {
    const first = await ask('timeline', { between: ['RUS'], limit: 1 })
    expect(first.result).toMatchObject({
      happenings: [{ from: '2021-12-15', who: ['NATO', 'RUS'], status: 'done' }],
      next: expect.any(String),
    })
    const second = await ask('timeline', { between: ['RUS'], limit: 1, cursor: first.result['next'] })
    expect(second.result).toMatchObject({ happenings: [{ who: ['CHN', 'RUS'] }], next: null })
    expect((await ask('count', { kind: 'events', by: ['type'], limit: 1 })).result).toMatchObject({
      rows: [{ keys: ['ACCUSE'] }],
      next: '1',
    })
    expect((await ask('count', { kind: 'events', by: ['type'], limit: 1, cursor: '1' })).result).toMatchObject({
      rows: [{ keys: ['CONSULT'] }],
      next: null,
    })
    expect((await ask('parties', {})).result).toMatchObject({ parties: [{ party: 'RUS', happenings: 2 }, {}, {}] })
    expect((await ask('find_articles', { text: 'accused' })).result).toMatchObject({ articles: [{ id: 'a1', title: 'Talks' }], next: null })
    expect((await ask('plans', {})).result).toEqual({ plans: [], next: null })
    expect((await ask('treaties', {})).result).toEqual({ treaties: [], next: null })
    expect((await ask('share_of_voice', {})).result).toMatchObject({
      voices: [{ speaker: 'RUS', about: 'NATO', claims: 1 }, { about: 'RUS' }],
    })
    expect((await ask('series', { between: ['CHN', 'RUS'], by: 'year' })).result).toMatchObject({
      points: [{ period: '2021', happenings: 1 }],
      next: null,
    })
  })

  it('show a happening with the readings of its mentions, and an article with what stands in it', async () => {
    const { happenings } = (await ask('timeline', { between: ['CHN', 'RUS'] })).result as { happenings: { id: string }[] }
    expect((await ask('show', { id: happenings[0]!.id })).result).toMatchObject({
      happening: {
        independentSources: 1,
        readings: { medium: [{ value: 'video', mentions: 1 }] },
        citations: [{ quote: 'China met Russia.' }],
      },
    })
    expect((await ask('show', { id: 'a1' })).result).toMatchObject({
      article: { id: 'a1', length: 38, text: 'China met Russia. Russia accused NATO.' },
      events: [{ id: 'a1-e0' }, { id: 'a1-e1' }],
      claims: [{ speaker: { name: 'RUS' } }],
      next: null,
    })
    expect((await ask('show', { id: 'a1', from: 18 })).result).toMatchObject({
      article: { text: 'Russia accused NATO.' },
      events: [],
      claims: [],
    })
  })

  it.each([
    ['no such id', 'show', { id: 'nobody' }, 'R504'],
    ['a query that cannot be', 'find_events', { from: 'yesterday' }, 'R510'],
    ['a status that is none', 'find_events', { status: ['perhaps'] }, 'R510'],
    ['a cursor of another tool', 'count', { kind: 'events', by: [], cursor: 'x' }, 'R510'],
    ['too many rows', 'find_events', { limit: 5000 }, 'limit'],
    ['a field that is not there', 'find_events', { moon: 'full' }, 'moon'],
    ['a dimension that is none', 'count', { kind: 'events', by: ['moon'] }, 'by'],
    ['no parties', 'count_meetings', { parties: ['CHN'] }, 'parties'],
  ])('say what is wrong: %s', async (_name, tool, input, said) => {
    const { isError, text } = await ask(tool, input)
    expect(isError).toBe(true)
    expect(text).toContain(said)
  })

  it('code a text that is given, and store nothing', async () => {
    const { result } = await ask('code_text', { text: 'China met Russia. Russia accused NATO.', title: 'Pasted', published: '2021-12-15' })
    const { events } = result as { events: { citation: { start: number; end: number; quote: string } }[] }
    expect(events.length).toBeGreaterThan(0)
    for (const { citation } of events)
      expect('China met Russia. Russia accused NATO.'.slice(citation.start, citation.end)).toBe(citation.quote)
    expect((await ask('find_articles', {})).result).toMatchObject({ articles: [{ id: 'a1' }] })
  })
})

describe('over HTTP', () => {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } }
  const tokens = { roleOf: (token: string) => (token === 'reader' ? ('read' as const) : null) }
  it.each<[string, string, RequestInit, object, number, string]>([
    ['another host', '/mcp', { ...post, headers: { host: 'evil.example' } }, {}, 403, 'R616'],
    ['another origin', '/mcp', { ...post, headers: { host: '127.0.0.1', origin: 'https://evil.example' } }, {}, 403, 'R616'],
    ['no token', '/mcp', post, { tokens, loopback: false }, 401, 'R605'],
    ['a request that is too large', '/mcp', { ...post, body: 'x'.repeat(1_000_001) }, {}, 413, 'R606'],
    ['another method', '/mcp', {}, {}, 405, 'R613'],
    ['another path', '/', {}, {}, 404, 'R602'],
  ])('refuses %s', async (_, path, init, options, status, code) => {
    const response = await createMcpApplication(ledger, options).request(path, init)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status, code })
  })
})

it('plans and treaties are told with the words that tell of them', async () => {
  const own = openLedger(join(mkdtempSync(join(tmpdir(), 'rapport-mcp-plans-')), 'ledger'))
  const parties = [party('CHN'), party('RUS')]
  await own.add(...coded({ id: 'p1', published: '2021-12-01', text: 'China will meet Russia.', events: [{ cameo: '040', sources: parties, day: '2021-12-15', status: 'planned' }] })) // biome-ignore format: a report
  await own.add(...coded({ id: 't1', published: '2022-03-01', text: 'China and Russia signed the Amity Treaty.', events: [{ cameo: '057', sources: parties, day: '2022-03-01' }] })) // biome-ignore format: a report
  await own.link()
  const [near, far] = InMemoryTransport.createLinkedPair()
  await createMcpServer(own).connect(far)
  const client = await connected(near)
  const ask = async (name: string) => (await client.callTool({ name, arguments: { between: ['China', 'Russia'] } })).structuredContent
  expect(await ask('plans')).toMatchObject({
    plans: [
      {
        outcome: 'not reported',
        happening: { from: '2021-12-15', citation: { article: 'p1', start: 0, quote: 'China will meet Russia.' } },
      },
    ],
  })
  expect(await ask('treaties')).toMatchObject({
    treaties: [
      { kind: 'treaty', stages: [{ stage: 'signature', citation: { article: 't1', quote: expect.stringContaining('Amity Treaty') } }] },
    ],
  })
  await client.close()
  await own.close()
})

/** A client of a ledger that answers one question otherwise. */
async function withParties(parties: () => Promise<PartyCount[]>): Promise<Client> {
  const other = new Proxy(ledger, {
    get: (target, name) => {
      const value = name === 'parties' ? parties : (Reflect.get(target, name) as unknown)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const [near, far] = InMemoryTransport.createLinkedPair()
  await createMcpServer(other).connect(far)
  return connected(near)
}

it('what goes wrong inside is told in the log, and to nobody else', async () => {
  const client = await withParties(() => Promise.reject(new Error('the password is 123')))
  const log: string[] = []
  const { write } = process.stderr
  process.stderr.write = (text: string | Uint8Array) => Boolean(log.push(String(text)))
  const { isError, content } = await client.callTool({ name: 'parties', arguments: {} })
  process.stderr.write = write
  const { text } = (content as { text: string }[])[0]!
  expect(isError).toBe(true)
  expect(text).toMatch(/^R608 the request failed; look for [0-9a-f-]{36} in the log/)
  expect(log.join('')).toContain(`request ${/[0-9a-f-]{36}/.exec(text)![0]}: Error: the password is 123`)
})

it('an answer that is too long is none, and says so', async () => {
  const client = await withParties(async () => Array.from({ length: 500 }, (_, i) => ({ party: `${i}`.padEnd(1000, 'x'), happenings: 1 })))
  const { isError, content } = await client.callTool({ name: 'parties', arguments: { limit: 500 } })
  expect(isError).toBe(true)
  expect(content).toEqual([
    { type: 'text', text: expect.stringMatching(/^R615 the answer is longer than 200000 characters; give a smaller limit/) },
  ])
  expect((await client.callTool({ name: 'parties', arguments: { limit: 5 } })).isError).toBeFalsy()
})
