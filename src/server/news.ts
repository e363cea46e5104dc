/** What is new: whoever waits is woken when something changes in the ledger, whoever changes it. */
import type { Ledger } from '../ledger/index.ts'

export interface News {
  /** Resolves when the ledger has another version than this, after some seconds at the latest, and at once when the signal is given. */
  change(since: string, signal: AbortSignal): Promise<void>
  /** Says that something has changed here. */
  tell(): void
}

/** Milliseconds between two looks for what other processes have added, and after which a waiter is woken anyhow. */
const looks = 1000
const longest = 15_000

/** Watches a ledger while somebody waits. */
export function watch(ledger: Ledger): News {
  const waiting = new Map<() => void, string>()
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    const now = await ledger.version().catch(() => null)
    for (const [wake, since] of waiting) if (now !== null && since !== now) wake()
  }
  return {
    tell: () => void look(),
    change: (since, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(last)
          signal.removeEventListener('abort', wake)
          waiting.delete(wake)
          if (!waiting.size) timer = void clearInterval(timer)
          resolve()
        }
        const last = setTimeout(wake, longest).unref()
        signal.addEventListener('abort', wake)
        waiting.set(wake, since)
        timer ??= setInterval(look, looks).unref()
        if (signal.aborted) wake()
        else void look()
      }),
  }
}
