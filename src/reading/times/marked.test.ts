import { expect, it } from 'vitest'
import { readMarked, score } from '../../../bench/marked.ts'
import { createAnalyser, languageStage } from '../../language/index.ts'
import { createPipeline } from '../../pipeline.ts'
import { timesStage } from './index.ts'

const pipeline = createPipeline([languageStage(createAnalyser()), timesStage()])

it.each([
  ['marked.txt', 400, 0.95],
  ['marked-second.txt', 100, 0.95],
  // Of this one some misses stand: what only the argument tells, and what annotators would mark either way.
  ['marked-third.txt', 150, 0.92],
])('finds and reads the expressions that were marked by hand in %s', (file, least, values) => {
  const texts = readMarked(new URL(file, import.meta.url))
  const { expected, relaxed, exact, value, type, wrong } = score(
    texts,
    ({ text, on }) => pipeline.run({ id: '1', text, published: on }).times,
  )
  console.log(
    `times, ${file}: ${expected} marked; extents F1 ${relaxed.toFixed(3)} relaxed, ${exact.toFixed(3)} exact; values F1 ${value.toFixed(3)}, types ${type.toFixed(3)}`,
  )
  expect(expected).toBeGreaterThanOrEqual(least)
  expect(relaxed, wrong.join('\n')).toBeGreaterThan(0.97)
  expect(value, wrong.join('\n')).toBeGreaterThan(values)
})
