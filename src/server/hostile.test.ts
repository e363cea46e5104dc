/** Texts, addresses and bodies that mean no good. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coded, reports } from '../../test/coded.ts'
import { listen } from '../http/index.ts'
import { type Ledger, openLedger } from '../ledger/index.ts'
import type { Article } from '../records.ts'
import { createServer } from './index.ts'

let folder: string
let ledger: Ledger
let app: ReturnType<typeof createServer>
const read: Article[] = []
const code = async (article: Article) => {
  read.push(article)
  const [, annotation] = coded({ ...reports[0]!, id: article.id, text: article.text })
  return { output: JSON.stringify(annotation), lost: false, messages: [] }
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-hostile-'))
  mkdirSync(join(folder, 'desk'))
  writeFileSync(join(folder, 'desk/index.html'), '<!doctype html><title>Rapport</title>')
  writeFileSync(join(folder, 'secret.html'), 'the secret')
  ledger = openLedger(join(folder, 'x.ledger'))
  for (const report of reports) await ledger.add(...coded(report))
  await ledger.link()
  app = createServer(ledger, `${folder}/desk/`, { code, writing: ledger, loopback: true })
})
afterAll(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

const post = (path: string, body: string | Uint8Array | ReadableStream, type = 'application/json') =>
  app.request(`/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: body as string,
    ...(typeof body === 'object' && 'getReader' in body && { duplex: 'half' }),
  } as RequestInit)

it.each([
  ['a script', '<script>alert(1)</script>'],
  ['markup that runs', '<img src=x onerror=alert(1)><svg/onload=alert(1)><a href="javascript:alert(1)">x</a>'],
  ['a style', '<style>body{background:url(https://evil.example/?leak)}</style>'],
  ['an address', 'http://169.254.169.254/latest/meta-data/ file:///etc/passwd'],
  ['signs that turn the text around', '\u202Egnp.exe\u202C \u2066x\u2069 \u200F'],
  ['a formula', '=HYPERLINK("https://evil.example","x")'],
  ['an end of a string', '"};</title></script>\u2028\u2029\0'],
])('%s stays text, whole, and data', async (name, words) => {
  const id = `hostile ${name}`
  const article = { id, title: words, outlet: words, text: `${words} The presidents of China and Russia met by video.`, url: words }
  expect((await post('articles', JSON.stringify(article))).status).toBe(200)
  for (const path of [`articles/${encodeURIComponent(id)}`, 'articles', 'find/events', 'export/claims', 'search?text=presidents']) {
    const response = await app.request(`/api/v1/${path}`)
    expect(response.headers.get('content-type')).toMatch(/^application\/(json|x-ndjson)/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    await response.text()
  }
  const shown = (await (await app.request(`/api/v1/articles/${encodeURIComponent(id)}`)).json()) as { article: Article }
  expect(shown.article).toMatchObject(article)
  const table = await (await app.request('/api/v1/export/articles?as=csv')).text()
  expect(table).not.toMatch(/(^|,)"?[=+@]/m)
})

describe('what is too large', () => {
  const large = 'x'.repeat(10_000_000)
  it('as a title is left aside, and the article is read', async () => {
    const response = await post('articles', JSON.stringify({ id: 'long title', title: large, text: 'They met.' }))
    expect(await response.json()).toMatchObject({ added: ['long title'] })
    expect((await (await app.request('/api/v1/articles')).text()).length).toBeLessThan(100_000)
  })
  it.each<[string, () => string | Uint8Array | ReadableStream, string, number, string]>([
    ['as a body that tells its length', () => 'x'.repeat(20_000_001), 'application/json', 413, 'R606'],
    ['as a body that does not', () => streamOf(21), 'application/json', 413, 'R606'],
    ['when it is unpacked', () => gzipSync(`{"text":"${' '.repeat(30_000_000)}"}`), 'application/json', 400, 'R113'],
    ['when lines are unpacked', () => gzipSync('\n'.repeat(30_000_000)), 'application/x-ndjson', 400, 'R113'],
    ['as an archive', () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0]), 'application/json', 400, 'R103'],
    ['as a correction', () => JSON.stringify({ reason: 'x'.repeat(200_000) }), 'correction', 413, 'R606'],
  ])('%s is refused', async (_, body, type, status, number) => {
    const response = type === 'correction' ? await post('events/a1-e0/correction', body()) : await post('articles', body(), type)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ status, code: number })
  })
  it.each([
    ['text/html', `<title>Talks</title><article><p>${'China met Russia in Moscow. '.repeat(30)}</p><script>alert(1)</script></article>`, /^China met Russia/],
    ['text/plain', '---\nid: plain\ntitle: Talks\n---\n<script>alert(1)</script> China met Russia in Moscow.', /^<script>alert/],
  ])('as %s, as a file holds it, is one article', async (type, body, start) => {
    const { added } = (await (await post('articles', body, type)).json()) as { added: string[] }
    const { article } = (await (await app.request(`/api/v1/articles/${encodeURIComponent(added[0]!)}`)).json()) as { article: Article }
    expect(article).toMatchObject({ title: 'Talks', text: expect.stringMatching(start) })
  }) // biome-ignore format: a table
  it.each<[string, () => Uint8Array, string, number]>([
    ['of zeros', () => new Uint8Array(3_000_000), 'application/json', 400],
    ['that swells', () => gzipSync(Buffer.alloc(30_000_000, 97), { level: 1 }), 'application/x-ndjson', 400],
    ['that is too large', () => new Uint8Array(21_000_000).fill(32), 'application/json', 413],
    ['of another type', () => new Uint8Array(5_000_000), 'text/xml', 415],
  ])('a body %s is refused before it is read, and the connection stays', async (_, body, type, status) => {
    const server = await listen(app, 0, '127.0.0.1')
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const sockets = new Set<unknown>()
    const ask = (method: string, path: string, bytes?: Uint8Array) =>
      new Promise<number | undefined>((resolve, reject) => {
        const { port } = server.address() as AddressInfo
        const asked = request({ port, method, path, agent, headers: { 'content-type': type } }, (response) => {
          response.resume().on('end', () => resolve(response.statusCode))
        })
        asked
          .on('error', reject)
          .on('socket', (socket) => sockets.add(socket))
          .end(bytes)
      })
    for (let i = 0; i < 3; i++) {
      expect(await ask('POST', '/api/v1/articles', body())).toBe(status)
      expect(await ask('GET', '/api/v1/health')).toBe(200)
    }
    expect(sockets.size).toBe(1)
    agent.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  it('in part, when it was packed honestly, is read', async () => {
    expect(await (await post('articles', gzipSync('{"id":"packed","text":"They met."}'), 'application/json')).json()).toMatchObject({ added: ['packed'] }) // biome-ignore format: one answer
  })

  function streamOf(megabytes: number): ReadableStream {
    let sent = 0
    return new ReadableStream({
      pull(controller) {
        if (sent++ === megabytes) controller.close()
        else controller.enqueue(new Uint8Array(1_000_000).fill(32))
      },
    })
  }
})

describe('addresses', () => {
  const pieces = fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%252e', '/', '//', '\\', '%5c', '%00', 'assets', 'secret.html', 'x.ledger', 'index.html', 'etc', 'passwd', '~', ':', '%c0%ae') // biome-ignore format: a list
  it('lead to no file but the desk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 8 }), async (path) => {
        const response = await app.request(`http://127.0.0.1/${path.join(path.length % 2 ? '/' : '')}`)
        expect([200, 400, 404]).toContain(response.status)
        const text = await response.text()
        expect(text).not.toContain('the secret')
        if (response.status === 200) expect(text).toContain('<title>Rapport</title>')
      }),
      { numRuns: 300 },
    )
  })
  const fields = ['between', 'source', 'target', 'type', 'mode', 'cameo', 'quad', 'status', 'medium', 'from', 'until', 'period', 'place', 'topic', 'speaker', 'speakerKind', 'outlet', 'outletKind', 'article', 'text', 'confidence', 'order', 'limit', 'cursor', 'offset', 'by'] // biome-ignore format: a list
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      "'; DROP TABLE events; --",
      "' OR 1=1 --",
      '") UNION SELECT 1',
      '*',
      '"',
      'NEAR(',
      '%',
      '_',
      '\0',
      '1e999',
      '-1',
      '__proto__',
    ),
  )
  it('say nothing to the database: every answer is an answer or a numbered refusal, and all is there afterwards', async () => {
    const before = await ledger.tally('events', {}, [])
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('find/events', 'find/happenings', 'find/claims', 'find/articles', 'tally/events', 'tally/claims', 'timeline', 'outlines', 'series', 'voice', 'meetings', 'search'), fc.dictionary(fc.constantFrom(...fields), words, { maxKeys: 3, noNullPrototype: true }), async (path, query) => {
        const response = await app.request(`/api/v1/${path}?${new URLSearchParams(query)}`)
        const answer = (await response.json()) as { code?: string }
        expect([200, 400]).toContain(response.status)
        if (response.status === 400) expect(answer.code).toBe('R510')
      }),
      { numRuns: 400 },
    ) // biome-ignore format: a property
    expect(await ledger.tally('events', {}, [])).toEqual(before)
  })
  it('of things are only looked up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('articles', 'events', 'happenings'), words, async (kind, id) => {
        const response = await app.request(`/api/v1/${kind}/${encodeURIComponent(id || 'x')}`)
        expect([404]).toContain(response.status)
      }),
      { numRuns: 100 },
    )
  })
})

it.each([
  ['a zero character', 'n\0'],
  ['half a character', 'n\ud800'],
])('ids with %s, which a database would confuse, are left aside, and no article takes the place of another', async (_, start) => {
  const articles = ['n', `${start}x`, `${start}y`].map((id, i) => ({ id, text: `They met for the ${i}. time, and ${id.length} came.` }))
  const { added, known } = (await (await post('articles', JSON.stringify(articles))).json()) as { added: string[]; known: string[] }
  const ids = [...known, ...added]
  expect(new Set(ids).size).toBe(3)
  for (const [i, id] of ids.entries()) {
    const shown = (await (await app.request(`/api/v1/articles/${encodeURIComponent(id)}`)).json()) as { article: Article }
    expect(shown.article.text).toBe(articles[i]!.text)
  }
})

it('nothing is fetched, whatever an article says', async () => {
  const asked: unknown[] = []
  const { fetch } = globalThis
  globalThis.fetch = async (...request) => {
    asked.push(request)
    throw new Error('nobody is asked')
  }
  await post('articles', '{"id":"f","url":"http://127.0.0.1:1/","text":"See http://10.0.0.1/ and https://evil.example/x.png"}')
  globalThis.fetch = fetch
  expect(asked).toEqual([])
})
