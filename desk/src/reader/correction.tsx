/** Correcting what was coded: a field, or the whole event rejected, always with a reason and a name. */
import { useState } from 'preact/hooks'
import { type Event, post } from '../api.ts'
import { Because, becauseOf } from '../because.tsx'
import { useSession, whyNot } from '../session.tsx'
import { media, statuses } from '../words.ts'

export function Correction({ event, done }: { event: Event; done(): void }) {
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const no = whyNot(useSession())
  const [from = '', to = from] = [event.time.from, event.time.to].map((date) => date?.slice(0, 10) ?? '')
  const submit = async (form: HTMLFormElement, reject: boolean) => {
    if (!form.reportValidity()) return
    const { cameo, status, medium, first, last } = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]),
    )
    const because = becauseOf(form)
    const changes = {
      ...(cameo && cameo !== event.cameo && { cameo }),
      ...(status && status !== event.status && { status }),
      ...(medium && medium !== event.medium && { medium }),
      ...(first && (first !== from || (last || first) !== to) && { time: { from: first, to: last || first } }),
    }
    if (!reject && !Object.keys(changes).length) return setFault('Nothing was changed.')
    setBusy(true)
    try {
      await post(`events/${encodeURIComponent(event.id)}/correction`, { changes: reject ? null : changes, ...because })
      setFault('')
      form.closest('details')!.open = false
      done()
    } catch (error) {
      setFault((error as Error).message)
    }
    setBusy(false)
  }
  if (no) return <p class="quiet card-more">{no}</p>
  return (
    <details class="card-more correction">
      <summary>Correct this</summary>
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault()
          void submit(submitted.currentTarget, false)
        }}
      >
        <label class="field">
          <span>CAMEO code</span>
          <input name="cameo" defaultValue={event.cameo} pattern="\d{2,4}" />
        </label>
        <label class="field">
          <span>Status</span>
          <select name="status" defaultValue={event.status}>
            {Object.entries(statuses).map(([value, name]) => (
              <option key={value} value={value} selected={value === event.status}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>Medium</span>
          <select name="medium" defaultValue={event.medium ?? ''}>
            <option value="">Not said</option>
            {Object.entries(media).map(([value, name]) => (
              <option key={value} value={value} selected={value === event.medium}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <div class="two-fields">
          <label class="field">
            <span>First day</span>
            <input name="first" type="date" defaultValue={from} />
          </label>
          <label class="field">
            <span>Last day</span>
            <input name="last" type="date" defaultValue={to} />
          </label>
        </div>
        <Because />
        {fault && (
          <p role="alert" class="fault">
            {fault}
          </p>
        )}
        <div class="buttons">
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
