/** From scores of arcs to a tree: one root, no cycle. */

/** Heads as numbers from 0, -1 for the root; true when they make one tree with one root. */
export function isTree(heads: ArrayLike<number>): boolean {
  const n = heads.length
  const seen = new Int32Array(n)
  let roots = 0
  for (let i = 0; i < n; i++) {
    if (heads[i] === -1) roots++
    let at = i
    while (at !== -1 && seen[at] === 0) {
      seen[at] = i + 1
      at = heads[at]!
    }
    if (at !== -1 && seen[at] === i + 1) return false
  }
  return roots === 1
}

/**
 * The tree of the highest score that has exactly one root.
 * @param scores row by row for each word: the score of the root as its head, then of words 0 … n-1
 * @param n number of words
 * @returns heads from 0, -1 for the root
 */
export function bestTree(scores: Float32Array, n: number): Int32Array {
  const heads = new Int32Array(n)
  const width = n + 1
  for (let d = 0; d < n; d++) {
    let best = 0
    for (let h = 1; h < width; h++) if (h !== d + 1 && scores[d * width + h]! > scores[d * width + best]!) best = h
    heads[d] = best - 1
  }
  return isTree(heads) ? heads : chuLiuEdmonds(scores, n)
}

/**
 * Chu and Liu (1965) and Edmonds (1967), on the full graph, by contracting cycles in place. A root arc is made so costly that no
 * tree has two of them.
 */
function chuLiuEdmonds(scores: Float32Array, n: number): Int32Array {
  const size = n + 1
  const weight = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY) // [dependent][head]
  for (let d = 1; d < size; d++) {
    for (let h = 0; h < size; h++) if (h !== d) weight[d * size + h] = scores[(d - 1) * size + h]! - (h === 0 ? 1e6 : 0)
  }
  // the real arc behind each arc of the contracted graph
  const from = new Int32Array(size * size)
  const to = new Int32Array(size * size)
  for (let d = 0; d < size; d++) {
    for (let h = 0; h < size; h++) {
      from[d * size + h] = h
      to[d * size + h] = d
    }
  }
  // the words that a node of the contracted graph stands for
  const members = Array.from({ length: size }, (_, i) => [i])
  const contracted: { members: number[]; head: number; dependent: number }[][] = []
  let nodes = Array.from({ length: size }, (_, i) => i)
  const best = new Int32Array(size)
  for (;;) {
    for (const d of nodes) {
      if (d === 0) continue
      let top = -1
      for (const h of nodes) if (h !== d && (top === -1 || weight[d * size + h]! > weight[d * size + top]!)) top = h
      best[d] = top
    }
    const cycle = findCycle(nodes, best)
    if (!cycle) break
    const kept = cycle[0]!
    const inside = new Set(cycle)
    contracted.push(
      cycle.map((d) => {
        const arc = d * size + best[d]!
        return { members: members[d]!, head: from[arc]!, dependent: to[arc]! }
      }),
    )
    members[kept] = cycle.flatMap((d) => members[d]!)
    const rest = nodes.filter((x) => !inside.has(x))
    for (const other of rest) {
      // arcs out of the cycle: the best head inside; arcs into it: the best place to break it
      let out = kept
      let into = kept
      let gain = Number.NEGATIVE_INFINITY
      for (const c of cycle) {
        if (weight[other * size + c]! > weight[other * size + out]!) out = c
        const g = weight[c * size + other]! - weight[c * size + best[c]!]!
        if (g > gain) {
          gain = g
          into = c
        }
      }
      const a = other * size + kept
      const b = other * size + out
      weight[a] = weight[b]!
      from[a] = from[b]!
      to[a] = to[b]!
      const x = kept * size + other
      const y = into * size + other
      weight[x] = gain
      from[x] = from[y]!
      to[x] = to[y]!
    }
    nodes = [...rest, kept].sort((p, q) => p - q)
  }
  const heads = new Int32Array(size).fill(-1)
  for (const d of nodes) if (d !== 0) heads[to[d * size + best[d]!]!] = from[d * size + best[d]!]!
  // undo the contractions: every node of a cycle keeps its arc, but for the one that got a head from outside
  for (const cycle of contracted.reverse()) {
    for (const { members: words, head, dependent } of cycle) if (words.every((word) => heads[word] === -1)) heads[dependent] = head
  }
  return heads.slice(1).map((h) => h - 1)
}

function findCycle(nodes: number[], best: Int32Array): number[] | undefined {
  const seen = new Map<number, number>()
  for (const start of nodes) {
    let at = start
    while (at !== 0 && !seen.has(at)) {
      seen.set(at, start)
      at = best[at]!
    }
    if (at !== 0 && seen.get(at) === start) {
      const cycle = [at]
      for (let next = best[at]!; next !== at; next = best[next]!) cycle.push(next)
      return cycle
    }
  }
  return undefined
}
