/** A typed client of the API, for Node and for browsers: it needs nothing but fetch. */
import type { MeetingCount, Network, Plan, Series, ThreadLife, Voice } from '../analysis/index.ts'
import type {
  ArticleSummary,
  Correction,
  Dimension,
  EventCorrection,
  Kind,
  LedgerQuery,
  LinkCorrection,
  Outline,
  Page,
  Participant,
  PartyCount,
  Period,
  Records,
  TallyRow,
  Tie,
} from '../ledger/index.ts'
import type {
  Annotation,
  Article,
  Event,
  EventStatus,
  Happening,
  HappeningRow,
  Medium,
  Message,
  PlaceCount,
  SourceKind,
} from '../records.ts'

/** What is wrong, as the server tells it (RFC 9457), with the number of the message. */
export class ProblemError extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, title: string) {
    super(title)
    this.name = 'ProblemError'
    this.status = status
    this.code = code
  }
}

export interface ClientOptions {
  /** Sent as `Authorization: Bearer …`. */
  token?: string
  /** Another fetch, for tests or proxies. */
  fetch?: (request: Request) => Promise<Response>
}

/** What became of articles that were sent in. */
export interface Stored {
  added: string[]
  known: string[]
  refused: Message[]
}

/** What became of one of the articles that are sent in, and at the end of all of them. */
export type Progress =
  | { added: string }
  | { known: string }
  | { refused: Message }
  | { done: { added: number; known: number; refused: number } }

/** Fields of an event that a person may set: parties and places by their names, null for what is not so. */
export interface Changes {
  cameo?: string
  sources?: readonly string[]
  targets?: readonly string[]
  reciprocal?: boolean
  status?: EventStatus
  time?: { from: string; to: string } | null
  place?: string | null
  medium?: Medium | null
  count?: null
  topics?: readonly string[]
  /** `text` are words of the article. */
  quantities?: readonly { text: string; value: number; atLeast?: true; unit: string; item: string }[]
  attribution?: readonly { speaker: string; kind: SourceKind }[]
}

/** Why something is changed by hand, and who says so. */
export interface Because {
  reason: string
  by: string
}

/** What is new: an article came in. `number` is what to come back with. */
export interface Arrival {
  number: number
  article: string
}

/** An article as it is sent: only `text` is required. */
export type Sent = Partial<Article> & { text: string }

/** Records as `find` gives them: happenings as small rows. */
type Found = Omit<Records, 'happenings'> & { happenings: HappeningRow }

type Values = Readonly<Record<string, unknown>>

/** A client of the API at an address ("http://127.0.0.1:4100"). Every call rejects with a ProblemError where the server refuses. */
export class RapportClient {
  readonly #base: string
  readonly #options: ClientOptions

  constructor(address: string, options: ClientOptions = {}) {
    this.#base = `${address.replace(/\/+$/, '')}/api/v1/`
    this.#options = options
  }

  /** A page of what a query finds; happenings come as small rows. */
  find<K extends Kind>(kind: K, query: LedgerQuery = {}): Promise<Page<Found[K]>> {
    return this.#get(`find/${kind}`, query)
  }

  /** The first records of each kind in which words stand. */
  search(text: string, query: LedgerQuery = {}): Promise<{ [K in Kind]: Page<Found[K]> }> {
    return this.#get('search', { ...query, text })
  }

  /** Happenings as rows, all of them or those of some ids. */
  timeline(query: LedgerQuery & { ids?: readonly string[] } = {}): Promise<HappeningRow[]> {
    return this.#get('timeline', query)
  }

  /** Happenings in outline: what is drawn and counted of many thousands. */
  outlines(query: LedgerQuery = {}): Promise<Outline[]> {
    return this.#get('outlines', query)
  }

  /** Everything that a query finds, whole records, as they come. */
  async *export<K extends Kind>(kind: K, query: LedgerQuery = {}): AsyncGenerator<Records[K]> {
    const response = await this.#send('GET', `export/${kind}`, query)
    yield* recordsOf<Records[K]>(response)
  }

  /** The same as a table (CSV), piece by piece; as dyads with a line for each source and target. */
  async *exportTable(kind: Kind, query: LedgerQuery = {}, as: 'csv' | 'dyads' = 'csv'): AsyncGenerator<string> {
    yield* piecesOf(await this.#send('GET', `export/${kind}`, { ...query, as }))
  }

  tally(kind: Kind, by: readonly Dimension[], query: LedgerQuery = {}): Promise<TallyRow[]> {
    return this.#get(`tally/${kind}`, { ...query, by })
  }

  parties(): Promise<PartyCount[]> {
    return this.#get('parties')
  }

  /** Persons and bodies of the registry that take part. */
  people(): Promise<Participant[]> {
    return this.#get('people')
  }

  ties(): Promise<Tie[]> {
    return this.#get('ties')
  }

  /** Places where what a query finds took place, the busiest first. */
  places(query: LedgerQuery = {}): Promise<PlaceCount[]> {
    return this.#get('places', query)
  }

  /** Events of these ids, in their order; those that are not there are left out. */
  events(ids: readonly string[]): Promise<Event[]> {
    return this.#get('events', { ids })
  }

  articles(): Promise<ArticleSummary[]> {
    return this.#get('articles')
  }

  article(id: string): Promise<Omit<Annotation, 'article' | 'coder'> & { article: Article }> {
    return this.#get(`articles/${encodeURIComponent(id)}`)
  }

  event(id: string): Promise<Event & { title: string; happening: Happening | null }> {
    return this.#get(`events/${encodeURIComponent(id)}`)
  }

  happening(id: string): Promise<Happening & { title: string; independent: string[][]; events: Event[]; sources: Partial<Article>[] }> {
    return this.#get(`happenings/${encodeURIComponent(id)}`)
  }

  meetings(parties: readonly string[], options: { leaders?: boolean; from?: string; until?: string } = {}): Promise<MeetingCount> {
    return this.#get('meetings', { between: parties, ...options })
  }

  series(query: LedgerQuery, by: Period = 'month', scale: 'goldstein' | 'plover' = 'goldstein'): Promise<Series> {
    return this.#get('series', { ...query, by, scale })
  }

  /** What was planned, and what became of it, seen from a day (else from that of the newest article). */
  plans(query: LedgerQuery = {}, on?: string): Promise<Plan[]> {
    return this.#get('plans', { ...query, on })
  }

  /** Treaties and contracts through their stages. */
  threads(query: LedgerQuery = {}): Promise<ThreadLife[]> {
    return this.#get('threads', query)
  }

  network(query: LedgerQuery = {}): Promise<Network> {
    return this.#get('network', query)
  }

  shareOfVoice(query: LedgerQuery = {}): Promise<Voice[]> {
    return this.#get('voice', query)
  }

  /** Codes articles and puts them into the ledger. Rejects where none of them could be read. */
  async add(articles: readonly Sent[]): Promise<Stored> {
    return (await (await this.#send('POST', 'articles', {}, linesFor(articles))).json()) as Stored
  }

  /** The same, telling what became of each as it is done. */
  async *addEach(articles: readonly Sent[]): AsyncGenerator<Progress> {
    yield* recordsOf<Progress>(await this.#send('POST', 'articles', {}, linesFor(articles), { accept: ndjson }))
  }

  /** Codes articles without storing them; what could not be coded is left out. */
  async *annotate(articles: readonly Sent[]): AsyncGenerator<Annotation & { article: Article }> {
    yield* coded<Annotation & { article: Article }>(await this.#send('POST', 'annotate', {}, linesFor(articles)))
  }

  /** The events of articles, without storing anything. */
  async *code(articles: readonly Sent[]): AsyncGenerator<Event> {
    yield* coded<Event>(await this.#send('POST', 'code', {}, linesFor(articles)))
  }

  /** Corrects fields of an event, or with null rejects it. */
  correct(event: string, changes: Changes | null, because: Because): Promise<EventCorrection> {
    return this.#post(`events/${encodeURIComponent(event)}/correction`, { changes, ...because })
  }

  /** Makes one happening of several; gives the ids of what was made. */
  merge(happenings: readonly string[], because: Because): Promise<{ correction: LinkCorrection; happenings: string[] }> {
    return this.#post('happenings/merge', { happenings, ...because })
  }

  /** Splits mentions off as a happening of their own; gives the ids of what was split off and of the rest. */
  split(mentions: readonly string[], because: Because): Promise<{ correction: LinkCorrection; happenings: string[] }> {
    return this.#post('happenings/split', { mentions, ...because })
  }

  /** Corrections, oldest first; those of some articles, or all. */
  corrections(articles?: readonly string[]): Promise<Correction[]> {
    return this.#get('corrections', { article: articles })
  }

  /**
   * Articles as they come in, without an end; `after` is the number of the last that was seen (0: from the first), else it begins now. When the
   * connection breaks the loop ends with an error; who asks again with the last number misses nothing.
   */
  async *news(after?: number, signal?: AbortSignal): AsyncGenerator<Arrival> {
    const response = await this.#send('GET', 'news', { after }, undefined, { signal })
    let fields: Record<string, string> = {}
    for await (const line of linesOf(response)) {
      const at = line.indexOf(':')
      if (line) fields[line.slice(0, at)] = line.slice(at + 1).trim()
      else {
        if (fields['event'] === 'article') yield { number: Number(fields['id']), article: fields['data']! }
        fields = {}
      }
    }
  }

  /** What is wrong with the ledger; nothing where it is whole. */
  check(): Promise<Message[]> {
    return this.#get('check')
  }

  compact(): Promise<{ before: number; after: number }> {
    return this.#post('compact', undefined)
  }

  health(): Promise<{ status: 'ok'; version: string }> {
    return this.#get('health')
  }

  /** What the one who asks may do. */
  session(): Promise<{ role: 'read' | 'write' | 'admin'; token: boolean; writing: boolean }> {
    return this.#get('session')
  }

  /** The counters as Prometheus reads them. */
  async metrics(): Promise<string> {
    return (await this.#send('GET', 'metrics', {})).text()
  }

  ready(): Promise<{ status: 'ok'; coders: { coder: string; articles: number }[] }> {
    return this.#get('ready')
  }

  async #get<Answer>(path: string, values: Values = {}): Promise<Answer> {
    return (await (await this.#send('GET', path, values)).json()) as Answer
  }

  async #post<Answer>(path: string, body: unknown): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body)
    return (await (await this.#send('POST', path, {}, text, { type: 'application/json' })).json()) as Answer
  }

  async #send(
    method: 'GET' | 'POST',
    path: string,
    values: Values,
    body?: string,
    { type = ndjson, accept, signal }: { type?: string; accept?: string; signal?: AbortSignal } = {},
  ): Promise<Response> {
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(values))
      if (Array.isArray(value)) for (const one of asList(value.map(String))) search.append(name, one)
      else if (value !== undefined && value !== null) search.set(name, String(value))
    const { token, fetch: ask = fetch } = this.#options
    const address = `${this.#base}${path}${search.size ? `?${search}` : ''}`
    const headers: Record<string, string> = {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': type }),
      ...(accept && { Accept: accept }),
    }
    const response = await ask(new Request(address, { method, headers, ...(body !== undefined && { body }), ...(signal && { signal }) }))
    if (response.ok) return response
    const problem = (await response.json().catch(() => null)) as { code?: string; detail?: string } | null
    throw new ProblemError(response.status, problem?.code ?? '', problem?.detail ?? `the server answered ${response.status}`)
  }
}

const ndjson = 'application/x-ndjson'

/** A list as an address has it: with commas between, or where there are commas inside, each by itself; then at least two, so that it is seen to be a list. */
const asList = (values: readonly string[]) => (values.some((value) => value.includes(',')) ? [...values, ''] : [values.join(',')])

const linesFor = (articles: readonly Sent[]) => articles.map((article) => `${JSON.stringify(article)}\n`).join('')

/** What was coded; what was refused is left out. */
async function* coded<Record extends object>(response: Response): AsyncGenerator<Record> {
  for await (const record of recordsOf<Record | { refused: Message }>(response)) if (!('refused' in record)) yield record
}

async function* recordsOf<Record>(response: Response): AsyncGenerator<Record> {
  for await (const line of linesOf(response)) if (line) yield JSON.parse(line) as Record
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of piecesOf(response)) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop()!
    yield* lines
  }
  if (rest) yield rest
}

/** A body as it comes; who stops listening closes it. */
async function* piecesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) yield value!
  } finally {
    await reader.cancel()
  }
}
