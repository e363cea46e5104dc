/** Why something is changed by hand, and who says so: asked for with every change. */

/** Where this browser keeps who corrects, so that it is written only once. */
const nameKey = 'rapport.name'

/** A browser that keeps nothing still corrects. */
function keptName(): string {
  try {
    return localStorage.getItem(nameKey) ?? ''
  } catch {
    return ''
  }
}

export function Because() {
  return (
    <>
      <label class="field">
        <span>Reason</span>
        <input name="reason" required maxLength={1000} autocomplete="off" />
      </label>
      <label class="field">
        <span>Your name</span>
        <input name="by" required maxLength={200} defaultValue={keptName()} autocomplete="name" />
      </label>
    </>
  )
}

/** What was written into the two fields of a form. */
export function becauseOf(form: HTMLFormElement): { reason: string; by: string } {
  const fields = new FormData(form)
  const [reason, by] = [fields.get('reason'), fields.get('by')].map((value) => String(value ?? '').trim())
  try {
    localStorage.setItem(nameKey, by!)
  } catch {
    // It is asked for again next time.
  }
  return { reason: reason!, by: by! }
}
