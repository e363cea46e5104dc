/** Where a relation turns: from when on its tone is another one, named after the happening that did most to it. */
import { link } from '../address.ts'
import { ask, type Row, type Turn, useAnswer } from '../api.ts'
import { TableButton } from '../figure.tsx'
import { Mark } from '../happening-list.tsx'
import { isConflict, kindsOfOne, shortened, signed, timeOf, written } from '../words.ts'
import type { Period } from './period.ts'

/** At most so many, those of the greatest change. */
const most = 8

/** A turn with its letter in the picture. */
export interface NamedTurn extends Turn {
  letter: string
  at: number
  name: string
}

/** Turns in the order of time, each with a letter and the kind of what made it. */
export function namedTurns(turns: readonly Turn[]): NamedTurn[] {
  return [...turns]
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .slice(0, most)
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .map((turn, i) => {
      const warmer = turn.after > turn.before
      // A turn for the better is not named after an accusation that was milder than what went before.
      const [first] = turn.happenings.filter(({ type }) => isConflict(type) !== warmer)
      return {
        ...turn,
        letter: String.fromCharCode(65 + i),
        at: timeOf(turn.period),
        name: kindsOfOne[first?.type ?? ''] ?? (warmer ? 'Warmer' : 'Colder'),
        happenings: first ? [first, ...turn.happenings.filter((other) => other !== first)] : turn.happenings,
      }
    })
}

export function Turns({ turns: all, period }: { turns: readonly NamedTurn[]; period: Period }) {
  const turns = all.filter(({ at }) => at >= period.from && at < period.until)
  const ids = turns.flatMap(({ happenings }) => happenings[0]?.id ?? [])
  const { answer } = useAnswer<Row[]>(ids.length ? ask.rows(ids) : null)
  const rows = new Map(answer?.map((row) => [row.id, row]))
  return (
    <section class="beside-part">
      <div class="part-head">
        <h3>Turning points</h3>
        {turns.length > 0 && (
          <TableButton
            name="Turning points"
            table={{
              head: ['month', 'before', 'after', 'happenings'],
              rows: () =>
                turns.map(({ period, before, after, happenings }) => [
                  period,
                  Number(before.toFixed(2)),
                  Number(after.toFixed(2)),
                  happenings.map(({ id }) => id).join(' '),
                ]),
            }}
          />
        )}
      </div>
      {turns.length ? (
        <ol class="turns">
          {turns.map(({ letter, at, before, after, happenings: [first] }) => {
            const row = first && rows.get(first.id)
            return (
              <li key={letter}>
                <b class="turn-letter">{letter}</b>
                <div>
                  <p>
                    <b>{written.month(at)}</b>, {after > before ? 'warmer' : 'colder'}{' '}
                    <span class="quiet">
                      {signed(before)} to {signed(after)}
                    </span>
                  </p>
                  {first && (
                    <p class="turn-words">
                      <Mark type={first.type} status="done" />{' '}
                      <a href={link('happening', first.id)}>{shortened(row?.words ?? '', 200) || kindsOfOne[first.type] || first.type}</a>
                    </p>
                  )}
                </div>
              </li>
            )
          })}
        </ol>
      ) : (
        <p class="quiet">{all.length ? 'None in this period.' : 'The tone does not change by more than chance would have it.'}</p>
      )}
      <p class="quiet small">The tone is the mean of a month’s acts on Goldstein’s scale, from −10 to +10.</p>
    </section>
  )
}
