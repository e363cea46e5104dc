/** The desk's questions to the API, and a hook that asks them. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Annotation, Article, Event, Happening, Page } from '../../src/records.ts'

export type {
  Actor, Article, ArticleSummary, Claim, Event, EventPlace, EventStatus, Happening, HappeningRow as Row, LedgerClaim as ClaimRow, Outline, Page, Participant, PartyCount as Party,
  PlaceCount, StatedCount, TallyRow, Tie, Time,
} from '../../src/records.ts' // biome-ignore format: a list of names

/** A turn of a relation: from when on its tone is another one, and which happenings made it so. */
export interface Turn {
  period: string
  before: number
  after: number
  happenings: Pick<Happening, 'id' | 'cameo' | 'type' | 'time'>[]
}

/** What somebody has changed by hand. */
export type Correction = { id: string; reason: string; by: string; at: string } & (
  | { act: 'merge' | 'split'; groups: { article: string; id: string }[][] }
  | { event: Event; changes: Partial<Event> | null }
)

export type HappeningView = Happening & {
  title: string
  /** Articles by independent source. */
  independent: string[][]
  events: Event[]
  sources: Pick<Article, 'id' | 'title' | 'published' | 'outlet' | 'url'>[]
}
export type EventCard = Event & { title: string; happening: Happening | null }
export type ArticleView = Omit<Annotation, 'article' | 'coder'> & { article: Article }

/** Conditions of the ledger's query; those that are empty are left out. */
export type Query = Record<string, string | undefined>

const query = (values: Query) =>
  new URLSearchParams(Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]))).toString()

export type Found = 'events' | 'happenings' | 'claims' | 'articles'

/** The paths of the API. */
export const ask = {
  parties: () => 'parties',
  articles: () => 'articles',
  article: (id: string) => `articles/${encodeURIComponent(id)}`,
  event: (id: string) => `events/${encodeURIComponent(id)}`,
  happening: (id: string) => `happenings/${encodeURIComponent(id)}`,
  /** All happenings that are found, in outline. */
  outlines: (wanted: Query) => `outlines?${query(wanted)}`,
  timeline: (wanted: Query) => `timeline?${query(wanted)}`,
  /** Rows with the words of a mention. */
  rows: (ids: readonly string[]) => `timeline?${query({ ids: ids.join(',') })}`,
  series: (wanted: Query) => `series?${query({ by: 'month', ...wanted })}`,
  corrections: (articles: readonly string[]) => `corrections?${query({ article: articles.join(',') })}`,
  meetings: (between: string) => `meetings?${query({ between })}`,
  find: (kind: Found, wanted: Query) => `find/${kind}?${query(wanted)}`,
  tally: (kind: Found, by: readonly string[], wanted: Query = {}) => `tally/${kind}?${query({ by: by.join(',') || undefined, ...wanted })}`,
  people: () => 'people',
  ties: () => 'ties',
  places: (wanted: Query) => `places?${query(wanted)}`,
}

/** The name of the event that tells that the server wants a token. */
export const locked = 'rapport-locked'

/** Asks the server. Rejects with its own sentence where it gives one. */
async function asked<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`/api/v1/${path}`, init).catch((error: Error) => {
    if (init.signal?.aborted) throw error
    throw new Error('The server does not answer. It may have been closed, or the way to it is cut.')
  })
  if (response.ok) return response.json() as Promise<Answer>
  // A wrong token is told where it was written.
  if (response.status === 401 && init.method !== 'POST') dispatchEvent(new Event(locked))
  const answer = await response.json().catch(() => null)
  throw Object.assign(new Error(answer?.detail ?? `The server answered ${response.status}.`), { answer })
}

/** What a question is rejected with: the server's sentence, and its whole answer where there is one. */
export type Refusal = Error & { answer?: unknown }

export const get = <Answer>(path: string, signal?: AbortSignal) => asked<Answer>(path, { signal: signal ?? null })

export const post = <Answer>(path: string, body: object | string, type = 'application/json') =>
  asked<Answer>(path, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
  })

/** What became of what was sent in. */
export interface Received {
  /** Ids of articles. */
  added: string[]
  known: string[]
  refused: { code: string; reason: string }[]
}

export interface Asked<Answer> {
  /** The last answer; it stays while a new one is on its way, so that a page does not flicker. */
  answer: Answer | null
  fault: string
  asking: boolean
  again(): void
}

/** Asks when the path changes, and gives up on an answer that is no longer wanted. Null asks nothing. */
export function useAnswer<Answer>(path: string | null): Asked<Answer> {
  const [state, setState] = useState<{ path: string | null; answer: Answer | null; fault: string }>({ path: null, answer: null, fault: '' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (!path) return
    const control = new AbortController()
    get<Answer>(path, control.signal).then(
      (answer) => setState({ path, answer, fault: '' }),
      (error: Error) => control.signal.aborted || setState({ path, answer: null, fault: error.message }),
    )
    return () => control.abort()
  }, [path, turn])
  return {
    answer: state.answer,
    fault: state.path === path ? state.fault : '',
    asking: path !== null && state.path !== path,
    again: useCallback(() => setTurn((n) => n + 1), []),
  }
}

/** What a list shows of what is found: the pages so far, and a way to the next one. */
export interface Pages<Row> {
  rows: readonly Row[]
  /** Whether there is more than is shown. */
  more: boolean
  /** Why the next page could not be read. */
  fault: string
  next(): Promise<void>
}

/** Asks for what is found a page at a time; another question begins anew. */
export function usePages<Row>(path: string): Asked<Pages<Row>> {
  const asked = useAnswer<Page<Row>>(path)
  const [later, setLater] = useState<{ path: string; rows: readonly Row[]; next: string | null; fault: string } | null>(null)
  const { answer } = asked
  if (!answer) return { ...asked, answer: null }
  const rest = later?.path === path ? later : { path, rows: [], next: answer.next, fault: '' }
  const next = async () => {
    if (!rest.next) return
    await get<Page<Row>>(`${path}&cursor=${encodeURIComponent(rest.next)}`).then(
      (page) => setLater({ path, rows: [...rest.rows, ...page.rows], next: page.next, fault: '' }),
      (error: Error) => setLater({ ...rest, fault: error.message }),
    )
  }
  return { ...asked, answer: { rows: [...answer.rows, ...rest.rows], more: rest.next !== null, fault: rest.fault, next } }
}
