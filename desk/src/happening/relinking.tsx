/** Merging a happening with another, and splitting mentions off: by hand, with a reason and a name. */
import { useState } from 'preact/hooks'
import { go, link } from '../address.ts'
import { type Actor, ask, type HappeningView, type Outline, post, type Row, useAnswer } from '../api.ts'
import { Because, becauseOf } from '../because.tsx'
import { Mark } from '../happening-list.tsx'
import { useSession, whyNot } from '../session.tsx'
import { isoDay, kindsOfOne, many, statuses, timeOf, when } from '../words.ts'

const day = 86_400_000
/** How far around a happening others are looked for that may be the same. */
const around = 45
const mostOffered = 40

interface RelinkingProps {
  happening: HappeningView
  /** Mentions that are chosen to be split off; null where nothing is being split. */
  chosen: ReadonlySet<string> | null
  choose(chosen: ReadonlySet<string> | null): void
  merging: boolean
  setMerging(merging: boolean): void
}

/** The two ways to link anew, closed until they are wanted. */
export function Relinking({ happening, chosen, choose, merging, setMerging }: RelinkingProps) {
  const no = whyNot(useSession())
  if (no) return <p class="quiet small">{no}</p>
  return (
    <div class="relinking">
      {!chosen && !merging && (
        <p class="buttons">
          {happening.mentions.length > 1 && (
            <button type="button" class="button" onClick={() => choose(new Set())}>
              Split mentions off
            </button>
          )}
          <button type="button" class="button" onClick={() => setMerging(true)}>
            Merge with another
          </button>
        </p>
      )}
      {chosen && <Split happening={happening} chosen={chosen} leave={() => choose(null)} />}
      {merging && <Merge happening={happening} leave={() => setMerging(false)} />}
    </div>
  )
}

function Split({ happening, chosen, leave }: { happening: HappeningView; chosen: ReadonlySet<string>; leave(): void }) {
  const possible = chosen.size > 0 && chosen.size < happening.mentions.length
  return (
    <RelinkForm
      title="Split mentions off"
      path="happenings/split"
      body={{ mentions: [...chosen] }}
      action={chosen.size ? `Split ${many(chosen.size, 'mention')} off` : 'Split off'}
      ready={possible}
      leave={leave}
    >
      <p class="quiet">
        {chosen.size === happening.mentions.length
          ? 'All are chosen: leave at least one.'
          : 'Choose above the mentions that tell of something else. They become a happening of their own.'}
      </p>
    </RelinkForm>
  )
}

function Merge({ happening, leave }: { happening: HappeningView; leave(): void }) {
  const parties = [...new Set(happening.participants.flatMap(({ country, group }: Actor) => country ?? group ?? []))].slice(0, 2)
  const { from, to } = happening.time
  const near = useAnswer<Outline[]>(
    ask.outlines({
      between: parties.join(','),
      ...(from && { from: isoDay(timeOf(from) - around * day), until: isoDay(timeOf(to ?? from) + around * day) }),
    }),
  )
  const outlines = (near.answer ?? []).filter(({ id }) => id !== happening.id).slice(0, mostOffered)
  const rows = useAnswer<Row[]>(outlines.length ? ask.rows(outlines.map(({ id }) => id)) : null).answer ?? []
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set())
  return (
    <RelinkForm
      title="Merge with another happening"
      path="happenings/merge"
      body={{ happenings: [happening.id, ...others] }}
      action={others.size > 1 ? `Merge with ${many(others.size, 'other')}` : 'Merge'}
      ready={others.size > 0}
      leave={leave}
    >
      {near.fault && <p role="alert">{near.fault}</p>}
      {near.answer && !outlines.length && <p class="quiet">Nothing else is known of these parties at that time.</p>}
      {rows.length > 0 && (
        <fieldset class="candidates">
          <legend class="quiet">Which tell of the same? Those of the same parties around that time:</legend>
          {rows.map((row) => (
            <label key={row.id} class="candidate">
              <input
                type="checkbox"
                checked={others.has(row.id)}
                onChange={(event) => {
                  const next = new Set(others)
                  if (event.currentTarget.checked) next.add(row.id)
                  else next.delete(row.id)
                  setOthers(next)
                }}
              />
              <span>
                <Mark type={row.type} status={row.status} /> {kindsOfOne[row.type] ?? row.type}, {when(row)}
                {row.status === 'done' ? '' : `, ${statuses[row.status]}`}
                <span class="candidate-words" dir="auto">
                  {row.words}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </RelinkForm>
  )
}

interface RelinkFormProps {
  title: string
  path: string
  body: object
  action: string
  ready: boolean
  leave(): void
  children: preact.ComponentChildren
}

function RelinkForm({ title, path, body, action, ready, leave, children }: RelinkFormProps) {
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  return (
    <form
      class="relink"
      aria-label={title}
      onSubmit={async (event) => {
        event.preventDefault()
        const because = becauseOf(event.currentTarget)
        setBusy(true)
        await post<{ happenings: string[] }>(path, { ...body, ...because }).then(
          ({ happenings }) => {
            leave()
            go(link('happening', happenings[0] ?? ''))
          },
          (error: Error) => setFault(error.message),
        )
        setBusy(false)
      }}
    >
      <h3>{title}</h3>
      {children}
      <Because />
      {fault && (
        <p role="alert" class="fault">
          {fault}
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="button main" disabled={!ready || busy}>
          {action}
        </button>
        <button type="button" class="button" onClick={leave}>
          Leave it
        </button>
      </p>
      <p class="quiet small">It is kept with your name and the day, and holds when articles are coded anew.</p>
    </form>
  )
}
