/** What is new: whoever waits is woken when something changes in the ledger, whoever changes it. */
import type { Ledger } from '../ledger/index.ts'

export interface News {
  /** Gives true when the ledger has another version than this, and false after some seconds or when the signal is given. */
  change(since: string, signal: AbortSignal): Promise<boolean>
  /** Says that something has changed here. */
  tell(): void
}

/** Milliseconds between two looks for what other processes have added, and after which a waiter is told that there is nothing. */
const looks = 1000
const longest = 15_000

/** Watches a ledger while somebody waits. */
export function watch(ledger: Ledger): News {
  const waiting = new Map<(changed: boolean) => void, string>()
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    const now = await ledger.version().catch(() => null)
    for (const [wake, since] of waiting) if (now !== null && since !== now) wake(true)
  }
  return {
    tell: () => void look(),
    change: (since, signal) =>
      new Promise((resolve) => {
        const wake = (changed: boolean) => {
          clearTimeout(last)
          signal.removeEventListener('abort', give)
          waiting.delete(wake)
          if (!waiting.size) timer = void clearInterval(timer)
          resolve(changed)
        }
        const give = () => wake(false)
        const last = setTimeout(give, longest).unref()
        signal.addEventListener('abort', give)
        waiting.set(wake, since)
        timer ??= setInterval(look, looks).unref()
        if (signal.aborted) give()
        else void look()
      }),
  }
}
