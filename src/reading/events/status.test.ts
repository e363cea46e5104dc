import { describe, expect, it } from 'vitest'
import { createRapport } from '../../index.ts'
import { isComing } from './status.ts'

const rapport = createRapport()

describe('what has its day after the publication is planned', () => {
  it.each([
    ['2021-05-25', 'Biden and Putin plan to discuss strategic stability in Geneva on June 16.', 'planned', '2021-06-16'],
    ['2021-06-17', 'Biden and Putin discussed strategic stability in Geneva on June 16.', 'done', '2021-06-16'],
    ['2015-07-20', 'Kerry plans to visit Havana on August 14.', 'planned', '2015-08-14'],
    ['2015-08-15', 'Kerry visited Havana on August 14.', 'done', '2015-08-14'],
  ])('%s: %s', (published, text, status, from) => {
    const [event] = rapport.read({ id: 'x', text, published }).events
    expect(event).toMatchObject({ status, time: { from } })
  })
  it('but no plan is none', () => {
    const text = 'The Russian deputy foreign minister said Russia had no plans to attack Ukraine.'
    expect(rapport.read({ id: 'x', text, published: '2022-01-11' }).events.map(({ cameo, status }) => [cameo, status])).toEqual([
      ['190', 'denied'],
    ])
  })
  it('but what is told as past is not, after a meeting to come', () => {
    const text = 'Erdogan and Putin will hold talks in August. Turkish Foreign Minister Hakan Fidan spoke by telephone with Sergei Lavrov.'
    const { events } = rapport.read({ id: 'x', text, published: '2023-07-17' })
    expect(events.map(({ status, time }) => [status, time.from])).toEqual([
      ['planned', '2023-08-01'],
      ['done', '2023-07-17'],
    ])
  })
  it.each([
    ['2021-06-16', '2021-05-25', true],
    ['2021-06-16', '2021-06-16T08:00:00Z', false],
    ['2021-06-16', '2021', false],
    ['2021-06-16', undefined, false],
    [null, '2021-05-25', false],
  ] as const)('%s in a text of %s', (from, published, coming) => {
    expect(isComing({ from, to: from, precision: 'day', basis: 'stated' }, published)).toBe(coming)
  })
})
