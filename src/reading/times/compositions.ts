/** Expressions made of two neighbours, each of which a rule has read: "10 a.m." + "Friday", "the end of" + "next month". */
import { intervalOf } from './calendar.ts'
import { edged, firstDay, type Meaning, unitOn } from './reading.ts'
import type { Example } from './rules.ts'

/** A mention with the words that it covers. */
export interface Part {
  text: string
  meaning: Meaning
}

export interface Composition {
  id: string
  /** The words between the two. */
  gap: RegExp
  /** What both together mean; null where they stay two. */
  read(first: Part, second: Part): Meaning | null
  /** The second stays a mention of its own; only what the first means changes. */
  apart?: true
  examples: readonly Example[]
}

const on = '2022-01-05'
const isDate = ({ meaning }: Part): boolean => /^\d{4}-\d\d-\d\d/.test(meaning.value)
const isYear = ({ meaning }: Part): boolean => meaning.type === 'DATE' && /^\d{4}$/.test(meaning.value)
/** A clock time or part of a day. */
const hourOf = ({ meaning }: Part): string | undefined => /T(?:\d\d:\d\d|MO|AF|EV|NI)$/.exec(meaning.value)?.[0]
/** Whether words name a part of a year without the year. */
const isPartOfYear = ({ text, meaning }: Part): boolean =>
  /^\d{4}-(?:\d\d(?:-\d\d)?|Q\d|H\d|SP|SU|FA|WI)$/.test(meaning.value) && !/\d{4}|\b(?:last|next|this|ago|earlier)\b/.test(text)
/** A day, with the time of day that another mention gives. */
const timed = (day: Meaning, hour: string): Meaning => {
  const { interval: _, ...rest } = day
  return { ...rest, type: 'TIME', value: day.value.slice(0, 10) + hour }
}
const inYear = (part: Meaning, year: Meaning): Meaning => {
  const { interval: _, ...rest } = year
  return { ...rest, value: year.value + part.value.slice(4) }
}

export const compositions: readonly Composition[] = [
  {
    id: 'hour-of-day',
    gap: /^,?(?: on| of)? $|^ \([^()]*\),?(?: on)? $/,
    // A part of a day beside a clock time says nothing more: "7 p.m. tonight".
    read: (first, second) =>
      hourOf(first) && isDate(second) && (!hourOf(second) || (/T\d/.test(hourOf(first)!) && !/T\d/.test(hourOf(second)!)))
        ? timed(second.meaning, hourOf(first)!)
        : null,
    examples: [
      ['It went off at 10:40 a.m. Friday in Nairobi.', '1998-08-10', '10:40 a.m. Friday', '1998-08-07T10:40'],
      ['They will march at 7 p.m. tonight.', on, '7 p.m. tonight', '2022-01-05T19:00'],
      ['It ends at 11 p.m. on Thursday.', '2020-12-28', '11 p.m. on Thursday', '2020-12-31T23:00'],
      ['They met on the morning of Dec. 3.', on, 'the morning of Dec. 3', '2021-12-03TMO'],
    ],
  },
  {
    id: 'day-at-hour',
    gap: /^,?(?: at| around| by)?(?: about| around| exactly)? $/,
    read: (first, second) =>
      isDate(first) && hourOf(second) && (!hourOf(first) || /T\d/.test(hourOf(second)!)) ? timed(first.meaning, hourOf(second)!) : null,
    examples: [
      ['He surrendered Wednesday at about 6:30 p.m. in Rome.', '1998-03-05', 'Wednesday at about 6:30 p.m.', '1998-03-04T18:30'],
      ['They will speak tomorrow at noon.', on, 'tomorrow at noon', '2022-01-06T12:00'],
    ],
  },
  {
    id: 'part-of-year',
    gap: /^,?(?: of)? $/,
    read: (first, second) => (isPartOfYear(first) && isYear(second) ? inYear(first.meaning, second.meaning) : null),
    examples: [
      ['It shrank in the fourth quarter of last year.', '2013-03-21', 'the fourth quarter of last year', '2012-Q4'],
      ['They met in August of that year.', on, 'August of that year', '2022-08'],
    ],
  },
  {
    id: 'year-with-part',
    gap: /^(?:['’]s)? $/,
    read: (first, second) => (isYear(first) && isPartOfYear(second) ? inYear(second.meaning, first.meaning) : null),
    examples: [
      ['The figures for 1988’s third quarter were restated.', '1989-10-27', '1988’s third quarter', '1988-Q3'],
      ['In the 1988 third quarter, it earned $4 million.', '1989-10-27', '1988 third quarter', '1988-Q3'],
      ['It did better than in last year’s fourth quarter.', '1989-10-27', 'last year’s fourth quarter', '1988-Q4'],
    ],
  },
  {
    id: 'edge',
    gap: /^ $/,
    read: ({ text, meaning }, second) => (meaning.waits && second.meaning.type === 'DATE' ? edged(second.meaning, text) : null),
    examples: [['It will be held in the middle of next month.', '2023-11-16', 'the middle of next month', '2023-12']],
  },
  {
    id: 'unit-ended',
    gap: /^,? (?:that )?(?:ended|ending|ends)(?: on)? $/,
    apart: true,
    read: ({ text, meaning }, second) => {
      const unit = /\b(week|month|quarter|year)$/.exec(text)?.[1]
      const day = firstDay(second.meaning.value)
      return unit && day && intervalOf(meaning.value) ? { ...second.meaning, value: unitOn(day, unit) } : null
    },
    examples: [['Profit fell in the quarter ended Sept. 30.', '1989-11-02', 'the quarter', '1989-Q3']],
  },
]
