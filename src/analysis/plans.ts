/** What became of plans: visits, meetings and signatures that were announced, and whether they took place. */
import type { Ledger, LedgerQuery } from '../ledger/index.ts'
import { partyKey } from '../linking/index.ts'
import type { Happening } from '../records.ts'

/**
 * A plan took place, took place on other days ("moved"), was cancelled, is not told of again though its day has passed ("not reported"), or
 * lies ahead.
 */
export type Outcome = 'took place' | 'moved' | 'cancelled' | 'not reported' | 'ahead'
export const outcomes = ['took place', 'moved', 'cancelled', 'not reported', 'ahead'] as const satisfies readonly Outcome[]

export interface Plan {
  happening: Happening
  outcome: Outcome
  /** The happening that it became, where it was moved. */
  became: Happening | null
}

/** What is moved takes place within so many days. */
const patience = 60
const took = new Set(['done', 'ongoing', 'historical'])

/**
 * The plans that a query finds, by time, and what became of them.
 * @param on ISO date up to which the ledger has heard; that of the newest article where it is left out
 */
export async function plansOf(ledger: Ledger, query: LedgerQuery = {}, on?: string): Promise<Plan[]> {
  const [newest] = (await ledger.find('articles', { order: 'newest', limit: 20 })).rows.flatMap(({ published }) => published ?? [])
  const heard = on ?? newest ?? '~'
  const plans: Plan[] = []
  for await (const happening of all(ledger, { ...query, status: undefined })) {
    const statuses = (happening.readings['status'] ?? []).map(({ value }) => String(value))
    if (!statuses.includes('planned') && happening.status !== 'cancelled') continue
    const happened = statuses.some((status) => took.has(status)) && happening.status !== 'cancelled'
    const became = happened ? null : await successor(ledger, happening)
    const passed = happening.time.to !== null && happening.time.to.slice(0, 10) < heard.slice(0, 10)
    const outcome = happened
      ? 'took place'
      : became
        ? 'moved'
        : happening.status === 'cancelled'
          ? 'cancelled'
          : passed
            ? 'not reported'
            : 'ahead'
    plans.push({ happening, outcome, became })
  }
  return plans
}

async function* all(ledger: Ledger, query: LedgerQuery): AsyncGenerator<Happening> {
  let cursor: string | undefined
  do {
    const page = await ledger.find('happenings', { ...query, limit: 1000, cursor })
    yield* page.rows
    cursor = page.next ?? undefined
  } while (cursor)
}

/** The first happening of the same kind and parties that took place afterwards without a plan of its own. */
async function successor(ledger: Ledger, plan: Happening): Promise<Happening | null> {
  const parties = [...new Set(plan.participants.flatMap((actor) => partyKey(actor) ?? []))]
  const { from } = plan.time
  if (!from || parties.length < 2) return null
  const day = (offset: number) => new Date(Date.parse(from.slice(0, 10)) + offset * 86_400_000).toISOString().slice(0, 10)
  const type = plan.cameo === '036' ? ['CONSULT'] : [plan.type]
  const found = await ledger.happenings({ between: parties, type, status: ['done', 'ongoing'], from: day(1), until: day(patience) })
  const media = (happening: Happening) => (happening.readings['medium'] ?? []).map(({ value }) => value)
  return (
    found.find((happening) => {
      const [own, other] = [media(plan), media(happening)]
      const unplanned = !(happening.readings['status'] ?? []).some(({ value }) => value === 'planned')
      return (
        happening.id !== plan.id &&
        unplanned &&
        happening.time.from !== null &&
        happening.time.from > from &&
        (!own.length || !other.length || own.some((medium) => other.includes(medium)))
      )
    }) ?? null
  )
}
