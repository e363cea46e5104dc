/**
 * The expressions of time that news uses: each rule is a pattern over the words, what it means, and examples that the tests run.
 * Extents and values follow TimeML's annotation guidelines (TIMEX3, version 1.2.1): prepositions stay outside, determiners and
 * words such as "early" or "more than" stand inside.
 */
import { dayNumber, isoOf, pad, weekdayOf } from './calendar.ts'
import { games, holidays } from './facts.ts'
import {
  type Anchors,
  dayOf,
  deictic,
  durationOf,
  edged,
  firstDay,
  fullYear,
  type Groups,
  hung,
  type Meaning,
  monthNear,
  moved,
  narrated,
  partOf,
  stated,
  unitOn,
  unknown,
  weekdayNear,
} from './reading.ts'
import { countOf, monthOf, ordinalOf, weekdayNumber } from './words.ts'

/** A sentence, the day of publication, the words that are found, their value. */
export type Example = readonly [sentence: string, on: string, extent: string, value: string]

export interface TimeRule {
  id: string
  /** A regular expression; `{month}` stands for a piece of words.ts as a named group, `{month:b}` for a second one. */
  pattern: string
  /** Letters of either case. */
  anyCase?: true
  read(groups: Groups, at: Anchors): Meaning | null
  examples: readonly Example[]
  /** Sentences in which nothing is found. */
  not?: readonly string[]
}

const on = '2022-01-05'
const ago = (groups: Groups, at: Anchors, sign: 1 | -1, from: 'published' | 'narrative'): Meaning => {
  const count = countOf(groups['count'] ?? 'a')
  const unit = groups['unit']!.toLowerCase().replace('centurie', 'century')
  if (count === 'X' || /second|minute|hour/.test(unit)) return unknown(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  const anchor = from === 'narrative' ? (firstDay(at.narrative) ?? at.published) : at.published
  if (!anchor) return unknown(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  return hung(unitOn(moved(anchor, unit, sign * count), unit === 'fortnight' ? 'week' : unit), anchor, at)
}
const seasonCode = (season: string) => ({ s: /^sp/i.test(season) ? 'SP' : 'SU', a: 'FA', f: 'FA', w: 'WI' })[season[0]!.toLowerCase()]!
const seasonNear = (season: string, by: number | undefined, at: Anchors): Meaning => {
  const code = seasonCode(season)
  if (!at.published) return unknown(`XXXX-${code}`)
  const year = Number(at.published.slice(0, 4))
  const month = Number(at.published.slice(5, 7))
  const first = { SP: 3, SU: 6, FA: 9, WI: 12 }[code]!
  const past = month < first ? year - 1 : year
  const chosen =
    by === 1 || (by === undefined && at.tense === 'future')
      ? past + 1
      : by === 0
        ? year
        : by === -1 && month >= first && month < first + 3
          ? past - 1
          : past
  return hung(`${chosen}-${code}`, at.published, at)
}
const holiday = (name: string, year: number): string => {
  const rule = holidays[name]!
  if ('day' in rule) return `${year}-${pad(rule.month)}-${pad(rule.day)}`
  const first = dayNumber(`${year}-${pad(rule.nth < 0 ? rule.month + 1 : rule.month)}-01`)
  const shift = (rule.weekday - weekdayOf(first) + 7) % 7
  return isoOf(first + shift + 7 * (rule.nth < 0 ? -1 : rule.nth - 1))
}
const clock = (groups: Groups): string => {
  const half = groups['half']?.[0]?.toLowerCase()
  const hour = (Number(groups['hour']) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0)
  return `T${pad(hour)}:${groups['minute'] ?? '00'}`
}
const gamesOf = (year: string | undefined, kind: string | undefined, at: Anchors): Meaning | null => {
  const named = year ? Object.keys(games).find((key) => key.startsWith(year) && (!kind || key.endsWith(kind))) : undefined
  if (named) return stated(year!, 'DATE', { from: games[named]![0], to: games[named]![1] })
  return year ? stated(year) : at.published ? unknown('XXXX') : null
}
const step = (word: string): number =>
  /^(last|past|previous|preceding)/i.test(word) ? -1 : /^(next|coming|following|upcoming)/i.test(word) ? 1 : 0

export const timeRules: readonly TimeRule[] = [
  {
    id: 'iso',
    pattern: '(?<date>\\d{4}-\\d\\d-\\d\\d)(?:T\\d\\d:\\d\\d)?',
    read: (g) => dayOf(g['date']!.slice(0, 4), Number(g['date']!.slice(5, 7)), g['date']!.slice(8)),
    examples: [['The note is dated 2021-12-15.', on, '2021-12-15', '2021-12-15']],
  },
  {
    id: 'month-day-year',
    pattern: '(?:{weekday},? )?(?:{month} {day},? {year}|{day:b}(?: of)? {month:b},? {year:b})',
    read: (g) => dayOf((g['year'] ?? g['yearb'])!, monthOf((g['month'] ?? g['monthb'])!), (g['day'] ?? g['dayb'])!),
    examples: [
      ['They met on June 16, 2021, in Geneva.', on, 'June 16, 2021', '2021-06-16'],
      ['The treaty of 8 April 2010 expired.', on, '8 April 2010', '2010-04-08'],
    ],
  },
  {
    id: 'month-day',
    pattern: '(?:{weekday},? )?(?:{month} {day}|(?:the )?{day:b}(?: of)? {month:b})(?![\\d:]|,\\d)(?: {part})?',
    read: (g, at) => {
      const month = monthOf((g['month'] ?? g['monthb'])!)
      const day = Number.parseInt((g['day'] ?? g['dayb'])!, 10)
      return dayOf('2020', month, String(day)) && partOf(monthNear(month, at, day), g['part'])
    },
    examples: [
      ['The envoys met on Dec. 15.', on, 'Dec. 15', '2021-12-15'],
      ['They will meet on Jan. 10 in Geneva.', on, 'Jan. 10', '2022-01-10'],
      ['He arrived on 3 December.', on, '3 December', '2021-12-03'],
    ],
  },
  {
    id: 'month-days',
    pattern: '{month} {day}(?: ?[-–] ?| to | and ){day:b}(?:, {year})?',
    read: (g, at) => {
      const month = monthOf(g['month']!)
      const day = Number.parseInt(g['day']!, 10)
      const first = g['year'] ? dayOf(g['year'], month, String(day)) : monthNear(month, at, day)
      const from = first && firstDay(first.value)
      return first && from ? { ...first, interval: { from, to: `${from.slice(0, 8)}${pad(Number.parseInt(g['dayb']!, 10))}` } } : first
    },
    examples: [['The summit was held on Dec. 9-10.', on, 'Dec. 9-10', '2021-12-09']],
  },
  {
    id: 'month-year',
    pattern: '(?:(?<edge>{edge:x}) ?-?)?{month},?(?: of)? {year}',
    read: (g) => edged(stated(`${g['year']}-${pad(monthOf(g['month']!))}`), g['edge']),
    examples: [
      ['It was signed in May 2019.', on, 'May 2019', '2019-05'],
      ['It was signed in late May 2019.', on, 'late May 2019', '2019-05'],
    ],
  },
  {
    id: 'month-relative-year',
    pattern: '{month} (?:of )?(?<which>last|next|this|that) year',
    read: (g, at) => {
      const anchor = /that/.test(g['which']!) ? (firstDay(at.narrative) ?? at.published) : at.published
      const month = pad(monthOf(g['month']!))
      return anchor ? hung(`${Number(anchor.slice(0, 4)) + step(g['which']!)}-${month}`, anchor, at) : unknown(`XXXX-${month}`)
    },
    examples: [
      ['They met in May last year.', on, 'May last year', '2021-05'],
      ['The talks open in March next year.', on, 'March next year', '2023-03'],
    ],
  },
  {
    id: 'last-month-name',
    pattern: '(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming) {month}',
    read: (g, at) => {
      if (!at.published) return unknown(`XXXX-${pad(monthOf(g['month']!))}`)
      const which = g['which']!.toLowerCase()
      if (which === 'this') return hung(`${at.published.slice(0, 4)}-${pad(monthOf(g['month']!))}`, at.published, at)
      return monthNear(monthOf(g['month']!), {
        published: moved(at.published, 'month', /last|past/.test(which) ? -1 : 1),
        tense: /last|past/.test(which) ? 'past' : 'future',
      })
    },
    examples: [
      ['They met last October.', on, 'last October', '2021-10'],
      ['They meet next June.', on, 'next June', '2022-06'],
    ],
  },
  {
    id: 'month',
    pattern: '(?:(?<edge>{edge:x}) ?-?)?{month}(?! (?:Day|Fourth)\\b)',
    read: (g, at) => edged(monthNear(monthOf(g['month']!), at), g['edge']),
    examples: [
      ['In May the two leaders spoke by phone.', on, 'May', '2021-05'],
      ['They agreed to it at the December meeting.', on, 'December', '2021-12'],
      ['The leaders will meet in early February.', on, 'early February', '2022-02'],
      ['In mid-October the ships sailed.', on, 'mid-October', '2021-10'],
    ],
    not: ['The troops march through the square.', 'It may be signed.', 'May he succeed!', 'Theresa May resigned.'],
  },
  {
    id: 'numeric',
    pattern: '(?<month>\\d\\d?)/(?<day>\\d\\d?)/(?<year>(?:19|20)?\\d\\d)',
    read: (g) => dayOf(g['year']!.length === 2 ? fullYear(g['year']!) : g['year']!, Number(g['month']), g['day']!),
    examples: [['It was filed on 12/15/2021.', on, '12/15/2021', '2021-12-15']],
  },
  {
    id: 'nine-eleven',
    pattern: '9/11',
    read: () => stated('2001-09-11'),
    examples: [['After 9/11 the alliance acted.', on, '9/11', '2001-09-11']],
  },
  {
    id: 'weekday',
    pattern:
      '(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his coming|[Tt]his past) )?(?:(?<edge>{edge:x}) )?{weekday}(?! (?:Times|Telegraph|Mirror|Express|Herald|Mail|Post|Review|[Pp]rayers)\\b)(?: {part})?',
    read: (g, at) => {
      const which = g['which']?.toLowerCase()
      return partOf(
        weekdayNear(
          weekdayNumber(g['weekday']!),
          at,
          !which ? undefined : /last|past/.test(which) ? 'last' : /next|coming/.test(which) ? 'next' : 'this',
        ),
        g['part'],
      )
    },
    examples: [
      ['The minister arrived on Tuesday.', on, 'Tuesday', '2022-01-04'],
      ['They will meet on Friday in Brussels.', on, 'Friday', '2022-01-07'],
      ['He spoke on Monday night.', on, 'Monday night', '2022-01-03TNI'],
      ['She left last Sunday.', on, 'last Sunday', '2022-01-02'],
    ],
    not: ['The Sunday Times said so.'],
  },
  {
    id: 'weekday-week',
    pattern: '{weekday} (?:of )?(?<which>last|next|this) week',
    read: (g, at) =>
      at.published
        ? weekdayNear(weekdayNumber(g['weekday']!), { ...at, published: moved(at.published, 'week', step(g['which']!)) }, 'this')
        : unknown(`XXXX-WXX-${weekdayNumber(g['weekday']!)}`),
    examples: [['They met on Thursday last week.', on, 'Thursday last week', '2021-12-30']],
  },
  {
    id: 'today',
    pattern: "(?<word>today|yesterday|tomorrow)(?: {part})?(?! ?'s (?:world|generation))",
    anyCase: true,
    read: (g, at) => partOf(deictic('day', { today: 0, yesterday: -1, tomorrow: 1 }[g['word']!.toLowerCase()]!, at), g['part']),
    examples: [
      ['He said today that talks go on.', on, 'today', '2022-01-05'],
      ['They met yesterday.', on, 'yesterday', '2022-01-04'],
      ['They meet tomorrow morning.', on, 'tomorrow morning', '2022-01-06TMO'],
    ],
  },
  {
    id: 'day-before-yesterday',
    pattern: 'the day (?<which>before yesterday|after tomorrow)',
    anyCase: true,
    read: (g, at) => deictic('day', /before/i.test(g['which']!) ? -2 : 2, at),
    examples: [['They met the day before yesterday.', on, 'the day before yesterday', '2022-01-03']],
  },
  {
    id: 'this-morning',
    pattern: '(?<which>this|last|yesterday) {part}|tonight|(?<over>overnight)',
    anyCase: true,
    read: (g, at) => partOf(deictic('day', g['which'] && !/this/i.test(g['which']) ? -1 : 0, at), g['part'] ?? 'night'),
    examples: [
      ['He flew home last night.', on, 'last night', '2022-01-04TNI'],
      ['They spoke this morning.', on, 'this morning', '2022-01-05TMO'],
      ['Shells fell overnight.', on, 'overnight', '2022-01-05TNI'],
    ],
  },
  {
    id: 'part-of-day',
    pattern: '(?:that|the (?:same|next|following)) {part}',
    anyCase: true,
    read: (g, at) => partOf(narrated('day', 0, at), g['part']),
    examples: [['They dined that evening.', on, 'that evening', '2022-01-05TEV']],
  },
  {
    id: 'clock',
    pattern: '(?<hour>[01]?\\d|2[0-3])(?:[:.](?<minute>[0-5]\\d))? ?(?<half>[ap]\\.?m\\.?)(?: (?:GMT|EST|EDT|PST|ET|local time))?',
    anyCase: true,
    read: (g, at) => {
      const day = firstDay(at.narrative) ?? at.published
      return day ? { ...hung(day + clock(g), day, at), type: 'TIME' } : unknown(`XXXX-XX-XX${clock(g)}`, 'TIME')
    },
    examples: [['The call began at 3:30 p.m. in Moscow.', on, '3:30 p.m.', '2022-01-05T15:30']],
  },
  {
    id: 'clock-24',
    pattern: '(?<hour>[01]\\d|2[0-3]):?(?<minute>[0-5]\\d) (?:GMT|UTC|hours|local time)',
    read: (g, at) => {
      const day = firstDay(at.narrative) ?? at.published
      return day ? { ...hung(day + clock(g), day, at), type: 'TIME' } : unknown(`XXXX-XX-XX${clock(g)}`, 'TIME')
    },
    examples: [['The vote began at 14:00 GMT.', on, '14:00 GMT', '2022-01-05T14:00']],
  },
  {
    id: 'noon',
    pattern: '(?<word>noon|midnight|midday)',
    anyCase: true,
    read: (g, at) => {
      const day = firstDay(at.narrative) ?? at.published ?? 'XXXX-XX-XX'
      return {
        ...(day.startsWith('X') ? unknown(day) : hung(day, day, at)),
        type: 'TIME',
        value: `${day}T${/midnight/i.test(g['word']!) ? '24' : '12'}:00`,
      }
    },
    examples: [['The truce began at midnight.', on, 'midnight', '2022-01-05T24:00']],
  },
  {
    id: 'relative-unit',
    pattern:
      '(?:(?<edge>{edge:x}) )?(?:the )?(?<which>this|last|next|(?:this )?past|(?:this )?coming) (?<unit>{large:x}|fortnight)(?! (?:of|ago|earlier|before|later)\\b)',
    anyCase: true,
    read: (g, at) => {
      const unit = g['unit']!.toLowerCase()
      if (/past/i.test(g['which']!)) return hungDuration(1, unit)
      return edged(deictic(unit, step(g['which']!.replace(/^this /i, '')), at), g['edge'])
    },
    examples: [
      ['They met last week.', on, 'last week', '2021-W52'],
      ['The Games begin early next month.', on, 'early next month', '2022-02'],
      ['Trade fell this year.', on, 'this year', '2022'],
      ['It rose over the past year.', on, 'the past year', 'P1Y'],
    ],
    not: ['He spoke last.'],
  },
  {
    id: 'following-unit',
    pattern: '(?:(?<edge>{edge:x}) )?(?:the|that|that same) (?<which>following|next|previous|preceding|same) (?<unit>{large:x})',
    anyCase: true,
    read: (g, at) => edged(narrated(g['unit']!.toLowerCase(), step(g['which']!), at), g['edge']),
    examples: [
      ['They met again the following month.', on, 'the following month', '2022-02'],
      ['They signed it the same day.', on, 'the same day', '2022-01-05'],
    ],
  },
  {
    id: 'that-unit',
    pattern: '(?:(?<edge>{edge:x}) )?that (?<unit>day|week|weekend|month|quarter|year|decade)',
    anyCase: true,
    read: (g, at) => edged(narrated(g['unit']!.toLowerCase(), 0, at), g['edge']),
    examples: [['They signed a pact that year.', on, 'that year', '2022']],
  },
  {
    id: 'earlier-unit',
    pattern: '(?<edge>earlier|later) (?<which>this|last|next|that) (?<unit>{large:x})',
    anyCase: true,
    read: (g, at) =>
      /that/i.test(g['which']!) ? narrated(g['unit']!.toLowerCase(), 0, at) : deictic(g['unit']!.toLowerCase(), step(g['which']!), at),
    examples: [
      ['They met earlier this week.', on, 'earlier this week', '2022-W01'],
      ['He flies there later this month.', on, 'later this month', '2022-01'],
    ],
  },
  {
    id: 'following-day',
    pattern: 'the (?<which>day|week|month|year) (?<side>before|after)(?! (?:last|next|yesterday|tomorrow))',
    anyCase: true,
    read: (g, at) => narrated(g['which']!.toLowerCase(), /before/i.test(g['side']!) ? -1 : 1, at),
    examples: [['They had met the day before.', on, 'the day before', '2022-01-04']],
  },
  {
    id: 'before-last',
    pattern: 'the (?<unit>week|month|year) (?<side>before last|after next)',
    anyCase: true,
    read: (g, at) => deictic(g['unit']!.toLowerCase(), /before/i.test(g['side']!) ? -2 : 2, at),
    examples: [['They met the week before last.', on, 'the week before last', '2021-W51']],
  },
  {
    id: 'ago',
    pattern: '(?:{about:x})?(?<count>{count:x}) {unit}s? ago(?: (?<today>today|this week|this month))?',
    anyCase: true,
    read: (g, at) => ago(g, at, -1, 'published'),
    examples: [
      ['They met two weeks ago.', on, 'two weeks ago', '2021-W51'],
      ['It began 10 years ago.', on, '10 years ago', '2012'],
      ['They spoke three days ago.', on, 'three days ago', '2022-01-02'],
      ['It was dug several years ago.', on, 'several years ago', 'PAST_REF'],
    ],
  },
  {
    id: 'earlier',
    pattern:
      '(?:{about:x})?(?<count>{count:x}) {unit}s? (?<side>earlier|before|previously|later|after|afterwards)(?= *(?:$|[,.;:)]|that|and|in|at|when|the|with|by))',
    anyCase: true,
    read: (g, at) => ago(g, at, /^(later|after)/i.test(g['side']!) ? 1 : -1, 'narrative'),
    examples: [
      ['The envoys had met a day earlier.', on, 'a day earlier', '2022-01-04'],
      ['They met again two weeks later.', on, 'two weeks later', '2022-W03'],
    ],
  },
  {
    id: 'from-now',
    pattern: '(?<count>{count:x}) {unit}s? from (?:now|today)',
    anyCase: true,
    read: (g, at) => ago(g, at, 1, 'published'),
    examples: [['The vote is two months from now.', on, 'two months from now', '2022-03']],
  },
  {
    id: 'in-past-units',
    pattern: '(?:the|these|this) (?<which>last|past|next|coming|previous|following) (?<count>{number:x}|several|few|couple of) {unit}s',
    anyCase: true,
    read: (g) => hungDuration(countOf(g['count']!), g['unit']!.toLowerCase()),
    examples: [
      ['Trade doubled in the past three years.', on, 'the past three years', 'P3Y'],
      ['It will take the next five years.', on, 'the next five years', 'P5Y'],
    ],
  },
  {
    id: 'past-units-bare',
    pattern:
      '(?:the )?(?<which>recent|past|last|previous|coming|next|following)(?<few> few)? (?<unit>day|week|month|year|decade|centurie)s',
    anyCase: true,
    read: (g) =>
      g['few']
        ? hungDuration('X', g['unit']!.toLowerCase())
        : unknown(/coming|next|following/i.test(g['which']!) ? 'FUTURE_REF' : 'PAST_REF'),
    examples: [
      ['Ties have warmed in recent years.', on, 'recent years', 'PAST_REF'],
      ['More will come in the coming weeks.', on, 'the coming weeks', 'FUTURE_REF'],
    ],
  },
  {
    id: 'duration',
    pattern:
      '(?:{about:x})?(?<count>{count:x})(?: more| full| straight| consecutive| whole)? (?<unit>second|minute|hour|day|week|fortnight|month|quarter|year|decade|centurie|century)s?(?! (?:ago|old)\\b)',
    anyCase: true,
    read: (g) => {
      const count = countOf(g['count']!)
      return (count === 1 && /second/i.test(g['unit']!)) || /^an? century fox/i.test(g['count']!)
        ? null
        : hungDuration(count, g['unit']!.toLowerCase())
    },
    examples: [
      ['They met for the first time in six years.', on, 'six years', 'P6Y'],
      ['The talks lasted more than two hours.', on, 'more than two hours', 'PT2H'],
      ['It went on for several months.', on, 'several months', 'PXM'],
    ],
    not: ['He won a second term.'],
  },
  {
    id: 'hyphen-duration',
    pattern: '(?<count>{number:x})-(?<unit>second|minute|hour|day|week|month|quarter|year|decade|century)(?:-(?<old>old|long))?',
    anyCase: true,
    read: (g) => hungDuration(countOf(g['count']!), g['unit']!.toLowerCase()),
    examples: [
      ['They signed a five-year deal.', on, 'five-year', 'P5Y'],
      ['The 10-day exercise ended.', on, '10-day', 'P10D'],
    ],
  },
  {
    id: 'vague-duration',
    pattern:
      '(?<some>dozens of |hundreds of |many |several |those |these )?(?<unit>hour|day|week|month|year|decade|centurie)s(?= (?:of|to|now)\\b)|(?<=\\b(?:[Ff]or|[Ii]n|[Ww]ithin|[Oo]ver|[Tt]ook|[Ll]asted|[Aa]fter) )(?<unitb>minute|hour|day|week|month|year|decade|centurie)s|(?<unitc>decade|year|month|week|day)s?-long',
    read: (g) => hungDuration('X', (g['unit'] ?? g['unitb'] ?? g['unitc'])!),
    examples: [
      ['They have talked for months.', on, 'months', 'PXM'],
      ['After years of talks they signed.', on, 'years', 'PXY'],
    ],
  },
  {
    id: 'quarter',
    pattern:
      '(?:the )?(?:fiscal |fiscal-)?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th|final|last)[- ](?<unit>quarter|half)(?: of (?:fiscal )?{year}| of (?<which>this|last|next|the) year| {year:b})?(?! of (?:the |a )?(?:game|match|season|century))',
    anyCase: true,
    read: (g, at) => {
      const half = /half/i.test(g['unit']!)
      const last = /final|last/i.test(g['nth']!)
      if (last && !g['year'] && !g['which'] && !g['yearb']) return half ? null : deictic('quarter', -1, at)
      const nth = last ? (half ? 2 : 4) : ordinalOf(g['nth']!)
      if (nth > (half ? 2 : 4)) return null
      const code = `${half ? 'H' : 'Q'}${nth}`
      const year = g['year'] ?? g['yearb']
      if (year) return stated(`${year}-${code}`)
      if (!at.published) return unknown(`XXXX-${code}`)
      const here = Number(at.published.slice(0, 4))
      if (g['which'] && g['which'] !== 'the') return hung(`${here + step(g['which'])}-${code}`, at.published, at)
      const month = Number(at.published.slice(5, 7))
      const begins = (nth - 1) * (half ? 6 : 3) + 1
      return hung(`${at.tense !== 'future' && begins > month ? here - 1 : here}-${code}`, at.published, at)
    },
    examples: [
      ['Growth slowed in the third quarter.', on, 'the third quarter', '2021-Q3'],
      ['Exports rose in the first half of 2021.', on, 'the first half of 2021', '2021-H1'],
      ['It reported fourth-quarter sales.', on, 'fourth-quarter', '2021-Q4'],
    ],
  },
  {
    id: 'quarter-code',
    pattern: 'Q(?<nth>[1-4])(?: (?:of )?{year})?',
    read: (g, at) =>
      g['year']
        ? stated(`${g['year']}-Q${g['nth']}`)
        : at.published
          ? hung(`${at.published.slice(0, 4)}-Q${g['nth']}`, at.published, at)
          : unknown(`XXXX-Q${g['nth']}`),
    examples: [['Output fell in Q3 2020.', on, 'Q3 2020', '2020-Q3']],
  },
  {
    id: 'fiscal-year',
    pattern: '(?:the )?(?:fiscal(?: year)?|financial year|FY) ?{year}(?:[-/–]\\d\\d)?',
    read: (g) => stated(g['year']!),
    examples: [
      ['The budget for fiscal 2022 passed.', on, 'fiscal 2022', '2022'],
      ['It is in the fiscal year 2023.', on, 'the fiscal year 2023', '2023'],
    ],
  },
  {
    id: 'season',
    pattern:
      '(?:(?<edge>{edge:x}) )?(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming) {season}|(?<=\\b[Ii]n )(?:the )?{season:b}(?= of \\d{4}| \\d{4}|[,.])(?:(?: of)? {year})?|{season:c}(?: of)? {year:c})',
    read: (g, at) => {
      const season = (g['season'] ?? g['seasonb'] ?? g['seasonc'])!
      const year = g['year'] ?? g['yearc']
      if (year) return edged(stated(`${year}-${seasonCode(season)}`), g['edge'])
      const which = g['which']?.toLowerCase()
      return edged(seasonNear(season, !which ? undefined : /last|past/.test(which) ? -1 : /next|coming/.test(which) ? 1 : 0, at), g['edge'])
    },
    examples: [
      ['Troops massed there last fall.', on, 'last fall', '2021-FA'],
      ['It opened in the summer of 2019.', on, 'the summer of 2019', '2019-SU'],
    ],
    not: ['They fall in love.', 'The water comes from a spring.'],
  },
  {
    id: 'decade',
    pattern: "(?:the )?(?:(?<edge>[Ee]arly|[Ll]ate|[Mm]id)[- ])?(?:the )?(?:{century:x})?(?:'|’)?(?<decade>(?:1[5-9]|20)\\d0|[2-9]0)s",
    read: (g, at) =>
      edged(stated((g['decade']!.length === 2 ? `19${g['decade']}` : g['decade']!).slice(0, 3)), g['edge'] ?? (at ? undefined : '')),
    examples: [
      ['The line was built in the 1990s.', on, 'the 1990s', '199'],
      ['It dates from the late 1980s.', on, 'the late 1980s', '198'],
    ],
  },
  {
    id: 'century',
    pattern: '(?:the )?(?:(?<edge>early|late|mid)[- ])?{ordinal}[- ]century',
    anyCase: true,
    read: (g) => edged(stated(pad(ordinalOf(g['ordinal']!) - 1)), g['edge']),
    examples: [
      ['A treaty of the 19th century settled it.', on, 'the 19th century', '18'],
      ['They spoke of the 21st century.', on, 'the 21st century', '20'],
    ],
  },
  {
    id: 'edge-year',
    pattern: '(?<edge>[Ee]arly|[Ll]ate|[Mm]id|(?:[Tt]he )?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle|[Cc]lose) of)[- ](?:in )?{year}',
    read: (g) => edged(stated(g['year']!), g['edge']),
    examples: [
      ['Talks began in late 2020.', on, 'late 2020', '2020'],
      ['They left at the end of 2021.', on, 'the end of 2021', '2021'],
    ],
  },
  {
    id: 'year-end',
    pattern:
      '(?:the )?(?:year[- ]end|end of (?:the|this) year|year (?:ran to a close|came to an end|drew to a close|was out)|close of the year)',
    anyCase: true,
    read: (_, at) => {
      if (!at.published) return unknown('XXXX')
      const year =
        at.tense === 'future'
          ? Number(at.published.slice(0, 4))
          : Number(at.published.slice(0, 4)) - (Number(at.published.slice(5, 7)) <= 2 ? 1 : 0)
      return { ...hung(`${year}-12`, at.published, at), interval: { from: `${year}-12-01`, to: `${year}-12-31` } }
    },
    examples: [
      ['The year-end meeting drew both leaders.', on, 'The year-end', '2021-12'],
      ['They met just before the year ran to a close.', on, 'the year ran to a close', '2021-12'],
    ],
  },
  {
    id: 'year-range',
    pattern: '{year}(?:-|–|/)(?<to>(?:19|20)?\\d\\d)(?![-\\d])',
    read: (g) => {
      const to = g['to']!.length === 2 ? g['year']!.slice(0, 2) + g['to']! : g['to']!
      return to > g['year']! ? stated(g['year']!, 'DATE', { from: `${g['year']}-01-01`, to: `${to}-12-31` }) : null
    },
    examples: [['The plan for 2014-2016 failed.', on, '2014-2016', '2014']],
  },
  {
    id: 'year',
    pattern: '{year}(?![\\d,:%.]\\d|-[a-z]|%)',
    read: (g) => stated(g['year']!),
    examples: [
      ['They have met since 2013.', on, '2013', '2013'],
      ['It was agreed in 1972.', on, '1972', '1972'],
    ],
    not: ['It cost $2000 in all.', 'About 1,998 people came.', 'Some 2000 soldiers left.'],
  },
  {
    id: 'games',
    pattern: '(?:the )?{year}(?: [A-Z]\\w+){0,2}? (?:(?<kind>Winter|Summer) )?(?:Olympics|Olympic Games|Games)',
    anyCase: true,
    read: (g, at) => {
      const year = gamesOf(g['year'], g['kind'], at)
      return year
    },
    examples: [['They will attend the 2022 Beijing Winter Olympics.', on, 'the 2022 Beijing Winter Olympics', '2022']],
  },
  {
    id: 'holiday',
    pattern: `(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his) )?(?<day>${Object.keys(holidays)
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace("'", "['’]"))
      .join('|')})(?:,? {year})?`,
    read: (g, at) => {
      const name = Object.keys(holidays).find((key) => key === g['day']!.replace('’', "'"))!
      if (g['year']) return stated(holiday(name, Number(g['year'])))
      if (!at.published) return unknown('XXXX-XX-XX')
      const year = Number(at.published.slice(0, 4))
      const here = holiday(name, year)
      const future = at.tense === 'future' || g['which']?.toLowerCase() === 'next'
      return hung(
        future ? (here < at.published ? holiday(name, year + 1) : here) : here > at.published ? holiday(name, year - 1) : here,
        at.published,
        at,
      )
    },
    examples: [
      ['The truce was signed on Christmas Eve.', on, 'Christmas Eve', '2021-12-24'],
      ['They met on Labor Day.', on, 'Labor Day', '2021-09-06'],
    ],
  },
  {
    id: 'set-each',
    pattern: '(?:each|every) (?:(?<count>{number:x}) )?(?<unit>day|week|month|quarter|year|decade|hour|minute)s?',
    anyCase: true,
    read: (g) => unknown(durationOf(countOf(g['count'] ?? 'one'), g['unit']!.toLowerCase()), 'SET'),
    examples: [
      ['They meet every year.', on, 'every year', 'P1Y'],
      ['It is held every four years.', on, 'every four years', 'P4Y'],
    ],
  },
  {
    id: 'set-weekday',
    pattern: '(?:[Ee]ach|[Ee]very) {weekday}|(?<plural>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s',
    read: (g) => unknown(`XXXX-WXX-${weekdayNumber((g['weekday'] ?? g['plural'])!)}`, 'SET'),
    examples: [['They meet every Tuesday.', on, 'every Tuesday', 'XXXX-WXX-2']],
  },
  {
    id: 'set-adverb',
    pattern: '(?<word>daily|weekly|monthly|quarterly|annually|annual|yearly|hourly|nightly)',
    anyCase: true,
    read: (g) =>
      unknown({ d: 'P1D', w: 'P1W', m: 'P1M', q: 'P1Q', a: 'P1Y', y: 'P1Y', h: 'PT1H', n: 'P1D' }[g['word']![0]!.toLowerCase()]!, 'SET'),
    examples: [['The annual meeting took place.', on, 'annual', 'P1Y']],
    not: ['The China Daily reported it.'],
  },
  {
    id: 'set-rate',
    pattern:
      '(?<=\\b(?:million|billion|trillion|percent|%|times|once|twice|barrels|tonnes|tons|people|dollars|euros|visits|flights|trips) )(?:a|per) (?<unit>day|week|month|quarter|year)',
    anyCase: true,
    read: (g) => unknown(durationOf(1, g['unit']!.toLowerCase()), 'SET'),
    examples: [
      ['It costs $3 billion a year.', on, 'a year', 'P1Y'],
      ['They meet twice a month.', on, 'a month', 'P1M'],
    ],
  },
  {
    id: 'present',
    pattern: 'now|currently|at present|presently|at the moment|nowadays|at this time|right now',
    anyCase: true,
    read: () => unknown('PRESENT_REF'),
    examples: [['They are now in talks.', on, 'now', 'PRESENT_REF']],
  },
  {
    id: 'past',
    pattern:
      'recently|in the past|formerly|lately|previously|(?:not )?long ago|once upon a time|the (?:recent )?past|at the time|at that time',
    anyCase: true,
    read: (_, at) => unknown(at ? 'PAST_REF' : ''),
    examples: [['They met recently.', on, 'recently', 'PAST_REF']],
  },
  {
    id: 'future',
    pattern: 'soon|shortly|(?:the )?(?:near |foreseeable )?future|in due course',
    anyCase: true,
    read: () => unknown('FUTURE_REF'),
    examples: [
      ['He will resign soon.', on, 'soon', 'FUTURE_REF'],
      ['Talks will follow in the near future.', on, 'the near future', 'FUTURE_REF'],
    ],
  },
]

function hungDuration(count: number | 'X', unit: string): Meaning {
  return { type: 'DURATION', value: durationOf(count, unit), basis: 'stated', interval: null }
}
