/** The life of treaties and contracts: the happenings that hang on one thread, in order. */
import type { Ledger, LedgerQuery } from '../ledger/index.ts'
import { isNamed } from '../linking/index.ts'
import type { Happening, Thread } from '../records.ts'

export interface ThreadLife extends Pick<Thread, 'id' | 'kind' | 'name'> {
  /** By time. */
  stages: { stage: Thread['stage']; happening: Happening }[]
}

/**
 * The threads of the happenings that a query finds, in the order in which they begin. What one article calls by its name and another by its subject is one
 * thread, where they tell of one happening, and where the subject is not also that of an instrument with another name.
 */
export async function threadsOf(ledger: Ledger, query: LedgerQuery = {}): Promise<ThreadLife[]> {
  const found: (Thread & { happening: Happening })[] = []
  let cursor: string | undefined
  do {
    const page = await ledger.find('happenings', { ...query, limit: 1000, cursor })
    for (const happening of page.rows) if (happening.thread) found.push({ ...happening.thread, happening })
    cursor = page.next ?? undefined
  } while (cursor)
  const idOf = namesOf(found)
  const lives = new Map<string, ThreadLife>()
  for (const { id, kind, name, stage, happening } of found) {
    const own = idOf(id)
    const life = lives.get(own) ?? { id: own, kind, name, stages: [] }
    // Called by its name, where some text gives it.
    if (id === own) life.name = name
    life.stages.push({ stage, happening })
    lives.set(own, life)
  }
  return [...lives.values()]
}

/** The one id of all by which an instrument goes: that of its name which comes first in the alphabet. */
function namesOf(threads: readonly Thread[]): (id: string) => string {
  const names = new Map<string, string>()
  const nameOf = (id: string): string => {
    const other = names.get(id)
    return other === undefined ? id : nameOf(other)
  }
  const pairs = threads.flatMap(({ id, aliases = [] }) => (isNamed(id) ? aliases.map((alias) => [id, alias] as const) : []))
  for (const [id, alias] of pairs) {
    const [first, second] = [nameOf(id), nameOf(alias)].sort()
    if (isNamed(alias) && first !== second) names.set(second!, first!)
  }
  const meant = new Map<string, Set<string>>()
  for (const [id, alias] of pairs) if (!isNamed(alias)) meant.set(alias, (meant.get(alias) ?? new Set()).add(nameOf(id)))
  for (const [subject, [only, ...others]] of meant) if (only !== undefined && !others.length) names.set(subject, only)
  return nameOf
}
