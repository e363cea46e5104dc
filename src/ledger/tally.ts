/** Counting in the store. */
import { RapportError } from '../messages.ts'
import type { TallyRow } from '../records.ts'
import type { TallyParts } from './ledger.ts'
import type { Dimension, Kind } from './query.ts'
import { allOf, type Selection, tablesFor, wayOf } from './select.ts'
import type { Statements } from './store.ts'

type Counted = Record<string, string | number | null>

/** Counts what a selection finds by dimensions. Sums are exact: scales stand in hundredths. What `parts` leaves out is 0. Throws R510 for a dimension that stands twice. */
export async function tallyOf(
  statements: Statements,
  kind: Kind,
  selection: Selection,
  by: readonly Dimension[],
  { tellings = true, scales = true }: TallyParts,
): Promise<TallyRow[]> {
  if (new Set(by).size < by.length) throw new RapportError('R510', { field: 'by', what: 'a dimension stands twice' })
  const { n, column } = selection
  const ways = by.map((dimension) => wayOf(kind, dimension, selection))
  const keys = ways.map(({ key }, i) => `${key} AS k${i}`)
  const names = ways.map((_, i) => `k${i}`)
  const joins = ways.flatMap(({ join }) => join ?? []).join(' ')
  const { sql: where, values: asked } = allOf(selection.where)
  const values = [...ways.flatMap((way) => way.values ?? []), ...asked]
  const mentions = kind === 'happenings' ? ` JOIN events m ON m.happening = ${n}` : ''
  const ofMentions = ways.some(({ ofMention }) => ofMention)
  const list = (columns: readonly string[]) => columns.join(', ')
  const group = names.length ? ` GROUP BY ${list(names)}` : ''
  const coded = kind === 'happenings' || kind === 'events'
  const scaling = coded && scales
  const counting = ['count(*) AS n', ...(scaling ? ['sum(g) AS g1', 'sum(g * g) AS g2', 'sum(p) AS p1', 'sum(p * p) AS p2'] : [])]
  const telling = ['count(DISTINCT n) AS n', 'count(DISTINCT a) AS a', 'count(DISTINCT o) AS o']
  const rowsOf = (columns: readonly string[], mentioned: string, sums: readonly string[]) => {
    const listed = list([...keys, ...columns])
    // A record that has several keys counts once under each.
    const distinct = sums === counting && (joins || ofMentions) ? 'DISTINCT ' : ''
    return statements.all<Counted>(
      `SELECT ${list([...names, ...sums])} FROM (SELECT ${distinct}${listed} FROM ${tablesFor(selection, listed, joins, where)}${mentioned} ${joins}${where}) x${group}`,
      ...values,
    )
  }
  const counted = await rowsOf(
    [`${n} AS n`, ...(scaling ? [`${column('goldstein')} AS g`, `${column('plover')} AS p`] : [])],
    ofMentions ? mentions : '',
    counting,
  )
  const article = kind === 'articles' ? n : kind === 'happenings' ? 'm.article' : column('article')
  const outlet = kind === 'happenings' ? 'm.outlet' : column('outlet')
  const told = tellings
    ? await rowsOf([`${kind === 'happenings' ? 'm.n' : n} AS n`, `${article} AS a`, `${outlet} AS o`], mentions, telling)
    : []
  const outlets = new Map(
    by.includes('outlet')
      ? (await statements.all<{ n: number; name: string }>('SELECT n, name FROM outlets')).map(({ n, name }) => [n, name])
      : [],
  )
  const keysOf = (row: Counted) =>
    names.map((name, i) => {
      const key = row[name]!
      return key === null ? null : by[i] === 'outlet' ? (outlets.get(key as number) ?? null) : String(key)
    })
  const toldBy = new Map(told.map((row) => [JSON.stringify(keysOf(row)), row]))
  const number = (value: unknown, unit = 1) => Number(value ?? 0) / unit
  return counted
    .map((row): TallyRow => {
      const own = keysOf(row)
      const tellings = told.length ? toldBy.get(JSON.stringify(own)) : undefined
      return {
        keys: own,
        count: number(row['n']),
        mentions: coded ? number(tellings?.['n']) : 0,
        articles: number(tellings?.['a']),
        outlets: number(tellings?.['o']),
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
