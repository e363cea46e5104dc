import { describe, expect, it } from 'vitest'
import { createRapport } from '../../index.ts'
import { cameo } from '../../ontology/index.ts'
import { frames } from './index.ts'

const rapport = createRapport()
const code = (actors: readonly { cameo: string; country: string | null }[]) =>
  [...new Set(actors.flatMap(({ cameo: actor, country }) => country ?? (actor.slice(0, 3) || [])))].sort()

describe('the examples of the frames', () => {
  it.each(frames.flatMap(({ id, code: own, examples }) => examples.map(([sentence, expected]) => [id, sentence, expected, own] as const)))(
    '%s: %s',
    (id, sentence, expected, own) => {
      const events = rapport.read({ id: 'x', text: sentence, published: '2022-01-05' }).events
      const mine = events.filter(({ why }) => why.rule === id)
      if (expected === null) return expect(mine).toEqual([])
      const [, wanted, left, sign, right] = /^(\w+) ?([^=>]*) ([=>]) ?(.*)$/.exec(expected.replace(/^(\w+) ([>])/, '$1  $2'))!
      // A word about a deed takes the deed's finer code.
      expect(wanted!.slice(0, 2)).toBe(own.slice(0, 2))
      expect(mine.map((event) => event.cameo)).toContain(wanted)
      const event = mine.find((candidate) => candidate.cameo === wanted)!
      const parties = (list: string) =>
        list
          .split(',')
          .map((word) => word.trim())
          .filter(Boolean)
          .sort()
      if (sign === '=') expect(code(event.sources)).toEqual([...parties(left!), ...parties(right!)].sort())
      else {
        if (left!.trim()) expect(code(event.sources)).toEqual(parties(left!))
        if (right!.trim()) expect(code(event.targets)).toEqual(parties(right!))
      }
      return undefined
    },
  )
})

it('every frame has a sentence of its own, and at least 180 three- and four-digit codes have one that reaches them', () => {
  expect(frames.filter(({ examples }) => !examples.length).map(({ id }) => id)).toEqual([])
  const reached = new Set(frames.flatMap(({ examples }) => examples.flatMap(([, expected]) => expected?.split(' ')[0] ?? [])))
  expect(reached.size).toBeGreaterThanOrEqual(180)
})

it('frames have ids of their own and codes that exist', () => {
  expect(new Set(frames.map(({ id }) => id)).size).toBe(frames.length)
  for (const { code: own } of frames) expect(cameo(own)).toBeDefined()
})

it('reads anything without harm', () => {
  for (const text of ['', 'WAR AND PEACE', '| a | b |\n| 1 | 2 |', '“They met and', `${'China met Russia and '.repeat(300)}left.`])
    expect(() => rapport.read({ id: 'x', text })).not.toThrow()
})
