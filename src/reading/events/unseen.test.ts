import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createRapport } from '../../index.ts'
import type { Actor, Event } from '../../records.ts'
import { type Expected, readMarked } from './calibration/marked.ts'

const rapport = createRapport()
const read = (file: string) => readMarked(readFileSync(new URL(file, import.meta.url), 'utf8'))
const countries = (actors: readonly Actor[]) => actors.map(({ country, cameo }) => country ?? cameo.slice(0, 3))
const holds = (actors: readonly Actor[], wanted: readonly string[] | null) =>
  !wanted || wanted.every((code) => countries(actors).includes(code))

function isRight(event: Event, { code, status, mutual, sources, targets }: Expected): boolean {
  if (!event.cameo.startsWith(code) || event.status !== status) return false
  if (mutual) return holds([...event.sources, ...event.targets], sources)
  return holds(event.sources, sources) && holds(event.reciprocal ? event.sources : event.targets, targets)
}

describe('sentences that were written before they were read are coded as well as docs/events.md says', () => {
  it.each([
    ['unseen.txt', 366, 300],
    ['wire.txt', 235, 181],
    ['domestic.txt', 191, 147],
    ['winding.txt', 60, 53],
  ])('%s', (file, sentences, least) => {
    const marked = read(file)
    const right = marked.filter(({ text, published, expected }) => {
      const { events } = rapport.annotate({ id: 'x', text, published })
      return expected.length ? expected.some((one) => events.some((event) => isRight(event, one))) : events.length === 0
    })
    expect(marked).toHaveLength(sentences)
    expect(right.length).toBeGreaterThanOrEqual(least)
  })
})

it('at least 300 marked sentences stand for the confidence, each to be read', () => {
  const marked = read('calibration/sentences.txt')
  expect(marked.length).toBeGreaterThanOrEqual(300)
  expect(marked.filter(({ published }) => !/^\d{4}-\d{2}-\d{2}$/.test(published))).toEqual([])
  expect(() => readMarked('AGREE :: India agreed.')).toThrow(/not to be read/)
})
