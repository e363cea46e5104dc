/** Finds in one sentence who says, thinks or wants what: cues of the tables, with their sources and contents, from the tree. */
import type { Sentence } from '../../document.ts'
import { readTree, relation, type Tree } from '../tree.ts'
import { type Cue, type CueKind, cuesOf, type Frame } from './cues.ts'

/** A claim before its speaker is known: numbers of tokens of the sentence, ascending. */
export interface Draft {
  /** Id of the group of cues. */
  rule: string
  frame: Frame | 'noun' | 'adjective' | 'according' | 'quotation' | 'headline' | 'hearsay'
  kind: CueKind
  cue: number[]
  /** Empty where the text names nobody. */
  source: number[]
  /** The head of the source, -1 where there is none. */
  sourceHead: number
  content: number[]
  addressee?: number[]
}

const clausal = new Set(['acl', 'advcl', 'parataxis'])
const isPunctuation = (tree: Tree, token: number) => tree.tokens[token]!.upos === 'PUNCT'

/** All drafts of a sentence, in the order of their cues. */
export function findDrafts(sentence: Sentence, tree: Tree = readTree(sentence)): Draft[] {
  const drafts: Draft[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    for (const cue of cuesOf(tree, i)) {
      const draft =
        cue.group.pos === 'verb' ? readVerb(tree, i, cue) : cue.group.pos === 'noun' ? readNoun(tree, i, cue) : readAdjective(tree, i, cue)
      if (draft) {
        drafts.push(draft)
        break
      }
    }
    const draft = readAccording(tree, i)
    if (draft) drafts.push(draft)
  }
  return drafts
}

// ---- sources ----

interface Source {
  tokens: number[]
  head: number
}

const nobody: Source = { tokens: [], head: -1 }

/** The words of a noun phrase: without the clause that stands apart behind it, and without `except`. */
function phrase(tree: Tree, head: number, except = -1): Source {
  const tokens = tree.subtree(
    head,
    (i) =>
      i === except ||
      (['punct', 'cc', 'parataxis', 'discourse'].includes(tree.tokens[i]!.deprel) &&
        tree.head(i) === head &&
        i > head &&
        tree.tokens[i]!.deprel !== 'cc'),
  )
  return { tokens: trim(tree, tokens), head }
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
  if (
    (subject !== undefined && tree.tokens[subject]!.lemma.toLowerCase() !== 'it') ||
    (subject !== undefined && relation(own.deprel) !== 'xcomp')
  ) {
    const word = tree.tokens[subject!]!
    if (relation(own.deprel) === 'acl' && ['which', 'that', 'who'].includes(word.form.toLowerCase())) {
      const outer = tree.head(verb)
      return outer >= 0 ? { tokens: [subject!], head: outer } : phrase(tree, subject!)
    }
    return phrase(tree, subject!)
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
        ? phrase(tree, object, -1)
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
    case 'ccomp':
      return nobody
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

const isPassive = (tree: Tree, verb: number) => tree.child(verb, 'nsubj:pass', 'aux:pass') !== undefined

function passiveSubjectOf(tree: Tree, verb: number): Source | undefined {
  const subject = tree.children(verb).find((i) => ['nsubj:pass', 'csubj:pass'].includes(tree.tokens[i]!.deprel))
  return subject === undefined ? undefined : phrase(tree, subject)
}

function withoutCase(tree: Tree, head: number): Source {
  return {
    tokens: trim(
      tree,
      tree.subtree(head, (i) => tree.head(i) === head && tree.tokens[i]!.deprel === 'case'),
    ),
    head,
  }
}

function obliqueWith(tree: Tree, head: number, prepositions: readonly string[]): number | undefined {
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

/** Takes punctuation off both ends, except quotation marks and brackets that have their partner inside. */
export function trim(tree: Tree, tokens: number[]): number[] {
  let from = 0
  let to = tokens.length
  const loose = (i: number) => isPunctuation(tree, i) && !/^["“”‘’'`«»()[\]]+$|^[?!%]$/.test(tree.tokens[i]!.form)
  while (from < to && loose(tokens[from]!)) from++
  while (to > from && loose(tokens[to - 1]!)) to--
  return tokens.slice(from, to)
}

// ---- verbs ----

const contentClause = ['ccomp']

function readVerb(tree: Tree, verb: number, { group, lemma: _ }: Cue): Draft | undefined {
  const token = tree.tokens[verb]!
  const content = readContent(tree, verb, group.frames, group.among, group.prepositions)
  if (!content) return undefined
  const { tokens, frame, addressee } = content
  let source = frame === 'subject' ? nobody : subjectOf(tree, verb)
  if (frame !== 'subject' && group.among && !(source.head >= 0 && group.among.includes(tree.tokens[source.head]!.lemma.toLowerCase())))
    return undefined
  if (source.tokens.some((i) => tokens.includes(i)))
    source = { tokens: source.tokens.filter((i) => !tokens.includes(i)), head: source.head }
  if (token.upos === 'ADJ') return undefined
  return {
    rule: group.id,
    frame,
    kind: group.kind,
    cue: cueTokens(tree, verb),
    source: source.tokens,
    sourceHead: source.head,
    content: tokens,
    ...(addressee && { addressee }),
  }
}

function cueTokens(tree: Tree, verb: number): number[] {
  return [
    ...tree
      .children(verb)
      .filter((i) => ['aux', 'aux:pass', 'compound:prt'].includes(tree.tokens[i]!.deprel) || tree.tokens[i]!.lemma === 'not'),
    verb,
  ].sort((a, b) => a - b)
}

interface Content {
  tokens: number[]
  frame: Draft['frame']
  addressee?: number[]
}

const has = (feats: string, feature: string) => feats.includes(feature)

function readContent(
  tree: Tree,
  verb: number,
  frames: readonly Frame[],
  among: string | undefined,
  prepositions?: string,
): Content | undefined {
  void among
  const children = tree.children(verb)
  const below = (i: number) =>
    trim(
      tree,
      tree.subtree(i, (k) => k === verb),
    )
  const passive = isPassive(tree, verb)
  const object = tree.child(verb, 'obj')
  const person = tree.child(verb, 'iobj') ?? (object !== undefined && tree.child(verb, 'ccomp', 'xcomp') !== undefined ? object : undefined)
  const clause = children.find((i) => contentClause.includes(tree.tokens[i]!.deprel))
  const open = children.find((i) => tree.tokens[i]!.deprel === 'xcomp')
  for (const frame of frames) {
    switch (frame) {
      case 'clause': {
        if (clause !== undefined) return { tokens: below(clause), frame }
        const aside = asideOf(tree, verb)
        if (aside) return { tokens: aside, frame }
        break
      }
      case 'infinitive':
        if (
          open !== undefined &&
          (object === undefined || object > open) &&
          tree.tokens[open]!.upos === 'VERB' &&
          tree.children(open).some((i) => tree.tokens[i]!.form.toLowerCase() === 'to')
        )
          return { tokens: below(open), frame }
        break
      case 'gerund':
        if (open !== undefined && has(tree.tokens[open]!.feats, 'VerbForm=Ger')) return { tokens: below(open), frame }
        break
      case 'object':
        if (passive) {
          const subject = tree.child(verb, 'nsubj:pass')
          if (subject !== undefined && obliqueWith(tree, verb, ['by']) !== undefined) return { tokens: phrase(tree, subject).tokens, frame }
        } else if (object !== undefined && (tree.tokens[object]!.upos !== 'PRON' || relation(tree.tokens[verb]!.deprel) !== 'acl'))
          return { tokens: below(object), frame }
        break
      case 'predicate': {
        const target = passive ? tree.child(verb, 'nsubj:pass') : object
        const said = open ?? clause ?? obliqueWith(tree, verb, ['as', 'for', 'of'])
        if (target !== undefined && said !== undefined && said !== target)
          return {
            tokens: trim(
              tree,
              [...new Set([...phrase(tree, target).tokens, ...below(said)])].sort((a, b) => a - b),
            ),
            frame,
          }
        if (clause !== undefined && tree.child(clause, 'nsubj') !== undefined) return { tokens: below(clause), frame }
        break
      }
      case 'addressed': {
        const said = clause ?? open
        if (said !== undefined && (person !== undefined || passive))
          return { tokens: below(said), frame, ...(person !== undefined && { addressee: below(person) }) }
        const aside = asideOf(tree, verb)
        if (aside) return { tokens: aside, frame, ...(object !== undefined && { addressee: below(object) }) }
        break
      }
      case 'preposition': {
        const about = obliqueWith(tree, verb, (prepositions ?? '').split(', '))
        if (about !== undefined && tree.tokens[about]!.deprel !== 'obl:agent') return { tokens: withoutCase(tree, about).tokens, frame }
        break
      }
      case 'subject':
        if (open !== undefined) {
          const subject = tree.child(verb, 'nsubj') ?? tree.child(verb, 'expl')
          if (subject === undefined) break
          return {
            tokens: trim(
              tree,
              [...new Set([...phrase(tree, subject).tokens, ...below(open)])].sort((a, b) => a - b),
            ),
            frame,
          }
        }
        break
    }
  }
  return undefined
}

/** The clause that a verb of speech stands in or behind: "The talks, he said, had failed". */
function asideOf(tree: Tree, verb: number): number[] | undefined {
  const inner = tree.children(verb).find((i) => tree.tokens[i]!.deprel === 'parataxis' && !(tree.tokens[i]!.upos === 'PUNCT'))
  if (inner !== undefined) return trim(tree, tree.subtree(inner))
  if (relation(tree.tokens[verb]!.deprel) !== 'parataxis') return undefined
  const head = tree.head(verb)
  if (head < 0 || tree.child(verb, 'nsubj') === undefined) return undefined
  let top = head
  while (clausal.has(relation(tree.tokens[top]!.deprel)) && tree.tokens[top]!.deprel === 'parataxis' && tree.head(top) >= 0)
    top = tree.head(top)
  return trim(
    tree,
    tree.subtree(top, (i) => i === verb),
  )
}

// ---- nouns and adjectives ----

function readNoun(tree: Tree, noun: number, { group }: Cue): Draft | undefined {
  const children = tree.children(noun)
  const clause = children.find(
    (i) =>
      ['acl', 'ccomp', 'advcl'].includes(tree.tokens[i]!.deprel) &&
      i > noun &&
      tree.children(i).some((k) => ['that', 'whether'].includes(tree.tokens[k]!.form.toLowerCase()) && tree.tokens[k]!.deprel === 'mark'),
  )
  const infinitive = children.find(
    (i) => ['acl', 'xcomp'].includes(tree.tokens[i]!.deprel) && i > noun && has(tree.tokens[i]!.feats, 'VerbForm=Inf'),
  )
  const about = group.prepositions ? obliqueWith(tree, noun, group.prepositions.split(', ')) : undefined
  const said =
    (group.frames.includes('clause') ? clause : undefined) ??
    (group.frames.includes('infinitive') ? infinitive : undefined) ??
    (group.frames.includes('preposition') ? about : undefined)
  if (said === undefined) return undefined
  const content = said === about ? withoutCase(tree, said).tokens : trim(tree, tree.subtree(said))
  const source = ownerOf(tree, noun)
  if (!source.tokens.length && said !== clause) return undefined
  return {
    rule: group.id,
    frame: 'noun',
    kind: group.kind,
    cue: [noun],
    source: source.tokens.filter((i) => !content.includes(i)),
    sourceHead: source.head,
    content,
  }
}

/** Whose claim, fear or call it is: "Iran's claim", "claims by Iran", "Iran rejected …" says nothing of it, "Iran made the claim" does. */
function ownerOf(tree: Tree, noun: number): Source {
  const owner = tree.child(noun, 'nmod:poss')
  if (owner !== undefined) return phrase(tree, owner)
  const by = obliqueWith(tree, noun, ['by', 'from', 'among'])
  if (by !== undefined) return withoutCase(tree, by)
  const verb = tree.head(noun)
  if (
    verb >= 0 &&
    tree.tokens[verb]!.upos === 'VERB' &&
    relation(tree.tokens[noun]!.deprel) === 'obj' &&
    lightVerbs.has(tree.tokens[verb]!.lemma)
  )
    return subjectOf(tree, verb)
  return nobody
}

const lightVerbs = new Set(
  'make,raise,voice,express,offer,issue,give,repeat,renew,reiterate,have,deliver,launch,share,hold,level,float,push,defend,take,file,state,announce,maintain,continue,draw,throw'.split(
    ',',
  ),
)

function readAdjective(tree: Tree, adjective: number, { group }: Cue): Draft | undefined {
  const subject = tree.child(adjective, 'nsubj')
  const source =
    subject !== undefined
      ? phrase(tree, subject)
      : relation(tree.tokens[adjective]!.deprel) === 'acl'
        ? phrase(tree, tree.head(adjective), adjective)
        : subjectOf(tree, adjective)
  if (source.head < 0) return undefined
  const clause =
    tree.child(adjective, 'ccomp') ??
    (group.frames.includes('infinitive') ? tree.child(adjective, 'xcomp') : undefined) ??
    tree
      .children(adjective)
      .find((i) => tree.tokens[i]!.deprel === 'advcl' && tree.children(i).some((k) => tree.tokens[k]!.form.toLowerCase() === 'that'))
  const about = group.prepositions ? obliqueWith(tree, adjective, group.prepositions.split(', ')) : undefined
  const said = clause ?? about
  if (said === undefined) return undefined
  const content = said === about ? withoutCase(tree, said).tokens : trim(tree, tree.subtree(said))
  return {
    rule: group.id,
    frame: 'adjective',
    kind: group.kind,
    cue: [adjective],
    source: source.tokens.filter((i) => !content.includes(i)),
    sourceHead: source.head,
    content,
  }
}

// ---- "according to" ----

function readAccording(tree: Tree, i: number): Draft | undefined {
  if (tree.tokens[i]!.form.toLowerCase() !== 'according' || tree.tokens[i + 1]?.form.toLowerCase() !== 'to') return undefined
  let head = tree.head(i)
  if (head < 0) return undefined
  // "according" is the case of the source, or, where the parser sees a verb, its head.
  let source: number = head
  if (!['case', 'fixed', 'mark'].includes(relation(tree.tokens[i]!.deprel))) {
    const inner = tree.child(i, 'obl', 'nmod')
    if (inner === undefined) return undefined
    source = inner
  } else head = tree.head(source)
  if (head < 0) return undefined
  const words = tree
    .subtree(source, (k) => tree.head(k) === source && ['case', 'punct'].includes(tree.tokens[k]!.deprel))
    .filter((k) => k > i + 1)
  let top = head
  while (
    tree.tokens[top]!.upos !== 'VERB' &&
    !['root', 'conj', 'parataxis', 'ccomp', 'advcl'].includes(relation(tree.tokens[top]!.deprel)) &&
    tree.head(top) >= 0
  )
    top = tree.head(top)
  if (
    relation(tree.tokens[top]!.deprel) === 'conj' &&
    tree.tokens[tree.head(top)]!.upos === 'VERB' &&
    tree.child(top, 'nsubj') === undefined
  )
    top = tree.head(top)
  const out = new Set(tree.subtree(source))
  out.add(i)
  out.add(i + 1)
  const content = trim(
    tree,
    tree.subtree(top).filter((k) => !out.has(k)),
  )
  if (!content.length || !words.length) return undefined
  return {
    rule: 'according to',
    frame: 'according',
    kind: 'speech',
    cue: [i, i + 1],
    source: trim(tree, words),
    sourceHead: source,
    content,
  }
}
