/** Who may ask, and how often: the same for every door that speaks HTTP. */
import { createHash } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { refuse } from './problem.ts'
import { allows, type Role, type Tokens, tokenOf } from './tokens.ts'

export interface GuardOptions {
  /** Who may ask what; without tokens everybody who is answered may do everything. */
  tokens?: Tokens
  /** Whether only this machine is answered: then a foreign Host header is refused. */
  loopback?: boolean
  /** So many requests a minute for each token, or address where there are no tokens; no bound where it is left out. */
  perMinute?: number
}

/** So many wrong tokens a minute from one address are told so; then it has to wait. */
const wrongTokens = 60

/** Nothing is fetched from elsewhere and no text becomes a script. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Gives every answer the headers that keep a browser from doing more with it than show it. */
export const secure: MiddlewareHandler = (context, next) => {
  // Before the answer is made: then nothing has to be made twice.
  for (const name in safeHeaders) context.header(name, safeHeaders[name])
  return next()
}

/** Lets those through who may ask; the role is kept for `needs`. What is open is answered without a token, and showing one there is a guess. */
export function guard(
  { tokens, loopback = false, perMinute }: GuardOptions,
  isOpen: (context: Context) => boolean = () => false,
): MiddlewareHandler {
  const asked = perMinute ? new RateLimiterMemory({ points: perMinute, duration: 60 }) : undefined
  const guessed = new RateLimiterMemory({ points: wrongTokens, duration: 60 })
  return async (context, next) => {
    const host = context.req.header('host')
    if (loopback && !isOwnHost(host)) return refuse(context, 403, 'R616', { what: `this server answers this machine only, not as ${host}` })
    if (changes(context)) {
      const origin = context.req.header('origin')
      if (isForeign(origin, host)) return refuse(context, 403, 'R616', { what: `from a page of ${origin}` })
    }
    let who = addressOf(context)
    if (isOpen(context)) {
      const wait = changes(context) ? await waitFor(guessed, who) : 0
      return wait ? tooMany(context, wait) : next()
    }
    if (tokens) {
      const token = tokenOf(context)
      const role = tokens.roleOf(token)
      if (!role) {
        const wait = await waitFor(guessed, who)
        if (wait) return tooMany(context, wait)
        context.header('WWW-Authenticate', 'Bearer realm="rapport"')
        return refuse(context, 401, 'R605', { what: 'it has no token that is known' })
      }
      context.set('role', role)
      who = createHash('sha256').update(token).digest('base64url')
    }
    if (asked) {
      const wait = await waitFor(asked, who)
      if (wait) return tooMany(context, wait)
    }
    return next()
  }
}

/** Lets a role through, and greater ones. */
export function needs(wanted: Role): MiddlewareHandler {
  return async (context, next) => {
    const role = context.get('role') as Role | undefined
    if (role && !allows(role, wanted)) return refuse(context, 403, 'R605', { what: `a token of the role ${role} may not ${wanted}` })
    return next()
  }
}

/** Whether an address is this machine's own. */
export function isLoopback(host: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/.test(host)
}

/** Whether a Host header names this machine; a foreign name means that a page has bent its own name to our address. */
export function isOwnHost(header: string | undefined): boolean {
  return header === undefined || isLoopback(header.replace(/:\d+$/, ''))
}

/** Whether a request comes from a page of another origin. */
export function isForeign(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && origin.replace(/^https?:\/\//, '') !== host
}

function changes({ req: { method } }: Context): boolean {
  return method !== 'GET' && method !== 'HEAD'
}

/** Where a request comes from; all the same where it did not come over a network. */
function addressOf(context: Context): string {
  return context.env?.incoming ? (getConnInfo(context).remote.address ?? '') : ''
}

/** Takes one from what is left to somebody; gives the seconds to wait where nothing is. */
async function waitFor(limiter: RateLimiterMemory, who: string): Promise<number> {
  try {
    await limiter.consume(who)
    return 0
  } catch (refusal) {
    return Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000))
  }
}

function tooMany(context: Context, seconds: number): Response {
  context.header('Retry-After', String(seconds))
  return refuse(context, 429, 'R610', { seconds })
}
