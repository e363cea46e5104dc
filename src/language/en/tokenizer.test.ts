import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceEnds } from './sentences.ts'
import { abbreviations, prefixExamples } from './tables.ts'
import { createTokenizer } from './tokenizer.ts'

const tokenizer = createTokenizer()
const words = (text: string) => tokenizer.tokenize(text, 0, text.length)
const forms = (text: string) =>
  words(text)
    .map(({ form }) => form)
    .join(' ')

describe('words', () => {
  it.each([
    // Clitics and words of several words.
    ["They don't and cannot agree; it's Russia's call.", "They do n't and can not agree ; it 's Russia 's call ."],
    ['We’re sure they wouldn’t’ve come.', 'We ’re sure they would n’t ’ve come .'],
    ["The allies' forces and 'so-called' talks", "The allies ' forces and ' so - called ' talks"],
    // Hyphens.
    [
      'US-led, pro-Russian al-Shabaab F-16s and post-war re-election',
      'US - led , pro-Russian al - Shabaab F - 16s and post-war re-election',
    ],
    ['the 2014-15 talks, a five-year-old deal', 'the 2014 - 15 talks , a five - year - old deal'],
    // Abbreviations.
    ['Gen. Mark A. Milley met U.S. officials at 5 p.m. on Dec. 15.', 'Gen. Mark A. Milley met U.S. officials at 5 p.m. on Dec. 15 .'],
    ['Resolution No. 3 was vetoed: he said no.', 'Resolution No. 3 was vetoed : he said no .'],
    ['born in Scranton, Pa., and in Ill. health', 'born in Scranton , Pa. , and in Ill . health'],
    ['Plan B. It failed.', 'Plan B . It failed .'],
    ['a book by J. K. Rowling', 'a book by J. K. Rowling'],
    ['Sen. John McCain, R-Ariz., said', 'Sen. John McCain , R - Ariz. , said'],
    ['the U.S.-U.K. pact and the U.S.’s allies', 'the U.S. - U.K. pact and the U.S. ’s allies'],
    // Numbers, money, units.
    ['$3.5bn, US$40, €20m, 12,000 troops, 5%, 10km', '$ 3.5 bn , US$ 40 , € 20 m , 12,000 troops , 5 % , 10 km'],
    ['Jamaat-e-Islami, +1 555, 24/7', 'Jamaat - e - Islami , +1 555 , 24 / 7'],
    ['on the 20th, in the 1990s, at 10:30am, on 9/11', 'on the 20th , in the 1990s , at 10:30 am , on 9/11'],
    ['4G, CO2, G7, Su-27 and MH17', '4G , CO2 , G7 , Su - 27 and MH17'],
    // Signs.
    ['“Yes,” he said—“now…”', '“ Yes , ” he said — “ now … ”'],
    ['wait... [1] [...] (sic) and/or -- so', 'wait ... [ 1 ] [ ... ] ( sic ) and / or -- so'],
    ['see https://www.un.org/en/sc (or mail press@un.org).', 'see https://www.un.org/en/sc ( or mail press@un.org ) .'],
    ['#Ukraine @NATO AT&T', '#Ukraine @NATO AT&T'],
    ["O'Brien, d'Estaing and the '90s", "O'Brien , d'Estaing and the '90s"],
  ])('%s', (text, expected) => expect(forms(text)).toBe(expected))

  it.each(prefixExamples.kept)('%s is one word', (word) => expect(words(word)).toHaveLength(1))
  it.each(prefixExamples.split)('%s is cut at its hyphen', (word) => expect(words(word)).toHaveLength(3))

  it.each(abbreviations)('$example', ({ example, words: listed }) => {
    const found = words(example).filter(({ form }) => form.endsWith('.') && form.length > 1)
    expect(found.some(({ form }) => listed.split(' ').includes(form.slice(0, -1)))).toBe(true)
  })

  it('says how many words a multiword token has', () => {
    expect(
      words("I can't go, cannot stay: states' rights")
        .filter((word) => word.multiword)
        .map((word) => [word.form, word.multiword]),
    ).toEqual([
      ['ca', 2],
      ['can', 2],
      ['states', 2],
    ])
  })

  it('covers every character that is no space, in any string', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(..."ab'’.-–$5,:/@ \n\u00a0U😀") })), (text) => {
        let at = 0
        for (const { start, end, form } of words(text)) {
          expect(text.slice(start, end)).toBe(form)
          expect(/\p{L}|\p{N}/u.test(text.slice(at, start))).toBe(false)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(/\p{L}|\p{N}/u.test(text.slice(at))).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

const sentences = (text: string) => {
  const tokens = words(text)
  let first = 0
  return sentenceEnds(tokens).map((end) => {
    const sentence = text.slice(tokens[first]!.start, tokens[end - 1]!.end)
    first = end
    return sentence
  })
}

describe('sentences', () => {
  it.each([
    [['Xi met Putin.', 'They spoke for an hour.']],
    [['Gen. Lloyd Austin flew to Kyiv.', 'He met Mr. Reznikov.']],
    [['He flew to the U.S. on Monday.', 'It was late.']],
    [['They came from the U.S.', 'The talks began.']],
    [['The U.S. State Department agreed.']],
    [['He said: “We agree. ', 'We sign tomorrow.”', 'The talks ended.']],
    [['“Never!” Churchill said.', 'He meant it.']],
    [['Is it war?', 'Nobody knows.']],
    [['It rose 3.5 percent.', '2021 was worse.']],
    [['The firm, Gazprom Neft Co., was listed.']],
    [['The meeting ended at 5 p.m.', 'The ministers left.']],
    [['Resolution No. 2202 was adopted in 2015.', '“It must be kept,” he said.']],
    [['al-Qaeda claimed it.', 'al-Shabaab did not.']],
    [['Plan B failed at 10 a.m. Moscow time.', 'They chose Plan C.', 'It worked.']],
    [['Lt. Gen. H.R. McMaster met St. Petersburg’s governor.', 'No. 10 said no.', 'The U.K. agreed.']],
    [['It failed [1].', 'Talks went on.[2]', 'They ended.']],
  ])('%j', (expected) =>
    expect(sentences(expected.map((sentence) => sentence.trim()).join(' '))).toEqual(expected.map((sentence) => sentence.trim())),
  )

  it('cuts at a comma what has no full stop for very long', () => {
    const found = sentences(`They met ${'envoys of the states, '.repeat(400)}and left.`)
    expect(found.length).toBeGreaterThan(1)
    for (const sentence of found.slice(0, -1)) expect(sentence.endsWith(',')).toBe(true)
  })
})
