/** What stands on a page while there is nothing else: asking, failed, empty. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { link } from './address.ts'
import type { Asked } from './api.ts'

/** Shown only after a moment: what comes at once should not flash. */
export function Loading({ what }: { what: string }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div class="state" role="status">
      {shown && (
        <>
          <span class="state-lines" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <p>{what}</p>
        </>
      )}
    </div>
  )
}

export function Failed({ fault, again }: { fault: string; again?: () => void }) {
  return (
    <div class="state failed" role="alert">
      <h2>This could not be read</h2>
      <p>{fault}</p>
      {again && (
        <p class="buttons">
          <button type="button" class="button" onClick={again}>
            Try again
          </button>
          <a class="button" href={link('search')}>
            Search the ledger
          </a>
        </p>
      )}
    </div>
  )
}

/** Nothing to show; `alone` where the page has no other headline. */
export function Empty({ title, alone, children }: { title: string; alone?: boolean; children?: ComponentChildren }) {
  const Head = alone ? 'h1' : 'h2'
  return (
    <div class="state">
      <Head>{title}</Head>
      {children}
    </div>
  )
}

/** What to do about an empty ledger. */
export function AddFirst({ what }: { what: string }) {
  return (
    <p>
      {what} <a href={link('add')}>Add articles</a>, or run <code>rapport add</code> with a folder of them.
    </p>
  )
}

/** The way to the next page of a list, and why it could not be read. */
export function More({ shown, fault, next }: { shown: boolean; fault: string; next(): void }) {
  return (
    <>
      {fault && <Failed fault={fault} />}
      {shown && (
        <button type="button" class="button more" onClick={next}>
          Show more
        </button>
      )}
    </>
  )
}

/** The answer, or how it stands with it. */
export function Answer<T>({ asked, what, children }: { asked: Asked<T>; what: string; children: (answer: T) => ComponentChildren }) {
  if (asked.fault) return <Failed fault={asked.fault} again={asked.again} />
  if (asked.answer === null) return <Loading what={what} />
  return <>{children(asked.answer)}</>
}
