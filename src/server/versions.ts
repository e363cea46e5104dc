/** Answers and the version of the ledger that they are of. */
import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Ledger } from '../ledger/index.ts'

/** An answer as it leaves: JSON in bytes, or a response of another kind. */
export type Written = Uint8Array<ArrayBuffer> | Response

/** Bytes of the answers that are kept, and of the largest one of them; addresses of which it is known whether they were asked before. */
const room = 32_000_000
const largest = 250_000
const mostAsked = 10_000

/**
 * Gives answers the ledger's version as their ETag; who has that version already is not sent it again. What is asked again while the ledger stays the
 * same is given from memory, and who asks at the same time is given the same.
 */
export function versionedBy(ledger: Ledger): (context: Context, make: () => Promise<Written>) => Promise<Written> {
  // Versions are compared within one opening of the ledger only.
  const opening = randomBytes(6).toString('base64url')
  const answers = keptAnswers()
  return async (context, make) => {
    // Asked before anything is read: what is read may be newer than its tag says, never older.
    const tag = `"${opening}.${await ledger.version()}"`
    context.header('ETag', tag)
    context.header('Cache-Control', 'private, no-cache')
    const known = context.req.header('if-none-match')
    if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) return context.body(null, 304)
    return answers(tag, context.req.url, make)
  }
}

/** The answers of one version, by their addresses: those that are kept, and those that are being made. */
class Answers {
  readonly tag: string
  readonly coming = new Map<string, Promise<Written>>()
  readonly #kept = new Map<string, Uint8Array<ArrayBuffer>>()
  #size = 0

  constructor(tag: string) {
    this.tag = tag
  }

  keep(address: string, answer: Uint8Array<ArrayBuffer>): void {
    this.#kept.set(address, answer)
    this.#size += answer.length
    for (const [oldest, { length }] of this.#kept) {
      if (this.#size <= room) break
      this.#kept.delete(oldest)
      this.#size -= length
    }
  }

  kept(address: string): Uint8Array<ArrayBuffer> | undefined {
    const known = this.#kept.get(address)
    // The first to go is the one that nobody has asked for longest.
    if (known && this.#kept.delete(address)) this.#kept.set(address, known)
    return known
  }
}

/**
 * Answers of the newest version that was asked for. Kept is what was asked before, also of an earlier version: what nobody asks again would only be in
 * the way.
 */
function keptAnswers(): (tag: string, address: string, make: () => Promise<Written>) => Promise<Written> {
  const asked = new Map<string, number>()
  let newest = new Answers('')
  return async (tag, address, make) => {
    if (tag !== newest.tag) newest = new Answers(tag)
    // What is made may come when there is a newer version.
    const answers = newest
    const known = answers.kept(address)
    if (known) return known
    if (asked.size === mostAsked) asked.clear()
    asked.set(address, (asked.get(address) ?? 0) + 1)
    const other = answers.coming.get(address)
    const answer = other && (await other)
    // A refusal is not for others.
    if (answer instanceof Uint8Array) return answer
    const making = make()
    answers.coming.set(address, making)
    try {
      const made = await making
      if (made instanceof Uint8Array && made.length <= largest && (asked.get(address) ?? 0) > 1) answers.keep(address, made)
      return made
    } finally {
      answers.coming.delete(address)
    }
  }
}
