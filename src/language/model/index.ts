/**
 * The neural model behind the analysis of English: tags, features, dependency trees and names for sentences that are
 * already cut into words. Trained by `training/`; the weights lie in `weights/` beside this file.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { RapportError } from '../../messages.ts'
import { NameDecoder, type TaggedSpan } from './names.ts'
import { blockWords, highest, longestPiece, Network } from './network.ts'
import { bestTree } from './tree.ts'
import { type Manifest, readWeights } from './weights.ts'

/** A name in a sentence: numbers of its first and last token, from 0, the last one belonging to it. */
export interface NameSpan {
  first: number
  last: number
  kind: 'person' | 'organization' | 'place' | 'event' | 'work' | 'other'
}

/** What the model says about one sentence; every list has one entry per word. */
export interface SentenceAnalysis {
  upos: string[]
  xpos: string[]
  /** Universal Dependencies feature strings; `_` when there are none. */
  feats: string[]
  /** Number of the head, from 1; 0 for the root. */
  heads: number[]
  deprels: string[]
  /** In order of the text; they do not overlap. */
  names: NameSpan[]
}

export interface AnalysisModel {
  /** Version of the weights. */
  readonly version: string
  /**
   * Analyses sentences. The result of a sentence does not depend on the others in the call.
   * @param sentences the word forms (syntactic words) of each sentence; any strings
   */
  analyse(sentences: readonly (readonly string[])[]): SentenceAnalysis[]
}

/**
 * Loads the model, synchronously.
 * @param directory folder of the weights; the package's own when left out
 * @throws R206, R207 or R208 when the weights are missing, damaged or of another format
 */
export function loadModel(directory: string = fileURLToPath(new URL('./weights/', import.meta.url))): AnalysisModel {
  const weights = readWeights(directory)
  const kernels = fileURLToPath(new URL('./kernels.wasm', import.meta.url))
  let wasm: Uint8Array
  try {
    wasm = readFileSync(kernels)
  } catch (error) {
    throw new RapportError('R206', { file: kernels, what: (error as Error).message }, error)
  }
  return new NeuralModel(weights.manifest, new Network(weights, wasm))
}

const kinds: Record<string, NameSpan['kind']> = { PER: 'person', ORG: 'organization', LOC: 'place', EVT: 'event', MISC: 'other' }

/** A stretch of a sentence that the network reads in one go: nearly always the whole of it. */
interface Piece {
  sentence: number
  offset: number
  words: readonly string[]
}

class NeuralModel implements AnalysisModel {
  readonly version: string
  readonly #manifest: Manifest
  readonly #network: Network
  readonly #decoder: NameDecoder
  readonly #furtherDecoder: NameDecoder
  readonly #countries: ReadonlySet<string>

  constructor(manifest: Manifest, network: Network) {
    this.version = manifest.version
    this.#manifest = manifest
    this.#network = network
    this.#decoder = new NameDecoder(manifest.labels.names, ['PER', 'ORG', 'LOC'])
    this.#furtherDecoder = new NameDecoder(manifest.labels.names, ['PER', 'ORG', 'LOC', 'EVT', 'MISC'])
    this.#countries = new Set(manifest.countries)
  }

  analyse(sentences: readonly (readonly string[])[]): SentenceAnalysis[] {
    const results = sentences.map(({ length }): SentenceAnalysis => {
      const empty = () => new Array<string>(length).fill('_')
      return { upos: empty(), xpos: empty(), feats: empty(), heads: new Array<number>(length).fill(0), deprels: empty(), names: [] }
    })
    const pieces = sentences.flatMap((words, sentence) => cut(words).map((piece): Piece => ({ sentence, ...piece })))
    // the longest first: sentences of about one length run side by side
    pieces.sort((a, b) => b.words.length - a.words.length)
    let from = 0
    while (from < pieces.length) {
      let to = from
      let words = 0
      while (to < pieces.length && words + pieces[to]!.words.length <= blockWords) words += pieces[to++]!.words.length
      this.#block(pieces.slice(from, to), results)
      from = to
    }
    for (const result of results) {
      joinRoots(result)
      result.names.sort((a, b) => a.first - b.first)
    }
    return results
  }

  #block(pieces: readonly Piece[], results: SentenceAnalysis[]): void {
    const { labels } = this.#manifest
    const network = this.#network
    network.read(pieces.map(({ words }) => words))
    const tags = network.tags()
    let row = 0
    for (const { sentence, offset, words } of pieces) {
      const result = results[sentence]!
      for (let i = 0; i < words.length; i++, row++) {
        const at = row * tags.width
        const xpos = labels.upos.length
        const feats = xpos + labels.xpos.length
        result.upos[offset + i] = labels.upos[highest(tags.values, at, labels.upos.length)]!
        result.xpos[offset + i] = labels.xpos[highest(tags.values, at + xpos, labels.xpos.length)]!
        result.feats[offset + i] = labels.feats[highest(tags.values, at + feats, labels.feats.length)]!
      }
    }
    network.trees(bestTree).forEach(({ heads, labels: relations }, p) => {
      const { sentence, offset } = pieces[p]!
      const result = results[sentence]!
      for (let i = 0; i < heads.length; i++) {
        const head = heads[i]!
        result.heads[offset + i] = head < 0 ? 0 : offset + head + 1
        result.deprels[offset + i] = head < 0 ? 'root' : notRoot(labels.deprels[relations[i]!]!)
      }
    })
    // persons, organisations and places mostly as Universal NER has them; events and works are only marked in GUM
    const primary = this.#names(pieces, this.#decoder, { uner: 2, gum: 1, wikigold: 1 })
    const further = this.#names(pieces, this.#furtherDecoder, { gum: 1 })
    pieces.forEach(({ sentence, offset }, p) => {
      const taken = primary[p]!
      const { upos } = results[sentence]!
      // a single word that is neither person, organisation nor place is seldom a name that matters, and often none
      const more = further[p]!.filter(
        ({ first, last, kind }) =>
          (kind === 'EVT' || (kind === 'MISC' && last > first)) &&
          upos.slice(offset + first, offset + last + 1).includes('PROPN') &&
          !taken.some((t) => t.first <= last && first <= t.last),
      )
      for (const { first, last, kind } of [...taken, ...more]) {
        results[sentence]!.names.push({ first: offset + first, last: offset + last, kind: kinds[kind] ?? 'other' })
      }
    })
  }

  #names(pieces: readonly Piece[], decoder: NameDecoder, shares: Record<string, number>): TaggedSpan[][] {
    const scores = this.#network.names(this.#manifest.sources.map((source) => shares[source] ?? 0))
    let start = 0
    return pieces.map(({ words }) => {
      const spans = decoder.decode(scores, start, words.length)
      start += words.length
      // a country that acts is still named as a place: who acts for it is settled later
      return spans.map((span) =>
        span.kind !== 'LOC' &&
        this.#countries.has(
          words
            .slice(span.first, span.last + 1)
            .join(' ')
            .toLowerCase(),
        )
          ? { ...span, kind: 'LOC' }
          : span,
      )
    })
  }
}

/** A word below another one is not labelled `root`, whatever its score. */
function notRoot(label: string): string {
  return label === 'root' ? 'dep' : label
}

/**
 * Cuts a sentence that is too long into pieces, behind punctuation where there is some: the time stays in proportion to the length.
 */
function cut(words: readonly string[]): { offset: number; words: readonly string[] }[] {
  if (words.length === 0) return []
  const pieces: { offset: number; words: readonly string[] }[] = []
  let offset = 0
  while (words.length - offset > longestPiece) {
    let end = offset + longestPiece
    for (const mark of [/^[.;!?:]$/, /^,$/]) {
      const at = words.slice(offset + longestPiece / 2, offset + longestPiece).findLastIndex((word) => mark.test(word))
      if (at >= 0) {
        end = offset + longestPiece / 2 + at + 1
        break
      }
    }
    pieces.push({ offset, words: words.slice(offset, end) })
    offset = end
  }
  pieces.push({ offset, words: words.slice(offset) })
  return pieces
}

/** The trees of the pieces of a long sentence hang on the first one's root. */
function joinRoots(result: SentenceAnalysis): void {
  const first = result.heads.indexOf(0)
  for (let i = first + 1; i < result.heads.length; i++) {
    if (result.heads[i] === 0) {
      result.heads[i] = first + 1
      result.deprels[i] = 'parataxis'
    }
  }
}
