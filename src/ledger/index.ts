/** The ledger: the store of everything that was coded. */
export * from './ledger.ts'
export { type OpenOptions, openSqliteLedger as openLedger } from './sqlite.ts'
