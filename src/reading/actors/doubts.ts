/** When a phrase that could name a party does not: places, common words, what the text before says. */
import { how, type Resolved, written } from '../../knowledge/index.ts'
import { locative, wordlikeNames } from './lexicon.ts'
import type { Phrase } from './phrases.ts'
import { headIn, type View } from './view.ts'

export const isOpenPossessive = ({ document, words }: View, i: number) => {
  const end = words[i]!.end
  return /^['’]\s/.test(document.article.text.slice(end, end + 2)) && /s$/.test(words[i]!.form)
}

/** Whether a seat of government, if the phrase is one, stands for the government here: "said Moscow", not "in Moscow". */
export function standsForPower({ sentence }: View, { resolution }: Resolved, { first, last }: Phrase): boolean {
  if (resolution.actor.via !== 'metonym' || (resolution.kind !== 'state' && resolution.kind !== 'organisation')) return true
  const { tokens } = sentence
  const before = tokens[first - 1]
  if (before && before.upos === 'ADP' && locative.words.has(before.form.toLowerCase())) {
    return before.form.toLowerCase() === 'of' && /^(nmod)/.test(tokens[last]!.deprel)
  }
  const head = headIn(sentence, first, last)
  const { deprel } = tokens[head]!
  if (/^(appos|list|dep|compound|amod|flat)/.test(deprel)) return false
  if (deprel.startsWith('conj')) {
    const other = tokens[tokens[head]!.head - 1]
    const case_ = tokens.find((token) => token.head === (tokens[head]!.head ?? 0) && token.deprel === 'case')
    return !(case_ && locative.words.has(case_.form.toLowerCase())) && Boolean(other)
  }
  const after = tokens[last + 1]
  // "Paris, France": a place.
  if (after?.form === ',' && tokens[last + 2]?.upos === 'PROPN' && tokens[last + 2]!.deprel === 'appos') return false
  return true
}

/** A single word that is a name only by its capital, at the beginning of a sentence or where the tags take it for something else. */
export function isWordlike({ document, sentence, words, tokenOf, found }: View, word: number): boolean {
  const token = sentence.tokens[tokenOf[word]!]!
  const form = words[word]!.form
  if (wordlikeNames.has(form)) {
    if (
      token.upos === 'PROPN' &&
      document.names.some(({ start, end, kind }) => kind === 'person' && start <= words[word]!.start && words[word]!.end <= end)
    )
      return false
    const here = found.find(({ first, last }) => first === word && last === word)
    return !here?.readings.some(({ entry }) => entry.kind !== 'person' && entry.kind !== 'place')
  }
  return token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'PRON' || token.upos === 'ADV' || token.upos === 'INTJ'
}

/** "Polish the silver", "military matters": an adjective that stands alone, without article or plural, is nobody. */
export function isBareAdjective({ sentence, found, words, tokenOf }: View, { resolution, head }: Resolved, phrase: Phrase): boolean {
  if (resolution.kind !== 'description') return false
  // "military and economic matters"
  if (sentence.tokens[tokenOf[head]!]!.upos === 'ADJ' && !(words[head]!.flags & written.capital)) return true
  if (phrase.first !== phrase.last || /s$/.test(words[head]!.form)) return false
  return Boolean(
    found.find(({ last }) => last === head)?.readings.some(({ entry, how: way }) => entry.kind === 'state' && way === how.adjective) &&
      sentence.tokens[phrase.first]!.upos !== 'NOUN',
  )
}

/** A description that gives neither state nor body: "leaders". */
export const isNobody = ({ resolution: { kind, actor } }: Pick<Resolved, 'resolution'>) =>
  kind === 'description' && !actor.country && !actor.group

/**
 * "the two leaders", "the newspaper": whom these mean the text before says, not their words. They are left to coreference, as are
 * words for office without a country in running text.
 */
export function isAnaphoric({ sentence }: View, { resolution }: Resolved, phrase: Phrase): boolean {
  const { actor, office } = resolution
  if (!isNobody({ resolution })) return false
  const { tokens } = sentence
  const opening = tokens[phrase.first]!
  const definite =
    /^(the|this|these|that|those|both|its|their|his|her|our|my|your|each|either|neither|every)$/i.test(opening.form) ||
    opening.xpos === 'PRP$'
  return definite || (office !== undefined && actor.sectors[0] === 'GOV' && !actor.name.includes(' '))
}
