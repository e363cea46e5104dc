/** Finds in one sentence who says, thinks or wants what: cues of the tables, with their sources and contents, from the tree. */
import type { Sentence } from '../../document.ts'
import { readTree, relation, type Tree } from '../tree.ts'
import { type Cue, type CueKind, cuesOf, type Frame, isSpeechVerb } from './cues.ts'
import { sourceWords } from './speaker.ts'

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
  /** On whom the source relies: "Reuters reported, citing two officials, …". */
  citing?: number[]
  /** Through whom the source was heard: "was quoted by TASS as saying". */
  reporter?: number[]
}

const clausal = new Set(['acl', 'advcl', 'parataxis'])
const isPunctuation = (tree: Tree, token: number) => tree.tokens[token]!.upos === 'PUNCT'

/** All drafts of a sentence, in the order of their cues. */
export function findDrafts(sentence: Sentence, tree: Tree = readTree(sentence)): Draft[] {
  const drafts: Draft[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    const tag = readTag(tree, i)
    if (tag) {
      drafts.push(tag)
      continue
    }
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
  const headline = readHeadline(tree)
  if (headline) drafts.push(headline)
  lift(tree, drafts)
  return relay(tree, drafts)
}

// ---- sources ----

interface Source {
  tokens: number[]
  head: number
}

const nobody: Source = { tokens: [], head: -1 }

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
function phrase(tree: Tree, head: number, except = -1): Source {
  const clause = tree.child(head, 'cop') !== undefined
  const skip = (i: number) => {
    if (i === except) return true
    if (tree.head(i) !== head) return false
    const { deprel } = tree.tokens[i]!
    return (outside.has(relation(deprel)) && !(deprel === 'punct' && i < head && !clause)) || (clause && i > head && deprel === 'conj')
  }
  return { tokens: trim(tree, tree.subtree(head, skip)), head }
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
      // The pronoun and what it stands for.
      return outer >= 0
        ? { tokens: [...new Set([...phrase(tree, outer, verb).tokens, subject!])].sort((a, b) => a - b), head: outer }
        : phrase(tree, subject!)
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

/** "was asked", "when asked", "hearings intended to": a participle without a subject of its own is passive too. */
const isPassive = (tree: Tree, verb: number) =>
  tree.child(verb, 'nsubj:pass', 'aux:pass') !== undefined ||
  (tree.tokens[verb]!.xpos === 'VBN' && clausal.has(relation(tree.tokens[verb]!.deprel)) && tree.child(verb, 'aux', 'nsubj') === undefined)

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

/**
 * "X said A, adding that B" and "X said A while noting B": the second report belongs to the speaker of the first, although a parser
 * hangs it on the last verb before it. It is cut out of the first content.
 */
function lift(tree: Tree, drafts: Draft[]): void {
  for (const outer of drafts) {
    if (outer.kind !== 'speech') continue
    for (const inner of drafts) {
      const verb = inner.cue[inner.cue.length - 1]!
      if (inner === outer || !isSpeechVerb(tree, verb)) continue
      if (tree.tokens[verb]!.xpos !== 'VBG') {
        // "X said A, while Y said B": two reports side by side.
        const mark = tree.children(verb).find((i) => /^(?:while|whereas|although|though)$/i.test(tree.tokens[i]!.form))
        const at =
          mark === undefined || tree.child(verb, 'nsubj') === undefined || tree.tokens[mark - 1]?.form !== ','
            ? -1
            : outer.content.indexOf(mark)
        if (at > 0) outer.content = trim(tree, outer.content.slice(0, at))
        continue
      }
      const before = tree.tokens[verb - 1]?.form.toLowerCase()
      if (before !== ',' && before !== 'while') continue
      const at = outer.content.indexOf(verb)
      if (at > 0) {
        outer.content = trim(tree, outer.content.slice(0, before === 'while' ? at - 1 : at))
        Object.assign(inner, { source: outer.source, sourceHead: outer.sourceHead })
      } else if (!inner.source.length && verb > outer.cue[0]!) Object.assign(inner, { source: outer.source, sourceHead: outer.sourceHead })
    }
  }
}

/**
 * Whom a source relies on is the next in the chain, not a claim of its own: "Reuters reported, citing two officials, that …",
 * "the general was quoted by TASS as saying that …".
 */
function relay(tree: Tree, drafts: Draft[]): Draft[] {
  const { tokens } = tree
  const isSource = (words: readonly number[]) =>
    sourceWords.some(({ words: known }) => known.test(words.map((i) => tokens[i]!.form).join(' ')))
  return drafts.filter((draft) => {
    const verb = draft.cue[draft.cue.length - 1]!
    if (!/^(?:cite|quote)$/.test(tokens[verb]!.lemma)) return true
    const saying = drafts.find((other) => {
      const said = other.cue[other.cue.length - 1]!
      return other.kind === 'speech' && tokens[said]!.xpos === 'VBG' && tokens[said - 1]?.form === 'as' && tree.isUnder(said, verb)
    })
    if (saying && draft !== saying) {
      const quoted = tree.child(verb, 'nsubj:pass') ?? tree.child(verb, 'obj')
      if (quoted === undefined) return true
      const { tokens: source, head } = phrase(tree, quoted)
      const reporter = subjectOf(tree, verb)
      Object.assign(saying, { source, sourceHead: head, ...(reporter.tokens.length && { reporter: reporter.tokens }) })
      return false
    }
    if (tokens[verb]!.xpos !== 'VBG') return true
    const object = tree.child(verb, 'obj')
    if (object === undefined || !isSource(tree.subtree(object))) return true
    const cited = trim(tree, tree.subtree(object))
    if (draft.frame === 'clause') {
      // The clause hangs on "citing" although it is what was reported.
      draft.citing = cited
      return true
    }
    const outer = drafts.find(
      (other) =>
        other !== draft && other.kind === 'speech' && (tree.isUnder(verb, other.cue[other.cue.length - 1]!) || other.cue[0]! < verb),
    )
    if (!outer) return true
    outer.citing = cited
    const out = new Set([verb, ...draft.content])
    outer.content = trim(
      tree,
      outer.content.filter((i) => !out.has(i)),
    )
    return false
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
  const { frame, addressee } = content
  const tokens = frame === 'clause' || frame === 'addressed' ? content.tokens : cutApart(tree, content.tokens)
  let source = frame === 'subject' ? nobody : subjectOf(tree, verb)
  if (!source.tokens.length && frame !== 'subject') source = subjectByOrder(tree, verb)
  if (frame !== 'subject' && group.among && !(source.head >= 0 && group.among.includes(tree.tokens[source.head]!.lemma.toLowerCase())))
    return undefined
  if (group.kind === 'speech' && source.tokens.length && isMisread(tree, verb, source)) {
    const nearest = subjectByOrder(tree, verb)
    if (nearest.tokens.length) source = nearest
  }
  source = withWholeName(tree, source, verb)
  if (source.tokens.some((i) => tokens.includes(i)))
    source = { tokens: source.tokens.filter((i) => !tokens.includes(i)), head: source.head }
  // A thought or a wish that is nobody's is a manner of speaking: "Thinking of it, the deal was bad."
  if (
    !source.tokens.length &&
    frame !== 'subject' &&
    !['speech', 'question', 'finding', 'appearance'].includes(group.kind) &&
    !isPassive(tree, verb)
  )
    return undefined
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

/** Ends a content that is no clause where a comma or a dash parts an afterthought from it: "the pact, which …", "to leave, citing …". */
function cutApart(tree: Tree, tokens: number[]): number[] {
  const end = tokens.findIndex((i, k) => {
    if (k === 0) return false
    const { form } = tree.tokens[i]!
    if (form === '—' || form === '--' || (form === '-' && tree.tokens[i]!.start > tree.tokens[i - 1]!.end))
      return !tokens.slice(k + 1).some((other) => tree.tokens[other]!.form === form)
    const next = tree.tokens[i + 1]
    return (
      form === ',' &&
      next !== undefined &&
      (/^(?:VBG|WDT|WP)$/.test(next.xpos) ||
        (/^an?$/.test(next.form) && !tokens.slice(k + 1).some((other) => tree.tokens[other]!.upos === 'CCONJ')))
    )
  })
  return end < 0 ? tokens : trim(tree, tokens.slice(0, end))
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
  const children = tree.children(verb)
  const below = (i: number) =>
    trim(
      tree,
      tree.subtree(i, (k) => k === verb),
    )
  const passive = isPassive(tree, verb)
  const object = tree.child(verb, 'obj')
  const person =
    tree.child(verb, 'iobj') ??
    (object !== undefined && (tree.child(verb, 'ccomp', 'xcomp') ?? purposeOf(tree, verb)) !== undefined ? object : undefined)
  const clause = children.find((i) => contentClause.includes(tree.tokens[i]!.deprel))
  const open = children.find((i) => tree.tokens[i]!.deprel === 'xcomp')
  for (const frame of frames) {
    switch (frame) {
      case 'clause': {
        if (clause !== undefined) return { tokens: whole(tree, verb, clause), frame }
        const free = object !== undefined && object > verb && /^W/.test(tree.tokens[tree.subtree(object)[0]!]!.xpos) ? object : undefined
        if (free !== undefined) return { tokens: below(free), frame }
        const aside = asideOf(tree, verb) ?? remainder(tree, verb)
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
          return { tokens: restOf(tree, verb, object), frame }
        break
      case 'predicate': {
        const target = passive ? tree.child(verb, 'nsubj:pass') : object
        const said = open ?? clause ?? purposeOf(tree, verb) ?? obliqueWith(tree, verb, ['as', 'for', 'of']) ?? secondObject(tree, verb)
        if (target !== undefined && said !== undefined && said !== target)
          return {
            tokens: trim(
              tree,
              [...new Set([...phrase(tree, target).tokens, ...(said > verb ? restOf(tree, verb, said) : below(said))])].sort(
                (a, b) => a - b,
              ),
            ),
            frame,
          }
        if (clause !== undefined && tree.child(clause, 'nsubj') !== undefined) return { tokens: below(clause), frame }
        break
      }
      case 'addressed': {
        const misplaced = tree.child(verb, 'obj', 'iobj')
        const said = clause ?? open ?? purposeOf(tree, verb) ?? (misplaced === undefined ? undefined : thatClauseOf(tree, misplaced))
        if (said !== undefined && misplaced !== undefined && tree.head(said) === misplaced) {
          const tokens = tree.subtree(said)
          return {
            tokens: trim(tree, tokens),
            frame,
            addressee: trim(
              tree,
              tree.subtree(misplaced, (i) => i === said),
            ),
          }
        }
        if (said !== undefined && (person !== undefined || passive))
          return { tokens: below(said), frame, ...(person !== undefined && { addressee: below(person) }) }
        const aside =
          relation(tree.tokens[verb]!.deprel) === 'parataxis' && object !== undefined && verb < object && tree.head(verb) > verb
            ? undefined
            : asideOf(tree, verb)
        if (aside) return { tokens: aside, frame, ...(object !== undefined && { addressee: below(object) }) }
        break
      }
      case 'preposition': {
        const about = obliqueWith(tree, verb, (prepositions ?? '').split(', '))
        if (about !== undefined && tree.tokens[about]!.deprel !== 'obl:agent') {
          const preposition = new Set(tree.children(about).filter((i) => relation(tree.tokens[i]!.deprel) === 'case'))
          return {
            tokens: trim(
              tree,
              (about > verb ? restOf(tree, verb, about) : tree.subtree(about)).filter((i) => !preposition.has(i)),
            ),
            frame,
          }
        }
        break
      }
      case 'subject': {
        const said = open ?? (passive ? obliqueWith(tree, verb, ['as', 'for']) : undefined)
        if (said !== undefined && (passive || among === undefined)) {
          const noun = tree.tokens[verb]!.deprel === 'acl' ? tree.head(verb) : undefined
          const subject = tree.child(verb, 'nsubj') ?? tree.child(verb, 'expl') ?? noun
          if (subject === undefined) break
          return {
            tokens: trim(
              tree,
              [...new Set([...phrase(tree, subject).tokens, ...restOf(tree, verb, said)])].sort((a, b) => a - b),
            ),
            frame,
          }
        }
        break
      }
    }
  }
  return undefined
}

/**
 * A content clause from its first word on. What stands between the verb and the clause belongs to it, however the parser hung it up,
 * except the speaker, the one spoken to and how or when it was said.
 */
function whole(tree: Tree, verb: number, clause: number): number[] {
  const tokens = new Set(tree.subtree(clause, (k) => k === verb))
  if (clause > verb) {
    const first = Math.min(...tokens)
    const apart = new Set<number>([verb])
    for (const i of tree.children(verb)) {
      const { deprel, upos, form } = tree.tokens[i]!
      if (i === clause || form.toLowerCase() === 'that') continue
      const own =
        ['nsubj', 'iobj', 'obj', 'obl', 'advmod', 'aux', 'compound', 'nmod', 'discourse', 'advcl', 'expl', 'vocative'].includes(
          relation(deprel),
        ) || upos === 'PUNCT'
      if (own) for (const k of tree.subtree(i)) if (k < first || k > verb) apart.add(k)
    }
    for (let i = verb + 1; i < first; i++) if (!apart.has(i)) tokens.add(i)
    // Everything from "that" on.
    for (let i = verb + 1; i < first && i < verb + 12; i++)
      if (tree.tokens[i]!.form.toLowerCase() === 'that' && tree.tokens[i]!.upos === 'SCONJ') for (let k = i; k < first; k++) tokens.add(k)
  } else for (const i of [...tokens]) if (i > verb) tokens.delete(i)
  return trim(
    tree,
    [...tokens].sort((a, b) => a - b),
  )
}

/** "said the ships … serve …": a report whose clause the tree has taken for an object; all that follows, where it has a verb of its own. */
function remainder(tree: Tree, verb: number): number[] | undefined {
  const { tokens } = tree
  if (!/^(?:say|add|argue|claim|insist|believe|think|note)$/.test(tokens[verb]!.lemma) || !finite.test(tokens[verb]!.xpos)) return undefined
  const rest = range(verb + 1, tokens.length - 1)
  const start = tokens[verb + 1]
  if (!start || !/^(?:DET|NOUN|PROPN|PRON|SCONJ|NUM|ADJ)$/.test(start.upos) || rest.some((i) => /^(?:["“”;]|'')$/.test(tokens[i]!.form)))
    return undefined
  const first = rest.find((i) => tokens[i]!.upos === 'AUX' || finite.test(tokens[i]!.xpos))
  if (first === undefined || /^(?:WDT|WP)$/.test(tokens[first - 1]!.xpos)) return undefined
  return trim(tree, rest)
}

/** From the object to the end of what the verb says: "blames the media for the flap", without clauses that a comma parts from it. */
function restOf(tree: Tree, verb: number, from: number): number[] {
  const tokens: number[] = []
  const parted = (i: number) => {
    const first = tree.subtree(i)[0]!
    return /^[,;:()–—-]$/.test(tree.tokens[first]!.form) || /^[,;:(–—-]$/.test(tree.tokens[first - 1]?.form ?? '')
  }
  const skip = (i: number) => tree.tokens[i]!.deprel === 'acl:relcl' && parted(i)
  for (const i of tree.children(verb)) {
    if (i < from) continue
    const { deprel, upos } = tree.tokens[i]!
    if (upos === 'PUNCT' || ['conj', 'parataxis', 'cc', 'discourse', 'nsubj', 'punct', 'compound'].includes(relation(deprel))) continue
    if (i !== from && ['advcl', 'obl', 'advmod'].includes(relation(deprel)) && parted(i)) break
    // When and where somebody was praised is no part of the praise.
    if (
      i !== from &&
      (deprel === 'obl:unmarked' ||
        (deprel === 'obl' && tree.tokens[from]!.upos === 'PROPN' && obliqueWith(tree, verb, ['for', 'as', 'of', 'over']) !== i))
    )
      continue
    if (relation(deprel) === 'advcl' && tree.child(i, 'mark') === undefined && i !== from) continue
    tokens.push(...tree.subtree(i, skip))
  }
  return trim(
    tree,
    [...new Set(tokens)].sort((a, b) => a - b),
  )
}

/** "told the paper that …": the parser may hang the clause on the one spoken to. */
function thatClauseOf(tree: Tree, noun: number): number | undefined {
  return tree
    .children(noun)
    .find((i) => i > noun && relation(tree.tokens[i]!.deprel) === 'acl' && tree.tokens[tree.subtree(i)[0]!]!.upos === 'SCONJ')
}

/** "asked Cairo to wait": the parser may take the infinitive for a purpose. */
function purposeOf(tree: Tree, verb: number): number | undefined {
  const object = tree.child(verb, 'obj', 'iobj') ?? (isPassive(tree, verb) ? verb : undefined)
  if (object === undefined) return undefined
  return tree
    .children(verb)
    .find(
      (i) =>
        i > object &&
        tree.tokens[i]!.deprel === 'advcl' &&
        tree.subtree(i)[0] === Math.max(...tree.subtree(object, (k) => k > i)) + 1 &&
        tree.tokens[tree.subtree(i)[0]!]!.form === 'to',
    )
}

/** "called Berlin an ally": the parser may see two objects. */
function secondObject(tree: Tree, verb: number): number | undefined {
  const objects = tree.children(verb).filter((i) => ['obj', 'iobj'].includes(tree.tokens[i]!.deprel))
  return objects[1]
}

/** The clause that a verb of speech stands in or behind: "The talks, he said, had failed". */
function asideOf(tree: Tree, verb: number): number[] | undefined {
  const own = relation(tree.tokens[verb]!.deprel) === 'parataxis'
  const inner = tree
    .children(verb)
    .find(
      (i) =>
        tree.tokens[i]!.deprel === 'parataxis' &&
        i > verb &&
        !isSpeechVerb(tree, i) &&
        tree.tokens.slice(verb, i).some(({ form }) => /^(?:[:"“]|'')$/.test(form)),
    )
  if (inner !== undefined) return trim(tree, tree.subtree(inner))
  if (!own) return undefined
  const head = tree.head(verb)
  if (head < 0 || subjectOf(tree, verb).head < 0 || tree.child(verb, 'nsubj') === undefined) return undefined
  // The tag stands behind a comma, a dash or a quotation mark.
  const opens = tree.subtree(verb)[0]!
  if (opens > 0 && tree.tokens[opens - 1]!.upos !== 'PUNCT' && tree.tokens[opens]!.upos !== 'PUNCT') return undefined
  let top = head
  while (tree.tokens[top]!.deprel === 'parataxis' && tree.head(top) >= 0) top = tree.head(top)
  return trim(
    tree,
    tree.subtree(top, (i) => i === verb),
  )
}

// ---- by the order of words, for where a tree fails ----

const finite = /^VB[DZP]$/
const nominal = /^(?:NOUN|PROPN|PRON)$/

/** The subject of a finite verb that the tree leaves without one: the words before it, or those before an insertion between commas. */
function subjectByOrder(tree: Tree, verb: number): Source {
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
  if (!finite.test(tokens[verb]!.xpos) && !auxiliary) return nobody
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
  const chosen = last.length && bare.includes(last) && fits(last) ? last : bare.find(fits)
  return chosen ? { tokens: chosen, head: headOfRun(tree, chosen) } : nobody
}

/** "spokesman Dmitry Peskov said": a name that the tree cuts runs on up to the verb. */
function withWholeName(tree: Tree, source: Source, verb: number): Source {
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
function isMisread(tree: Tree, verb: number, source: Source): boolean {
  let i = verb - 1
  while (i >= 0 && /^(?:AUX|ADV|PART)$/.test(tree.tokens[i]!.upos)) i--
  if (i < 0 || source.tokens.includes(i) || !/^(?:PROPN|PRON)$/.test(tree.tokens[i]!.upos) || /^W/.test(tree.tokens[i]!.xpos)) return false
  while (i >= 0 && tree.tokens[i]!.upos === 'PROPN') i--
  return i >= 0 && tree.tokens[i]!.form === ','
}

/** The head of a run of words that the tree may not hold together. */
export function headOfRun(tree: Tree, run: readonly number[]): number {
  return (
    run.find((i) => !run.includes(tree.head(i)) && nominal.test(tree.tokens[i]!.upos)) ??
    run.findLast((i) => nominal.test(tree.tokens[i]!.upos)) ??
    -1
  )
}

/** A sentence that ends with who said it: "The talks failed, the ministry said on Monday.", "…, said Peskov, the spokesman." */
function readTag(tree: Tree, verb: number): Draft | undefined {
  const { tokens } = tree
  if (
    !isSpeechVerb(tree, verb) ||
    /^(?:continue|go on|hold|put|read|post|show|teach|order|maintain)$/.test(tokens[verb]!.lemma) ||
    !finite.test(tokens[verb]!.xpos) ||
    tree.child(verb, 'obj') !== undefined
  )
    return undefined
  const end = tokens.length - 1
  const before: number[] = []
  let i = verb - 1
  for (; i >= 0 && !/^(?:[,;:"”()—–]|--|'')$/.test(tokens[i]!.form); i--) before.unshift(i)
  let source = before.filter((k) => !/^(?:AUX|ADV)$/.test(tokens[k]!.upos))
  let tail = verb + 1
  if (!source.length) {
    for (; tail <= end && !/^[,.;]$/.test(tokens[tail]!.form) && !/^(?:ADP|VERB|SCONJ)$/.test(tokens[tail]!.upos); tail++) source.push(tail)
    if (tokens[tail] && /^(?:of|VERB|AUX|SCONJ)$/.test(tokens[tail]!.form === 'of' ? 'of' : tokens[tail]!.upos)) return undefined
    // "said Peskov, the spokesman, on Monday"
    for (let k = tail; k < end; k++) if (tokens[k]!.xpos === 'WP' || tokens[k]!.form === ',') tail = k + 1
  }
  if (i < 1 || tokens[i]!.form !== ',' || !source.some((k) => nominal.test(tokens[k]!.upos))) return undefined
  if (before.some((k) => /^(?:VERB|SCONJ)$/.test(tokens[k]!.upos)) || /^(?:CCONJ|SCONJ|ADP)$/.test(tokens[before[0] ?? verb]!.upos))
    return undefined
  // "The talks, he said, had failed": the report goes on behind the tag.
  const medial = before.length > 0 && tokens[verb + 1]?.form === ',' && i >= 1
  if (!medial) {
    for (let k = tail; k <= end; k++) if (/^(?:VERB|AUX|SCONJ)$/.test(tokens[k]!.upos) && tail <= verb + 1) return undefined
    if (end - tail > 12 && tail === verb + 1) return undefined
  }
  let first = 0
  for (let k = 0; k < i; k++) if (tokens[k]!.form === ';') first = k + 1
  const content = trim(tree, medial ? [...trim(tree, range(first, i - 1)), ...range(verb + 2, end)] : range(first, i - 1))
  if (
    !content.some((k) => finite.test(tokens[k]!.xpos) || tokens[k]!.upos === 'AUX') ||
    content.some((k) => /^(?:["“”]|'')$/.test(tokens[k]!.form))
  )
    return undefined
  // "When he left, the minister said." is no tag: the clause before must stand for itself.
  if (/^(?:when|while|as|after|before|if|although|though|asked|speaking|in|at|on|during)$/i.test(tokens[first]!.form)) return undefined
  source = trim(tree, source)
  return { rule: 'tag', frame: 'quotation', kind: 'speech', cue: [verb], source, sourceHead: headOfRun(tree, source), content }
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
  const carrier = tree.head(noun)
  const carried =
    carrier >= 0 && lightVerbs.has(tree.tokens[carrier]!.lemma) && relation(tree.tokens[noun]!.deprel) === 'obj'
      ? tree
          .children(carrier)
          .find(
            (i) =>
              i > noun &&
              ['ccomp', 'advcl'].includes(tree.tokens[i]!.deprel) &&
              tree.children(i).some((k) => tree.tokens[k]!.form.toLowerCase() === 'that'),
          )
      : undefined
  const infinitive = children.find(
    (i) => ['acl', 'xcomp'].includes(tree.tokens[i]!.deprel) && i > noun && has(tree.tokens[i]!.feats, 'VerbForm=Inf'),
  )
  const about = group.prepositions ? obliqueWith(tree, noun, group.prepositions.split(', ')) : undefined
  const said =
    (group.frames.includes('clause') ? (clause ?? carried) : undefined) ??
    (group.frames.includes('infinitive') ? infinitive : undefined) ??
    (group.frames.includes('preposition') ? about : undefined)
  if (said === undefined) return undefined
  const content = said === about ? withoutCase(tree, said).tokens : trim(tree, tree.subtree(said))
  const source = ownerOf(tree, noun)
  if (!source.tokens.length && said !== clause && said !== carried) return undefined
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

/** "Erdogan: Turkey will not leave": a headline gives the speaker before a colon. */
function readHeadline(tree: Tree): Draft | undefined {
  const colon = tree.tokens.findIndex(({ form }) => form === ':')
  if (colon < 1 || colon > 6 || colon > tree.tokens.length - 4) return undefined
  const named = tree.tokens.slice(0, colon)
  if (
    !named.every(({ upos, form }) => upos === 'PROPN' || /^(?:and|of|the|,|&)$/.test(form)) ||
    !named.some(({ upos }) => upos === 'PROPN')
  )
    return undefined
  const rest = range(colon + 1, tree.tokens.length - 1)
  if (!rest.some((i) => /^(?:VERB|AUX)$/.test(tree.tokens[i]!.upos) && tree.tokens[i]!.xpos !== 'VBG')) return undefined
  const source = range(0, colon - 1)
  const content = trim(tree, rest)
  return {
    rule: 'headline',
    frame: 'headline',
    kind: 'speech',
    cue: [colon],
    source,
    sourceHead: source.find((i) => !source.includes(tree.head(i))) ?? 0,
    content,
  }
}

const range = (first: number, last: number) => Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
