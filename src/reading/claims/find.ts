/** Finds in one sentence who says, thinks or wants what: cues of the tables, with their sources and contents, from the tree. */
import type { Sentence } from '../../document.ts'
import { readTree, relation, type Tree } from '../tree.ts'
import { lift, relay } from './chain.ts'
import { cutApart, readContent } from './content.ts'
import { type Cue, type CueGroup, type CueKind, cuesOf, type Frame, isSpeechVerb } from './cues.ts'
import {
  finite,
  headOfRun,
  isMisread,
  isPassive,
  nobody,
  nominal,
  obliqueWith,
  passiveSubjectOf,
  phrase,
  range,
  type Source,
  subjectByOrder,
  subjectOf,
  trim,
  withoutCase,
  withWholeName,
} from './source.ts'

/** A claim before its speaker is known: numbers of tokens of the sentence, ascending. */
export interface Draft {
  /** Id of the group of cues. */
  rule: string
  frame: Frame | 'noun' | 'adjective' | 'according' | 'quotation' | 'headline'
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
    const draft = readAccording(tree, i) ?? readComment(tree, i) ?? readView(tree, i)
    if (draft) drafts.push(draft)
  }
  const headline = readHeadline(tree)
  if (headline) drafts.push(headline)
  // "Moscow wants to stay, the paper reported": the tag is no part of what Moscow wants.
  for (const tag of drafts.filter(({ rule }) => rule === 'tag'))
    for (const other of drafts)
      if (tag.content.includes(other.cue[0]!) && other.content.includes(tag.cue[0]!))
        other.content = trim(
          tree,
          other.content.filter((i) => tag.content.includes(i)),
        )
  lift(tree, drafts)
  return relay(tree, drafts)
}

function readVerb(tree: Tree, verb: number, { group }: Cue): Draft | undefined {
  const content = readContent(tree, verb, group.frames, group.among, group.prepositions)
  if (!content) return undefined
  const { frame, addressee } = content
  const tokens = frame === 'clause' || frame === 'addressed' ? content.tokens : cutApart(tree, content.tokens)
  let source = frame === 'subject' ? (isPassive(tree, verb) ? subjectOf(tree, verb) : nobody) : subjectOf(tree, verb)
  if (!source.tokens.length && frame !== 'subject') source = subjectByOrder(tree, verb)
  if (frame !== 'subject' && group.among && !(source.head >= 0 && group.among.includes(tree.tokens[source.head]!.lemma.toLowerCase())))
    return undefined
  if (group.kind === 'speech' && source.tokens.length && isMisread(tree, verb, source)) {
    const nearest = subjectByOrder(tree, verb)
    if (nearest.tokens.length) {
      // What the tree took for the subject opens the content: "Others are "leaner," she said".
      if (source.tokens[source.tokens.length - 1]! + 1 === tokens[0]) tokens.unshift(...source.tokens)
      source = nearest
    }
  }
  source = withWholeName(tree, source, verb)
  if (source.head >= 0 && isEvidence(tree, verb, source.head)) return undefined
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

const evidence =
  /^(?:show|indicate|suggest|reveal|demonstrate|prove|reflect|illustrate|imply|signal|mean|underscore|underline|highlight|deny|confirm)$/
/** Nouns for what happens and how things are, by their endings or one by one. */
const circumstance =
  /(?:tion|ment|ness|ity|ance|ence|ship|ism)$|^(?:attack|move|shift|rise|fall|fact|success|failure|loss|win|victory|defeat|event|case|example|trend|turnout|approach|departure|arrival|growth|record)$/
/** Texts, and bodies that speak, although they end so. */
const speaking =
  /^(?:document|statement|investigation|government|parliament|department|administration|organi[sz]ation|association|commission|institution|university|delegation|opposition|leadership)$/

/** "The attack shows that …": what a thing shows is inferred by the writer, unless the thing is a text, a count, or speaks for people. */
function isEvidence({ tokens }: Tree, verb: number, subject: number): boolean {
  const { upos, lemma, feats } = tokens[subject]!
  if (!evidence.test(tokens[verb]!.lemma)) return false
  if (/^(?:this|that|it|which|what|all)$/i.test(lemma)) return true
  return upos === 'NOUN' && !/Number=Plur/.test(feats) && circumstance.test(lemma) && !speaking.test(lemma)
}

function cueTokens(tree: Tree, verb: number): number[] {
  return [
    ...tree
      .children(verb)
      .filter((i) => ['aux', 'aux:pass', 'compound:prt'].includes(tree.tokens[i]!.deprel) || tree.tokens[i]!.lemma === 'not'),
    verb,
  ].sort((a, b) => a - b)
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
    // "…, the paper reported on Tuesday, citing two sources."
    const aside = tokens.findIndex(({ form }, k) => k >= tail && form === ',' && tokens[k + 1]?.xpos === 'VBG')
    const last = aside < 0 ? end : aside
    for (let k = tail; k <= last; k++) if (/^(?:VERB|AUX|SCONJ)$/.test(tokens[k]!.upos) && tail <= verb + 1) return undefined
    if (last - tail > 12 && tail === verb + 1) return undefined
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

function readNoun(tree: Tree, noun: number, { group }: Cue): Draft | undefined {
  const children = tree.children(noun)
  if (group.frames.includes('converse')) {
    const converse = readConverse(tree, noun, group)
    if (converse) return converse
  }
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
    (i) => ['acl', 'xcomp'].includes(tree.tokens[i]!.deprel) && i > noun && tree.tokens[i]!.feats.includes('VerbForm=Inf'),
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

/** Verbs whose subject gets what their object names: "drew criticism from Kyiv", "enjoys the support of farmers". */
const getting = new Set('receive,draw,win,earn,face,gain,garner,attract,get,enjoy,have,lose,meet,provoke,spark'.split(','))

/** "The plan drew praise from the Vatican", "her support among farmers": the one who gets it is the content. */
function readConverse(tree: Tree, noun: number, group: CueGroup): Draft | undefined {
  const giver = obliqueWith(tree, noun, ['from', 'by', 'among'])
  const verb = tree.head(noun)
  const draft = (cue: number[], from: number, content: number[]): Draft | undefined =>
    content.length
      ? {
          rule: group.id,
          frame: 'noun',
          kind: group.kind,
          cue,
          source: withoutCase(tree, from).tokens,
          sourceHead: from,
          content,
        }
      : undefined
  const owner = tree.child(noun, 'nmod:poss')
  if (owner !== undefined) return giver !== undefined ? draft([noun], giver, tree.subtree(owner)) : undefined
  if (verb < 0 || !getting.has(tree.tokens[verb]!.lemma) || !/^(?:obj|obl)$/.test(tree.tokens[noun]!.deprel)) return undefined
  const from = giver ?? obliqueWith(tree, verb, ['from', 'by', 'among']) ?? obliqueWith(tree, noun, ['of'])
  if (from === undefined) return undefined
  const got = passiveSubjectOf(tree, verb) ?? (isPassive(tree, verb) ? nobody : subjectOf(tree, verb))
  return draft([verb, noun], from, got.tokens)
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

/** "As Reuters reported, the talks failed", "the pact, as one diplomat put it, is dead". */
function readComment(tree: Tree, verb: number): Draft | undefined {
  const { tokens } = tree
  if (
    !isSpeechVerb(tree, verb) ||
    !/^(?:advcl|parataxis|acl)/.test(tokens[verb]!.deprel) ||
    tree.child(verb, 'ccomp', 'xcomp') !== undefined
  )
    return undefined
  const below = tree.subtree(verb)
  const head = tree.head(verb)
  const object = tree.child(verb, 'obj')
  if (tokens[below[0]!]!.form.toLowerCase() !== 'as' || head < 0 || (object !== undefined && tokens[object]!.form !== 'it'))
    return undefined
  const { tokens: source, head: sourceHead } = subjectOf(tree, verb)
  if (!source.length && !isPassive(tree, verb)) return undefined
  const out = new Set(below)
  const content = trim(
    tree,
    tree.subtree(head).filter((i) => !out.has(i)),
  )
  if (!content.length || !content.some((i) => i < below[0]! - 1 || i > below[below.length - 1]! + 1)) return undefined
  return { rule: 'as', frame: 'according', kind: 'speech', cue: cueTokens(tree, verb), source, sourceHead, content }
}

const views = /^(?:view|opinion|judg[e]?ment|assessment|estimation|estimate|reading|eye|word|mind|telling)$/
const surveys = /^(?:poll|survey|census)$/

/** "In his view, the pact is dead", "She leads in a poll by the broadcaster". */
function readView(tree: Tree, noun: number): Draft | undefined {
  const { lemma, deprel } = tree.tokens[noun]!
  const preposition = tree.child(noun, 'case')
  const owner = tree.child(noun, 'nmod:poss')
  const asked = surveys.test(lemma)
  if (preposition === undefined || !/^(?:obl|nmod)/.test(deprel) || !(asked || (owner !== undefined && views.test(lemma)))) return undefined
  if (
    !(tree.tokens[preposition]!.form.toLowerCase() === 'in' || (lemma === 'mind' && tree.tokens[preposition]!.form.toLowerCase() === 'to'))
  )
    return undefined
  let top = tree.head(noun)
  while (top >= 0 && !/^(?:VERB|AUX)$/.test(tree.tokens[top]!.upos) && tree.child(top, 'cop') === undefined) top = tree.head(top)
  if (top < 0 || /^(?:vote|take|ask|say|tell)$/.test(tree.tokens[top]!.lemma)) return undefined
  const below = tree.subtree(noun)
  // A view is set apart or opens the clause: "he was gloomy in his estimation" tells how he was.
  const apart = (i: number) => i < 0 || /^[,—–-]$|^which$|^that$/.test(tree.tokens[i]?.form ?? ',')
  if (!asked && !apart(below[0]! - 1) && !apart(below[below.length - 1]! + 1)) return undefined
  const out = new Set(below)
  const content = trim(
    tree,
    tree.subtree(top).filter((i) => !out.has(i)),
  )
  // What a poll says is a number: "He led by 28 points in a poll".
  if (!content.length || (asked && !content.some((i) => tree.tokens[i]!.upos === 'NUM'))) return undefined
  const { tokens: source, head: sourceHead } = asked ? withoutCase(tree, noun) : phrase(tree, owner!)
  const cue = asked ? [preposition] : [preposition, noun]
  return { rule: 'in the view of', frame: 'according', kind: asked ? 'finding' : 'thought', cue, source, sourceHead, content }
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
