/** Correcting what was coded: a field, or the whole event rejected, always with a reason and a name. */
import { useState } from 'preact/hooks'
import { correct, type Event } from '../api.ts'
import { media, statuses } from '../words.ts'

/** Where this browser keeps who corrects, so that it is written only once. */
const nameKey = 'rapport.name'

export function Correction({ event, done }: { event: Event; done(): void }) {
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (form: HTMLFormElement, reject: boolean) => {
    if (!form.reportValidity()) return
    const { reason, by, cameo, status, medium } = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]),
    )
    const changes = {
      ...(cameo && cameo !== event.cameo && { cameo }),
      ...(status && status !== event.status && { status }),
      ...(medium && medium !== event.medium && { medium }),
    }
    if (!reject && !Object.keys(changes).length) return setFault('Nothing was changed.')
    setBusy(true)
    try {
      localStorage.setItem(nameKey, by ?? '')
      await correct(event.id, { changes: reject ? null : changes, reason: reason ?? '', by: by ?? '' })
      setFault('')
      form.closest('details')!.open = false
      done()
    } catch (error) {
      setFault((error as Error).message)
    }
    setBusy(false)
  }
  return (
    <details class="card-more correction">
      <summary>Correct this</summary>
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault()
          void submit(submitted.currentTarget, false)
        }}
      >
        <label>
          CAMEO code
          <input name="cameo" defaultValue={event.cameo} pattern="\d{2,4}" />
        </label>
        <label>
          Status
          <select name="status" defaultValue={event.status}>
            {Object.entries(statuses).map(([value, name]) => (
              <option key={value} value={value} selected={value === event.status}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Medium
          <select name="medium" defaultValue={event.medium ?? ''}>
            <option value="">Not said</option>
            {Object.entries(media).map(([value, name]) => (
              <option key={value} value={value} selected={value === event.medium}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Reason
          <input name="reason" required maxLength={1000} />
        </label>
        <label>
          Your name
          <input name="by" required maxLength={200} defaultValue={localStorage.getItem(nameKey) ?? ''} />
        </label>
        {fault && (
          <p role="alert" class="correction-fault">
            {fault}
          </p>
        )}
        <div class="correction-buttons">
          <button type="submit" class="button main" disabled={busy}>
            Correct
          </button>
          <button type="button" class="button" disabled={busy} onClick={(clicked) => void submit(clicked.currentTarget.form!, true)}>
            Reject the event
          </button>
        </div>
        <p class="quiet">It is kept with your name and the day, and made again when the article is coded anew.</p>
      </form>
    </details>
  )
}
