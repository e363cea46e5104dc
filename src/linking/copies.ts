/**
 * Reprints: texts that are the same but for a headline, a dateline, a cut at the end. A text becomes the smallest hashes of its runs of five
 * words (MinHash, Broder 1997, "On the resemblance and containment of documents"); the share of equal ones estimates how much two texts have in
 * common, with a standard error of at most 1/(2√64) = 0.06.
 */

import type { Annotation } from '../records.ts'

const hashes = 64
const run = 5
/** Two texts that share so much are one text. */
const reprint = 0.6
/** A text of fewer words has no signature: short reports are alike without being copies. */
const fewestWords = 25

/** The signature of a text, in letters; empty for a short one. */
export function signatureOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < fewestWords) return ''
  const least = new Uint32Array(hashes).fill(0xffffffff)
  for (let i = 0; i + run <= words.length; i++) {
    const base = hashOf(words.slice(i, i + run).join(' '))
    for (let k = 0; k < hashes; k++) {
      // Hash functions from one: an odd multiplier and a shift of its own for each.
      const value = mixed(base ^ Math.imul(k + 1, 0x9e3779b1))
      if (value < least[k]!) least[k] = value
    }
  }
  return Buffer.from(least.buffer).toString('base64')
}

/** How much of two texts is the same, 0 to 1, by their signatures; 0 where one has none. */
export function resemblance(a: string, b: string): number {
  if (!a || !b) return 0
  if (a === b) return 1
  const [left, right] = [numbersOf(a), numbersOf(b)]
  let equal = 0
  for (let k = 0; k < hashes; k++) if (left[k] === right[k]) equal++
  return equal / hashes
}

/**
 * The outlet or agency whose report an article gives on: the last one of its credits and dateline, by its whole name; null where it is the article's own.
 * @param outletOf who is meant by a name ("AFP")
 */
export function originOf(
  { via = [], article }: Pick<Annotation, 'via' | 'article'>,
  outletOf: (name: string) => { name: string } | null,
): string | null {
  const last = via.at(-1)?.text
  if (!last) return null
  const name = outletOf(last)?.name ?? last
  return name === article.outlet ? null : name
}

/** An article with what tells whether it is a copy. */
export interface Telling {
  article: string
  outlet: string | null
  /** The outlet or agency whose report it gives on. */
  origin?: string | null
  /** Signature of the whole text. */
  signature: string
  /** What it says of the happening, clause by clause. */
  words: readonly string[]
}

/**
 * The independent sources among articles: those of one outlet are one, and so are those that credit it with their report, and those that reprint each
 * other, whole or in the words that tell of the happening (at least `run` times two words, letter by letter). Each list is sorted, and the lists stand in the order of their first article.
 */
export function independentOf(tellings: readonly Telling[]): string[][] {
  const sorted = [...tellings].sort((a, b) => (a.article < b.article ? -1 : 1))
  const leader = sorted.map((_, i) => i)
  const find = (i: number): number => {
    if (leader[i] !== i) leader[i] = find(leader[i]!)
    return leader[i]!
  }
  const join = (i: number, j: number) => {
    const [a, b] = [find(i), find(j)]
    leader[Math.max(a, b)] = Math.min(a, b)
  }
  // Those that share a word of these are one source, so it is enough to know the first that has it.
  const known = new Map<string, number>()
  const same = (word: string, i: number) => {
    const other = known.get(word)
    if (other === undefined) known.set(word, i)
    else join(i, other)
  }
  // Texts that are alike share some two hashes beside each other (for 0.6 in common, all but one in a million do): only these are compared.
  const bands = new Map<string, number[]>()
  for (const [i, { outlet, origin, signature, words }] of sorted.entries()) {
    for (const name of [outlet, origin]) if (name) same(`outlet ${name}`, i)
    for (const clause of words) {
      const plain = clause.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      if (plain.length >= run * 2) same(`words ${plain.join(' ')}`, i)
    }
    if (!signature) continue
    const before = known.get(`text ${signature}`)
    same(`text ${signature}`, i)
    if (before !== undefined) continue
    for (const [band, pair] of bandsOf(signature).entries()) {
      const key = `${band} ${pair}`
      const others = bands.get(key) ?? []
      for (const other of others) if (find(i) !== find(other) && resemblance(signature, sorted[other]!.signature) >= reprint) join(i, other)
      bands.set(key, [...others, i])
    }
  }
  const groups = new Map<number, string[]>()
  for (const [i, { article }] of sorted.entries()) groups.set(find(i), [...(groups.get(find(i)) ?? []), article])
  return [...groups.values()]
}

/** The hashes of a signature, two by two. */
function bandsOf(signature: string): string[] {
  const numbers = numbersOf(signature)
  return Array.from({ length: hashes / 2 }, (_, i) => `${numbers[2 * i]} ${numbers[2 * i + 1]}`)
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** The last step of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function numbersOf(signature: string): Uint32Array {
  const bytes = Buffer.from(signature, 'base64')
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}
