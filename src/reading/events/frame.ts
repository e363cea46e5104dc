/** A frame: the words that report one kind of act, who stands where in their clause, and the code that they support. */
import { type CameoCode, type CameoEntry, cameo, type EventType, isCameoCode } from '../../ontology/index.ts'

/** A sentence of the frame's own with what is to be found in it: "CODE SOURCES > TARGETS" (countries or CAMEO codes, "," between several, "=" for each other), or null where the frame must stay silent. */
export type FrameExample = readonly [sentence: string, expected: string | null]

/** A code with what follows from it. A user's own code stands below one of CAMEO, its base. */
export interface CodeEntry extends Omit<CameoEntry, 'code'> {
  code: string
  base: CameoCode
}

export const roleNames = ['host', 'visitor', 'mediator', 'signatory', 'supplier', 'recipient'] as const

/** What a party is in an act. */
export type Role = (typeof roleNames)[number]

/** The roles of those who act and of those whom the act is directed at. */
export type Roles = readonly [source: Role | null, target: Role | null]

/** A frame; `Code` is a string where it is a user's, whose codes are checked when they are read. */
export interface Frame<Code extends string = CameoCode> {
  /** "consult.meet" */
  readonly id: string
  readonly code: Code
  /** Where CAMEO's crosswalk leaves the choice open. */
  readonly type?: EventType
  /** Lemmas of verbs, divided by blanks. */
  readonly verbs?: string
  /** Lemmas of adjectives, divided by blanks ("is ready to withdraw"). */
  readonly adjectives?: string
  /** For a verb that no other frame knows: modals that make an act of it by themselves when somebody says so ("must", "will not"). */
  readonly modals?: string
  /** Lemmas of nouns that report the act by themselves ("the visit", "talks between A and B"). */
  readonly nouns?: string
  /** Lemmas of which one must stand in the verb's complement ("impose" with "sanction"); the more it asks, the more a frame counts. */
  readonly with?: string
  /** Lemmas that must not stand there. */
  readonly without?: string
  /** Lemmas of which one must stand there as well. */
  readonly also?: string
  /** Lemmas of which one must be the subject ("troops arrived"), or hang on it. */
  readonly by?: string
  /** Prepositions that bring in the target; the object comes first where `with` does not take it. */
  readonly to?: string
  /** The subject must be a state or its government ("Pakistan protested", not "students protested"). */
  readonly official?: boolean
  /** The verb must not have an object ("demonstrated in Cairo", not "demonstrated its support"). */
  readonly objectless?: boolean
  /** The verb must have an object, or be passive ("charged two officers", not "he charged, she said"). */
  readonly transitive?: boolean
  /** It must have a clause that says what ("hopes that the vote is fair", not "hopes to win"). */
  readonly clausal?: boolean
  /** It must say who is to do what ("told the envoy to leave", not "told the envoy the news"). */
  readonly infinitive?: boolean
  /** Its object, if it has one, must be people ("met the envoy", not "met the target"). */
  readonly personal?: boolean
  /** Its object must be a place ("captured Kherson", not "captured the gunman"). */
  readonly placed?: boolean
  /** The parties act on each other: all of them are sources. */
  readonly mutual?: boolean
  /** Several must act: the subject is coordinated or a plural. */
  readonly several?: boolean
  /** Several sources without a target act on each other ("India and Pakistan agreed to a truce"). */
  readonly joint?: boolean
  /** The act is that something is not done ("not sending a delegation"). */
  readonly negated?: boolean
  /** The target acts and the source is acted upon ("was accused by", "received from"). */
  readonly turned?: boolean
  /** The act is to say so: the speaker is the source, the subject the target ("said that Russia was responsible"). */
  readonly said?: boolean
  /** What those who act and those whom the act is directed at are in it; for parties that act on each other, the subject and the others. Else by its code. */
  readonly roles?: Roles
  /** Somebody must be said to do it: the subject of the active, or after "by" ("was called off" tells nothing of whoever did). */
  readonly acted?: boolean
  /** It reports nothing by itself: it only names the deed that words above it speak of ("demanded the release of"). */
  readonly within?: boolean
  readonly examples: readonly FrameExample[]
}

export interface FrameIndex {
  readonly frames: readonly Frame<string>[]
  verbs(lemma: string): readonly Prepared[]
  nouns(lemma: string): readonly Prepared[]
  adjectives(lemma: string): readonly Prepared[]
  modals(lemma: string): readonly Prepared[]
}

/** A frame with its word lists opened. */
export interface Prepared {
  frame: Frame<string>
  /** Its code, with the type that the frame gives it. */
  entry: CodeEntry
  with: ReadonlySet<string> | null
  without: ReadonlySet<string> | null
  also: ReadonlySet<string> | null
  by: ReadonlySet<string> | null
  to: ReadonlySet<string>
}

const usualPrepositions = 'with to against on upon for from at toward towards over of into in'

const rolesOfCodes: readonly (readonly [code: RegExp, roles: Roles])[] = [
  [/^042/, ['visitor', 'host']],
  [/^043/, ['host', 'visitor']],
  [/^045/, ['mediator', null]],
  [/^07[0-3]/, ['supplier', 'recipient']],
]

/** The roles of a frame's parties: those that it names, else those of its code. */
export function rolesOf({ frame, entry }: Prepared): Roles {
  return frame.roles ?? rolesOfCodes.find(([code]) => code.test(entry.base))?.[1] ?? [null, null]
}

/** What CAMEO says of a code. */
export function entryOf(code: CameoCode): CodeEntry {
  return { ...cameo(code), base: code }
}

/**
 * Opens frames for looking up by lemma.
 * @param codes a user's own codes
 * @throws where a frame has a code that is neither CAMEO's nor among these
 */
export function indexFrames(frames: readonly Frame<string>[], codes: ReadonlyMap<string, CodeEntry> = new Map()): FrameIndex {
  const lists = {
    verbs: new Map<string, Prepared[]>(),
    nouns: new Map<string, Prepared[]>(),
    adjectives: new Map<string, Prepared[]>(),
    modals: new Map<string, Prepared[]>(),
  }
  const words = (list: string | undefined) => (list ? list.split(/\s+/).filter(Boolean) : [])
  const among = (list: string | undefined) => (list ? new Set(words(list)) : null)
  for (const frame of frames) {
    const entry = codes.get(frame.code) ?? (isCameoCode(frame.code) ? entryOf(frame.code) : undefined)
    if (!entry) throw new Error(`frame ${frame.id}: no code ${frame.code}`)
    const prepared: Prepared = {
      frame,
      entry: frame.type ? { ...entry, type: frame.type } : entry,
      with: among(frame.with),
      without: among(frame.without),
      also: among(frame.also),
      by: among(frame.by),
      to: new Set(words(frame.to ?? usualPrepositions)),
    }
    for (const kind of ['verbs', 'nouns', 'adjectives', 'modals'] as const)
      for (const lemma of words(frame[kind])) lists[kind].set(lemma, [...(lists[kind].get(lemma) ?? []), prepared])
  }
  const look = (index: Map<string, Prepared[]>) => (lemma: string) => index.get(lemma) ?? []
  return { frames, verbs: look(lists.verbs), nouns: look(lists.nouns), adjectives: look(lists.adjectives), modals: look(lists.modals) }
}
