import { describe, expect, it } from 'vitest'
import type { Event } from '../records.ts'
import { stageRules, threadOf, threadOfAll } from './threads.ts'

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
    [
      'a treaty, by its name and what it is on',
      clause('The United States extended the New START arms treaty with Russia', america, russia),
      'treaty new start',
    ],
    ['a contract, by what it is about', clause('Russia and China signed a gas contract', russia, china), 'contract gas (CHN RUS)'],
    [
      'a treaty, by what it is on',
      clause('China and Russia agreed to extend a treaty on friendship', china, russia),
      'treaty friendship (CHN RUS)',
    ],
    ['no name and no subject', clause('China and Russia signed an agreement', china, russia), null],
    ['no name either', clause('China and Russia signed any agreements', china, russia), null],
    ['no instrument', clause('China and Russia signed up for the games', china, russia), null],
    ['nothing is done with it', clause('the gas contract is large'), null],
  ])('%s', (_, event, id) => {
    expect(threadOf(event)?.id ?? null).toBe(id)
  })
})

describe('threadOfAll', () => {
  const parties: [string, string][] = [['The United States', 'USA'], ['Russia', 'RUS']] // biome-ignore format: a table
  const told = (article: string, text: string) => ({ ...clause(text, ...parties), article })
  const byName = 'The United States and Russia extended the New START treaty'
  const bySubject = 'Russia and the United States extended the nuclear arms treaty'
  it.each<[string, Event[], string[] | undefined]>([
    [
      'one article calls it by its name, another by its subject',
      [told('a', byName), told('b', bySubject)],
      ['treaty nuclear arms (RUS USA)'],
    ],
    ['one article tells of both', [told('a', byName), told('a', bySubject)], undefined],
    ['another stage', [told('a', byName), told('b', 'Russia violated the nuclear arms treaty')], undefined],
  ])('%s', (_, events, aliases) => {
    const thread = threadOfAll(events)
    expect(thread?.id).toBe('treaty new start')
    expect(thread?.aliases).toEqual(aliases)
    expect(threadOfAll([...events].reverse())).toEqual(thread)
  })
})
