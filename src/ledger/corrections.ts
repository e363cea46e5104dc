/** What people correct, and how it finds its event again when the article is coded anew. */
import { createHash } from 'node:crypto'
import { message } from '../messages.ts'
import type { Annotation, Article, Event } from '../records.ts'

/** What somebody has corrected in an event, and why. */
export interface Correction {
  id: string
  article: string
  /** The event as it was. */
  event: Event
  /** Fields with their new values; null where it is no event at all. */
  changes: Partial<Event> | null
  reason: string
  by: string
  /** ISO date and time, given by whoever corrects. */
  at: string
}

/** The id of a correction: of everything that it says. */
export function correctionId(correction: Omit<Correction, 'id'>): string {
  return `k${createHash('sha256').update(JSON.stringify(correction)).digest('hex').slice(0, 12)}`
}

/**
 * The annotation with the article's corrections, oldest first. An event that the coder finds no more is put back as it was corrected;
 * where the words themselves have changed the correction has no place, and a message says so.
 */
export function withCorrections(article: Article, annotation: Annotation, corrections: readonly Correction[]): Annotation {
  if (!corrections.length) return annotation
  const corrected: Annotation = {
    ...annotation,
    events: [...annotation.events],
    claims: annotation.claims.map((claim) => ({ ...claim, events: [...claim.events] })),
    messages: [...annotation.messages],
  }
  for (const { id, event, changes, reason, by, at } of corrections) {
    const { trigger } = event.why
    if (article.text.slice(trigger.start, trigger.end) !== trigger.text) {
      const place = { start: 0, end: 0 }
      if (!corrected.messages.some(({ code, reason: said }) => code === 'R515' && said.includes(id)))
        corrected.messages.push(message('R515', { id, by }, place))
      continue
    }
    const i = indexOf(event, corrected.events)
    if (!changes) {
      if (i >= 0) {
        const [rejected] = corrected.events.splice(i, 1)
        for (const claim of corrected.claims) claim.events = claim.events.filter((known) => known !== rejected!.id)
      }
      continue
    }
    const found = corrected.events[i] ?? event
    const step = `corrected by ${by} on ${at.slice(0, 10)}: ${reason}`
    const steps = found.why.steps.includes(step) ? found.why.steps : [...found.why.steps, step]
    const improved: Event = { ...found, ...changes, id: found.id, article: found.article, why: { ...found.why, steps } }
    if (i >= 0) corrected.events[i] = improved
    else corrected.events.push(improved)
  }
  corrected.events.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
  return corrected
}

/** The event that a correction speaks of: the same trigger, best with the same id; else what lies over the same words. */
function indexOf(anchor: Event, events: readonly Event[]): number {
  const { start, end } = anchor.why.trigger
  let best = -1
  let weight = 0
  events.forEach((event, i) => {
    const sameTrigger = event.why.trigger.start === start && event.why.trigger.end === end
    const overlap = Math.min(event.end, anchor.end) - Math.max(event.start, anchor.start)
    const shared = overlap / Math.max(event.end - event.start, anchor.end - anchor.start, 1)
    const own = sameTrigger
      ? 2 + (event.id === anchor.id ? 2 : 0) + (event.cameo === anchor.cameo ? 1 : 0)
      : event.type === anchor.type && shared > 0.5
        ? shared
        : 0
    if (own > weight) {
      best = i
      weight = own
    }
  })
  return best
}
