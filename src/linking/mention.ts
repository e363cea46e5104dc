/** A mention: an event with what linking has to know of its article, and what is compared of it. */
import type { Actor, Event } from '../records.ts'

export interface Mention {
  event: Event
  outlet: string | null
  /** The outlet or agency whose report the article gives on. */
  origin?: string | null
  /** When the article was published: what has no date of its own happened, it is taken, in the week before. */
  published?: string | null
  /** Signature of the article's text, by which reprints are known. */
  signature?: string
  /** Mentions with one pin were put together by hand; other mentions join them where they resemble them. */
  pin?: string | null
}

/** What a party is called when mentions are compared: its country, its bloc or body, or its CAMEO code; null for an unknown one. */
export function partyKey(actor: Actor): string | null {
  return actor.country ?? actor.group ?? (actor.cameo || actor.id || null)
}

/** The parties of an event, each once, sorted. */
export function partiesOf(event: Event): string[] {
  return [...new Set([...event.sources, ...event.targets].flatMap((actor) => partyKey(actor) ?? []))].sort()
}

/** An intent to meet, dated only by its report: when it was promised, not when the meeting is to be. */
export function isPromise({ cameo, time }: Event): boolean {
  return cameo === '036' && time.basis === 'published'
}

/**
 * The kind of an act: its CAMEO root, since the kinds of one root are told for each other ("imposed sanctions" may be 160, a SANCTION, or 163, which PLOVER
 * counts to COERCE). Meetings are one kind, and an intent to meet is a planned meeting; a promise to, without a date, is a thing of its own.
 */
export function kindOf(event: Event): string {
  if (isPromise(event)) return 'promise'
  return event.type === 'CONSULT' || event.cameo === '036' ? 'CONSULT' : event.cameo.slice(0, 2)
}

/** The number of a day, counted from 1970; of a month or a year the first one's. */
export function dayNumber(date: string): number {
  const [year, month = '1', day = '1'] = date.slice(0, 10).split('-')
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000
}

/** The month of a day, as "2021-12". */
export function monthOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 7)
}

const precisions = ['minute', 'day', 'week', 'month', 'quarter', 'year', 'open']

/** How precisely and certainly an event is dated: words that sort the best first, promises last. */
export function rankOf(event: Event): string[] {
  const { from, to, precision, basis } = event.time
  return [
    String(from && to && !isPromise(event) ? precisions.indexOf(precision) : 9),
    basis === 'stated' ? '0' : basis === 'inferred' ? '1' : '2',
    from ?? '~',
    String(99 - Math.min(partiesOf(event).length, 99)).padStart(2, '0'),
    event.id,
  ]
}

/** The best dated first: an order that depends on nothing but the mentions. */
export function byPrecision(a: Event, b: Event): number {
  const [left, right] = [rankOf(a).join(' '), rankOf(b).join(' ')]
  return left < right ? -1 : left > right ? 1 : 0
}
