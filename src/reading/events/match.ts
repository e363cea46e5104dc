/** Frames held against the tree of a sentence: which predicate reports which act, and who stands where. */
import type { Token } from '../../document.ts'
import type { Actor } from '../../records.ts'
import { relation, type Tree } from '../tree.ts'
import {
  type Argument,
  agentOf,
  askedFor,
  type Clause,
  caseOf,
  circumstance,
  describedParties,
  isCoded,
  isFighting,
  isParticiple,
  isPassive,
  isPeople,
  isTime,
  modifiersOf,
  partiesAt,
  sameWords,
} from './arguments.ts'
import type { CodeEntry, FrameIndex, Prepared } from './frame.ts'
import { outlookOf } from './outlook.ts'
import { carryOut, sourceOf, sourceOfNoun, subjectOf } from './sources.ts'
import { saysNot } from './status.ts'
import { targetOf, targetOfNoun } from './targets.ts'

export interface Match {
  prepared: Prepared
  /** The code that the words support: the frame's, or that of the deed that they speak of. */
  entry: CodeEntry
  /** Number of the predicate's token; for a light verb with its noun, the verb. */
  predicate: number
  /** It names an act without a party of its own, and counts only as the deed that other words speak of. */
  bare?: boolean
  /** The sources act on each other, by the clause's own words: "blamed each other". */
  eachOther?: boolean
  /** Token of the word that `with` found, if any. */
  support: number | null
  sources: Actor[]
  targets: Actor[]
  /** Who acts, where all parties stand among the sources: the host of "hosted talks between". */
  acting: readonly Actor[]
  /** Who brought the parties together, where a participle says so. */
  mediators?: readonly Actor[]
  /** The arguments with their paths. */
  steps: string[]
}

/** All matches of a sentence, each predicate once: the frame that asks the most of the words around it. */
export function matchSentence(clause: Clause, index: FrameIndex): Match[] {
  const { tree } = clause
  const matches: Match[] = []
  const taken = new Set<number>()
  for (const [token, { upos, lemma, form }] of tree.tokens.entries()) {
    if (upos !== 'VERB' && upos !== 'AUX' && upos !== 'ADJ') continue
    const found =
      upos === 'ADJ'
        ? best(
            clause,
            token,
            index.adjectives(lemma.toLowerCase()).filter((prepared) => prepared.frame.said || hasComplement(tree, token, prepared)),
          )
        : (best(clause, token, framesOf(lemma, form, index.verbs)) ?? best(clause, token, framesOfModal(tree, token, index)))
    if (!found || taken.has(token)) continue
    // What is asked, promised or threatened is a deed of its own; a verb that another only completes is none.
    if (found.support !== null && (tree.tokens[found.support]!.upos !== 'VERB' || !outlookOf(found.prepared.entry.base)))
      taken.add(found.support)
    matches.push(verbMatch(clause, token, found))
  }
  for (const [token, { upos, lemma, deprel }] of tree.tokens.entries()) {
    if ((upos !== 'NOUN' && upos !== 'PROPN') || taken.has(token) || /^(compound|flat)/.test(deprel)) continue
    const found = best(clause, token, index.nouns(lemma.toLowerCase()))
    if (found) matches.push(nounMatch(clause, token, found))
  }
  return matches.sort((a, b) => a.predicate - b.predicate)
}

/** The frames of a lemma; for one that no frame knows, those of the plain forms that its ending allows ("severed": sever, severe). */
function framesOf(lemma: string, form: string, look: (lemma: string) => readonly Prepared[]): readonly Prepared[] {
  const known = look(lemma.toLowerCase())
  if (known.length) return known
  const word = form.toLowerCase()
  for (const ending of ['ed', 'd', 'ing', 'es', 's'])
    if (word.endsWith(ending)) {
      const stem = word.slice(0, -ending.length)
      for (const plain of [stem, `${stem}e`]) if (look(plain).length) return look(plain)
    }
  return []
}

/** Whether an adjective says of or to what: "ready to talk", "critical of the plan". */
function hasComplement(tree: Tree, adjective: number, { to }: Prepared): boolean {
  return tree.children(adjective).some((child) => {
    const { deprel } = tree.tokens[child]!
    return /^(xcomp|ccomp|advcl)$/.test(deprel)
      ? /^VBG?$/.test(tree.tokens[child]!.xpos)
      : /^(obl|nmod)$/.test(deprel) && to.has(caseOf(tree, child))
  })
}

/** The frames that a verb without frames of its own gets by its modal, within what somebody says. */
function framesOfModal(tree: Tree, verb: number, index: FrameIndex): readonly Prepared[] {
  if (!/^(ccomp|root|parataxis|conj)$/.test(tree.tokens[verb]!.deprel)) return []
  const modal = tree.children(verb).find((child) => tree.tokens[child]!.xpos === 'MD')
  // "should Israel strike again": a condition.
  const subject = tree.child(verb, 'nsubj')
  if (modal !== undefined && subject !== undefined && modal < subject) return []
  return modal === undefined ? [] : index.modals(tree.tokens[modal]!.lemma.toLowerCase())
}

interface Candidate {
  prepared: Prepared
  support: number | null
  score: number
}

function best(clause: Clause, predicate: number, frames: readonly Prepared[]): Candidate | null {
  if (!frames.length) return null
  const { tree } = clause
  const complement = complementOf(clause, predicate)
  let chosen: Candidate | null = null
  for (const prepared of frames) {
    const found = prepared.with ? firstOf(complement, prepared.with) : null
    if (prepared.with && !found) continue
    if (prepared.frame.negated && !saysNot(tree, predicate)) continue
    const object = tree.child(predicate, 'obj')
    if (
      prepared.frame.personal &&
      object !== undefined &&
      !isPeople(tree.tokens[object]!) &&
      !partiesAt(clause, object, '', true).actors.length
    )
      continue
    if (prepared.frame.placed && !isPlaceActedUpon(clause, predicate)) continue
    if (prepared.frame.official && !isStateActing(clause, predicate)) continue
    if (prepared.frame.several && !severalAct(clause, predicate)) continue
    if (prepared.frame.acted && isPassive(tree, predicate) && agentOf(tree, predicate) === undefined) continue
    if (
      prepared.frame.transitive &&
      (object ?? tree.child(predicate, 'iobj')) === undefined &&
      !isPassive(tree, predicate) &&
      tree.tokens[predicate]!.xpos !== 'VBN'
    )
      continue
    if (prepared.frame.clausal && tree.child(predicate, 'ccomp') === undefined) continue
    if (prepared.frame.infinitive && !tellsWhoIsToAct(tree, predicate)) continue
    if (prepared.frame.objectless && tree.child(predicate, 'obj', 'ccomp') !== undefined) continue
    // What a frame forbids is looked for close by: a word deep in the object changes nothing.
    if (prepared.without && firstOf(complement, prepared.without, 1)) continue
    // "called the minister on Friday" calls on nobody.
    if (prepared.without && tree.children(predicate).some((child) => prepared.without!.has(caseOf(tree, child)) && !isTime(clause, child)))
      continue
    const support = found?.token ?? null
    // "calling him a friend" names; it asks for nothing and rings nobody.
    if (tree.tokens[predicate]!.lemma === 'call' && names(tree, predicate) && !isNamed(tree, predicate, support)) continue
    if (prepared.without && support !== null && describedBy(tree, support).some((token) => isAmong(prepared.without!, tree.tokens[token]!)))
      continue
    if (prepared.also && !firstOf(complement, prepared.also) && !isAmong(prepared.also, tree.tokens[predicate]!)) continue
    if (prepared.by && !isBy(clause, predicate, prepared.by)) continue
    // What asks for more words counts more; then what names the act more finely, and finds its words closer by.
    const asked = [prepared.with, prepared.also, prepared.by, prepared.frame.negated, prepared.frame.placed].filter(Boolean).length
    const score =
      (asked ? 2 : 1) +
      (asked > 1 ? 0.5 : 0) +
      (prepared.entry.code.endsWith('0') ? 0 : prepared.entry.code.length / 20) -
      (found?.depth ?? 0) / 35
    if (!chosen || score > chosen.score) chosen = { prepared, support, score }
  }
  return chosen
}

/** Whether a verb has an infinitive that another than its subject is to do: "told the envoy to leave", "leaned on Israel to open the crossing". */
function tellsWhoIsToAct(tree: Tree, verb: number): boolean {
  // "told the summit that he would leave" asks for nothing.
  const infinitive = tree
    .children(verb)
    .find(
      (child) =>
        child > verb &&
        /^(xcomp|ccomp|advcl)$/.test(tree.tokens[child]!.deprel) &&
        tree.children(child).some((below) => tree.tokens[below]!.deprel === 'mark' && tree.tokens[below]!.lemma === 'to'),
    )
  if (infinitive === undefined) return false
  return (
    tree.child(infinitive, 'nsubj') !== undefined ||
    tree.children(verb).some((child) => child < infinitive && /^(obj|iobj|obl|nsubj:pass)$/.test(tree.tokens[child]!.deprel))
  )
}

/** Whether one of these words acts: the subject, the agent of a passive, or what describes it ("Russian troops", "suicide bomber"). */
function isBy({ tree }: Clause, verb: number, words: ReadonlySet<string>): boolean {
  const acting = isPassive(tree, verb) || isParticiple(tree, verb) ? agentOf(tree, verb) : subjectOfOpen(tree, verb)
  if (acting === undefined) return false
  // "hundreds of troops"
  const counted = tree.child(acting, 'nmod')
  return [acting, ...modifiersOf(tree, acting), ...(counted === undefined ? [] : [counted, ...modifiersOf(tree, counted)])].some((token) =>
    isAmong(words, tree.tokens[token]!),
  )
}

/** Whether a place is acted upon: the object, or the subject of a passive. */
function isPlaceActedUpon({ tree, places }: Clause, verb: number): boolean {
  const object = tree.child(verb, isPassive(tree, verb) ? 'nsubj:pass' : 'obj')
  if (object === undefined) return false
  const { start } = tree.tokens[object]!
  return places.some((place) => place.start <= start && start < place.end)
}

/** Whether a state or its government is the subject. */
function isStateActing(clause: Clause, verb: number): boolean {
  const subject = subjectOfOpen(clause.tree, verb)
  if (subject === undefined || isPassive(clause.tree, verb)) return false
  const { actors } = partiesAt(clause, subject, '', true)
  return actors.length > 0 && actors.every(({ country, sectors }) => country && sectors.every((sector) => sector === 'GOV'))
}

/** The subject of a verb; of "began withdrawing" that of the verb above. */
function subjectOfOpen(tree: Tree, verb: number): number | undefined {
  for (let token = verb, steps = 0; token >= 0 && steps < 3; token = tree.head(token), steps++) {
    const subject = tree.child(token, 'nsubj')
    if (subject !== undefined || relation(tree.tokens[token]!.deprel) !== 'xcomp') return subject
  }
  return undefined
}

/** Whether the subject is more than one: coordinated, or a plural. */
function severalAct(clause: Clause, verb: number): boolean {
  const { tree } = clause
  const subject = tree.child(verb, 'nsubj')
  if (subject === undefined) return false
  return (
    tree.tokens[subject]!.xpos === 'NNS' || /^(they|both)$/i.test(tree.tokens[subject]!.form) || tree.child(subject, 'conj') !== undefined
  )
}

/** The words that say what kind of thing a noun is: "a brigade of doctors", "medical teams". */
function describedBy(tree: Tree, noun: number): number[] {
  const contents = tree.children(noun).filter((child) => tree.tokens[child]!.deprel === 'nmod' && caseOf(tree, child) === 'of')
  // "settlement building": what it is a part of says which it is.
  const whole = tree.tokens[noun]!.deprel === 'compound' ? [tree.head(noun)] : []
  return [...modifiersOf(tree, noun), ...contents, ...whole]
}

/** Whether a verb has a second object, or a predicate noun that says what its object is. */
function names(tree: Tree, verb: number): boolean {
  const objects = tree.children(verb).filter((child) => {
    const { deprel, upos } = tree.tokens[child]!
    return /^(obj|iobj)$/.test(deprel) || (deprel === 'xcomp' && upos !== 'VERB')
  })
  return objects.length > 1
}

/** Whether a word is what somebody is called, or says so of it: "called Israel a terrorist state". */
function isNamed(tree: Tree, verb: number, word: number | null): boolean {
  if (word === null) return false
  const name = /^(amod|compound)$/.test(tree.tokens[word]!.deprel) ? tree.head(word) : word
  return tree.head(name) === verb && (name === word || /^(xcomp|obj)$/.test(tree.tokens[name]!.deprel))
}

const light = /^(make|pay|give|have)$/

/** The spellings by which a word is looked for: its lemma and form; nouns that are mostly met in the plural keep it in their lemma ("troops"). */
function spellings({ lemma, xpos, form }: Token): string[] {
  const word = lemma.toLowerCase()
  const plain = [word, form.toLowerCase()]
  return xpos === 'NNS' ? [...plain, word.replace(/s$/, ''), word.replace(/ies$/, 'y')] : plain
}

const isAmong = (words: ReadonlySet<string>, token: Token) => spellings(token).some((spelling) => words.has(spelling))

/** A word in a predicate's complement. */
interface Reached {
  token: number
  depth: number
  /** Prepositions that a set must have, too, for the word to count: it stands in a circumstance of the act. */
  needs: readonly string[]
  spelled: readonly string[]
}

/** A predicate's complement, from close to far: objects, obliques, open clauses, particles, and what hangs closely on these. */
function complementOf(clause: Clause, predicate: number): Reached[] {
  const { tree } = clause
  const { tokens } = tree
  const { lemma } = tokens[predicate]!
  // A light verb does what its object says, not what a circumstance speaks of: "made remarks at the start of a trip".
  const isLight = light.test(lemma) && tree.child(predicate, 'obj') !== undefined
  const reached: Reached[] = []
  let level: { token: number; needs: readonly string[] }[] = []
  for (const token of tree.children(predicate)) {
    const { deprel } = tokens[token]!
    if (/^(nsubj$|csubj|ccomp|punct|cc|conj|parataxis|aux|mark|discourse|vocative)/.test(deprel) && deprel !== 'nsubj:pass') continue
    const preposition = caseOf(tree, token)
    // "sent troops at the request of": who asked for it.
    if (preposition === 'at' && askedFor.test(tokens[token]!.lemma)) continue
    // "pulled out under an agreement with NATO", but "put under arrest".
    if (preposition === 'under' && !/^(put|place|hold|keep|bring|come|take|be|remain)$/.test(lemma)) continue
    level.push({ token, needs: circumstance.test(preposition) ? [preposition] : [] })
  }
  for (let depth = 0; depth < 3 && level.length; depth++) {
    const below: typeof level = []
    for (const { token, needs } of level) {
      const { deprel, lemma } = tokens[token]!
      // "called on Friday" calls on nobody.
      const dates = deprel === 'case' && isTime(clause, tree.head(token)) && !circumstance.test(lemma)
      const taken = depth === 0 ? takenUp(clause, token) : undefined
      const spelled = [...(dates ? [] : spellings(tokens[token]!)), ...(taken ? spellings(taken) : [])]
      reached.push({ token, depth, needs, spelled })
      if (deprel === 'case') continue
      const needed = depth === 0 && isLight && relation(deprel) === 'obl' ? [...needs, caseOf(tree, token)] : needs
      for (const child of tree.children(token)) {
        const { deprel: told, lemma: word } = tokens[child]!
        const close = /^(nmod|amod|nummod|compound|xcomp|ccomp|obj|obl|acl|conj|fixed|case|advmod)/.test(told) && told !== 'acl:relcl'
        // "barred them from visiting"
        if (close || (told === 'mark' && word === 'from')) below.push({ token: child, needs: needed })
      }
    }
    level = below
  }
  return reached
}

/** The first word of a set in a complement, no deeper than asked. */
function firstOf(complement: readonly Reached[], words: ReadonlySet<string>, deepest = 3): Reached | null {
  for (const reached of complement) {
    if (reached.depth >= deepest) break
    if (reached.spelled.some((spelling) => words.has(spelling)) && reached.needs.every((preposition) => words.has(preposition)))
      return reached
  }
  return null
}

/** "The deal was announced in Beijing. It was signed by the ministers": the noun that a pronoun for a thing takes up. */
function takenUp({ document, sentence, tree }: Clause, token: number): Token | undefined {
  if (!/^it$/i.test(tree.tokens[token]!.form)) return undefined
  const chain = document.chains.find(
    ({ kind, mentions }) => kind === 'event' && mentions.some((mention) => mention.sentence === sentence.index && mention.head === token),
  )
  const first = chain?.mentions.find(({ via }) => via !== 'pronoun')
  return first && document.sentences[first.sentence]?.tokens[first.head]
}

function verbMatch(clause: Clause, predicate: number, { prepared, support }: Candidate): Match {
  const steps: string[] = []
  const note = (label: string, argument: Argument | null) => {
    if (argument?.actors.length) steps.push(`${label}: ${argument.path} → ${argument.actors.map(({ name }) => name).join(', ')}`)
  }
  let source = sourceOf(clause, predicate, prepared, support)
  let target = targetOf(clause, predicate, prepared, support, source?.actors ?? [])
  // "boycotted the vote": what a hostile act is done to, where it is nobody's. "Exchanged fire", "declared war": what is done, and the frame
  // says by which prepositions it comes to somebody.
  const { deprel } = clause.tree.tokens[support ?? predicate]!
  if (
    !target &&
    support !== null &&
    !prepared.frame.to &&
    prepared.entry.quad > 2 &&
    !prepared.frame.mutual &&
    /^(obj|nsubj:pass)$/.test(deprel)
  )
    target = { token: support, path: 'object', actors: [] }
  const eachOther = actOnEachOther(clause.tree, predicate)
  if (eachOther) target = null
  // "agreed on a plan for Syria": what several agree on is not whom they agree with.
  if (prepared.frame.joint && target && (source?.actors.filter(isCoded).length ?? 0) > 1 && isTopic(clause.tree, predicate, target.token))
    target = null
  if (prepared.frame.turned) [source, target] = [target, source]
  note('source', source)
  note('target', target)
  return arranged(clause, { prepared, predicate, support, steps, ...(eachOther && { eachOther }) }, source, target)
}

/** Whether a word belongs to what a verb is told to be "on". */
function isTopic(tree: Tree, verb: number, word: number): boolean {
  for (let token = word; token >= 0 && token !== verb; token = tree.head(token))
    if (tree.head(token) === verb) return relation(tree.tokens[token]!.deprel) === 'obl' && caseOf(tree, token) === 'on'
  return false
}

/** "blamed each other", "imposed sanctions on each other": whether those who act do so on each other. */
function actOnEachOther(tree: Tree, verb: number): boolean {
  return tree
    .subtree(verb, (child) => child !== verb && !/^(obj|iobj|obl|nmod|det|nmod:poss)$/.test(tree.tokens[child]!.deprel))
    .some((token) => /^(each|one)$/i.test(tree.tokens[token]!.form) && /^(other|another)$/i.test(tree.tokens[token + 1]?.form ?? ''))
}

function arranged(
  clause: Clause,
  match: Omit<Match, 'entry' | 'sources' | 'targets' | 'acting'>,
  source: Argument | null,
  target: Argument | null,
): Match {
  let sources = source ? source.actors : []
  // A thing that is said to act is no party, unless it is somebody's: "Russian aircraft".
  if (source && !sources.length)
    sources = describedParties(clause, source.token).filter(({ country }) => country || isPeople(clause.tree.tokens[source.token]!))
  let targets = target ? target.actors.filter((actor) => !sources.some((known) => sameWords(known, actor))) : []
  if (target && !targets.length && !target.actors.length && !isTime(clause, target.token))
    targets = describedParties(clause, target.token).filter(
      ({ country }) => country || match.prepared.entry.quad > 2 || isPeople(clause.tree.tokens[target.token]!),
    )
  const acting = sources
  if (match.prepared.frame.mutual) {
    sources = [...sources, ...targets.filter((actor) => !sources.some((known) => sameParty(known, actor)))]
    targets = []
  }
  return { ...match, entry: match.prepared.entry, sources, targets, acting }
}

const sameParty = (a: Actor, b: Actor) => (a.id !== null && a.id === b.id) || sameWords(a, b)

/** What acts do that begin or go on by themselves. */
const arising = /^(erupt|break|flare|rage|continue|resume|begin|start|occur|happen|intensify|escalate|spread|follow|ensue|take|go)$/

/** Verbs whose subject is a party to the meeting or agreement that their object names. */
const takePart =
  /^(hold|have|reach|sign|conclude|attend|begin|start|open|resume|continue|end|finish|join|host|schedule|plan|propose|cancel|postpone|seek|want|announce|make)$/

function nounMatch(clause: Clause, predicate: number, { prepared, support }: Candidate): Match {
  const { tree } = clause
  const { tokens } = tree
  const { mutual } = prepared.frame
  let source = sourceOfNoun(clause, predicate, Boolean(mutual))
  // "who was on a visit to": who is told to be at it.
  if (!source?.actors.length && /^(on|in)$/.test(caseOf(tree, predicate)) && tree.child(predicate, 'cop') !== undefined)
    source = subjectOf(clause, predicate) ?? source
  let target = targetOfNoun(clause, predicate, prepared, source?.actors ?? [])
  let governor = tree.head(predicate)
  let role = relation(tokens[predicate]!.deprel)
  // "followed up the plan with a call": trees often hang such a phrase on the object before it.
  if (role === 'nmod' && governor >= 0 && tokens[governor]!.deprel === 'obj' && /^(with|in|during|at|by)$/.test(caseOf(tree, predicate))) {
    governor = tree.head(governor)
    role = 'obl'
  }
  if (prepared.frame.mutual && governor >= 0) {
    // "met for talks", "followed up with a call": who acts in the clause; "the meeting was … between the two leaders": the clause's own.
    if (
      !source?.actors.length &&
      // "was in Kampala for talks with"
      (tokens[governor]!.upos === 'VERB' || tree.child(governor, 'cop') !== undefined) &&
      (role === 'obl' || (role === 'obj' && takePart.test(tokens[governor]!.lemma)))
    )
      source = subjectOf(clause, governor)
    if (!source?.actors.length && role === 'nsubj') {
      const between = tree.subtree(governor).find((token) => /^(between|among)$/.test(caseOf(tree, token)))
      source =
        between === undefined ? { token: predicate, path: 'left out', actors: [] } : partiesAt(clause, between, caseOf(tree, between))
    }
  }
  // "were engaged in the shelling of": who takes part in it.
  if (
    !mutual &&
    governor >= 0 &&
    role === 'obl' &&
    caseOf(tree, predicate) === 'in' &&
    /^(engage|participate|indulge)$/.test(tokens[governor]!.lemma)
  ) {
    const engaged = tree.child(governor, 'nsubj', 'nsubj:pass')
    if (engaged !== undefined) source = partiesAt(clause, engaged, 'subject')
    target = targetOfNoun(clause, predicate, prepared, source?.actors ?? [])
  }
  // "protests erupted in Belgrade against the government": what the tree hangs on the verb.
  if (!mutual && !target?.actors.length && governor >= 0 && role === 'nsubj' && arising.test(tokens[governor]!.lemma))
    target = targetOf(clause, governor, prepared, null, source?.actors ?? []) ?? target
  // "clashes erupted between Armenian and Azerbaijani troops": each fights the other.
  const between =
    !mutual && isFighting(tokens[predicate]!)
      ? [predicate, ...(governor >= 0 && role === 'nsubj' ? [governor] : [])]
          .flatMap((token) => tree.children(token))
          .find((child) => caseOf(tree, child) === 'between')
      : undefined
  if (between !== undefined) {
    const both = partiesAt(clause, between, 'between')
    if (both.actors.length > 1)
      return arranged(clause, { prepared, predicate, support, steps: ['source: between'], eachOther: true }, both, null)
  }
  // "launched airstrikes on", "announced the arrest of": who acts in the clause.
  if (!mutual && !source?.actors.length && governor >= 0 && role === 'obj' && carryOut.test(tokens[governor]!.lemma))
    source = subjectOf(clause, governor) ?? source
  // "airstrikes hit a convoy": what the act does as a subject.
  if (
    !mutual &&
    !target &&
    /^(ASSAULT|COERCE)$/.test(prepared.entry.type) &&
    governor >= 0 &&
    role === 'nsubj' &&
    tokens[governor]!.upos === 'VERB'
  )
    target = targetOf(clause, governor, prepared, null, source?.actors ?? [])
  const left = prepared.frame.mutual && (role === 'nsubj' || (source && isPair(tokens[source.token]!)))
  // "ended the summit without agreement": none was made.
  const bare = prepared.frame.within || caseOf(tree, predicate) === 'without' || (!source?.actors.length && !target?.actors.length && !left)
  const steps = [source && `source: ${source.path}`, target && `target: ${target.path}`].filter((step): step is string => Boolean(step))
  if (prepared.frame.turned) [source, target] = [target, source]
  return arranged(clause, { prepared, predicate, support, steps, ...(bare && { bare }) }, source, target)
}

/** "the presidents", "both sides", "they": the parties of the story, where nobody else is named. */
export function isPair({ lemma, xpos, form }: Token): boolean {
  return (
    (xpos === 'NNS' &&
      /^(president|leader|side|country|nation|minister|government|chief|delegation|neighbour|neighbor|ally)$/.test(lemma)) ||
    /^they$/i.test(form)
  )
}
