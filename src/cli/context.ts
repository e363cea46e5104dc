/** What a command is given instead of the process: streams, terminal, colours, exit status. */
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import picocolors from 'picocolors'
import { formatMessage } from '../messages.ts'
import type { Message } from '../records.ts'

/** Exit statuses, documented in `rapport --help`. */
export const exitStatus = { done: 0, partly: 1, usage: 2, failed: 3 } as const

export interface CliContext {
  stdin: Readable & { isTTY?: boolean }
  stdout: Writable & { isTTY?: boolean; columns?: number }
  stderr: Writable & { isTTY?: boolean; columns?: number }
  environment: Readonly<Record<string, string | undefined>>
  /** Colours where standard output is a terminal (and NO_COLOR is not set). */
  colours: ReturnType<typeof picocolors.createColors>
  /** Writes to standard output and waits while its reader is slower than we are. */
  print(text: string): Promise<void>
  /** Writes a numbered message to standard error, and remembers that something was not done. */
  report(message: Message): void
  /** The exit status so far; a command may raise it. */
  status: number
}

export function createContext(process: {
  stdin: CliContext['stdin']
  stdout: CliContext['stdout']
  stderr: CliContext['stderr']
  env: Record<string, string | undefined>
}): CliContext {
  const { stdin, stdout, stderr, env } = process
  return {
    stdin,
    stdout,
    stderr,
    environment: env,
    colours: picocolors.createColors(Boolean(stdout.isTTY) && !env['NO_COLOR']),
    status: exitStatus.done,
    async print(text) {
      if (text && !stdout.write(text)) await once(stdout, 'drain')
    },
    report(message) {
      clearProgress(stderr)
      stderr.write(`rapport: ${message.severity === 'error' ? '' : `${message.severity}: `}${formatMessage(message)}\n`)
      if (message.severity === 'error') this.status = Math.max(this.status, exitStatus.partly)
    },
  }
}

/** A line on a terminal that says how far a long work has come; nothing where standard error is no terminal. */
export function createProgress(context: CliContext, what: string): { step(count?: number): void; end(): void } {
  const { stderr } = context
  if (!stderr.isTTY) return { step() {}, end() {} }
  const begun = performance.now()
  let done = 0
  let shown = begun
  return {
    step(count = 1) {
      done += count
      const now = performance.now()
      if (now - shown < 100) return
      shown = now
      const rate = (done * 1000) / (now - begun)
      stderr.write(`\r\u001b[2K${done.toLocaleString('en')} ${what}, ${rate.toFixed(rate < 10 ? 1 : 0)} a second`)
    },
    end: () => clearProgress(stderr),
  }
}

function clearProgress(stderr: CliContext['stderr']): void {
  if (stderr.isTTY) stderr.write('\r\u001b[2K')
}
