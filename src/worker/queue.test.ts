import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedger } from '../ledger/index.ts'
import type { Annotation } from '../records.ts'
import { type CodingQueue, openCodingQueue, openLedgerWriter } from './queue.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapport-queue-'))
const article = {
  id: 'astana',
  published: '2023-06-21',
  text: 'Deputy foreign ministers of Russia, Syria, Turkey and Iran held talks in Astana on Wednesday.',
}
let coding: CodingQueue
beforeAll(() => {
  coding = openCodingQueue({ renderer: 'annotate-jsonl' })
})
afterAll(() => coding.close())

describe('a thread that codes', () => {
  it('answers in the order of the calls', async () => {
    const coded = await Promise.all([coding.code(article), coding.code({ ...article, id: 'again' })])
    expect(coded.map((done) => [done.article.id, done.lost])).toEqual([
      ['astana', false],
      ['again', false],
    ])
  })
})

describe('a ledger on a thread of its own', () => {
  it('is written to there and read here', async () => {
    const file = join(folder, 'a.ledger')
    const writer = openLedgerWriter(file)
    const annotation = JSON.parse((await coding.code(article)).output) as Annotation
    // Not waited for one by one: they are done in their order.
    const added = writer.add(article, annotation)
    const linked = writer.link()
    expect(await added).toBe(true)
    await linked
    const reader = openLedger(file, { readOnly: true })
    const [happening] = await reader.happenings()
    expect(happening!.articles).toEqual(['astana'])
    const rejected = await writer.correct(happening!.mentions[0]!, null, { reason: 'read wrongly', by: 'Ada', at: '2023-06-22T08:00:00Z' })
    expect(rejected.changes).toBeNull()
    await writer.link()
    expect(await reader.happenings()).toHaveLength(annotation.events.length - 1)
    await reader.close()
    await writer.close()
  })

  it('refuses with the number of the message, and goes on', async () => {
    const writer = openLedgerWriter(join(folder, 'b.ledger'))
    await expect(writer.merge(['nobody', 'nothing'], { reason: 'one', by: 'Ada', at: '2023-06-22T08:00:00Z' })).rejects.toMatchObject({
      name: 'RapportError',
      report: { code: 'R504' },
    })
    expect(await writer.article('astana')).toBeNull()
    await writer.close()
  })

  it('refuses a file that is no ledger with the first call', async () => {
    const file = join(folder, 'c.ledger')
    writeFileSync(file, 'no ledger, but words of some length'.repeat(40))
    const writer = openLedgerWriter(file)
    await expect(writer.link()).rejects.toMatchObject({ report: { code: 'R501' } })
    await writer.close()
  })
})
