/**
 * The expressions of time that news uses: each rule is a pattern over the words, what it means, and examples that the tests run.
 * Extents and values follow TimeML's annotation guidelines (TIMEX3, version 1.2.1): prepositions stay outside, determiners and
 * words such as "early" or "more than" stand inside.
 */
import { dayNumber, isoOf, pad, weekdayOf } from './calendar.ts'
import { easterOf, games, type Holiday, holidays, namedDays } from './facts.ts'
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
  toldFor,
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
  const said = countOf(groups['count'] ?? 'a')
  const named = groups['unit']!.toLowerCase().replace('centurie', 'century')
  const [count, unit] = named === 'decade' && said !== 'X' ? ([said * 10, 'year'] as const) : [said, named]
  if (count === 'X' || /second|minute|hour/.test(unit)) return unknown(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  const anchor = from === 'narrative' ? (toldFor(unit, at) ?? at.published) : at.published
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
const holiday = (name: string, year: number): string => holidayOn(holidays[name]!, year)
const holidayOn = (rule: Holiday, year: number): string => {
  if ('day' in rule) return `${year}-${pad(rule.month)}-${pad(rule.day)}`
  if ('easter' in rule) {
    const { month, day } = easterOf(year)
    return isoOf(dayNumber(`${year}-${pad(month)}-${pad(day)}`) + rule.easter)
  }
  const first = dayNumber(`${year}-${pad(rule.nth < 0 ? rule.month + 1 : rule.month)}-01`)
  const shift = (rule.weekday - weekdayOf(first) + 7) % 7
  return isoOf(first + shift + 7 * (rule.nth < 0 ? -1 : rule.nth - 1))
}
const clockTime = (groups: Groups, at: Anchors): Meaning | null => {
  const half = groups['half']?.[0]?.toLowerCase() ?? (/noon|even/i.test(groups['part'] ?? '') ? 'p' : undefined)
  const number = Number(groups['hour'] ?? groups['hourb'])
  if (number > (half ? 12 : 24)) return null
  const time = `T${pad((number % (half ? 12 : 24)) + (half === 'p' ? 12 : 0))}:${groups['minute'] ?? groups['minuteb'] ?? '00'}`
  const day = firstDay(at.narrative) ?? at.published
  return day ? { ...hung(day + time, day, at), type: 'TIME' } : unknown(`XXXX-XX-XX${time}`, 'TIME')
}
/** A year before what was told last, in its unit where that is a quarter, a half or a month; else the year before. */
const yearBefore = (at: Anchors): Meaning => {
  const told = /^(\d{4})-(Q\d|H\d|\d\d)$/.exec(at.narrative ?? '')
  if (told) return { ...hung(`${Number(told[1]) - 1}-${told[2]}`, firstDay(at.narrative)!, at) }
  const from = firstDay(at.narrative) ?? at.published
  return from ? hung(String(Number(from.slice(0, 4)) - 1), from, at) : unknown('XXXX')
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
    id: 'eleventh-of-september',
    pattern: '(?<=\\b(?:[Pp]ost|[Pp]re)-)Sept(?:\\.|ember) 11|Sept(?:\\.|ember) 11(?= (?:attack|hijack|terror|commission|era)|,? when)',
    read: () => stated('2001-09-11'),
    examples: [['The Sept. 11 attacks changed that.', '2016-06-15', 'Sept. 11', '2001-09-11']],
  },
  {
    id: 'month-day',
    pattern: '(?:{weekday},? )?(?:{month} {day}|(?:the )?{day:b}(?: of)? {month:b})(?!\\d|:\\d|,\\d)(?: {part})?',
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
    pattern: '(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat|[Tt]his past|[Tt]his coming) {month}',
    read: (g, at) => {
      const which = g['which']!.toLowerCase()
      const told = firstDay(at.narrative)
      if (which === 'that' && told) return hung(`${told.slice(0, 4)}-${pad(monthOf(g['month']!))}`, told, at)
      if (!at.published) return unknown(`XXXX-${pad(monthOf(g['month']!))}`)
      if (which === 'this') return hung(`${at.published.slice(0, 4)}-${pad(monthOf(g['month']!))}`, at.published, at)
      return monthNear(monthOf(g['month']!), {
        published: moved(at.published, 'month', /last|past|that/.test(which) ? -1 : 1),
        tense: /last|past|that/.test(which) ? 'past' : 'future',
      })
    },
    examples: [
      ['They met last October.', on, 'last October', '2021-10'],
      ['They meet next June.', on, 'next June', '2022-06'],
      ['The war broke out in 1939. Warsaw fell that September.', on, 'that September', '1939-09'],
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
      '(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his coming|[Tt]his past) )?(?:(?<edge>{edge:x}) )?{weekday}(?! (?:Times|Telegraph|Mirror|Express|Herald|Mail|Post|Review|[Pp]rayers|Night Live)\\b)(?:[ -]{part})?(?:(?: a)? (?<week>week ago))?',
    read: (g, at) => {
      const which = g['which']?.toLowerCase()
      const meaning = weekdayNear(
        weekdayNumber(g['weekday']!),
        g['week'] && at.published ? { ...at, published: moved(at.published, 'week', -1), tense: 'past' } : at,
        !which ? undefined : /last|past/.test(which) ? 'last' : /next|coming/.test(which) ? 'next' : 'this',
      )
      return partOf(meaning, g['part'])
    },
    examples: [
      ['The minister arrived on Tuesday.', on, 'Tuesday', '2022-01-04'],
      ['They will meet on Friday in Brussels.', on, 'Friday', '2022-01-07'],
      ['The council meets on Friday in Brussels.', on, 'Friday', '2022-01-07'],
      ['He spoke on Monday night.', on, 'Monday night', '2022-01-03TNI'],
      ['She left last Sunday.', on, 'last Sunday', '2022-01-02'],
    ],
    not: ['The Sunday Times said so.'],
  },
  {
    id: 'week-from-weekday',
    pattern: '(?:a|one|(?<two>two)) weeks? (?<side>ago|from) (?:on )?{weekday}',
    anyCase: true,
    read: (g, at) => {
      if (!at.published) return unknown(`XXXX-WXX-${weekdayNumber(g['weekday']!)}`)
      const past = /ago/i.test(g['side']!)
      const weeks = g['two'] ? 2 : 1
      const near = weekdayNear(weekdayNumber(g['weekday']!), { ...at, tense: past ? 'past' : 'future' })
      return hung(moved(near.value, 'week', past ? -weeks : weeks), at.published, at)
    },
    examples: [['They met a week ago Monday.', on, 'a week ago Monday', '2021-12-27']],
  },
  {
    id: 'narrated-weekday',
    pattern: '(?:the|that) (?:(?<which>following|next|previous|preceding) )?{weekday}(?:[ -]{part})?',
    anyCase: true,
    read: (g, at) => {
      const from = firstDay(at.narrative) ?? at.published
      if (!from || (!g['which'] && !at.narrative)) return null
      const which = /prev|prec/i.test(g['which'] ?? '') ? 'last' : 'next'
      return partOf({ ...weekdayNear(weekdayNumber(g['weekday']!), { published: from }, which), basis: 'inferred' }, g['part'])
    },
    examples: [['The talks failed on Dec. 15. The following Friday they met again.', on, 'The following Friday', '2021-12-17']],
  },
  {
    id: 'named-day',
    pattern: `(?:the )?(?<name>${Object.keys(namedDays).join('|')})`,
    read: (g) => stated(namedDays[g['name']!]!),
    examples: [['Traders recalled Black Monday.', on, 'Black Monday', '1987-10-19']],
  },
  {
    id: 'friday-13',
    pattern: 'Friday,? the 13th',
    read: (_, at) => {
      if (!at.published) return unknown('XXXX-XX-13')
      const start = dayNumber(at.published)
      for (let days = 0; days < 800; days++) {
        const day = at.tense === 'future' ? start + days : start - days
        if (weekdayOf(day) === 5 && isoOf(day).endsWith('-13')) return hung(isoOf(day), at.published, at)
      }
      return null
    },
    examples: [['Shares fell on Friday the 13th.', '1989-11-02', 'Friday the 13th', '1989-10-13']],
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
    pattern: "(?:(?<edge>early|late|earlier|later) )?(?<word>today|yesterday|tomorrow)(?: {part})?(?! ?'s (?:world|generation))",
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
    pattern: '(?:(?<edge>early|late|earlier|later) )?(?:(?<which>this|last|yesterday) {part}|tonight|(?<over>overnight))',
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
    pattern:
      '(?:that|the (?:same|(?<next>next|following)|(?<before>previous))) {part}|the {part:b} (?:(?<earlier>before)|(?<later>after))(?=[ ,]*(?:$|[,.;]))',
    anyCase: true,
    read: (g, at) =>
      partOf(narrated('day', g['next'] || g['later'] ? 1 : g['before'] || g['earlier'] ? -1 : 0, at), g['part'] ?? g['partb']),
    examples: [
      ['They dined that evening.', on, 'that evening', '2022-01-05TEV'],
      ['The shelling began on Dec. 7. The following morning tanks came.', on, 'The following morning', '2021-12-08TMO'],
    ],
  },
  {
    id: 'bare-part',
    pattern: '(?<=\\b(?:[Ii]n|[Dd]uring|[Ff]or|[Bb]y|[Tt]hrough(?:out)?) )the (?:(?:early|late|small) )?{part}(?! of\\b)',
    read: (g, at) => partOf(narrated('day', 0, at), g['part']),
    examples: [['They met in the morning.', on, 'the morning', '2022-01-05TMO']],
  },
  {
    // Only with the date that follows it; compositions.ts joins the two.
    id: 'edge-of',
    pattern: '(?:the )?(?:very )?(?:end|beginning|start|middle|close|first part|latter part|latter half|turn) of(?= )',
    anyCase: true,
    read: () => ({ ...unknown(''), waits: true }),
    examples: [['They meet at the end of next week.', on, 'the end of next week', '2022-W02']],
  },
  {
    // Only with the day that follows it; compositions.ts joins the two.
    id: 'part-of',
    pattern: '(?:the )?(?:(?:early|late) )?(?:{part}|(?:early|small) hours)(?= (?:of|on) )',
    anyCase: true,
    read: (g) => ({ ...unknown('', 'TIME'), value: partOf(unknown(''), g['part'] ?? 'morning').value, waits: true }),
    examples: [['It was hit on the evening of December 9.', on, 'the evening of December 9', '2021-12-09TEV']],
  },
  {
    id: 'clock',
    pattern:
      "(?<hour>[01]?\\d|2[0-3])(?:[:.](?<minute>[0-5]\\d))?(?: ?(?<half>[ap]\\.?m\\b\\.?)| o['’]clock)(?: {zone:x})?(?: (?:in the|this|that) {part})?",
    anyCase: true,
    read: clockTime,
    examples: [
      ['The call began at 3:30 p.m. in Moscow.', on, '3:30 p.m.', '2022-01-05T15:30'],
      ['The offer expires at 10 a.m. EST.', on, '10 a.m. EST', '2022-01-05T10:00'],
      ['It fell silent at 7 a.m. Monday.', on, '7 a.m. Monday', '2022-01-03T07:00'],
      ['The vote began on Tuesday at 7 a.m. in Kyiv.', on, 'Tuesday at 7 a.m.', '2022-01-04T07:00'],
    ],
  },
  {
    id: 'clock-24',
    pattern:
      '(?<hour>[01]\\d|2[0-3]):?(?<minute>[0-5]\\d)(?: {zone:x}| hours)|(?<=\\b(?:[Aa]t|[Uu]ntil|[Bb]y) )(?<hourb>\\d\\d?):(?<minuteb>[0-5]\\d)',
    read: clockTime,
    examples: [['The vote began at 14:00 GMT.', on, '14:00 GMT', '2022-01-05T14:00']],
  },
  {
    id: 'noon',
    pattern: '(?<word>noon|midnight|midday)(?: {zone:x})?',
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
    id: 'span-of-a-unit',
    pattern:
      '(?<=\\b(?:[Ii]n|[Oo]ver|[Ww]ithin|[Dd]uring|[Ff]or) )the (?:last|next|coming) (?<unit>hour|day|week|month|year|decade|century)',
    read: (g) => hungDuration(1, g['unit']!),
    examples: [['Troops will leave over the next year.', on, 'the next year', 'P1Y']],
  },
  {
    id: 'relative-unit',
    pattern:
      '(?:(?<edge>{edge:x}) )?(?:(?<the>the) )?(?<which>this|last|next|current|present|latest|(?:this )?past|(?:this )?coming)(?: (?:fiscal|calendar|financial))? (?<unit>{large:x}|fortnight)(?! (?:of|ago|earlier|before|later)\\b)',
    anyCase: true,
    read: (g, at) => {
      const unit = g['unit']!.toLowerCase()
      const which = g['which']!.toLowerCase().replace(/^this /, '')
      if (which === 'past') return hungDuration(1, unit)
      if (which === 'latest') return deictic(unit, -1, at)
      // "the next year" is the one to come where the story stands in the present, and the one after what was told elsewhere.
      if (g['the'] && which === 'next' && !g['edge']) return narrated(unit, 1, at)
      return edged(deictic(unit, step(which), at), g['edge'])
    },
    examples: [
      ['They met last week.', on, 'last week', '2021-W52'],
      ['The Games begin early next month.', on, 'early next month', '2022-02'],
      ['Trade fell this year.', on, 'this year', '2022'],
      ['It rose over the past year.', on, 'the past year', 'P1Y'],
      ['Output fell in the latest quarter.', on, 'the latest quarter', '2021-Q4'],
      ['It has slowed in the current quarter.', on, 'the current quarter', '2022-Q1'],
      ['They met on Dec. 2. The next day they signed.', on, 'The next day', '2021-12-03'],
    ],
    not: ['He spoke last.'],
  },
  {
    id: 'the-unit',
    pattern:
      '(?<=\\b(?:[Ff]or|[Ii]n|[Oo]f|[Ii]nto|[Oo]ver|[Dd]uring|[Tt]hrough|[Tt]hroughout|[Ll]ate|[Ee]arly|[Bb]y|[Oo]n) )the (?<unit>weekend|week|month|quarter|year|decade)(?! (?:of|before|after|that|when|earlier|ago|later|\\d|on year)\\b|[- ](?:old|long)\\b)(?<over> just ended)?|the (?<unitb>week|month|quarter|year)(?= (?:ended|ending|to|so far)\\b)',
    read: (g, at) => {
      const unit = (g['unit'] ?? g['unitb'])!
      if (unit === 'quarter' && !/-Q/.test(at.narrative ?? '') && at.tense !== 'future') return deictic(unit, -1, at)
      if (unit === 'weekend')
        return at.published
          ? hung(
              unitOn(
                moved(
                  at.published,
                  'day',
                  at.tense === 'future' ? 6 - weekdayOf(dayNumber(at.published)) : -weekdayOf(dayNumber(at.published)),
                ),
                'weekend',
              ),
              at.published,
              at,
            )
          : unknown('XXXX-WXX-WE')
      return g['over'] ? deictic(unit, -1, at) : narrated(unit, 0, at)
    },
    examples: [
      ['For the year, it expects a profit.', on, 'the year', '2022'],
      ['Shells fell over the weekend.', on, 'the weekend', '2021-W52-WE'],
      ['Profit fell in the quarter ended Sept. 30.', on, 'the quarter', '2021-Q3'],
      ['They will be home by the end of the month.', on, 'the end of the month', '2022-01'],
    ],
    not: ['She was woman of the match.'],
  },
  {
    id: 'year-earlier',
    pattern:
      '(?:the |a )?(?:year[- ](?:earlier|ago)|prior[- ]year)[- ](?<unit>quarter|period|month|week|half|third quarter)|(?:the )?(?:same|comparable|corresponding|like) (?<unitb>quarter|period|month|week|half|time) (?:of )?(?:last year|(?:a|the) year (?:earlier|ago|before))|(?:a )?year-(?:earlier|ago)',
    anyCase: true,
    read: (g, at) =>
      yearBefore({
        ...at,
        // Where the story has named no quarter, accounts of "the year-earlier period" speak of the last one.
        ...(/quarter|period/i.test(g['unit'] ?? '') && !/-/.test(at.narrative ?? '') && { narrative: deictic('quarter', -1, at).value }),
      }),
    examples: [
      ['Net fell from the year-earlier quarter.', '1989-10-27', 'the year-earlier quarter', '1988-Q3'],
      ['Sales rose in May from the same month a year earlier.', '1989-10-27', 'the same month a year earlier', '1988-05'],
    ],
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
    pattern:
      'the (?<which>day|week|month|quarter|year) (?<side>before|after)(?! (?:last|next|yesterday|tomorrow)\\b)(?=[ ,]*(?:$|[,.;:)]|in|at|on|with|and|to|by|[a-z]+ed\\b))',
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
    id: 'set-rate',
    pattern:
      '(?:(?<=(?:[\\d.,½%]|\\b(?:million|billion|trillion|percent|cents?|times|barrels|tonnes|tons|people|dollars|euros|pounds|yen|miles|kilometers|hours|days|visits|flights|trips|{number:x}))(?: (?!(?:for|in|of|over|within|after|by|to|and|from|than|about|nearly|almost|on|at|is|was|as|or|took)\\b)[a-z]+){0,2} )(?:an?|each)|(?<times>once|twice|three times|four times|several times) (?:an?|each|every)|per) (?<unit>hour|day|week|month|quarter|year|minute|second)(?! (?:ago|earlier|later|before|after|old|or|in|for)\\b|-)',
    read: (g) => unknown(durationOf(1, g['unit']!.toLowerCase()), 'SET'),
    examples: [
      ['It costs $3 billion a year.', on, 'a year', 'P1Y'],
      ['They meet twice a month.', on, 'twice a month', 'P1M'],
      ['The wage is $4.25 an hour.', on, 'an hour', 'PT1H'],
    ],
    not: [],
  },
  {
    id: 'ago',
    pattern: '(?:{about:x})?(?<count>{count:x}) {unit}s? ago(?: (?<today>today|this week|this month))?',
    anyCase: true,
    read: (g, at) => {
      const then = ago(g, at, -1, 'published')
      const within = /week|month/i.exec(g['today'] ?? '')?.[0].toLowerCase()
      // The same week or month of that year.
      return within && at.published && /^\d{4}$/.test(then.value)
        ? hung(unitOn(then.value + at.published.slice(4), within), at.published, at)
        : then
    },
    examples: [
      ['The wall fell 30 years ago this month.', '2019-11-08', '30 years ago this month', '1989-11'],
      ['They met two weeks ago.', on, 'two weeks ago', '2021-W51'],
      ['It began 10 years ago.', on, '10 years ago', '2012'],
      ['They spoke three days ago.', on, 'three days ago', '2022-01-02'],
      ['It was dug several years ago.', on, 'several years ago', 'PAST_REF'],
    ],
  },
  {
    id: 'earlier',
    pattern:
      '(?:{about:x})?(?<count>{count:x}) {unit}s? (?:(?<side>earlier|previously|later|afterwards?)(?! than)|(?<sideb>before|after)(?=[ ,]*(?:$|[,.;:)])))',
    anyCase: true,
    read: (g, at) => {
      const later = /^(later|after)/i.test((g['side'] ?? g['sideb'])!)
      return !later && countOf(g['count']!) === 1 && g['unit'] === 'year' ? yearBefore(at) : ago(g, at, later ? 1 : -1, 'narrative')
    },
    examples: [
      ['The envoys had met a day earlier.', on, 'a day earlier', '2022-01-04'],
      ['They met again two weeks later.', on, 'two weeks later', '2022-W03'],
      ['The two have met often since 2013. A day earlier they had spoken by phone.', on, 'A day earlier', '2022-01-04'],
      ['Trade doubled in 2020. A day earlier they had spoken by phone.', on, 'A day earlier', '2022-01-04'],
      ['Exports fell in May from a year earlier.', on, 'a year earlier', '2020-05'],
      ['Tariffs rose in May. A month earlier a deal had seemed close.', on, 'A month earlier', '2021-04'],
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
    pattern:
      '(?:(?:the|these|this) )?(?:very )?(?<which>last|past|next|coming|previous|following|latest|first|final|preceding) (?<count>{number:x}|several|few|couple of) (?:straight |consecutive |full |trading |working )?{unit}s',
    anyCase: true,
    read: (g) => hungDuration(countOf(g['count']!), g['unit']!.toLowerCase()),
    examples: [
      ['Trade doubled in the past three years.', on, 'the past three years', 'P3Y'],
      ['It will take the next five years.', on, 'the next five years', 'P5Y'],
      ['Profit doubled in the first nine months.', on, 'the first nine months', 'P9M'],
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
      '(?!(?:the )?(?:an?|{year:x}) (?:second|quarter)\\b)(?:{about:x})?(?<count>{count:x})(?: (?:more|full|straight|consecutive|whole|single|entire|additional|trading|working|business|bad|good|difficult|tough|hard|record|long|short|busy|new|successive))* (?<unit>second|minute|hour|day|week|fortnight|month|quarter|year|decade|century|centurie)s?(?<half> and a half)?(?: old)?(?! (?:ago|from now)\\b)(?! of (?:a|the) (?:percent|point))',
    anyCase: true,
    read: (g) => {
      const count = countOf(g['count']!)
      const unit = g['unit']!.toLowerCase()
      return hungDuration(g['half'] && count !== 'X' ? count + 0.5 : count, unit)
    },
    examples: [
      ['They met for the first time in six years.', on, 'six years', 'P6Y'],
      ['The talks lasted more than two hours.', on, 'more than two hours', 'PT2H'],
      ['It went on for several months.', on, 'several months', 'PXM'],
      ['It took 2 1/2 years.', on, '2 1/2 years', 'P2.5Y'],
      ['They talked for an hour and a half.', on, 'an hour and a half', 'PT1.5H'],
      ['They talked for half an hour.', on, 'half an hour', 'PT30M'],
      ['He is 74 years old.', on, '74 years old', 'P74Y'],
      ['They met two days after the vote.', on, 'two days', 'P2D'],
      ['It was a bad decade for the yards.', on, 'a bad decade', 'P1DE'],
    ],
    not: ['He won a second term.', 'A quarter of the troops left.'],
  },
  {
    id: 'hyphen-duration',
    pattern:
      '(?<count>{number:x}|[a-z]+-and-a-half|half)-(?<unit>second|minute|hour|day|week|month|quarter|year|decade|century)(?:-(?<old>olds?|long))?|(?<unitb>hour|day|week|month|year|decade|century)(?:-?long|-old)|a (?<unitc>day|week|month|year)-old',
    anyCase: true,
    read: (g) =>
      hungDuration(
        g['count'] ? (/^half$/i.test(g['count']) ? 0.5 : countOf(g['count'])) : 1,
        (g['unit'] ?? g['unitb'] ?? g['unitc'])!.toLowerCase(),
      ),
    examples: [
      ['They signed a five-year deal.', on, 'five-year', 'P5Y'],
      ['The 10-day exercise ended.', on, '10-day', 'P10D'],
      ['The yearlong siege is over.', on, 'yearlong', 'P1Y'],
      ['The week-old truce still holds.', on, 'week-old', 'P1W'],
    ],
  },
  {
    id: 'vague-duration',
    pattern:
      '(?:[Jj]ust |[Oo]nly |[Mm]any |[Ss]everal |[Tt]hose |[Tt]hese )?(?:(?<unit>hour|day|week|month|year|decade|centurie)s(?= (?:of|to|now|after|before|earlier|later|ago|away)\\b)|(?<=\\b(?:[Ff]or|[Ii]n|[Ww]ithin|[Oo]ver|[Tt]ook|[Tt]ake|[Ll]asted|[Aa]fter|just|many|only|[Bb]y|or|and|[Tt]hroughout) )(?<unitb>second|minute|hour|day|week|month|year|decade|centurie)s)(?: (?<ago>ago|earlier|later))?|(?<unitc>decade|year|month|week|day|hour|centurie)s-(?:long|old)|(?:(?:[Tt]ens of )?[Tt]housands|[Hh]undreds|[Dd]ozens|[Ss]cores|[Mm]illions) of (?<unitd>hour|day|week|month|year)s',
    read: (g) => (g['ago'] === 'ago' ? unknown('PAST_REF') : hungDuration('X', (g['unit'] ?? g['unitb'] ?? g['unitc'] ?? g['unitd'])!)),
    examples: [
      ['The waste stays dangerous for thousands of years.', on, 'thousands of years', 'PXY'],
      ['They have talked for months.', on, 'months', 'PXM'],
      ['After years of talks they signed.', on, 'years', 'PXY'],
      ['They fled hours after the attack.', on, 'hours', 'PTXH'],
      ['It was dug centuries ago.', on, 'centuries ago', 'PAST_REF'],
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
    id: 'year-quarter',
    pattern: '(?:the )?{year} quarter',
    read: (g, at) => {
      const code = /-(Q\d)/.exec(at.narrative ?? '')?.[1] ?? (at.published ? deictic('quarter', -1, at).value.slice(5) : 'QX')
      return stated(`${g['year']}-${code}`)
    },
    examples: [['Earnings rose from $4 million in the 1988 quarter.', '1989-10-25', 'the 1988 quarter', '1988-Q3']],
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
      '(?:(?<edge>{edge:x}) )?(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming) {season}|(?<=\\b(?:[Ii]n|[Dd]uring|[Bb]y|[Uu]ntil|[Ss]ince|[Oo]ver|[Tt]hrough(?:out)?|[Oo]f|[Bb]efore|[Aa]fter) )(?:the )?{season:b}(?:(?: of)? {year}|(?! of| in|ing|[- ]water))|{season:c}(?: of)? {year:c})',
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
      ['They hope to be home before winter.', '1999-06-10', 'winter', '1999-WI'],
    ],
    not: ['They fall in love.', 'The water comes from a spring.'],
  },
  {
    id: 'decade',
    pattern:
      "(?<!\\b(?:his|her|their|my|your) )(?:the )?(?:(?<edge>[Ee]arly|[Ll]ate|[Mm]id(?:dle)?)(?:-to-(?:late|mid))?[- ])?(?:the )?(?:(?<decade>(?:1[5-9]|20)\\d0)['’]?s|['’]?(?<short>[2-9]0)s|(?<=\\b[Tt]he (?:[a-z]+ )?)(?<word>[Tt]wenties|[Tt]hirties|[Ff]orties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties))",
    read: (g) => {
      const tens =
        g['short'] ??
        (g['word']
          ? `${['twen', 'thir', 'for', 'fif', 'six', 'seven', 'eigh', 'nine'].findIndex((start) => g['word']!.toLowerCase().startsWith(start)) + 2}0`
          : undefined)
      return edged(stated((tens ? `19${tens}` : g['decade']!).slice(0, 3)), g['edge'])
    },
    examples: [
      ['The line was built in the 1990s.', on, 'the 1990s', '199'],
      ['It dates from the late 1980s.', on, 'the late 1980s', '198'],
      ['It was popular in the sixties.', on, 'the sixties', '196'],
    ],
    not: ['He was in his 60s.'],
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
      "(?:the )?(?:year(?:['’]s)?[- ]end|end of (?:the|this) year|year (?:ran to a close|came to an end|drew to a close|was out)|close of the year)",
    anyCase: true,
    read: (_, at) => {
      if (!at.published) return unknown('XXXX')
      const year = Number(at.published.slice(0, 4)) - (at.tense !== 'future' && Number(at.published.slice(5, 7)) <= 2 ? 1 : 0)
      return { ...hung(String(year), at.published, at), interval: { from: `${year}-12-01`, to: `${year}-12-31` } }
    },
    examples: [
      ['The year-end meeting drew both leaders.', on, 'The year-end', '2021'],
      ['They met just before the year ran to a close.', on, 'the year ran to a close', '2021'],
      ['The deal will close by the end of the year.', on, 'the end of the year', '2022'],
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
    pattern: '(?:the year )?{year}(?![\\d,:%.]\\d|-[a-z]|%)',
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
    id: 'games-unnamed',
    pattern:
      '(?<=\\b(?:[Dd]uring|[Bb]efore|[Aa]fter|[Uu]ntil|[Ss]ince|[Aa]head of|(?:opening|closing|start|end) of) )the (?:(?<kind>Winter|Summer) )?(?:Olympic )?(?:Olympics|Games)',
    read: (g, at) => {
      const day = firstDay(at.narrative) ?? at.published
      if (!day) return null
      const known = Object.entries(games).filter(([name]) => !g['kind'] || name.endsWith(g['kind']))
      const distance = ([first, last]: [string, string]) =>
        day < first ? dayNumber(first) - dayNumber(day) : day > last ? dayNumber(day) - dayNumber(last) : 0
      const [near] = known
        .filter(([, [first, last]]) => (at.tense === 'future' ? last >= day : true) && distance([first, last]) < 500)
        .sort((a, b) => distance(a[1]) - distance(b[1]))
      return near ? { ...hung(near[1][0].slice(0, 4), day, at), interval: { from: near[1][0], to: near[1][1] } } : null
    },
    examples: [['They are to meet during the Games in Beijing.', on, 'the Games', '2022']],
    not: ['He has played in all the Games.'],
  },
  {
    id: 'whole-unit',
    pattern: '(?<=\\b[Aa]ll )(?<unit>day|week|month|year)(?! of\\b)(?! round)',
    read: (g) => hungDuration(1, g['unit']!),
    examples: [['They have talked all week.', on, 'week', 'P1W']],
  },
  {
    id: 'the-day',
    pattern: '(?<=\\b(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) in )the day|(?<=\\b(?:[Rr]est|[Ee]nd) of )the day',
    read: (_, at) => narrated('day', 0, at),
    examples: [['They had met on Dec. 2. Later in the day they spoke.', on, 'the day', '2021-12-02']],
  },
  {
    // The Tuesday after the first Monday of November.
    id: 'election-day',
    pattern: 'Election Day(?:,? {year})?',
    read: (g, at) => {
      if (!g['year'] && !at.published) return unknown('XXXX-11')
      const year = Number(g['year'] ?? at.published!.slice(0, 4))
      const dayIn = (of: number) => isoOf(dayNumber(holidayOn({ month: 11, weekday: 1, nth: 1 }, of)) + 1)
      if (g['year']) return stated(dayIn(year))
      return hung(at.tense === 'past' && dayIn(year) > at.published! ? dayIn(year - 1) : dayIn(year), at.published!, at)
    },
    examples: [['Turnout on Election Day 2016 was high.', on, 'Election Day 2016', '2016-11-08']],
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
      ['The accord was reached on Good Friday.', '1998-04-13', 'Good Friday', '1998-04-10'],
    ],
  },
  {
    id: 'set-each',
    pattern: '(?:each|every)(?: single)? (?:(?<count>{number:x}) )?(?<unit>day|week|month|quarter|year|decade|hour|minute)s?',
    anyCase: true,
    read: (g) => unknown(durationOf(countOf(g['count'] ?? 'one'), g['unit']!.toLowerCase()), 'SET'),
    examples: [
      ['They meet every year.', on, 'every year', 'P1Y'],
      ['It is held every four years.', on, 'every four years', 'P4Y'],
    ],
  },
  {
    id: 'set-weekday',
    pattern:
      '(?:[Ee]ach|[Ee]very) (?:{weekday}|(?<part>morning|afternoon|evening|night|weekend|weekday|spring|summer|autumn|fall|winter))|(?<plural>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s|(?<ends>weekend)s',
    read: (g) => {
      const day = g['weekday'] ?? g['plural']
      if (day) return unknown(`XXXX-WXX-${weekdayNumber(day)}`, 'SET')
      const part = g['part'] ?? g['ends']!
      if (part === 'weekend') return unknown('XXXX-WXX-WE', 'SET')
      if (part === 'weekday') return unknown('P1D', 'SET')
      return unknown(/morn|noon|even|night/.test(part) ? partOf(unknown('XXXX-XX-XX'), part).value : `XXXX-${seasonCode(part)}`, 'SET')
    },
    examples: [['They meet every Tuesday.', on, 'every Tuesday', 'XXXX-WXX-2']],
  },
  {
    id: 'set-adverb',
    pattern:
      '(?<word>daily|weekly|monthly|quarterly|annually|annual|yearly|hourly|nightly|fortnightly|semi-?annual(?:ly)?|biannual(?:ly)?|biennial(?:ly)?|biweekly|bimonthly)',
    anyCase: true,
    read: (g) => {
      const word = g['word']!.toLowerCase()
      const two = { semi: 'P6M', bian: 'P6M', bien: 'P2Y', biwe: 'P2W', bimo: 'P2M', fort: 'P2W' }[word.slice(0, 4)]
      return unknown(two ?? { d: 'P1D', w: 'P1W', m: 'P1M', q: 'P1Q', a: 'P1Y', y: 'P1Y', h: 'PT1H', n: 'P1D' }[word[0]!]!, 'SET')
    },
    examples: [
      ['The annual meeting took place.', on, 'annual', 'P1Y'],
      ['Payments are made semiannually.', on, 'semiannually', 'P6M'],
    ],
    not: ['The China Daily reported it.'],
  },
  {
    id: 'present',
    pattern: 'now|currently|current|at present|the present|presently|at the moment|nowadays|at this time|right now|these days',
    anyCase: true,
    read: () => unknown('PRESENT_REF'),
    examples: [
      ['They are now in talks.', on, 'now', 'PRESENT_REF'],
      ['The current chairman will stay.', on, 'current', 'PRESENT_REF'],
    ],
  },
  {
    id: 'past',
    pattern:
      'recently|recent|formerly|lately|previously|(?:not )?(?:so )?long ago|once upon a time|the (?:recent )?past|(?<=\\b[Aa]t )(?:the|that) time|some time ago',
    anyCase: true,
    read: () => unknown('PAST_REF'),
    examples: [
      ['They met recently.', on, 'recently', 'PAST_REF'],
      ['A recent poll shows it.', on, 'recent', 'PAST_REF'],
    ],
    not: ['It was the first such visit at the same time.'],
  },
  {
    id: 'future',
    pattern:
      'soon(?! (?:after|before|as)\\b)|shortly(?! (?:after|before)\\b)|(?:the )?(?:near |foreseeable |immediate |not-too-distant )?future|in due course|someday|some day',
    anyCase: true,
    read: () => unknown('FUTURE_REF'),
    examples: [
      ['He will resign soon.', on, 'soon', 'FUTURE_REF'],
      ['Talks will follow in the near future.', on, 'the near future', 'FUTURE_REF'],
    ],
    not: ['They left shortly after the vote.'],
  },
]

function hungDuration(count: number | 'X', unit: string): Meaning {
  return { type: 'DURATION', value: durationOf(count, unit), basis: 'stated', interval: null }
}
