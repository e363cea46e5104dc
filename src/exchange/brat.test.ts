/** Every layer in brat's standoff, from a text that is read as a whole. */
import { expect, it } from 'vitest'
import { loadKnowledge } from '../knowledge/index.ts'
import { createAnalyser } from '../language/index.ts'
import { createReading } from '../reading/index.ts'
import { brat } from './brat.ts'

const text = 'Sergei Lavrov flew to Ankara in May 2023. He said that Turkey had promised to help. It rained.'
const lines = brat(createReading(createAnalyser(), loadKnowledge()).run({ id: 'a', text, published: '2023-05-10' }))
  .trimEnd()
  .split('\n')
/** The words of a text-bound annotation. */
const wordsOf = (id: string) => lines.find((line) => line.startsWith(`${id}\t`))!.split('\t')[2]

it('gives every span as the text has it', () => {
  for (const line of lines.filter((line) => line.startsWith('T'))) {
    const [, place, words] = line.split('\t') as [string, string, string]
    const spans = place.split(' ').slice(1).join(' ').split(';')
    expect(spans.map((span) => text.slice(...(span.split(' ').map(Number) as [number, number]))).join(' ')).toBe(words)
  }
})

it('holds names, times, parties, claims within claims, and what means the same', () => {
  const kinds = new Set(lines.map((line) => line.split('\t')[1]!.split(' ')[0]!.split(':')[0]))
  for (const kind of ['Name-person', 'Time-DATE', 'Actor', 'Claim', 'Source', 'Content', 'Mention', 'Coreference'])
    expect(kinds).toContain(kind)
  const claims = lines.filter((line) => line.includes('\tClaim:')).map((line) => wordsOf(/Content:(T\d+)/.exec(line)![1]!))
  expect(claims).toEqual(['that Turkey had promised to help', 'to help'])
  const same = lines.filter((line) => line.startsWith('*\tCoreference')).map((line) => line.match(/T\d+/g)!.map(wordsOf))
  expect(same).toContainEqual(['Sergei Lavrov', 'He'])
})
