import { describe, expect, it } from 'vitest'
import { createRapport } from '../../index.ts'
import type { Event } from '../../records.ts'

const rapport = createRapport()
const read = (text: string, published = '2023-10-20'): Event => {
  const [event] = [...rapport.annotate({ id: 'x', text, published }).events].sort((a, b) => b.confidence - a.confidence)
  expect(event, text).toBeDefined()
  return event!
}

describe('the number that a text gives an act', () => {
  it.each([
    ['Xi and Putin held their 42nd meeting since 2013 in Beijing on Wednesday.', 42, 'meeting', '2013', undefined],
    [
      'Narendra Modi and Fumio Kishida held their sixth meeting since 2022 and their second summit of 2023 in Hiroshima.',
      6,
      'meeting',
      '2022',
      undefined,
    ],
    ["It was Narendra Modi's eighth visit to the United States.", 8, 'visit', undefined, undefined],
    ['Joe Biden visited Israel for the second time as president.', 2, 'visit', undefined, undefined],
    ['Yoon Suk-yeol and Fumio Kishida met for the sixth time.', 6, 'meeting', undefined, undefined],
    ['India and Japan held the fourth round of talks of 2023.', 4, 'round', undefined, '2023'],
    ['China and Pakistan held a joint naval drill for the third time.', 3, 'drill', undefined, undefined],
    ['The European Union adopted its eleventh package of sanctions against Russia in June.', 11, 'package', undefined, undefined],
  ])('%s', (text, ordinal, of, since, within) => {
    const { count } = read(text)
    expect([count?.ordinal, count?.of, count?.since, count?.within]).toEqual([ordinal, of, since, within])
    expect(text.slice(count!.start, count!.end)).toBe(count!.text)
  })
  it.each(['The second country met Iran.', 'Iran met the first minister of Scotland.'])('%s counts no act', (text) => {
    expect(read(text).count).toBeUndefined()
  })
})

describe('quantities', () => {
  it.each([
    ['Iran and China signed a deal worth $400 billion over 25 years.', [[400e9, false, '$', 'money']]],
    ['Germany lent Egypt 200 million euros.', [[200e6, false, 'euro', 'money']]],
    ['Saudi Arabia bought ten percent of a Chinese refinery.', [[10, false, '%', 'percent']]],
    ['Poland took in more than 1.5 million Ukrainian refugees.', [[1.5e6, true, '', 'refugees']]],
    ['India donated two dozen ambulances to Nepal.', [[24, false, '', 'ambulances']]],
    ['Germany delivered twenty-four howitzers to Ukraine.', [[24, false, '', 'howitzers']]],
    ['Denmark sent Ukraine at least 14 Leopard 2 tanks.', [[14, true, '', 'tanks']]],
    ['Iran freed five Americans.', [[5, false, '', 'americans']]],
    ['China supported the two-state solution of the United Nations.', []],
    ['Putin met Xi on 18 October.', []],
  ])('%s', (text, wanted) => {
    const { quantities } = read(text)
    expect(quantities.map(({ value, atLeast, unit, item }) => [value, atLeast === true, unit, item])).toEqual(wanted)
    for (const { start, end, text: words } of quantities) expect(text.slice(start, end)).toBe(words)
  })
})

describe('medium', () => {
  it.each([
    ['Biden and Netanyahu spoke by phone on Sunday.', 'phone'],
    ['Antony Blinken held a video call with his Ukrainian counterpart.', 'video'],
    ['The Brazilian president wrote a letter to Putin.', 'letter'],
    ['Wang Yi and Jake Sullivan met in person in Malta.', 'in person'],
    ['Wang Yi and Jake Sullivan met in Malta.', undefined],
    ['Putin and Modi met to discuss the sale of telephones.', undefined],
  ])('%s', (text, medium) => {
    expect(read(text).medium).toBe(medium)
  })
})

describe('what the parties are in an act', () => {
  it.each([
    ['Joe Biden hosted Narendra Modi at the White House.', { host: ['USA'], visitor: ['IND'] }],
    ['Narendra Modi visited France.', { visitor: ['IND'], host: ['FRA'] }],
    ['Turkey hosted talks between Ukraine and Russia.', { host: ['TUR'] }],
    ['Qatar mediated between the United States and Iran.', { mediator: ['QAT'] }],
    ['Israel and Lebanon held talks mediated by France.', { mediator: ['FRA'] }],
    ['Armenia and Azerbaijan signed a truce brokered by Russia.', { signatory: ['ARM', 'AZE'], mediator: ['RUS'] }],
    ['The Egyptian-mediated talks between Israel and Lebanon began.', { mediator: ['EGY'] }],
    ['A treaty was signed by Chile and Peru.', { signatory: ['CHL', 'PER'] }],
    ['Germany delivered howitzers to Ukraine.', { supplier: ['DEU'], recipient: ['UKR'] }],
    ['India bought fighter jets from France.', { recipient: ['IND'], supplier: ['FRA'] }],
    ['China condemned Japan.', undefined],
  ])('%s', (text, wanted) => {
    const { roles } = read(text)
    const countries =
      roles && Object.fromEntries(Object.entries(roles).map(([role, actors]) => [role, actors.map(({ country }) => country)]))
    expect(countries).toEqual(wanted)
  })
})

describe('parties, however they are joined', () => {
  it.each([
    ['British Foreign Secretary David Lammy and senior officials met Wang Yi in Beijing.', ['GBR', 'GBR', 'CHN']],
    ['Officials from Kenya met the Ethiopian prime minister.', ['KEN', 'ETH']],
    ['US-China trade talks resumed in Geneva.', ['USA', 'CHN']],
    ['Saudi-Iranian talks were held in Baghdad.', ['SAU', 'IRN']],
    ['US, China hold trade talks in Geneva', ['USA', 'CHN']],
    ['China, Russia to hold joint drills', ['CHN', 'RUS']],
  ])('%s', (text, countries) => {
    expect(read(text, '2024-10-18').sources.map(({ country }) => country)).toEqual(countries)
  })
})

describe('several words, one act', () => {
  it.each([
    'The talks between Serbia and Kosovo were mediated by the European Union.',
    'Serbia and Kosovo held talks mediated by the European Union.',
    'Serbia and Kosovo held talks in Brussels, mediated by the European Union.',
    'Iran and Saudi Arabia agreed to restore relations in a deal brokered by China.',
    'Biden met Kishida on the sidelines of the G7 summit.',
    'Israeli warplanes struck targets near Damascus, killing two people.',
    "The rebels' attack on a village in Chad killed ten people.",
    'The treaty between Chile and Peru entered into force.',
    'Washington accused Moscow of planning to use chemical weapons.',
    'Nepal told Spain to withdraw six diplomats.',
  ])('%s', (text) => {
    expect(rapport.annotate({ id: 'x', text, published: '2023-10-20' }).events).toHaveLength(1)
  })
})
