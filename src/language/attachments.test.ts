import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createAnalyser } from './index.ts'

/** Sentences of attachments.txt with the arcs that were annotated: label, head (empty for the root), dependent. */
const cases = readFileSync(new URL('attachments.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .reduce<{ text: string; arcs: string[][] }[]>((all, line) => {
    if (!line.startsWith('= ')) all.push({ text: line, arcs: [] })
    else for (const arc of line.slice(2).split('; ')) all.at(-1)!.arcs.push(arc.split(' '))
    return all
  }, [])

it('finds roots, subjects and objects in news sentences that training never saw', () => {
  const analyser = createAnalyser()
  const missed: string[] = []
  let expected = 0
  for (const { text, arcs } of cases) {
    const tokens = analyser.analyse(text).sentences.flatMap((sentence) => sentence.tokens)
    for (const arc of arcs) {
      const [label, dependent] = [arc[0]!, arc.at(-1)!]
      const head = arc.length > 2 ? arc[1] : undefined
      const found = tokens.some(
        (token) => token.form === dependent && token.deprel.split(':')[0] === label && tokens[token.head - 1]?.form === head,
      )
      expected++
      if (!found) missed.push(`${arc.join(' ')}: ${text}`)
    }
  }
  console.log(`attachments: ${expected - missed.length} of ${expected} arcs in ${cases.length} sentences`)
  expect(cases.length).toBeGreaterThanOrEqual(60)
  expect(expected - missed.length, missed.join('\n')).toBeGreaterThan(0.93 * expected)
})
