/** The network itself, run by the WebAssembly kernels over a block of sentences at a time. */
import { longestWord } from './characters.ts'
import { Lexicon } from './lexicon.ts'
import type { Weights } from './weights.ts'

/** Words in a block, at most; also the longest sentence that the network sees in one piece. */
export const blockWords = 640
/** Word types whose first layer is remembered. */
const rememberedWords = 8192
/** Kernels take rows by fours, so every buffer has some to spare. */
const slack = 8
/** Words whose label scores are worked out together. */
const labelRows = 32

interface Kernels {
  project(
    out: number,
    outStride: number,
    input: number,
    inputStride: number,
    rows: number,
    weights: number,
    scales: number,
    biases: number,
    outputs: number,
    pairs: number,
  ): void
  recur(
    sentences: number,
    lengths: number,
    starts: number,
    inputs: number,
    inputOffset: number,
    state: number,
    stride: number,
    hidden: number,
    weights: number,
    scales: number,
    backward: number,
    cells: number,
    zeros: number,
    spare: number,
  ): void
  rectify(
    out: number,
    outStride: number,
    input: number,
    inputStride: number,
    rows: number,
    count: number,
    added: number,
    scale: number,
  ): void
  positive(out: number, outStride: number, input: number, inputStride: number, rows: number, count: number): void
  products(
    out: number,
    left: number,
    leftStride: number,
    rows: number,
    right: number,
    rightStride: number,
    columns: number,
    count: number,
  ): void
}

/** A matrix in the kernels' memory. */
interface Matrix {
  weights: number
  scales: number
  biases: number
  outputs: number
  pairs: number
}

/** A view of scores: `width` numbers a word. */
export interface Scores {
  values: Float32Array
  width: number
}

export class Network {
  readonly #kernels: Kernels
  readonly #memory: WebAssembly.Memory
  readonly #lexicon: Lexicon
  readonly #sizes: Weights['manifest']['sizes']
  readonly #labels: number
  readonly #matrices: Record<string, Matrix> = {}
  readonly #at: Record<string, number> = {}
  readonly #known = new Map<string, number>()
  readonly #words: Int16Array
  #sentences: readonly (readonly string[])[] = []
  #starts: number[] = []
  #rows = 0

  constructor(weights: Weights, wasm: Uint8Array) {
    const { sizes, labels, sections } = weights.manifest
    this.#sizes = sizes
    this.#labels = labels.deprels.length
    this.#lexicon = new Lexicon(weights)
    // everything is laid out once; the memory never grows, so views of it stay good
    let end = 16
    const reserve = (bytes: number): number => {
      const start = end
      end = (end + bytes + 15) & ~15
      return start
    }
    const copies: [number, string][] = []
    const place = (section: string): number => {
      const start = reserve(sections[section]?.bytes ?? 0)
      copies.push([start, section])
      return start
    }
    for (const name of [
      'lstm1.input',
      'lstm1.forward',
      'lstm1.backward',
      'lstm2.input',
      'lstm2.forward',
      'lstm2.backward',
      'tag',
      'tags',
      'heads',
      'names',
      'arc',
      'label',
    ]) {
      const outputs = (sections[`${name}.scales`]?.bytes ?? 0) / 4
      this.#matrices[name] = {
        weights: place(`${name}.weights`),
        scales: place(`${name}.scales`),
        biases: sections[`${name}.biases`] ? place(`${name}.biases`) : 0,
        outputs,
        pairs: (sections[`${name}.weights`]?.bytes ?? 0) / outputs / 2,
      }
    }
    for (const name of ['nameSource', 'arcRoot', 'labelRoot']) this.#at[name] = place(name)
    const rows = blockWords + slack
    const wide = (name: string) => this.#matrices[name]!.outputs * 4
    const buffers: Record<string, number> = {
      lengths: blockWords * 4,
      starts: blockWords * 4,
      inputs: rows * 4,
      words: rows * this.#lexicon.width * 2,
      remembered: (rememberedWords + slack) * wide('lstm1.input'),
      state: rows * this.#stateBytes,
      second: rows * wide('lstm2.input'),
      cells: (blockWords + 1) * Math.max(sizes.hidden1, sizes.hidden2) * 4,
      zeros: 4096,
      spare: 4096,
      tag: rows * wide('tag'),
      tagHidden: rows * sizes.tag * 2,
      tags: rows * wide('tags'),
      heads: rows * wide('heads'),
      nameHidden: rows * sizes.name * 2,
      names: rows * wide('names'),
      arcHidden: rows * sizes.arc * 2,
      arcLeft: rows * wide('arc'),
      arcHeads: (rows + 1) * sizes.arc * 4,
      labelHidden: rows * sizes.label * 2,
      labelHeads: (rows + 1) * sizes.labelWidth * 4,
      labelLeft: (labelRows + slack) * wide('label'),
      labelScores: this.#labels * 4 + 16,
    }
    for (const [name, bytes] of Object.entries(buffers)) this.#at[name] = reserve(bytes)
    this.#at['arcScores'] = reserve(longestPiece * (longestPiece + 1) * 4)
    this.#memory = new WebAssembly.Memory({ initial: Math.ceil(end / 65536) + 1 })
    for (const [start, section] of copies) new Uint8Array(this.#memory.buffer).set(weights.bytes(section), start)
    const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), { env: { memory: this.#memory } })
    this.#kernels = instance.exports as unknown as Kernels
    this.#words = new Int16Array(this.#memory.buffer, this.#at['words']!, rows * this.#lexicon.width)
    // the head side of a label has a one behind its values, for the bias
    const heads = this.#floats('labelHeads', (rows + 1) * sizes.labelWidth)
    for (let i = 0; i < rows + 1; i++) heads[i * sizes.labelWidth + sizes.label] = 1
    heads.set(this.#floats('labelRoot', sizes.label), 0)
    this.#floats('arcHeads', sizes.arc).set(this.#floats('arcRoot', sizes.arc))
  }

  get #stateBytes(): number {
    return 4 * (this.#sizes.hidden1 + this.#sizes.hidden2)
  }

  #floats(buffer: string, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, this.#at[buffer]!, length)
  }

  #project(matrix: string, out: number, input: number, inputStride: number, rows: number): void {
    const m = this.#matrices[matrix]!
    this.#kernels.project(out, m.outputs * 4, input, inputStride, rows, m.weights, m.scales, m.biases, m.outputs, m.pairs)
  }

  /**
   * Runs the encoder and what is done for all words at once.
   * @param sentences longest first; none empty; at most `blockWords` words in all
   */
  read(sentences: readonly (readonly string[])[]): void {
    const at = this.#at
    const { hidden1, hidden2 } = this.#sizes
    const kernels = this.#kernels
    this.#sentences = sentences
    this.#starts = []
    let rows = 0
    const lengths = new Int32Array(this.#memory.buffer, at['lengths']!, sentences.length)
    const starts = new Int32Array(this.#memory.buffer, at['starts']!, sentences.length)
    sentences.forEach((words, i) => {
      lengths[i] = words.length
      starts[i] = rows
      this.#starts.push(rows)
      rows += words.length
    })
    this.#rows = rows
    this.#lookUp(rows)
    const inputs = at['inputs']!
    const stride = this.#stateBytes
    const recur = (layer: string, hidden: number, offset: number, backward: 0 | 1) => {
      const m = this.#matrices[`${layer}.${backward ? 'backward' : 'forward'}`]!
      const state = at['state']! + offset + backward * hidden * 2
      kernels.recur(
        sentences.length,
        at['lengths']!,
        at['starts']!,
        inputs,
        backward * hidden * 16,
        state,
        stride,
        hidden,
        m.weights,
        m.scales,
        backward,
        at['cells']!,
        at['zeros']!,
        at['spare']!,
      )
    }
    recur('lstm1', hidden1, 0, 0)
    recur('lstm1', hidden1, 0, 1)
    this.#project('lstm2.input', at['second']!, at['state']!, stride, rows)
    const addresses = new Uint32Array(this.#memory.buffer, inputs, rows)
    for (let i = 0; i < rows; i++) addresses[i] = at['second']! + i * this.#matrices['lstm2.input']!.outputs * 4
    recur('lstm2', hidden2, 4 * hidden1, 0)
    recur('lstm2', hidden2, 4 * hidden1, 1)
    this.#project('heads', at['heads']!, at['state']! + 4 * hidden1, stride, rows)
  }

  /** Projected inputs of the first layer, worked out for the words that are not remembered. */
  #lookUp(rows: number): void {
    const at = this.#at
    const width = this.#lexicon.width
    const bytes = this.#matrices['lstm1.input']!.outputs * 4
    if (this.#known.size + rows > rememberedWords) this.#known.clear()
    const first = this.#known.size
    const addresses = new Uint32Array(this.#memory.buffer, at['inputs']!, rows)
    let row = 0
    for (const sentence of this.#sentences) {
      for (const word of sentence) {
        const form = word.length > longestWord ? word.slice(0, longestWord) : word
        let place = this.#known.get(form)
        if (place === undefined) {
          place = this.#known.size
          this.#known.set(form, place)
          this.#lexicon.write(form, this.#words, (place - first) * width)
        }
        addresses[row++] = at['remembered']! + place * bytes
      }
    }
    this.#project('lstm1.input', at['remembered']! + first * bytes, at['words']!, width * 2, this.#known.size - first)
  }

  #rectified(out: string, from: number, count: number, added: number): void {
    const stride = this.#matrices['heads']!.outputs * 4
    this.#kernels.rectify(this.#at[out]!, count * 2, this.#at['heads']! + from * 4, stride, this.#rows, count, added, 1024)
  }

  /** Scores of UPOS, XPOS and FEATS, one behind the other, for all words that were read. */
  tags(): Scores {
    const { tag } = this.#sizes
    const at = this.#at
    this.#project('tag', at['tag']!, at['state']!, this.#stateBytes, this.#rows)
    this.#kernels.rectify(at['tagHidden']!, tag * 2, at['tag']!, tag * 4, this.#rows, tag, at['zeros']!, 1024)
    this.#project('tags', at['tags']!, at['tagHidden']!, tag * 2, this.#rows)
    const width = this.#matrices['tags']!.outputs
    return { values: this.#floats('tags', this.#rows * width), width }
  }

  /**
   * Scores of the tags of names as the sources of the training data would have them, summed. (The scores are logarithms of shares, up
   * to a constant for each word, so that their sum stands for what the sources agree on.)
   * @param shares weight of each source, in the order of the manifest
   */
  names(shares: readonly number[]): Scores {
    const { arc, label, name } = this.#sizes
    const width = this.#matrices['names']!.outputs
    const scores = this.#floats('names', this.#rows * width)
    const sum = new Float32Array(this.#rows * width)
    shares.forEach((share, source) => {
      if (share === 0) return
      this.#rectified('nameHidden', 2 * arc + 2 * label, name, this.#at['nameSource']! + source * name * 4)
      this.#project('names', this.#at['names']!, this.#at['nameHidden']!, name * 2, this.#rows)
      for (let i = 0; i < sum.length; i++) sum[i]! += share * scores[i]!
    })
    return { values: sum, width }
  }

  /**
   * Heads and labels of all sentences that were read.
   * @param decode heads (from 0, -1 the root) from scores of arcs; see `bestTree`
   */
  trees(decode: (scores: Float32Array, n: number) => Int32Array): { heads: Int32Array; labels: Int32Array }[] {
    const { arc, label, labelWidth } = this.#sizes
    const at = this.#at
    const kernels = this.#kernels
    const rows = this.#rows
    const stride = this.#matrices['heads']!.outputs * 4
    this.#rectified('arcHidden', 0, arc, at['zeros']!)
    this.#project('arc', at['arcLeft']!, at['arcHidden']!, arc * 2, rows)
    this.#rectified('labelHidden', 2 * arc, label, at['zeros']!)
    kernels.positive(at['labelHeads']! + labelWidth * 4, labelWidth * 4, at['heads']! + (2 * arc + label) * 4, stride, rows, label)
    const all = this.#sentences.map(({ length }, s) => {
      const start = this.#starts[s]!
      kernels.positive(at['arcHeads']! + arc * 4, arc * 4, at['heads']! + arc * 4 + start * stride, stride, length, arc)
      kernels.products(at['arcScores']!, at['arcLeft']! + start * arc * 4, arc * 4, length, at['arcHeads']!, arc * 4, length + 1, arc)
      return decode(this.#floats('arcScores', length * (length + 1)), length)
    })
    const labels = this.#sentences.map(({ length }) => new Int32Array(length))
    const leftBytes = this.#matrices['label']!.outputs * 4
    const scores = this.#floats('labelScores', this.#labels)
    let sentence = 0
    for (let from = 0; from < rows; from += labelRows) {
      const count = Math.min(labelRows, rows - from)
      this.#project('label', at['labelLeft']!, at['labelHidden']! + from * label * 2, label * 2, count)
      for (let i = 0; i < count; i++) {
        while (from + i >= this.#starts[sentence]! + this.#sentences[sentence]!.length) sentence++
        const start = this.#starts[sentence]!
        const word = from + i - start
        const head = all[sentence]![word]!
        const right = at['labelHeads']! + (head < 0 ? 0 : start + head + 1) * labelWidth * 4
        kernels.products(
          at['labelScores']!,
          at['labelLeft']! + i * leftBytes,
          labelWidth * 4,
          this.#labels,
          right,
          labelWidth * 4,
          1,
          labelWidth,
        )
        labels[sentence]![word] = highest(scores, 0, this.#labels)
      }
    }
    return all.map((heads, s) => ({ heads, labels: labels[s]! }))
  }
}

/** Longer sentences are read in pieces of at most so many words. */
export const longestPiece = 160

/** Place of the highest of `count` values from `from` on, counted from there; the first one of equals. */
export function highest(values: Float32Array, from: number, count: number): number {
  let best = 0
  for (let i = 1; i < count; i++) if (values[from + i]! > values[from + best]!) best = i
  return best
}
