/** Two parties: what happened between them along time, and the same as a list. */
import { useEffect, useState } from 'preact/hooks'
import { api, type Happening } from './api.ts'
import { isConflict, kinds, partyName, when } from './words.ts'

export function PairView({ a, b }: { a: string; b: string }) {
  const [happenings, setHappenings] = useState<Happening[] | null>(null)
  const [fault, setFault] = useState('')
  const [kind, setKind] = useState('')
  useEffect(() => {
    setHappenings(null)
    setFault('')
    setKind('')
    api.happenings(a, b).then(setHappenings, (error: Error) => setFault(error.message))
  }, [a, b])
  if (fault)
    return (
      <p class="notice" role="alert">
        This could not be read: {fault}
      </p>
    )
  if (!happenings) return <p class="notice">Reading the ledger …</p>
  if (!happenings.length)
    return (
      <p class="notice">
        Nothing between {partyName(a)} and {partyName(b)} is in the ledger. Choose another pair, or add articles with{' '}
        <code>rapport add</code>.
      </p>
    )
  const present = Object.keys(kinds).filter((type) => happenings.some((happening) => happening.type === type))
  const shown = kind ? happenings.filter(({ type }) => type === kind) : happenings
  return (
    <section aria-label={`${partyName(a)} and ${partyName(b)}`}>
      <h1>
        {partyName(a)} <span class="and">and</span> {partyName(b)}
      </h1>
      <p class="summary">
        {happenings.length} happenings from {new Set(happenings.flatMap(({ articles }) => articles)).size} articles
      </p>
      <Timeline happenings={happenings} kinds={present} />
      <fieldset class="filters">
        <legend class="small">Kind</legend>
        <button type="button" aria-pressed={!kind} onClick={() => setKind('')}>
          All
        </button>
        {present.map((type) => (
          <button type="button" key={type} aria-pressed={kind === type} onClick={() => setKind(kind === type ? '' : type)}>
            {kinds[type]}
          </button>
        ))}
      </fieldset>
      <ol class="happenings">
        {shown.map((happening) => (
          <Row key={happening.id} happening={happening} />
        ))}
      </ol>
    </section>
  )
}

function Row({ happening }: { happening: Happening }) {
  const first = happening.mentions[0]!
  const article = first.replace(/-e\d+$/, '')
  const rivals = Object.entries(happening.readings).filter(([field, readings]) => readings.length > 1 && field !== 'status')
  return (
    <li class={`happening ${isConflict(happening.type) ? 'conflict' : 'cooperation'} ${happening.status}`}>
      <time>{when(happening.time)}</time>
      <div>
        <a href={`#/article/${encodeURIComponent(article)}/${encodeURIComponent(first)}`}>{kinds[happening.type] ?? happening.type}</a>
        {happening.status !== 'done' && <span class="status">{happening.status}</span>}
        <p>
          {happening.participants.map(({ name }) => name).join(', ')}
          {happening.place ? ` · ${happening.place.name}` : ''}
        </p>
        <p class="small">
          {happening.mentions.length} {happening.mentions.length === 1 ? 'mention' : 'mentions'}, {happening.outlets.length || 1}{' '}
          {happening.outlets.length > 1 ? 'outlets' : 'outlet'}
          {rivals.length > 0 && ` · they differ on ${rivals.map(([field]) => field).join(', ')}`}
        </p>
      </div>
    </li>
  )
}

/** A band for each kind; a filled mark is done, a hollow one planned, a struck one denied or cancelled. */
function Timeline({ happenings, kinds: bands }: { happenings: Happening[]; kinds: string[] }) {
  const dated = happenings.filter(({ time }) => time.from)
  if (!dated.length) return null
  const dayOf = (date: string) => Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  const days = dated.map(({ time }) => dayOf(time.from!))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const [firstYear, lastYear] = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear() + 1]
  const [start, end] = [Date.UTC(firstYear, 0, 1), Date.UTC(lastYear, 0, 1)]
  const [width, left, band] = [960, 170, 26]
  const x = (time: number) => left + ((time - start) / (end - start)) * (width - left - 16)
  const height = bands.length * band + 30
  const step = Math.ceil((lastYear - firstYear) / 12)
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i).filter((_, i) => i % step === 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls on a phone has to be reached by the keyboard
    <section class="timeline" aria-label="Timeline" tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label="Happenings along time; the list below holds the same">
        {years.map((year) => (
          <g key={year}>
            <line x1={x(Date.UTC(year, 0, 1))} x2={x(Date.UTC(year, 0, 1))} y1={0} y2={height - 22} class="grid" />
            <text x={x(Date.UTC(year, 0, 1))} y={height - 6} class="tick">
              {year}
            </text>
          </g>
        ))}
        {bands.map((type, i) => (
          <text key={type} x={0} y={i * band + 17} class="band">
            {kinds[type]}
          </text>
        ))}
        {dated.map((happening) => {
          const [cx, cy] = [x(dayOf(happening.time.from!)), bands.indexOf(happening.type) * band + 13]
          const struck = happening.status === 'denied' || happening.status === 'cancelled'
          const conflict = isConflict(happening.type)
          return (
            <g key={happening.id} class={`mark ${conflict ? 'conflict' : 'cooperation'} ${happening.status}`}>
              {conflict ? (
                <rect x={cx - 5} y={cy - 5} width={10} height={10} transform={`rotate(45 ${cx} ${cy})`} />
              ) : (
                <circle cx={cx} cy={cy} r={6} />
              )}
              {struck && <line x1={cx - 9} y1={cy + 5} x2={cx + 9} y2={cy - 5} class="strike" />}
              <title>{`${when(happening.time)}: ${kinds[happening.type]} (${happening.status})`}</title>
            </g>
          )
        })}
      </svg>
      <p class="legend">● cooperation ◆ conflict · filled: done · hollow: planned or possible · struck: denied or cancelled</p>
    </section>
  )
}
