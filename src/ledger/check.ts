/** Whether a ledger is whole: what stands twice must agree, and what belongs together must be there. */
import { message } from '../messages.ts'
import type { Event, Happening, Message } from '../records.ts'
import type { LedgerArticle } from './ledger.ts'
import { digestOf } from './ledger.ts'
import { again, textTables } from './schema.ts'
import type { Store } from './store.ts'

/** So many faults of one kind are named. */
const mostNamed = 20

/** Reads everything; gives a message for each fault. */
export async function checkLedger(
  store: Store,
  articleOf: (id: string) => Promise<LedgerArticle | null>,
  ids: AsyncIterable<string>,
): Promise<Message[]> {
  const faults = await store.faults()
  for await (const id of ids) {
    if (faults.length > mostNamed) break
    try {
      const found = await articleOf(id)
      const known = await store.all<{ digest: string; events: number }>(
        'SELECT digest, (SELECT count(*) FROM events e WHERE e.article = a.n) AS events FROM articles a WHERE id = ?',
        id,
      )
      if (!found) faults.push(`article ${id} has no record`)
      else if (digestOf(found.article) !== known[0]!.digest) faults.push(`article ${id} is not what was put in`)
      else if (found.annotation.events.length !== known[0]!.events) faults.push(`events of article ${id} are missing`)
    } catch (error) {
      faults.push(`article ${id} cannot be read (${(error as Error).message})`)
    }
  }
  for (const [what, sql] of consistent)
    for (const { id } of await store.all<{ id: string }>(`${sql} ORDER BY 1 LIMIT ${mostNamed}`)) faults.push(`${what}: ${id}`)
  for (const table of textTables) {
    const of = `${table.slice(0, -5)}s`
    const number = store.dialect.textRows(table).match(/\((\w+),/)![1]
    const [row] = await store.all<{ missing: number }>(
      `SELECT count(*) AS missing FROM ${of} r WHERE NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.${number} = r.n)`,
    )
    if (row!.missing) faults.push(`the words of ${row!.missing} ${of} cannot be searched`)
  }
  faults.push(...(await brokenLinks(store)))
  return faults.map((what) => message('R514', { file: 'the ledger', what }))
}

/** Faults that a statement finds: each gives ids. */
const consistent: readonly [string, string][] = [
  ['an event without its record', 'SELECT e.id FROM events e LEFT JOIN event_records r ON r.n = e.n WHERE r.n IS NULL'],
  ['a claim without its record', 'SELECT c.id FROM claims c LEFT JOIN claim_records r ON r.n = c.n WHERE r.n IS NULL'],
  ['a happening without its record', 'SELECT h.id FROM happenings h LEFT JOIN happening_records r ON r.n = h.n WHERE r.n IS NULL'],
  ['a happening that nothing mentions', 'SELECT h.id FROM happenings h WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.happening = h.n)'],
  [
    'an event that is linked to nothing',
    'SELECT e.id FROM events e WHERE e.happening IS NULL AND NOT EXISTS (SELECT 1 FROM event_blocks b JOIN unlinked_blocks u ON u.block = b.block WHERE b.event = e.n)',
  ],
  ...(['event', 'happening', 'article'] as const).flatMap((kind) =>
    ['parties', 'pairs'].map((table): [string, string] => [
      `${kind === 'happening' ? 'a' : 'an'} ${kind} that stands otherwise under its ${table} than by itself`,
      `SELECT DISTINCT r.id FROM ${kind}_${table} p JOIN ${kind}s r ON r.n = p.${kind} WHERE ${['sorted', ...again[kind]].map((name) => `p.${name} IS DISTINCT FROM r.${name}`).join(' OR ')}`,
    ]),
  ),
]

/** Happenings whose record names other mentions than are linked to them, a page at a time. */
async function brokenLinks(store: Store): Promise<string[]> {
  const faults: string[] = []
  for (let last = 0; faults.length < mostNamed; ) {
    const rows = await store.all<{ n: number; record: string }>(
      'SELECT n, record FROM happening_records WHERE n > ? ORDER BY n LIMIT 200',
      last,
    )
    if (!rows.length) return faults
    const mentions = new Map<number, string[]>()
    const linked = await store.all<{ happening: number; id: string }>(
      'SELECT happening, id FROM events WHERE happening >= ? AND happening <= ? ORDER BY id',
      rows[0]!.n,
      rows.at(-1)!.n,
    )
    for (const { happening, id } of linked) mentions.set(happening, [...(mentions.get(happening) ?? []), id])
    for (const { n, record } of rows) {
      const happening = JSON.parse(record) as Happening
      const named: Event['id'][] = [...happening.mentions].sort()
      if (JSON.stringify(named) !== JSON.stringify(mentions.get(n) ?? []))
        faults.push(`happening ${happening.id} names other mentions than it has`)
    }
    last = rows.at(-1)!.n
  }
  return faults
}
