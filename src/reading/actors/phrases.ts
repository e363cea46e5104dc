/** Cutting a sentence into base noun phrases: from its tags and tree where there are any, and around the names that are known. */
import type { Sentence, Token } from '../../document.ts'
import { type Found, type Word, written } from '../../knowledge/index.ts'

/** A base noun phrase: 0-based numbers of its first and last token. */
export interface Phrase {
  first: number
  last: number
}

const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'SYM', 'X'])

const isHyphen = (form: string) => /^[-‐‑–]$/.test(form)
const isPossessive = ({ form, upos, xpos }: Token) => (upos === 'PART' || xpos === 'POS') && /^['’]s?$/.test(form)

/** Whether the sentence was tagged; a language that Rapport does not read leaves tags out. */
export function isTagged({ tokens }: Sentence): boolean {
  return tokens.some(({ upos }) => nominal.has(upos))
}

/**
 * Cuts a sentence into base noun phrases.
 * @param known see `namesOverTokens`
 */
export function cutPhrases(sentence: Sentence, known: Int32Array): Phrase[] {
  const { tokens } = sentence
  const belongs = tokens.map((token, i) => known[i] !== -1 || isNominal(tokens, i, token))
  const phrases: Phrase[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!belongs[i]) continue
    let last = i
    while (last + 1 < tokens.length && (belongs[last + 1] || joins(tokens, last, belongs)) && !divides(tokens, last, known)) last++
    phrases.push({ first: i, last })
    i = last
  }
  return phrases
}

function isNominal(tokens: readonly Token[], i: number, token: Token): boolean {
  const { upos, deprel, form, xpos } = token
  if (nominal.has(upos)) return !(upos === 'DET' && deprel !== 'det' && deprel !== 'det:predet' && deprel !== 'nsubj')
  if (isPossessive(token)) return true
  if (xpos === 'PRP$') return true
  if (form === '&') return true
  // "the ruling party", "heavily armed police"
  if ((upos === 'VERB' || upos === 'ADV') && (deprel === 'amod' || deprel === 'advmod' || deprel === 'compound')) {
    const next = tokens[i + 1]
    const head = token.head - 1
    if (upos === 'ADV') return Boolean(next && head === i + 1 && (next.deprel === 'amod' || next.upos === 'NUM'))
    return Boolean(next) && head > i && head - i < 6
  }
  return false
}

/** A hyphen between two parts of a phrase. */
function joins(tokens: readonly Token[], last: number, belongs: readonly boolean[]): boolean {
  return isHyphen(tokens[last + 1]!.form) && Boolean(belongs[last + 2])
}

/** Whether a new phrase begins after `last` although no other word stands between ("gave Ukraine | weapons"). */
function divides(tokens: readonly Token[], last: number, known: Int32Array): boolean {
  const left = tokens[last]!
  const right = tokens[last + 1]!
  if (known[last]! >= 0 && known[last] === known[last + 1]) return false
  // A determiner or possessive pronoun opens a phrase, unless it follows its own predeterminer.
  if ((right.upos === 'DET' || right.xpos === 'PRP$') && left.upos !== 'DET') return true
  return left.deprel === 'iobj' && right.deprel === 'obj' && right.upos !== 'PROPN' && left.head === right.head
}

/** The words of a sentence, and for each word its token. */
export function tokensOfWords(sentence: Sentence, words: readonly Word[]): Int32Array {
  const numbers = new Int32Array(words.length)
  let token = 0
  for (const [i, { start }] of words.entries()) {
    while (token + 1 < sentence.tokens.length && sentence.tokens[token]!.end <= start) token++
    numbers[i] = token
  }
  return numbers
}

/**
 * For each token, the number of the known name of several words that it belongs to; -2 for a name of one word, whatever its tag
 * ("Xi, calling …" was tagged as a particle); -1 for what is no name.
 * @param people folded family names of those whom the text names in full
 */
export function namesOverTokens(
  sentence: Sentence,
  words: readonly Word[],
  tokenOf: Int32Array,
  found: readonly Found[],
  people: ReadonlyMap<string, unknown>,
): Int32Array {
  const known = new Int32Array(sentence.tokens.length).fill(-1)
  const inCapitals = !sentence.tokens.some(({ form }) => /\p{Ll}{2}/u.test(form))
  for (const [i, { first, last, readings }] of found.entries()) {
    if (first === last) {
      const token = tokenOf[first]!
      const name = people.has(words[first]!.form) || readings.some(({ entry }) => entry.kind === 'state' || entry.kind === 'bloc')
      // "the WHO" was tagged as a pronoun.
      const initials =
        Boolean(words[first]!.flags & written.upper) && !inCapitals && readings.some(({ entry }) => entry.kind === 'organisation')
      if (initials && sentence.tokens[token]!.upos === 'PRON') known[token] = -2
      if (name && words[first]!.flags & written.capital && !/^(VERB|AUX|PRON)$/.test(sentence.tokens[token]!.upos)) known[token] = -2
      continue
    }
    if (!readings.some(({ entry }) => entry.kind !== 'place' && entry.kind !== 'word' && entry.kind !== 'non-actor')) continue
    for (let token = tokenOf[first]!; token <= tokenOf[last]!; token++) known[token] = i
  }
  return known
}
