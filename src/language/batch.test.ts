import { describe, expect, it } from 'vitest'
import { createAnalyser } from './analyser.ts'
import { analyseBatch } from './batch.ts'

const texts = Array.from({ length: 60 }, (_, i) =>
  i % 7 === 3
    ? ''
    : `Finland applied to join NATO on ${(i % 28) + 1} May 2022. ${'Turkey objected, and talks went on in Madrid. '.repeat(i % 5)}`,
)

describe('a batch', () => {
  it.each([1, 2])('gives the same as one text after the other, in the order of the input, with %i workers', async (jobs) => {
    const analyser = createAnalyser()
    const found: unknown[] = []
    for await (const analysis of analyseBatch(texts, { jobs })) found.push(analysis)
    expect(found).toEqual(texts.map((text) => analyser.analyse(text)))
  })

  it('reads no further than a few batches ahead of what was taken', async () => {
    let read = 0
    const endless = (function* () {
      for (;;) {
        read++
        yield 'The talks in Geneva ended without an agreement. '.repeat(40)
      }
    })()
    let taken = 0
    for await (const _ of analyseBatch(endless, { jobs: 2 })) if (++taken === 30) break
    expect(read).toBeLessThan(30 + 2 * 5 * 11)
  })
})
