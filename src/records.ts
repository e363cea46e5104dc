/**
 * The nouns of Rapport: what the program reads and prints. All positions are offsets into the article's `text`,
 * in UTF-16 code units, end exclusive; `text.slice(start, end)` is always exactly the quoted text.
 */
import { z } from 'zod'

/** A place in an article's text. */
export interface Span {
  start: number
  end: number
}

/** A span with the words that it covers. */
export interface TextSpan extends Span {
  text: string
}

/** ISO 8601 date, or date and time; partial dates ("2021", "2021-05") are accepted. */
const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/, 'is not an ISO 8601 date')
/** Longer ones (characters) are no title, name or address. */
const longestField = 2000
const optionalText = z
  .string()
  .max(longestField)
  .nullish()
  .transform((value) => value ?? undefined)

/** What may stand in an Article record: only `text` is required; fields that are not named here are kept as they are. */
export const articleInput = z.looseObject({
  id: z
    // A database would cut it at a zero character, and keep one that is half a character as another one.
    .union([
      z
        .string()
        .min(1)
        .max(500)
        .regex(/^[^\0\p{Surrogate}]*$/u, 'it has characters that cannot be kept'),
      z.number(),
    ])
    .transform(String)
    .nullish()
    .transform((value) => value ?? undefined),
  text: z.string(),
  title: optionalText,
  published: isoDate.nullish().transform((value) => value ?? undefined),
  outlet: optionalText,
  url: optionalText,
  language: optionalText,
  author: optionalText,
})

/** A news article as it came in; `text` is kept as given and never rewritten. */
export interface Article {
  id: string
  text: string
  title?: string
  /** ISO 8601 date or date and time of publication. */
  published?: string
  outlet?: string
  url?: string
  language?: string
  author?: string
  /** Fields of the input that Rapport does not know. */
  [field: string]: unknown
}

export type NameKind = 'person' | 'organization' | 'place' | 'event' | 'work' | 'other'
export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'
export type QuoteType = 'direct' | 'indirect' | 'mixed'
export type SourceKind = 'official' | 'spokesperson' | 'state media' | 'news outlet' | 'expert' | 'anonymous' | 'other'
export type EventStatus = 'done' | 'ongoing' | 'planned' | 'possible' | 'demanded' | 'denied' | 'cancelled' | 'historical'
export type Medium = 'in person' | 'video' | 'phone' | 'letter'
export const eventStatuses = [
  'done',
  'ongoing',
  'planned',
  'possible',
  'demanded',
  'denied',
  'cancelled',
  'historical',
] as const satisfies readonly EventStatus[]

/** A closed range of days ("2021-05-01" to "2021-05-31") or minutes; a side is null where it is open. */
export interface Interval {
  from: string | null
  to: string | null
}

export interface Actor extends Partial<Span> {
  text: string
  /** Canonical name: "Vladimir Putin", "Russia", "Kommersant". */
  name: string
  /** Id in the registry of actors, or null. */
  id: string | null
  /** ISO 3166-1 alpha-3, or null. */
  country: string | null
  /** CAMEO sector codes, most important first. */
  sectors: string[]
  /** CAMEO actor code: country then sector ("CHNGOV"), or international first ("IGONAT"). */
  cameo: string
  /** A body or bloc that the party belongs to or is: "NATO", "the West". */
  group?: string
  via?: 'pronoun' | 'office' | 'metonym' | 'alias' | 'description' | 'implied'
}

export interface Time extends TextSpan {
  type: TimeType
  /** TIMEX3 value: "2021-05", "P9M", "PRESENT_REF". */
  value: string
  interval: Interval | null
  /** How the value was reached: the words say it, it hangs on another time, or on the day of publication. */
  basis?: 'stated' | 'inferred' | 'published' | 'unknown'
  /** The date (ISO) that a relative value hangs on. */
  anchor?: string
}

export interface Attribution extends Span {
  speaker: Actor | TextSpan
  kind: SourceKind
  cue: string
}

export interface Claim {
  id: string
  article: string
  /** Number of the sentence (0-based) in which the content begins. */
  sentence: number
  source: TextSpan[]
  cue: TextSpan[]
  content: TextSpan[]
  quoteType: QuoteType
  speaker: Actor | null
  kind: SourceKind
  addressee?: Actor | TextSpan
  /** Outermost first. */
  attribution: Attribution[]
  /** Ids of the events inside the content. */
  events: string[]
  /** Claims inside the content, each with the whole chain in its `attribution`: "X said that Y had promised …". */
  inner?: Claim[]
  /** By which group of cues, or by which rule, it was found. */
  rule?: string
}

export interface EventTime {
  from: string | null
  to: string | null
  precision: 'minute' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'open'
  basis: 'stated' | 'inferred' | 'published' | 'unknown'
  text?: string
  start?: number
  end?: number
}

export interface EventPlace extends TextSpan {
  name: string
  country: string | null
  lat: number | null
  lon: number | null
  gazetteer: string | null
  kind: string
}

export interface EventCount extends TextSpan {
  ordinal: number
  of: string
  since?: string
  within?: string
}

export interface Quantity extends TextSpan {
  value: number
  atLeast?: true
  unit: string
  item: string
}

export interface Why {
  /** Id of the frame or rule. */
  rule: string
  trigger: TextSpan
  /** How each argument, date and status was reached, one sentence each. */
  steps: string[]
}

export interface Event extends TextSpan {
  id: string
  article: string
  /** Number of the sentence (0-based). */
  sentence: number
  /** PLOVER category, or STATEMENT (CAMEO 01). */
  type: string
  mode: string | null
  contexts: string[]
  cameo: string
  goldstein: number
  quad: 1 | 2 | 3 | 4
  sources: Actor[]
  targets: Actor[]
  reciprocal: boolean
  roles?: Record<string, Actor[]>
  status: EventStatus
  time: EventTime
  place: EventPlace | null
  topics: string[]
  medium?: Medium
  count?: EventCount
  quantities: Quantity[]
  /** Outermost first; [] = the outlet's own voice. */
  attribution: Attribution[]
  confidence: number
  why: Why
}

/** A value that some mentions give, with the ids of the events that give it. */
export interface Reading {
  value: unknown
  mentions: string[]
}

/** A treaty or a contract on which happenings hang, and what a happening does with it. */
export interface Thread {
  /** The same for all happenings of one thread. */
  id: string
  kind: 'treaty' | 'contract'
  /** Ids by which other articles call it in the same happening. */
  aliases?: string[]
  /** As the clause calls it: "New START treaty". */
  name: string
  stage: 'negotiation' | 'signature' | 'ratification' | 'entry into force' | 'extension' | 'suspension' | 'withdrawal' | 'breach'
}

export interface Happening {
  id: string
  type: string
  cameo: string
  /** Of the mention that gives the code, as a user's own code may have its own. */
  goldstein: number
  quad: 1 | 2 | 3 | 4
  participants: Actor[]
  roles: Record<string, Actor[]>
  time: EventTime
  place: EventPlace | null
  status: EventStatus
  /** Ids of the events. */
  mentions: string[]
  articles: string[]
  outlets: string[]
  independentSources: number
  readings: Record<string, Reading[]>
  thread?: Thread
}

/** Which version of code, rules, model and knowledge made a record. */
export interface Coder {
  rapport: string
  model: string
  knowledge: string
}

/** Mentions that mean the same. `actors` are the names of the parties, where they are known. */
export interface Chain {
  kind: 'person' | 'group' | 'event' | 'other'
  mentions: (TextSpan & { via: 'name' | 'pronoun' | 'description' | 'apposition' })[]
  actors: string[]
  members?: number[]
}

/** Everything that was found in one article: the line that `rapport annotate --to jsonl` prints. */
export interface Annotation {
  article: Pick<Article, 'id' | 'title' | 'published' | 'outlet' | 'url' | 'language'>
  /** Outlets and agencies from which the article was taken over, by its closing note and its dateline; outermost first, without its own outlet. */
  via?: TextSpan[]
  coder: Coder
  sentences: (Span & { tokens: AnnotatedToken[] })[]
  names: (TextSpan & { kind: NameKind; actor?: string })[]
  times: Time[]
  places: EventPlace[]
  actors: Actor[]
  /** Mentions that mean the same party or happening; `members` are the numbers of the chains of which a chain is made up. */
  chains?: Chain[]
  /** Pronouns and descriptions of which it stays open what they mean. */
  unresolved?: (TextSpan & { why: 'nothing fits' | 'several fit' })[]
  claims: Claim[]
  events: Event[]
  messages: Message[]
}

export interface AnnotatedToken extends Span {
  form: string
  lemma: string
  upos: string
  xpos: string
  feats: string
  head: number
  deprel: string
}

export type Severity = 'error' | 'warning' | 'info'

/** A doubt or a fault, with its number in the table of messages. */
export interface Message extends Partial<Span> {
  code: string
  severity: Severity
  /** What is the matter and what to do next, in one line. */
  reason: string
}

// What a ledger is asked for: shapes that the API, its client and the desk share.

/** A happening as it is drawn and counted. */
export interface Outline {
  id: string
  type: string
  cameo: string
  /** Goldstein's scale, -10 to 10. */
  goldstein: number
  status: EventStatus
  from: string | null
  to: string | null
  /** What is known to the minute counts as known to the day. */
  precision: EventTime['precision']
  medium: string | null
  mentions: number
}

/** A happening as a row: enough to read what it was. */
export interface HappeningRow extends Outline {
  who: { name: string; party: string | null; id: string | null }[]
  place: { name: string; country: string | null; lat: number | null; lon: number | null } | null
  /** A number that the text gives ("37 meeting since 2013"), as it is written among the readings. */
  count: string | null
  articles: number
  outlets: number
  /** Fields on which the mentions disagree. */
  differ: string[]
  /** The first mention that tells of it as it stands, and its article. */
  event: string
  article: string
  /** What that mention says, where rows were asked for by their ids. */
  words?: string
}

/** An article without its text. */
export interface ArticleSummary {
  id: string
  title: string | null
  published: string | null
  outlet: string | null
  events: number
}

/** A claim with what is needed to read it: where and when it was published. */
export interface LedgerClaim extends Claim {
  published: string | null
  outlet: string | null
}

/** A party and the number of happenings that it takes part in. */
export interface PartyCount {
  party: string
  happenings: number
}

/** Somebody or some body of the registry that takes part in happenings. */
export interface Participant {
  id: string
  name: string
  country: string | null
  happenings: number
}

/** A place, where it lies, and how many happenings took place there. */
export interface PlaceCount {
  name: string
  country: string | null
  lat: number | null
  lon: number | null
  happenings: number
}

/** How often two parties had to do with each other in happenings of one kind in one year. */
export interface Tie {
  a: string
  b: string
  year: number
  type: string
  happenings: number
}

/**
 * One row of a tally. What is sorted into periods is dated as finely as the period (a visit "in 2021" is in no month: its key is
 * null); articles and claims are dated by publication.
 */
export interface TallyRow {
  /** The values of the dimensions, in their order; null where there is none. Weeks are named like 2021-W50, quarters like 2021-Q4. */
  keys: (string | null)[]
  /** Happenings, events, claims or articles: what was asked for. */
  count: number
  /** Events that mention them. For events the same as `count`; 0 for claims and articles. */
  mentions: number
  /** Different articles and different outlets that tell of them. */
  articles: number
  outlets: number
  /** Sums over what was counted, and sums of the squares: mean and variance follow. 0 for claims and articles. */
  goldstein: number
  goldsteinSquares: number
  /** The same on PLOVER's scale of categories and modes; STATEMENT counts as 0. */
  plover: number
  ploverSquares: number
}

/** Some rows of an answer, in order, and where the next ones begin; null after the last. */
export interface Page<Row> {
  rows: Row[]
  next: string | null
}

export type Verdict = 'agrees' | 'ledger holds fewer' | 'ledger holds more'

/** A number that a text gives a meeting, and how many the ledger holds up to it within the same bounds. */
export interface StatedCount {
  event: string
  happening: string
  on: string | null
  ordinal: number
  of: string
  since?: string
  within?: string
  counted: number
  verdict: Verdict
  /** All events that state it. */
  mentions: string[]
  /** Other statements that cannot hold beside this one. */
  contradictedBy: string[]
}
