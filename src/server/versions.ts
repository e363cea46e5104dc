/** Answers and the version of the ledger that they are of. */
import { randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler, Next } from 'hono'
import type { Ledger } from '../ledger/index.ts'

/** So many answers are kept, the ones that were asked for last for the first time, and none that is larger (bytes). */
const mostKept = 200
const largestKept = 250_000

/**
 * Gives answers the ledger's version as their ETag; who has that version already is not sent it again. What is `counted` of many records is counted
 * once for each version, however many ask, at once or one after the other.
 */
export function versionedBy(ledger: Ledger): (counted: boolean) => MiddlewareHandler {
  // Versions are compared within one opening of the ledger only.
  const opening = randomBytes(6).toString('base64url')
  const kept = keptAnswers()
  return (counted) => async (context, next) => {
    // Asked before anything is read: what is read may be newer than its tag says, never older.
    const tag = `"${opening}.${await ledger.version()}"`
    context.header('ETag', tag)
    context.header('Cache-Control', 'private, no-cache')
    const known = context.req.header('if-none-match')
    if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) return context.body(null, 304)
    return counted ? kept(tag, context, next) : next()
  }
}

/** Answers by their addresses, all of one version; those that are still being computed, too. */
function keptAnswers(): (tag: string, context: Context, next: Next) => Promise<Response | undefined> {
  let version = ''
  let answers = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>()
  return async (tag, context, next) => {
    if (tag !== version) {
      version = tag
      answers = new Map()
    }
    const own = answers
    const { url } = context.req
    const asked = own.get(url)
    const known = asked && (await asked)
    if (known) return context.body(known, 200, { 'Content-Type': 'application/json' })
    const answer = next().then(async () => {
      const { status } = context.res
      const body = status === 200 ? new Uint8Array(await context.res.clone().arrayBuffer()) : null
      return body && body.length <= largestKept ? body : null
    })
    const waiting = answer.catch(() => null)
    own.set(url, waiting)
    if (own.size > mostKept) own.delete(own.keys().next().value!)
    if (!(await answer)) own.delete(url)
    return undefined
  }
}
