/** What people correct, merge and split, and how it finds its events again when an article is coded anew. */
import { createHash } from 'node:crypto'
import { message } from '../messages.ts'
import type { Annotation, Article, Claim, Event, TextSpan } from '../records.ts'

/** Who says so, why and when. */
export interface Because {
  reason: string
  by: string
  /** ISO date and time, given by whoever corrects. */
  at: string
}

/** Fields of an event with their new values; null takes away what an event need not have. */
export type EventChanges = { [Field in keyof Event]?: Event[Field] | (undefined extends Event[Field] ? null : never) }

/** What somebody has corrected in an event, and why. */
export interface EventCorrection extends Because {
  id: string
  article: string
  /** The event as it was. */
  event: Event
  /** Fields with their new values; null where it is no event at all. */
  changes: EventChanges | null
}

/** What finds an event again: its id, else its words. */
export interface Anchor extends Pick<Event, 'article' | 'id' | 'type' | 'cameo' | 'start' | 'end'> {
  trigger: TextSpan
}

/** Mentions that somebody has put together as one happening, or taken apart. */
export interface LinkCorrection extends Because {
  id: string
  act: 'merge' | 'split'
  /** Each group is one happening: after a merge there is one, after a split what was split off, and then the rest. */
  groups: Anchor[][]
}

/** A line of the log. */
export type Correction = EventCorrection | LinkCorrection

/** The id of a correction: of everything that it says. */
export function correctionId(correction: Omit<EventCorrection, 'id'> | Omit<LinkCorrection, 'id'>): string {
  return `k${createHash('sha256').update(JSON.stringify(correction)).digest('hex').slice(0, 12)}`
}

/** The articles that a correction speaks of, each once. */
export function articlesOf(correction: Correction): string[] {
  return 'event' in correction
    ? [correction.article]
    : [...new Set(correction.groups.flatMap((group) => group.map(({ article }) => article)))].sort()
}

export function anchorOf({ article, id, type, cameo, start, end, why: { trigger } }: Event): Anchor {
  return { article, id, type, cameo, start, end, trigger }
}

/**
 * The pin of each event of an article that was merged or split by hand: mentions with one pin are one happening. The last word counts.
 * @param corrections all that speak of the article, oldest first
 */
export function pinsOf(article: string, events: readonly Event[], corrections: readonly Correction[]): Map<string, string> {
  const pins = new Map<string, string>()
  for (const correction of corrections)
    if ('groups' in correction)
      for (const [i, group] of correction.groups.entries())
        for (const anchor of group) {
          const event = anchor.article === article ? events[indexOf(anchor, events)] : undefined
          if (event) pins.set(event.id, `${correction.id}-${i}`)
        }
  return pins
}

/** Fields that an event may be without. */
const optional: ReadonlySet<string> = new Set<keyof Event>(['roles', 'medium', 'count'])

/**
 * The annotation with the article's corrections, oldest first. An event that the coder finds no more is put back as it was corrected;
 * where the words themselves have changed the correction has no place, and a message says so.
 */
export function withCorrections(article: Article, annotation: Annotation, corrections: readonly Correction[]): Annotation {
  if (!corrections.length) return annotation
  const corrected: Annotation = {
    ...annotation,
    events: [...annotation.events],
    claims: structuredClone(annotation.claims),
    messages: [...annotation.messages],
  }
  for (const correction of corrections) {
    if (!('event' in correction)) continue
    const { id, event, changes, reason, by, at } = correction
    const { trigger } = event.why
    if (article.text.slice(trigger.start, trigger.end) !== trigger.text) {
      const place = { start: 0, end: 0 }
      if (!corrected.messages.some(({ code, reason: said }) => code === 'R515' && said.includes(id)))
        corrected.messages.push(message('R515', { id, by }, place))
      continue
    }
    const i = indexOf(anchorOf(event), corrected.events)
    if (!changes) {
      if (i >= 0) {
        const [rejected] = corrected.events.splice(i, 1)
        forgetIn(corrected.claims, rejected!.id)
      }
      continue
    }
    const found = corrected.events[i] ?? event
    const step = `corrected by ${by} on ${at.slice(0, 10)}: ${reason}`
    const steps = found.why.steps.includes(step) ? found.why.steps : [...found.why.steps, step]
    const fields = Object.entries({ ...found, ...changes }).filter(([field, value]) => value !== null || !optional.has(field))
    const improved = { ...Object.fromEntries(fields), id: found.id, article: found.article, why: { ...found.why, steps } } as Event
    if (i >= 0) corrected.events[i] = improved
    else corrected.events.push(improved)
  }
  corrected.events.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
  return corrected
}

/** Takes an event out of claims and of those inside them. */
function forgetIn(claims: readonly Claim[], event: string): void {
  for (const claim of claims) {
    claim.events = claim.events.filter((known) => known !== event)
    forgetIn(claim.inner ?? [], event)
  }
}

/** The event that a correction speaks of: the same trigger, best with the same id; else what lies over the same words. */
function indexOf(anchor: Anchor, events: readonly Event[]): number {
  const { start, end } = anchor.trigger
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
