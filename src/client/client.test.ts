import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coded, party } from '../../test/coded.ts'
import { type Ledger, openLedger } from '../ledger/index.ts'
import { createServer } from '../server/index.ts'
import { type Route, routes } from '../server/routes.ts'
import { RapportClient } from './index.ts'

let ledger: Ledger
let client: RapportClient
const asked = new Set<string>()
beforeAll(() => {
  ledger = openLedger(join(mkdtempSync(join(tmpdir(), 'rapport-client-')), 'ledger'))
  const code = async ({ id, text }: { id: string; text: string }) => {
    const [, annotation] = coded({
      id,
      published: '2021-12-15',
      text,
      events: [{ cameo: '040', sources: [party('CHN'), party('RUS')], day: '2021-12-15' }],
    })
    return { output: JSON.stringify(annotation), lost: false, messages: [] }
  }
  const app = createServer(ledger, undefined, { code, writing: ledger })
  client = new RapportClient('http://127.0.0.1:4100/', {
    fetch: async (request) => {
      asked.add(`${request.method} ${new URL(request.url).pathname}`)
      return app.fetch(request)
    },
  })
})
afterAll(() => ledger.close())

describe('the client', () => {
  it('sends articles in, and reads what came of them', async () => {
    expect(
      await client.add([
        { id: 'c1', text: 'They met.' },
        { id: 'c2', text: 'They met again.' },
      ]),
    ).toEqual({ added: ['c1', 'c2'], known: [], refused: [] })
    expect((await client.find('events', { between: ['CHN', 'RUS'], limit: 1 })).rows).toMatchObject([{ id: 'c1-e0', cameo: '040' }])
    expect(await client.tally('events', ['type'], { between: ['CHN', 'RUS'] })).toMatchObject([{ keys: ['CONSULT'], count: 2 }])
    expect((await client.event('c1-e0')).title).toBe('Consult, not specified below')
    expect((await client.article('c2')).article.text).toBe('They met again.')
    expect(await client.articles()).toHaveLength(2)
    expect(await client.places({ between: ['CHN'] })).toEqual([])
    expect((await client.parties()).map(({ party: code }) => code)).toEqual(['CHN', 'RUS'])
    expect((await client.meetings(['CHN', 'RUS'])).total).toBe(1)
    expect((await client.series({ between: ['CHN', 'RUS'] }, 'year')).points).toMatchObject([{ period: '2021', happenings: 1 }])
    expect((await client.network()).edges).toHaveLength(1)
    expect(await client.shareOfVoice()).toEqual([])
    const happenings = []
    for await (const happening of client.export('happenings')) happenings.push(happening)
    expect(happenings).toMatchObject([{ cameo: '040', mentions: ['c1-e0', 'c2-e0'] }])
    expect((await client.happening(happenings[0]!.id)).events).toHaveLength(2)
    const annotated = []
    for await (const record of client.annotate([{ id: 'c3', text: 'They met.' }])) annotated.push(record.article.id)
    expect(annotated).toEqual(['c3'])
    const events = []
    for await (const event of client.code([{ id: 'c3', text: 'They met.' }])) events.push(event.id)
    expect(events).toEqual(['c3-e0'])
  })

  it('looks over everything', async () => {
    expect((await client.find('happenings')).rows).toMatchObject([{ cameo: '040', mentions: 2 }])
    expect((await client.search('again')).articles.rows).toMatchObject([{ id: 'c2' }])
    const [row] = await client.timeline()
    expect(await client.timeline({ ids: [row!.id] })).toMatchObject([{ id: row!.id, words: 'They met.' }])
    expect(await client.outlines({ between: ['CHN', 'RUS'] })).toMatchObject([{ id: row!.id, mentions: 2 }])
    expect(await client.events(['c2-e0', 'nobody'])).toMatchObject([{ id: 'c2-e0' }])
    expect(await client.ties()).toEqual([{ a: 'CHN', b: 'RUS', year: 2021, type: 'CONSULT', happenings: 1 }])
    expect(await client.people()).toEqual([])
    expect(await client.plans()).toEqual([])
    expect(await client.threads()).toEqual([])
    let table = ''
    for await (const piece of client.exportTable('events')) table += piece
    expect(table.split('\n')).toHaveLength(4)
    expect(await client.check()).toEqual([])
    expect((await client.health()).status).toBe('ok')
    expect((await client.ready()).coders).toMatchObject([{ articles: 2 }])
    expect((await client.compact()).after).toBeGreaterThan(0)
    expect(await client.session()).toEqual({ role: 'admin', token: false, writing: true })
    expect(await client.metrics()).toMatch(/^process_resident_memory_bytes \d+$/m)
    let dyads = ''
    for await (const piece of client.exportTable('events', {}, 'dyads')) dyads += piece
    expect(dyads).toMatch(/^event,/)
  })

  it('corrects, takes apart and puts together', async () => {
    const because = { reason: 'they are two', by: 'A reader' }
    const { happenings } = await client.split(['c2-e0'], because)
    expect(happenings).toHaveLength(2)
    expect((await client.merge(happenings, because)).happenings).toHaveLength(1)
    expect((await client.correct('c1-e0', { status: 'planned' }, because)).event.id).toBe('c1-e0')
    expect(await client.corrections(['c2'])).toHaveLength(2)
  })

  it('hears what comes in, and misses nothing when it comes back', async () => {
    const heard: string[] = []
    const progress: object[] = []
    for await (const step of client.addEach([
      { id: 'n1', text: 'One.' },
      { id: 'n2', text: 'Two.' },
    ]))
      progress.push(step)
    expect(progress).toEqual([{ added: 'n1' }, { added: 'n2' }, { done: { added: 2, known: 0, refused: 0 } }])
    let last = 0
    for await (const { number, article } of client.news(0)) {
      heard.push(article)
      last = number
      if (article === 'n1') break
    }
    expect(heard).toContain('n1')
    for await (const { article } of client.news(last)) {
      expect(article).toBe('n2')
      break
    }
  })

  it('finds what has commas in its id', async () => {
    await client.add([
      { id: 'a, b', text: 'They met.' },
      { id: 'c, d', text: 'They met.' },
    ])
    expect(await client.events(['a, b-e0'])).toMatchObject([{ id: 'a, b-e0' }])
    expect(await client.events(['a, b-e0', 'c1-e0', 'c, d-e0'])).toHaveLength(3)
    expect((await client.find('articles', { article: ['c, d'] })).rows).toMatchObject([{ id: 'c, d' }])
  })

  it('asks every route, but those for browsers and for who writes a client of his own', () => {
    const all = (routes as readonly Route[]).map(({ method, path }) => `${method.toUpperCase()} /api/v1${path}`)
    // The one with the fewest names: /happenings/merge is no happening.
    const way = (one: string) =>
      all.find((known) => known === one) ?? all.find((known) => new RegExp(`^${known.replace(/\{\w+\}/g, '[^/]+')}$`).test(one))
    const missing = all.filter((known) => ![...asked].some((one) => way(one) === known))
    expect(missing).toEqual(['POST /api/v1/session', 'GET /api/v1/openapi.json'])
  })

  it('rejects with the number of the message', async () => {
    await expect(client.event('nobody')).rejects.toMatchObject({ status: 404, code: 'R504' })
    await expect(client.find('events', { from: 'yesterday' })).rejects.toMatchObject({ status: 400, code: 'R510' })
  })
})
