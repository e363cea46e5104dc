/** Frames held against the tree of a sentence: which predicate reports which act, and who stands where. */
import type { Token } from '../../document.ts'
import type { Actor } from '../../records.ts'
import { relation, type Tree } from '../tree.ts'
import { type Argument, type Clause, describedParty, partiesAt } from './arguments.ts'
import type { FrameIndex, Prepared } from './frame.ts'

export interface Match {
  prepared: Prepared
  /** Number of the predicate's token; for a light verb with its noun, the verb. */
  predicate: number
  /** Token of the word that `with` found, if any. */
  support: number | null
  sources: Actor[]
  targets: Actor[]
  /** The arguments with their paths. */
  steps: string[]
}

/** All matches of a sentence, each predicate once: the frame that asks the most of the words around it. */
export function matchSentence(clause: Clause, index: FrameIndex): Match[] {
  const { tree } = clause
  const matches: Match[] = []
  const taken = new Set<number>()
  for (const [token, { upos, lemma, form }] of tree.tokens.entries()) {
    if (upos !== 'VERB' && upos !== 'AUX') continue
    const found = best(tree, token, framesOf(lemma, form, index.verbs))
    if (!found) continue
    if (found.support !== null) taken.add(found.support)
    matches.push(verbMatch(clause, token, found))
  }
  for (const [token, { upos, lemma, deprel }] of tree.tokens.entries()) {
    if ((upos !== 'NOUN' && upos !== 'PROPN') || taken.has(token) || /^(compound|flat)/.test(deprel)) continue
    const found = best(tree, token, index.nouns(lemma.toLowerCase()))
    if (found) {
      const match = nounMatch(clause, token, found)
      if (match) matches.push(match)
    }
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

interface Candidate {
  prepared: Prepared
  support: number | null
  score: number
}

function best(tree: Tree, predicate: number, frames: readonly Prepared[]): Candidate | null {
  let chosen: Candidate | null = null
  for (const prepared of frames) {
    if (prepared.frame.negated && !tree.children(predicate).some((child) => /^(not|n't|never)$/.test(tree.tokens[child]!.lemma))) continue
    if (prepared.without && complement(tree, predicate, prepared.without) !== null) continue
    const support = prepared.with ? complement(tree, predicate, prepared.with) : null
    if (prepared.with && support === null) continue
    const score = prepared.with ? 2 : 1
    if (!chosen || score > chosen.score) chosen = { prepared, support, score }
  }
  return chosen
}

/** The first word of a set in the predicate's complement: objects, obliques, open clauses, particles, and what hangs closely on these. */
function complement(tree: Tree, predicate: number, words: ReadonlySet<string>): number | null {
  let level = tree
    .children(predicate)
    .filter(
      (child) =>
        !/^(nsubj$|csubj|punct|cc|conj|parataxis|aux|mark|discourse|vocative)/.test(tree.tokens[child]!.deprel) ||
        tree.tokens[child]!.deprel === 'nsubj:pass',
    )
  for (let depth = 0; depth < 3 && level.length; depth++) {
    for (const token of level) if (words.has(tree.tokens[token]!.lemma.toLowerCase())) return token
    level = level.flatMap((token) =>
      tree
        .children(token)
        .filter(
          (child) =>
            /^(nmod|amod|compound|xcomp|ccomp|obj|obl|acl|conj|fixed|case|advmod)/.test(tree.tokens[child]!.deprel) &&
            tree.tokens[child]!.deprel !== 'acl:relcl',
        ),
    )
  }
  return null
}

function verbMatch(clause: Clause, predicate: number, { prepared, support }: Candidate): Match {
  const steps: string[] = []
  const note = (label: string, argument: Argument | null) => {
    if (argument?.actors.length) steps.push(`${label}: ${argument.path} → ${argument.actors.map(({ name }) => name).join(', ')}`)
  }
  let source = subjectOf(clause, predicate)
  let target = targetOf(clause, predicate, prepared, support)
  if (prepared.frame.turned) [source, target] = [target, source]
  note('source', source)
  note('target', target)
  return arranged(clause, { prepared, predicate, support, steps }, source, target)
}

function arranged(clause: Clause, match: Omit<Match, 'sources' | 'targets'>, source: Argument | null, target: Argument | null): Match {
  let sources = source ? source.actors : []
  if (source && !sources.length) sources = [describedParty(clause, source.token)]
  let targets = target
    ? target.actors.filter((actor) => !sources.some((known) => known.start === actor.start && known.end === actor.end))
    : []
  if (target && !targets.length && !target.actors.length && isParty(clause, target.token)) targets = [describedParty(clause, target.token)]
  if (match.prepared.frame.mutual) {
    sources = [...sources, ...targets.filter((actor) => !sources.some((known) => sameParty(known, actor)))]
    targets = []
  }
  return { ...match, sources, targets }
}

const sameParty = (a: Actor, b: Actor) => (a.id !== null && a.id === b.id) || (a.start === b.start && a.end === b.end)

/** Whether an unresolved phrase may be a party at all: people, bodies, pronouns; not things or times. */
function isParty({ tree }: Clause, token: number): boolean {
  const { upos, xpos } = tree.tokens[token]!
  return (
    upos === 'PROPN' ||
    xpos === 'NNS' ||
    upos === 'NOUN' ||
    (upos === 'PRON' && !/^(it|this|that|which|what)$/i.test(tree.tokens[token]!.form))
  )
}

/** Who acts: the agent of a passive, the subject, the subject of the clause above for "agreed to meet", the noun of a relative clause. */
function subjectOf(clause: Clause, predicate: number): Argument | null {
  const { tree } = clause
  let token = predicate
  for (let steps = 0; steps < 6 && token >= 0; steps++) {
    const children = tree.children(token)
    const passive = children.some((child) => /^(nsubj:pass|aux:pass)$/.test(tree.tokens[child]!.deprel))
    if (passive || (token === predicate && tree.tokens[token]!.xpos === 'VBN' && relation(tree.tokens[token]!.deprel) === 'acl')) {
      const agent = children.find(
        (child) => tree.tokens[child]!.deprel === 'obl:agent' || (tree.tokens[child]!.deprel === 'obl' && caseOf(tree, child) === 'by'),
      )
      if (agent !== undefined) return partiesAt(clause, agent, 'agent')
      if (token === predicate) return null
    }
    const subject = children.find((child) => /^nsubj/.test(tree.tokens[child]!.deprel))
    if (subject !== undefined && !/^(which|who|that|whom)$/i.test(tree.tokens[subject]!.form))
      return partiesAt(clause, subject, token === predicate ? 'subject' : 'subject of the clause above')
    const { deprel } = tree.tokens[token]!
    const head = tree.head(token)
    if (head < 0) return null
    if (/^acl/.test(deprel)) {
      if (tree.tokens[head]!.upos === 'VERB') token = head
      else
        return deprel === 'acl:relcl' || tree.tokens[token]!.xpos === 'VBG'
          ? partiesAt(clause, head, 'the noun of the clause')
          : ownerOrSubject(clause, head)
    } else if (/^(xcomp|ccomp|advcl|conj|parataxis)/.test(deprel)) {
      // "urged Russia to withdraw": the object of the verb above acts.
      if (deprel === 'xcomp' && tree.tokens[token]!.xpos === 'VB') {
        const object = tree.children(head).find((child) => tree.tokens[child]!.deprel === 'obj')
        if (object !== undefined) return partiesAt(clause, object, 'object of the clause above')
      }
      token = head
    } else return null
  }
  return null
}

/** "Putin's promise to visit": who owns the noun; else who acts in its clause. */
function ownerOrSubject(clause: Clause, noun: number): Argument | null {
  const owner = clause.tree.child(noun, 'nmod:poss')
  if (owner !== undefined) return partiesAt(clause, owner, 'owner')
  const head = clause.tree.head(noun)
  return head >= 0 && clause.tree.tokens[head]!.upos === 'VERB' ? subjectOf(clause, head) : null
}

function targetOf(clause: Clause, predicate: number, prepared: Prepared, support: number | null): Argument | null {
  const { tree } = clause
  const children = tree.children(predicate)
  const { tokens } = tree
  const passive = children.find((child) => tokens[child]!.deprel === 'nsubj:pass')
  if (passive !== undefined && passive !== support) return partiesAt(clause, passive, 'subject of the passive')
  const candidates: Argument[] = []
  const push = (token: number | undefined, path: string) => {
    if (token !== undefined && token !== support) candidates.push(partiesAt(clause, token, path))
  }
  push(tree.child(predicate, 'iobj'), 'indirect object')
  const object = tree.child(predicate, 'obj')
  push(object, 'object')
  // A participle before its noun, or a relative clause: the noun is acted upon.
  if (
    object === undefined &&
    relation(tokens[predicate]!.deprel) === 'acl' &&
    (tokens[predicate]!.xpos === 'VBN' || tokens[predicate]!.deprel === 'acl:relcl')
  ) {
    const noun = tree.head(predicate)
    const ownSubject = tree.child(predicate, 'nsubj')
    if (tokens[predicate]!.deprel !== 'acl:relcl' || (ownSubject !== undefined && !/^(who|which|that)$/i.test(tokens[ownSubject]!.form)))
      push(noun, 'the noun of the clause')
  }
  for (const child of children)
    if (
      /^obl$|^obl:(?!tmod|npmod|unmarked)/.test(tokens[child]!.deprel) &&
      prepared.to.has(caseOf(tree, child)) &&
      caseOf(tree, child) !== 'by'
    )
      push(child, caseOf(tree, child))
  // What hangs on the object or on the word that the frame asks for: "sanctions on Russia", "talks with China".
  for (const noun of [support, object]) {
    if (noun === null || noun === undefined) continue
    for (const child of tree.children(noun))
      if (relation(tokens[child]!.deprel) === 'nmod' && tokens[child]!.deprel !== 'nmod:poss' && prepared.to.has(caseOf(tree, child)))
        push(child, caseOf(tree, child))
    if (noun === support) {
      push(tree.child(noun, 'nmod:poss'), 'owner')
      for (const child of tree.children(noun)) if (/^(amod|compound)$/.test(tokens[child]!.deprel)) push(child, 'modifier')
      for (const child of tree.children(noun)) if (/^(obj|nsubj)$/.test(tokens[child]!.deprel)) push(child, 'object')
      for (const child of tree.children(noun)) if (/^(obl|nmod)$/.test(tokens[child]!.deprel)) push(child, caseOf(tree, child))
    }
  }
  // Clauses: "called on Russia to withdraw", "said that Russia had attacked".
  for (const child of children)
    if (/^(ccomp|xcomp)$/.test(tokens[child]!.deprel)) {
      push(tree.child(child, 'nsubj'), 'subject of the clause')
      push(tree.child(child, 'obj'), 'object of the clause')
      for (const below of tree.children(child))
        if (tokens[below]!.deprel === 'obl' && prepared.to.has(caseOf(tree, below))) push(below, caseOf(tree, below))
    }
  return candidates.find(({ actors, token }) => actors.length && !isPlaceOnly(clause, token, prepared)) ?? candidates[0] ?? null
}

/** "in Moscow", "at Geneva" tell where, unless the frame takes the place for a party ("visited", "arrived in"). */
function isPlaceOnly({ tree }: Clause, token: number, prepared: Prepared): boolean {
  return /^(in|at)$/.test(caseOf(tree, token)) && !prepared.frame.to?.split(' ').includes(caseOf(tree, token))
}

function nounMatch(clause: Clause, predicate: number, { prepared, support }: Candidate): Match | null {
  const { tree } = clause
  const { tokens } = tree
  let source: Argument | null = null
  let target: Argument | null = null
  for (const child of tree.children(predicate)) {
    const { deprel } = tokens[child]!
    const preposition = caseOf(tree, child)
    if (deprel === 'nmod:poss') source ??= partiesAt(clause, child, 'owner')
    else if (relation(deprel) === 'nmod' && /^(between|among)$/.test(preposition)) source = partiesAt(clause, child, preposition)
    else if (relation(deprel) === 'nmod' && /^(by|of|from)$/.test(preposition)) {
      const argument = partiesAt(clause, child, preposition)
      if (argument.actors.length) {
        if (source || (preposition === 'of' && prepared.frame.type !== undefined)) target ??= argument
        else source = argument
      }
    } else if (relation(deprel) === 'nmod' && prepared.to.has(preposition) && preposition !== 'in') {
      const argument = partiesAt(clause, child, preposition)
      if (argument.actors.length) target ??= argument
    } else if (/^(amod|compound)$/.test(deprel)) {
      const argument = partiesAt(clause, child, 'modifier')
      if (argument.actors.length) source ??= argument
    } else if (/^acl/.test(deprel) && prepared.frame.mutual) {
      const subject = tree.child(child, 'obl', 'nsubj')
      if (subject !== undefined && /^(between|among)$/.test(caseOf(tree, subject)))
        source ??= partiesAt(clause, subject, caseOf(tree, subject))
    }
  }
  let governor = tree.head(predicate)
  let role = relation(tokens[predicate]!.deprel)
  // "followed up the plan with a call": trees often hang such a phrase on the object before it.
  if (role === 'nmod' && governor >= 0 && tokens[governor]!.deprel === 'obj' && /^(with|in|during|at|by)$/.test(caseOf(tree, predicate))) {
    governor = tree.head(governor)
    role = 'obl'
  }
  if (prepared.frame.mutual && governor >= 0) {
    // "met for talks", "followed up with a call": who acts in the clause; "the meeting was … between the two leaders": the clause's own.
    if (!source?.actors.length && /^(obj|obl)$/.test(role) && tokens[governor]!.upos === 'VERB') source = subjectOf(clause, governor)
    if (!source?.actors.length && role === 'nsubj') {
      const between = tree.subtree(governor).find((token) => /^(between|among)$/.test(caseOf(tree, token)))
      source =
        between === undefined ? { token: predicate, path: 'left out', actors: [] } : partiesAt(clause, between, caseOf(tree, between))
    }
  }
  const left = prepared.frame.mutual && (role === 'nsubj' || (source && isPair(tokens[source.token]!)))
  if (!source?.actors.length && !target?.actors.length && !left) return null
  const steps = [source && `source: ${source.path}`, target && `target: ${target.path}`].filter((step): step is string => Boolean(step))
  if (prepared.frame.turned) [source, target] = [target, source]
  return arranged(clause, { prepared, predicate, support, steps }, source, target)
}

/** "the presidents", "both sides", "they": the parties of the story, where nobody else is named. */
function isPair({ lemma, xpos, form }: Token): boolean {
  return (
    (xpos === 'NNS' &&
      /^(president|leader|side|country|nation|minister|government|chief|delegation|neighbour|neighbor|ally)$/.test(lemma)) ||
    /^they$/i.test(form)
  )
}

/** The preposition of an argument, in small letters; '' for none. */
export function caseOf(tree: Tree, token: number): string {
  const marker = tree.child(token, 'case')
  return marker === undefined ? '' : tree.tokens[marker]!.lemma.toLowerCase()
}
