/** Share of voice: who speaks about whom, how often, and with what part of all that is said. */
import type { Ledger, LedgerQuery } from '../ledger/index.ts'

export interface Voice {
  /** Code of the speaker's state or body, or its id or name; null where nobody is known. */
  speaker: string | null
  about: string | null
  claims: number
  articles: number
  outlets: number
  /** Part of all claims that the query finds, 0 to 1. */
  share: number
}

/** The claims that a query finds, by speaker and by whom they speak of; the most frequent first. */
export async function shareOfVoice(ledger: Ledger, query: LedgerQuery = {}): Promise<Voice[]> {
  const [rows, all] = await Promise.all([ledger.tally('claims', query, ['speaker', 'about']), ledger.tally('claims', query, [])])
  const total = all[0]?.count ?? 0
  return rows
    .map(({ keys, count, articles, outlets }) => ({
      speaker: keys[0] ?? null,
      about: keys[1] ?? null,
      claims: count,
      articles,
      outlets,
      share: total ? count / total : 0,
    }))
    .sort((a, b) => b.claims - a.claims || `${a.speaker} ${a.about}`.localeCompare(`${b.speaker} ${b.about}`, 'en'))
}
