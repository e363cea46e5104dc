/** The evidence in an article as marks over its text, layer by layer. */
import type { Actor, ArticleView, Claim, Event, EventPlace, Time } from '../api.ts'

export const layers = ['events', 'claims', 'actors', 'times', 'places'] as const
export type Layer = (typeof layers)[number]

interface Span {
  start: number
  end: number
}

/** Something that was found, and where the text says it. Ids are those of the records; what has none is named by its place. */
export type Mark = { id: string; spans: readonly Span[] } & (
  | { layer: 'events'; record: Event }
  | { layer: 'claims'; record: Claim }
  | { layer: 'actors'; record: Actor }
  | { layer: 'times'; record: Time }
  | { layer: 'places'; record: EventPlace }
)

/** All marks, in the order of the text. */
export function marksOf({ events, claims, actors, times, places }: ArticleView): Mark[] {
  const placed = actors.filter(
    (actor): actor is Actor & Span => actor.start !== undefined && actor.end !== undefined && actor.end > actor.start,
  )
  const marks: Mark[] = [
    ...events.map((record): Mark => ({ layer: 'events', id: record.id, spans: [record], record })),
    ...claims.map((record): Mark => ({ layer: 'claims', id: record.id, spans: record.content, record })),
    ...placed.map((record): Mark => ({ layer: 'actors', id: `actor-${record.start}`, spans: [record], record })),
    ...times.map((record): Mark => ({ layer: 'times', id: `time-${record.start}`, spans: [record], record })),
    ...places.map((record): Mark => ({ layer: 'places', id: `place-${record.start}`, spans: [record], record })),
  ]
  return marks
    .filter(({ spans }) => spans.length > 0)
    .sort(
      (a, b) =>
        a.spans[0]!.start - b.spans[0]!.start || b.spans[0]!.end - a.spans[0]!.end || layers.indexOf(a.layer) - layers.indexOf(b.layer),
    )
}

const sizeOf = ({ spans }: Mark) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
const covers = (mark: Mark, { start, end }: Span) => mark.spans.some((span) => span.start <= start && end <= span.end)

/** A piece of the text with the marks that cover it, smallest first. */
export interface Piece extends Span {
  marks: readonly Mark[]
}

/** Cuts the text at every border of a mark and at every end of a line; each paragraph is a list of pieces. */
export function paragraphsOf(text: string, marks: readonly Mark[]): Piece[][] {
  const borders = new Set([0, text.length])
  for (const { spans } of marks)
    for (const { start, end } of spans) {
      borders.add(start)
      borders.add(end)
    }
  for (const { index } of text.matchAll(/\n/g)) borders.add(index).add(index + 1)
  const sorted = [...borders].sort((a, b) => a - b)
  const paragraphs: Piece[][] = [[]]
  // Marks that have begun and not ended: a long text has many, a place in it few.
  const byStart = [...marks].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)
  let next = 0
  let open: Mark[] = []
  for (const [i, start] of sorted.slice(0, -1).entries()) {
    const end = sorted[i + 1]!
    if (text.slice(start, end) === '\n') {
      paragraphs.push([])
      continue
    }
    for (let mark = byStart[next]; mark && mark.spans[0]!.start <= start; mark = byStart[++next]) open.push(mark)
    open = open.filter(({ spans }) => spans.at(-1)!.end > start)
    paragraphs
      .at(-1)!
      .push({ start, end, marks: open.filter((mark) => covers(mark, { start, end })).sort((a, b) => sizeOf(a) - sizeOf(b)) })
  }
  return paragraphs.filter((pieces) => pieces.some(({ start, end }) => text.slice(start, end).trim()))
}
