/**
 * Events and happenings as dyads: one line for each source and target, as conflict research reads them (ICEWS, GDELT, POLECAT). Records keep all
 * parties of an act together; pairs are made here, on the way out.
 */
import { type Kind, type Ledger, mentionsOf, type Records } from '../ledger/index.ts'
import type { Actor, Event, Happening } from '../records.ts'
import { speakerName } from './events.ts'
import { csvLine } from './table.ts'

/** Who acts on whom; null where an act has only one side. */
export interface Dyad {
  source: Actor | null
  target: Actor | null
}

/**
 * The dyads of an event. Parties of a reciprocal event act on each other, so each two of them stand in both directions. What has one side only is a
 * dyad with the other side open, so that nothing is lost.
 */
export function dyadsOf({ sources, targets, reciprocal }: Pick<Event, 'sources' | 'targets' | 'reciprocal'>): Dyad[] {
  const parties = [...sources, ...targets]
  const [from, to] = reciprocal ? [parties, parties] : [sources, targets]
  const dyads = from.flatMap((source) => to.flatMap((target) => (target === source ? [] : { source, target })))
  if (dyads.length) return dyads
  return [...sources.map((source) => ({ source, target: null })), ...targets.map((target) => ({ source: null, target }))]
}

const partyColumns = (side: string) => [side, `${side}Cameo`, `${side}Country`, `${side}Sectors`]
const partyCells = (actor: Actor | null) => [actor?.name, actor?.cameo, actor?.country, actor?.sectors.join('; ')]
const codedColumns = ['cameo', 'root', 'type', 'goldstein', 'quad', 'status', 'place', 'placeCountry']
const timeColumns = ['from', 'to', 'precision']

function codedCells({ cameo, type, goldstein, quad, status, place }: Event | Happening): unknown[] {
  return [cameo, cameo.slice(0, 2), type, goldstein, quad, status, place?.name, place?.country]
}

export const eventDyadsHead = csvLine([
  'event', 'article', ...timeColumns, ...partyColumns('source'), ...partyColumns('target'), ...codedColumns, 'speaker', 'speakerKind', 'confidence', 'text',
]) // biome-ignore format: columns

/** The lines of an event. */
export function eventDyads(event: Event): string {
  const { id, article, time, attribution, confidence, text } = event
  return dyadsOf(event)
    .map(({ source, target }) =>
      csvLine([
        id, article, time.from, time.to, time.precision, ...partyCells(source), ...partyCells(target), ...codedCells(event), attribution.map(speakerName).join('; '),
        attribution.map(({ kind }) => kind).join('; '), confidence, text,
      ]),
    )
    .join('') // biome-ignore format: columns
}

export const happeningDyadsHead = csvLine([
  'happening', ...timeColumns, ...partyColumns('source'), ...partyColumns('target'), ...codedColumns, 'mentions', 'articles', 'outlets', 'independentSources',
]) // biome-ignore format: columns

/** The lines of a happening: each dyad of its mentions once, however often it is told of. */
export function happeningDyads(happening: Happening, mentions: readonly Event[]): string {
  const { id, time, articles, outlets, independentSources } = happening
  const dyads = new Map(mentions.flatMap((event) => dyadsOf(event).map((dyad) => [`${keyOf(dyad.source)}\n${keyOf(dyad.target)}`, dyad])))
  const whole = [...dyads].filter(([, { source, target }]) => source && target)
  return (whole.length ? whole : [...dyads])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { source, target }]) =>
      csvLine([
        id, time.from, time.to, time.precision, ...partyCells(source), ...partyCells(target), ...codedCells(happening), happening.mentions.length, articles.length, outlets.length, independentSources,
      ]),
    )
    .join('') // biome-ignore format: columns
}

const keyOf = (actor: Actor | null) => (actor ? actor.cameo || actor.name : '')

export interface DyadTable<Row> {
  head: string
  lines(row: Row, ledger: Pick<Ledger, 'event'>): string | Promise<string>
}

/** A table of dyads for each kind of record that has any; those of a happening are read off its mentions. */
export const dyadTables: { readonly [K in Kind]?: DyadTable<Records[K]> } = {
  events: { head: eventDyadsHead, lines: eventDyads },
  happenings: {
    head: happeningDyadsHead,
    lines: async (happening, ledger) => happeningDyads(happening, await mentionsOf(happening, ledger)),
  },
}
