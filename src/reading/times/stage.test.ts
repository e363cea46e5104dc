import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyser, languageStage } from '../../language/index.ts'
import { createPipeline } from '../../pipeline.ts'
import { readTimes, timesStage } from './index.ts'

const pipeline = createPipeline([languageStage(createAnalyser()), timesStage()])
const timesOf = (text: string, published?: string) => pipeline.run({ id: '1', text, ...(published && { published }) }).times

describe('what expressions hang on', () => {
  it('a story told from one sentence to the next', () => {
    const times = timesOf(
      'The treaty was signed in May 2008. The following month it was ratified. A year later the first ships sailed.',
      '2013-03-21',
    )
    expect(times.map(({ value }) => value)).toEqual(['2008-05', '2008-06', '2009'])
  })
  it.each([
    ['Russia left the 1987 treaty. In February, Washington followed.', '2019-02'],
    ['Ties were poisoned by a dispute over colonial rule of 1910-1945. In February, the two leaders met.', '2019-02'],
    ['They ended the war in 1953. In July, the armistice was signed.', '1953-07'],
  ])('a year that only names a thing is not when the next one happened: %s', (text, value) => {
    expect(timesOf(text, '2019-03-21').at(-1)!.value).toBe(value)
  })
  it('what is a year old was not this year', () => {
    expect(timesOf('Russia left the year-old deal.', '2023-07-17').map(({ value }) => value)).toEqual(['P1Y'])
  })
  it('what holds since a year has no end', () => {
    const [time] = timesOf('They have met since 2013.', '2022-01-05')
    expect(time).toMatchObject({ value: '2013', interval: { from: '2013-01-01', to: null } })
  })
  it('without a day of publication values stay partial, and are not guessed from the clock', () => {
    const times = timesOf('They met on Tuesday and will meet again next month, as they did in May 2019.')
    expect(times.map(({ value, basis }) => [value, basis])).toEqual([
      ['XXXX-WXX-2', 'unknown'],
      ['XXXX-XX', 'unknown'],
      ['2019-05', 'stated'],
    ])
    expect(times[0]!.interval).toBeNull()
  })
  it('the date of a dateline is the day of publication where the article gives none', () => {
    const text = 'MOSCOW, Dec. 15, 2021 (Xinhua) -- The two leaders spoke on Tuesday.'
    expect(timesOf(text).at(-1)).toMatchObject({ text: 'Tuesday', value: '2021-12-14' })
  })
  it('thirds of a month and a year', () => {
    expect(readTimes('early next month', '2022-01-05')[0]!.interval).toEqual({ from: '2022-02-01', to: '2022-02-09' })
    expect(readTimes('the year-end', '2022-01-05')[0]!.interval).toEqual({ from: '2021-12-01', to: '2021-12-31' })
  })
})

const words =
  'the a of in on at since next last early late May March second 2 1/2 2021 1,200 Tuesday night 10 a.m. EST quarter year years ago later ended Sept. 30 \' ’s . , – end half 99/99/99 Feb. 30 "'.split(
    ' ',
  )

describe('any text', () => {
  const check = (text: string, published: string | undefined) => {
    const times = timesOf(text, published)
    let end = 0
    for (const time of times) {
      expect(text.slice(time.start, time.end)).toBe(time.text)
      expect(time.start).toBeGreaterThanOrEqual(end)
      expect(time.value).toMatch(/^(?:[\dX]{2,4}|P|(?:PAST|PRESENT|FUTURE)_REF$)/)
      const { from, to } = time.interval ?? { from: null, to: null }
      if (from && to) expect(from <= to).toBe(true)
      end = time.end
    }
  }
  const published = fc.constantFrom(undefined, '2022-01-05', '1989-10-30', '2024-02-29T10:00:00Z')
  it('of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), published, check), { numRuns: 60, seed: 1 })
  })
  it('of words of time in any order', () => {
    const phrases = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(' '))
    fc.assert(fc.property(phrases, published, check), { numRuns: 150, seed: 2 })
    fc.assert(
      fc.property(phrases, (text) => {
        for (const { start, end, text: said } of readTimes(text, '2022-01-05')) expect(text.slice(start, end)).toBe(said)
      }),
      { numRuns: 200, seed: 3 },
    )
  })
})
