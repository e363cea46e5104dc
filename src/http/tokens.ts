/** Tokens with roles, read from a file. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { RapportError } from '../messages.ts'

export type Role = 'read' | 'write' | 'admin'

const ranks: readonly Role[] = ['read', 'write', 'admin']

/** Tokens by the digest of their words, so that comparing takes the same time for every guess. */
export interface Tokens {
  roleOf(token: string): Role | null
}

/** Reads a file of tokens: a role and a token on each line, # for notes. Throws R607 with the line, R110 for a file that cannot be read. */
export function readTokens(file: string): Tokens {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new RapportError('R110', { file, what: (error as NodeJS.ErrnoException).code ?? 'unreadable' }, error)
  }
  const known: { role: Role; digest: Buffer }[] = []
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim() || line.trim().startsWith('#')) continue
    const [role, token, ...more] = line.trim().split(/\s+/)
    const fault = !ranks.includes(role as Role)
      ? `"${role}" is no role`
      : !token || token.length < 16
        ? 'it is too short'
        : more.length
          ? 'there is more on the line'
          : null
    if (fault) throw new RapportError('R607', { file, line: i + 1, what: fault })
    known.push({ role: role as Role, digest: digestOf(token!) })
  }
  if (!known.length) throw new RapportError('R607', { file, line: 1, what: 'the file holds none' })
  return {
    roleOf(token) {
      const digest = digestOf(token)
      let found: Role | null = null
      for (const { role, digest: own } of known) if (timingSafeEqual(own, digest)) found = role
      return found
    },
  }
}

/** Whether a role reaches another. */
export function allows(role: Role, wanted: Role): boolean {
  return ranks.indexOf(role) >= ranks.indexOf(wanted)
}

/** The cookie in which a browser keeps its token: no script reads it, and no page of another site sends it. */
export const sessionCookie = 'rapport-token'

/** The token that a request brings, in its header ("Bearer …") or in its cookie; '' for none. */
export function tokenOf(context: Context): string {
  return /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? getCookie(context, sessionCookie) ?? ''
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
