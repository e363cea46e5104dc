/**
 * A Document is an article with layers of analysis over its unchanged text. Each stage of the pipeline adds one layer;
 * none changes what another has written.
 */
import type { Actor, Article, Claim, Event, EventPlace, Message, NameKind, Span, TextSpan, Time } from './records.ts'

/** A syntactic word (UD v2). The words of a multiword token ("don't") share out its characters. */
export interface Token extends Span {
  form: string
  lemma: string
  upos: string
  xpos: string
  /** UD features ("Mood=Ind|Tense=Past|VerbForm=Fin"), "_" where there are none. */
  feats: string
  /** 0 = root, else the 1-based number of the head in the same sentence. */
  head: number
  /** UD relation, with subtype ("nsubj:pass"). */
  deprel: string
  /** First word of a multiword token: the number of words in it. */
  multiword?: number
}

/** What part of a news text a sentence stands in. */
export type Zone = 'headline' | 'byline' | 'dateline' | 'body' | 'trailer'

export interface Sentence extends Span {
  /** 0-based number in the document. */
  index: number
  /** 0-based number of the paragraph. */
  paragraph: number
  zone: Zone
  tokens: Token[]
}

/** A run of tokens of one sentence: 0-based numbers, `last` inclusive. */
export interface TokenRange {
  sentence: number
  first: number
  last: number
}

export interface NameMention extends TextSpan, TokenRange {
  kind: NameKind
  /** Registry id of the actor, where it was resolved. */
  actor?: string
}

export interface TimeMention extends Time, TokenRange {}

export interface PlaceMention extends EventPlace, TokenRange {}

/** A mention of a party that was resolved. `head` is the 0-based number of its head token in the sentence. */
export interface ActorMention extends Actor, TokenRange {
  start: number
  end: number
  head: number
  /** Outlets and agencies as sources: "state media", "news outlet". */
  role?: string
}

/** Mentions that refer to the same party or the same happening. */
export interface CoreferenceChain {
  id: number
  kind: 'person' | 'group' | 'event' | 'other'
  /** In the order of the text; the first proper mention names the chain. */
  mentions: (TextSpan & TokenRange & { head: number; via: 'name' | 'pronoun' | 'description' | 'apposition' })[]
  /** What the chain refers to, where it is known (one actor, or several for "the two leaders"). */
  actors: Actor[]
  /** Ids of the chains of which this one is made up: those of the two leaders. */
  members?: number[]
}

/** A pronoun, or a description that takes up something said before, of which it stays open what it means. */
export interface UnresolvedMention extends TextSpan, TokenRange {
  why: 'nothing fits' | 'several fit'
}

/** Where and when the article was filed: "MOSCOW, Dec. 15 (Agency) —". */
export interface Dateline extends TextSpan {
  place?: TextSpan
  date?: TextSpan
  agency?: TextSpan
}

export interface Document {
  readonly article: Article
  readonly sentences: Sentence[]
  readonly names: NameMention[]
  readonly times: TimeMention[]
  readonly places: PlaceMention[]
  readonly actors: ActorMention[]
  readonly chains: CoreferenceChain[]
  readonly unresolved: UnresolvedMention[]
  readonly claims: Claim[]
  readonly events: Event[]
  readonly messages: Message[]
  dateline?: Dateline
  /** Chain of outlets named by syndication notes, outermost first: ["The Daily Mail", "China Daily"]. */
  syndication?: TextSpan[]
}

/** A Document without any layer. */
export function createDocument(article: Article): Document {
  return {
    article,
    sentences: [],
    names: [],
    times: [],
    places: [],
    actors: [],
    chains: [],
    unresolved: [],
    claims: [],
    events: [],
    messages: [],
  }
}

/** The mentions of a layer by sentence: gives those of the sentence with this number, in the layer's order. One pass over the layer. */
export function bySentence<Mention extends TokenRange>(layer: readonly Mention[]): (sentence: number) => readonly Mention[] {
  const sentences = new Map<number, Mention[]>()
  for (const mention of layer) {
    const known = sentences.get(mention.sentence)
    if (known) known.push(mention)
    else sentences.set(mention.sentence, [mention])
  }
  return (sentence) => sentences.get(sentence) ?? []
}

/** The words that a span covers. */
export function textOf(document: Document, span: Span): string {
  return document.article.text.slice(span.start, span.end)
}

/** The head token (0-based) of a range of a sentence: the one whose head lies outside; the first such from the left. */
export function headOf(sentence: Sentence, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const head = sentence.tokens[i]!.head - 1
    if (head < first || head > last) return i
  }
  return last
}

/**
 * Whom a token refers to: the actors of the chain with a mention whose head it is, or of the smallest mention around it; several for
 * "both sides", none where nothing was resolved.
 * @param sentence number of the sentence
 * @param token 0-based number of the token in it
 */
export function referentOf({ chains }: Pick<Document, 'chains'>, sentence: number, token: number): Actor[] {
  let best: { actors: Actor[]; size: number } | undefined
  for (const { actors, mentions } of chains)
    for (const mention of mentions) {
      if (mention.sentence !== sentence || token < mention.first || token > mention.last) continue
      const size = mention.head === token ? 0 : mention.last - mention.first + 1
      if (!best || size < best.size) best = { actors, size }
    }
  return best ? [...best.actors] : []
}
