/** What the tools tell of records: the facts without their machinery, and where they stand. */
import type { Ledger } from '../ledger/index.ts'
import { cameo } from '../ontology/index.ts'
import type { Actor, Article, Attribution, Claim, Event, Happening, Span } from '../records.ts'

/** Where an answer stands: the article, the characters (UTF-16, from 0), and the words. */
export interface Citation {
  article: string
  title?: string
  outlet?: string
  published?: string
  url?: string
  start: number
  end: number
  quote: string
}

/** A longer quote (characters) is cut, which the sign at its end tells. */
const longestQuote = 1000

/** Cites a span of an article. */
export function citationIn({ id, title, outlet, published, url, text }: Article, { start, end }: Span): Citation {
  const words = text.slice(start, end)
  return { article: id, title, outlet, published, url, start, end, quote: words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words } // biome-ignore format: a record
}

/** Cites spans of a ledger's articles. */
export function citationsFrom(ledger: Ledger): (article: string, span: Span) => Promise<Citation | null> {
  return async (id, span) => {
    const found = await ledger.article(id)
    return found && citationIn(found.article, span)
  }
}

const namesOf = (actors: readonly Actor[]) => actors.map(({ name, cameo: code }) => ({ name, code }))
/** The whole chain, outermost first. */
const chainOf = (attribution: readonly Attribution[]) => attribution.map(({ speaker, kind }) => ({ name: 'name' in speaker ? speaker.name : speaker.text, kind })) // biome-ignore format: one step

export function eventFacts({ id, type, cameo: code, status, time, place, sources, targets, reciprocal, attribution, confidence }: Event) {
  return {
    id, type, cameo: code, title: cameo(code)?.title ?? '', status, from: time.from, to: time.to, place: place?.name ?? null, sources: namesOf(sources), targets: namesOf(targets), reciprocal,
    saidBy: chainOf(attribution), confidence,
  } // biome-ignore format: a record
}

export function happeningFacts({ id, type, cameo: code, status, time, place, participants, mentions, outlets, readings }: Happening) {
  return {
    id, type, cameo: code, title: cameo(code)?.title ?? '', status, from: time.from, to: time.to, place: place?.name ?? null, participants: namesOf(participants), mentions: mentions.length, outlets,
    disputed: Object.keys(readings).filter((field) => readings[field]!.length > 1),
  } // biome-ignore format: a record
}

export function claimFacts({ id, speaker, kind, attribution, content }: Claim) {
  return { id, speaker: speaker && { name: speaker.name, code: speaker.cameo }, kind, saidBy: chainOf(attribution), content: content.map(({ text }) => text).join(' … ') } // biome-ignore format: a record
}
