/**
 * Where a series changes its level: the division into pieces of constant mean that has the least squared error, with a penalty for each
 * piece (optimal partitioning, Jackson et al. 2005, pruned as by Killick, Fearnhead and Eckley 2012, "Optimal detection of changepoints with a
 * linear computational cost"). The penalty is that of the Bayesian information criterion, 2 log n for a change and its level.
 */

/** A change: the first point of the new level, and the levels before and after. */
export interface ChangePoint {
  index: number
  before: number
  after: number
}

/**
 * @param values one value a point
 * @param weights how much each counts (the number of happenings behind a mean); points of weight 0 are passed over
 * @param variance of one happening's value about its level, pooled over the series; 0 gives no changes
 */
export function changePoints(values: readonly number[], weights: readonly number[], variance: number): ChangePoint[] {
  const points = values.flatMap((value, index) => (weights[index]! > 0 ? [{ index, value, weight: weights[index]! }] : []))
  const n = points.length
  if (n < 2 || variance <= 0) return []
  // Sums up to each point, so that the error of any piece is known at once.
  const sums = { weight: [0], value: [0], square: [0] }
  for (const { value, weight } of points) {
    sums.weight.push(sums.weight.at(-1)! + weight)
    sums.value.push(sums.value.at(-1)! + weight * value)
    sums.square.push(sums.square.at(-1)! + weight * value * value)
  }
  const cost = (from: number, to: number) => {
    const weight = sums.weight[to]! - sums.weight[from]!
    const value = sums.value[to]! - sums.value[from]!
    return Math.max(0, sums.square[to]! - sums.square[from]! - (value * value) / weight) / variance
  }
  const penalty = 2 * Math.log(n)
  const best = [-penalty]
  const last = [0]
  let open = [0]
  for (let to = 1; to <= n; to++) {
    let least = Number.POSITIVE_INFINITY
    for (const from of open) {
      const total = best[from]! + cost(from, to) + penalty
      if (total < least) {
        least = total
        last[to] = from
      }
    }
    best[to] = least
    open = [...open.filter((from) => best[from]! + cost(from, to) <= least), to]
  }
  const cuts: number[] = []
  for (let to = n; to > 0; to = last[to]!) if (last[to]! > 0) cuts.unshift(last[to]!)
  const mean = (from: number, to: number) => (sums.value[to]! - sums.value[from]!) / (sums.weight[to]! - sums.weight[from]!)
  return cuts.map((cut, i) => ({ index: points[cut]!.index, before: mean(cuts[i - 1] ?? 0, cut), after: mean(cut, cuts[i + 1] ?? n) }))
}
