import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Token } from '../document.ts'
import { readTree, relation } from './tree.ts'

const treeOf = (heads: readonly number[]) =>
  readTree({
    tokens: heads.map(
      (head, i): Token => ({ start: i, end: i + 1, form: 'x', lemma: 'x', upos: 'X', xpos: '_', feats: '_', head, deprel: 'dep:sub' }),
    ),
  })

describe('trees', () => {
  it('gives a relation without its subtype', () => {
    expect([relation('nsubj:pass'), relation('obj')]).toEqual(['nsubj', 'obj'])
  })
  it('gives all below a token, less what is skipped', () => {
    const tree = treeOf([2, 0, 2, 3])
    expect(tree.subtree(1)).toEqual([0, 1, 2, 3])
    expect(tree.subtree(1, (i) => i === 2)).toEqual([0, 1])
    expect(tree.child(1, 'dep')).toBe(0)
    expect(tree.isUnder(3, 1)).toBe(true)
  })
  it('ends on heads of any kind', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 10 }), (heads) => {
        const tree = treeOf(heads)
        for (let i = 0; i < heads.length; i++) {
          const below = tree.subtree(i)
          expect(below).toContain(i)
          expect(below).toEqual([...new Set(below)].sort((a, b) => a - b))
          tree.isUnder(i, 0)
        }
      }),
    )
  })
})
