/** Correcting what was coded: any field, or the whole event rejected, always with a reason and a name. */
import type { ComponentChildren } from 'preact'
import { useId, useMemo, useState } from 'preact/hooks'
import { cameoTable } from '../../../src/ontology/cameo.ts'
import { ask, type Event, type Participant, type Party, post, useAnswer } from '../api.ts'
import { Because, becauseOf } from '../because.tsx'
import { useSession, whyNot } from '../session.tsx'
import { isNamed, kindsOfSpeaker, media, partyName, plainTitle, statuses } from '../words.ts'

export function Correction({ event, done }: { event: Event; done(): void }) {
  const [open, setOpen] = useState(false)
  const no = whyNot(useSession())
  if (no) return <p class="quiet card-more">{no}</p>
  return (
    <details class="card-more correction" onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
      <summary>Correct this</summary>
      {open && <CorrectionForm event={event} done={done} />}
    </details>
  )
}

function CorrectionForm({ event, done }: { event: Event; done(): void }) {
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const parties = useAnswer<Party[]>(ask.parties()).answer
  const people = useAnswer<Participant[]>(ask.people()).answer
  /** States and bodies by the name that the reader sees. */
  const codes = useMemo(
    () => new Map((parties ?? []).flatMap(({ party }) => (isNamed(party) ? [[partyName(party), party]] : []))),
    [parties],
  )
  const lists = useId()
  const submit = async (form: HTMLFormElement, reject: boolean) => {
    const because = becauseOf(form)
    if (reject ? !because.reason || !because.by : !form.reportValidity()) return reject && form.reportValidity()
    const changes = reject ? null : changesOf(new FormData(form), event, codes)
    if (changes && !Object.keys(changes).length) return setFault('Nothing was changed.')
    setBusy(true)
    try {
      await post(`events/${encodeURIComponent(event.id)}/correction`, { changes, ...because })
      done()
      // The form goes; the keyboard stays where it was in the text.
      document.querySelector<HTMLElement>('mark[aria-pressed="true"]')?.focus({ preventScroll: true })
    } catch (error) {
      setFault((error as Error).message)
      setBusy(false)
    }
  }
  const [from, to] = daysOf(event)
  return (
    <form
      onSubmit={(submitted) => {
        submitted.preventDefault()
        void submit(submitted.currentTarget, false)
      }}
    >
      <datalist id={`${lists}-codes`}>
        {Object.entries(cameoTable).map(([code, [title]]) => (
          <option key={code} value={code} label={`${code} ${plainTitle(title)}`} />
        ))}
      </datalist>
      <datalist id={`${lists}-parties`}>
        {[...codes.keys(), ...(people ?? []).map(({ name }) => name)].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field label="What: CAMEO code, or a word of its title">
        <input
          name="cameo"
          defaultValue={event.cameo}
          list={`${lists}-codes`}
          pattern="\d{2,4}"
          title="a CAMEO code: two to four digits"
          required
        />
      </Field>
      <Rows legend="Who" another="Add a party" rows={event.sources}>
        {(actor) => <input name="sources" aria-label="Who" defaultValue={actor?.name} list={`${lists}-parties`} />}
      </Rows>
      <Rows legend="To whom" another="Add a party" rows={event.targets}>
        {(actor) => <input name="targets" aria-label="To whom" defaultValue={actor?.name} list={`${lists}-parties`} />}
      </Rows>
      <label class="check">
        <input type="checkbox" name="reciprocal" defaultChecked={event.reciprocal} /> They act on each other
      </label>
      <div class="two-fields">
        <Field label="First day">
          <input name="first" type="date" defaultValue={from} />
        </Field>
        <Field label="Last day">
          <input name="last" type="date" defaultValue={to} />
        </Field>
        <Field label="Where">
          <input name="place" defaultValue={event.place?.name} autocomplete="off" />
        </Field>
        <Field label="Status">
          <select name="status">
            <Options options={statuses} chosen={event.status} />
          </select>
        </Field>
        <Field label="Medium">
          <select name="medium">
            <Options options={{ '': 'Not said', ...media }} chosen={event.medium ?? ''} />
          </select>
        </Field>
        <Field label="Topics, with commas between">
          <input name="topics" defaultValue={event.topics.join(', ')} autocomplete="off" />
        </Field>
      </div>
      <Rows legend="Who says so, and through whom they are told" another="Add a speaker" rows={event.attribution}>
        {(one) => (
          <>
            <input name="speaker" aria-label="Who says so" defaultValue={one && speakerName(one)} list={`${lists}-parties`} />
            <select name="speakerKind" aria-label="Kind of speaker">
              <Options options={Object.fromEntries(kindsOfSpeaker.map((kind) => [kind, kind]))} chosen={one?.kind ?? 'official'} />
            </select>
          </>
        )}
      </Rows>
      <Rows legend="Amounts: the words, and what they mean" another="Add an amount" rows={event.quantities}>
        {(one) => (
          <>
            <input name="amountText" aria-label="Words of the text" placeholder="words" defaultValue={one?.text} />
            <input name="amountValue" aria-label="Number" type="number" step="any" placeholder="number" defaultValue={one?.value} />
            <input name="amountUnit" aria-label="Unit" placeholder="unit" defaultValue={one?.unit} />
            <input name="amountItem" aria-label="Of what" placeholder="of what" defaultValue={one?.item} />
          </>
        )}
      </Rows>
      {event.count && (
        <label class="check">
          <input type="checkbox" name="noCount" /> “{event.count.text}” is no count
        </label>
      )}
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
  )
}

function Field({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is what stands in it
    <label class="field">
      <span>{label}</span>
      {children}
    </label>
  )
}

function Options({ options, chosen }: { options: Readonly<Record<string, string>>; chosen: string }) {
  return (
    <>
      {Object.entries(options).map(([value, name]) => (
        <option key={value} value={value} selected={value === chosen}>
          {name}
        </option>
      ))}
    </>
  )
}

interface RowsProps<Row> {
  legend: string
  /** What the button that adds an empty row says. */
  another: string
  rows: readonly Row[]
  children(row: Row | undefined): ComponentChildren
}

/** Several of a kind, a line each; a line that is emptied goes. */
function Rows<Row>({ legend, another, rows, children }: RowsProps<Row>) {
  const [more, setMore] = useState(0)
  return (
    <fieldset class="field correction-rows">
      <legend>{legend}</legend>
      {Array.from({ length: rows.length + more }, (_, i) => (
        <div key={i} class="correction-row">
          {children(rows[i])}
        </div>
      ))}
      <button type="button" class="take-button" onClick={() => setMore(more + 1)}>
        {another}
      </button>
    </fieldset>
  )
}

const speakerName = ({ speaker }: Event['attribution'][number]) => ('name' in speaker ? speaker.name : speaker.text)
const daysOf = ({ time: { from, to } }: Event): [first: string, last: string] => [
  from?.slice(0, 10) ?? '',
  (to ?? from)?.slice(0, 10) ?? '',
]

/** What was changed in the form, as the server takes it; names that the reader knows a state or body by go as its code. */
export function changesOf(form: FormData, event: Event, codes: ReadonlyMap<string, string>): Record<string, unknown> {
  const one = (name: string) => String(form.get(name) ?? '').trim()
  const all = (name: string) => form.getAll(name).map((value) => String(value).trim())
  const changes: Record<string, unknown> = {}
  const set = (field: string, value: unknown, before: unknown) => {
    if (JSON.stringify(value) !== JSON.stringify(before)) changes[field] = value
  }
  const parties = (field: 'sources' | 'targets') => {
    const before = event[field].map(({ name }) => name)
    const names = all(field).filter(Boolean)
    set(field, names.map((name) => (before.includes(name) ? name : (codes.get(name) ?? name))), before)
  }
  set('cameo', one('cameo'), event.cameo)
  parties('sources')
  parties('targets')
  set('reciprocal', form.has('reciprocal'), event.reciprocal)
  const [first, last] = [one('first'), one('last')]
  set('time', first ? { from: first, to: last > first ? last : first } : null, daysOf(event)[0] ? { from: daysOf(event)[0], to: daysOf(event)[1] } : null)
  set('place', one('place') || null, event.place?.name ?? null)
  set('status', one('status'), event.status)
  set('medium', one('medium') || null, event.medium ?? null)
  set('topics', one('topics').split(',').map((topic) => topic.trim()).filter(Boolean), event.topics)
  const kinds = all('speakerKind')
  const speakers = all('speaker').flatMap((speaker, i) => (speaker ? [{ speaker, kind: kinds[i] }] : []))
  set('attribution', speakers, event.attribution.map((said) => ({ speaker: speakerName(said), kind: said.kind })))
  const [values, units, items] = [all('amountValue'), all('amountUnit'), all('amountItem')]
  const amounts = all('amountText').flatMap((text, i) => {
    const atLeast = event.quantities[i]?.text === text ? event.quantities[i]?.atLeast : undefined
    return text ? [{ text, value: Number(values[i]), ...(atLeast && { atLeast }), unit: units[i], item: items[i] }] : []
  })
  set('quantities', amounts, event.quantities.map(({ text, value, atLeast, unit, item }) => ({ text, value, ...(atLeast && { atLeast }), unit, item })))
  if (form.has('noCount')) changes['count'] = null
  return changes
} // biome-ignore format: a field a line
