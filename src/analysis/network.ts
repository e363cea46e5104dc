/** Who meets, trades words, signs or drills with whom: a weighted graph of parties, with centralities and communities (graphology). */
import graphology from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import betweennessModule from 'graphology-metrics/centrality/betweenness.js'
import type { Ledger, LedgerQuery } from '../ledger/index.ts'
import { partyKey } from '../linking/index.ts'

const { UndirectedGraph } = graphology
// CommonJS modules whose types tell of a default export that Node gives as the module itself.
const betweenness = betweennessModule as unknown as typeof betweennessModule.default
const louvain = louvainModule as unknown as typeof louvainModule.default

export interface NetworkNode {
  party: string
  /** Different partners, and happenings with them. */
  partners: number
  happenings: number
  /** Share of shortest ways between others that lead through it, 0 to 1 (Freeman 1977; Brandes 2001). */
  betweenness: number
  /** Number of its community, 0 for that of the busiest party (Louvain, Blondel et al. 2008). */
  community: number
}

export interface Network {
  nodes: NetworkNode[]
  /** Each pair once, a before b. */
  edges: { a: string; b: string; happenings: number }[]
}

/**
 * The network of the happenings that a query finds; only what took place counts, unless the query names a status. Parties that take part
 * together in one happening are tied by it.
 */
export async function networkOf(ledger: Ledger, query: LedgerQuery = {}): Promise<Network> {
  const ties = new Map<string, number>()
  let cursor: string | undefined
  do {
    const page = await ledger.find('happenings', { status: ['done', 'ongoing', 'historical'], ...query, limit: 5000, cursor })
    for (const { participants } of page.rows) {
      const parties = [...new Set(participants.flatMap((actor) => partyKey(actor) ?? []))].sort()
      for (const [i, a] of parties.entries())
        for (const b of parties.slice(i + 1)) ties.set(`${a}\n${b}`, (ties.get(`${a}\n${b}`) ?? 0) + 1)
    }
    cursor = page.next ?? undefined
  } while (cursor)
  const edges = [...ties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pair, happenings]) => ({ a: pair.split('\n')[0]!, b: pair.split('\n')[1]!, happenings }))
  const graph = new UndirectedGraph()
  for (const { a, b, happenings } of edges) {
    graph.mergeNode(a)
    graph.mergeNode(b)
    graph.addEdge(a, b, { weight: happenings })
  }
  if (!graph.order) return { nodes: [], edges: [] }
  const between = betweenness(graph, { getEdgeWeight: null, normalized: true })
  const communities = louvain(graph, { getEdgeWeight: 'weight', randomWalk: false, rng: sequence() })
  const nodes = graph
    .mapNodes((party) => ({
      party,
      partners: graph.degree(party),
      happenings: graph.reduceEdges(party, (sum, _, { weight }) => sum + (weight as number), 0),
      betweenness: Math.round(between[party]! * 1e6) / 1e6,
      community: communities[party]!,
    }))
    .sort((a, b) => b.happenings - a.happenings || (a.party < b.party ? -1 : 1))
  const numbers = new Map<number, number>()
  for (const { community } of nodes) if (!numbers.has(community)) numbers.set(community, numbers.size)
  return { nodes: nodes.map((node) => ({ ...node, community: numbers.get(node.community)! })), edges }
}

/** The same numbers in every run, so that communities are, too. */
function sequence(): () => number {
  let state = 1
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
