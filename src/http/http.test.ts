import { mkdtempSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RapportError } from '../messages.ts'
import { type GuardOptions, guard, isForeign, isOwnHost, listen, needs, readTokens, refuseFor, secure } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapport-http-'))
const [reader, writer] = ['aaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbb']
const tokenFile = (content: string) => {
  const path = join(folder, 'tokens')
  writeFileSync(path, content)
  return path
}

function door(options: GuardOptions): Hono {
  const app = new Hono().use(secure).use(guard(options))
  app.get('/', needs('read'), (context) => context.text('read'))
  app.post('/', needs('write'), (context) => context.text('written'))
  app.get('/numbered', () => {
    throw new RapportError('R503', { file: '/secret/x' })
  })
  app.get('/damaged', () => {
    throw new RapportError('R501', { file: '/secret/x', what: 'no such column: secret' })
  })
  app.get('/broken', () => {
    throw new Error('the password is 123')
  })
  app.onError((error, context) => refuseFor(context, error))
  return app
}

describe('the guard', () => {
  const tokens = () => readTokens(tokenFile(`# who may ask\nread ${reader}\nwrite ${writer}\n`))
  it.each<[string, GuardOptions, string, Record<string, string>, number, string]>([
    ['nobody', {}, 'GET', {}, 200, ''],
    ['this machine', { loopback: true }, 'POST', { host: '127.0.0.1:4100', origin: 'http://127.0.0.1:4100' }, 200, ''],
    ['a bent name', { loopback: true }, 'GET', { host: 'evil.example' }, 403, 'R616'],
    ['a page of another origin that changes something', {}, 'POST', { host: 'a.example', origin: 'https://evil.example' }, 403, 'R616'],
    ['a page without an origin that changes something', {}, 'POST', { host: 'a.example', origin: 'null' }, 403, 'R616'],
    ['a page of another origin that reads', {}, 'GET', { host: 'a.example', origin: 'https://evil.example' }, 200, ''],
  ])('meets %s', async (_, options, method, headers, status, code) => {
    const response = await door(options).request('/', { method, headers })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    if (code) expect(await response.json()).toMatchObject({ type: 'about:blank', status, code, detail: expect.any(String) })
  })
  it.each([
    ['no token', {}, 'GET', 401],
    ['an unknown one', { authorization: 'Bearer cccccccccccccccccccc' }, 'GET', 401],
    ['one for reading', { authorization: `Bearer ${reader}` }, 'GET', 200],
    ['one for reading, in a cookie', { cookie: `a=b; rapport-token=${reader}` }, 'GET', 200],
    ['one for reading that writes', { authorization: `Bearer ${reader}` }, 'POST', 403],
    ['one for writing', { authorization: `bearer ${writer}` }, 'POST', 200],
  ])('with tokens meets %s', async (_, headers, method, status) => {
    const response = await door({ tokens: tokens() }).request('/', { method, headers: headers as Record<string, string> })
    expect(response.status).toBe(status)
    expect(response.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer realm="rapport"' : null)
  })
  it('counts what each token asks, and says how long to wait', async () => {
    const app = door({ tokens: tokens(), perMinute: 3 })
    const ask = (token: string) => app.request('/', { headers: { authorization: `Bearer ${token}` } })
    for (let i = 0; i < 3; i++) expect((await ask(reader)).status).toBe(200)
    const refused = await ask(reader)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ status: 429, code: 'R610' })
    expect((await ask(writer)).status).toBe(200)
  })
  it('lets nobody guess tokens for long', async () => {
    const app = door({ tokens: tokens() })
    const statuses = new Set<number>()
    for (let i = 0; i < 70; i++)
      statuses.add((await app.request('/', { headers: { authorization: `Bearer guess-number-${i}-of-many` } })).status)
    expect([...statuses]).toEqual([401, 429])
  })
  it('tells faults by their numbers, and nothing of what is inside', async () => {
    const log: string[] = []
    const { write } = process.stderr
    process.stderr.write = (text: string | Uint8Array) => Boolean(log.push(String(text)))
    const busy = await door({}).request('/numbered')
    const broken = await door({}).request('/broken')
    const damaged = await door({}).request('/damaged')
    process.stderr.write = write
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await busy.json()).toMatchObject({ code: 'R503', detail: expect.stringMatching(/^the ledger: another process is writing/) })
    expect([broken.status, damaged.status]).toEqual([500, 500])
    for (const response of [broken, damaged]) {
      expect(await response.json()).toMatchObject({ code: 'R608', detail: expect.not.stringMatching(/password|secret/) })
    }
    for (const said of ['/secret/x: another process', 'the password is 123', '/secret/x: cannot be opened'])
      expect(log.join('')).toContain(said)
  })
})

it.each([
  ['a role that is none', 'boss aaaaaaaaaaaaaaaaaaaa'],
  ['a short token', 'read abc'],
  ['more on the line', 'read aaaaaaaaaaaaaaaaaaaa x'],
  ['nothing', '# nothing'],
])('a file of tokens with %s is refused with its line', (_, content) => {
  expect(() => readTokens(tokenFile(content))).toThrow(/R607 .*tokens, line 1/)
})

it('knows its own names, and origins', () => {
  expect(['localhost:4100', '127.0.0.1', '[::1]:80', undefined].map(isOwnHost)).toEqual([true, true, true, true])
  expect(['evil.example', 'localhost.evil.example:80', '127.0.0.1.evil.example'].map(isOwnHost)).toEqual([false, false, false])
  expect(isForeign('http://localhost:4100', 'localhost:4100')).toBe(false)
  expect(isForeign('http://localhost:9', 'localhost:4100')).toBe(true)
})

it('one request is answered in each turn of the event loop, so that new connections are let in between', async () => {
  let turn = 0
  let turning = setImmediate(function next() {
    turn++
    turning = setImmediate(next)
  })
  const answered: [name: string, turn: number][] = []
  const app = new Hono().get('/:name', (context) => {
    answered.push([context.req.param('name'), turn])
    return context.text('')
  })
  const server = await listen(app, 0, '127.0.0.1')
  // All of them come in at once.
  const names = Array.from({ length: 20 }, (_, i) => String(i))
  const requests = names.map((name) => `GET /${name} HTTP/1.1\r\nHost: x\r\n${name === '19' ? 'Connection: close\r\n' : ''}\r\n`)
  await new Promise((resolve) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(requests.join('')))
    socket.resume().on('close', resolve)
  })
  clearImmediate(turning)
  await new Promise((resolve) => server.close(resolve))
  expect(answered.map(([name]) => name)).toEqual(names)
  expect(new Set(answered.map(([, at]) => at)).size).toBe(names.length)
})

describe('a port', () => {
  let server: Server
  let port: number
  beforeAll(async () => {
    server = await listen(door({}), 0, '127.0.0.1', { head: 300, whole: 600 })
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  it('that is taken is named', async () => {
    await expect(listen(door({}), port, '127.0.0.1')).rejects.toThrow(/R601.*--port/)
  })
  it.each([
    ['a head that never ends', 'GET / HTTP/1.1\r\nHost: x\r\n', 408, 'R612'],
    ['a body that never ends', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nab', 200, ''],
    ['a head that is too large', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'R611'],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'R609'],
    ['a path that is none', 'GET /a\\b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400, 'R609'],
    ['no HTTP', '\u0001\u0002 what?\r\n\r\n', 400, 'R609'],
  ])('closes on %s', async (_, bytes, status, code) => {
    const answer = await new Promise<string>((resolve) => {
      let text = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
      socket.on('data', (chunk) => {
        text += chunk
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve(text))
    })
    expect(answer).toContain(`HTTP/1.1 ${status} `)
    expect(answer).toContain(code)
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'")
  })
})
