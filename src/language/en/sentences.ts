/** Sentences of a paragraph of English news text. */
import type { Token } from '../../document.ts'
import { dottedTitles, sentenceStarters, speechVerbs } from './tables.ts'
import { abbreviationUseOf } from './tokenizer.ts'

const closers = new Set(['"', '”', '’', "'", ')', ']', '»', "''", '’’', '}'])
const quotes = new Set(['"', '”', '’', "'", '»', "''", '’’'])
const openers = new Set(['"', '“', '‘', "'", '(', '[', '«', '``', '-', '–', '—', '--', '*', '•', '{'])
const fullStop = /^(?:[.。．｡]|[!?！？؟‼⁇⁈⁉]+|\.{2,}|…\.*|۔|।)$/u

const smallStarters = new Set(
  'i we you they he she it the this that there these those a what why how where when who please thanks'.split(' '),
)

/** No sentence is longer than about this many words: what has no full stop for so long is a list or no prose, and is cut at a comma. */
const longestSentence = 500

/**
 * Cuts a paragraph's words into sentences.
 * @returns the number of the first word after each sentence; the last one is `tokens.length`.
 */
export function sentenceEnds(tokens: readonly Token[]): number[] {
  const ends: number[] = []
  let start = 0
  for (let i = 0; i < tokens.length - 1; i++) {
    const { form } = tokens[i]!
    const length = i + 1 - start
    if (length >= longestSentence && (/^[,;:]$/.test(form) || length >= 2 * longestSentence)) {
      ends.push(i + 1)
      start = i + 1
      continue
    }
    const plain = fullStop.test(form)
    if (!plain && !(form.length > 1 && form.endsWith('.'))) continue
    let last = i
    let quoted = false
    while (last + 1 < tokens.length && tokens[last + 1]!.start === tokens[last]!.end && closers.has(tokens[last + 1]!.form)) {
      last++
      quoted ||= quotes.has(tokens[last]!.form)
    }
    // The number of a note stays with its sentence: "in Dulwich. [17] Placed".
    while (plain && tokens[last + 1]?.form === '[' && /^\d{1,3}$/.test(tokens[last + 2]?.form ?? '') && tokens[last + 3]?.form === ']')
      last += 3
    if (last + 1 >= tokens.length) break
    if (plain ? endsHere(tokens, start, i, last, quoted) : abbreviationEnds(tokens, i, last)) {
      ends.push(last + 1)
      start = last + 1
    }
    i = last
  }
  if (tokens.length) ends.push(tokens.length)
  return ends
}

/** The word that begins what follows, past opening quotes and brackets. */
function beginning(tokens: readonly Token[], i: number): Token | undefined {
  let k = i
  while (k < tokens.length && k < i + 3 && openers.has(tokens[k]!.form)) k++
  return tokens[k]
}

function endsHere(tokens: readonly Token[], start: number, i: number, last: number, quoted: boolean): boolean {
  const { form } = tokens[i]!
  const next = tokens[last + 1]!
  const word = beginning(tokens, last + 1)
  if (!word) return false
  // "1. The parties agree": the number of a list stays with its sentence.
  if (i === start + 1 && form === '.' && /^(?:\d{1,3}|[A-Za-z]|[ivxIVX]+)$/.test(tokens[start]!.form)) return false
  const spaced = next.start > tokens[last]!.end
  if (/^[\p{Ll}]/u.test(word.form)) {
    // Names that begin small; and informal text, where a pronoun or an article shows that a sentence begins.
    if (!/^(?:al|el|iPhone|eBay|iPad)$/.test(word.form) && (quoted || !/^(?:[.?!]+)$/.test(form) || !smallStarters.has(word.form)))
      return false
  } else if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}$£€@#]/u.test(word.form)) return false
  if (!spaced && !openers.has(next.form) && form !== '.' && !/^[!?]/.test(form)) return false
  if (!spaced && /^\p{N}/u.test(word.form)) return false
  const question = /^[!?！？]/u.test(form)
  if (quoted && question && isTag(tokens, last + 1)) return false
  if (/^(?:\.{2,}|…)/.test(form) && !/^\p{Lu}/u.test(word.form)) return false
  return true
}

/** Whether what follows a quotation says who spoke: `"Never!" Churchill said`. */
function isTag(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k < tokens.length && k < i + 6; k++) {
    const { form } = tokens[k]!
    if (speechVerbs.has(form)) return true
    if (!/^[\p{L}.]/u.test(form) || form === '.') return false
  }
  return false
}

function abbreviationEnds(tokens: readonly Token[], i: number, last: number): boolean {
  const { form } = tokens[i]!
  const use = abbreviationUseOf(form)
  if (use === 'title' || use === 'number') return false
  if (!use && !/^(?:\p{L}+\.)+$/u.test(form)) return false
  if ((dottedTitles as readonly string[]).includes(form.slice(0, -1).toLowerCase())) return false
  const word = beginning(tokens, last + 1)
  if (!word || !/^\p{Lu}/u.test(word.form)) return false
  // An initial stands in a name, whatever follows.
  if (/^\p{Lu}\.$/u.test(form)) return false
  return sentenceStarters.has(word.form) || (last > i && tokens[last + 1]!.start > tokens[last]!.end)
}
