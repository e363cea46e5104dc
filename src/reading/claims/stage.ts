/** The stage that adds claims: who says, thinks or wants what, by which words, and through whom. */
import type { Document, Sentence } from '../../document.ts'
import type { Stage } from '../../pipeline.ts'
import type { Attribution, Claim, Span, TextSpan } from '../../records.ts'
import { readTree, type Tree } from '../tree.ts'
import { attachQuotations, type PlacedDraft } from './attach.ts'
import { findDrafts } from './find.ts'
import { type Sources, type Speaker, speakerOf } from './speaker.ts'

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
  const made = attachQuotations(document, trees, drafts)
    .map((draft) => build(document, knowledge, trees, draft))
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

function build(document: Document, knowledge: Sources, trees: readonly Tree[], draft: PlacedDraft): Claim {
  const sentence = document.sentences[draft.sentence]!
  const tree = trees[draft.sentence]!
  const source = spansOf(document, [{ sentence, tokens: draft.source }])
  const cue = spansOf(document, [{ sentence, tokens: draft.cue }])
  const content = spansOf(document, [
    { sentence, tokens: draft.content },
    ...draft.elsewhere.map((part) => ({
      sentence: document.sentences[part.sentence]!,
      tokens: Array.from({ length: part.last - part.first + 1 }, (_, i) => part.first + i),
    })),
  ])
  const speaker = speakerOf(document, knowledge, sentence, tree, draft.source, draft.sourceHead)
  const spoken = draft.addressee?.length ? addresseeOf(document, knowledge, sentence, tree, draft.addressee) : undefined
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
      ...(spoken && spoken.outlet ? [attribution(spoken, [spoken.span], cue)] : []),
      ...(source.length ? [attribution(speaker, source, cue)] : []),
    ],
    events: [],
  }
}

function attribution({ actor, kind }: Speaker, source: readonly TextSpan[], cue: readonly TextSpan[]): Attribution {
  const start = Math.min(source[0]!.start, cue[0]?.start ?? source[0]!.start)
  const end = Math.max(source[source.length - 1]!.end, cue[cue.length - 1]?.end ?? 0)
  return { speaker: actor ?? source[0]!, kind, cue: cue.map(({ text }) => text).join(' … '), start, end }
}

/** The one spoken to; an outlet that was told something passes it on, so it stands in the chain. */
function addresseeOf(document: Document, knowledge: Sources, sentence: Sentence, tree: Tree, tokens: readonly number[]) {
  const head = tokens.find((i) => !tokens.includes(tree.head(i))) ?? tokens[0]!
  const speaker = speakerOf(document, knowledge, sentence, tree, tokens, head)
  const span = spansOf(document, [{ sentence, tokens }])[0]!
  return { ...speaker, span, outlet: speaker.actor !== null && (speaker.kind === 'news outlet' || speaker.kind === 'state media') }
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
  for (const claim of claims) {
    let holder: Claim | undefined
    for (const other of claims) if (holds(other, claim) && (!holder || length(other.content) < length(holder.content))) holder = other
    if (!holder) outermost.push(claim)
    else holder.inner = [...(holder.inner ?? []), claim]
  }
  return outermost
}
