/** A frame: the words that report one kind of act, who stands where in their clause, and the code that they support. */
import { type CameoCode, cameo, type EventType } from '../../ontology/index.ts'

/** A sentence of the frame's own with what is to be found in it: "CODE SOURCES > TARGETS" (countries or CAMEO codes, "," between several, "=" for each other), or null where the frame must stay silent. */
export type FrameExample = readonly [sentence: string, expected: string | null]

export interface Frame {
  /** "consult.meet" */
  readonly id: string
  readonly code: CameoCode
  /** Where CAMEO's crosswalk leaves the choice open. */
  readonly type?: EventType
  /** Lemmas of verbs, divided by blanks. */
  readonly verbs?: string
  /** Lemmas of nouns that report the act by themselves ("the visit", "talks between A and B"). */
  readonly nouns?: string
  /** Lemmas of which one must stand in the verb's complement ("impose" with "sanction"); the more it asks, the more a frame counts. */
  readonly with?: string
  /** Lemmas that must not stand there. */
  readonly without?: string
  /** Prepositions that bring in the target; the object comes first where `with` does not take it. */
  readonly to?: string
  /** The parties act on each other: all of them are sources. */
  readonly mutual?: boolean
  /** The act is that something is not done ("not sending a delegation"). */
  readonly negated?: boolean
  /** The target acts and the source is acted upon ("was accused by", "received from"). */
  readonly turned?: boolean
  readonly examples: readonly FrameExample[]
}

export interface FrameIndex {
  readonly frames: readonly Frame[]
  verbs(lemma: string): readonly Prepared[]
  nouns(lemma: string): readonly Prepared[]
}

/** A frame with its word lists opened. */
export interface Prepared {
  frame: Frame
  type: EventType
  with: ReadonlySet<string> | null
  without: ReadonlySet<string> | null
  to: ReadonlySet<string>
}

const usualPrepositions = 'with to against on upon for from at toward towards over of into in'

/** Opens frames for looking up by lemma. */
export function indexFrames(frames: readonly Frame[]): FrameIndex {
  const [verbs, nouns] = [new Map<string, Prepared[]>(), new Map<string, Prepared[]>()]
  const words = (list: string | undefined) => (list ? list.split(/\s+/).filter(Boolean) : [])
  for (const frame of frames) {
    const prepared: Prepared = {
      frame,
      type: frame.type ?? cameo(frame.code).type,
      with: frame.with ? new Set(words(frame.with)) : null,
      without: frame.without ? new Set(words(frame.without)) : null,
      to: new Set(words(frame.to ?? usualPrepositions)),
    }
    for (const [index, list] of [
      [verbs, frame.verbs],
      [nouns, frame.nouns],
    ] as const)
      for (const lemma of words(list)) index.set(lemma, [...(index.get(lemma) ?? []), prepared])
  }
  return { frames, verbs: (lemma) => verbs.get(lemma) ?? [], nouns: (lemma) => nouns.get(lemma) ?? [] }
}
