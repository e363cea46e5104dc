/** The stage that adds claims: who says, thinks or wants what, by which words, and through whom. */
import type { ActorMention, Document, Sentence } from '../../document.ts'
import type { Stage } from '../../pipeline.ts'
import type { Attribution, Claim, Span, TextSpan } from '../../records.ts'
import { readTree, type Tree } from '../tree.ts'
import { attachQuotations, type PlacedDraft } from './attach.ts'
import { findDrafts } from './find.ts'
import { headOfRun } from './source.ts'
import { kindOf, type Parties, partiesOf, plainActor, type Sources, type Speaker, speakerOf } from './speaker.ts'

/** Zones that hold no sentences of the story. */
const silent = new Set(['byline', 'dateline', 'trailer'])

/** Adds `claims` to a document. Claims inside the content of another one stand in its `inner`. */
export function claimsStage(knowledge: Sources): Stage {
  return {
    name: 'claims',
    requires: ['sentences', 'actors', 'chains'],
    assigns: ['claims'],
    run(document) {
      document.claims.push(...findClaims(document, knowledge))
    },
  }
}

/** The claims of a document, in the order of their contents. */
export function findClaims(document: Document, knowledge: Sources): Claim[] {
  const trees = document.sentences.map((sentence) => readTree(sentence))
  const drafts = document.sentences.map((sentence, i) => (silent.has(sentence.zone) ? [] : findDrafts(sentence, trees[i]!)))
  const parties = partiesOf(document)
  const made = attachQuotations(document, trees, drafts)
    .map((draft) => build(document, parties, knowledge, trees, draft))
    .filter((claim) => claim.content.length > 0)
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start || length(b.content) - length(a.content))
  const outermost = nest(made)
  let number = 0
  const finish = (claim: Claim, outer: readonly Attribution[]) => {
    claim.id = `${document.article.id}/claim-${++number}`
    claim.attribution = [...outer, ...claim.attribution]
    for (const inner of claim.inner ?? []) finish(inner, claim.attribution)
  }
  for (const claim of outermost) finish(claim, [])
  return outermost
}

function build(document: Document, parties: Parties, knowledge: Sources, trees: readonly Tree[], draft: PlacedDraft): Claim {
  const sentence = document.sentences[draft.sentence]!
  const tree = trees[draft.sentence]!
  const cue = spansOf(document, [{ sentence, tokens: draft.cue }])
  const content = spansOf(document, [
    { sentence, tokens: draft.content },
    ...draft.elsewhere.map((part) => ({
      sentence: document.sentences[part.sentence]!,
      tokens: Array.from({ length: part.last - part.first + 1 }, (_, i) => part.first + i),
    })),
  ])
  const opening = draft.source.length ? undefined : openingActor(document, parties, sentence, draft)
  if (opening) {
    draft.source = Array.from({ length: opening.last - opening.first + 1 }, (_, i) => opening.first + i)
    draft.sourceHead = opening.head
  }
  const source = spansOf(document, [{ sentence, tokens: draft.source }])
  const speaker = opening
    ? { actor: plainActor(opening), kind: kindOf(opening.text, [opening], opening.role) }
    : speakerOf(document, parties, knowledge, sentence, tree, draft.source, draft.sourceHead)
  const cited = draft.citing?.length
    ? speakerOf(document, parties, knowledge, sentence, tree, draft.citing, headOfRun(tree, draft.citing))
    : undefined
  const reporter = draft.reporter?.length
    ? speakerOf(document, parties, knowledge, sentence, tree, draft.reporter, headOfRun(tree, draft.reporter))
    : undefined
  const spoken = draft.addressee?.length
    ? addresseeOf(document, parties, knowledge, sentence, tree, draft.addressee)
    : draft.quoteType === 'direct' && content[0]
      ? greeted(document, content[0])
      : undefined
  return {
    id: '',
    article: document.article.id,
    sentence: Math.min(...(draft.content.length ? [draft.sentence] : []), ...draft.elsewhere.map((part) => part.sentence)),
    source,
    cue,
    content,
    quoteType: draft.quoteType,
    speaker: speaker.actor,
    kind: speaker.kind,
    ...(spoken && { addressee: spoken.actor ?? spoken.span }),
    attribution: [
      ...(reporter ? [attribution(reporter, spansOf(document, [{ sentence, tokens: draft.reporter! }]), cue)] : []),
      ...(spoken?.outlet ? [attribution(spoken, [spoken.span], cue)] : []),
      ...(source.length ? [attribution(speaker, source, cue)] : []),
      ...(cited ? [attribution(cited, spansOf(document, [{ sentence, tokens: draft.citing! }]), cue)] : []),
    ],
    events: [],
    rule: draft.rule,
  }
}

function attribution({ actor, kind }: Speaker, source: readonly TextSpan[], cue: readonly TextSpan[]): Attribution {
  const start = Math.min(source[0]!.start, cue[0]?.start ?? source[0]!.start)
  const end = Math.max(source[source.length - 1]!.end, cue[cue.length - 1]?.end ?? 0)
  return { speaker: actor ?? source[0]!, kind, cue: cue.map(({ text }) => text).join(' … '), start, end }
}

/**
 * The party that a sentence opens with, for a report whose subject the tree has lost: "Xi, calling …, noted that …". A short name that
 * was not seen as one here counts where the text names its bearer elsewhere.
 */
function openingActor(
  { actors, article: { text } }: Document,
  parties: Parties,
  { index, tokens }: Sentence,
  draft: PlacedDraft,
): ActorMention | undefined {
  const cue = draft.cue[draft.cue.length - 1]!
  const word = tokens[0]!
  if (draft.kind !== 'speech' || !/^VB[DZP]$/.test(tokens[cue]!.xpos) || draft.frame === 'subject') return undefined
  const follows = (last: number) => last < cue && (tokens[last + 1]?.form === ',' || last + 1 === cue) && !draft.content.includes(last)
  const opening = parties.of(index).find(({ first, last }) => first === 0 && follows(last))
  if (opening || !follows(0) || !/^\p{Lu}\p{L}+$/u.test(word.form)) return opening
  const bearer = actors.find(({ id, text: named }) => id !== null && named.split(' ').includes(word.form))
  const place = { sentence: index, first: 0, last: 0, head: 0, start: word.start, end: word.end, text: text.slice(word.start, word.end) }
  return bearer && { ...bearer, ...place, via: 'alias' }
}

/** "Dear President Tokayev, …": whom a speech greets. */
function greeted({ actors, article: { text } }: Document, content: TextSpan) {
  const actor = actors.find(
    ({ start, end }) =>
      start >= content.start &&
      end <= content.end &&
      /^["“'\s]*(?:my )?(?:dear )?$/i.test(text.slice(content.start, start)) &&
      /^[,!]/.test(text.slice(end)),
  )
  if (!actor) return undefined
  const { start, end } = actor
  return { actor: plainActor(actor), kind: 'other' as const, span: { start, end, text: text.slice(start, end) }, outlet: false }
}

/** The one spoken to; an outlet that was told something passes it on, so it stands in the chain. */
function addresseeOf(document: Document, parties: Parties, knowledge: Sources, sentence: Sentence, tree: Tree, tokens: readonly number[]) {
  const head = tokens.find((i) => !tokens.includes(tree.head(i))) ?? tokens[0]!
  const speaker = speakerOf(document, parties, knowledge, sentence, tree, tokens, head)
  const span = spansOf(document, [{ sentence, tokens }])[0]!
  return {
    ...speaker,
    span,
    outlet: (speaker.actor?.id ?? null) !== null && (speaker.kind === 'news outlet' || speaker.kind === 'state media'),
  }
}

/** Runs of neighbouring tokens as spans; runs parted by white space alone are one. */
function spansOf({ article: { text } }: Document, parts: readonly { sentence: Sentence; tokens: readonly number[] }[]): TextSpan[] {
  const spans: Span[] = []
  const ordered = [...parts].sort((a, b) => a.sentence.index - b.sentence.index || (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0))
  for (const { sentence, tokens } of ordered)
    for (const i of tokens) {
      const { start, end } = sentence.tokens[i]!
      const last = spans[spans.length - 1]
      if (last && start >= last.start && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end)
      else spans.push({ start, end })
    }
  return spans.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
}

const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** Puts claims whose cue stands in another's content inside that one. */
function nest(claims: readonly Claim[]): Claim[] {
  const holds = (outer: Claim, inner: Claim) =>
    outer !== inner &&
    outer.content[0]!.start < inner.content[0]!.end &&
    inner.cue[0]!.start >= outer.content[0]!.start &&
    inner.cue[0]!.start < outer.content[outer.content.length - 1]!.end &&
    inner.cue.every((cue) => outer.content.some((span) => span.start <= cue.start && cue.end <= span.end)) &&
    !outer.cue.every((cue) => inner.content.some((span) => span.start <= cue.start && cue.end <= span.end))
  const outermost: Claim[] = []
  // Contents begin in the order of the claims; those that ended before a cue hold neither it nor what comes later by its cue.
  const byCue = [...claims].sort((a, b) => a.cue[0]!.start - b.cue[0]!.start)
  const holders = new Map<Claim, Claim>()
  let begun = 0
  let open: Claim[] = []
  for (const claim of byCue) {
    const { start } = claim.cue[0]!
    while (begun < claims.length && claims[begun]!.content[0]!.start <= start) open.push(claims[begun++]!)
    open = open.filter(({ content }) => content[content.length - 1]!.end > start)
    for (const other of open) {
      const holder = holders.get(claim)
      if (holds(other, claim) && (!holder || length(other.content) < length(holder.content))) holders.set(claim, other)
    }
  }
  for (const claim of claims) {
    const holder = holders.get(claim)
    if (!holder) outermost.push(claim)
    else holder.inner = [...(holder.inner ?? []), claim]
  }
  return outermost
}
