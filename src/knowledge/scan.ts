/** Finding the phrases of the knowledge in a run of words: the longest from each place, as far as the writing allows. */
import { skeletonMark } from './compile.ts'
import { casing, type Entry, how, outputCasing, outputEntry, outputHow } from './entries.ts'
import { kindsOfOutlet } from './lexicon.ts'
import { skeleton } from './names.ts'
import type { Store } from './store.ts'
import { type Word, written } from './words.ts'

/** One thing that a phrase may name. */
export interface Reading {
  /** Number in the store. */
  number: number
  how: number
  entry: Entry
}

/** A phrase found: 0-based numbers of its words, `last` inclusive. */
export interface Found {
  first: number
  last: number
  readings: Reading[]
}

const small = new Set(
  "of the and for de la du del der den von van al el bin ibn da do dos das 's in on to d l y e und et a an with by s i ul".split(' '),
)

/** Whether the words are written as a name must be: capitals, or all capitals. */
function isWritten(words: readonly Word[], first: number, last: number, need: number): boolean {
  if (need === casing.any) return true
  if (need === casing.upper) return Boolean(words[first]!.flags & written.upper)
  const head = words[first]!
  if (need === casing.first) return Boolean(words[first]!.flags & written.capital)
  if ((need === casing.article || need === casing.setOff) && !isSetOff(words, first, last, need)) return false
  const tail = words[last]!
  if (!(head.flags & written.capital) && !small.has(head.form) && !/^\d/.test(head.form)) return false
  for (let i = last; i >= first; i--) {
    const { form, flags } = words[i]!
    if (small.has(form) || /^\d/.test(form)) continue
    return Boolean(flags & written.capital) || Boolean(tail.flags & written.hyphen && head.flags & written.capital)
  }
  return Boolean(head.flags & written.capital)
}

/**
 * Whether the words around it say that a common word is a name here: an owner or a kind of outlet beside it ("Nigeria's Punch", "Time
 * magazine"), an article that is written as a part of it ("told The Nation"), or nothing else at all. For most, any article will do ("the Times").
 */
function isSetOff(words: readonly Word[], first: number, last: number, need: number): boolean {
  const before = words[first - 1]
  const after = words[last + 1]
  const article = before?.form === 'the'
  if (!after && (!before || (article && first === 1))) return true
  if (before && (before.form === "'s" || kindsOfOutlet.has(before.form))) return true
  if (after && !(after.flags & written.broken) && kindsOfOutlet.has(after.form)) return true
  return article && (need === casing.article || (before.flags & (written.capital | written.broken)) === written.capital)
}

/** The entry behind a number; a city is read as a place of the gazetteer. */
export function readEntry(store: Store, number: number): Entry {
  if (number < store.entryCount) return store.entry(number)
  const { name, country, lat, lon, feature, population, admin } = store.city(number - store.entryCount)
  const region = `${country}.${admin}`
  return { kind: 'place', name, country, type: feature, lat, lon, table: 'geonames', population, region, disputed: [] }
}

/**
 * Finds the longest phrase that begins at word `first`, not going past `last`.
 * @returns its last word and readings, or null
 */
export function longestAt(store: Store, words: readonly Word[], first: number, last: number): Found | null {
  const { automaton } = store
  let best: Found | null = null
  let state = 0
  for (let i = first; i <= last; i++) {
    if (i > first && words[i]!.flags & written.broken) break
    state = automaton.step(state, automaton.word(words[i]!.form))
    if (state === 0) break
    const readings = readingsAt(store, words, first, i, state)
    if (readings.length) best = { first, last: i, readings }
  }
  // Coarse spellings are only tried where capitals speak for a name, and give way to exact ones of the same length.
  if (words[first]!.flags & written.capital && first < last) {
    state = 0
    for (let i = first; i <= last && i < first + 6; i++) {
      const word = words[i]!
      if (i > first && word.flags & written.broken) break
      state = automaton.step(state, automaton.word(skeletonMark + skeleton(word.form)))
      if (state === 0) break
      if (i === first || (best && best.last >= i)) continue
      const readings = readingsAt(store, words, first, i, state)
      if (readings.length) best = { first, last: i, readings }
    }
  }
  return best
}

function readingsAt(store: Store, words: readonly Word[], first: number, last: number, state: number): Reading[] {
  const readings: Reading[] = []
  for (const output of store.automaton.outputs(state)) {
    if (!isWritten(words, first, last, outputCasing(output))) continue
    const number = outputEntry(output)
    readings.push({ number, how: outputHow(output), entry: readEntry(store, number) })
    // The most populous places of a name are enough.
    if (readings.length >= 24 && outputHow(output) === how.city) break
  }
  return readings
}

/** All phrases of a run of words, from left to right, without overlap. */
export function scan(store: Store, words: readonly Word[], first = 0, last = words.length - 1): Found[] {
  const found: Found[] = []
  for (let i = first; i <= last; i++) {
    const phrase = longestAt(store, words, i, last)
    if (!phrase) continue
    found.push(phrase)
    i = phrase.last
  }
  return found
}
