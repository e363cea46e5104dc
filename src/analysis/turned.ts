/** Who began: of an act of force both sides often say that the other did it. */
import type { Ledger } from '../ledger/index.ts'
import { partyKey } from '../linking/index.ts'
import type { Event, Happening } from '../records.ts'

/**
 * The happenings in which the sides of an act of force are turned: of the same kind, on the same days, done by those on whom this one fell to those
 * who did it. They stay happenings of their own, for each may be true.
 * @param events the mentions of the happening
 */
export async function turnedOf(ledger: Ledger, { id, type, quad, time }: Happening, events: readonly Event[]): Promise<Happening[]> {
  const sides = (which: 'sources' | 'targets') => [
    ...new Set(events.flatMap((event) => event[which].flatMap((actor) => partyKey(actor) ?? []))),
  ]
  const [source, target] = [sides('sources'), sides('targets')]
  const dated = time.from !== null && time.to !== null && time.precision !== 'year'
  if (quad !== 4 || !dated || !source.length || !target.length || events.some(({ reciprocal }) => reciprocal)) return []
  const days = { from: time.from!.slice(0, 10), until: time.to!.slice(0, 10) }
  const { rows } = await ledger.find('happenings', { source: target, target: source, type: [type], ...days, limit: 20 })
  const found = await Promise.all(rows.filter((row) => row.id !== id && row.status !== 'denied').map((row) => ledger.happening(row.id)))
  return found.filter((happening) => happening !== null)
}
