/** The mentions of a happening in the order in which they were published, copies beside what they copy. */
import type { Event, HappeningView } from '../api.ts'

export type Source = HappeningView['sources'][number]

export interface Account {
  event: Event
  source: Source | undefined
  /** The outlet that had the same words first, or null. */
  copyOf: string | null
}

/** Words alone, so that quotation marks, case and spaces do not make a copy look like a text of its own. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export function accountsOf(events: readonly Event[], sources: readonly Source[]): Account[] {
  const of = new Map(sources.map((source) => [source.id, source]))
  const published = (event: Event) => of.get(event.article)?.published ?? '9999'
  const sorted = [...events].sort((a, b) => {
    const [left, right] = [published(a), published(b)]
    return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1
  })
  const firstWith = new Map<string, Event>()
  return sorted.map((event) => {
    const words = plain(event.text)
    const first = firstWith.get(words)
    if (!first) firstWith.set(words, event)
    const source = of.get(event.article)
    return { event, source, copyOf: first && first.article !== event.article ? (of.get(first.article)?.outlet ?? first.article) : null }
  })
}
