/** Happenings as lines to read: the day, the kind, the words of the first mention. */
import { useState } from 'preact/hooks'
import { link } from './address.ts'
import { ask, type Event, type Row, useAnswer } from './api.ts'
import { isConflict, kindsOfOne, list, many, media, standingOf, statuses, when } from './words.ts'

const atOnce = 30

export function HappeningList({ rows, heading }: { rows: readonly Row[]; heading?: string }) {
  const [most, setMost] = useState(atOnce)
  const shown = rows.slice(0, most)
  return (
    <>
      <ol class="happenings" aria-label={heading}>
        {Array.from({ length: Math.ceil(shown.length / atOnce) }, (_, page) => (
          <Page key={shown[page * atOnce]!.id} rows={shown.slice(page * atOnce, (page + 1) * atOnce)} />
        ))}
      </ol>
      {rows.length > most && (
        <button type="button" class="button more" onClick={() => setMost(most + 3 * atOnce)}>
          Show more of {many(rows.length, 'happening')}
        </button>
      )}
    </>
  )
}

/** The words are asked for a page at a time. */
function Page({ rows }: { rows: readonly Row[] }) {
  const { answer } = useAnswer<Event[]>(ask.events(rows.map(({ event }) => event)))
  const words = new Map(answer?.map((event) => [event.id, event.text]))
  return (
    <>
      {rows.map((row) => (
        <HappeningLine key={row.id} row={row} words={words.get(row.event)} />
      ))}
    </>
  )
}

function HappeningLine({ row, words }: { row: Row; words: string | undefined }) {
  const standing = standingOf(row.status)
  const fields = row.differ.filter((field) => field !== 'status')
  const notes = [
    row.place?.name,
    row.medium && media[row.medium],
    row.articles > 1 ? `${many(row.articles, 'article')}, ${many(row.outlets || 1, 'outlet')}` : '',
    fields.length ? `accounts differ on ${list(fields)}` : '',
  ].filter(Boolean)
  return (
    <li class={`happening ${isConflict(row.type) ? 'conflict' : 'cooperation'} ${standing}`}>
      <time dateTime={row.from?.slice(0, 10)}>{when(row)}</time>
      <div>
        <p class="happening-kind">
          <Mark type={row.type} status={row.status} /> <span class="kind-name">{kindsOfOne[row.type] ?? row.type}</span>
          {standing !== 'done' && <b class="status">{statuses[row.status]}</b>}
        </p>
        <a href={link('happening', row.id)}>{words ?? list([...new Set(row.who.map(({ name }) => name))])}</a>
        {notes.length > 0 && <p class="happening-note">{notes.join(' · ')}</p>}
      </div>
    </li>
  )
}

/** The sign of a kind and a standing, as in the pictures. */
export function Mark({ type, status }: { type: string; status: string }) {
  const standing = standingOf(status)
  return (
    <svg class={`sign ${isConflict(type) ? 'conflict' : 'cooperation'}`} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <g class={standing}>
        {isConflict(type) ? <path d="M7 1.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z" /> : <circle cx="7" cy="7" r="4.5" />}
        {standing === 'struck' && <line class="strike" x1="0" x2="14" y1="12" y2="2" />}
      </g>
    </svg>
  )
}
