import { describe, expect, it } from 'vitest'
import { createAnalyser, languageStage } from '../../language/index.ts'
import { createPipeline } from '../../pipeline.ts'
import { compositions } from './compositions.ts'
import { timesStage } from './index.ts'
import { type TimeRule, timeRules } from './rules.ts'

const pipeline = createPipeline([languageStage(createAnalyser()), timesStage()])

const all: readonly Pick<TimeRule, 'id' | 'examples' | 'not'>[] = [...timeRules, ...compositions]

describe.each(all)('$id', ({ examples, not }) => {
  it.each(examples)('%s (%s)', (text, published, extent, value) => {
    const { times } = pipeline.run({ id: '1', text, published })
    expect(times.map((time) => [time.text, time.value])).toContainEqual([extent, value])
    for (const { start, end, text: words } of times) expect(text.slice(start, end)).toBe(words)
  })
  if (not?.length)
    it.each(not)('%s', (text) => {
      expect(pipeline.run({ id: '1', text, published: '2022-01-05' }).times).toEqual([])
    })
})
