import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRapport } from '../index.ts'
import type { Actor, Happening } from '../records.ts'
import { dyadsOf, eventDyads, eventDyadsHead, happeningDyads, happeningDyadsHead } from './dyads.ts'

const actor = (cameo: string): Actor => ({ text: cameo, name: cameo, id: null, country: cameo, sectors: [], cameo })
const [jordan, israel, egypt] = ['JOR', 'ISR', 'EGY'].map(actor) as [Actor, Actor, Actor]
const pairs = (dyads: ReturnType<typeof dyadsOf>) => dyads.map(({ source, target }) => `${source?.cameo ?? '-'} ${target?.cameo ?? '-'}`)

describe('the dyads of an event', () => {
  it.each<[string, Parameters<typeof dyadsOf>[0], string[]]>([
    ['each source acts on each target', { sources: [jordan, egypt], targets: [israel], reciprocal: false }, ['JOR ISR', 'EGY ISR']],
    ['parties that meet act on each other', { sources: [jordan, israel], targets: [], reciprocal: true }, ['JOR ISR', 'ISR JOR']],
    ['what has one side only keeps it', { sources: [], targets: [israel], reciprocal: false }, ['- ISR']],
    ['nobody at all', { sources: [], targets: [], reciprocal: false }, []],
  ])('%s', (_, event, expected) => expect(pairs(dyadsOf(event))).toEqual(expected))

  it('of n parties that meet are n (n − 1)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[A-Z]{3}$/), { minLength: 2, maxLength: 12 }), (codes) => {
        const found = pairs(dyadsOf({ sources: codes.map(actor), targets: [], reciprocal: true }))
        expect(new Set(found).size).toBe(codes.length * (codes.length - 1))
      }),
    )
  })
})

describe('tables of dyads', () => {
  const { events } = createRapport().annotate({
    id: 'accords',
    published: '1994-10-27',
    text: 'Jordan and Israel signed a peace treaty on Wednesday. Syria criticized Jordan on Thursday.',
  })
  const rows = (head: string, lines: string) => parse(head + lines, { columns: true }) as Record<string, string>[]

  it('have a line for each source and target', () => {
    const read = rows(eventDyadsHead, events.map(eventDyads).join(''))
    expect(read.map((row) => [row['sourceCountry'], row['targetCountry'], row['root'], row['from']])).toEqual([
      ['JOR', 'ISR', '05', '1994-10-26'],
      ['ISR', 'JOR', '05', '1994-10-26'],
      ['SYR', 'JOR', '11', '1994-10-27'],
    ])
  })

  it('have the scale and quad class that the record has, also of a code of one’s own', () => {
    const own = { ...events[0]!, cameo: '057PEACE', goldstein: 9.5, quad: 2 as const }
    expect(rows(eventDyadsHead, eventDyads(own)).map((row) => [row['cameo'], row['root'], row['goldstein'], row['quad']])).toEqual([
      ['057PEACE', '05', '9.5', '2'],
      ['057PEACE', '05', '9.5', '2'],
    ])
  })

  it('have each dyad of a happening once, however often it is told of', () => {
    const [signing] = events
    const { type, cameo, goldstein, quad, status, time, place } = signing!
    const happening: Happening = {
      id: 'h1', type, cameo, goldstein, quad, status, time, place, participants: signing!.sources, roles: {}, mentions: ['e1', 'e2'], articles: ['a1', 'a2'], outlets: ['A', 'B'], independentSources: 2, readings: {},
    } // biome-ignore format: a record
    const read = rows(
      happeningDyadsHead,
      happeningDyads(happening, [signing!, { ...signing!, id: 'e2', sources: [...signing!.sources].reverse() }]),
    )
    expect(read.map((row) => [row['happening'], row['source'], row['target'], row['mentions'], row['independentSources']])).toEqual([
      ['h1', 'Israel', 'Jordan', '2', '2'],
      ['h1', 'Jordan', 'Israel', '2', '2'],
    ])
  })
})
