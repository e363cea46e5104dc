/** The desk's questions to the API. */
import type { Article, Claim, Event, Happening } from '../../src/records.ts'

export type { Article, Claim, Event, Happening }

export interface Party {
  party: string
  happenings: number
}

export interface ArticleSummary {
  id: string
  title: string | null
  published: string | null
  outlet: string | null
  events: number
}

export type HappeningWithEvents = Happening & { events: Event[] }
export type EventCard = Event & { title: string; happening: Happening | null }
export interface ArticleView {
  article: Article
  events: Event[]
  claims: Claim[]
}

async function get<Answer>(path: string): Promise<Answer> {
  const response = await fetch(`/api/v1/${path}`)
  if (!response.ok) throw new Error((await response.json().catch(() => null))?.title ?? `the server answered ${response.status}`)
  return response.json() as Promise<Answer>
}

export const api = {
  parties: () => get<Party[]>('parties'),
  articles: () => get<ArticleSummary[]>('articles'),
  happenings: (a: string, b: string) => get<Happening[]>(`happenings?between=${encodeURIComponent(a)},${encodeURIComponent(b)}`),
  happening: (id: string) => get<HappeningWithEvents>(`happenings/${encodeURIComponent(id)}`),
  event: (id: string) => get<EventCard>(`events/${encodeURIComponent(id)}`),
  article: (id: string) => get<ArticleView>(`articles/${encodeURIComponent(id)}`),
}
