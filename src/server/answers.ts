/** The shapes of the answers, from which the description of the API is made; a test holds real answers against them. */
import { z } from 'zod'
import { type MeetingCount, type Network, outcomes, type Plan, type Series, type ThreadLife, type Voice } from '../analysis/index.ts'
import type { Problem } from '../http/index.ts'
import {
  type Anchor,
  type ArticleSummary,
  type Correction,
  type EventCorrection,
  type LedgerClaim,
  type LinkCorrection,
  type Outline,
  type Participant,
  type PartyCount,
  periods,
  sourceKinds,
  type TallyRow,
  type Tie,
} from '../ledger/index.ts'
import {
  type Actor,
  type Attribution,
  type Chain,
  type Claim,
  type Event,
  type EventPlace,
  type EventTime,
  eventStatuses,
  type Happening,
  type HappeningRow,
  type Message,
  type PlaceCount,
  type TextSpan,
  type Thread,
} from '../records.ts'

const text = z.string()
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable()
const count = z.number().int().min(0)
const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema)
const place = { start: z.number().int(), end: z.number().int() }
const media = z.enum(['in person', 'video', 'phone', 'letter'])

const span: z.ZodType<TextSpan> = z.object({ ...place, text })

const actor: z.ZodType<Actor> = z.object({
  text, start: place.start.optional(), end: place.end.optional(), name: text, id: maybe(text), country: maybe(text), sectors: list(text), cameo: text, group: text.optional(),
  via: z.enum(['pronoun', 'office', 'metonym', 'alias', 'description', 'implied']).optional(),
}) // biome-ignore format: a record

const attribution: z.ZodType<Attribution> = z.object({ ...place, speaker: z.union([actor, span]), kind: z.enum(sourceKinds), cue: text })

const eventTime: z.ZodType<EventTime> = z.object({
  from: maybe(text), to: maybe(text), precision: z.enum(['minute', 'day', 'week', 'month', 'quarter', 'year', 'open']), basis: z.enum(['stated', 'inferred', 'published', 'unknown']),
  text: text.optional(), start: place.start.optional(), end: place.end.optional(),
}) // biome-ignore format: a record

const eventPlace: z.ZodType<EventPlace> = z.object({
  ...place, text, name: text, country: maybe(text), lat: maybe(z.number()), lon: maybe(z.number()), gazetteer: maybe(text), kind: text,
}) // biome-ignore format: a record

/** A code's place on the Goldstein scale, and its quad class. */
const weighed = { goldstein: z.number(), quad: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]) }
const eventFields = {
  ...place, text, id: text, article: text, sentence: count, type: text, mode: maybe(text), contexts: list(text), cameo: text, ...weighed,
  sources: list(actor), targets: list(actor), reciprocal: z.boolean(), roles: z.record(text, list(actor)).optional(), status: z.enum(eventStatuses), time: eventTime, place: maybe(eventPlace), topics: list(text),
  medium: media.optional(), count: z.object({ ...place, text, ordinal: z.number(), of: text, since: text.optional(), within: text.optional() }).optional(),
  quantities: list(z.object({ ...place, text, value: z.number(), atLeast: z.literal(true).optional(), unit: text, item: text })), attribution: list(attribution),
  confidence: z.number().min(0).max(1), why: z.object({ rule: text, trigger: span, steps: list(text) }),
} // biome-ignore format: a record
const event: z.ZodType<Event> = z.object(eventFields)

const claimFields = {
  id: text, article: text, sentence: count, source: list(span), cue: list(span), content: list(span), quoteType: z.enum(['direct', 'indirect', 'mixed']), speaker: maybe(actor), kind: z.enum(sourceKinds),
  addressee: z.union([actor, span]).optional(), attribution: list(attribution), events: list(text), rule: text.optional(),
} // biome-ignore format: a record
const claim: z.ZodType<Claim> = z.object({
  ...claimFields,
  get inner() {
    return list(claim).optional()
  },
})
const ledgerClaim: z.ZodType<LedgerClaim> = z.object({
  ...claimFields, get inner() { return list(claim).optional() }, published: maybe(text), outlet: maybe(text),
}) // biome-ignore format: a record

const threadFields = { id: text, kind: z.enum(['treaty', 'contract']), name: text }
const stage = z.enum(['negotiation', 'signature', 'ratification', 'entry into force', 'extension', 'suspension', 'withdrawal', 'breach'])
const thread: z.ZodType<Thread> = z.object({ ...threadFields, stage, aliases: list(text).optional() })
const happeningFields = {
  id: text, type: text, cameo: text, ...weighed, participants: list(actor), roles: z.record(text, list(actor)), time: eventTime, place: maybe(eventPlace), status: z.enum(eventStatuses), mentions: list(text), articles: list(text),
  outlets: list(text), independentSources: count, readings: z.record(text, list(z.object({ value: z.unknown(), mentions: list(text) }))), thread: thread.optional(),
} // biome-ignore format: a record
const happening: z.ZodType<Happening> = z.object(happeningFields)

const rowFields = {
  id: text, type: text, cameo: text, goldstein: z.number(), status: z.enum(eventStatuses), from: maybe(text), to: maybe(text), precision: z.enum(['minute', 'day', 'week', 'month', 'quarter', 'year', 'open']),
  who: list(z.object({ name: text, party: maybe(text), id: maybe(text) })), place: maybe(z.object({ name: text, country: maybe(text), lat: maybe(z.number()), lon: maybe(z.number()) })), medium: maybe(text), count: maybe(text),
  mentions: count, articles: count, outlets: count, differ: list(text), event: text, article: text,
} // biome-ignore format: a record
const row: z.ZodType<HappeningRow> = z.object(rowFields)

const messageRecord: z.ZodType<Message> = z.object({ code: text, severity: z.enum(['error', 'warning', 'info']), reason: text, start: place.start.optional(), end: place.end.optional() }) // biome-ignore format: a record

const summary: z.ZodType<ArticleSummary> = z.object({
  id: text,
  title: maybe(text),
  published: maybe(text),
  outlet: maybe(text),
  events: count,
})

const article = z.looseObject({ id: text, text, title: text.optional(), published: text.optional(), outlet: text.optional(), url: text.optional(), language: text.optional(), author: text.optional() }) // biome-ignore format: a record
const token = z.object({ ...place, form: text, lemma: text, upos: text, xpos: text, feats: text, head: z.number().int(), deprel: text })
const chain: z.ZodType<Chain> = z.object({
  kind: z.enum(['person', 'group', 'event', 'other']), mentions: list(z.object({ ...place, text, via: z.enum(['name', 'pronoun', 'description', 'apposition']) })), actors: list(text), members: list(count).optional(),
}) // biome-ignore format: a record
const layers = {
  sentences: list(z.object({ ...place, tokens: list(token) })),
  names: list(z.object({ ...place, text, kind: z.enum(['person', 'organization', 'place', 'event', 'work', 'other']), actor: text.optional() })),
  times: list(
    z.object({
      ...place, text, type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']), value: text, interval: maybe(z.object({ from: maybe(text), to: maybe(text) })),
      basis: z.enum(['stated', 'inferred', 'published', 'unknown']).optional(), anchor: text.optional(),
    }),
  ),
  places: list(eventPlace), actors: list(actor), chains: list(chain).optional(), unresolved: list(z.object({ ...place, text, why: z.enum(['nothing fits', 'several fit']) })).optional(), claims: list(claim), events: list(event), messages: list(messageRecord),
} // biome-ignore format: a record

const tallyRow: z.ZodType<TallyRow> = z.object({
  keys: list(maybe(text)), count, mentions: count, articles: count, outlets: count, goldstein: z.number(), goldsteinSquares: z.number(), plover: z.number(), ploverSquares: z.number(),
}) // biome-ignore format: a record

const band = maybe(z.tuple([z.number(), z.number()]))
const series: z.ZodType<Series> = z.object({
  by: z.enum(periods), scale: z.enum(['goldstein', 'plover']),
  points: list(z.object({
    period: text, happenings: count, quads: z.tuple([count, count, count, count]), sum: z.number(), mean: maybe(z.number()), band, articles: count, intensity: maybe(z.number()), intensityBand: band,
  })),
  changes: list(z.object({
    index: count, before: z.number(), after: z.number(), period: text, happenings: list(z.object({ id: text, cameo: text, type: text, time: eventTime })),
  })),
}) // biome-ignore format: a record

const meetings: z.ZodType<MeetingCount> = z.object({
  parties: list(text), total: count, meetings: list(z.object({ happening: text, from: maybe(text), to: maybe(text), medium: maybe(media), place: maybe(text) })), byYear: z.record(text, count), byMedium: z.record(text, count),
  byPlace: z.record(text, count),
  stated: list(z.object({
    event: text, happening: text, on: maybe(text), ordinal: z.number(), of: text, since: text.optional(), within: text.optional(), counted: count, verdict: z.enum(['agrees', 'ledger holds fewer', 'ledger holds more']),
    mentions: list(text), contradictedBy: list(text),
  })),
}) // biome-ignore format: a record

const plan: z.ZodType<Plan> = z.object({ happening, outcome: z.enum(outcomes), became: maybe(happening), calledOff: maybe(happening) })
const threadLife: z.ZodType<ThreadLife> = z.object({ ...threadFields, stages: list(z.object({ stage, happening })) })

const network: z.ZodType<Network> = z.object({
  nodes: list(z.object({ party: text, partners: count, happenings: count, betweenness: z.number(), community: count })),
  edges: list(z.object({ a: text, b: text, happenings: count })),
})

const voice: z.ZodType<Voice> = z.object({
  speaker: maybe(text),
  about: maybe(text),
  claims: count,
  articles: count,
  outlets: count,
  share: z.number(),
})

const partyCount: z.ZodType<PartyCount> = z.object({ party: text, happenings: count })
const participant: z.ZodType<Participant> = z.object({ id: text, name: text, country: maybe(text), happenings: count })
const placeCount: z.ZodType<PlaceCount> = z.object({ name: text, country: maybe(text), lat: maybe(z.number()), lon: maybe(z.number()), happenings: count }) // biome-ignore format: a record
const tie: z.ZodType<Tie> = z.object({ a: text, b: text, year: z.number().int(), type: text, happenings: count })

const because = { id: text, reason: text, by: text, at: text }
const eventCorrection: z.ZodType<EventCorrection> = z.object({
  ...because,
  article: text,
  event,
  changes: maybe(z.record(text, z.unknown())),
})
const anchor: z.ZodType<Anchor> = z.object({ ...place, article: text, id: text, type: text, cameo: text, trigger: span })
const linkCorrection: z.ZodType<LinkCorrection> = z.object({ ...because, act: z.enum(['merge', 'split']), groups: list(list(anchor)) })
const correction: z.ZodType<Correction> = z.union([eventCorrection, linkCorrection])

const outline: z.ZodType<Outline> = z.object({
  id: text, type: text, cameo: text, goldstein: z.number(), status: z.enum(eventStatuses), from: maybe(text), to: maybe(text), precision: z.enum(['minute', 'day', 'week', 'month', 'quarter', 'year', 'open']),
  medium: maybe(text), mentions: count,
}) // biome-ignore format: a record

const problem: z.ZodType<Problem> = z.looseObject({
  type: z.literal('about:blank'),
  title: text,
  status: z.number().int(),
  detail: text,
  code: text,
})

const next = maybe(text)
const page = <Schema extends z.ZodType>(schema: Schema) => z.object({ rows: list(schema), next })

/** The records that have a name in the description. */
export const records = {
  Actor: actor, Attribution: attribution, Claim: claim, EventCorrection: eventCorrection, LinkCorrection: linkCorrection, Event: event, EventPlace: eventPlace, EventTime: eventTime, Happening: happening, HappeningRow: row, LedgerClaim: ledgerClaim, Plan: plan, ThreadLife: threadLife, Message: messageRecord,
  Meetings: meetings, Network: network, Outline: outline, Problem: problem, Series: series, TallyRow: tallyRow, TextSpan: span,
} // biome-ignore format: a list of names

/** What is answered. */
export const answers = {
  parties: list(partyCount),
  people: list(participant),
  ties: list(tie),
  places: list(placeCount),
  outlines: list(outline),
  rows: list(z.object({ ...rowFields, words: text.optional() })),
  page: z.union([page(row), page(event), page(ledgerClaim), page(summary)]),
  search: z.object({ happenings: page(row), events: page(event), claims: page(ledgerClaim), articles: page(summary) }),
  tally: list(tallyRow),
  exported: z.union([happening, event, ledgerClaim, summary]),
  happening: z.object({
    ...happeningFields,
    title: text,
    independent: list(list(text)),
    events: list(event),
    sources: list(
      z.object({ id: text, title: text.optional(), published: text.optional(), outlet: text.optional(), url: text.optional() }),
    ),
  }),
  events: list(event),
  event: z.object({ ...eventFields, title: text, happening: maybe(happening) }),
  articles: list(summary),
  article: z.object({ article, ...layers }),
  annotation: z.object({
    article,
    via: list(span).optional(),
    coder: z.object({ rapport: text, model: text, knowledge: text }),
    ...layers,
  }),
  meetings,
  series,
  plans: list(plan),
  threads: list(threadLife),
  network,
  voice: list(voice),
  corrections: list(correction),
  correction: eventCorrection,
  relinked: z.object({ correction: linkCorrection, happenings: list(text) }),
  session: z.object({ role: z.enum(['read', 'write', 'admin']), token: z.boolean(), writing: z.boolean() }),
  shown: z.union([z.object({ role: z.enum(['read', 'write', 'admin']), token: z.boolean(), writing: z.boolean() }), z.object({})]),
  stored: z.object({ added: list(text), known: list(text), refused: list(messageRecord) }),
  /** Each article as it is done, and at the end all of them. */
  progress: z.union([
    z.object({ added: text }),
    z.object({ known: text }),
    z.object({ refused: messageRecord }),
    z.object({ done: z.object({ added: count, known: count, refused: count }) }),
  ]),
  coded: event,
  refused: z.object({ refused: messageRecord }),
  faults: list(messageRecord),
  compacted: z.object({ before: count, after: count }),
  health: z.object({ status: z.literal('ok'), version: text }),
  ready: z.object({ status: z.literal('ok'), coders: list(z.object({ coder: text, articles: count })) }),
  description: z.looseObject({ openapi: text }),
} as const
