import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuestions } from '../../../bench/marked-places.ts'
import { loadKnowledge } from '../../knowledge/index.ts'
import { createAnalyser, languageStage } from '../../language/index.ts'
import { createPipeline } from '../../pipeline.ts'
import { actorsStage } from '../actors/index.ts'
import { placeOfAct } from '../locative.ts'
import { readTree } from '../tree.ts'
import { placesStage } from './index.ts'

const knowledge = loadKnowledge()
const pipeline = createPipeline([languageStage(createAnalyser()), actorsStage(knowledge), placesStage(knowledge)])
const read = (text: string, published = '2022-03-01') => pipeline.run({ id: '1', text, published })

describe('which place, and whether it is one', () => {
  const questions = readQuestions(new URL('questions.txt', import.meta.url))
  it('answers questions marked by hand', () => {
    let [asked, right, emitted, extra] = [0, 0, 0, 0]
    const wrong: string[] = []
    for (const { on, text, marks } of questions) {
      const { places } = read(text, on)
      emitted += places.length
      for (const mark of marks) {
        asked++
        const place = places.find(({ start, end }) => start < mark.end && mark.start < end)
        const region =
          mark.region && knowledge.places(place?.name ?? '').find(({ lat, lon }) => lat === place?.lat && lon === place?.lon)?.region
        const good =
          place && place.country === mark.country && (!mark.kind || place.kind === mark.kind) && (!mark.region || region === mark.region)
        right += Number(Boolean(good))
        if (!good)
          wrong.push(
            `${text.slice(mark.start, mark.end)}: ${place ? `${place.name} ${place.country} ${region ?? ''} ${place.kind}` : 'missed'}  (${text})`,
          )
      }
      for (const { start, end } of places)
        if (!marks.some((mark) => start < mark.end && mark.start < end)) {
          extra++
          wrong.push(`${text.slice(start, end)}: no place here  (${text})`)
        }
    }
    console.log(`places: ${right} of ${asked} questions right, ${extra} of ${emitted} mentions that none asked for`)
    if (process.env['WRONG']) console.log(wrong.join('\n'))
    expect(asked).toBeGreaterThanOrEqual(60)
    expect(right / asked, wrong.join('\n')).toBeGreaterThan(0.9)
    expect(extra / emitted, wrong.join('\n')).toBeLessThan(0.08)
  })
  it('keeps a place that no table has, and does not guess where it is', () => {
    const { places } = read('Two soldiers were killed near Qumrabad on Tuesday.')
    expect(places.map(({ text, country, lat, gazetteer, kind }) => [text, country, lat, gazetteer, kind])).toEqual([
      ['Qumrabad', null, null, null, 'unknown'],
    ])
  })
  it('a word beside a name settles it for the rest of the text', () => {
    const { places } = read('A storm hit Paris, Texas, on Monday. In Paris, power was out for hours.')
    expect(places.map(({ text, country }) => [text, country])).toEqual([
      ['Paris', 'USA'],
      ['Paris', 'USA'],
    ])
  })
  it('gives coordinates to states, seas and cities', () => {
    const { places } = read('The ships left Vladivostok for the Sea of Japan and sailed to Vietnam.')
    expect(places.map(({ name, kind }) => [name, kind])).toEqual([
      ['Vladivostok', 'city'],
      ['Sea of Japan', 'sea'],
      ['Vietnam', 'country'],
    ])
    for (const { lat, lon } of places) expect([typeof lat, typeof lon]).toEqual(['number', 'number'])
  })
})

describe('the place of an act is neither the dateline nor a country of its parties', () => {
  it.each([
    ['GENEVA (AP) -- The foreign ministers of Russia and Iran met in Vienna on Monday.', 'met', 'Vienna'],
    ['GENEVA (AP) -- The foreign ministers of Russia and Iran met on Monday.', 'met', null],
    ['The minister said in Brussels that Russia had attacked Kharkiv.', 'said', 'Brussels'],
    ['The minister said in Brussels that Russia had attacked Kharkiv.', 'attacked', 'Kharkiv'],
    ['Xi arrived in Moscow from Beijing on Monday.', 'arrived', 'Moscow'],
    ['Moscow accused Kyiv of breaking the truce.', 'accused', null],
    ['The president visited Ankara after talks in Sochi.', 'visited', 'Ankara'],
  ])('%s %s: %s', (text, verb, name) => {
    const document = read(text)
    const sentence = document.sentences.find(({ tokens }) => tokens.some(({ form }) => form === verb))!
    const predicate = sentence.tokens.findIndex(({ form }) => form === verb)
    expect(placeOfAct(document, sentence.index, readTree(sentence), predicate)?.name ?? null).toBe(name)
  })
})

it('any text: spans are of the text, in its order, and do not overlap', () => {
  const words =
    'in at to the of , and Paris Texas Moscow said met Georgia Tripoli Sea Black Lebanon Mass. “ ’s Kremlin New York near x'.split(' ')
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc.array(fc.constantFrom(...words), { maxLength: 16 }).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, (any) => {
      let end = 0
      for (const place of read(any).places) {
        expect(any.slice(place.start, place.end)).toBe(place.text)
        expect(place.start).toBeGreaterThanOrEqual(end)
        end = place.end
      }
    }),
    { numRuns: 150, seed: 4 },
  )
})
