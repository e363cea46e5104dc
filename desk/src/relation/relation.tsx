/** Two parties: what happened between them along time, how it moves, how often they met, and the same to read. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { go, link } from '../address.ts'
import {
  ask,
  get,
  type Outline,
  type Participant,
  type Party,
  type Query,
  type Row,
  type StatedCount,
  type Turn,
  useAnswer,
} from '../api.ts'
import { Figure, useWidth } from '../figure.tsx'
import { HappeningList } from '../happening-list.tsx'
import type { ViewProps } from '../main.tsx'
import { isParticipant, nameOf, queryFor } from '../parties.ts'
import { PartyPicker } from '../picker.tsx'
import { AddFirst, Answer, Empty, Loading } from '../states.tsx'
import { isConflict, isolated, isState, kinds, kindsOfOne, list, many, number, partyName, percent, standingOf, when } from '../words.ts'
import { Counts } from './counts-table.tsx'
import { datedRows, inPeriod } from './marks.ts'
import { Overview } from './overview.tsx'
import { extentOf, inAddress, type Period, periodName, periodOf, unitOf, within } from './period.ts'
import { seriesOf } from './series.ts'
import { SeriesPicture } from './series-picture.tsx'
import { Timeline } from './timeline.tsx'
import { namedTurns, Turns } from './turns.tsx'
import './relation.css'

export default function Relation({ address }: ViewProps) {
  const asked = useAnswer<Party[]>(ask.parties())
  return (
    <Answer asked={asked} what="Opening the ledger …">
      {(parties) => {
        if (parties.length < 2)
          return (
            <Empty title="The ledger is empty" alone>
              <AddFirst what="Nothing between two parties is in it yet." />
            </Empty>
          )
        const a = address.query['a'] ?? parties[0]!.party
        const b = address.query['b'] ?? parties.find(({ party }) => party !== a)!.party
        return <Pair key={`${a} ${b}`} a={a} b={b} parties={parties} query={address.query} />
      }}
    </Answer>
  )
}

interface PairProps {
  a: string
  b: string
  parties: readonly Party[]
  query: Readonly<Record<string, string>>
}

function Pair({ a, b, parties, query }: PairProps) {
  const groups = [a, b].filter((party) => !isState(party) && !isParticipant(party, parties))
  const members = groups.length > 0 && query['members'] === 'yes'
  const wanted: Query = { ...queryFor([a, b], parties), ...(members && { members: 'true' }) }
  const asked = useAnswer<Outline[]>(ask.outlines(wanted))
  // Names of leaders and bodies: at once where one is chosen, else when the page stands.
  const people = useAnswer<Participant[]>(
    asked.answer || [a, b].some((party) => isParticipant(party, parties)) ? ask.people() : null,
  ).answer
  const [first, second] = [nameOf(a, people), nameOf(b, people)]
  const names = `${isolated(first)} and ${isolated(second)}`
  return (
    <>
      <form class="pair" aria-label="Two parties" onSubmit={(event) => event.preventDefault()}>
        <PartyPicker
          label="Between"
          value={a}
          parties={parties}
          people={people}
          choose={(party) => go(link('relation', '', { a: party, b }))}
        />
        <PartyPicker
          label="and"
          value={b}
          parties={parties}
          people={people}
          choose={(party) => go(link('relation', '', { a, b: party }))}
        />
        {groups.length > 0 && (
          <label class="check">
            <input
              type="checkbox"
              checked={members}
              onChange={(event) => go(link('relation', '', { ...query, a, b, members: event.currentTarget.checked ? 'yes' : '' }))}
            />
            with the member states of {list(groups.map(partyName))}
          </label>
        )}
      </form>
      <h1 class="headline">
        {first} <span class="and">and</span> {second}
      </h1>
      {asked.answer === null && !asked.fault ? (
        <Loading what={`Reading what happened between ${names} …`} />
      ) : (
        <Answer asked={asked} what="">
          {(rows) =>
            rows.length ? (
              <Pictures names={names} rows={rows} wanted={wanted} query={{ ...query, a, b }} />
            ) : (
              <Empty title="Nothing is known between these two">
                <p>The ledger holds no happening in which both take part. Choose another pair above.</p>
              </Empty>
            )
          }
        </Answer>
      )}
    </>
  )
}

const none: readonly StatedCount[] = []

interface PicturesProps {
  names: string
  rows: readonly Outline[]
  /** What the ledger was asked for. */
  wanted: Query
  query: Readonly<Record<string, string>>
}

function Pictures({ names, rows: given, wanted: asked, query }: PicturesProps) {
  const rows = useMemo(() => datedRows(given), [given])
  const whole = useMemo(() => extentOf(rows.map(({ start }) => start)), [rows])
  const wanted = periodOf(query, whole)
  const [period, showPeriod] = useState(wanted)
  // The address and the list, which asks for words, follow when a movement rests; the address leads when it is changed from elsewhere.
  const [rested, rest] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => {
      rest(period)
      const { from, until, ...others } = query
      go(link('relation', '', { ...others, ...inAddress(period, whole) }), { replace: true })
    }, 250)
    return () => clearTimeout(timer)
  }, [period.from, period.until])
  useEffect(() => showPeriod(wanted), [wanted.from, wanted.until])
  const setPeriod = (next: Period) => showPeriod(within(next, whole))
  useEffect(() => {
    const whole = !('from' in query || 'until' in query)
    document.title = `${names}${whole ? '' : `, ${periodName(rested)}`} · Rapport`
  }, [names, query, rested])
  const { ref, width } = useWidth()
  const shown = useMemo(() => inPeriod(rows, period), [rows, period.from, period.until])
  const unit = unitOf(period, shown.length)
  const series = useMemo(() => seriesOf(rows, period, unit), [rows, period.from, period.until, unit])
  const all = period.from <= whole.from && period.until >= whole.until
  const kind = query['kind'] ?? ''
  // Pictures move with the hand; what is counted and told follows when it rests.
  const still = useMemo(() => inPeriod(rows, rested), [rows, rested.from, rested.until])
  const read = useMemo(() => still.filter(({ type }) => !kind || type === kind).reverse(), [still, kind])
  const undated = given.length - rows.length
  // What is computed over the whole relation comes after the first picture.
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true), 100)
    return () => clearTimeout(timer)
  }, [])
  const changes = useAnswer<{ changes: Turn[] }>(drawn ? ask.series(asked) : null).answer?.changes
  const turns = useMemo(() => namedTurns(changes ?? []), [changes])
  const meetings = useAnswer<{ stated: StatedCount[] }>(
    drawn && asked['between'] && !asked['actors'] ? ask.meetings(asked['between']) : null,
  )
  const source = `Rapport ledger, ${many(given.length, 'happening')}.`
  const zoom = (factor: number) => {
    const [middle, half] = [(period.from + period.until) / 2, ((period.until - period.from) / 2) * factor]
    setPeriod({ from: middle - half, until: middle + half })
  }
  const table = {
    head: ['id', 'from', 'until', 'kind', 'cameo', 'goldstein', 'status', 'parties', 'place', 'medium', 'mentions', 'articles', 'outlets'],
    rows: async () => {
      const inside = new Set(shown.map(({ id }) => id))
      const whole = await get<Row[]>(ask.timeline(asked))
      return whole
        .filter(({ id }) => inside.has(id))
        .map((row) => [
          row.id,
          row.from,
          row.to,
          row.type,
          row.cameo,
          row.goldstein,
          row.status,
          row.who.map(({ name }) => name).join('; '),
          row.place?.name,
          row.medium,
          row.mentions,
          row.articles,
          row.outlets,
        ])
    },
  }
  const happenings = useMemo(
    () => <HappeningList key={`${kind} ${rested.from} ${rested.until}`} rows={read} heading={`Happenings, ${periodName(rested)}`} />,
    [read],
  )
  const deck = useMemo(() => deckOf(still), [still])
  const stated = meetings.answer?.stated ?? none
  const beside = useMemo(
    () => (
      <>
        <Counts rows={still} stated={stated} period={rested} names={names} source={source} />
        {changes && <Turns turns={turns} period={rested} />}
      </>
    ),
    [still, stated, rested.from, rested.until, names, source, changes, turns],
  )
  return (
    <>
      <p class="deck">{deck}</p>
      <div class="relation">
        <div class="relation-pictures">
          <div ref={ref} class="measure" />
          {width > 0 && (
            <>
              <div class="period">
                <p aria-live="polite">
                  <b>{periodName(period)}</b>
                </p>
                <div class="buttons">
                  <button type="button" class="button" onClick={() => zoom(0.5)}>
                    Zoom in
                  </button>
                  <button type="button" class="button" onClick={() => zoom(2)} disabled={all}>
                    Zoom out
                  </button>
                  <button type="button" class="button" onClick={() => setPeriod(whole)} disabled={all}>
                    Whole time
                  </button>
                </div>
                <Overview rows={rows} whole={whole} period={period} width={width} setPeriod={setPeriod} />
              </div>
              <Figure title={`${names}: what happened`} note={`Happenings by kind, ${periodName(period)}`} source={source} table={table}>
                <Legend />
                <Timeline
                  rows={rows}
                  period={period}
                  unit={unit}
                  width={width}
                  setPeriod={setPeriod}
                  label={`Happenings between ${names} along time, by kind. The list further down holds the same.`}
                />
              </Figure>
              <Figure
                title="Cooperation and conflict"
                note={`Acts per ${unit}. Within the pale band chance alone could have moved the number (${percent(0.95)})${turns.length ? '; dashed lines are turning points of the tone' : ''}`}
                source={source}
                table={{
                  head: ['from', 'until', 'cooperation', 'low', 'high', 'conflict', 'low', 'high'],
                  rows: () =>
                    series.map(({ from, until, cooperation, conflict }) => [
                      new Date(from).toISOString().slice(0, 10),
                      new Date(until - 1).toISOString().slice(0, 10),
                      ...[cooperation, conflict].flatMap(({ n, low, high }) => [n, Number(low.toFixed(2)), Number(high.toFixed(2))]),
                    ]),
                }}
              >
                <SeriesPicture
                  series={series}
                  turns={turns}
                  period={period}
                  unit={unit}
                  width={width}
                  label={`Acts of cooperation and of conflict between ${names}, per ${unit}. The CSV file holds the numbers.`}
                />
              </Figure>
            </>
          )}
        </div>
        <div class="beside-pictures">{beside}</div>
      </div>
      <section class="read">
        <h2>{many(read.length, 'happening')}</h2>
        <Kinds rows={still} kind={kind} query={query} />
        {happenings}
        {undated > 0 && <p class="quiet">{many(undated, 'further happening')} without a date.</p>}
      </section>
    </>
  )
}

/** One or two sentences that say what stands below. */
function deckOf(rows: readonly Outline[]): string {
  if (!rows.length) return 'Nothing in this period.'
  const counts = new Map<string, number>()
  let [done, conflict] = [0, 0]
  let last: Outline | undefined
  for (const row of rows) {
    counts.set(row.type, (counts.get(row.type) ?? 0) + 1)
    if (standingOf(row.status) !== 'done') continue
    done++
    if (isConflict(row.type)) conflict++
    last = row
  }
  const open = rows.length - done
  const ranked = [...counts].filter(([type]) => kinds[type]).sort(([, x], [, y]) => y - x)
  const named = ranked
    .filter(([, n]) => n > 1)
    .slice(0, 3)
    .map(([type, n]) => `${kinds[type]!.toLowerCase()} (${number(n)})`)
  if (rows.length === 1) return `One happening: ${kindsOfOne[rows[0]!.type]?.toLowerCase() ?? rows[0]!.type}, ${when(rows[0]!)}.`
  const sides = conflict
    ? conflict < done
      ? `${number(done - conflict)} acts of cooperation and ${number(conflict)} of conflict took place`
      : `${many(done, 'act')} of conflict took place, and none of cooperation`
    : `${many(done, 'act')} of cooperation took place, and none of conflict`
  return [
    done
      ? `${sides}${open ? `; ${number(open)} more ${open === 1 ? 'was' : 'were'} planned, possible or denied` : ''}.`
      : 'None of them is known to have taken place.',
    named.length ? `Most often: ${list(named)}.` : '',
    last ? `The latest: ${isolated(when(last))}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function Legend() {
  return (
    <ul class="legend">
      <li>
        <svg class="sign cooperation" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <g class="done">
            <circle cx="7" cy="7" r="4.5" />
          </g>
        </svg>
        Cooperation
      </li>
      <li>
        <svg class="sign conflict" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <g class="done">
            <path d="M7 1.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z" />
          </g>
        </svg>
        Conflict
      </li>
      <li>
        <svg class="sign cooperation" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <g class="open">
            <circle cx="7" cy="7" r="4.5" />
          </g>
        </svg>
        Planned, possible, demanded
      </li>
      <li>
        <svg class="sign cooperation" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <g class="struck">
            <circle cx="7" cy="7" r="4.5" />
            <line class="strike" x1="0" x2="14" y1="12" y2="2" />
          </g>
        </svg>
        Denied, cancelled
      </li>
    </ul>
  )
}

function Kinds({ rows, kind, query }: { rows: readonly Outline[]; kind: string; query: Readonly<Record<string, string>> }) {
  const present = Object.keys(kinds).filter((type) => type === kind || rows.some((row) => row.type === type))
  const choose = (type: string) => go(link('relation', '', { ...query, kind: type === kind ? '' : type }), { replace: true })
  return (
    <fieldset class="kinds">
      <legend class="unseen">Only one kind</legend>
      <button type="button" aria-pressed={!kind} onClick={() => choose('')}>
        All
      </button>
      {present.map((type) => (
        <button type="button" key={type} aria-pressed={kind === type} onClick={() => choose(type)}>
          {kinds[type]}
        </button>
      ))}
    </fieldset>
  )
}
