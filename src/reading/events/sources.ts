/** Who acts: by the tree from the predicate to the subject, the agent, the owner of a noun, or whoever the clause above says is to act. */
import { relation, type Tree } from '../tree.ts'
import {
  type Argument,
  agentOf,
  type Clause,
  caseOf,
  circumstance,
  hyphened,
  isFighting,
  isParticiple,
  isPassive,
  isPeople,
  isTime,
  isViolence,
  launcherOf,
  mentionsAt,
  partiesAt,
} from './arguments.ts'
import type { Prepared } from './frame.ts'
import { isMeans, meansOf } from './targets.ts'

/** Who acts at a verb: a party or, where none is known, whatever the grammar makes the one that acts; null where nothing is. */
export function sourceOf(clause: Clause, predicate: number, prepared: Prepared, support: number | null): Argument | null {
  const { tree } = clause
  const { mutual } = prepared.frame
  let source = subjectOf(clause, predicate)
  // "US-China talks were held": who meets stands before the noun.
  const held = mutual && isPassive(tree, predicate) ? tree.child(predicate, 'nsubj:pass') : undefined
  if (held !== undefined && !source?.actors.length) source = sourceOfNoun(clause, held, true) ?? source
  source ??= senderOf(clause, predicate) ?? hostOf(clause, predicate, prepared)
  // "protests by Chile were lodged with": whose what the passive speaks of is.
  if (!source?.actors.length && support !== null && !mutual && tree.tokens[support]!.deprel === 'nsubj:pass')
    source = sourceOfNoun(clause, support, false) ?? source
  return source
}

/** "Russian soldiers were moved to the border": whose the means are that a passive without an agent speaks of. */
function senderOf(clause: Clause, verb: number): Argument | null {
  const { tree } = clause
  if (!isPassive(tree, verb)) return null
  const launcher = launcherOf(clause, verb)
  if (launcher?.actors.length) return launcher
  if (!meansOf.test(tree.tokens[verb]!.lemma)) return null
  const subject = tree.child(verb, 'nsubj')
  return subject !== undefined && isMeans(tree, subject) ? partiesAt(clause, subject, 'whose the means are') : null
}

/** "were ordered to leave the United States", "were expelled from France": a state that is left drives out by itself. */
function hostOf(clause: Clause, verb: number, { entry }: Prepared): Argument | null {
  const { tree } = clause
  if (!/^(166|174)/.test(entry.code)) return null
  const leave = tree.children(verb).find((child) => tree.tokens[child]!.deprel === 'xcomp' && tree.tokens[child]!.lemma === 'leave')
  const left =
    leave === undefined
      ? tree.children(verb).find((child) => relation(tree.tokens[child]!.deprel) === 'obl' && caseOf(tree, child) === 'from')
      : tree.child(leave, 'obj')
  const host = left === undefined ? null : partiesAt(clause, left, 'the state that is left', true)
  return host?.actors.some(({ country, sectors }) => country !== null && !sectors.length) ? host : null
}

const appoint = /^(schedule|expect|set|slate|plan|prepare|arrange|poise)$/

/** Who acts: the agent of a passive, the subject, the subject of the clause above for "agreed to meet", the noun of a relative clause. */
export function subjectOf(clause: Clause, predicate: number): Argument | null {
  const { tree } = clause
  let token = predicate
  /**
   * Whether the way came up from words that the verb's subject or object is to do, or does beside what is done to it: "was urged to withdraw",
   * "was indicted by a court and will resign".
   */
  let controlled = false
  for (let steps = 0; steps < 6 && token >= 0; steps++) {
    const passive = isPassive(tree, token)
    if (!controlled && (passive || (token === predicate && isParticiple(tree, token)))) {
      const agent = agentOf(tree, token)
      if (agent !== undefined) return partiesAt(clause, agent, 'agent')
      // "is scheduled to attend": what somebody is set to do is the subject's.
      const appointed = token === predicate && appoint.test(tree.tokens[token]!.lemma) && tree.child(token, 'xcomp', 'advcl') !== undefined
      const due = appointed ? tree.child(token, 'nsubj:pass', 'nsubj') : undefined
      if (due !== undefined) return partiesAt(clause, due, 'subject')
      if (token === predicate) return actorOfCircumstance(clause, token)
    }
    const subject = subjectIn(clause, token)
    if (subject !== undefined && !/^(which|who|that|whom)$/i.test(tree.tokens[subject]!.form))
      return partiesAt(clause, subject, token === predicate ? 'subject' : 'subject of the clause above')
    const { deprel } = tree.tokens[token]!
    const head = tree.head(token)
    if (head < 0) return null
    if (/^acl/.test(deprel)) {
      // "after eleven days of fighting"
      if (isTime(clause, head)) return null
      // "Germany promised to …" read as a name with a clause: a finite form needs a subject.
      if (deprel === 'acl' && /^VB[DPZ]$/.test(tree.tokens[token]!.xpos) && head < token) return partiesAt(clause, head, 'subject')
      // "Moldova to expel 45 diplomats": a headline's whole sentence is a name and what it is to do.
      if (tree.head(head) < 0 && tree.tokens[token]!.xpos === 'VB' && isPeople(tree.tokens[head]!))
        return partiesAt(clause, head, 'subject')
      if (tree.tokens[head]!.upos === 'VERB') token = head
      else if (deprel === 'acl:relcl' || tree.tokens[token]!.xpos === 'VBG') {
        // "a strike on the consulate that killed": who carried it out, not whoever speaks of it.
        if (isViolence(tree.tokens[head]!)) return actorOfAttack(clause, head)
        const noun = partiesAt(clause, wholeOf(tree, head), 'the noun of the clause')
        // "published a declaration demanding": a thing does not act, but who made it does.
        return noun.actors.length || isPeople(tree.tokens[head]!) ? noun : (ownerOrSubject(clause, head) ?? noun)
      } else return ownerOrSubject(clause, head)
    } else if (token === predicate && deprel === 'advcl' && isPassive(tree, head) && tree.tokens[token - 1]?.deprel === 'obl') {
      // "were killed in Israeli tank shelling" read as what the tank was doing.
      return partiesAt(clause, token - 1, 'noun before the form in -ing')
    } else if (/^(xcomp|ccomp|advcl|conj|parataxis)/.test(deprel)) {
      // "ordered the envoy to leave after gunmen attacked a camp and killed 30": behind a clause with a subject of its own a verb goes on with that.
      const nearer = token === predicate ? joinedNearer(tree, token) : undefined
      if (nearer !== undefined) {
        token = nearer
        continue
      }
      // "demanded that Iran halt it and threatened": a verb in the past goes on with the verb above the one that is asked for.
      if (deprel === 'conj' && tree.tokens[token]!.xpos === 'VBD' && isAskedFor(tree, head)) {
        token = tree.head(head)
        continue
      }
      // "ordered the envoy to leave, accusing him": behind a comma a form in -ing goes on with the verb above the infinitive.
      if (token === predicate && goesBack(tree, token)) {
        token = tree.head(head)
        continue
      }
      controlled = isControlled(tree, token) || isBeside(tree, token)
      // "urged Russia to withdraw", "accused Russia of attacking": the object of the verb above acts.
      if (controlled) {
        // "appealed to Indonesia to press the junta"
        const asked = (child: number) =>
          /^i?obj$/.test(tree.tokens[child]!.deprel) ||
          (relation(tree.tokens[child]!.deprel) === 'obl' &&
            /^(to|on|upon)$/.test(caseOf(tree, child)) &&
            calling.test(tree.tokens[head]!.lemma))
        const object = tree.children(head).find((child) => asked(child) && child < token)
        if (object !== undefined && !isPassive(tree, head)) return partiesAt(clause, object, 'object of the clause above')
      }
      token = head
    } else return null
  }
  return null
}

/** Whether a verb tells what the verb above demands or proposes: "demanded that Iran halt". */
function isAskedFor(tree: Tree, verb: number): boolean {
  const { deprel, xpos } = tree.tokens[verb]!
  return deprel === 'ccomp' && /^VBP?$/.test(xpos) && tree.tokens[tree.head(verb)]?.xpos === 'VBD'
}

/** The verb of the clause right before a joined verb, where no comma sets it off from that clause. */
function joinedNearer(tree: Tree, verb: number): number | undefined {
  const { deprel, xpos } = tree.tokens[verb]!
  const head = tree.head(verb)
  if (deprel !== 'conj' || xpos !== 'VBD') return undefined
  for (let token = verb - 1; token > head; token--) {
    const { form, deprel, xpos } = tree.tokens[token]!
    if (form === ',') return undefined
    if (deprel === 'advcl' && xpos === 'VBD' && tree.isUnder(token, head))
      return tree.child(token, 'nsubj') === undefined ? undefined : token
  }
  return undefined
}

/** Whether a form in -ing behind a comma hangs on an infinitive, while the verb above that is meant. */
function goesBack(tree: Tree, verb: number): boolean {
  const { deprel, xpos } = tree.tokens[verb]!
  const head = tree.head(verb)
  const free = xpos === 'VBG' && deprel === 'advcl' && tree.child(verb, 'mark', 'case', 'nsubj') === undefined
  return free && tree.tokens[verb - 1]?.form === ',' && tree.tokens[head]!.deprel === 'xcomp' && tree.tokens[head]!.xpos === 'VB'
}

/**
 * Whether an active form stands beside a passive, with which it shares the subject: "was indicted by a court and will resign", "was ousted by the army
 * after refusing to resign".
 */
function isBeside(tree: Tree, token: number): boolean {
  const { deprel, xpos } = tree.tokens[token]!
  if (!isPassive(tree, tree.head(token)) || isPassive(tree, token)) return false
  if (deprel === 'conj') return xpos !== 'VBN' || tree.child(token, 'aux') !== undefined
  return xpos === 'VBG' && deprel === 'advcl' && tree.children(token).some((child) => circumstance.test(tree.tokens[child]!.form))
}

/** Whether an infinitive, or a form in -ing after a preposition, tells what the one below the verb above is to do or has done. */
function isControlled(tree: Tree, token: number): boolean {
  const { deprel, xpos } = tree.tokens[token]!
  // "summoned the ambassador to protest": whoever summons does.
  if (tree.tokens[tree.head(token)]?.lemma === 'summon') return false
  if (deprel === 'xcomp' && xpos === 'VB') return true
  if (xpos !== 'VBG' || !/^(xcomp|advcl)$/.test(deprel)) return false
  return tree
    .children(token)
    .some((child) => /^(mark|case)$/.test(tree.tokens[child]!.deprel) && /^(of|for|from|into|with)$/i.test(tree.tokens[child]!.form))
}

/**
 * The subject of a verb. Trees sometimes hang it on the auxiliary ("the government has, many times, criticized"), or take a name before the
 * verb for something else: a party right before a verb that has no subject is its subject.
 */
function subjectIn(clause: Clause, verb: number): number | undefined {
  const { tree } = clause
  const { tokens } = tree
  const own = tree.children(verb).filter((child) => /^nsubj(:outer)?$/.test(tokens[child]!.deprel))
  // "Hours after the vote, China freed …": trees take the time for a second subject.
  if (own.length) return own.find((child) => own.length === 1 || !spell.test(tokens[child]!.lemma))
  for (const child of tree.children(verb))
    if (tokens[child]!.deprel.startsWith('aux')) {
      const subject = tree.child(child, 'nsubj')
      if (subject !== undefined) return subject
    }
  if (!/^VB[DPZN]$/.test(tokens[verb]!.xpos) || !/^(root|ccomp|conj|parataxis|advcl)$/.test(tokens[verb]!.deprel)) return undefined
  // "The US presented evidence" read as US evidence: what stands before the verb is no part of the object behind it.
  const object = tree.child(verb, 'obj')
  const parted =
    object === undefined || object < verb
      ? undefined
      : tree.children(object).find((child) => child < verb && tokens[child]!.upos === 'PROPN')
  if (parted !== undefined) return parted
  return tree
    .children(verb)
    .findLast(
      (child) =>
        child < verb &&
        tokens[child]!.upos === 'PROPN' &&
        /^(aux|obl|dep|vocative|discourse|advmod|dislocated)/.test(tokens[child]!.deprel) &&
        !/^obl:(agent|unmarked)/.test(tokens[child]!.deprel) &&
        (tree.child(child, 'case') === undefined || tokens[child]!.deprel.startsWith('aux')) &&
        (tokens[child]!.deprel.startsWith('aux') || mentionsAt(clause, child).length > 0),
    )
}

const spell = /^(minute|hour|day|week|month|year)s?$/i

/** "from the United States and other countries of not sending": a clause after a coordination is that of all its members. */
function wholeOf(tree: Tree, noun: number): number {
  let whole = noun
  while (tree.tokens[whole]!.deprel === 'conj' && tree.head(whole) >= 0 && tree.tokens[tree.head(whole)]!.upos !== 'VERB')
    whole = tree.head(whole)
  return whole
}

/** "Putin's promise to visit": who owns the noun; else who acts in its clause. */
function ownerOrSubject(clause: Clause, noun: number): Argument | null {
  const owner = clause.tree.child(noun, 'nmod:poss')
  if (owner !== undefined) return partiesAt(clause, owner, 'owner')
  // "Blinken plans to visit" is sometimes read as the plans of that name.
  const namesake = clause.tree
    .children(noun)
    .find((child) => clause.tree.tokens[child]!.deprel === 'compound' && mentionsAt(clause, child).length > 0)
  if (namesake !== undefined) return partiesAt(clause, namesake, 'name before the noun', true)
  let head = clause.tree.head(noun)
  // "announced aid of 60 million to help": the verb above all these nouns.
  for (let steps = 0; steps < 3 && head >= 0 && clause.tree.tokens[head]!.upos !== 'VERB'; steps++) head = clause.tree.head(head)
  return head >= 0 && clause.tree.tokens[head]!.upos === 'VERB' ? subjectOf(clause, head) : null
}

/** "were killed in Israeli shelling", "in an attack by rebels": who carried out what the passive's circumstance names. */
function actorOfCircumstance(clause: Clause, verb: number): Argument | null {
  const { tree } = clause
  const act = tree
    .children(verb)
    .find(
      (child) =>
        /^(obl|advcl)/.test(tree.tokens[child]!.deprel) && isViolence(tree.tokens[child]!) && /^(in|by|during)$/.test(caseOf(tree, child)),
    )
  if (act === undefined) return null
  // "killed in a clash with Chinese troops"
  const foe = isFighting(tree.tokens[act]!)
    ? [...tree.children(act), ...tree.children(verb)].find((child) => child > act && caseOf(tree, child) === 'with')
    : undefined
  return foe === undefined ? sourceOfNoun(clause, act, false) : partiesAt(clause, foe, 'with')
}

/** Verbs that ask somebody whom "to" or "on" brings in to do something. */
const calling = /^(appeal|call|plead)$/

/** Who carried out an act of violence that a noun names: by its own words, or by the verb that carries it out. */
function actorOfAttack(clause: Clause, noun: number): Argument | null {
  const { tree } = clause
  const own = sourceOfNoun(clause, noun, false)
  if (own?.actors.length) return own
  const verb = tree.head(noun)
  return verb >= 0 && tree.tokens[noun]!.deprel === 'obj' && carryOut.test(tree.tokens[verb]!.lemma) ? subjectOf(clause, verb) : own
}

/** Nouns after which "of" names who acts ("the visit of the minister"); after others it names the one acted upon ("the arrest of the editor"). */
const ofActor =
  /^(plea|request|protest|complaint|letter|visit|arrival|trip|tour|departure|threat|offer|pledge|promise|statement|speech|resignation|surrender|protest|demonstration|rally|march|decision|refusal|denial|warning|appeal|call|demand|request|consent|return|retreat|participation|support)$/

/** Verbs whose subject does what their object names: "launched an attack", "announced the arrest of". */
export const carryOut =
  /^(launch|carry|conduct|stage|announce|order|mount|begin|start|open|make|undertake|perform|commit|approve|authorize|authorise|resume|continue|issue|impose|declare|wage|execute|unleash|complete|pursue|express|voice|reiterate|repeat|give|lead|intensify|escalate|step|hold)$/

/** Who acts in what a noun names: its owner, "by", "between", a name before it. */
export function sourceOfNoun(clause: Clause, predicate: number, mutual: boolean): Argument | null {
  const { tree } = clause
  const { tokens } = tree
  let source: Argument | null = null
  for (const child of tree.children(predicate)) {
    const { deprel } = tokens[child]!
    const preposition = caseOf(tree, child)
    if (deprel === 'nmod:poss') {
      if (!isTime(clause, child)) source ??= partiesAt(clause, child, 'owner')
    } else if (relation(deprel) === 'nmod' && /^(between|among)$/.test(preposition)) source = partiesAt(clause, child, preposition)
    else if (
      relation(deprel) === 'nmod' &&
      (preposition === 'by' || (/^(of|from)$/.test(preposition) && (mutual || ofActor.test(tokens[predicate]!.lemma))))
    ) {
      const argument = partiesAt(clause, child, preposition)
      if (argument.actors.length) source ??= argument
    } else if (/^(amod|compound)$/.test(deprel) || (child < predicate && hyphened(tree, child).length)) {
      const argument = partiesAt(clause, child, 'modifier')
      if (argument.actors.length) source ??= argument
    } else if (/^acl/.test(deprel) && mutual) {
      const subject = tree.child(child, 'obl', 'nsubj')
      if (subject !== undefined && /^(between|among)$/.test(caseOf(tree, subject)))
        source ??= partiesAt(clause, subject, caseOf(tree, subject))
    }
  }
  return source
}
