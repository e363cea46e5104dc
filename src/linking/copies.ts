/**
 * Reprints: texts that are the same but for a headline, a dateline, a cut at the end. A text becomes the smallest hashes of its runs of five
 * words (MinHash, Broder 1997, "On the resemblance and containment of documents"); the share of equal ones estimates how much two texts have in
 * common, with a standard error of at most 1/(2√64) = 0.06.
 */

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

/** An article with what tells whether it is a copy. */
export interface Telling {
  article: string
  outlet: string | null
  /** Signature of the whole text. */
  signature: string
  /** What it says of the happening, clause by clause. */
  words: readonly string[]
}

/**
 * The independent sources among articles: those of one outlet are one, and so are those that reprint each other, whole or in the words that tell of
 * the happening (at least `run` times two words, letter by letter). Each list is sorted, and the lists stand in the order of their first article.
 */
export function independentOf(tellings: readonly Telling[]): string[][] {
  const sorted = [...tellings].sort((a, b) => (a.article < b.article ? -1 : 1))
  const leader = sorted.map((_, i) => i)
  const find = (i: number): number => (leader[i] === i ? i : find(leader[i]!))
  for (let i = 0; i < sorted.length; i++)
    for (let j = 0; j < i; j++)
      if (find(i) !== find(j) && sameSource(sorted[i]!, sorted[j]!)) leader[Math.max(find(i), find(j))] = Math.min(find(i), find(j))
  const groups = new Map<number, string[]>()
  for (const [i, { article }] of sorted.entries()) groups.set(find(i), [...(groups.get(find(i)) ?? []), article])
  return [...groups.values()]
}

function sameSource(a: Telling, b: Telling): boolean {
  if (a.outlet !== null && a.outlet === b.outlet) return true
  if (resemblance(a.signature, b.signature) >= reprint) return true
  const plain = (words: string) => (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
  const own = new Set(a.words.map(plain).filter((words) => words.split(' ').length >= run * 2))
  return b.words.some((words) => own.has(plain(words)))
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
