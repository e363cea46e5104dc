/** People whom the article names in full, so that their family name alone is understood. */
import type { Sentence } from '../../document.ts'
import { type KnowledgeBase, type Resolved, type ResolveOptions, written } from '../../knowledge/index.ts'
import type { Phrase } from './phrases.ts'
import type { Memory, Party, View } from './view.ts'

/** Halves of a state that go by their side alone where one of them is named in full: "the North" of Korea. */
const sides: readonly (readonly [side: string, state: string])[] = [
  ['north', 'North Korea'],
  ['south', 'South Korea'],
]

/** The first pass: who is named in full anywhere in the article, so that a headline's family name, or "the North", is understood. */
export function namedInFull(views: readonly View[], knowledge: KnowledgeBase, options: ResolveOptions): Memory {
  const memory: Memory = new Map()
  for (const { document, words, found } of views)
    for (const { first, last, readings } of found) {
      if (first === last || !readings.some(({ entry }) => entry.kind === 'person')) continue
      const resolved = knowledge.lookup.resolve(document.article.text, words, first, last, options)
      if (resolved?.resolution.kind !== 'person') continue
      for (const name of [words[last]!.form, words[first]!.form])
        if (!memory.has(name) && isFamilyName(knowledge, name, resolved)) memory.set(name, resolved.resolution.actor)
    }
  const named = (country: string) =>
    views.some(({ found }) =>
      found.some(
        ({ first, last, readings }) => last > first && readings.some(({ entry }) => entry.kind === 'state' && entry.id === country),
      ),
    )
  for (const [side, state] of named('KOR') || named('PRK') ? sides : []) {
    const found = knowledge.who(state, options)
    if (found && !memory.has(side)) memory.set(side, found.actor)
  }
  return memory
}

export function isFamilyName(knowledge: KnowledgeBase, form: string, { resolution }: Resolved): boolean {
  const capital = form[0]!.toUpperCase() + form.slice(1)
  const [found] = knowledge.lookup.scan(knowledge.lookup.words(capital))
  return Boolean(found?.readings.some(({ entry }) => entry.kind === 'person' && entry.id === resolution.actor.id))
}

/** Somebody named in full elsewhere, where the phrase ends in the family name. */
export function recall(
  { sentence, words }: View,
  phrase: Phrase,
  { first, last }: { first: number; last: number },
  memory: Memory,
): Party | undefined {
  let end = last
  while (end > first && words[end]!.form === "'s") end--
  const word = words[end]!
  if (!(word.flags & written.capital)) return undefined
  const actor = memory.get(word.form)
  if (!actor) return undefined
  // "North and South Korea" is no half of its own.
  if (sides.some(([side]) => side === word.form) && !/^the$/i.test(sentence.tokens[phrase.first]!.form)) return undefined
  const token = sentence.tokens[phrase.last]!
  if (end === first) return token.upos === 'VERB' || token.upos === 'AUX' ? undefined : actor
  // A title before the name, no other first name.
  const before = words[end - 1]!
  const capital = before.flags & written.capital
  return capital && !actorHas(actor, before.form) ? (isTitleBefore(sentence, phrase) ? actor : undefined) : actor
}

export const actorHas = (actor: Party, form: string) => actor.name.toLowerCase().includes(form)

export const titles =
  /^(president|minister|premier|chancellor|secretary|king|queen|prince|pope|mr|mrs|ms|dr|general|gen|spokesman|spokeswoman|spokesperson|ambassador|leader|senator|governor|chairman|sheikh|sultan|emir)\.?$/i

export function isTitleBefore({ tokens }: Sentence, { first, last }: Phrase): boolean {
  const before = tokens[last - 1]
  return before !== undefined && last - 1 >= first && titles.test(before.form)
}
