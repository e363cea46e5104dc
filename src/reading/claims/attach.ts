/** Brings quotations and drafts together: who speaks the words between marks, also where a tree is wrong or the speaker stands in the next sentence. */
import type { Document, Sentence } from '../../document.ts'
import type { Tree } from '../tree.ts'
import { isSpeechVerb } from './cues.ts'
import type { Draft } from './find.ts'
import { findQuotations, isSpeech, type Quotation, type QuotedPart } from './quotations.ts'
import { finite, headOfRun, range, subjectOf, trim } from './source.ts'

/** A draft with its place, and the parts of its content that stand in other sentences. */
export interface PlacedDraft extends Draft {
  sentence: number
  /** Content in other sentences than that of the cue. */
  elsewhere: QuotedPart[]
  /** Whether the words of the content stand between marks wholly, partly or not at all. */
  quoteType: 'direct' | 'indirect' | 'mixed'
}

/** Words that take up what was just quoted: "delivered these words", "made the remarks". */
const takenUp = /^(?:word|remark|comment|statement|message|declaration|pledge|warning)$/
const takingUp = /^(?:deliver|make|say|utter|speak|pronounce|use|send|issue|give)$/

/**
 * Gives every quotation its speaker.
 * @param drafts what the trees say, by sentence
 * @returns all drafts in the order of the text, those that quotations added among them
 */
export function attachQuotations(document: Pick<Document, 'sentences'>, trees: readonly Tree[], drafts: readonly Draft[][]): PlacedDraft[] {
  const { sentences } = document
  const placed: PlacedDraft[][] = drafts.map((list, sentence) =>
    list.map((draft) => ({ ...draft, sentence, elsewhere: [], quoteType: 'indirect' })),
  )
  const quotations = findQuotations(document)
  const speaking: Quotation[] = []
  for (const quotation of quotations) {
    const before = speaking[speaking.length - 1]?.parts.slice(-1)[0]
    if (isSpeech(sentences, quotation) || isCalled(sentences, trees, quotation) || (before && isJoined(sentences, before, quotation)))
      speaking.push(quotation)
  }
  let last: PlacedDraft | undefined
  let before: QuotedPart | undefined
  for (const quotation of speaking) {
    const first = quotation.parts[0]!
    const end = quotation.parts[quotation.parts.length - 1]!
    const owner =
      ownerIn(placed[first.sentence]!, first) ??
      fromCue(sentences[first.sentence]!, trees[first.sentence]!, first, placed[first.sentence]!) ??
      (first === end ? undefined : fromCue(sentences[end.sentence]!, trees[end.sentence]!, end, placed[end.sentence]!)) ??
      continued(sentences, placed, quotation, last, before) ??
      fromNextSentence(sentences, trees, placed, end)
    if (!owner) continue
    extend(owner, quotation)
    const beside = quotation.parts.find((part) => part.sentence === owner.sentence)
    if (beside && (!owner.source.length || !owner.source.includes(owner.sourceHead))) {
      const source = besideVerb(trees[owner.sentence]!, owner.cue[owner.cue.length - 1]!, beside)
      if (source.length) Object.assign(owner, { source, sourceHead: headOfRun(trees[owner.sentence]!, source) })
    }
    last = owner
    before = end
  }
  const marked = new Map<number, QuotedPart[]>()
  for (const part of quotations.flatMap(({ parts }) => parts)) marked.set(part.sentence, [...(marked.get(part.sentence) ?? []), part])
  for (const [s, list] of placed.entries())
    for (const draft of list) draft.quoteType = quoteTypeOf(sentences[s]!, draft, marked.get(s) ?? [])
  return placed.flat()
}

/** Three words and more right behind a verb of speech: "They chanted “no more war”". */
function isCalled(sentences: readonly Sentence[], trees: readonly Tree[], { parts: [part] }: Quotation): boolean {
  const { sentence, first, last } = part!
  const { tokens } = sentences[sentence]!
  const verb = /^[,:]$/.test(tokens[first - 1]?.form ?? '') ? first - 2 : first - 1
  const after = tokens[last + 1]?.form ?? '.'
  return (
    last - first > 3 &&
    verb >= 0 &&
    /^(?:[.,;)]|and|or)$/.test(after) &&
    isSpeechVerb(trees[sentence]!, verb) &&
    !/^(?:read|write|call)$/.test(tokens[verb]!.lemma)
  )
}

/** "They chanted “no war” and “bread, peace, land”." */
function isJoined(sentences: readonly Sentence[], before: QuotedPart, { parts: [part] }: Pick<Quotation, 'parts'>): boolean {
  const { sentence, first } = part!
  return before.sentence === sentence && before.last === first - 2 && /^(?:and|or|but)$/.test(sentences[sentence]!.tokens[first - 1]!.form)
}

/** The draft that the tree gives and whose content holds the quotation; the one with the smallest content, its cue standing outside. */
function ownerIn(drafts: readonly PlacedDraft[], { first, last }: QuotedPart): PlacedDraft | undefined {
  let best: PlacedDraft | undefined
  for (const draft of drafts) {
    if (draft.cue.some((i) => i >= first && i <= last)) continue
    const shared = draft.content.filter((i) => i >= first && i <= last).length
    if (shared * 2 < last - first + 1) continue
    if (!best || draft.content.length < best.content.length) best = draft
  }
  return best
}

function extend(draft: PlacedDraft, { parts }: Quotation): void {
  for (const part of parts) {
    if (part.sentence !== draft.sentence) {
      if (!draft.elsewhere.some((known) => known.sentence === part.sentence && known.first === part.first)) draft.elsewhere.push(part)
      continue
    }
    const tokens = new Set(draft.content)
    for (let i = part.first; i <= part.last; i++) tokens.add(i)
    draft.content = [...tokens].sort((a, b) => a - b)
    draft.source = draft.source.filter((i) => !tokens.has(i))
  }
}

/** A verb of speech beside the marks: `"…," said X`, `X told Y: "…"`, `"…," he said, "…"`, `X: "…"`. */
function fromCue(sentence: Sentence, tree: Tree, part: QuotedPart, drafts: PlacedDraft[]): PlacedDraft | undefined {
  const { tokens } = sentence
  const cue = cueAfter(tree, part.last) ?? cueBefore(tree, part.first)
  if (cue === undefined) {
    if (tokens[part.first - 1]?.form !== ':' || part.first < 2) return undefined
    const verb = range(0, part.first - 2).findLast(
      (i) => finite.test(tokens[i]!.xpos) && tree.child(i, 'nsubj') !== undefined && !/^acl/.test(tokens[i]!.deprel),
    )
    if (verb !== undefined) {
      // "He gave this answer: “…”"
      const { tokens: source, head } = subjectOf(tree, verb)
      return add(drafts, sentence, {
        rule: 'colon',
        frame: 'quotation',
        kind: 'speech',
        cue: [verb, part.first - 1],
        source,
        sourceHead: head,
        content: [],
      })
    }
    if (part.first > 9) return undefined
    const source = trim(tree, range(0, part.first - 2))
    return add(drafts, sentence, {
      rule: 'colon',
      frame: 'headline',
      kind: 'speech',
      cue: [part.first - 1],
      source,
      sourceHead: source[source.length - 1] ?? -1,
      content: [],
    })
  }
  const known = drafts.find((draft) => draft.cue.includes(cue))
  const inside = (i: number) => i >= part.first && i <= part.last
  let { tokens: source, head } = subjectOf(tree, cue)
  source = source.filter((i) => !inside(i))
  if (!source.length || inside(head)) {
    source = besideVerb(tree, cue, part)
    head = headOfRun(tree, source)
  }
  if (known) {
    // The tree read the verb otherwise; the marks are surer.
    if (!known.content.some((i) => inside(i))) {
      const other = known.content.some((i) => quoteMark.test(tokens[i]!.form))
      // "…," he said, "…": the words behind the verb go on from those before it.
      if (other && cue < part.last && known.content.some((i) => i > cue)) return undefined
      if (!other) known.content = []
    }
    if (cue > part.last) known.content = [...new Set([...leadOf(tree, part), ...known.content])].sort((a, b) => a - b)
    if (!known.source.length) Object.assign(known, { source, sourceHead: head })
    return known
  }
  const content = cue > part.last ? leadOf(tree, part) : []
  return add(drafts, sentence, { rule: 'quotation', frame: 'quotation', kind: 'speech', cue: [cue], source, sourceHead: head, content })
}

/** `The pact was dead and “should be buried,” he said`: what leads up to the marks is said too, where it is a clause of its own. */
function leadOf(tree: Tree, { first }: QuotedPart): number[] {
  const { tokens } = tree
  const from = tokens.findLastIndex(({ form }, i) => i < first && (/^[.?!;:]$/.test(form) || quoteMark.test(form))) + 1
  const lead = range(from, first - 1)
  const clause =
    lead.some((i) => finite.test(tokens[i]!.xpos) || tokens[i]!.upos === 'AUX') &&
    /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM)$/.test(tokens[from]!.upos) &&
    !lead.some((i) => isSpeechVerb(tree, i)) &&
    tokens[first - 1]!.form !== ','
  return clause ? lead : []
}

function add(drafts: PlacedDraft[], sentence: Sentence, draft: Draft): PlacedDraft {
  const placed: PlacedDraft = { ...draft, sentence: sentence.index, elsewhere: [], quoteType: 'direct' }
  drafts.push(placed)
  return placed
}

const quoteMark = /^(?:["“”«»]|''|``)$/

function cueAfter(tree: Tree, end: number): number | undefined {
  for (let i = end + 1; i < tree.tokens.length && i <= end + 25; i++) {
    const { form } = tree.tokens[i]!
    if (quoteMark.test(form) || form === ';' || form === ':') return undefined
    if (isSpeechVerb(tree, i)) return i
    // Another finite verb first: this is no tag, unless a clause about the speaker comes between ("said X, who leads …").
    if (i > end + 2 && tree.tokens[i]!.upos === 'VERB' && !/acl/.test(tree.tokens[i]!.deprel)) return undefined
  }
  return undefined
}

function cueBefore(tree: Tree, start: number): number | undefined {
  let commas = 0
  for (let i = start - 1; i >= 0 && i >= start - 20; i--) {
    const { form, upos } = tree.tokens[i]!
    if (quoteMark.test(form) || form === ';') return undefined
    if (isSpeechVerb(tree, i)) return i
    if (form === ',' && ++commas > 2) return undefined
    if (upos === 'VERB' && i < start - 3) return undefined
  }
  return undefined
}

/** The speaker by the order of words alone: "said NAME, …" or "NAME said". */
function besideVerb(tree: Tree, verb: number, part: QuotedPart): number[] {
  const { tokens } = tree
  const stop = (i: number) => /^[,.;:()—–-]$/.test(tokens[i]!.form) || quoteMark.test(tokens[i]!.form)
  const before: number[] = []
  for (let i = verb - 1; i >= 0 && i > verb - 20 && !stop(i) && !(i >= part.first && i <= part.last); i--)
    if (!['AUX', 'ADV'].includes(tokens[i]!.upos)) before.unshift(i)
  if (before.some((i) => ['NOUN', 'PROPN', 'PRON'].includes(tokens[i]!.upos))) return before
  const after: number[] = []
  for (let i = verb + 1; i < tokens.length && !stop(i) && !['ADP', 'SCONJ', 'VERB'].includes(tokens[i]!.upos); i++) after.push(i)
  return after.some((i) => ['NOUN', 'PROPN', 'PRON'].includes(tokens[i]!.upos)) ? after : []
}

/** A quotation that stands alone goes on from the one before it, or from the report before it: `"…," X said. "…"` */
function continued(
  sentences: readonly Sentence[],
  placed: readonly PlacedDraft[][],
  { parts, paragraph }: Quotation,
  last: PlacedDraft | undefined,
  quoted: QuotedPart | undefined,
): PlacedDraft | undefined {
  const { sentence, first } = parts[0]!
  // "They chanted “no war” and “bread, peace, land”."
  if (
    last &&
    quoted?.sentence === sentence &&
    quoted.last === first - 2 &&
    /^(?:and|or|but)$/.test(sentences[sentence]!.tokens[first - 1]!.form)
  )
    return last
  // "…," he said. "…": the two may stand in one sentence where the marks misled the splitter.
  if (first > 0 && last?.sentence === sentence && /^[.?!]$/.test(sentences[sentence]!.tokens[first - 1]!.form)) return last
  if (first > 0) return undefined
  const before = sentences[sentence - 1]
  if (!before) return undefined
  if (before.paragraph === paragraph) {
    const open = [...placed[before.index]!].filter((draft) => draft.kind === 'speech')
    return (
      (last && (last.sentence === before.index || last.elsewhere.some((part) => part.sentence === before.index)) ? last : undefined) ??
      open[open.length - 1]
    )
  }
  // The next paragraph of one speech: the one before was left open.
  const through = last?.elsewhere[last.elsewhere.length - 1]
  return last && (through?.sentence ?? last.sentence) === before.index && !endsWithMark(before) ? last : undefined
}

const endsWithMark = ({ tokens }: Sentence) => quoteMark.test(tokens[tokens.length - 1]?.form ?? '')

/** "“Welcome!” With a wave, the president delivered these words." */
function fromNextSentence(
  sentences: readonly Sentence[],
  trees: readonly Tree[],
  placed: readonly PlacedDraft[][],
  end: QuotedPart,
): PlacedDraft | undefined {
  const here = sentences[end.sentence]!
  for (const s of [end.sentence, end.sentence + 1]) {
    const sentence = sentences[s]
    if (!sentence || sentence.paragraph !== here.paragraph) continue
    const tree = trees[s]!
    for (let i = s === end.sentence ? end.last + 1 : 0; i < tree.tokens.length; i++) {
      const word = tree.tokens[i]!
      const verb = tree.head(i)
      // "With these words the envoy left the room."
      const parting =
        word.lemma === 'word' && /^these$/i.test(tree.tokens[i - 1]?.form ?? '') && /^with$/i.test(tree.tokens[i - 2]?.form ?? '')
      if (!takenUp.test(word.lemma) || !(parting || takingUp.test(tree.tokens[verb]?.lemma ?? ''))) continue
      const { tokens: source, head } = subjectOf(tree, verb)
      if (!source.length) continue
      return add(placed[s]!, sentence, {
        rule: 'taken up',
        frame: 'quotation',
        kind: 'speech',
        cue: [verb, i].sort((a, b) => a - b),
        source,
        sourceHead: head,
        content: [],
      })
    }
  }
  return undefined
}

function quoteTypeOf({ tokens }: Sentence, draft: PlacedDraft, parts: readonly QuotedPart[]): 'direct' | 'indirect' | 'mixed' {
  const words = draft.content.filter((i) => tokens[i]!.upos !== 'PUNCT')
  const quoted = words.filter((i) => parts.some((part) => i > part.first - 1 && i <= part.last)).length
  if (quoted === words.length && (quoted > 0 || draft.elsewhere.length > 0)) return 'direct'
  return quoted > 0 || draft.elsewhere.length > 0 ? 'mixed' : 'indirect'
}
