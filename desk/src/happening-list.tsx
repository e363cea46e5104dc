/** Happenings as lines to read: the day, the kind, the words of the first mention. */
import { useState } from 'preact/hooks'
import { link } from './address.ts'
import { ask, type Outline, type Row, useAnswer } from './api.ts'
import type { Table } from './figure.tsx'
import { Marked } from './marked.tsx'
import { Notes } from './notes.tsx'
import { fieldNames, fragment, isConflict, kindsOfOne, list, many, media, shortened, standingOf, statuses, when } from './words.ts'

const atOnce = 30

interface ListProps {
  rows: readonly Outline[]
  heading?: string
  /** What was looked for, to be set strong where it stands. */
  words?: string
}

export function HappeningList({ rows, heading, words }: ListProps) {
  const [most, setMost] = useState(atOnce)
  const shown = rows.slice(0, most)
  return (
    <>
      <ol class="happenings" aria-label={heading}>
        {Array.from({ length: Math.ceil(shown.length / atOnce) }, (_, page) => (
          <Page key={shown[page * atOnce]!.id} rows={shown.slice(page * atOnce, (page + 1) * atOnce)} sought={words} />
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

/** Words and parties are asked for a page at a time. */
function Page({ rows, sought }: { rows: readonly Outline[]; sought: string | undefined }) {
  const { answer } = useAnswer<Row[]>(ask.rows(rows.map(({ id }) => id)))
  const details = new Map(answer?.map((row) => [row.id, row]))
  return (
    <>
      {rows.map((row) => (
        <HappeningLine key={row.id} outline={row} row={details.get(row.id)} sought={sought} />
      ))}
    </>
  )
}

interface LineProps {
  outline: Outline
  row: Row | undefined
  sought: string | undefined
}

function HappeningLine({ outline, row, sought }: LineProps) {
  const { id, type, status } = outline
  const standing = standingOf(status)
  const fields = row?.differ.filter((field) => field !== 'status') ?? []
  const words = row?.words ?? ''
  const who = [...new Set(row?.who.map(({ name }) => name))]
  const notes = row
    ? [
        // Half a sentence does not say whose act it was.
        /^\p{Ll}/u.test(words) && list(who),
        row.place?.name,
        row.medium && media[row.medium],
        row.articles > 1 && `${many(row.articles, 'article')}, ${many(row.outlets || 1, 'outlet')}`,
        fields.length > 0 && `accounts differ on ${list(fields.map((field) => fieldNames[field] ?? field))}`,
      ]
    : []
  return (
    <li class={`happening ${isConflict(type) ? 'conflict' : 'cooperation'} ${standing}`}>
      <time dateTime={outline.from?.slice(0, 10)}>{when(outline)}</time>
      <div>
        <p class="happening-kind">
          <Mark type={type} status={status} /> <span class="kind-name">{kindsOfOne[type] ?? type}</span>
          {standing !== 'done' && <b class="status">{statuses[status]}</b>}
        </p>
        {/* Until its words are there, the link is called by its kind. */}
        <a href={link('happening', id)} dir="auto" aria-label={row ? undefined : (kindsOfOne[type] ?? type)}>
          <Marked text={row ? fragment(shortened(words)) || list(who) : ' '} words={sought ?? ''} />
        </a>
      </div>
      {notes.some(Boolean) && (
        <p class="happening-note">
          <Notes notes={notes} />
        </p>
      )}
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

/** Happenings as a table that is taken along. */
export const happeningTable = (rows: readonly Row[]): Table => ({
  head: ['id', 'from', 'until', 'kind', 'cameo', 'status', 'parties', 'place', 'mentions'],
  rows: () =>
    rows.map((row) => [
      row.id,
      row.from,
      row.to,
      row.type,
      row.cameo,
      row.status,
      row.who.map(({ name }) => name).join('; '),
      row.place?.name,
      row.mentions,
    ]),
})
