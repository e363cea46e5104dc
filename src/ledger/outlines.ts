/** Happenings in outline, ties and participants: what pictures of a whole ledger need, read from the narrow rows without opening a record. */
import type { Actor, Event, Outline, Participant, Tie } from '../records.ts'
import { allOf, type Selection } from './select.ts'
import { marks, type Statements } from './store.ts'

/** The happenings of a selection, by time and id; those without a time come last. */
export async function outlinesOf(statements: Statements, { from, own, where, column }: Selection): Promise<Outline[]> {
  const { sql, values } = allOf(where)
  const rows = await statements.all<Outline>(
    `SELECT r.id, r.type, r.cameo, r.goldstein, r.status, r.time_from AS "from", r.time_to AS "to",
       CASE WHEN r.day IS NOT NULL THEN 'day' WHEN r.week IS NOT NULL THEN 'week' WHEN r.month IS NOT NULL THEN 'month' WHEN r.quarter IS NOT NULL THEN 'quarter'
         WHEN r.year IS NOT NULL THEN 'year' ELSE 'open' END AS precision, r.medium, r.mentions
     FROM ${from}${own}${sql} ORDER BY ${column('sorted')}, r.id`,
    ...values,
  )
  // In place: copies of many thousand rows would take as long as reading half of them.
  for (const row of rows) row.goldstein /= 100
  return rows
}

/** Ties between parties, by year and kind, sorted; what did not take place and what has no date is left out. */
export async function tiesOf(statements: Statements): Promise<Tie[]> {
  return statements.all(
    `SELECT a, b, CAST(y AS INTEGER) AS year, type, count(*) AS happenings FROM
       (SELECT p.a, p.b, substr(r.time_from, 1, 4) AS y, r.type FROM happening_pairs p JOIN happenings r ON r.n = p.happening
        WHERE r.time_from IS NOT NULL AND r.status IN ('done', 'ongoing')) x
     GROUP BY a, b, y, type ORDER BY a, b, y, type`,
  )
}

/** The persons and bodies of the registry that take part, the busiest first. States are parties, and not among them. */
export async function participantsOf(statements: Statements): Promise<Participant[]> {
  const found = await statements.all<{ actor: string; happenings: number; event: number }>(
    `SELECT a.actor, count(DISTINCT e.happening) AS happenings, min(a.event) AS event FROM event_actors a JOIN events e ON e.n = a.event
     WHERE e.happening IS NOT NULL GROUP BY a.actor ORDER BY happenings DESC, a.actor`,
  )
  const participants: Participant[] = []
  for (let i = 0; i < found.length; i += 500) {
    const some = found.slice(i, i + 500)
    const rows = await statements.all<{ n: number; record: string }>(
      `SELECT n, record FROM event_records WHERE n IN (${marks(some.length)})`,
      ...some.map(({ event }) => event),
    )
    const records = new Map(rows.map(({ n, record }) => [n, JSON.parse(record) as Event]))
    for (const { actor: id, happenings, event } of some) {
      const { sources, targets } = records.get(event)!
      const known = [...sources, ...targets].find((actor: Actor) => actor.id === id)
      if (known && id !== known.country && known.name !== known.group)
        participants.push({ id, name: known.name, country: known.country, happenings })
    }
  }
  return participants
}
