/** What a ledger can be asked, whatever stores it: every article, event and claim that was coded, and the happenings that they are linked to. */
import type { Annotation, Article, Event, EventStatus, Happening, Message } from '../records.ts'

/** Which events or happenings are asked for; all conditions hold together. */
export interface LedgerQuery {
  /** Country (alpha-3) or group codes that all take part. */
  between?: readonly string[]
  /** PLOVER category or STATEMENT. */
  type?: string
  /** CAMEO code or the beginning of one. */
  cameo?: string
  status?: EventStatus
  /** ISO dates, whole or partial; what overlaps the range is found. */
  from?: string
  until?: string
  limit?: number
  offset?: number
}

/** An article as it stands in the ledger. */
export interface LedgerArticle {
  article: Article
  annotation: Annotation
}

export interface ArticleSummary {
  id: string
  title: string | null
  published: string | null
  outlet: string | null
  events: number
}

/** A party and the number of happenings that it takes part in. */
export interface PartyCount {
  party: string
  happenings: number
}

export interface Ledger {
  /** Whether the article was coded by this version of code, rules, model and knowledge. */
  has(article: string, coder: string): Promise<boolean>
  /** Takes in an article with all its records, whole or not at all; one that is there already is replaced. */
  add(article: Article, annotation: Annotation): Promise<void>
  /** Links the events of what was added since the last call. */
  link(): Promise<void>
  articles(page?: { limit?: number; offset?: number }): Promise<ArticleSummary[]>
  article(id: string): Promise<LedgerArticle | null>
  events(query?: LedgerQuery): Promise<Event[]>
  event(id: string): Promise<Event | null>
  happenings(query?: LedgerQuery): Promise<Happening[]>
  happening(id: string): Promise<Happening | null>
  /** The happening that an event is a mention of. */
  happeningOf(event: string): Promise<Happening | null>
  parties(): Promise<PartyCount[]>
  /** The last messages on articles: what was doubtful or went wrong. */
  messages(article: string): Promise<Message[]>
  close(): Promise<void>
}

/** The coder's versions as one word, which `has` compares. */
export function coderKey({ rapport, model, knowledge }: Annotation['coder']): string {
  return `${rapport}/${model}/${knowledge}`
}
