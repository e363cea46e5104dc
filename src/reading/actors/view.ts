/** What the stage looks at with a sentence, and how a resolved phrase becomes a mention. */
import type { ActorMention, Document, Sentence } from '../../document.ts'
import type { Found, KnowledgeBase, Resolved, Word } from '../../knowledge/index.ts'
import type { Actor } from '../../records.ts'
import type { Tree } from '../tree.ts'
import type { Phrase } from './phrases.ts'

/** What is looked at with a sentence. */
export interface View {
  document: Document
  sentence: Sentence
  words: Word[]
  /** Token of each word. */
  tokenOf: Int32Array
  found: Found[]
  tree: Tree
}

/** People that the article names in full, or describes, by folded family name. */
export type Memory = Map<string, Party>

/** An actor without its place in the text. */
export type Party = Omit<Actor, 'text' | 'start' | 'end'>

/** The first and last word of a run of tokens. */
export function wordsOf({ sentence, words }: View, { first, last }: Phrase): { first: number; last: number } | undefined {
  const { start } = sentence.tokens[first]!
  const { end } = sentence.tokens[last]!
  let from = -1
  let to = -1
  for (const [i, word] of words.entries()) {
    if (word.start < start || word.end > end + 1) continue
    if (word.start >= end) break
    if (from < 0) from = i
    to = i
  }
  return from < 0 ? undefined : { first: from, last: to }
}

/** The head of a run of tokens: a noun that hangs on something outside; the last such, as a tree may hang an adjective outside by mistake. */
export function headIn({ tokens }: Sentence, first: number, last: number): number {
  let noun = -1
  for (let i = first; i <= last; i++) {
    const head = tokens[i]!.head - 1
    if (head >= first && head <= last) continue
    if (/^(NOUN|PROPN|PRON|X|SYM)$/.test(tokens[i]!.upos)) return i
  }
  for (let i = first; i <= last; i++) if (/^(NOUN|PROPN)$/.test(tokens[i]!.upos)) noun = i
  return noun < 0 ? last : noun
}

export const pickActor = ({ name, id, country, sectors, cameo, group, via }: Party): Party => ({
  name,
  id,
  country,
  sectors: [...sectors],
  cameo,
  ...(group && { group }),
  ...(via && { via }),
})

export function mentionAt({ document, sentence }: View, first: number, last: number, from: number) {
  const start = sentence.tokens[from]!.start
  const { end } = sentence.tokens[last]!
  return {
    text: document.article.text.slice(start, end),
    start,
    end,
    sentence: sentence.index,
    first: from,
    last,
    head: headIn(sentence, first, last),
  }
}

/** The first token of a phrase without its article. */
export function withoutArticle({ sentence }: View, { first, last }: Phrase): number {
  let from = first
  while (
    from < last &&
    (sentence.tokens[from]!.upos === 'DET' || sentence.tokens[from]!.xpos === 'PRP$') &&
    sentence.tokens[from]!.upos !== 'PROPN'
  )
    from++
  return from
}

export function mentionOf(
  view: View,
  { resolution, head: headWord }: Resolved,
  first: number,
  last: number,
  knowledge: KnowledgeBase,
): ActorMention {
  const { sentence, tokenOf } = view
  let end = last
  while (end > first && /^['’]s?$/.test(sentence.tokens[end]!.form)) end--
  const mention = mentionAt(view, first, end, withoutArticle(view, { first, last: end }))
  const role = roleOf(resolution, knowledge)
  // Where the phrase was read past its head, the head of the base phrase is the head of all.
  const head = headIn(sentence, first, Math.max(first, Math.min(end, tokenOf[headWord]!)))
  return { ...pickActor(resolution.actor), ...mention, head, ...(role && { role }) }
}

export function roleOf({ kind, actor }: Resolved['resolution'], knowledge: KnowledgeBase): string | undefined {
  if (kind === 'outlet') {
    return knowledge.outlet(actor.name, actor.country)?.ofState ? 'state media' : 'news outlet'
  }
  return undefined
}

export const lastForm = (name: string) =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .at(-1)!
