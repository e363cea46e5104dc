/** What a ledger can be asked, whatever stores it: every article, event and claim that was coded, and the happenings that they are linked to. */
import { createHash } from 'node:crypto'
import type {
  Annotation,
  Article,
  ArticleSummary,
  Event,
  Happening,
  LedgerClaim,
  Message,
  Outline,
  Page,
  Participant,
  PartyCount,
  TallyRow,
  Tie,
} from '../records.ts'
import type { Because, Correction, EventChanges, EventCorrection, LinkCorrection } from './corrections.ts'
import type { Dimension, Kind, LedgerQuery } from './query.ts'

/** An article as it stands in the ledger. */
export interface LedgerArticle {
  article: Article
  annotation: Annotation
}

/** What each kind of record is. */
export interface Records {
  happenings: Happening
  events: Event
  claims: LedgerClaim
  articles: ArticleSummary
}

/** What a tally gives beside the counts; all of it where nothing is said. */
export interface TallyParts {
  tellings?: boolean
  scales?: boolean
}

export interface Ledger {
  /** Whether just this article was coded by this version of code, rules, model and knowledge. */
  has(article: Article, coder: string): Promise<boolean>
  /**
   * Takes in an article with all its records and the corrections that were made to it, whole or not at all; one of the same id is
   * replaced. Of two with different contents the one that was published later stays (else that with the greater digest), whatever the
   * order in which they come; false means that the other one stays.
   */
  add(article: Article, annotation: Annotation): Promise<boolean>
  /** Adds articles as `add` does, all of them or none: quicker by much than one by one. Gives how many of them stay. */
  addAll(items: readonly LedgerArticle[]): Promise<number>
  /** Links the events of what was added since the last call. */
  link(): Promise<void>

  /**
   * The records that a query finds, a page at a time, by time (events and happenings without one come last) and id. Throws R510
   * for a query that cannot be.
   */
  find<K extends Kind>(kind: K, query?: LedgerQuery): Promise<Page<Records[K]>>
  /** The same, each record as JSON: for who only hands them on. */
  texts(kind: Kind, query?: LedgerQuery): Promise<Page<string>>
  /**
   * Counts what a query finds, in the store: by one dimension or by several ("month", "quad"), rows in the order of their keys. `by: []`
   * gives one row over all. `narrow` makes of a row the query for what it counts. The number of articles published about a pair
   * is a tally of articles with the same `between`. It is quicker without what nobody looks at, which is 0 then: `tellings` (mentions, articles,
   * outlets), `scales` (their sums).
   */
  tally(kind: Kind, query: LedgerQuery, by: readonly Dimension[], parts?: TallyParts): Promise<TallyRow[]>

  /** All happenings that a query finds in outline, by time and id: what is drawn and counted of many thousands at once. */
  outlines(query?: LedgerQuery): Promise<Outline[]>
  /** Ties between parties, by year and kind: what took place and has a date. */
  ties(): Promise<Tie[]>
  /** The persons and bodies of the registry that take part in happenings, the busiest first. */
  participants(): Promise<Participant[]>

  article(id: string): Promise<LedgerArticle | null>
  event(id: string): Promise<Event | null>
  happening(id: string): Promise<Happening | null>
  /** The happening that an event is a mention of. */
  happeningOf(event: string): Promise<Happening | null>
  parties(): Promise<PartyCount[]>
  /** The code or name by which the records keep a state, body or bloc that is called so ("China" → "CHN"); the word itself where it is none. */
  codeOf(party: string): string
  /** The last messages on articles: what was doubtful or went wrong. */
  messages(article: string): Promise<Message[]>
  /** Corrects an event, or with null rejects it. Throws R504 where there is no such event. */
  correct(event: string, changes: EventChanges | null, because: Because): Promise<EventCorrection>
  /**
   * Makes one happening of several: of all their mentions, whatever linking would make of them. Links what was added before, and the
   * mentions anew. Throws R504 for an id that is no happening's, R520 for fewer than two.
   */
  merge(happenings: readonly string[], because: Because): Promise<LinkCorrection>
  /**
   * Splits mentions (ids of events) off from their happening, as a happening of their own. Links as `merge` does. Throws R504 for an id
   * that is no event's, R520 where they are mentions of several happenings, or all mentions of one.
   */
  split(mentions: readonly string[], because: Because): Promise<LinkCorrection>
  /** All corrections, of one article or of all, oldest first. */
  corrections(article?: string): Promise<Correction[]>
  /** Takes in a correction that was made elsewhere; it takes effect when its article is added. */
  restore(correction: Correction): Promise<void>
  /** A word that changes with every change of the ledger, whoever makes it: the same word, the same answers. Compared only with others of the same opening. */
  version(): Promise<string>
  /** Articles in the order in which they came in, after a number (0: from the first); one that is coded again comes in again, under a new number. */
  arrivals(after: number, limit: number): Promise<{ number: number; id: string }[]>
  /** The number of the last article that came in; 0 where there is none. */
  lastArrival(): Promise<number>
  /** Ids in their order. */
  ids(kind: Kind): AsyncIterable<string>
  /** How many articles each version of the coder has coded, by version. */
  coders(): Promise<{ coder: string; articles: number }[]>
  /** Ids of the articles that another version coded, in their order. */
  outdated(coder: string): AsyncIterable<string>
  /** Reads everything and compares it; gives what is wrong, and nothing for a ledger that is whole. */
  check(): Promise<Message[]>
  /** Gives back the room that deleted rows took, and counts anew what plans of queries need. Sizes in bytes. */
  compact(): Promise<{ before: number; after: number }>
  close(): Promise<void>

  /** The rows of `find` alone. */
  articles(query?: LedgerQuery): Promise<ArticleSummary[]>
  events(query?: LedgerQuery): Promise<Event[]>
  happenings(query?: LedgerQuery): Promise<Happening[]>
}

/** What a server needs of a ledger that it writes to. */
export const writingMethods = ['article', 'add', 'link', 'correct', 'merge', 'split', 'happeningOf', 'compact', 'close'] as const
export type LedgerWriter = Pick<Ledger, (typeof writingMethods)[number]>

/** The coder's versions as one word, which `has` compares. */
export function coderKey({ rapport, model, knowledge }: Annotation['coder']): string {
  return `${rapport}/${model}/${knowledge}`
}

/** A word for an article's content, by which it is seen whether it has changed. */
export function digestOf(article: Article): string {
  return createHash('sha256').update(JSON.stringify(article)).digest('hex').slice(0, 32)
}

/** The events that mention a happening. */
export async function mentionsOf({ mentions }: Happening, ledger: Pick<Ledger, 'event'>): Promise<Event[]> {
  return (await Promise.all(mentions.map((id) => ledger.event(id)))).filter((event) => event !== null)
}
