import { expect, it } from 'vitest'
import { readMarked, score } from '../../../bench/marked.ts'
import { createAnalyser, languageStage } from '../../language/index.ts'
import { createPipeline } from '../../pipeline.ts'
import { timesStage } from './index.ts'

const pipeline = createPipeline([languageStage(createAnalyser()), timesStage()])

it('finds and reads the expressions that were marked by hand', () => {
  const texts = readMarked(new URL('marked.txt', import.meta.url))
  const { expected, relaxed, exact, value, type, wrong } = score(
    texts,
    ({ text, on }) => pipeline.run({ id: '1', text, published: on }).times,
  )
  console.log(
    `times: ${expected} marked; extents F1 ${relaxed.toFixed(3)} relaxed, ${exact.toFixed(3)} exact; values F1 ${value.toFixed(3)}, types ${type.toFixed(3)}`,
  )
  if (process.env['WRONG']) console.log(wrong.join('\n'))
  expect(expected).toBeGreaterThanOrEqual(400)
  expect(relaxed).toBeGreaterThan(0.95)
  expect(value).toBeGreaterThan(0.9)
})
