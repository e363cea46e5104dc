/** Who says it: the source of a claim from the tree, and from the order of words where the tree fails. */
import { relation, type Tree } from '../tree.ts'
import { isSpeechVerb } from './cues.ts'

export interface Source {
  tokens: number[]
  head: number
}

export const nobody: Source = { tokens: [], head: -1 }

export const range = (first: number, last: number) => Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)

const isPunctuation = (tree: Tree, token: number) => tree.tokens[token]!.upos === 'PUNCT'

/** Takes punctuation off both ends, except quotation marks and brackets that have their partner inside. */
export function trim(tree: Tree, tokens: number[]): number[] {
  let from = 0
  let to = tokens.length
  const loose = (i: number) => isPunctuation(tree, i) && !/^["“”‘’'`«»()[\]]+$|^[?!%]$/.test(tree.tokens[i]!.form)
  while (from < to && loose(tokens[from]!)) from++
  while (to > from && loose(tokens[to - 1]!)) to--
  return tokens.slice(from, to)
}

const clausal = new Set(['acl', 'advcl', 'parataxis'])

export const finite = /^VB[DZP]$/

export const nominal = /^(?:NOUN|PROPN|PRON)$/

const outside = new Set([
  'punct',
  'parataxis',
  'discourse',
  'nsubj',
  'csubj',
  'cop',
  'aux',
  'advcl',
  'mark',
  'vocative',
  'case',
  'expl',
  'ccomp',
])

/** The words of a noun phrase: without a preposition before it, without the clause of which it is the predicate, and without `except`. */
export function phrase(tree: Tree, head: number, except = -1): Source {
  const clause = tree.child(head, 'cop') !== undefined
  const skip = (i: number) => {
    if (i === except) return true
    if (tree.head(i) !== head) return false
    const { deprel } = tree.tokens[i]!
    return (outside.has(relation(deprel)) && !(deprel === 'punct' && i < head && !clause)) || (clause && i > head && deprel === 'conj')
  }
  return { tokens: trim(tree, tree.subtree(head, skip)), head }
}

/** The head of a run of words that the tree may not hold together. */
export function headOfRun(tree: Tree, run: readonly number[]): number {
  return (
    run.find((i) => !run.includes(tree.head(i)) && nominal.test(tree.tokens[i]!.upos)) ??
    run.findLast((i) => nominal.test(tree.tokens[i]!.upos)) ??
    -1
  )
}

/** Who does what a verb says: its subject, or that of the clause that it leans on; the agent of a passive. */
export function subjectOf(tree: Tree, verb: number, depth = 0): Source {
  if (depth > 6) return nobody
  const agent =
    tree.children(verb).find((i) => tree.tokens[i]!.deprel === 'obl:agent') ??
    (isPassive(tree, verb) ? obliqueWith(tree, verb, ['by']) : undefined)
  if (isPassive(tree, verb)) return agent === undefined ? nobody : withoutCase(tree, agent)
  const subject = tree.child(verb, 'nsubj')
  const own = tree.tokens[verb]!
  if (subject !== undefined) {
    const word = tree.tokens[subject]!
    if (relation(own.deprel) === 'acl' && ['which', 'that', 'who'].includes(word.form.toLowerCase())) {
      const outer = tree.head(verb)
      // The pronoun and what it stands for.
      return outer >= 0
        ? { tokens: [...new Set([...phrase(tree, outer, verb).tokens, subject])].sort((a, b) => a - b), head: outer }
        : phrase(tree, subject)
    }
    return phrase(tree, subject)
  }
  const head = tree.head(verb)
  if (head < 0) return nobody
  switch (relation(own.deprel)) {
    case 'conj':
      return subjectOf(tree, head, depth + 1)
    case 'xcomp': {
      const object = tree.child(head, 'obj', 'iobj')
      const steering =
        object !== undefined && object < verb && !/^(?:promise|threaten|vow|use|take|begin|try|make)$/.test(tree.tokens[head]!.lemma)
      return steering
        ? phrase(tree, object)
        : tree.tokens[head]!.upos === 'VERB' || tree.child(head, 'nsubj') !== undefined
          ? (passiveSubjectOf(tree, head) ?? subjectOf(tree, head, depth + 1))
          : nobody
    }
    case 'advcl':
    case 'parataxis':
      return passiveSubjectOf(tree, head) ?? subjectOf(tree, head, depth + 1)
    case 'acl':
      if (/VerbForm=Inf/.test(own.feats)) return subjectOfNounsVerb(tree, head, depth)
      return phrase(tree, head, verb)
    default:
      return nobody
  }
}

function subjectOfNounsVerb(tree: Tree, noun: number, depth: number): Source {
  const owner = tree.child(noun, 'nmod:poss')
  if (owner !== undefined) return phrase(tree, owner)
  const verb = tree.head(noun)
  return verb >= 0 && tree.tokens[verb]!.upos === 'VERB' ? subjectOf(tree, verb, depth + 1) : nobody
}

/** "was asked", "when asked", "hearings intended to": a participle without a subject of its own is passive too. */
export const isPassive = (tree: Tree, verb: number) =>
  tree.child(verb, 'nsubj:pass', 'aux:pass') !== undefined ||
  (/^VB[DN]$/.test(tree.tokens[verb]!.xpos) &&
    clausal.has(relation(tree.tokens[verb]!.deprel)) &&
    tree.child(verb, 'aux', 'nsubj') === undefined &&
    (tree.tokens[verb]!.xpos === 'VBN' ||
      /^(?:when|if|once|though|although|as|while|until|unless)$/i.test(tree.tokens[verb - 1]?.form ?? '')))

export function passiveSubjectOf(tree: Tree, verb: number): Source | undefined {
  const subject = tree.children(verb).find((i) => ['nsubj:pass', 'csubj:pass'].includes(tree.tokens[i]!.deprel))
  return subject === undefined ? undefined : phrase(tree, subject)
}

export function withoutCase(tree: Tree, head: number): Source {
  return {
    tokens: trim(
      tree,
      tree.subtree(head, (i) => tree.head(i) === head && tree.tokens[i]!.deprel === 'case'),
    ),
    head,
  }
}

export function obliqueWith(tree: Tree, head: number, prepositions: readonly string[]): number | undefined {
  return tree.children(head).find((i) => {
    const token = tree.tokens[i]!
    if (
      !['obl', 'nmod', 'obl:agent'].includes(token.deprel) &&
      relation(token.deprel) !== 'obl' &&
      relation(token.deprel) !== 'nmod' &&
      relation(token.deprel) !== 'advcl'
    )
      return false
    return tree
      .children(i)
      .some((k) => ['case', 'mark'].includes(tree.tokens[k]!.deprel) && prepositions.includes(tree.tokens[k]!.form.toLowerCase()))
  })
}

/** The subject of a finite verb that the tree leaves without one: the words before it, or those before an insertion between commas. */
export function subjectByOrder(tree: Tree, verb: number): Source {
  const { tokens } = tree
  const head = tree.head(verb)
  if ((relation(tokens[verb]!.deprel) === 'conj' && tokens[head]?.upos === 'VERB') || isPassive(tree, verb)) return nobody
  // ", refusing to concede": what a participle hangs on may be wrong; the sentence has one subject.
  if (tokens[verb]!.xpos === 'VBG') {
    const root = tokens.findIndex(({ head }) => head === 0)
    return root >= 0 && root < verb && tokens[verb - 1]?.form === ',' ? subjectOf(tree, root) : nobody
  }
  if (isSpeechVerb(tree, verb) && /^(?:[,”"]|'')$/.test(tokens[verb - 1]?.form ?? '')) {
    const inverted: number[] = []
    for (let k = verb + 1; k < tokens.length && /^(?:DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(tokens[k]!.upos); k++) inverted.push(k)
    if (inverted.some((k) => nominal.test(tokens[k]!.upos))) return { tokens: inverted, head: headOfRun(tree, inverted) }
  }
  let i = verb - 1
  let auxiliary = false
  for (; i >= 0 && /^(?:AUX|ADV|PART)$/.test(tokens[i]!.upos); i--) auxiliary ||= tokens[i]!.upos === 'AUX'
  // "Khan, the parents' lawyer, say they …": the tagger may take the plural for an infinitive.
  const plural = tokens[verb]!.xpos === 'VB' && i >= 0 && (nominal.test(tokens[i]!.upos) || tokens[i]!.form === ',')
  if (!finite.test(tokens[verb]!.xpos) && !auxiliary && !plural) return nobody
  const segments: number[][] = [[]]
  let quoted = false
  for (let k = 0; k <= i; k++) {
    if (/^(?:["“”]|''|``)$/.test(tokens[k]!.form)) quoted = !quoted
    if (quoted || tokens[k]!.upos === 'AUX') continue
    if (/^(?:[,;:"“”()—–-]|--|'')$/.test(tokens[k]!.form)) segments.push([])
    else segments[segments.length - 1]!.push(k)
  }
  const bare = segments.filter((segment) => segment.length && !segment.some((k) => finite.test(tokens[k]!.xpos)))
  const last = segments[segments.length - 1]!
  const fits = (segment: readonly number[]) =>
    /^(?:DET|PROPN|PRON|NOUN|ADJ|NUM)$/.test(tokens[segment[0]!]!.upos) && segment.some((k) => nominal.test(tokens[k]!.upos))
  const chosen =
    last.length && bare.includes(last) && fits(last) ? last : (bare.find(fits) ?? (plural && segments.length === 1 ? last : undefined))
  return chosen ? { tokens: chosen, head: headOfRun(tree, chosen) } : nobody
}

/** "spokesman Dmitry Peskov said": a name that the tree cuts runs on up to the verb. */
export function withWholeName(tree: Tree, source: Source, verb: number): Source {
  const first = source.tokens[0]
  const last = source.tokens[source.tokens.length - 1]
  if (first === undefined || last === undefined || last >= verb) return source
  const proper = (i: number) => tree.tokens[i]!.upos === 'PROPN'
  const tokens = new Set(source.tokens)
  for (let i = first + 1; i < last; i++) if (proper(i) && tokens.has(i - 1)) tokens.add(i)
  const rest = range(last + 1, verb - 1)
  if (nominal.test(tree.tokens[last]!.upos) && rest.every(proper)) for (const i of rest) tokens.add(i)
  return { ...source, tokens: [...tokens].sort((a, b) => a - b) }
}

/** "In a speech, a call to arms, Mr. Modi said": the name beside the verb speaks, whatever the tree takes for the subject. */
export function isMisread(tree: Tree, verb: number, source: Source): boolean {
  let i = verb - 1
  while (i >= 0 && /^(?:AUX|ADV|PART)$/.test(tree.tokens[i]!.upos)) i--
  if (i < 0 || source.tokens.includes(i) || !/^(?:PROPN|PRON)$/.test(tree.tokens[i]!.upos) || /^W/.test(tree.tokens[i]!.xpos)) return false
  if (tree.tokens[i]!.upos === 'PRON') i--
  else while (i >= 0 && tree.tokens[i]!.upos === 'PROPN') i--
  return i >= 0 && /^(?:[,"”]|'')$/.test(tree.tokens[i]!.form)
}
