import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, splitWords, written } from './words.ts'

describe('words', () => {
  it.each([
    ['Ukhnaagiin Khürelsükh', ['ukhnaagiin', 'khurelsukh']],
    ['the U.S. and the UK', ['the', 'us', 'and', 'the', 'uk']],
    ['the U.N.’s envoy', ['the', 'un', "'s", 'envoy']],
    ['China’s Xi', ['china', "'s", 'xi']],
    ["People's Party", ['people', "'s", 'party']],
    ["Cote d'Ivoire", ['cote', 'd', 'ivoire']],
    ['al-Qaeda', ['al', 'qaeda']],
    ['Jean‑Yves Le Drian', ['jean', 'yves', 'le', 'drian']],
    ['AT&T', ['at&t']],
    ['Łódź, Poland', ['lodz', 'poland']],
    ['Lt. Gen. Ali', ['lt', 'gen', 'ali']],
    ['', []],
  ])('cuts %s', (text, forms) => {
    expect(splitWords(text).map(({ form }) => form)).toEqual(forms)
  })

  it('knows how a word is written', () => {
    const [us, and, them] = splitWords('US and them')
    expect(us!.flags & written.upper).toBeTruthy()
    expect(and!.flags & written.capital).toBeFalsy()
    expect(them!.flags & written.broken).toBeFalsy()
    expect(splitWords('Paris, France')[1]!.flags & written.broken).toBeTruthy()
    expect(splitWords('pro-Russian')[1]!.flags & written.hyphen).toBeTruthy()
    expect(splitWords('Iran - backed militias')[1]!.flags & written.hyphen).toBeTruthy()
    expect(splitWords('Ankara - capital of Turkey')[1]!.flags & written.broken).toBeTruthy()
    expect(splitWords('U.S.')[0]!.flags & written.upper).toBeTruthy()
    expect(splitWords('Gen. Ali')[1]!.flags & written.broken).toBeFalsy()
    expect(splitWords('They went home. Ali stayed')[3]!.flags & written.broken).toBeTruthy()
  })

  it('gives offsets into the text, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let at = 0
        for (const { start, end } of splitWords(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('folds once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})
