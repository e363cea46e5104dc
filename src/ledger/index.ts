/** The ledger: the store of everything that was coded. */
import { loadKnowledge } from '../knowledge/index.ts'
import type { Ledger } from './ledger.ts'
import { openSqliteStore } from './sqlite.ts'
import { type LedgerKnowledge, StoredLedger } from './stored.ts'

export * from './ledger.ts'
export * from './query.ts'
export type { LedgerKnowledge } from './stored.ts'

export interface OpenOptions {
  /** Opens an existing ledger for reading only; throws R505 where there is none. */
  readOnly?: boolean
  /** Who is a member of what, and which outlet is what; the package's own knowledge where it is left out. */
  knowledge?: LedgerKnowledge
}

/** Opens a ledger file, and makes it where it does not exist. Throws R501, R502, R503, R505. */
export function openLedger(file: string, { readOnly = false, knowledge }: OpenOptions = {}): Ledger {
  let known = knowledge
  return new StoredLedger(openSqliteStore(file, readOnly), () => {
    known ??= loadKnowledge()
    return known
  })
}
