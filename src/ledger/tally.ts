/** Counting in the store. */
import type { TallyRow } from '../records.ts'
import type { Dimension, Kind } from './query.ts'
import { allOf, type Selection, wayOf } from './select.ts'
import type { Statements } from './store.ts'

type Counted = Record<string, string | number | null>

/** Counts what a selection finds by dimensions. Sums are exact: scales stand in hundredths. Without `tellings` mentions, articles and outlets are 0. */
export async function tallyOf(
  statements: Statements,
  kind: Kind,
  selection: Selection,
  by: readonly Dimension[],
  tellings = true,
): Promise<TallyRow[]> {
  const ways = by.map((dimension) => wayOf(kind, dimension, selection.acting))
  const keys = ways.map(({ key }, i) => `${key} AS k${i}`)
  const names = ways.map((_, i) => `k${i}`)
  const joins = ways.flatMap(({ join }) => join ?? []).join(' ')
  const condition = allOf(selection.where)
  const where = condition.sql
  const values = [...ways.flatMap((way) => way.values ?? []), ...condition.values]
  const mentions = kind === 'happenings' ? ' JOIN events m ON m.happening = r.n' : ''
  const ofMentions = ways.some(({ ofMention }) => ofMention)
  const list = (columns: readonly string[]) => columns.join(', ')
  const group = names.length ? ` GROUP BY ${list(names)}` : ''

  const scales = kind === 'happenings' || kind === 'events'
  const columns = [...keys, 'r.n AS n', ...(scales ? ['r.goldstein AS g', 'r.plover AS p'] : [])]
  const sums = scales ? ['sum(g) AS g1', 'sum(g * g) AS g2', 'sum(p) AS p1', 'sum(p * p) AS p2'] : []
  const distinct = joins ? 'DISTINCT ' : ''
  const counted = await statements.all<Counted>(
    `SELECT ${list([...names, 'count(*) AS n', ...sums])} FROM
      (SELECT ${distinct}${list(columns)} FROM ${selection.from}${ofMentions ? mentions : ''} ${joins}${where}) x${group}`,
    ...values,
  )
  const article = { happenings: 'm.article', events: 'r.article', claims: 'r.article', articles: 'r.n' }[kind]
  const outlet = kind === 'happenings' ? 'm.outlet' : 'r.outlet'
  const told = tellings
    ? await statements.all<Counted>(
        `SELECT ${list([...names, 'count(DISTINCT n) AS n', 'count(DISTINCT a) AS a', 'count(DISTINCT o) AS o'])} FROM
      (SELECT ${list([...keys, `${kind === 'happenings' ? 'm.n' : 'r.n'} AS n`, `${article} AS a`, `${outlet} AS o`])} FROM ${selection.from}${mentions} ${joins}${where}) x${group}`,
        ...values,
      )
    : []
  const keysOf = (row: Counted) => names.map((name) => row[name] as string | null)
  const toldBy = new Map(told.map((row) => [JSON.stringify(keysOf(row)), row]))
  const number = (value: unknown, unit = 1) => Number(value ?? 0) / unit
  return counted
    .map((row): TallyRow => {
      const own = keysOf(row)
      const telling = toldBy.get(JSON.stringify(own))
      return {
        keys: own,
        count: number(row['n']),
        mentions: scales ? number(telling?.['n']) : 0,
        articles: number(telling?.['a']),
        outlets: number(telling?.['o']),
        goldstein: number(row['g1'], 100),
        goldsteinSquares: number(row['g2'], 10_000),
        plover: number(row['p1'], 100),
        ploverSquares: number(row['p2'], 10_000),
      }
    })
    .sort((a, b) => compareKeys(a.keys, b.keys))
}

/** By the first key that differs; what has none comes last. */
function compareKeys(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [a[i] ?? null, b[i] ?? null]
    if (left === right) continue
    if (left === null) return 1
    if (right === null) return -1
    return left < right ? -1 : 1
  }
  return 0
}
