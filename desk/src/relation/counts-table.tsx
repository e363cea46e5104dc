/** The counts beside the pictures. */
import { link } from '../address.ts'
import type { Outline, StatedCount } from '../api.ts'
import { Figure, TableButton } from '../figure.tsx'
import { media, number, timeOf, written } from '../words.ts'
import { type MeetingMedium, meetingMedia, meetingsByYear } from './counts.ts'
import type { Dated } from './marks.ts'
import { type Period, periodName } from './period.ts'

const columnName = (medium: MeetingMedium) => media[medium] ?? 'Not said'
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinal = (n: number) => `${number(n)}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[ordinals.select(n)]}`

interface CountsProps {
  /** Those of the period. */
  rows: readonly Dated<Outline>[]
  stated: readonly StatedCount[]
  period: Period
  names: string
  source: string
}

export function Counts({ rows, stated, period, names, source }: CountsProps) {
  const years = meetingsByYear(rows)
  const used = meetingMedia.filter((medium) => years.some(({ byMedium }) => byMedium[medium]))
  const most = Math.max(1, ...years.map(({ all }) => all))
  const total = years.reduce((sum, { all }) => sum + all, 0)
  return (
    <>
      <Figure
        title="Meetings"
        note={`${names}, ${periodName(period)}`}
        source={source}
        picture={false}
        table={{
          head: ['Year', ...used.map(columnName), 'All'],
          rows: () => years.map(({ year, byMedium, all }) => [year, ...used.map((medium) => byMedium[medium]), all]),
        }}
      >
        {years.length ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls on a phone has to be reached by the keyboard
          <section class="scrolls tall" tabIndex={0} aria-label="Meetings by year and medium">
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">Year</th>
                  {used.map((medium) => (
                    <th scope="col" class="n" key={medium}>
                      {columnName(medium)}
                    </th>
                  ))}
                  <th scope="col" class="n">
                    All
                  </th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {years.toReversed().map(({ year, byMedium, all }) => (
                  <tr key={year}>
                    <th scope="row">{written.year(Date.UTC(year, 0, 1))}</th>
                    {used.map((medium) => (
                      <td class="n" key={medium}>
                        {byMedium[medium] ? number(byMedium[medium]) : '–'}
                      </td>
                    ))}
                    <td class="n all">{number(all)}</td>
                    <td class="bar-cell" aria-hidden="true">
                      <i class="table-bar" style={{ width: `${(all / most) * 100}%` }} />
                    </td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">In all</th>
                  {used.map((medium) => (
                    <td class="n" key={medium}>
                      {number(years.reduce((sum, { byMedium }) => sum + byMedium[medium], 0))}
                    </td>
                  ))}
                  <td class="n all">{number(total)}</td>
                  <td />
                </tr>
              </tfoot>
            </table>
          </section>
        ) : (
          <p class="quiet">No meeting took place in this period, as far as the ledger knows.</p>
        )}
      </Figure>
      <Stated stated={stated} period={period} />
    </>
  )
}

/** The numbers that texts give meetings, beside those that the ledger holds in the same bounds. */
function Stated({ stated, period }: { stated: readonly StatedCount[]; period: Period }) {
  // The count of a stated number begins before the period, maybe; what is shown is what was stated in it.
  const shown = stated.filter(({ on }) => on && timeOf(on) >= period.from && timeOf(on) < period.until)
  return (
    <section class="beside-part">
      <div class="part-head">
        <h3>Stated against counted</h3>
        {shown.length > 0 && (
          <TableButton
            name="Stated against counted"
            table={{
              head: ['day', 'stated', 'of', 'since', 'within', 'counted', 'verdict', 'event'],
              rows: () =>
                shown.map(({ on, ordinal, of, since, within, counted, verdict, event }) => [
                  on,
                  ordinal,
                  of,
                  since,
                  within,
                  counted,
                  verdict,
                  event,
                ]),
            }}
          />
        )}
      </div>
      {shown.length ? (
        <ul class="stated">
          {shown.slice(-8).map(({ event, happening, on, ordinal: n, of, since, within, counted, verdict, contradictedBy }) => (
            <li key={event}>
              <a href={link('happening', happening)}>{written.day(timeOf(on!))}</a>
              <span class="stated-pair">
                <span>
                  <b>{ordinal(n)}</b> {[of, since && `since ${since}`, within && `of ${within}`].filter(Boolean).join(' ')}, the text says
                </span>
                <span>
                  <b>{number(counted)}</b> in this ledger{verdict === 'agrees' && ', the same'}
                </span>
              </span>
              {contradictedBy.length > 0 && <p class="quiet">Another text gives a number that cannot hold beside it.</p>}
            </li>
          ))}
        </ul>
      ) : (
        <p class="quiet">No article in this period says how many meetings there were.</p>
      )}
    </section>
  )
}
