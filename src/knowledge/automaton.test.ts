import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAutomatonBuilder, openAutomaton } from './automaton.ts'

const build = (phrases: readonly string[][]) => {
  const builder = createAutomatonBuilder()
  for (const [i, phrase] of phrases.entries()) builder.add(phrase, i)
  return openAutomaton(builder.compile())
}
const words = (phrase: readonly string[]) => phrase.map((form) => ({ form }))

describe('automaton', () => {
  it('finds what was put in, and nothing else', () => {
    const phrase = fc.array(fc.constantFrom('a', 'b', 'c', 'de', 'ß', '漢'), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 30 }), phrase, (phrases, other) => {
        const automaton = build(phrases)
        for (const [i, added] of phrases.entries()) {
          const state = automaton.find(words(added))
          expect(state).not.toBe(0)
          expect([...automaton.outputs(state)]).toContain(i)
        }
        const state = automaton.find(words(other))
        const same = phrases.flatMap((added, i) => (added.join(' ') === other.join(' ') ? [i] : []))
        expect(state === 0 ? [] : [...automaton.outputs(state)]).toEqual(same)
      }),
    )
  })

  it('keeps the order of the outputs of one phrase', () => {
    const automaton = build([['x'], ['x'], ['y'], ['x']])
    expect([...automaton.outputs(automaton.find(words(['x'])))]).toEqual([0, 1, 3])
    expect(automaton.word('z')).toBe(-1)
  })
})
