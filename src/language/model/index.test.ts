import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileKernels } from '../../../training/kernels.ts'
import { loadModel, type SentenceAnalysis } from './index.ts'
import cases from './parity.json' with { type: 'json' }
import { isTree } from './tree.ts'

const model = loadModel()

function expectWhole(words: readonly string[], { upos, xpos, feats, heads, deprels, names }: SentenceAnalysis): void {
  for (const layer of [upos, xpos, feats, heads, deprels]) expect(layer).toHaveLength(words.length)
  if (words.length === 0) return
  expect(isTree(heads.map((head) => head - 1))).toBe(true)
  heads.forEach((head, i) => {
    expect(deprels[i] === 'root').toBe(head === 0)
  })
  let end = -1
  for (const { first, last } of names) {
    expect(first).toBeGreaterThan(end)
    expect(last).toBeGreaterThanOrEqual(first)
    end = last
  }
  expect(end).toBeLessThan(words.length)
}

describe('analysis', () => {
  test('agrees with the trainer, which does not round the weights', () => {
    const found = model.analyse(cases.map(({ words }) => words))
    const count = { words: 0, upos: 0, heads: 0, deprels: 0 }
    cases.forEach((expected, s) => {
      expected.words.forEach((_, i) => {
        count.words++
        for (const layer of ['upos', 'heads', 'deprels'] as const) if (found[s]![layer][i] === expected[layer][i]) count[layer]++
      })
    })
    for (const layer of ['upos', 'heads', 'deprels'] as const) expect(count[layer] / count.words).toBeGreaterThanOrEqual(0.99)
  })

  test('reads who did what to whom', () => {
    const words = 'In 1985 , Ronald Reagan met Mikhail Gorbachev in Geneva .'.split(' ')
    const [found] = model.analyse([words])
    const root = found!.heads.indexOf(0)
    expect(words[root]).toBe('met')
    expect(found!.heads[3]).toBe(root + 1)
    expect(found!.deprels[3]).toBe('nsubj')
    expect(found!.deprels[6]).toBe('obj')
    expect(found!.names).toEqual([
      { first: 3, last: 4, kind: 'person' },
      { first: 6, last: 7, kind: 'person' },
      { first: 9, last: 9, kind: 'place' },
    ])
  })

  test('takes any words and gives one tree', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'the',
        'France',
        'signed',
        ',',
        '.',
        '"',
        '—',
        '',
        '\ud800',
        '\udc00x',
        'שלום',
        '和平',
        '😀',
        '1,000',
        'a'.repeat(5000),
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 40 }), { maxLength: 8 }), (sentences) => {
        model.analyse(sentences).forEach((found, i) => {
          expectWhole(sentences[i]!, found)
        })
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  test('gives a sentence the same analysis alone and among others', () => {
    const sentences = cases.map(({ words }) => words)
    const together = model.analyse(sentences)
    sentences.forEach((words, i) => {
      expect(model.analyse([words])[0]).toEqual(together[i])
    })
  })

  test('gives the same analysis again when the remembered words were forgotten', () => {
    const words = cases[0]!.words
    const before = model.analyse([words])
    model.analyse(Array.from({ length: 90 }, (_, s) => Array.from({ length: 100 }, (_, i) => `word${s}x${i}`)))
    expect(model.analyse([words])).toEqual(before)
  })

  test('reads a sentence of 10,000 words in pieces, as one tree', () => {
    const words = Array.from({ length: 10_000 }, (_, i) => ['ministers', 'met', 'in', 'Geneva', ','][i % 5]!)
    expectWhole(words, model.analyse([words])[0]!)
  })

  test('takes nothing and empty sentences', () => {
    expect(model.analyse([])).toEqual([])
    expect(model.analyse([[]])).toEqual([{ upos: [], xpos: [], feats: [], heads: [], deprels: [], names: [] }])
  })
})

describe('loading', () => {
  const shipped = fileURLToPath(new URL('./weights/', import.meta.url))
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapport-weights-'))
    cpSync(shipped, folder, { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('refuses damaged weights', () => {
    const file = join(folder, 'model.bin.gz')
    const bytes = readFileSync(file)
    bytes[1000]! ^= 1
    writeFileSync(file, bytes)
    expect(() => loadModel(folder)).toThrow(/^R207 .*model\.bin\.gz.*checksum/)
  })

  test('refuses weights of another format', () => {
    const file = join(folder, 'manifest.json')
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), format: 99 }))
    expect(() => loadModel(folder)).toThrow(/^R208 .*manifest\.json/)
  })

  test('says which file is missing', () => {
    expect(() => loadModel(join(folder, 'nowhere'))).toThrow(/^R206 .*nowhere/)
  })
})

test('kernels.wasm is what kernels.as compiles to', async () => {
  const at = (name: string) => fileURLToPath(new URL(name, import.meta.url))
  const compiled = await compileKernels(readFileSync(at('./kernels.as'), 'utf8'))
  expect(Buffer.from(compiled).equals(readFileSync(at('./kernels.wasm')))).toBe(true)
}, 30_000)
