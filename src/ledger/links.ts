/** Linking inside a store: the blocks that were touched since the last call are linked again, and what has changed is written. */
import { type Account, accountsOfAll, happeningOf, linkBlocks, type Mention } from '../linking/index.ts'
import type { Event } from '../records.ts'
import { happeningRows } from './rows.ts'
import { first, marks, type Statements } from './store.ts'

/** So many blocks are linked in one transaction. */
const together = 200

/** A mention as it is filed. */
interface Filed extends Mention {
  n: number
  happening: number | null
  pin: string | null
}

/** Links some of the blocks that are waiting, within a transaction; false when none is left. */
export async function linkPending(statements: Statements): Promise<boolean> {
  const waiting = await statements.all<{ block: string }>('SELECT block FROM unlinked_blocks ORDER BY block LIMIT ?', together)
  if (!waiting.length) return false
  const blocks = new Map<string, Account<Filed>[]>()
  const pins = new Set<string>()
  const queue = waiting.map(({ block }) => block)
  for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
    if (blocks.has(block)) continue
    const mentions = await mentionsIn(statements, block)
    blocks.set(block, accountsOfAll(mentions))
    // What was put together by hand is linked together, wherever it stands.
    for (const { pin } of mentions)
      if (pin && !pins.has(pin)) {
        pins.add(pin)
        const others = await statements.all<{ block: string }>(
          'SELECT DISTINCT b.block FROM events e JOIN event_blocks b ON b.event = e.n WHERE e.pin = ?',
          pin,
        )
        queue.push(...others.map((row) => row.block))
      }
  }
  const changed = await changedOf(statements, linkBlocks(blocks))
  const old = new Set(changed.flatMap((mentions) => mentions.flatMap(({ happening }) => happening ?? [])))
  for (const n of old) await statements.run('DELETE FROM happenings WHERE n = ?', n)
  let last = (await first<{ n: number | null }>(statements, 'SELECT max(n) AS n FROM happenings'))?.n ?? 0
  const rows = new Map<string, (readonly unknown[])[]>()
  const links: [happening: number, mentions: number[]][] = []
  for (const mentions of changed) {
    const n = ++last
    const events = mentions.map(({ event }) => event)
    for (const [into, some] of happeningRows(happeningOf(mentions), n, events)) {
      const known = rows.get(into)
      if (known) known.push(...some)
      else rows.set(into, [...some])
    }
    links.push([n, mentions.map((mention) => mention.n)])
  }
  for (const [into, some] of rows) await statements.insert(into, some)
  for (const [n, numbers] of links)
    for (let i = 0; i < numbers.length; i += 64) {
      // As many marks as a power of two, so that few different statements are prepared.
      const some = numbers.slice(i, i + 64)
      const room = 2 ** Math.ceil(Math.log2(some.length))
      while (some.length < room) some.push(some[0]!)
      await statements.run(`UPDATE events SET happening = ? WHERE n IN (${marks(room)})`, n, ...some)
    }
  const done = [...blocks.keys()]
  for (const block of done) await statements.run('DELETE FROM unlinked_blocks WHERE block = ?', block)
  return true
}

/** All mentions that are filed under a block. */
async function mentionsIn(statements: Statements, block: string): Promise<Filed[]> {
  const rows = await statements.all<Omit<Filed, 'event'> & { record: string }>(
    `SELECT e.n, e.happening, e.pin, er.record, o.name AS outlet, a.origin, a.published, a.signature FROM event_blocks b JOIN events e ON e.n = b.event
     JOIN event_records er ON er.n = e.n JOIN articles a ON a.n = e.article LEFT JOIN outlets o ON o.n = e.outlet WHERE b.block = ? ORDER BY e.n`,
    block,
  )
  return rows.map(({ record, ...row }) => ({ ...row, event: JSON.parse(record) as Event }))
}

/** The happenings that do not stand so in the store. An event that was written anew is linked to none, so its happening is among them. */
async function changedOf(statements: Statements, happenings: readonly Filed[][]): Promise<Filed[][]> {
  const changed: Filed[][] = []
  for (const mentions of happenings) {
    const { happening } = mentions[0]!
    if (happening !== null && mentions.every((mention) => mention.happening === happening)) {
      const known = await first<{ mentions: number }>(statements, 'SELECT mentions FROM happenings WHERE n = ?', happening)
      if (known?.mentions === mentions.length) continue
    }
    changed.push(mentions)
  }
  return changed
}
