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
  let version = ''
  let answers = keptAnswers()
  return async (context, make) => {
    // Asked before anything is read: what is read may be newer than its tag says, never older.
    const tag = `"${opening}.${await ledger.version()}"`
    context.header('ETag', tag)
    context.header('Cache-Control', 'private, no-cache')
    const known = context.req.header('if-none-match')
    if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) return context.body(null, 304)
    if (tag !== version) {
      version = tag
      answers = keptAnswers()
    }
    return answers(context.req.url, make)
  }
}

/**
 * Answers of one version by their addresses, once two have asked for the same: what nobody asks again would only be in the way. Where room is short,
 * those go that nobody has asked for longest.
 */
function keptAnswers(): (address: string, make: () => Promise<Written>) => Promise<Written> {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  const asked = new Map<string, number>()
  const coming = new Map<string, Promise<Written>>()
  let size = 0
  const keep = (address: string, answer: Uint8Array<ArrayBuffer>) => {
    kept.set(address, answer)
    size += answer.length
    for (const [oldest, { length }] of kept) {
      if (size <= room) break
      kept.delete(oldest)
      size -= length
    }
  }
  return async (address, make) => {
    const known = kept.get(address)
    if (known) {
      kept.delete(address)
      kept.set(address, known)
      return known
    }
    if (asked.size === mostAsked) asked.clear()
    asked.set(address, (asked.get(address) ?? 0) + 1)
    const other = coming.get(address)
    const answer = other && (await other)
    // A refusal is not for others.
    if (answer instanceof Uint8Array) return answer
    const making = make()
    coming.set(address, making)
    try {
      const made = await making
      if (made instanceof Uint8Array && made.length <= largest && (asked.get(address) ?? 0) > 1) keep(address, made)
      return made
    } finally {
      coming.delete(address)
    }
  }
}
