/** What is wrong, as problem details (RFC 9457): the same shape for every fault, with the number of its message. */
import { STATUS_CODES } from 'node:http'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type MessageCode, message, RapportError } from '../messages.ts'
import type { Message } from '../records.ts'

/** The statuses of faults. */
export type ProblemStatus = Extract<ContentfulStatusCode, 400 | 401 | 403 | 404 | 405 | 406 | 408 | 413 | 415 | 429 | 431 | 500 | 503>

export interface Problem {
  /** Of no kind of its own: the status and the number say what it is. */
  type: 'about:blank'
  /** The words of the status ("Not Found"). */
  title: string
  status: number
  /** The message: what is the matter and what to do next. */
  detail: string
  /** Its number, such as R510. */
  code: string
}

export const problemType = 'application/problem+json'

/** The record of a problem. */
export function problemOf(status: ProblemStatus, code: string, detail: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status]!, status, detail, code }
}

/** Answers with a problem; `more` are further fields of its record. */
export function refuse(
  context: Context,
  status: ProblemStatus,
  code: MessageCode,
  values: Record<string, string | number> = {},
  more: object = {},
): Response {
  return refuseWith(context, status, message(code, values), more)
}

/** Answers with a message as a problem. */
export function refuseWith(context: Context, status: ProblemStatus, { code, reason }: Message, more: object = {}): Response {
  return answerWith(context, { ...problemOf(status, code, reason), ...more })
}

/** Faults of the ledger and of the request, by their numbers; what is not here is ours. */
const statuses: Partial<Record<string, ProblemStatus>> = { R503: 503, R504: 404, R510: 400, R512: 503, R513: 503, R520: 400, R603: 400, R606: 413, R609: 400, R615: 400 } // biome-ignore format: a table

/**
 * What whoever asked is told of an error, and the status of that. What is ours is told in the log, and only the request's id in the answer; where the ledger
 * stands is nobody's business.
 */
export function toldOf(error: unknown, id: string): { status: ProblemStatus; told: Message } {
  const report = error instanceof RapportError ? error.report : undefined
  const status = statuses[report?.code ?? ''] ?? 500
  if (report && status < 500) return { status, told: report }
  process.stderr.write(`request ${id}: ${report?.reason ?? (error as Error)?.stack ?? String(error)}\n`)
  if (!report || status === 500) return { status, told: message('R608', { id }) }
  return { status, told: message(report.code as MessageCode, { file: 'the ledger', what: 'the log of the server says more' }) }
}

/** Answers with the problem that an error tells of. */
export function refuseFor(context: Context, error: unknown): Response {
  const { status, told } = toldOf(error, String(context.get('requestId') ?? 'without id'))
  if (status === 503) context.header('Retry-After', '1')
  return refuseWith(context, status, told)
}

function answerWith(context: Context, problem: Problem): Response {
  // Only answers have a version.
  context.header('ETag', undefined)
  return context.body(JSON.stringify(problem), problem.status as ProblemStatus, { 'Content-Type': problemType })
}
