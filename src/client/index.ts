/** A typed client of the API, for Node and for browsers: it needs nothing but fetch. */
import type { MeetingCount, Network, Series, Voice } from '../analysis/index.ts'
import type { ArticleSummary, Dimension, Kind, LedgerQuery, Page, PartyCount, Period, Records, TallyRow } from '../ledger/index.ts'
import type { Annotation, Article, Event, Happening, Message } from '../records.ts'

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
  find<K extends Exclude<Kind, 'happenings'>>(kind: K, query: LedgerQuery = {}): Promise<Page<Records[K]>> {
    return this.#get(`find/${kind}`, query)
  }

  /** Everything that a query finds, whole records, as they come. */
  async *export<K extends Kind>(kind: K, query: LedgerQuery = {}): AsyncGenerator<Records[K]> {
    const response = await this.#send('GET', `export/${kind}`, query)
    for await (const line of linesOf(response)) yield JSON.parse(line) as Records[K]
  }

  tally(kind: Kind, by: readonly Dimension[], query: LedgerQuery = {}): Promise<TallyRow[]> {
    return this.#get(`tally/${kind}`, { ...query, by })
  }

  parties(): Promise<PartyCount[]> {
    return this.#get('parties')
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

  happening(id: string): Promise<Happening & { title: string; events: Event[] }> {
    return this.#get(`happenings/${encodeURIComponent(id)}`)
  }

  meetings(parties: readonly string[], options: { leaders?: boolean; from?: string; until?: string } = {}): Promise<MeetingCount> {
    return this.#get('meetings', { between: parties, ...options })
  }

  series(query: LedgerQuery, by: Period = 'month', scale: 'goldstein' | 'plover' = 'goldstein'): Promise<Series> {
    return this.#get('series', { ...query, by, scale })
  }

  network(query: LedgerQuery = {}): Promise<Network> {
    return this.#get('network', query)
  }

  shareOfVoice(query: LedgerQuery = {}): Promise<Voice[]> {
    return this.#get('voice', query)
  }

  /** Codes articles and puts them into the ledger. */
  async add(articles: readonly (Partial<Article> & { text: string })[]): Promise<Stored> {
    const response = await this.#send('POST', 'articles', {}, articles.map((article) => `${JSON.stringify(article)}\n`).join(''))
    return (await response.json()) as Stored
  }

  /** Codes articles without storing them; what could not be coded is left out. */
  async *annotate(articles: readonly (Partial<Article> & { text: string })[]): AsyncGenerator<Annotation & { article: Article }> {
    const response = await this.#send('POST', 'annotate', {}, articles.map((article) => `${JSON.stringify(article)}\n`).join(''))
    for await (const line of linesOf(response)) {
      const record = JSON.parse(line) as (Annotation & { article: Article }) | { refused: Message }
      if (!('refused' in record)) yield record
    }
  }

  async #get<Answer>(path: string, values: Values = {}): Promise<Answer> {
    return (await (await this.#send('GET', path, values)).json()) as Answer
  }

  async #send(method: 'GET' | 'POST', path: string, values: Values, body?: string): Promise<Response> {
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(values))
      if (value !== undefined && value !== null) search.set(name, Array.isArray(value) ? value.join(',') : String(value))
    const { token, fetch: ask = fetch } = this.#options
    const address = `${this.#base}${path}${search.size ? `?${search}` : ''}`
    const headers: Record<string, string> = {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/x-ndjson' }),
    }
    const response = await ask(new Request(address, { method, headers, ...(body !== undefined && { body }) }))
    if (response.ok) return response
    const problem = (await response.json().catch(() => null)) as { code?: string; title?: string } | null
    throw new ProblemError(response.status, problem?.code ?? '', problem?.title ?? `the server answered ${response.status}`)
  }
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    const lines = (rest + value).split('\n')
    rest = lines.pop()!
    for (const line of lines) if (line) yield line
  }
  if (rest) yield rest
}
