/** Which years a chronicle shows. */

/** Years in which something happened, the last first, with the stretches between them in which nothing did. */
export function yearsOf(months: readonly string[]): (number | { from: number; to: number })[] {
  const known = [...new Set(months.map((month) => Number(month.slice(0, 4))))].sort((a, b) => b - a)
  return known.flatMap((year, i) => {
    const before = known[i - 1]
    return before !== undefined && before - year > 1 ? [{ from: year + 1, to: before - 1 }, year] : [year]
  })
}
