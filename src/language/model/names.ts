/** From scores of BIOES tags to names. */
import type { Scores } from './network.ts'

export interface TaggedSpan {
  first: number
  last: number
  /** PER, ORG, LOC, EVT or MISC. */
  kind: string
}

/** Finds the best well-formed sequence of tags (Viterbi) and reads the spans off it. */
export class NameDecoder {
  readonly #tags: readonly string[]
  readonly #before: readonly (readonly number[])[]
  readonly #outside: number

  readonly #allowed: readonly boolean[]

  /**
   * @param tags O, B-PER, I-PER, E-PER, S-PER, … in the order of the scores
   * @param kinds the kinds to look for
   */
  constructor(tags: readonly string[], kinds: readonly string[]) {
    this.#allowed = tags.map((tag) => tag === 'O' || kinds.includes(tag.slice(2)))
    this.#tags = tags
    this.#outside = tags.indexOf('O')
    this.#before = tags.map((b) =>
      tags.flatMap((a, i) => {
        const open = a[0] === 'B' || a[0] === 'I'
        const inside = b[0] === 'I' || b[0] === 'E'
        return this.#allowed[i] && open === inside && (!inside || a.slice(2) === b.slice(2)) ? [i] : []
      }),
    )
  }

  /** Names of the `length` words whose scores begin at row `start`. */
  decode({ values, width }: Scores, start: number, length: number): TaggedSpan[] {
    const count = this.#tags.length
    if (this.#nothing(values, width, start, length)) return []
    let best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
    let next = new Float64Array(count)
    const back = new Uint8Array(length * count)
    for (let t = 0; t < count; t++) if (this.#allowed[t] && !/^[IE]/.test(this.#tags[t]!)) best[t] = values[start * width + t]!
    for (let i = 1; i < length; i++) {
      for (let t = 0; t < count; t++) {
        if (!this.#allowed[t]) {
          next[t] = Number.NEGATIVE_INFINITY
          continue
        }
        let from = this.#before[t]![0]!
        for (const a of this.#before[t]!) if (best[a]! > best[from]!) from = a
        next[t] = best[from]! + values[(start + i) * width + t]!
        back[i * count + t] = from
      }
      const spent = best
      best = next
      next = spent
    }
    let last = this.#outside
    for (let t = 0; t < count; t++) if (!/^[BI]/.test(this.#tags[t]!) && best[t]! > best[last]!) last = t
    const spans: TaggedSpan[] = []
    let end = 0
    for (let i = length - 1; i >= 0; i--) {
      const tag = this.#tags[last]!
      if (tag[0] === 'E' || tag[0] === 'S') end = i
      if (tag[0] === 'B' || tag[0] === 'S') spans.push({ first: i, last: end, kind: tag.slice(2) })
      last = back[i * count + last]!
    }
    return spans.reverse()
  }

  /** When "no name" is best at each word, no path can be better. */
  #nothing(values: Float32Array, width: number, start: number, length: number): boolean {
    for (let row = start; row < start + length; row++) {
      const outside = values[row * width + this.#outside]!
      for (let t = 0; t < this.#tags.length; t++) if (this.#allowed[t] && values[row * width + t]! > outside) return false
    }
    return true
  }
}
