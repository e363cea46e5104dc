/** What is said: the content that hangs on a verb, completed where the tree cuts it short. */
import { relation, type Tree } from '../tree.ts'
import { cuesOf, type Frame, isSpeechVerb } from './cues.ts'
import type { Draft } from './find.ts'
import { finite, isPassive, obliqueWith, phrase, range, subjectOf, trim } from './source.ts'

interface Content {
  tokens: number[]
  frame: Draft['frame']
  addressee?: number[]
}

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
  const clauses = children.filter((i) => tree.tokens[i]!.deprel === 'ccomp')
  // "The Khans, whose son fell in the war, say …", "Xi, calling Putin a friend, noted that …": of two clauses a relative one or a bare
  // participle before the verb is no report.
  const isAside = (i: number) =>
    /^W/.test(tree.tokens[tree.subtree(i)[0]!]!.xpos) || (tree.tokens[i]!.xpos === 'VBG' && tree.child(i, 'aux', 'nsubj') === undefined)
  const clause = clauses.find((i) => i > verb || clauses.length === 1 || !isAside(i))
  const open = children.find((i) => tree.tokens[i]!.deprel === 'xcomp')
  for (const frame of frames) {
    switch (frame) {
      case 'clause': {
        if (clause !== undefined) return { tokens: whole(tree, verb, clause), frame }
        const far = farClauseOf(tree, verb)
        if (far) return { tokens: far, frame }
        if (open !== undefined && open > verb + 1 && finite.test(tree.tokens[open]!.xpos)) return { tokens: whole(tree, verb, open), frame }
        const rest = object !== undefined && object > verb ? sentenceFrom(tree, verb, object) : undefined
        if (rest) return { tokens: rest, frame }
        const free = object !== undefined && object > verb && /^W/.test(tree.tokens[tree.subtree(object)[0]!]!.xpos) ? object : undefined
        if (free !== undefined) return { tokens: below(free), frame }
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
        // "admitted downing the airliner": right behind the verb a participle is no adjunct.
        if (
          open === undefined &&
          tree.tokens[verb + 1]?.xpos === 'VBG' &&
          tree.tokens[verb + 1]!.deprel === 'advcl' &&
          tree.head(verb + 1) === verb
        )
          return { tokens: below(verb + 1), frame }
        if (open !== undefined && tree.tokens[open]!.xpos === 'VBG') return { tokens: below(open), frame }
        break
      case 'object':
        if (passive) {
          const subject = tree.child(verb, 'nsubj:pass')
          if (subject !== undefined && obliqueWith(tree, verb, ['by']) !== undefined) return { tokens: phrase(tree, subject).tokens, frame }
        } else if (object !== undefined && (tree.tokens[object]!.upos !== 'PRON' || relation(tree.tokens[verb]!.deprel) !== 'acl'))
          return { tokens: restOf(tree, verb, object), frame }
        break
      case 'predicate': {
        const target = passive ? tree.child(verb, 'nsubj:pass') : (object ?? tree.child(verb, 'iobj'))
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
        if (clause !== undefined && person === undefined && !passive) {
          const parted = partAddressee(tree, verb, clause)
          if (parted) return { ...parted, frame }
        }
        const far = said === undefined ? farClauseOf(tree, verb) : undefined
        if (far) return { tokens: far, frame, addressee: trim(tree, range(verb + 1, far[0]! - 1)) }
        if (said !== undefined && (person !== undefined || passive))
          return { tokens: below(said), frame, ...(person !== undefined && { addressee: below(person) }) }
        const aside =
          relation(tree.tokens[verb]!.deprel) === 'parataxis' && object !== undefined && verb < object && tree.head(verb) > verb
            ? undefined
            : asideOf(tree, verb)
        if (aside && !/^(?:show|teach|convince|persuade)$/.test(tree.tokens[verb]!.lemma))
          return { tokens: aside, frame, ...(object !== undefined && { addressee: below(object) }) }
        break
      }
      case 'preposition': {
        const about = aboutOf(tree, verb, (prepositions ?? '').split(', '))
        if (about !== undefined && tree.tokens[about]!.deprel !== 'obl:agent') {
          const preposition = new Set(
            tree.children(about).filter((i) => /^(?:case|mark)$/.test(relation(tree.tokens[i]!.deprel)) && i < about),
          )
          const own = about > verb && tree.head(about) === verb
          return {
            tokens: trim(
              tree,
              (own ? restOf(tree, verb, about) : tree.subtree(about)).filter((i) => !preposition.has(i)),
            ),
            frame,
          }
        }
        break
      }
      case 'subject': {
        const like = among === undefined ? likeClauseOf(tree, verb) : undefined
        if (like !== undefined) return { tokens: below(like), frame }
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
  if (frames.includes('clause')) {
    const aside = asideOf(tree, verb) ?? remainder(tree, verb)
    if (aside) return { tokens: aside, frame: 'clause' }
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
    for (const i of goingOn(tree, verb, clause)) tokens.add(i)
    const first = Math.min(...tokens)
    const apart = new Set<number>([verb])
    for (const i of tree.children(verb)) {
      const { deprel, upos, form } = tree.tokens[i]!
      if (i === clause || form.toLowerCase() === 'that') continue
      // A second subject, between the verb and the clause, is the clause's.
      if (deprel === 'nsubj' && i > verb && i < clause && (tree.child(verb, 'nsubj') ?? i) < verb) continue
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

/**
 * What belongs to a content clause although the tree hangs it on the verb: a second clause ("said that … and that …"), and what follows
 * the clause with no comma before it.
 */
function goingOn(tree: Tree, verb: number, clause: number): number[] {
  const { tokens } = tree
  const found: number[] = []
  let end = Math.max(...tree.subtree(clause, (k) => k === verb))
  for (const i of tree.children(verb)) {
    if (i <= clause || i === clause) continue
    const { deprel } = tokens[i]!
    const below = tree.subtree(i)
    const first = below[0]!
    if (first <= verb) continue
    const second =
      deprel === 'conj' &&
      tree.child(i, 'nsubj', 'expl', 'csubj') !== undefined &&
      tree.children(i).some((k) => tokens[k]!.form.toLowerCase() === 'that' && tokens[k]!.deprel === 'mark')
    const close = first <= end + 1 && /^(?:ccomp|xcomp|obl|advcl|advmod|nmod|obj)/.test(deprel) && !isSpeechVerb(tree, i)
    if (!second && !close) continue
    found.push(...below)
    end = Math.max(end, ...below)
  }
  return found
}

/**
 * "said in an interview that he had signed", "convince the electorate that he has": a clause with "that" which the tree hangs on a word
 * between the verb and it; found by the order of words, from "that" to the clause's end.
 */
function farClauseOf(tree: Tree, verb: number): number[] | undefined {
  const { tokens } = tree
  for (let i = verb + 2; i < tokens.length && i < verb + 14; i++) {
    const { form, upos, xpos } = tokens[i]!
    if (upos === 'VERB' || upos === 'AUX' || /^(?:[;:"“”()—]|'')$/.test(form)) return undefined
    if (form.toLowerCase() !== 'that' || !/^(?:IN|WDT)$/.test(xpos)) continue
    const head = tree.head(i)
    if (relation(tokens[i]!.deprel) !== 'mark' || tree.subtree(head)[0] !== i || tree.child(head, 'nsubj') === undefined) return undefined
    const above = tree.head(head)
    if (above > i || (above > verb && tokens[above]!.upos === 'NOUN' && cuesOf(tree, above).length > 0)) return undefined
    return trim(tree, tree.subtree(head))
  }
  return undefined
}

/** "reports show the group, a committee, made changes": the object of a verb is the subject of another; all that follows is the content. */
function sentenceFrom(tree: Tree, verb: number, object: number): number[] | undefined {
  const { tokens } = tree
  const next = tokens.findIndex(({ upos, xpos }, i) => i > object && (upos === 'AUX' || finite.test(xpos)) && !tree.isUnder(i, object))
  if (next < 0 || (/^(?:advcl|acl)/.test(tokens[next]!.deprel) && tree.child(next, 'mark') !== undefined)) return undefined
  const between = tokens.slice(object + 1, next)
  const commas = between.filter(({ form }) => form === ',').length
  // A comma alone opens another clause; a pair of them holds an apposition.
  if (commas !== 0 && !(commas === 2 && between[0]!.form === ',' && between[between.length - 1]!.form === ',')) return undefined
  if (between.some(({ form, xpos }) => /^(?:[;:"“”()—]|--|'')$/.test(form) || /^(?:CC|PRP|W.*|EX)$/.test(xpos))) return undefined
  // A verb inside quotation marks says nothing beyond them.
  const marks = range(verb + 1, tokens.length - 1).filter((i) => /^(?:["“”]|'')$/.test(tokens[i]!.form))
  const end = marks.length % 2 ? marks[0]! : tokens.length
  return next < end ? trim(tree, range(verb + 1, end - 1)) : undefined
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
    const mark = relation(deprel) === 'advcl' && i !== from ? tree.subtree(i)[0]! : undefined
    if (
      mark !== undefined &&
      (tree.child(i, 'mark') === undefined ||
        /^(?:after|before|when|while|since|until|as|once|although|though|even)$/i.test(tree.tokens[mark]!.form))
    )
      continue
    tokens.push(...tree.subtree(i, skip))
  }
  return trim(
    tree,
    [...new Set(tokens)].sort((a, b) => a - b),
  )
}

/** "told the paper's editor he would stay": the tree may give the one spoken to to the clause, as an object before its subject. */
function partAddressee(tree: Tree, verb: number, clause: number): Content | undefined {
  const subject = tree.child(clause, 'nsubj')
  const spoken = tree.children(clause).find((i) => i > verb && /^(?:obj|iobj|obl|nsubj)$/.test(tree.tokens[i]!.deprel))
  if (subject === undefined || spoken === undefined || spoken >= subject || tree.subtree(spoken)[0] !== verb + 1) return undefined
  const first = tree.subtree(subject)[0]!
  const addressee = trim(tree, range(verb + 1, first - 1))
  return {
    tokens: trim(
      tree,
      tree.subtree(clause).filter((i) => i >= first),
    ),
    frame: 'addressed',
    addressee,
  }
}

/** What a verb is about, also where it hangs on the one spoken to ("talked to voters about taxes") or on an idiom's noun ("took aim at"). */
function aboutOf(tree: Tree, verb: number, prepositions: readonly string[]): number | undefined {
  const own = obliqueWith(tree, verb, prepositions)
  if (own !== undefined) return own
  const to = prepositions.includes('about') ? obliqueWith(tree, verb, ['to', 'with']) : undefined
  const below = to ?? tree.child(verb, 'obj')
  return below === undefined || below < verb ? undefined : obliqueWith(tree, below, prepositions)
}

/** "told the paper that …": the parser may hang the clause on the one spoken to. */
function thatClauseOf(tree: Tree, noun: number): number | undefined {
  return tree
    .children(noun)
    .find(
      (i) =>
        i > noun &&
        relation(tree.tokens[i]!.deprel) === 'acl' &&
        /^(?:that|whether|if|how|why|what|when|where|he|she|they|we|I)$/.test(tree.tokens[tree.subtree(i)[0]!]!.form),
    )
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

/** "seemed like the talks had failed", "appears as if": the clause of an appearance whose subject is empty. */
function likeClauseOf(tree: Tree, verb: number): number | undefined {
  return tree
    .children(verb)
    .find(
      (i) => i > verb && /^(?:advcl|ccomp)$/.test(tree.tokens[i]!.deprel) && /^(?:like|as)$/i.test(tree.tokens[tree.subtree(i)[0]!]!.form),
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
  const tag = tree.subtree(verb)
  const opens = tag[0]!
  if (opens > 0 && tree.tokens[opens - 1]!.upos !== 'PUNCT' && tree.tokens[opens]!.upos !== 'PUNCT') return undefined
  if ((tree.tokens[opens - 1]?.form ?? tree.tokens[opens]!.form) === ':' || tree.tokens[opens]!.form === ':') return undefined
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
