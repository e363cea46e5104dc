/** Rules of coreference with their examples, and chains of whole texts. The trees stand in `examples.conllu`. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPassages, scoreMentions } from '../../../bench/marked-coreference.ts'
import { type ActorMention, type Document, referentOf } from '../../document.ts'
import { loadKnowledge } from '../../knowledge/index.ts'
import { readConllu } from '../../language/conllu.ts'
import { createAnalyser } from '../../language/index.ts'
import { createPipeline } from '../../pipeline.ts'
import { createReading } from '../index.ts'
import { descriptionRules, pronounRules } from './rules.ts'
import { findChains } from './stage.ts'

/** What the resolver of actors would find. */
const known: Readonly<Record<string, 'person' | 'state' | 'outlet' | 'bloc'>> = {
  Putin: 'person',
  Macron: 'person',
  Biden: 'person',
  Modi: 'person',
  Turkey: 'state',
  Russia: 'state',
  China: 'state',
  Iran: 'state',
  Japan: 'state',
  Kommersant: 'outlet',
  NATO: 'bloc',
}

/** The parsed text with its actors and chains. */
function prepare(document: Document): Document {
  const copy = structuredClone(document)
  for (const { index: sentence, tokens } of copy.sentences)
    for (const [i, { form: text, start, end }] of tokens.entries()) {
      const kind = known[text]
      if (!kind) continue
      const range = { sentence, first: i, last: i, start, end, text }
      if (kind === 'person' && !copy.names.some((name) => name.start === start)) copy.names.push({ ...range, kind })
      copy.actors.push({
        ...range,
        name: text,
        id: null,
        country: null,
        sectors: [],
        cameo: kind === 'bloc' ? 'IGO' : '',
        head: i,
        ...(kind === 'bloc' && { group: text }),
        ...(kind === 'outlet' && { role: 'news outlet' }),
      } satisfies ActorMention)
    }
  const { chains, unresolved } = findChains(copy, { who: () => null, state: () => null })
  copy.chains.push(...chains)
  copy.unresolved.push(...unresolved)
  return copy
}

const parsed = new Map(
  readConllu(readFileSync(new URL('./examples.conllu', import.meta.url), 'utf8')).map((document) => [
    document.article.text.trim(),
    document,
  ]),
)

/** What the last chain with such a mention refers to; null where it stands in none. */
function antecedentOf({ chains }: Document, mention: string): string | null {
  const chain = chains.findLast(({ mentions }) => mentions.some(({ text }) => text === mention))
  if (!chain) return null
  return chain.actors.length > 1 ? chain.actors.map(({ text }) => text).join(' and ') : chain.mentions[0]!.text
}

describe('rules', () => {
  for (const { examples } of [...pronounRules, ...descriptionRules])
    for (const { text, mention, antecedent } of examples)
      it(`${mention} in: ${text}`, () => {
        const document = parsed.get(text)
        if (!document) throw new Error(`no tree for: ${text}`)
        expect(antecedentOf(prepare(document), mention)).toBe(antecedent)
      })
})

describe('what stays open', () => {
  it.each([
    ['The talks failed. He left.', 'He', 'nothing fits'],
    ['Russia and China held drills. The country called them a success.', 'The country', 'nothing fits'],
  ])('%s', (text, mention, why) => {
    const { unresolved } = prepare(parsed.get(text)!)
    expect(unresolved.map((left) => [left.text, left.why])).toContainEqual([mention, why])
  })
})

const pipeline = createPipeline(
  createReading(createAnalyser(), loadKnowledge()).stages.filter(({ name }) => !['places', 'claims', 'events'].includes(name)),
)

describe('mention questions', () => {
  const passages = readPassages(new URL('questions.txt', import.meta.url))
  it('are answered rightly, or left open', () => {
    const { questions, answerable, resolved, right, wrong } = scoreMentions(passages, ({ text, on }) =>
      pipeline.run({ id: 'passage', text, published: on }),
    )
    expect(questions).toBeGreaterThanOrEqual(290)
    expect(right / resolved, wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(right / answerable, wrong.join('\n')).toBeGreaterThanOrEqual(0.82)
  }, 60_000)
})

describe('referents', () => {
  it('gives both parties of "both sides"', () => {
    const document = prepare(parsed.get('Russia and China held drills. Both sides called them a success.')!)
    const { tokens } = document.sentences[1]!
    const side = tokens.findIndex(({ form }) => form === 'sides')
    expect(referentOf(document, 1, side).map(({ name }) => name)).toEqual(['Russia', 'China'])
  })
  it('gives the states of whom "the two countries" are, where only their leaders were named', () => {
    const text = 'Chinese Premier Li Qiang held talks with German Chancellor Olaf Scholz. Afterwards the two countries signed an accord.'
    const document = pipeline.run({ id: 'x', text, published: '2024-04-16' })
    const countries = document.sentences[1]!.tokens.findIndex(({ form }) => form === 'countries')
    expect(referentOf(document, 1, countries).map(({ id }) => id)).toEqual(['CHN', 'DEU'])
  })
  it('gives nobody where nothing was resolved', () => {
    expect(referentOf({ chains: [] }, 0, 0)).toEqual([])
  })
  it('gives every mention as the text has it', () => {
    for (const document of parsed.values()) {
      const { chains, article } = prepare(document)
      for (const { mentions } of chains) for (const { start, end, text } of mentions) expect(article.text.slice(start, end)).toBe(text)
    }
  })
})
