import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { coded, party } from '../../test/coded.ts'
import { listen, readTokens } from '../http/index.ts'
import { type Ledger, type LedgerWriter, openLedger } from '../ledger/index.ts'
import { createServer } from './index.ts'
import { store } from './sending.ts'

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
    ['/api/v1/timeline?between=CHN,RUS', []],
    ['/api/v1/find/happenings?between=CHN,RUS', { rows: [], next: null }],
    ['/api/v1/series?between=CHN,RUS&by=year', { by: 'year', scale: 'goldstein', points: [], changes: [] }],
    ['/api/v1/network?from=2021', { nodes: [], edges: [] }],
    ['/api/v1/voice', []],
    [
      '/api/v1/meetings?between=China,russia',
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
    ['/api/v1/find/happenings?from=yesterday', 400, 'R510'],
    ['/api/v1/find/happenings?status=perhaps', 400, 'R510'],
    ['/api/v1/find/happenings?limit=0', 400, 'R510'],
    ['/api/v1/find/happenings?cursor=nonsense', 400, 'R510'],
    ['/api/v1/find/happenings?moon=full', 400, 'R510'],
    ['/api/v1/find/moons', 404, 'R602'],
    ['/api/v1/moons', 404, 'R602'],
    ['/api/v1/search', 400, 'R510'],
    ['/api/v1/tally/events?by=moon', 400, 'R510'],
    ['/api/v1/tally/events?by=party,year,party', 400, 'R510'],
    ['/api/v1/tally/claims?by=cameo', 400, 'R510'],
    ['/api/v1/export/events?as=pdf', 400, 'R510'],
    ['/api/v1/export/events?text=%22%22', 400, 'R510'],
    ['/api/v1/series?between=CHN,RUS&by=moon', 400, 'R510'],
    ['/api/v1/series?between=CHN,RUS&scale=moon', 400, 'R510'],
    ['/api/v1/network?from=yesterday', 400, 'R510'],
    ['/api/v1/meetings', 400, 'R510'],
    ['/api/v1/news?after=yesterday', 400, 'R510'],
    ['/api/v1/events', 400, 'R510'],
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

describe('sending articles', () => {
  const json = { 'content-type': 'application/json' }
  const report = (id: string, text: string) => coded({ id, published: '2021-12-15', text, events: [] })
  const code = async (article: { id: string; text: string }) => ({
    output: JSON.stringify(report(article.id, article.text)[1]),
    lost: article.text.includes('lost'),
    messages: article.text.includes('lost') ? [{ code: 'R403', severity: 'error' as const, reason: 'it was lost' }] : [],
  })
  const open = () => {
    const writing = openLedger(join(folder, `writing-${++number}.ledger`))
    return { writing, app: createServer(writing, `${folder}/desk/`, { code, writing, loopback: true }) }
  }
  let number = 0

  it.each<[string, string, string, object]>([
    ['one', 'application/json', '{"id":"s1","text":"China met Russia."}', { added: ['s1'], known: [], refused: [] }],
    ['a list', 'application/json', '[{"id":"s1","text":"One."},{"id":"s2","text":"Two."}]', { added: ['s1', 's2'] }],
    [
      'lines',
      'application/x-ndjson',
      '{"id":"s1","text":"One."}\nno JSON\n{"id":"s2","text":"Two."}\n',
      { added: ['s1', 's2'], refused: [{ code: 'R105' }] },
    ],
    [
      'one that cannot be coded',
      'application/x-ndjson',
      '{"id":"s1","text":"lost"}\n{"id":"s2","text":"Two."}',
      { added: ['s2'], refused: [{ code: 'R403' }] },
    ],
  ])('%s', async (_, type, body, expected) => {
    const { writing, app } = open()
    const response = await app.request('/api/v1/articles', { method: 'POST', headers: { 'content-type': type }, body })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject(expected)
    expect((await (await app.request('/api/v1/articles')).json()) as object[]).toHaveLength((expected as { added: string[] }).added.length)
    const again = await app.request('/api/v1/articles', { method: 'POST', headers: { 'content-type': type }, body })
    expect(await again.json()).toMatchObject({ added: [], known: (expected as { added: string[] }).added })
    expect(await (await app.request('/api/v1/metrics')).text()).toContain('rapport_articles_total{outcome="added"}')
    await writing.close()
  })

  it('codes without storing', async () => {
    const { writing, app } = open()
    const response = await app.request('/api/v1/annotate', { method: 'POST', headers: json, body: '{"id":"s1","text":"One."}' })
    expect(JSON.parse((await response.text()).trim())).toMatchObject({ article: { id: 's1', text: 'One.' }, events: [] })
    expect(await (await app.request('/api/v1/articles')).json()).toEqual([])
    await writing.close()
  })

  it('an article is in, and is told of, while the next ones are not yet written', async () => {
    const { writing, app } = open()
    const feed = new TransformStream<Uint8Array, Uint8Array>()
    const writer = feed.writable.getWriter()
    const write = (id: string) => writer.write(new TextEncoder().encode(`{"id":"${id}","text":"One."}\n`))
    const headers = { 'content-type': 'application/x-ndjson', accept: 'application/x-ndjson' }
    void write('s1')
    const response = await app.request('/api/v1/articles', { method: 'POST', headers, body: feed.readable, duplex: 'half' } as RequestInit)
    const told = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect(await told.read()).toEqual({ done: false, value: '{"added":"s1"}\n' })
    void write('s2')
    expect(await told.read()).toEqual({ done: false, value: '{"added":"s2"}\n' })
    void writer.close()
    expect(await told.read()).toEqual({ done: false, value: '{"done":{"added":2,"known":0,"refused":0}}\n' })
    await writing.close()
  })

  it('links what came in while the stream goes on, and what is left at its end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const [added, linked] = [[] as string[], [] as number[]]
    const into = {
      article: async () => null,
      add: async ({ id }: { id: string }) => Boolean(added.push(id)),
      link: async () => void linked.push(added.length),
    }
    const feed = new TransformStream<Uint8Array, Uint8Array>()
    const writer = feed.writable.getWriter()
    const write = (id: string) => void writer.write(new TextEncoder().encode(`{"id":"${id}","text":"One."}\n`))
    const headers = { 'content-type': 'application/x-ndjson' }
    const request = new Request('http://x', { method: 'POST', headers, body: feed.readable, duplex: 'half' } as RequestInit)
    const outcomes = store(request, into as unknown as LedgerWriter, code)
    for (const id of ['s1', 's2']) {
      write(id)
      expect((await outcomes.next()).value).toEqual({ added: id })
    }
    expect(linked).toEqual([])
    await vi.advanceTimersByTimeAsync(2000)
    expect(linked).toEqual([2])
    write('s3')
    await outcomes.next()
    void writer.close()
    expect((await outcomes.next()).done).toBe(true)
    expect(linked).toEqual([2, 3])
    await vi.advanceTimersByTimeAsync(5000)
    expect(linked).toEqual([2, 3])
    vi.useRealTimers()
  })

  it('tells who waits for news', async () => {
    const { writing, app } = open()
    const stream = (await app.request('/api/v1/news')).body!.getReader()
    const next = async () => new TextDecoder().decode((await stream.read()).value)
    expect(await next()).toContain('event: open')
    await app.request('/api/v1/articles', { method: 'POST', headers: json, body: '{"id":"s9","text":"One."}' })
    expect(await next()).toContain('event: article\ndata: s9\nid: 1')
    await stream.cancel()
    await writing.close()
  })

  it.each<[string, string, RequestInit, number, string]>([
    [
      'a page of another origin',
      '/api/v1/articles',
      { method: 'POST', headers: { ...json, origin: 'https://evil.example' }, body: '{}' },
      403,
      'R616',
    ],
    ['a page without an origin', '/api/v1/articles', { method: 'POST', headers: { ...json, origin: 'null' }, body: '{}' }, 403, 'R616'],
    ['a bent name', '/api/v1/articles', { headers: { host: 'evil.example' } }, 403, 'R616'],
    ['nothing that can be read', '/api/v1/articles', { method: 'POST', headers: json, body: 'no JSON' }, 400, 'R116'],
    ['no article', '/api/v1/articles', { method: 'POST', headers: json, body: '[]' }, 400, 'R609'],
    ['no text', '/api/v1/articles', { method: 'POST', headers: json, body: '[{"title":"x"},7]' }, 400, 'R106'],
    ['a type that is not read', '/api/v1/articles', { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<x/>' }, 415, 'R614'],
    [
      'too much',
      '/api/v1/annotate',
      { method: 'POST', headers: { ...json, 'content-length': '21000000' }, body: 'x'.repeat(21_000_000) },
      413,
      'R606',
    ],
    [
      'a packing that is not read',
      '/api/v1/articles',
      { method: 'POST', headers: { ...json, 'content-encoding': 'br' }, body: '{"text":"One."}' },
      415,
      'R614',
    ],
  ])('and refuses %s', async (_, path, init, status, code) => {
    const { writing, app } = open()
    const response = await app.request(path, init)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ status, code })
    expect(await (await app.request('/api/v1/articles')).json()).toEqual([])
    await writing.close()
  })

  it('says which of two texts under one id stays', async () => {
    const { writing, app } = open()
    const send = async (article: object) => {
      const response = await app.request('/api/v1/articles', {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ id: 's1', ...article }),
      })
      return [response.status, await response.json()] as const
    }
    const text = async () => ((await (await app.request('/api/v1/articles/s1')).json()) as { article: { text: string } }).article.text
    expect(await send({ published: '2021-12-15', text: 'One.' })).toMatchObject([200, { added: ['s1'] }])
    expect(await send({ published: '2021-12-14', text: 'Older.' })).toMatchObject([400, { code: 'R517', refused: [{ code: 'R517' }] }])
    expect(await text()).toBe('One.')
    expect(await send({ published: '2021-12-16', text: 'Newer.' })).toMatchObject([200, { known: ['s1'], refused: [] }])
    expect(await text()).toBe('Newer.')
    await writing.close()
  })

  it.each(['articles', 'annotate', 'code', 'events/a1-e0/correction', 'happenings/merge', 'happenings/split', 'compact'])(
    'and refuses %s where it was not told to take anything',
    async (path) => {
      const response = await app.request(`/api/v1/${path}`, { method: 'POST', headers: json, body: '{}' })
      expect(response.status).toBe(503)
      expect(await response.json()).toMatchObject({ status: 503, code: 'R603', detail: expect.stringContaining('--read-only') })
    },
  )
})

it('a request keeps the id that it brings, and is given one where it brings none', async () => {
  const idOf = async (headers: Record<string, string>) => (await app.request('/api/v1/health', { headers })).headers.get('x-request-id')
  expect(await idOf({ 'x-request-id': 'from-a-proxy-1' })).toBe('from-a-proxy-1')
  const given = [await idOf({}), await idOf({ 'x-request-id': 'with blanks and <signs>' })]
  for (const id of given) expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(given[0]).not.toBe(given[1])
})

it('a field that stands several times is a list, and one that is no list is refused', async () => {
  const asked = async (query: string) =>
    (await (await app.request(`/api/v1/find/articles?${query}`)).json()) as { rows?: object[]; code?: string }
  expect((await asked('article=a1&article=a2')).rows).toHaveLength(1)
  expect((await asked('article=a0&article=a2')).rows).toHaveLength(0)
  expect((await asked('from=2020&from=2021')).code).toBe('R510')
  expect((await asked('__proto__=x')).code).toBe('R510')
})

it.each([
  ['moon=full', 'moon: there is no such field'],
  ['from=yesterday', 'from: give a date like'],
  ['type=CONSULT,TALKS', 'type: give one of ACCUSE, AGREE'],
])('what is wrong with %s is said', async (query, said) => {
  expect(await (await app.request(`/api/v1/find/events?${query}`)).json()).toMatchObject({ detail: expect.stringContaining(said) })
})

it('a field that is missing is said to be missing', async () => {
  expect(await (await app.request('/api/v1/search')).json()).toMatchObject({ detail: expect.stringContaining('text: it is missing') })
})

describe('corrections', () => {
  const post = (target: ReturnType<typeof createServer>, id: string, body: unknown) =>
    target.request(`/api/v1/events/${id}/correction`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  it('are made, kept with who and when, and survive recoding, also of an event that was rejected', async () => {
    const writing = openLedger(join(folder, 'corrected.ledger'))
    const record = coded({
      id: 'k1',
      published: '2021-12-15',
      text: 'China met Russia.',
      events: [{ cameo: '040', sources: [party('CHN'), party('RUS')], day: '2021-12-15' }],
    })
    await writing.add(...record)
    await writing.link()
    const target = createServer(writing, `${folder}/desk/`, { writing })
    const because = { reason: 'it was a treaty', by: 'A reader' }
    const made = await post(target, 'k1-e0', { changes: { cameo: '057', time: { from: '2021-12-14', to: '2021-12-14' } }, ...because })
    expect(made.status).toBe(200)
    expect(await (await target.request('/api/v1/events/k1-e0')).json()).toMatchObject({
      cameo: '057',
      type: 'SUPPORT',
      time: { from: '2021-12-14', precision: 'day' },
    })
    await writing.add(...record)
    expect((await writing.event('k1-e0'))!.cameo).toBe('057')
    expect((await post(target, 'k1-e0', { changes: null, ...because })).status).toBe(200)
    for (let coded = 0; coded < 2; coded++) {
      expect((await target.request('/api/v1/events/k1-e0')).status).toBe(404)
      expect(await (await target.request('/api/v1/timeline')).json()).toEqual([])
      await writing.add(...record)
      await writing.link()
    }
    const at = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/)
    expect(await (await target.request('/api/v1/corrections?article=k1')).json()).toMatchObject([
      { changes: { cameo: '057' }, article: 'k1', at, ...because },
      { changes: null, article: 'k1', at, ...because },
    ])
    expect(await (await target.request('/api/v1/corrections?article=k2')).json()).toEqual([])
    await writing.close()
  })
  it('set any field of an event, by names as people write them, and survive recoding', async () => {
    const writing = openLedger(join(folder, 'fields.ledger'))
    const record = coded({
      id: 'f1',
      published: '2015-03-02',
      text: 'China met Russia in Sochi. Sergei Lavrov spoke of 300 tonnes of grain.',
      events: [{ cameo: '040', sources: [party('CHN'), party('RUS')], day: '2015-03-01', medium: 'in person', place: ['Sochi', 'RUS'] }],
    })
    await writing.add(...record)
    await writing.link()
    const target = createServer(writing, `${folder}/desk/`, { writing })
    const changes = {
      sources: ['Foreign Minister Lavrov', 'CHN'],
      targets: ['European Union'],
      reciprocal: false,
      place: 'Geneva',
      medium: null,
      topics: ['food'],
      quantities: [{ text: '300 tonnes', value: 300, unit: 'tonne', item: 'grain' }],
      attribution: [{ speaker: 'Sergei Lavrov', kind: 'official' }],
    }
    expect((await post(target, 'f1-e0', { changes, reason: 'read again', by: 'A reader' })).status).toBe(200)
    const corrected = {
      sources: [{ name: 'Sergei Lavrov', country: 'RUS' }, { country: 'CHN' }],
      targets: [{ name: 'European Union', group: 'European Union' }],
      reciprocal: false,
      place: { name: 'Geneva', country: 'CHE', text: '' },
      topics: ['food'],
      quantities: [{ text: '300 tonnes', start: 50, end: 60, value: 300, unit: 'tonne', item: 'grain' }],
      attribution: [{ speaker: { name: 'Sergei Lavrov', text: 'Sergei Lavrov', start: 27 }, kind: 'official', cue: '' }],
    }
    expect(await writing.event('f1-e0')).toMatchObject(corrected)
    await writing.add(...record)
    const again = (await writing.event('f1-e0'))!
    expect(again).toMatchObject(corrected)
    expect(again).not.toHaveProperty('medium')
    expect(again.why.steps.at(-1)).toMatch(/^corrected by A reader on \d{4}-\d{2}-\d{2}: read again$/)
    await writing.link()
    expect((await writing.parties()).map((row) => row.party)).toContain('European Union')
    const places = (await (await target.request('/api/v1/places?between=CHN')).json()) as object[]
    expect(places).toEqual([{ name: 'Geneva', country: 'CHE', lat: expect.closeTo(46.2, 1), lon: expect.closeTo(6.15, 1), happenings: 1 }])
    const together = { sources: ['China', 'Japan'], targets: [], reciprocal: true, time: null, place: null, attribution: [] }
    await post(target, 'f1-e0', { changes: together, reason: 'read a third time', by: 'A reader' })
    expect(await writing.event('f1-e0')).toMatchObject({
      sources: [{ name: 'China' }, { country: 'JPN' }], targets: [], reciprocal: true, time: { from: null, precision: 'open', basis: 'unknown' }, place: null, attribution: [],
    }) // biome-ignore format: a record
    expect(await writing.check()).toEqual([])
    for (const [wrong, said] of [
      [{ sources: ['Nobody Inparticular'] }, 'nobody is known as “Nobody Inparticular”'],
      [{ place: 'Nowhere at All' }, 'no place is known as “Nowhere at All”'],
      [{ quantities: [{ text: '900 tonnes', value: 900, unit: 'tonne', item: 'grain' }] }, '“900 tonnes” does not stand in the article'],
    ] as const) {
      const refused = await post(target, 'f1-e0', { changes: wrong, reason: 'x', by: 'A reader' })
      expect(refused.status).toBe(400)
      expect(await refused.json()).toMatchObject({ code: 'R609', detail: expect.stringContaining(said) })
    }
    await writing.close()
  })
  it('merge happenings and split mentions off, and name what they made', async () => {
    const writing = openLedger(join(folder, 'relinked.ledger'))
    const meeting = (id: string, day: string) =>
      coded({ id, published: day, text: 'China met Russia.', events: [{ cameo: '040', sources: [party('CHN'), party('RUS')], day }] })
    await writing.add(...meeting('m1', '2021-12-01'))
    await writing.add(...meeting('m2', '2021-12-15'))
    await writing.link()
    const target = createServer(writing, `${folder}/desk/`, { writing })
    const send = (path: string, body: object) =>
      target.request(`/api/v1/happenings/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ reason: 'one text has the wrong day', by: 'A reader', ...body }),
      })
    const ids = (await writing.happenings()).map(({ id }) => id)
    const merged = (await (await send('merge', { happenings: ids })).json()) as { happenings: string[] }
    expect((await writing.happenings()).map(({ id }) => id)).toEqual(merged.happenings)
    expect((await writing.happening(merged.happenings[0]!))!.mentions).toEqual(['m1-e0', 'm2-e0'])
    const split = (await (await send('split', { mentions: ['m2-e0'] })).json()) as { happenings: string[] }
    expect(await Promise.all(split.happenings.map(async (id) => (await writing.happening(id))!.mentions))).toEqual([['m2-e0'], ['m1-e0']])
    expect((await (await target.request('/api/v1/corrections?article=m1,m2')).json()) as object[]).toHaveLength(2)
    expect((await send('split', { mentions: ['m2-e0'] })).status).toBe(400)
    expect((await send('merge', { happenings: ['nobody', 'nothing'] })).status).toBe(404)
    expect((await send('merge', { happenings: ['nobody'] })).status).toBe(400)
    await writing.close()
  })
  it.each([
    ['no reason', { changes: null, by: 'A reader' }, 400, 'R609', 'reason'],
    ['an empty reason', { changes: null, reason: ' ', by: 'A reader' }, 400, 'R609', 'reason'],
    ['nobody who says so', { changes: null, reason: 'x' }, 400, 'R609', 'by'],
    ['no such code', { changes: { cameo: '999' }, reason: 'x', by: 'A reader' }, 400, 'R609', 'give a CAMEO code'],
    ['a field that is not to be set', { changes: { id: 'x' }, reason: 'x', by: 'A reader' }, 400, 'R609', '"id"'],
    ['no such event', { changes: null, reason: 'x', by: 'A reader' }, 404, 'R504', 'nobody'],
  ])('are refused with %s', async (_, body, status, code, said) => {
    const response = await post(createServer(ledger, undefined, { writing: ledger }), 'nobody', body)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ status, code, detail: expect.stringContaining(said) })
    expect(await ledger.corrections()).toEqual([])
  })
})

describe('a token', () => {
  it('is shown once by a browser, and then stands in a cookie that no script reads and no other page sends', async () => {
    const tokens = join(folder, 'tokens')
    writeFileSync(tokens, 'read aaaaaaaaaaaaaaaaaaaa\n')
    const guarded = createServer(ledger, `${folder}/desk/`, { tokens: readTokens(tokens), writing: ledger })
    const show = (token: string, headers: Record<string, string> = {}) =>
      guarded.request('/api/v1/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ token }),
      })
    expect((await guarded.request('/api/v1/session')).status).toBe(401)
    expect((await show('cccccccccccccccccccc')).status).toBe(401)
    expect((await show('aaaaaaaaaaaaaaaaaaaa', { origin: 'http://evil.example', host: '127.0.0.1:4100' })).status).toBe(403)
    const shown = await show('aaaaaaaaaaaaaaaaaaaa')
    expect(await shown.json()).toEqual({ role: 'read', token: true, writing: true })
    const set = shown.headers.get('set-cookie')!
    expect(set).toMatch(/HttpOnly/)
    expect(set).toMatch(/SameSite=Strict/)
    expect(set).not.toMatch(/Max-Age|Expires/)
    const cookie = set.split(';')[0]!
    expect((await guarded.request('/api/v1/parties', { headers: { cookie } })).status).toBe(200)
    expect((await guarded.request('/api/v1/articles', { method: 'POST', headers: { cookie } })).status).toBe(403)
    expect((await show('', { cookie })).headers.get('set-cookie')).toMatch(/Max-Age=0/)
  })
})

it('an answer has an ETag, and is not sent twice', async () => {
  const first = await app.request('/api/v1/articles')
  const tag = first.headers.get('etag')!
  expect(tag).toBeTruthy()
  const again = await app.request('/api/v1/articles', { headers: { 'if-none-match': tag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await app.request('/api/v1/articles', { headers: { 'if-none-match': '"another"' } })).status).toBe(200)
})

it('an export that fails on its way breaks off, and says nothing of what is inside', async () => {
  const own = openLedger(join(folder, 'breaking.ledger'))
  await own.add(...coded({ id: 'e1', text: 'One.' }))
  let pages = 0
  const breaking = new Proxy(own, {
    get: (target, name) => {
      if (name === 'texts')
        return async () => {
          if (pages++) throw new Error('the password is 123')
          // More than what is sent at a time.
          return { rows: [JSON.stringify({ id: 'x'.repeat(100_000) })], next: 'more' }
        }
      const value = Reflect.get(target, name) as unknown
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const log: Error[] = []
  const { error } = console
  console.error = (...said) => log.push(...said)
  const server = await listen(createServer(breaking, `${folder}/desk/`), 0, '127.0.0.1')
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/export/events`)
  let told = ''
  const reading = (async () => {
    for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) told += piece
  })()
  await expect(reading).rejects.toThrow()
  console.error = error
  expect(told).toMatch(/^\{"id":"x+"\}\n$/)
  expect(log.map(({ message, cause }) => [message, (cause as Error).message])).toEqual([
    [`request ${response.headers.get('x-request-id')} broke off`, 'the password is 123'],
  ])
  await new Promise((resolve) => server.close(resolve))
  await own.close()
})

it('what many ask at once is counted once, and then given from memory while the ledger stays the same', async () => {
  let counted = 0
  const own = openLedger(join(folder, 'counted.ledger'))
  const watched = new Proxy(own, {
    get: (target, name) => {
      if (name === 'tally') counted++
      const value = Reflect.get(target, name) as unknown
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const server = createServer(watched, `${folder}/desk/`)
  const ask = async (path: string) => {
    const response = await server.request(`/api/v1/tally/${path}`)
    return [response.status, response.headers.get('etag'), (await response.json()) as { count?: number }[]] as const
  }
  const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => ask('articles')))
  expect(first!.slice(0, 1)).toEqual([200])
  for (const other of others) expect(other).toEqual(first)
  expect(await ask('articles')).toEqual(first)
  expect(counted).toBe(1)
  await own.add(...coded({ id: 'c1', text: 'One.' }))
  const [, tag, rows] = await ask('articles')
  expect(tag).not.toBe(first![1])
  expect([rows[0]!.count, counted]).toEqual([1, 2])
  // A refusal is none to keep.
  for (let i = 0; i < 2; i++) expect((await ask('articles?by=quad'))[0]).toBe(400)
  await own.close()
})
