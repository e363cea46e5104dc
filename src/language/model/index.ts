/**
 * The neural model behind the analysis of English: tags, features, dependency trees and names for sentences that are
 * already cut into words. Trained by `training/`; the weights lie in `weights/` beside this file.
 */

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
 * @throws a numbered message when the weights are missing, of another version or damaged
 */
export function loadModel(directory?: string): AnalysisModel {
  throw new Error(`no weights in ${directory ?? 'the package'} yet`)
}
