import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, openLedger } from '../ledger/index.ts'
import { createServer } from './index.ts'
import { listen } from './listen.ts'

let folder: string
let ledger: Ledger
let app: ReturnType<typeof createServer>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-server-'))
  mkdirSync(join(folder, 'desk/assets'), { recursive: true })
  writeFileSync(join(folder, 'desk/index.html'), '<!doctype html><title>Rapport</title>')
  writeFileSync(join(folder, 'secret.html'), 'secret')
  ledger = openLedger(join(folder, 'x.ledger'))
  const article = { id: 'a1', text: '<script>alert(1)</script> China met Russia.', published: '2021-12-15' }
  await ledger.add(article, {
    article: { id: 'a1' },
    coder: { rapport: '1', model: '1', knowledge: '1' },
    sentences: [],
    names: [],
    times: [],
    places: [],
    actors: [],
    claims: [],
    events: [],
    messages: [],
  })
  app = createServer(ledger, `${folder}/desk/`)
})
afterAll(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the API', () => {
  it.each([
    ['/api/v1/parties', []],
    ['/api/v1/happenings?between=CHN,RUS', []],
    ['/api/v1/series?between=CHN,RUS&by=year', { by: 'year', scale: 'goldstein', points: [], changes: [] }],
    ['/api/v1/network?from=2021', { nodes: [], edges: [] }],
    ['/api/v1/voice', []],
    [
      '/api/v1/meetings?between=CHN,RUS',
      { parties: ['CHN', 'RUS'], total: 0, meetings: [], byYear: {}, byMedium: {}, byPlace: {}, stated: [] },
    ],
    ['/api/v1/articles', [{ id: 'a1', title: null, published: '2021-12-15', outlet: null, events: 0 }]],
  ])('%s', async (path, expected) => {
    const response = await app.request(path)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(expected)
  })

  it('gives an article with its text as it is, as data', async () => {
    const response = await app.request('/api/v1/articles/a1')
    expect(response.headers.get('content-type')).toContain('application/json')
    expect((await response.json()) as object).toMatchObject({ article: { text: '<script>alert(1)</script> China met Russia.' } })
  })

  it.each([
    ['/api/v1/articles/none', 404, 'R504'],
    ['/api/v1/events/none', 404, 'R504'],
    ['/api/v1/happenings/none', 404, 'R504'],
    ['/api/v1/happenings?from=yesterday', 400, 'R603'],
    ['/api/v1/series?between=CHN,RUS&by=moon', 400, 'R603'],
    ['/api/v1/series?between=CHN,RUS&scale=moon', 400, 'R603'],
    ['/api/v1/network?from=yesterday', 400, 'R510'],
    ['/api/v1/meetings', 400, 'R510'],
    ['/api/v1/happenings?status=perhaps', 400, 'R603'],
    ['/nothing.html', 404, 'R602'],
    ['/..%2fsecret.html', 404, 'R602'],
    ['/%2e%2e/secret.html', 404, 'R602'],
  ])('%s is refused with %i %s', async (path, status, code) => {
    const response = await app.request(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status, code })
  })

  it('serves the desk under a strict policy', async () => {
    const response = await app.request('/')
    expect(await response.text()).toContain('Rapport')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

it('says what to do when the port is taken', async () => {
  const server = await listen(app, 0, '127.0.0.1')
  const { port } = server.address() as { port: number }
  await expect(listen(app, port, '127.0.0.1')).rejects.toThrow(/R601.*--port/)
  server.close()
})
