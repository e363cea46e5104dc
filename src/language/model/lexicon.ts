/** Word vectors: 4-bit GloVe rows, and what the training added for the words that it saw often. */
import { characterFeatures, vectorKey } from './characters.ts'
import type { Weights } from './weights.ts'

/** The sixteen levels that a 4-bit code stands for (Lloyd and Max's quantiser of a normal distribution). */
const levels = new Float32Array([
  -2.7326, -2.069, -1.618, -1.2562, -0.9423, -0.6568, -0.388, -0.1284, 0.1284, 0.388, 0.6568, 0.9423, 1.2562, 1.618, 2.069, 2.7326,
])

export class Lexicon {
  readonly #rows = new Map<string, number>()
  readonly #codes: Uint8Array
  readonly #codeScales: Float32Array
  readonly #unknown: Float32Array
  readonly #deltaOfRow = new Map<number, number>()
  readonly #deltas: Int8Array
  readonly #deltaScales: Float32Array
  readonly #characters: Int8Array
  readonly #characterScales: Float32Array
  readonly #width: number
  readonly #characterWidth: number

  constructor(weights: Weights) {
    const { sizes } = weights.manifest
    const signed = (bytes: Uint8Array) => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#width = sizes.vector
    this.#characterWidth = sizes.characters
    const words = new TextDecoder().decode(weights.bytes('words')).split('\n')
    for (let i = 0; i < words.length; i++) this.#rows.set(words[i]!, i)
    this.#codes = weights.bytes('codes')
    this.#codeScales = weights.floats('codeScales')
    this.#unknown = weights.floats('unknown')
    const deltaRows = new Uint32Array(Uint8Array.from(weights.bytes('deltaWords')).buffer)
    for (let i = 0; i < deltaRows.length; i++) this.#deltaOfRow.set(deltaRows[i]!, i)
    this.#deltas = signed(weights.bytes('deltas'))
    this.#deltaScales = weights.floats('deltas.scales')
    this.#characters = signed(weights.bytes('characters'))
    this.#characterScales = weights.floats('characters.scales')
  }

  /** Length of a word's vector. */
  get width(): number {
    return this.#width + this.#characterWidth
  }

  /** Writes the vector of a word: 1.0 as 4096, 16 bits. */
  write(form: string, out: Int16Array, at: number): void {
    const width = this.#width
    const sum = new Float32Array(this.width)
    const row = this.#rows.get(vectorKey(form))
    if (row === undefined || row >= this.#codeScales.length) sum.set(this.#unknown)
    else {
      const scale = this.#codeScales[row]!
      for (let i = 0; i < width; i += 2) {
        const code = this.#codes[(row * width + i) >> 1]!
        sum[i] = levels[code & 15]! * scale
        sum[i + 1] = levels[code >> 4]! * scale
      }
    }
    const delta = row === undefined ? undefined : this.#deltaOfRow.get(row)
    if (delta !== undefined) {
      const scale = this.#deltaScales[delta]!
      for (let i = 0; i < width; i++) sum[i]! += this.#deltas[delta * width + i]! * scale
    }
    const { slots, trigrams } = characterFeatures(form)
    for (const bucket of slots) this.#add(sum, bucket, 1)
    for (const bucket of trigrams) this.#add(sum, bucket, 1 / trigrams.length)
    for (let i = 0; i < sum.length; i++) out[at + i] = Math.max(-32768, Math.min(32767, Math.round(sum[i]! * 4096)))
  }

  #add(sum: Float32Array, bucket: number, share: number): void {
    const scale = this.#characterScales[bucket]! * share
    const from = bucket * this.#characterWidth
    for (let i = 0; i < this.#characterWidth; i++) sum[this.#width + i]! += this.#characters[from + i]! * scale
  }
}
