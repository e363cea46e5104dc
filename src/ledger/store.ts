/** What a database must do to hold a ledger. Statements are written once, with `?` for values; what databases do not share stands in Dialect. */

/** Something that runs statements: a connection, or a transaction on one. */
export interface Statements {
  all<Row>(sql: string, ...values: readonly unknown[]): Promise<Row[]>
  run(sql: string, ...values: readonly unknown[]): Promise<void>
  /** Adds rows to a table ("events (n, id)"); those that are there already are passed over. */
  insert(into: string, rows: readonly (readonly unknown[])[]): Promise<void>
}

export interface Store extends Statements {
  readonly dialect: Dialect
  /** Runs a step of which everything is kept or nothing; writers wait for each other. */
  transaction<Result>(step: (statements: Statements) => Promise<Result>): Promise<Result>
  /** A word that changes with every change of the database, whoever makes it; it is compared only with others of the same opening. */
  version(): Promise<string>
  /** What the database itself finds wrong with its pages and references; nothing where it does not look. */
  faults(): Promise<string[]>
  /** Gives back room, and renews the counts by which queries are planned; sizes in bytes. */
  compact(): Promise<{ before: number; after: number }>
  close(): Promise<void>
}

export interface StoreOptions {
  readOnly: boolean
  /** Milliseconds to wait for another writer. */
  patience: number
}

/** Where databases differ in what they understand. */
export interface Dialect {
  /** The schema in the database's own words. */
  schema(statements: string): string
  /** A full-text table with its columns, for `insert`: the number of the record, and its words in the form of `words`. */
  textRows(table: string): string
  /** Condition that the record of this number has the words. Parameter: the query in the form of `match`. */
  hasText(table: string, number: string): string
  words(words: readonly string[]): string
  match(query: TextQuery): string
}

/** Words that all stand in a text; a phrase is several of them beside each other. */
export type TextQuery = readonly { words: readonly string[]; prefix: boolean }[]

/** The first row of an answer. */
export async function first<Row>(statements: Statements, sql: string, ...values: readonly unknown[]): Promise<Row | undefined> {
  return (await statements.all<Row>(sql, ...values))[0]
}

/** Question marks for so many values. */
export function marks(count: number): string {
  return Array(count).fill('?').join(', ')
}

/** Lets steps run one after the other, in the order in which they asked. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  take<Result>(step: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(step)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Waits for all that asked before. */
  async done(): Promise<void> {
    await this.#last
  }
}
