import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestTree, isTree } from './tree.ts'

function score(scores: Float32Array, heads: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < heads.length; i++) sum += scores[i * (heads.length + 1) + heads[i]! + 1]!
  return sum
}

/** The score of the best tree, by trying all. */
function bestByTrying(scores: Float32Array, n: number): number {
  const heads = new Array<number>(n).fill(-1)
  let best = Number.NEGATIVE_INFINITY
  const choose = (i: number): void => {
    if (i === n) {
      if (isTree(heads)) best = Math.max(best, score(scores, heads))
      return
    }
    for (let head = -1; head < n; head++) {
      if (head === i) continue
      heads[i] = head
      choose(i + 1)
    }
  }
  choose(0)
  return best
}

test.each([
  { heads: [-1], tree: true },
  { heads: [1, -1, 1], tree: true },
  { heads: [-1, -1], tree: false },
  { heads: [1, 0], tree: false },
  { heads: [-1, 2, 1], tree: false },
])('$heads: $tree', ({ heads, tree }) => {
  expect(isTree(heads)).toBe(tree)
})

test('finds the best tree with one root', () => {
  const scored = fc
    .integer({ min: 1, max: 5 })
    .chain((n) => fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }).map((s) => ({ n, s })))
  fc.assert(
    fc.property(scored, ({ n, s }) => {
      const scores = Float32Array.from(s)
      const heads = bestTree(scores, n)
      expect(isTree(heads)).toBe(true)
      expect(score(scores, heads)).toBe(bestByTrying(scores, n))
    }),
    { numRuns: 400 },
  )
})

test('stays quick and right when every word points at the next one', () => {
  const n = 160
  const scores = new Float32Array(n * (n + 1)).map((_, at) => (at % (n + 1) === ((Math.floor(at / (n + 1)) + 1) % n) + 1 ? 10 : 0))
  expect(isTree(bestTree(scores, n))).toBe(true)
})
