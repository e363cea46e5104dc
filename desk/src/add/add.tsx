/** Adding articles: text that is pasted, or files that are dropped; what became of each stands below, and what was skipped says why. */
import { useRef, useState } from 'preact/hooks'
import { link } from '../address.ts'
import { post, type Received, type Refusal } from '../api.ts'
import type { ViewProps } from '../main.tsx'
import { useSession, whyNot } from '../session.tsx'
import { Empty } from '../states.tsx'
import { many, number, shortened } from '../words.ts'
import './add.css'

/** Files that are read, by their names, and as what they are sent; a file that is packed is unpacked by the server. */
const types: readonly [ending: RegExp, type: string][] = [
  [/\.(txt|text|md|markdown)(\.gz)?$/i, 'text/plain'],
  [/\.x?html?(\.gz)?$/i, 'text/html'],
  [/\.json(\.gz)?$/i, 'application/json'],
  [/\.(jsonl|ndjson)(\.gz)?$/i, 'application/x-ndjson'],
]
/** At most so many MB in one file, as the server takes them. */
const largest = 20

interface Outcome extends Received {
  name: string
  /** Why nothing of it was sent. */
  skipped?: string
}

interface Parcel {
  name: string
  type: string
  body: () => Promise<string | Blob>
  skipped?: string
}

export default function Add(_: ViewProps) {
  const [outcomes, setOutcomes] = useState<Outcome[]>([])
  const [progress, setProgress] = useState<{ done: number; of: number; name: string } | null>(null)
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)

  const take = async (parcels: readonly Parcel[]) => {
    for (const [i, { name, type, body, skipped }] of parcels.entries()) {
      setProgress({ done: i, of: parcels.length, name })
      const nothing = { added: [], known: [], refused: [] }
      const outcome: Outcome = skipped
        ? { name, ...nothing, skipped }
        : await body()
            .then((text) => post<Received>('articles', text, type))
            .then(
              (received) => ({ name, ...received }),
              // Where all of it was refused, the answer says of each piece why.
              (error: Refusal) => ({
                name,
                ...nothing,
                ...((error.answer as Received | null)?.refused ? (error.answer as Received) : { skipped: error.message }),
              }),
            )
      setOutcomes((before) => [outcome, ...before])
    }
    setProgress(null)
  }
  const no = whyNot(useSession())
  const takeFiles = (files: FileList | null) => take([...(files ?? [])].map(parcelOf))

  if (no)
    return (
      <Empty title="Nothing can be added here" alone>
        <p>{no}</p>
      </Empty>
    )
  return (
    <>
      <h1 class="headline">Add articles</h1>
      <p class="deck">
        They are read and coded on this machine and put into the ledger. An article that is there already is not counted twice.
      </p>
      <div class="add">
        <form
          class="add-text"
          onSubmit={(event) => {
            event.preventDefault()
            const form = event.currentTarget
            const fields = Object.fromEntries(
              [...new FormData(form)].flatMap(([name, value]) => (String(value).trim() ? [[name, String(value)]] : [])),
            )
            if (!fields['text']) return
            void take([{ name: fields['title'] ?? 'Pasted text', type: 'application/json', body: async () => JSON.stringify(fields) }])
            form.reset()
          }}
        >
          <h2>Paste a text</h2>
          <label>
            Text
            <textarea name="text" rows={9} required />
          </label>
          <div class="add-fields">
            <label>
              Title
              <input name="title" />
            </label>
            <label>
              Outlet
              <input name="outlet" />
            </label>
            <label>
              Published
              <input name="published" type="date" />
            </label>
          </div>
          <p class="quiet">Without a day of publication “on Tuesday” stays without a date.</p>
          <button type="submit" class="button main" disabled={progress !== null}>
            Add the text
          </button>
        </form>
        <section
          class={over ? 'add-files over' : 'add-files'}
          aria-labelledby="add-files-title"
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            void takeFiles(event.dataTransfer?.files ?? null)
          }}
        >
          <h2 id="add-files-title">Drop files</h2>
          <p>Texts (.txt, .md), web pages (.html) and Article records (.json, .jsonl), also packed (.gz), up to {largest} MB each.</p>
          <input
            ref={picker}
            class="unseen"
            id="add-picker"
            type="file"
            multiple
            accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.json,.jsonl,.ndjson,.gz"
            tabIndex={-1}
            aria-label="Files"
            onChange={(event) => {
              void takeFiles(event.currentTarget.files)
              event.currentTarget.value = ''
            }}
          />
          <button type="button" class="button" disabled={progress !== null} onClick={() => picker.current?.click()}>
            Choose files
          </button>
        </section>
      </div>
      <div role="status" class="add-status">
        {progress && (
          <>
            <progress value={progress.done} max={progress.of} aria-label="Progress" /> Reading{' '}
            {number(Math.min(progress.done + 1, progress.of))} of {number(progress.of)}: <bdi>{progress.name}</bdi> …
          </>
        )}
      </div>
      {outcomes.length > 0 && (
        <section class="add-done" aria-labelledby="add-outcomes">
          <h2 id="add-outcomes">What became of it</h2>
          <ul class="add-outcomes">
            {outcomes.map((outcome, i) => (
              <li key={outcomes.length - i}>
                <Line outcome={outcome} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Line({ outcome: { name, added, known, refused, skipped } }: { outcome: Outcome }) {
  const first = added[0] ?? known[0]
  return (
    <>
      <strong dir="auto">{shortened(name, 200)}</strong>{' '}
      {skipped ? (
        <span class="add-skipped">Skipped: {skipped}</span>
      ) : (
        <span>
          {[
            added.length && `${many(added.length, 'article')} added`,
            known.length && `${many(known.length, 'article')} already there`,
            refused.length && `${many(refused.length, 'piece')} refused`,
          ]
            .filter(Boolean)
            .join(', ') || 'Nothing in it'}
          {first && added.length + known.length === 1 && (
            <>
              {' · '}
              <a href={link('article', first)}>Read it</a>
            </>
          )}
        </span>
      )}
      {refused.length > 0 && (
        <ul>
          {refused.slice(0, 20).map(({ code, reason }) => (
            <li key={reason} class="add-skipped">
              {code} {reason}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A file as it is sent: as it is, but a text that brings no fields of its own is named after its file. */
function parcelOf(file: File): Parcel {
  const { name, size } = file
  const type = types.find(([ending]) => ending.test(name))?.[1]
  const parcel = { name, type: type ?? '', body: async (): Promise<string | Blob> => file }
  if (!type) return { ...parcel, skipped: 'this kind of file is not read; make a text or a web page of it' }
  if (size > largest * 1e6) return { ...parcel, skipped: `it is larger than ${largest} MB; use “rapport add” on the command line` }
  if (!size) return { ...parcel, skipped: 'it is empty' }
  if (type !== 'text/plain' || /\.gz$/i.test(name)) return parcel
  const body = async () => {
    const head = await file.slice(0, 200).text()
    // Fields of its own; or another encoding than ASCII and its heirs, which a head would spoil.
    if (/^(---|\{)[ \t]*\r?\n|^\ufeff|[\0\ufffd]/.test(head)) return file
    const title = JSON.stringify(name.replace(/\.\w+$/, '')).replace(
      /[^ -~]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    return new Blob([`---\ntitle: ${title}\n---\n`, file])
  }
  return { ...parcel, body }
}
