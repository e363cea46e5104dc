/** Whether a claim says that it reaches us through state media: from the words to the kind of the source. */
import { expect, it } from 'vitest'
import { loadKnowledge } from '../knowledge/index.ts'
import { createAnalyser } from '../language/index.ts'
import { createReading } from './index.ts'

const reading = createReading(createAnalyser(), loadKnowledge())

it.each([
  ["China's state-run Global Times newspaper reported that the ministers had agreed on a new date.", 'Global Times', 'state media'],
  ['The official Xinhua News Agency said the premier had arrived in Hanoi.', 'Xinhua', 'state media'],
  ['The ministry would not comment, Russian news agency TASS reported on Monday.', 'TASS', 'state media'],
  ["North Korea's Rodong Sinmun said the country would answer with force.", 'Rodong Sinmun', 'state media'],
  ["According to Zimbabwe's Herald newspaper, the president will visit Moscow in May.", 'The Herald', 'state media'],
  ['The state news agency SANA said jets had attacked targets near Damascus.', 'SANA', 'state media'],
  ["Kenya's Daily Nation said that the army had crossed the border.", 'Daily Nation', 'news outlet'],
  ['Polish news agency PAP reported that the bridge was closed.', 'PAP', 'news outlet'],
  ['The Hankyoreh reported that the general had resigned.', 'Hankyoreh', 'news outlet'],
  ['Reuters reported that the tanker had changed course.', 'Reuters', 'news outlet'],
])('%s: %s, %s', (text, name, kind) => {
  const { claims } = reading.run({ id: '1', text, published: '2021-06-01' })
  expect(claims.map(({ speaker, kind }) => [speaker?.name, kind])).toContainEqual([name, kind])
})

it('an outlet that was told something stands in the chain with its kind', () => {
  const text = '“The talks were useful,” the ministry spokesman told TASS news agency on Monday.'
  const [claim] = reading.run({ id: '1', text, published: '2021-06-01' }).claims
  expect(claim?.attribution.map(({ kind }) => kind)).toEqual(['state media', 'spokesperson'])
})
