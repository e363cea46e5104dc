/**
 * Measures the whole analysis from raw text, as users get it:
 *
 *     npx tsx training/evaluate-english.ts ../shared/treebanks [folder of weights]
 *
 * "raw": the documents of the development sets as running text. "alone": each sentence as a text of its own, as published evaluations
 * take it. "words given": words and sentences as the treebank cuts them. Words are aligned by their characters (CoNLL 2018): figures are F1, labels without their subtypes. `evaluate.ts` measures
 * the model on words cut as the treebanks have them.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Table from 'cli-table3'
import type { Sentence, Token } from '../src/document.ts'
import { createLemmatizer } from '../src/language/en/lemmatizer.ts'
import { type Analyser, createAnalyser, loadModel, readConllu } from '../src/language/index.ts'

const core = new Set(['nsubj', 'obj', 'iobj', 'obl', 'ccomp', 'xcomp'])
const base = (label: string) => label.split(':')[0]!
const f1 = (right: number, found: number, gold: number) => (found + gold ? ((200 * right) / (found + gold)).toFixed(2) : '–')
const read = (folder: string, file: string) => gunzipSync(readFileSync(join(folder, file))).toString('utf8')

interface Text {
  text: string
  sentences: Sentence[]
}

/** Each sentence as a text of its own. */
function alone({ text, sentences }: Text): Text[] {
  return sentences.map((sentence) => {
    const shift = <Place extends { start: number; end: number }>(place: Place) => ({
      ...place,
      start: place.start - sentence.start,
      end: place.end - sentence.start,
    })
    return { text: text.slice(sentence.start, sentence.end), sentences: [{ ...shift(sentence), tokens: sentence.tokens.map(shift) }] }
  })
}

/** Words of a text with the place of their head ("start:end", "" for the root). */
function wordsOf(sentences: readonly Sentence[]): Map<string, { token: Token; head: string }> {
  const place = (token: Token | undefined) => (token ? `${token.start}:${token.end}` : '')
  return new Map(
    sentences.flatMap(({ tokens }) => tokens.map((token) => [place(token), { token, head: place(tokens[token.head - 1]) }] as const)),
  )
}

function measure(analyse: (text: Text) => Sentence[], texts: readonly Text[]): string[] {
  const gold = { words: 0, sentences: 0, plain: 0, core: 0 }
  const found = { words: 0, sentences: 0, plain: 0, core: 0 }
  const right = { words: 0, sentences: 0, upos: 0, xpos: 0, lemma: 0, las: 0, plain: 0, core: 0 }
  for (const text of texts) {
    const { sentences } = text
    const analysed = analyse(text)
    const expected = wordsOf(sentences)
    const words = wordsOf(analysed)
    const ends = new Set(sentences.map(({ start, end }) => `${start}:${end}`))
    gold.words += expected.size
    found.words += words.size
    gold.sentences += sentences.length
    found.sentences += analysed.length
    for (const { start, end } of analysed) if (ends.has(`${start}:${end}`)) right.sentences++
    for (const [counts, all] of [
      [gold, expected],
      [found, words],
    ] as const)
      for (const { token } of all.values()) {
        if (base(token.deprel) !== 'punct') counts.plain++
        if (core.has(base(token.deprel))) counts.core++
      }
    for (const [place, { token, head }] of expected) {
      const word = words.get(place)
      if (!word) continue
      right.words++
      if (word.token.upos === token.upos) right.upos++
      if (word.token.xpos === token.xpos) right.xpos++
      if (word.token.lemma === token.lemma) right.lemma++
      if (word.head !== head || base(word.token.deprel) !== base(token.deprel)) continue
      right.las++
      if (base(token.deprel) !== 'punct') right.plain++
      if (core.has(base(token.deprel))) right.core++
    }
  }
  const ofWords = (n: number) => f1(n, found.words, gold.words)
  return [
    ofWords(right.words),
    f1(right.sentences, found.sentences, gold.sentences),
    ...[right.upos, right.xpos, right.lemma, right.las].map(ofWords),
    f1(right.plain, found.plain, gold.plain),
    f1(right.core, found.core, gold.core),
  ]
}

/** Names of the part of Universal NER's development set that training leaves aside, from the raw sentences. */
function measureNames(analyser: Analyser, source: string): [string, string] {
  const kinds: Readonly<Record<string, string>> = { person: 'PER', organization: 'ORG', place: 'LOC' }
  let gold = 0
  let found = 0
  let extent = 0
  let both = 0
  const blocks = source.split(/\n\n+/).filter((block) => block.includes('# text = '))
  for (const block of blocks.filter((_, i) => Math.floor(i / 20) % 5 === 4)) {
    const text = /^# text = (.*)$/m.exec(block)![1]!
    const spans: { start: number; end: number; kind: string }[] = []
    let at = 0
    for (const [, form, tag] of block.matchAll(/^\d+\t([^\t]*)\t([^\t]*)/gm)) {
      const start = text.indexOf(form!, at)
      at = start + form!.length
      if (tag!.startsWith('B-')) spans.push({ start, end: at, kind: tag!.slice(2) })
      else if (tag!.startsWith('I-')) spans.at(-1)!.end = at
    }
    const names = analyser.analyse(text).names.filter(({ kind }) => kinds[kind])
    gold += spans.length
    found += names.length
    for (const { start, end, kind } of names) {
      const span = spans.find((other) => other.start === start && other.end === end)
      if (span) extent++
      if (span?.kind === kinds[kind]) both++
    }
  }
  return [f1(extent, found, gold), f1(both, found, gold)]
}

const [folder, weights] = process.argv.slice(2)
if (!folder) throw new Error('usage: npx tsx training/evaluate-english.ts FOLDER-OF-THE-TREEBANKS [FOLDER-OF-THE-WEIGHTS]')
const model = loadModel(weights)
const analyser = createAnalyser({ model })
const lemmatizer = createLemmatizer()
const fromText = ({ text }: Text) => analyser.analyse(text).sentences
/** Tags, trees and lemmas of the treebank's own words. */
function fromWords({ sentences }: Text): Sentence[] {
  const results = model.analyse(sentences.map(({ tokens }) => tokens.map(({ form }) => form)))
  return sentences.map((sentence, s) => {
    const { upos, xpos, heads, deprels } = results[s]!
    const tokens = sentence.tokens.map((token, i) => ({ ...token, upos: upos[i]!, xpos: xpos[i]!, head: heads[i]!, deprel: deprels[i]! }))
    lemmatizer.lemmatize(tokens)
    return { ...sentence, tokens }
  })
}

const table = new Table({ head: ['', 'words', 'sentences', 'UPOS', 'XPOS', 'lemma', 'LAS', 'LAS no punct', 'core args'] })
for (const treebank of ['ewt', 'gum']) {
  const texts = readConllu(read(folder, `${treebank}-dev.conllu.gz`)).map(({ article, sentences }) => ({
    text: article.text,
    sentences,
    id: article.id,
  }))
  table.push([`${treebank} raw`, ...measure(fromText, texts)])
  table.push([`${treebank} alone`, ...measure(fromText, texts.flatMap(alone))])
  table.push([`${treebank} words given`, ...measure(fromWords, texts)])
  const news = texts.filter(({ id }) => id.startsWith('GUM_news'))
  if (news.length) table.push(['gum news raw', ...measure(fromText, news)])
}
const [extent, both] = measureNames(analyser, read(folder, 'uner-ewt-dev.iob2.gz'))
process.stdout.write(
  `weights ${analyser.version}\n${table.toString()}\nnames (UNER, part left aside): exact span ${extent}, with kind ${both}\n`,
)
