/** What happened day by day: years and months at a glance, the month as a calendar, its agenda to read, and what is to come. */
import { useEffect, useMemo } from 'preact/hooks'
import { go, link } from '../address.ts'
import { ask, type Row, type TallyRow, useAnswer } from '../api.ts'
import { TableButton } from '../figure.tsx'
import { HappeningList, happeningTable, Mark } from '../happening-list.tsx'
import type { ViewProps } from '../main.tsx'
import { AddFirst, Answer, Empty } from '../states.tsx'
import { firstWeekday, kindsOfOne, many, number, partyName, timeOf, written } from '../words.ts'
import { yearsOf } from './years.ts'
import './chronicle.css'

/** "2021-12" of the month so many months later. */
function monthAfter(month: string, steps: number): string {
  const date = new Date(timeOf(month))
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + steps, 1)).toISOString().slice(0, 7)
}

export default function Chronicle({ address: { part, query } }: ViewProps) {
  const months = useAnswer<TallyRow[]>(ask.tally('happenings', ['month']))
  return (
    <Answer asked={months} what="Opening the chronicle …">
      {(tally) => {
        const counts = new Map(tally.flatMap(({ keys: [key], count }): [string, number][] => (key ? [[key, count]] : [])))
        const known = [...counts.keys()].sort()
        const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(part) ? part : known.at(-1)
        if (!month)
          return (
            <Empty title="The chronicle is empty" alone>
              <AddFirst what="No happening with a day is in the ledger yet." />
            </Empty>
          )
        return (
          <>
            <Month month={month} day={query['day'] ?? ''} />
            <Years counts={counts} month={month} />
          </>
        )
      }}
    </Answer>
  )
}

function Month({ month, day }: { month: string; day: string }) {
  const asked = useAnswer<Row[]>(ask.timeline({ from: month, until: month }))
  const coming = useAnswer<Row[]>(ask.timeline({ from: monthAfter(month, 1), status: 'planned,possible', limit: '12' }))
  const name = written.month(timeOf(month))
  useEffect(() => {
    document.title = `${name} · Rapport`
  }, [name])
  const rows = asked.answer
  const byDay = useMemo(() => {
    const days = new Map<string, Row[]>()
    for (const row of rows ?? []) {
      const key = row.from?.slice(0, 10) ?? ''
      if (row.precision !== 'day' && row.precision !== 'minute') continue
      days.set(key, [...(days.get(key) ?? []), row])
    }
    return days
  }, [rows])
  const read = rows?.filter((row) => !day || row.from?.slice(0, 10) === day) ?? []
  const step = (by: number) => link('chronicle', monthAfter(month, by))
  return (
    <>
      <div class="month-head">
        <h1 class="headline">{name}</h1>
        <nav class="buttons" aria-label="Months">
          <a class="button" href={step(-1)}>
            Month before
          </a>
          <a class="button" href={step(1)}>
            Month after
          </a>
        </nav>
      </div>
      <p class="deck">
        {rows
          ? rows.length
            ? `${many(rows.length, 'happening')} on ${many(byDay.size, 'day')}.`
            : 'Nothing is known of this month.'
          : ' '}
      </p>
      <Calendar month={month} byDay={byDay} chosen={day} />
      <div class="chronicle-columns">
        <Answer asked={asked} what="Reading the month …">
          {() => (
            <section class="part">
              <div class="part-head">
                <h2>{day ? written.weekday(timeOf(day)) : `All of ${name}`}</h2>
                {day && (
                  <a class="button" href={link('chronicle', month)}>
                    Whole month
                  </a>
                )}
                <TableButton name={`Chronicle of ${day || month}`} table={happeningTable(read)} />
              </div>
              {read.length ? <HappeningList key={`${month} ${day}`} rows={read} /> : <p class="quiet">Nothing is known of this day.</p>}
            </section>
          )}
        </Answer>
        {coming.answer && coming.answer.length > 0 && (
          <section class="part coming">
            <h2>Still to come</h2>
            <p class="quiet">Told of as planned or possible after {name}.</p>
            <HappeningList key={month} rows={coming.answer} />
          </section>
        )}
      </div>
    </>
  )
}

/** The names of the days from the one with which the reader's week begins (1 January 2024 was a Monday). */
const weekdayNames = Array.from({ length: 7 }, (_, i) =>
  new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, firstWeekday + i)),
)

function Calendar({ month, byDay, chosen }: { month: string; byDay: ReadonlyMap<string, readonly Row[]>; chosen: string }) {
  const first = timeOf(month)
  const days = new Date(timeOf(monthAfter(month, 1)) - 1).getUTCDate()
  const before = (new Date(first).getUTCDay() + 7 - firstWeekday) % 7
  const weeks = Math.ceil((before + days) / 7)
  return (
    <table class="calendar">
      <caption class="unseen">{written.month(first)}</caption>
      <thead>
        <tr>
          {weekdayNames.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr key={week}>
            {Array.from({ length: 7 }, (_, weekday) => {
              const n = week * 7 + weekday - before + 1
              if (n < 1 || n > days) return <td key={weekday} class="outside" />
              const day = `${month}-${String(n).padStart(2, '0')}`
              const rows = byDay.get(day) ?? []
              return (
                <td key={weekday} class={day === chosen ? 'chosen' : ''}>
                  {rows.length ? (
                    <button
                      type="button"
                      class="day"
                      aria-pressed={day === chosen}
                      onClick={() => go(link('chronicle', month, { day: day === chosen ? '' : day }), { replace: true })}
                    >
                      <span class="day-number">
                        {number(n)} <span class="unseen">{`${written.month(first)}, ${many(rows.length, 'happening')}`}</span>
                      </span>
                      <span class="day-marks">
                        {rows.slice(0, 3).map((row) => (
                          <span key={row.id} class="day-mark">
                            <Mark type={row.type} status={row.status} />
                            <span class="day-words">{`${kindsOfOne[row.type] ?? row.type}: ${partiesOf(row)}`}</span>
                          </span>
                        ))}
                        {rows.length > 3 && (
                          <span class="day-more">
                            +{number(rows.length - 3)} <span class="day-words">more</span>
                          </span>
                        )}
                      </span>
                    </button>
                  ) : (
                    <span class="day-number">{number(n)}</span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The first two that take part, states by their names in the reader's language. */
const partiesOf = ({ who }: Row) =>
  [...new Set(who.map(({ name, party, id }) => (party && id === party ? partyName(party) : name)))].slice(0, 2).join(', ')

/** Every month of every year, the darker the more happened in it. */
function Years({ counts, month }: { counts: ReadonlyMap<string, number>; month: string }) {
  const most = Math.max(...counts.values())
  const name = (year: number) => written.year(Date.UTC(year, 0, 1))
  return (
    <section class="part">
      <div class="part-head">
        <h2>
          All months <span class="quiet">happenings in each</span>
        </h2>
        <TableButton
          name="All months"
          table={{ head: ['month', 'happenings'], rows: () => [...counts].sort(([a], [b]) => (a < b ? -1 : 1)) }}
        />
      </div>
      <section class="scrolls" aria-label="Happenings by month">
        <table class="years">
          <thead>
            <tr>
              <td />
              {Array.from({ length: 12 }, (_, i) => (
                <th scope="col" key={i}>
                  {written.monthName(Date.UTC(2024, i, 1))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {yearsOf([...counts.keys()]).map((year) =>
              typeof year === 'object' ? (
                <tr key={year.from} class="silent">
                  <th scope="row">{year.from === year.to ? name(year.from) : `${name(year.from)}–${name(year.to)}`}</th>
                  <td colSpan={12}>nothing known</td>
                </tr>
              ) : (
                <tr key={year}>
                  <th scope="row">{name(year)}</th>
                  {Array.from({ length: 12 }, (_, i) => {
                    const key = `${year}-${String(i + 1).padStart(2, '0')}`
                    const count = counts.get(key) ?? 0
                    const level = count ? Math.ceil((Math.sqrt(count) / Math.sqrt(most)) * 4) : 0
                    return (
                      <td key={key}>
                        {count > 0 && (
                          <a
                            href={link('chronicle', key)}
                            class={`level-${level}`}
                            aria-current={key === month ? 'date' : undefined}
                            aria-label={`${written.month(timeOf(key))}, ${many(count, 'happening')}`}
                          >
                            {number(count)}
                          </a>
                        )}
                      </td>
                    )
                  })}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
    </section>
  )
}
