/** The ledger: the store of everything that was coded. */
import { loadKnowledge } from '../knowledge/index.ts'
import { RapportError } from '../messages.ts'
import type { Ledger } from './ledger.ts'
import { openPostgresStore } from './postgres.ts'
import { openSqliteStore } from './sqlite.ts'
import { type LedgerKnowledge, StoredLedger } from './stored.ts'
import { upgradeFile } from './upgrade.ts'

export type { ArticleSummary, LedgerClaim, Outline, Page, Participant, PartyCount, TallyRow, Tie } from '../records.ts'
export type { Anchor, Because, Correction, EventChanges, EventCorrection, LinkCorrection } from './corrections.ts'
export * from './ledger.ts'
export { shownPlace } from './postgres.ts'
export * from './query.ts'
export { periodOf, ploverScore } from './rows.ts'
export type { LedgerKnowledge } from './stored.ts'
export { exportLines, importLines } from './transfer.ts'

export interface OpenOptions {
  /** Opens an existing ledger for reading only; throws R505 where there is none. */
  readOnly?: boolean
  /** Who is a member of what, and which outlet is what; the package's own knowledge where it is left out. */
  knowledge?: LedgerKnowledge
  /** Milliseconds to wait for another writer before giving up with R503. */
  patience?: number
}

/**
 * Opens a ledger, and makes it where it does not exist: a file (SQLite), or a database of PostgreSQL ("postgres://user@host/name").
 * Throws R501, R502, R503, R505, R511; a database throws them, R512 and R513 with the first thing that is asked of it.
 */
export function openLedger(place: string, { readOnly = false, knowledge, patience = 5000 }: OpenOptions = {}): Ledger {
  let known = knowledge
  const store = isPostgres(place) ? openPostgresStore(place, { readOnly, patience }) : openSqliteStore(place, { readOnly, patience })
  return new StoredLedger(store, () => {
    known ??= loadKnowledge()
    return known
  })
}

/** Whether a ledger's place is an address of PostgreSQL, and no file. */
export function isPostgres(place: string): boolean {
  return /^postgres(ql)?:\/\//.test(place)
}

/**
 * Brings a ledger of an older version up to this one; null where it is already. A ledger in PostgreSQL is exported by the version that
 * made it, and imported into a new database.
 */
export async function upgradeLedger(place: string): Promise<{ articles: number; kept: string } | null> {
  if (!isPostgres(place)) return upgradeFile(place, (file) => openLedger(file))
  const ledger = openLedger(place, { readOnly: true })
  try {
    // Throws R511 for an older one.
    await ledger.coders()
    return null
  } catch (error) {
    if (error instanceof RapportError && error.report.code === 'R511')
      throw new RapportError('R519', { file: place, found: 'older' }, error)
    throw error
  } finally {
    await ledger.close()
  }
}
