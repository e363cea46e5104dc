/**
 * The automaton over all phrases of the knowledge: a trie whose steps are words. It is compiled into a few flat arrays that are
 * read from disk as they are, so that start-up costs next to nothing. Children of a state stand in order of their word's
 * number and are found by bisection; those of the root by the number itself.
 */
import type { Word } from './words.ts'

/** An end of a phrase: what it names and how. Packed in one number. */
export type Output = number

export interface AutomatonArrays {
  /** Open hash table of words: number + 1 of the word, or 0. Length is a power of two. */
  wordTable: Int32Array
  /** Where each word's letters begin in `letters`; one more for the end. */
  wordStart: Int32Array
  letters: Uint16Array
  /** State after the first word, by its number; 0 where no phrase begins with it. */
  first: Int32Array
  /** Where each state's steps begin in `stepWord` and `stepState`; one more for the end. */
  steps: Int32Array
  stepWord: Int32Array
  stepState: Int32Array
  /** Where each state's outputs begin in `outputs`; one more for the end. */
  outputStart: Int32Array
  outputs: Int32Array
}

export interface Automaton {
  /** Number of a folded word, -1 for one that stands in no phrase. */
  word(form: string): number
  /** The state after a step, 0 where there is none. State 0 is the root. */
  step(state: number, word: number): number
  outputs(state: number): Int32Array
  /** State of a whole phrase, 0 where it is none: the quickest look-up. */
  find(words: readonly Pick<Word, 'form'>[], first?: number, last?: number): number
}

export function hashWord(form: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Opens compiled arrays. */
export function openAutomaton(arrays: AutomatonArrays): Automaton {
  const { wordTable, wordStart, letters, first, steps, stepWord, stepState, outputStart, outputs } = arrays
  const mask = wordTable.length - 1
  const word = (form: string): number => {
    for (let slot = hashWord(form) & mask; ; slot = (slot + 1) & mask) {
      const number = wordTable[slot]! - 1
      if (number < 0) return -1
      const start = wordStart[number]!
      if (wordStart[number + 1]! - start !== form.length) continue
      let i = 0
      while (i < form.length && letters[start + i] === form.charCodeAt(i)) i++
      if (i === form.length) return number
    }
  }
  const step = (state: number, number: number): number => {
    if (number < 0) return 0
    if (state === 0) return first[number]!
    let low = steps[state]!
    let high = steps[state + 1]! - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = stepWord[middle]!
      if (found === number) return stepState[middle]!
      if (found < number) low = middle + 1
      else high = middle - 1
    }
    return 0
  }
  return {
    word,
    step,
    outputs: (state) => outputs.subarray(outputStart[state]!, outputStart[state + 1]!),
    find(words, from = 0, to = words.length - 1) {
      let state = 0
      for (let i = from; i <= to; i++) {
        state = step(state, word(words[i]!.form))
        if (state === 0) return 0
      }
      return state
    },
  }
}

/** Words that an automaton may hold; a step's key is its state times this, plus its word. */
const wordLimit = 2 ** 22

/** Builds the arrays from phrases, which may be added in any order; equal outputs of a phrase are kept once, in the order given. */
export function createAutomatonBuilder() {
  const words = new Map<string, number>()
  const next = new Map<number, number>()
  const ends: (number[] | undefined)[] = [undefined]
  return {
    add(phrase: readonly string[], output: Output): void {
      let state = 0
      for (const form of phrase) {
        let number = words.get(form)
        if (number === undefined) {
          number = words.size
          words.set(form, number)
        }
        const key = state * wordLimit + number
        let after = next.get(key)
        if (after === undefined) {
          after = ends.push(undefined) - 1
          next.set(key, after)
        }
        state = after
      }
      if (state === 0) return
      const outputs = ends[state]
      if (!outputs) ends[state] = [output]
      else if (!outputs.includes(output)) outputs.push(output)
    },
    compile(): AutomatonArrays {
      let size = 1024
      while (size < words.size * 2) size *= 2
      const wordTable = new Int32Array(size)
      const wordStart = new Int32Array(words.size + 1)
      const forms = [...words.keys()]
      for (const [number, form] of forms.entries()) {
        let slot = hashWord(form) & (size - 1)
        while (wordTable[slot] !== 0) slot = (slot + 1) & (size - 1)
        wordTable[slot] = number + 1
        wordStart[number + 1] = wordStart[number]! + form.length
      }
      const letters = new Uint16Array(wordStart[words.size]!)
      for (const [number, form] of forms.entries())
        for (let i = 0; i < form.length; i++) letters[wordStart[number]! + i] = form.charCodeAt(i)
      const first = new Int32Array(words.size)
      const states = ends.length
      const steps = new Int32Array(states + 1)
      const outputStart = new Int32Array(states + 1)
      const stepWord: number[] = []
      const stepState: number[] = []
      const outputs: number[] = []
      const keys = Float64Array.from(next.keys()).sort()
      let at = 0
      for (let state = 0; state < states; state++) {
        steps[state] = stepWord.length
        outputStart[state] = outputs.length
        for (; at < keys.length && Math.floor(keys[at]! / wordLimit) === state; at++) {
          const word = keys[at]! % wordLimit
          if (state === 0) first[word] = next.get(keys[at]!)!
          else {
            stepWord.push(word)
            stepState.push(next.get(keys[at]!)!)
          }
        }
        for (const output of ends[state] ?? []) outputs.push(output)
      }
      steps[states] = stepWord.length
      outputStart[states] = outputs.length
      return {
        wordTable,
        wordStart,
        letters,
        first,
        steps,
        stepWord: Int32Array.from(stepWord),
        stepState: Int32Array.from(stepState),
        outputStart,
        outputs: Int32Array.from(outputs),
      }
    },
  }
}
