import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../knowledge/index.ts'
import { createAnalyser, languageStage } from '../../language/index.ts'
import { createPipeline } from '../../pipeline.ts'
import { actorsStage } from './index.ts'

const pipeline = createPipeline([languageStage(createAnalyser()), actorsStage(loadKnowledge())])
const read = (text: string, published?: string) => pipeline.run({ id: 'a', text, ...(published && { published }) })
/** "text: CODE" of every mention. */
const codes = (text: string, published?: string) => read(text, published).actors.map((actor) => `${actor.text}: ${actor.cameo}`)

describe('parties in sentences', () => {
  it.each([
    ['Chinese and Russian warships sailed through the strait.', '2021-10-20', ['Chinese: CHNMIL', 'Russian warships: RUSMIL']],
    [
      'Senior Hungarian and Romanian officials met in Budapest on Friday.',
      '2022-01-10',
      ['Senior Hungarian: HUNGOV', 'Romanian officials: ROUGOV'],
    ],
    ['The presidents of Russia and China spoke by phone.', '2022-01-10', ['presidents of Russia: RUSGOV', 'China: CHNGOV']],
    ['The Russian and Chinese presidents spoke by phone.', '2022-01-10', ['Russian: RUSGOV', 'Chinese presidents: CHNGOV']],
    ['The leaders of North and South Korea met.', '2018-04-27', ['North: PRK', 'South Korea: KOR']],
    ['South Korea sent rice to the North.', '2018-04-27', ['South Korea: KOR', 'North: PRK']],
    ['Chad closed its embassy in the North.', '2018-04-27', ['Chad: TCD']],
    ['Chinese police arrested dissident Wei Jingsheng.', '1997-04-27', ['Chinese police: CHNCOP', 'dissident Wei Jingsheng: OPP']],
    ['President Fujimori dissolved Congress.', '1992-04-06', ['President Fujimori: PERGOV', 'Congress: PERLEG']],
    ['Congress passed the law.', '2018-04-27', ['Congress: USALEG']],
    ['Kremlin spokesman Dmitry Peskov denied it.', '2022-01-10', ['Kremlin spokesman Dmitry Peskov: RUSGOV']],
    ['Russia’s ambassador to Poland was summoned.', '2022-04-10', ['Russia’s ambassador to Poland: RUSGOV']],
    ['Russia’s invasion of Ukraine drew American sanctions.', '2022-03-10', ['Russia: RUS', 'Ukraine: UKR', 'American: USA']],
    ['Iran-backed rebels attacked American troops.', '2022-01-10', ['Iran-backed rebels: REB', 'American troops: USAMIL']],
    ['Tehran told Moscow that it would return to talks in Vienna.', '2022-01-10', ['Tehran: IRN', 'Moscow: RUS']],
    ['He flew to Beijing and met reporters in Moscow.', '2022-01-10', ['reporters: MED']],
    ['Polish the silver before the guests arrive.', '2022-01-10', []],
    ['She may march in the parade in May.', '2018-01-10', []],
    ['The Russian newspaper Kommersant reported the deal.', '2022-01-10', ['Russian newspaper Kommersant: RUSMED']],
  ])('%s', (text, published, expected) => expect(codes(text, published)).toEqual(expected))

  it('gives a name that the tables do not have what stands beside it', () => {
    const { actors } = read(
      'Andrey Ostrovsky, deputy director of an institute at the Russian Academy of Sciences, agreed. Ostrovsky spoke on Monday.',
      '2022-01-10',
    )
    expect(actors[0]).toMatchObject({ name: 'Andrey Ostrovsky', cameo: 'RUSEDU', start: 0 })
    expect(actors.some(({ text, name }) => text === 'Ostrovsky' && name === 'Andrey Ostrovsky')).toBe(true)
  })

  it('reads one party where a name and an office stand side by side', () => {
    const { actors } = read('Sergei Lavrov, the Russian foreign minister, arrived in Ankara.', '2021-01-10')
    expect(actors).toHaveLength(1)
    expect(actors[0]).toMatchObject({ name: 'Sergei Lavrov', cameo: 'RUSGOV' })
  })

  it('knows a family name from the full name elsewhere', () => {
    const { actors } = read('Wallace flies to Kyiv\n\nBritish Defence Secretary Ben Wallace arrived on Friday.', '2022-06-10')
    expect(actors[0]).toMatchObject({ text: 'Wallace', name: 'Ben Wallace' })
  })

  it('names the part of the media that an outlet belongs to', () => {
    expect(read('TASS reported the talks.', '2022-01-10').actors[0]).toMatchObject({ cameo: 'RUSMED', role: 'state media' })
    expect(read('Kommersant reported the talks.', '2022-01-10').actors[0]).toMatchObject({ role: 'news outlet' })
  })

  it('leaves what the text before says to coreference', () => {
    expect(codes('The two leaders met. The newspaper said the president was content.', '2022-01-10')).toEqual([])
  })
})

describe('bare phrases', () => {
  it.each([
    ['soldiers', 'MIL'],
    ['American warplanes', 'USAMIL'],
    ['four Saudi men', 'SAUCVL'],
    ['Great Britain', 'GBR'],
  ])('%s', (text, code) => expect(codes(text)).toEqual([`${text}: ${code}`]))

  it.each(['puppies', 'was, participates', 'Nabeel', 'Two subjects'])('refuses %s', (text) => expect(codes(text)).toEqual([]))
})

describe('spans', () => {
  it('are exact, in order, and within their sentence, for any mix of words', () => {
    const piece = fc.constantFrom(
      'Russia',
      'the',
      'Chinese',
      'and',
      'president',
      '’s',
      'of',
      'France',
      ',',
      'Xi Jinping',
      'warships',
      'attacked',
      'May',
      'U.S.',
      'NATO',
      '“',
      '”',
      'spokesman',
      '.',
      '漢',
      '\n\n',
      'said',
      'former',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const document = read(pieces.join(' '), '2022-01-10')
        expect(document.messages.filter(({ code }) => code === 'R402')).toEqual([])
        let before = -1
        for (const { text, start, end, first, last, sentence } of document.actors) {
          expect(document.article.text.slice(start, end)).toBe(text)
          expect(start).toBeGreaterThanOrEqual(before)
          before = start
          const { tokens } = document.sentences[sentence]!
          expect(tokens[first]!.start).toBe(start)
          expect(tokens[last]!.end).toBe(end)
        }
      }),
      { numRuns: 60 },
    )
  })
})
