/** Linking inside a store: what was added since the last call is linked with what it may belong to. */
import { blocksOf, linkMentions } from '../linking/index.ts'
import type { Event } from '../records.ts'
import { happeningRows } from './rows.ts'
import { first, marks, type Statements } from './store.ts'

/** Links the events of all blocks that are waiting, within a transaction. */
export async function linkPending(statements: Statements): Promise<void> {
  // What only events that are gone belonged to.
  await statements.run('DELETE FROM happenings WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.happening = happenings.n)')
  let last = (await first<{ n: number | null }>(statements, 'SELECT max(n) AS n FROM happenings'))?.n ?? 0
  // Blocks overlap (a meeting of three stands in three), so all that hangs together is linked together.
  for (let open = await pending(statements); open; open = await pending(statements)) {
    const blocks = new Set<string>()
    const events = new Map<
      string,
      { n: number; event: Event; outlet: string | null; signature: string; happening: number | null; pin: string | null }
    >()
    const queue = [open]
    while (queue.length) {
      const block = queue.pop()!
      if (blocks.has(block)) continue
      blocks.add(block)
      await statements.run('DELETE FROM unlinked_blocks WHERE block = ?', block)
      const rows = await statements.all<{
        n: number
        id: string
        record: string
        outlet: string | null
        signature: string
        happening: number | null
        pin: string | null
      }>(
        `SELECT e.n, e.id, e.happening, e.pin, er.record, o.name AS outlet, a.signature FROM event_blocks b JOIN events e ON e.n = b.event JOIN event_records er ON er.n = e.n
         JOIN articles a ON a.n = e.article
         LEFT JOIN outlets o ON o.n = e.outlet WHERE b.block = ? ORDER BY e.id`,
        block,
      )
      for (const { n, id, record, outlet, signature, happening, pin } of rows) {
        if (events.has(id)) continue
        const event = JSON.parse(record) as Event
        events.set(id, { n, event, outlet, signature, happening, pin })
        queue.push(...blocksOf(event))
        if (pin)
          for (const other of await statements.all<{ block: string }>(
            'SELECT b.block FROM events e JOIN event_blocks b ON b.event = e.n WHERE e.pin = ?',
            pin,
          ))
            queue.push(other.block)
      }
    }
    for (const happening of new Set([...events.values()].flatMap((mention) => mention.happening ?? [])))
      await statements.run('DELETE FROM happenings WHERE n = ?', happening)
    for (const happening of linkMentions([...events.values()])) {
      const n = ++last
      const mentions = happening.mentions.map((id) => events.get(id)!)
      for (const [into, rows] of happeningRows(
        happening,
        n,
        mentions.map(({ event }) => event),
      ))
        await statements.insert(into, rows)
      await statements.run(
        `UPDATE events SET happening = ? WHERE n IN (${marks(mentions.length)})`,
        n,
        ...mentions.map((mention) => mention.n),
      )
    }
  }
}

async function pending(statements: Statements): Promise<string | undefined> {
  return (await first<{ block: string }>(statements, 'SELECT block FROM unlinked_blocks ORDER BY block LIMIT 1'))?.block
}
