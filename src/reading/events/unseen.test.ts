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

/** Whether all events of a sentence are those expected, with the sectors of their parties. */
function isExact(events: readonly Event[], expected: readonly Expected[]): boolean {
  const are = (actors: readonly Actor[], wanted: readonly string[] | null) =>
    !wanted || [...new Set(actors.map(({ cameo }) => cameo))].sort().join() === [...new Set(wanted)].sort().join()
  const met = ({ code, status, mutual, sources, targets }: Expected) =>
    events.some(
      (event) =>
        event.cameo === code &&
        event.status === status &&
        (mutual ? are([...event.sources, ...event.targets], sources) : are(event.sources, sources) && are(event.targets, targets)),
    )
  return events.length === expected.length && expected.every(met)
}

it('short statements are coded to the letter as often as docs/events.md says', () => {
  const marked = read('plain.txt')
  const right = marked.filter(({ text, published, expected }) => isExact(rapport.annotate({ id: 'x', text, published }).events, expected))
  expect(marked).toHaveLength(483)
  expect(right.length).toBeGreaterThanOrEqual(455)
})

it('at least 300 marked sentences stand for the confidence, each to be read', () => {
  const marked = read('calibration/sentences.txt')
  expect(marked.length).toBeGreaterThanOrEqual(300)
  expect(marked.filter(({ published }) => !/^\d{4}-\d{2}-\d{2}$/.test(published))).toEqual([])
  expect(() => readMarked('AGREE :: India agreed.')).toThrow(/not to be read/)
})
