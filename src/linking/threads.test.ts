import { describe, expect, it } from 'vitest'
import type { Event } from '../records.ts'
import { stageRules, threadOf } from './threads.ts'

/** A clause with the parties that are named in it. */
function clause(text: string, ...parties: [name: string, code: string][]): Event {
  return {
    text, sources: parties.map(([name, country]) => ({ text: name, name, id: country, country, sectors: [], cameo: country })), targets: [],
  } as unknown as Event // biome-ignore format: a record of a test
}

describe('stageRules', () => {
  for (const { stage, examples } of stageRules) {
    it(`${stage}: ${examples[0]}`, () => expect(threadOf(clause(examples[0]))?.stage).toBe(stage))
    it(`not ${stage}: ${examples[1]}`, () => expect(threadOf(clause(examples[1]))?.stage).not.toBe(stage))
  }
})

describe('threadOf', () => {
  const russia: [string, string] = ['Russia', 'RUS']
  const china: [string, string] = ['China', 'CHN']
  const america: [string, string] = ['The United States', 'USA']
  it.each<[string, Event, string | null]>([
    ['a treaty with a name', clause('The United States and Russia extended the New START treaty', america, russia), 'treaty new start'],
    ['the same, of one party', clause('Russia suspended the New START treaty', russia), 'treaty new start'],
    ['a contract, by what it is about', clause('Russia and China signed a gas contract', russia, china), 'contract gas CHN RUS'],
    [
      'a treaty, by what it is on',
      clause('China and Russia agreed to extend a treaty on friendship', china, russia),
      'treaty friendship CHN RUS',
    ],
    ['no name and no subject', clause('China and Russia signed an agreement', china, russia), null],
    ['no instrument', clause('China and Russia signed up for the games', china, russia), null],
    ['nothing is done with it', clause('the gas contract is large'), null],
  ])('%s', (_, event, id) => {
    expect(threadOf(event)?.id ?? null).toBe(id)
  })
})
