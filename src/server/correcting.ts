/** What a person says of an event, as fields of its record: names become parties and places, words their places in the text. */
import { z } from 'zod'
import type { KnowledgeBase } from '../knowledge/index.ts'
import { type EventChanges, sourceKinds } from '../ledger/index.ts'
import { RapportError } from '../messages.ts'
import { cameo, isCameoCode } from '../ontology/index.ts'
import { type Actor, type Article, type Event, type EventPlace, eventStatuses, type TextSpan } from '../records.ts'

const word = z.string().trim().min(1).max(300)
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(50)

/** The fields that a person may set. Parties and places are named as people name them; null takes away what is not so. */
export const changesInput = z.strictObject({
  cameo: z.string().refine(isCameoCode, 'give a CAMEO code').optional(),
  sources: listOf(word).optional(),
  targets: listOf(word).optional(),
  /** Whether the parties act on each other: then all of them are sources. */
  reciprocal: z.boolean().optional(),
  status: z.enum(eventStatuses).optional(),
  time: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable().optional(),
  place: word.nullable().optional(),
  medium: z.enum(['in person', 'video', 'phone', 'letter']).nullable().optional(),
  /** A number that the text does not give can be taken away. */
  count: z.null().optional(),
  topics: listOf(word).optional(),
  /** `text` are the words of the article that say so. */
  quantities: listOf(z.strictObject({ text: word, value: z.number(), atLeast: z.literal(true).optional(), unit: z.string().trim().max(100), item: z.string().trim().max(300) })).optional(),
  /** Who says so, through whom, outermost first; nobody where the article itself does. */
  attribution: listOf(z.strictObject({ speaker: word, kind: z.enum(sourceKinds) })).optional(),
}) // biome-ignore format: a field a line

/**
 * The fields of the record that follow from what a person set: a code brings its type, mode, value and quad class; roles stay with those
 * who still take part. Throws R609 for a party, a place or words that are not known.
 */
export function fieldsOf(
  { cameo: code, time, place, sources, targets, reciprocal, quantities, attribution, ...rest }: z.output<typeof changesInput>,
  event: Event,
  { article, actors }: { article: Article; actors: readonly Actor[] },
  knowledge: KnowledgeBase,
): EventChanges {
  const on = (time?.from ?? event.time.from ?? article.published)?.slice(0, 10)
  const spoken = event.attribution.flatMap(({ speaker }) => ('name' in speaker ? speaker : []))
  const known = [...event.sources, ...event.targets, ...Object.values(event.roles ?? {}).flat(), ...spoken, ...actors]
  const party = (name: string) => partyOf(name, known, on, article.text, event.start, knowledge)
  const entry = code === undefined ? undefined : cameo(code)!
  return {
    ...rest,
    ...(entry && { cameo: entry.code, type: entry.type, mode: entry.mode, goldstein: entry.goldstein, quad: entry.quad }),
    ...((sources || targets || reciprocal !== undefined) && sidesOf(event, sources?.map(party), targets?.map(party), reciprocal)),
    ...(time && { time: { ...time, precision: time.from === time.to ? ('day' as const) : ('open' as const), basis: 'stated' as const } }),
    ...(time === null && { time: { from: null, to: null, precision: 'open' as const, basis: 'unknown' as const } }),
    ...(place !== undefined && { place: place === null ? null : placeOf(place, event, article.text, knowledge) }),
    ...(quantities && {
      quantities: quantities.map(({ text, ...amount }) => ({ ...quotedIn(article.text, text, event.start), ...amount })),
    }),
    ...(attribution && {
      attribution: attribution.map(({ speaker, kind }) => {
        const before = event.attribution.find(({ speaker: one }) => ('name' in one ? one.name : one.text) === speaker)
        return before ? { ...before, kind } : { speaker: party(speaker), kind, cue: '', start: event.start, end: event.start }
      }),
    }),
  }
}

/** Both sides, with the roles of those who still take part. */
function sidesOf(event: Event, sources = event.sources, targets = event.targets, reciprocal = event.reciprocal): EventChanges {
  const names = new Set([...sources, ...targets].map(({ name }) => name))
  const roles = Object.entries(event.roles ?? {}).flatMap(([role, actors]) => {
    const staying = actors.filter(({ name }) => names.has(name))
    return staying.length ? [[role, staying] as const] : []
  })
  return {
    ...(reciprocal ? { sources: [...sources, ...targets], targets: [] } : { sources, targets }),
    reciprocal,
    ...(event.roles && { roles: Object.fromEntries(roles) }),
  }
}

/** Who is meant: somebody of the article who is called so, else whom the name, or a state's code, means on the day. */
function partyOf(
  name: string,
  known: readonly Actor[],
  on: string | undefined,
  text: string,
  near: number,
  knowledge: KnowledgeBase,
): Actor {
  const told = known.find((actor) => actor.name === name)
  if (told) return told
  const found = knowledge.who(knowledge.state(name)?.name ?? name, { ...(on && { on }) })
  if (!found)
    throw new RapportError('R609', { what: `nobody is known as “${name}”${on ? ` on ${on}` : ''}: write a name, an office with its state, or a code like FRA` })
  const { start: _, end: __, via: ___, ...actor } = found.actor
  return { ...actor, ...(nearest(text, name, near) ?? { text: name }) }
} // biome-ignore format: one sentence

/** The place that is called so, most likely that of the country in which the event stood. */
function placeOf(name: string, event: Event, text: string, knowledge: KnowledgeBase): EventPlace {
  const called = knowledge.places(knowledge.state(name)?.name ?? name)
  const place = called.find(({ country }) => country !== null && country === event.place?.country) ?? called[0]
  if (!place) throw new RapportError('R609', { what: `no place is known as “${name}”` })
  const span = nearest(text, name, event.start) ?? { text: '', start: event.start, end: event.start }
  return {
    ...span,
    name: place.name,
    country: place.country,
    lat: place.lat,
    lon: place.lon,
    gazetteer: place.gazetteer,
    kind: place.kind,
  }
}

function quotedIn(text: string, words: string, near: number): TextSpan {
  const span = nearest(text, words, near)
  if (!span) throw new RapportError('R609', { what: `“${words}” does not stand in the article` })
  return span
}

/** Where words stand in a text, nearest to a place. */
function nearest(text: string, words: string, near: number): TextSpan | null {
  let best = -1
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at
    if (at > near) break
  }
  return best < 0 ? null : { start: best, end: best + words.length, text: words }
}
