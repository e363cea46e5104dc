import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPipeline } from '../pipeline.ts'
import { type Analysis, createAnalyser, languageStage } from './analyser.ts'
import type { AnalysisModel } from './model/index.ts'
import { languageExamples, recogniseLanguage } from './recognise.ts'

/** Says of every word that it is a noun, hangs all on the first, and takes capitals for names: enough to see what is done around a model. */
const standIn: AnalysisModel = {
  version: 'stand-in',
  analyse: (sentences) =>
    sentences.map((words) => ({
      upos: words.map(() => 'NOUN'),
      xpos: words.map(() => 'NN'),
      feats: words.map(() => '_'),
      heads: words.map((_, i) => (i ? 1 : 0)),
      deprels: words.map((_, i) => (i ? 'dep' : 'root')),
      names: words.flatMap((word, i) => (/^[A-Z]{2}/.test(word) ? [{ first: i, last: i, kind: 'organization' as const }] : [])),
    })),
}
const analyser = createAnalyser({ model: standIn })

/** What must hold of any text. */
function check(text: string, { sentences, names }: Analysis): void {
  let at = 0
  for (const sentence of sentences) {
    expect(sentence.tokens.length).toBeGreaterThan(0)
    expect(sentence.start).toBe(sentence.tokens[0]!.start)
    expect(sentence.end).toBe(sentence.tokens.at(-1)!.end)
    let roots = 0
    for (const token of sentence.tokens) {
      if (token.start < at || token.end <= token.start || text.slice(token.start, token.end) !== token.form)
        throw new Error(`offsets of "${token.form}"`)
      if (token.head < 0 || token.head > sentence.tokens.length) throw new Error(`head of "${token.form}"`)
      if (token.head === 0) roots++
      at = token.end
    }
    expect(roots).toBe(1)
  }
  for (const name of names) expect(text.slice(name.start, name.end)).toBe(name.text)
}

describe('the analyser', () => {
  it('gives sentences, names and the dateline to a document', () => {
    const text = 'Leaders meet\n\nVILNIUS, July 11 (AP) — NATO invited Sweden to join. Turkey agreed.'
    const document = createPipeline([languageStage(analyser)]).run({ id: '1', text })
    expect(document.sentences.map(({ zone, tokens }) => [zone, tokens.length])).toEqual([
      ['headline', 2],
      ['dateline', 8],
      ['body', 6],
      ['body', 3],
    ])
    expect(document.dateline?.place?.text).toBe('VILNIUS')
    expect(document.names.map((name) => [name.text, name.sentence, name.first])).toContainEqual(['NATO', 2, 0])
  })

  it('analyses a stream in its order', async () => {
    const counts: number[] = []
    for await (const { sentences } of analyser.analyseAll(['One. Two. Three.', '', 'One. Two.'])) counts.push(sentences.length)
    expect(counts).toEqual([3, 0, 2])
  })

  it.each([
    ['empty text', '', 'R201'],
    ['white space', ' \n\t\u00a0\n', 'R201'],
    ['binary rubbish', '\u0000\u0001\u0002PK\u0003\u0004\ufffd\ufffd\u0000\u0000\ufffd'.repeat(50), 'R205'],
    ['Chinese', '中国国家主席习近平同俄罗斯总统普京举行会谈。双方发表联合声明。', 'R202'],
    ['Arabic, right to left', 'التقى وزير الخارجية نظيره الروسي في موسكو يوم الإثنين.', 'R202'],
    ['a sentence of ten thousand words', 'talks and '.repeat(5000), 'R204'],
  ])('%s leaves a message', (_, text, code) => {
    const analysis = analyser.analyse(text)
    check(text, analysis)
    expect([...new Set(analysis.messages.map((message) => message.code))]).toEqual([code])
  })

  it('takes one line of 5 MB', () => {
    const text = 'The ministers of the two countries met in Geneva, and they agreed on a ceasefire. '.repeat(61_000)
    check(text, analyser.analyse(text))
  })

  it('takes 2 MB without a space', () => {
    const text = 'a.b-c@d/e'.repeat(220_000)
    check(text, analyser.analyse(text))
  })

  it('holds for any string', () => {
    const pieces = fc.constantFrom(
      'NATO',
      "don't",
      'U.S.',
      'Gen. ',
      ' ',
      '\n',
      '. ',
      '"',
      '’s ',
      '—',
      '\ud800',
      '\udc00',
      '😀',
      '\u202e',
      '\u0000',
      'ليبيا',
      '中',
      '(',
      '3.5%',
      '$5m',
      'http://a.b/',
      'é',
      '\u0301',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => check(text, analyser.analyse(text))),
      { numRuns: 500 },
    )
  })
})

describe('the language of a text', () => {
  it.each(languageExamples)('$language: $text', ({ text, language }) => expect(recogniseLanguage(text)).toBe(language))
})
