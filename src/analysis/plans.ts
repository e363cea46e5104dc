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
  /** The happening by which a side called it off, or put it off: "Trump cancelled his visit". */
  calledOff: Happening | null
}

/** What is moved takes place within so many days; what a side put off, with the same persons, within many more. */
const patience = 60
const longPatience = 365
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
    const calledOff = happened ? null : await refusal(ledger, happening)
    const became = happened ? null : await successor(ledger, happening, calledOff !== null || happening.status === 'cancelled')
    const passed = happening.time.to !== null && happening.time.to.slice(0, 10) < heard.slice(0, 10)
    const outcome = happened
      ? 'took place'
      : became
        ? 'moved'
        : calledOff || happening.status === 'cancelled'
          ? 'cancelled'
          : passed
            ? 'not reported'
            : 'ahead'
    plans.push({ happening, outcome, became, calledOff })
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

const partiesOf = ({ participants }: Happening) => [...new Set(participants.flatMap((actor) => partyKey(actor) ?? []))]

/** Whether two happenings have a person of each party in common, where both name persons of it. */
function samePersons(a: Happening, b: Happening): boolean {
  const personsOf = ({ participants }: Happening, party: string) =>
    participants.flatMap((actor) => (partyKey(actor) === party && actor.id && actor.id !== party ? [actor.id] : []))
  return partiesOf(a).every((party) => {
    const [own, others] = [personsOf(a, party), personsOf(b, party)]
    return !own.length || !others.length || own.some((id) => others.includes(id))
  })
}

/** ISO date so many days from another one. */
const daysFrom = (date: string, days: number) => new Date(Date.parse(date.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10)

/** CAMEO 125, to reject a meeting: the last one before the day of the plan. */
async function refusal(ledger: Ledger, plan: Happening): Promise<Happening | null> {
  const parties = partiesOf(plan)
  const { from } = plan.time
  if (!from || parties.length < 2) return null
  const found = await ledger.happenings({
    between: parties,
    type: ['REJECT'],
    status: ['done'],
    from: daysFrom(from, -patience),
    until: from.slice(0, 10),
  })
  return found.findLast((happening) => happening.cameo === '125' && samePersons(plan, happening)) ?? null
}

/**
 * The first happening of the same kind and parties that took place afterwards without a plan of its own, and with the same persons, as far as they are
 * named.
 * @param putOff whether it is known that the plan came to nothing on its day
 */
async function successor(ledger: Ledger, plan: Happening, putOff: boolean): Promise<Happening | null> {
  const parties = partiesOf(plan)
  const { from } = plan.time
  if (!from || parties.length < 2) return null
  const type = plan.cameo === '036' ? ['CONSULT'] : [plan.type]
  const until = daysFrom(from, putOff ? longPatience : patience)
  const found = await ledger.happenings({ between: parties, type, status: ['done', 'ongoing'], from: daysFrom(from, 1), until })
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
        samePersons(plan, happening) &&
        (!own.length || !other.length || own.some((medium) => other.includes(medium)))
      )
    }) ?? null
  )
}
