/** The mentions of a happening by independent source, in the order in which they were published; copies stand with what they copy. */
import type { Event, HappeningView } from '../api.ts'

export type Source = HappeningView['sources'][number]

export interface Account {
  event: Event
  source: Source | undefined
  /** Whether another article of the same source told it first. */
  later: boolean
}

/** What one independent source tells. */
export interface Telling {
  outlets: string[]
  accounts: Account[]
}

/** Accounts of one source stand together, and the source that was first comes first. */
export function tellingsOf({ events, sources, independent }: Pick<HappeningView, 'events' | 'sources' | 'independent'>): Telling[] {
  const of = new Map(sources.map((source) => [source.id, source]))
  const published = (event: Event) => of.get(event.article)?.published ?? '9999'
  const sorted = [...events].sort((a, b) => {
    const [left, right] = [published(a), published(b)]
    return left < right ? -1 : left > right ? 1 : a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start
  })
  const tellings = new Map<number, Telling>()
  for (const event of sorted) {
    const number = independent.findIndex((articles) => articles.includes(event.article))
    const telling = tellings.get(number) ?? { outlets: [], accounts: [] }
    tellings.set(number, telling)
    const source = of.get(event.article)
    if (source?.outlet && !telling.outlets.includes(source.outlet)) telling.outlets.push(source.outlet)
    const first = telling.accounts[0]
    telling.accounts.push({ event, source, later: first !== undefined && first.event.article !== event.article })
  }
  return [...tellings.values()]
}

/** A step on the way from plan to outcome: what was said of it, from when on, by how many. */
export interface Step {
  status: Event['status']
  time: Event['time']
  type: string
  published: string | null
  mentions: number
}

/** What was said one after the other; what says the same as the step before adds to it. Nothing where nothing was planned first. */
export function courseOf(accounts: readonly Account[], isOpen: (status: string) => boolean): Step[] {
  const steps: Step[] = []
  const sorted = [...accounts].sort((a, b) => ((a.source?.published ?? '9999') < (b.source?.published ?? '9999') ? -1 : 1))
  for (const { event, source } of sorted) {
    const { status, time, type } = event
    const before = steps.at(-1)
    if (before && before.status === status && before.time.from === time.from && before.time.to === time.to) before.mentions++
    else steps.push({ status, time, type, published: source?.published ?? null, mentions: 1 })
  }
  return steps.length > 1 && isOpen(steps[0]!.status) && steps.some(({ status }) => !isOpen(status)) ? steps : []
}
