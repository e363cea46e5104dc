/** What is said: the content that hangs on a verb, completed where the tree cuts it short. */
import { relation, type Tree } from '../tree.ts'
import { type Frame, isSpeechVerb } from './cues.ts'
import type { Draft } from './find.ts'
import { finite, isPassive, obliqueWith, phrase, range, subjectOf, trim } from './source.ts'

interface Content {
  tokens: number[]
  frame: Draft['frame']
  addressee?: number[]
}

const contentClause = ['ccomp']

export function readContent(
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
        if (open !== undefined && tree.tokens[open]!.feats.includes('VerbForm=Ger')) return { tokens: below(open), frame }
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

/** Ends a content that is no clause where a comma or a dash parts an afterthought from it: "the pact, which …", "to leave, citing …". */
export function cutApart(tree: Tree, tokens: number[]): number[] {
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
