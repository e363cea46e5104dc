/** The life of treaties and contracts: the happenings that hang on one thread, in order. */
import type { Ledger, LedgerQuery } from '../ledger/index.ts'
import type { Happening, Thread } from '../records.ts'

export interface ThreadLife extends Pick<Thread, 'id' | 'kind' | 'name'> {
  /** By time. */
  stages: { stage: Thread['stage']; happening: Happening }[]
}

/** The threads of the happenings that a query finds, in the order in which they begin. */
export async function threadsOf(ledger: Ledger, query: LedgerQuery = {}): Promise<ThreadLife[]> {
  const lives = new Map<string, ThreadLife>()
  let cursor: string | undefined
  do {
    const page = await ledger.find('happenings', { ...query, limit: 1000, cursor })
    for (const happening of page.rows) {
      if (!happening.thread) continue
      const { id, kind, name, stage } = happening.thread
      const life = lives.get(id) ?? { id, kind, name, stages: [] }
      life.stages.push({ stage, happening })
      lives.set(id, life)
    }
    cursor = page.next ?? undefined
  } while (cursor)
  return [...lives.values()]
}
