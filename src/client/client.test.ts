import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coded, party } from '../../test/coded.ts'
import { type Ledger, openLedger } from '../ledger/index.ts'
import { createServer } from '../server/index.ts'
import { RapportClient } from './index.ts'

let ledger: Ledger
let client: RapportClient
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
  client = new RapportClient('http://127.0.0.1:4100/', { fetch: async (request) => app.fetch(request) })
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
  })

  it('rejects with the number of the message', async () => {
    await expect(client.event('nobody')).rejects.toMatchObject({ status: 404, code: 'R504' })
    await expect(client.find('events', { from: 'yesterday' })).rejects.toMatchObject({ status: 400, code: 'R510' })
  })
})
