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
import { createMcpApplication } from './http.ts'
import { createMcpServer } from './index.ts'

const file = join(mkdtempSync(join(tmpdir(), 'rapport-mcp-')), 'ledger')
const reports: Report[] = [
  { id: 'a1', published: '2021-12-15', outlet: 'Wire', title: 'Talks', text: 'China met Russia. Russia accused NATO.',
    events: [{ cameo: '040', sources: [party('CHN'), party('RUS')], day: '2021-12-15', medium: 'video' }, { cameo: '112', sources: [party('RUS')], targets: [party('NATO')], day: '2021-12-15' }],
    claims: [{ sentence: 1, speaker: party('RUS'), kind: 'official', about: [party('NATO')] }] },
] // biome-ignore format: a record
let ledger: Ledger
let server: Server
const clients: Client[] = []

beforeAll(async () => {
  const writing = openLedger(file)
  for (const report of reports) await writing.add(...coded(report))
  await writing.link()
  await writing.close()
  ledger = openLedger(file, { readOnly: true })
  server = await listen(createMcpApplication(ledger), 0, '127.0.0.1')
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
      await createMcpServer(ledger).connect(far)
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
    expect(tools.map(({ name }) => name)).toEqual(['find_happenings', 'find_events', 'find_claims', 'count', 'count_meetings', 'series', 'network', 'share_of_voice', 'show']) // biome-ignore format: a list
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
    expect((await ask('count_meetings', { parties: ['CHN', 'RUS'] })).result).toMatchObject({ total: 1, byMedium: { video: 1 } })
    expect((await ask('show', { id: 'a1-e1' })).result).toMatchObject({
      event: { cameo: '112', citation: { quote: expect.stringContaining('accused NATO') } },
    })
    expect((await ask('network', {})).result).toMatchObject({ edges: [{ a: 'CHN', b: 'RUS', happenings: 1 }, { happenings: 1 }] })
  })

  it.each([
    ['no such id', 'show', { id: 'nobody' }, 'R504'],
    ['a query that cannot be', 'find_events', { from: 'yesterday' }, 'R510'],
  ])('say what is wrong: %s', async (_name, tool, input, code) => {
    const { isError, text } = await ask(tool, input)
    expect(isError).toBe(true)
    expect(text).toContain(code)
  })
})

it.each([
  ['another host', { host: 'evil.example' }],
  ['another origin', { host: '127.0.0.1', origin: 'https://evil.example' }],
])('over HTTP refuses %s', async (_, headers) => {
  const response = await createMcpApplication(ledger).request('/mcp', { method: 'POST', headers, body: '{}' })
  expect(response.status).toBe(403)
})
