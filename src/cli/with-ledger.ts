/** A ledger for the length of one command. */
import { type Ledger, openLedger } from '../ledger/index.ts'

/** Opens a ledger, runs a step on it, and closes it whatever comes. */
export async function withLedger(file: string, readOnly: boolean, step: (ledger: Ledger) => Promise<void>): Promise<void> {
  const ledger = openLedger(file, { readOnly })
  try {
    await step(ledger)
  } finally {
    await ledger.close()
  }
}
