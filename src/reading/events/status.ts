/** Whether an act was done, is under way, planned, demanded, denied …, from tense, modals, negation and the clause that it hangs in. */
import type { EventStatus, EventTime } from '../../records.ts'
import { relation, type Tree } from '../tree.ts'
import { caseOf } from './arguments.ts'

/** Verbs whose clause is not yet done ("plan to visit"), by what they make of it. Each is a lemma of the verb above. */
const above: Readonly<Record<string, EventStatus>> = Object.fromEntries(
  (
    [
      [
        'planned',
        'plan intend prepare schedule expect propose promise pledge vow agree decide want hope aim seek arrange set accept announce offer look due poise',
      ],
      ['possible', 'consider threaten may might weigh contemplate study discuss fear warn suggest predict believe suspect likely'],
      ['demanded', 'urge demand call ask appeal press request require order insist tell pressure push'],
      ['denied', 'deny reject refuse refute decline dismiss fail unable'],
      ['cancelled', 'cancel postpone scrap abandon'],
    ] as const
  ).flatMap(([status, words]) => words.split(' ').map((word) => [word, status])),
)

/** Nouns of plans and possibilities: "plans to visit", "the threat of an attack", "an invitation to attend". */
const aboveNouns: Readonly<Record<string, EventStatus>> = {
  plan: 'planned', invitation: 'planned', proposal: 'planned', preparation: 'planned', intention: 'planned', promise: 'planned', threat: 'possible', possibility: 'possible',
  risk: 'possible', demand: 'demanded', call: 'demanded', request: 'demanded', appeal: 'demanded', denial: 'denied', refusal: 'denied', anniversary: 'historical', commemoration: 'historical',
} // biome-ignore format: a list of words

export interface StatusFinding {
  status: EventStatus
  step: string
}

/** The status of the act at a predicate, and how it was told. */
export function statusOf(tree: Tree, predicate: number): StatusFinding {
  const { tokens } = tree
  const token = tokens[predicate]!
  const children = tree.children(predicate).map((child) => tokens[child]!)
  const helpers = children.filter(({ deprel }) => /^(aux|cop|mark|advmod)/.test(deprel)).map(({ lemma }) => lemma.toLowerCase())
  if (isNegated(tree, predicate)) return { status: 'denied', step: 'status denied: negated' }
  // "neither confirmed nor denied carrying out the attack"
  if (tokens[tree.head(predicate)]?.lemma === 'deny' && isNegated(tree, tree.head(predicate)))
    return { status: 'possible', step: 'status possible: not denied' }
  if (token.xpos === 'VBG' && children.some(({ deprel, form }) => /^(mark|case)$/.test(deprel) && /^without$/i.test(form)))
    return { status: 'denied', step: 'status denied: "without"' }
  if (isDenied(tree, predicate)) return { status: 'denied', step: 'status denied: within what is denied' }
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return statusOfNoun(tree, predicate)
  const auxiliary = children.find(({ deprel, xpos }) => deprel.startsWith('aux') && xpos === 'MD')
  const modal = auxiliary?.lemma.toLowerCase()
  const inverted = children.some(({ deprel, start }) => deprel === 'nsubj' && auxiliary !== undefined && start > auxiliary.start)
  if (modal === 'should' && inverted) return { status: 'possible', step: 'status possible: a condition' }
  if (helpers.some((word) => /^(if|unless|whether)$/.test(word))) return { status: 'possible', step: 'status possible: a condition' }
  if (modal === 'will' || modal === 'shall' || (token.xpos === 'VB' && modal === "'ll"))
    return { status: 'planned', step: `status planned: "${modal}"` }
  if (modal === 'would' || modal === 'could' || modal === 'may' || modal === 'might' || modal === 'can')
    return { status: modal === 'would' ? 'planned' : 'possible', step: `status: "${modal}"` }
  if (modal === 'should' || modal === 'must') return { status: 'demanded', step: `status demanded: "${modal}"` }
  const governor = tree.head(predicate)
  // "are to hold talks", "Turkey to restore ties".
  if (
    /^(root|ccomp|parataxis)$/.test(relation(token.deprel)) &&
    token.xpos === 'VB' &&
    children.some(({ deprel, form }) => deprel === 'mark' && form === 'to')
  )
    return { status: 'planned', step: 'status planned: "to", with no verb above' }
  if (governor >= 0 && (/^(xcomp|ccomp|advcl|acl)$/.test(relation(token.deprel)) || token.deprel === 'conj')) {
    const verb = tokens[governor]!
    // "a settlement to be reached"
    const passive = children.some(({ deprel, xpos }) => deprel === 'aux:pass' && xpos === 'VB')
    const infinitive = token.xpos === 'VB' || /VerbForm=Inf/.test(token.feats) || (passive && !modal)
    const known = verb.upos === 'NOUN' ? aboveNouns[verb.lemma] : above[verb.lemma]
    // "has no plans to attack"
    const object = relation(token.deprel) === 'xcomp' ? tree.child(governor, 'obj') : undefined
    const meant = verb.upos === 'NOUN' ? governor : object
    if (
      infinitive &&
      meant !== undefined &&
      tokens[meant]!.upos === 'NOUN' &&
      /^(plan|intention|wish|desire|intent)$/.test(tokens[meant]!.lemma) &&
      isNegated(tree, meant)
    )
      return { status: 'denied', step: `status denied: no "${tokens[meant]!.form}"` }
    // "a demand that it withdraw"
    const asked = verb.upos === 'NOUN' && known === 'demanded' && token.xpos === 'VBP'
    if ((infinitive || asked) && known) return { status: known, step: `status ${known}: under "${verb.form}"` }
    if (token.xpos === 'VBG' && known && known !== 'planned')
      return { status: known === 'demanded' || known === 'possible' ? known : 'denied', step: `status ${known}: under "${verb.form}"` }
    if (token.xpos === 'VBG' && verb.lemma === 'aim') return { status: 'planned', step: `status planned: under "${verb.form}"` }
    if (verb.lemma === 'deny' && relation(token.deprel) === 'ccomp') return { status: 'denied', step: 'status denied: under "deny"' }
    if (infinitive && relation(token.deprel) === 'advcl') return { status: 'planned', step: 'status planned: a purpose' }
    if (infinitive && relation(token.deprel) === 'acl') return { status: 'planned', step: `status planned: "${verb.form} to"` }
    // "approved the bid to join": a wish that the verb above speaks of.
    if (infinitive && object !== undefined && /^(bid|application|wish|right|plan|proposal|effort)$/.test(tokens[object]!.lemma))
      return { status: 'planned', step: `status planned: "${tokens[object]!.form} to"` }
    // "will begin to withdraw", "refused to stop bombing": as the verb above.
    if (relation(token.deprel) === 'xcomp' && verb.upos === 'VERB') {
      const shared = statusOf(tree, governor)
      if (shared.status !== 'done') return shared
    }
    if (token.deprel === 'conj' && verb.upos === 'VERB') {
      const shared = statusOf(tree, governor)
      if (infinitive || (shared.status !== 'denied' && !children.some(({ deprel }) => deprel.startsWith('nsubj'))))
        return infinitive || shared.status === 'planned' ? shared : { status: 'done', step: 'status done: told as a fact' }
    }
  }
  if (
    token.xpos === 'VBG' &&
    children.some(({ deprel, lemma, xpos }) => deprel.startsWith('aux') && lemma === 'be' && /^VB[PZ]$/.test(xpos))
  )
    return { status: 'ongoing', step: 'status ongoing: present progressive' }
  if (token.xpos === 'VBG' && children.some(({ deprel, lemma }) => deprel.startsWith('aux') && lemma === 'have'))
    return { status: 'ongoing', step: 'status ongoing: perfect progressive' }
  return { status: 'done', step: 'status done: told as a fact' }
}

/** Whether "not" or "never" hangs on a word. */
export const saysNot = (tree: Tree, word: number): boolean =>
  tree.children(word).some((child) => /^(not|n't|never)$/.test(tree.tokens[child]!.lemma))

/** Whether a word is negated by one that hangs on it: "did not", "no talks", "neither … nor". */
export function isNegated(tree: Tree, word: number): boolean {
  const subject = tree.child(word, 'nsubj')
  // "Neither Moscow nor Kyiv attended"
  if (subject !== undefined && tree.children(subject).some((child) => tree.tokens[child]!.lemma === 'neither')) return true
  // "accepted no date", "reached no agreement"
  const object = tree.tokens[word]!.upos === 'VERB' ? tree.child(word, 'obj') : undefined
  const nothing =
    object !== undefined &&
    tree.children(object).some((child) => tree.tokens[child]!.deprel === 'det' && tree.tokens[child]!.lemma === 'no')
  if (nothing) return true
  return tree.children(word).some((child) => {
    const { deprel, lemma } = tree.tokens[child]!
    if (deprel === 'advmod') return /^(not|never|n't|neither|nor)$/.test(lemma)
    return (deprel === 'det' && lemma === 'no') || (relation(deprel) === 'cc' && /^(neither|nor)$/.test(lemma))
  })
}

/** Words that say that something is not so, and nouns of what is only said to be so. */
const denying = /^(deny|refute|disprove|reject|dismiss|rebuff|repudiate)$/
const alleged = /^(accusation|allegation|charge|claim|report|suggestion|rumou?r|insinuation|assertion)$/

/** "denied that it planned to invade", "rejected accusations that it had attacked": whether a clause above it is what somebody denies. */
function isDenied({ tokens, head }: Tree, predicate: number): boolean {
  for (let token = predicate, steps = 0; head(token) >= 0 && steps < 5; token = head(token), steps++) {
    const clause = relation(tokens[token]!.deprel)
    const above = tokens[head(token)]!
    if (clause === 'ccomp' && denying.test(above.lemma)) return true
    if (/^(acl|ccomp|nmod)$/.test(clause) && alleged.test(above.lemma)) {
      const verb = tokens[head(head(token))]
      return verb !== undefined && denying.test(verb.lemma) && tokens[head(token)]!.deprel !== 'nsubj'
    }
    if (!/^(ccomp|xcomp|advcl|obj|nmod)$/.test(clause)) return false
  }
  return false
}

/** Whether a stated time ended more than a year before the day of publication: background, not news. */
export function isPast({ basis, to }: EventTime, published: string | null | undefined): boolean {
  return basis === 'stated' && endedBefore(to, published, 365)
}

/** Whether something ended more than so many days before the day of publication. */
export function endedBefore(to: string | null, published: string | null | undefined, days: number): boolean {
  return Boolean(to && published) && Date.parse(to!) < Date.parse(published!) - days * 86_400_000
}

/** Whether a time begins after the day of publication: "plan to meet on June 16" tells of a day to come, whatever its tense. */
export function isComing({ from }: EventTime, published: string | null | undefined): boolean {
  return Boolean(from && published && published.length >= 10 && from.slice(0, 10) > published.slice(0, 10))
}

/** The verb that says of a noun's act that it was called off. */
function calledOff(tree: Tree, noun: number): string | undefined {
  for (let token = noun, steps = 0; steps < 4; token = tree.head(token), steps++) {
    const verb = tree.tokens[tree.head(token)]
    if (!verb) return undefined
    const called = verb.lemma === 'call' && tree.children(tree.head(token)).some((child) => tree.tokens[child]!.form === 'off')
    if (called || /^(cancel|postpone|scrap)$/.test(verb.lemma)) return tree.tokens[token]!.deprel === 'nsubj' ? undefined : verb.form
    if (verb.upos === 'VERB') return undefined
  }
  return undefined
}

/** Nouns of what is said to somebody. */
const words = /^(demand|request|appeal|plea|offer|proposal|invitation|ultimatum|accusation|allegation|criticism|threat|warning)$/

function statusOfNoun(tree: Tree, noun: number): StatusFinding {
  const { tokens } = tree
  const modifiers = tree.children(noun).map((child) => tokens[child]!.lemma.toLowerCase())
  const off = calledOff(tree, noun)
  if (off) return { status: 'cancelled', step: `status cancelled: "${off}"` }
  const planned = modifiers.find((word) =>
    /^(plan|planned|schedule|scheduled|propose|proposed|upcoming|forthcoming|future|possible|potential|likely)$/.test(word),
  )
  if (planned) return { status: /possible|potential|likely/.test(planned) ? 'possible' : 'planned', step: `status: "${planned}"` }
  // "ended without agreement"
  if (caseOf(tree, noun) === 'without') return { status: 'denied', step: 'status denied: "without"' }
  if (modifiers.some((word) => /^(cancelled|canceled|postponed)$/.test(word))) return { status: 'cancelled', step: 'status cancelled' }
  for (let token = noun, steps = 0; token >= 0 && steps < 4; token = tree.head(token), steps++) {
    const governor = tree.head(token)
    if (governor < 0) break
    const { lemma, upos, form, xpos } = tokens[governor]!
    if (upos === 'NOUN' && aboveNouns[lemma]) return { status: aboveNouns[lemma]!, step: `status: under "${form}"` }
    if (upos === 'VERB') {
      const subject = tokens[token]!.deprel === 'nsubj'
      // A demand that is rejected was made.
      const made = above[lemma] === 'denied' && words.test(tokens[noun]!.lemma)
      // "In a call with Putin, Biden urged": the call was held.
      const setting = relation(tokens[token]!.deprel) === 'obl' && /^(in|at|during|after|before|following)$/.test(caseOf(tree, token))
      // "agreed to restore ties after talks": the talks come before the agreement, not before what is agreed.
      const before = setting && /^(after|following)$/.test(caseOf(tree, token)) && relation(tokens[governor]!.deprel) === 'xcomp'
      if (before) return statusOf(tree, tree.head(governor))
      if (
        !subject &&
        !setting &&
        above[lemma] &&
        !made &&
        !/^(accept|announce|discuss|agree|decide|set)$/.test(lemma) &&
        !(lemma === 'order' && tokens[token]!.deprel === 'obj')
      )
        return { status: above[lemma]!, step: `status: under "${form}"` }
      const clause = statusOf(tree, governor)
      if (made && !subject) return { status: 'done', step: 'status done: it was said, whatever the answer' }
      return clause.status === 'planned' || clause.status === 'possible' || clause.status === 'denied' || clause.status === 'demanded'
        ? clause
        : { status: 'done', step: xpos === 'VBG' ? 'status done: its clause is told as a fact' : 'status done: told as a fact' }
    }
  }
  return { status: 'done', step: 'status done: named as a fact' }
}
