/** The counts beside the pictures. */
import { link } from '../address.ts'
import type { Row } from '../api.ts'
import { Figure } from '../figure.tsx'
import { media, number, when, written } from '../words.ts'
import { type MeetingMedium, meetingMedia, meetingsByYear, statedCounts } from './counts.ts'
import type { Dated } from './marks.ts'
import { inPeriod } from './marks.ts'
import { type Period, periodName } from './period.ts'

const columnName = (medium: MeetingMedium) => media[medium] ?? 'Not said'
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinal = (n: number) => `${number(n)}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[ordinals.select(n)]}`

export function Counts({ rows, period, names, source }: { rows: readonly Dated<Row>[]; period: Period; names: string; source: string }) {
  const years = meetingsByYear(inPeriod(rows, period))
  // The count of a stated number begins before the period, maybe; what is shown is what was stated in it.
  const stated = statedCounts(rows).filter(({ row }) => row.start >= period.from && row.start < period.until)
  const used = meetingMedia.filter((medium) => years.some(({ byMedium }) => byMedium[medium]))
  const most = Math.max(1, ...years.map(({ all }) => all))
  const total = years.reduce((sum, { all }) => sum + all, 0)
  return (
    <div class="counts">
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
          <section class="scrolls" tabIndex={0} aria-label="Meetings by year and medium">
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
                {years.map(({ year, byMedium, all }) => (
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
      <section class="stated">
        <h3>Stated against counted</h3>
        {stated.length ? (
          <ul>
            {stated.slice(-8).map(({ row, ordinal: n, what, counted }) => (
              <li key={row.id}>
                <a href={link('happening', row.id)}>{when(row)}</a>
                <span class="stated-pair">
                  <span>
                    <b>{ordinal(n)}</b> {what}, the text says
                  </span>
                  <span class={counted === n ? 'same' : ''}>
                    <b>{number(counted)}</b> in this ledger
                  </span>
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p class="quiet">No article in this period says how many meetings there were.</p>
        )}
      </section>
    </div>
  )
}
