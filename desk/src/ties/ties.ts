/** Ties between parties in a period, from the ledger's counts by year and kind. */
import type { Tie } from '../api.ts'
import { isConflict } from '../words.ts'

export interface Edge {
  a: string
  b: string
  cooperation: number
  conflict: number
  all: number
}

/** Joins the years of a period, end exclusive, and the kinds; the strongest first. */
export function edgesOf(ties: readonly Tie[], firstYear: number, endYear: number, meetingsOnly = false): Edge[] {
  const edges = new Map<string, Edge>()
  for (const { a, b, year, type, happenings } of ties) {
    if (year < firstYear || year >= endYear || (meetingsOnly && type !== 'CONSULT')) continue
    const key = `${a}\n${b}`
    let edge = edges.get(key)
    if (!edge) {
      edge = { a, b, cooperation: 0, conflict: 0, all: 0 }
      edges.set(key, edge)
    }
    edge[isConflict(type) ? 'conflict' : 'cooperation'] += happenings
    edge.all += happenings
  }
  return [...edges.values()].sort((x, y) => y.all - x.all || (x.a + x.b < y.a + y.b ? -1 : 1))
}

export interface Weight {
  party: string
  all: number
  partners: number
}

/** How much each party takes part, the busiest first. */
export function weightsOf(edges: readonly Edge[]): Weight[] {
  const weights = new Map<string, Weight>()
  for (const { a, b, all } of edges)
    for (const party of [a, b]) {
      const weight = weights.get(party) ?? { party, all: 0, partners: 0 }
      weight.all += all
      weight.partners++
      weights.set(party, weight)
    }
  return [...weights.values()].sort((x, y) => y.all - x.all || (x.party < y.party ? -1 : 1))
}

/** What prevails in a tie: drawn solid or dashed, and coloured. */
export const sideOfEdge = ({ cooperation, conflict }: Edge) => (conflict > cooperation ? 'conflict' : 'cooperation')

/** How a tie is drawn beside the strongest: its width in pixels, which grows with the number, and how plainly it stands out. */
export function strokeOf({ all }: Edge, strongest: number, widest: number): { width: number; opacity: number; dashes: string } {
  const share = all / strongest
  const width = 1 + (widest - 1) * share
  return { width, opacity: 0.3 + 0.6 * Math.sqrt(share), dashes: `0.1 ${(3 + 1.3 * width).toFixed(1)}` }
}
