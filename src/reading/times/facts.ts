/** Days of holidays, and of recurring events whose name and year give a date. */

/** A day of each year: fixed, the nth weekday of a month, or so many days after Easter Sunday. */
export type Holiday = { month: number; day: number } | { month: number; weekday: number; nth: number } | { easter: number }

/** Month and day, or "nth weekday of a month" (weekday 1 = Monday; nth -1 = last). */
export const holidays: Record<string, Holiday> = {
  "New Year's Day": { month: 1, day: 1 },
  "New Year's Eve": { month: 12, day: 31 },
  'Christmas Eve': { month: 12, day: 24 },
  'Christmas Day': { month: 12, day: 25 },
  Christmas: { month: 12, day: 25 },
  'Boxing Day': { month: 12, day: 26 },
  "Valentine's Day": { month: 2, day: 14 },
  'May Day': { month: 5, day: 1 },
  'Victory Day': { month: 5, day: 9 },
  'Bastille Day': { month: 7, day: 14 },
  Halloween: { month: 10, day: 31 },
  'Veterans Day': { month: 11, day: 11 },
  'Martin Luther King Day': { month: 1, weekday: 1, nth: 3 },
  "Presidents' Day": { month: 2, weekday: 1, nth: 3 },
  'Fourth of July': { month: 7, day: 4 },
  'July Fourth': { month: 7, day: 4 },
  "St. Patrick's Day": { month: 3, day: 17 },
  "International Women's Day": { month: 3, day: 8 },
  'All Saints Day': { month: 11, day: 1 },
  'Groundhog Day': { month: 2, day: 2 },
  "Mother's Day": { month: 5, weekday: 7, nth: 2 },
  'Ash Wednesday': { easter: -46 },
  'Palm Sunday': { easter: -7 },
  'Good Friday': { easter: -2 },
  'Easter Sunday': { easter: 0 },
  'Easter Monday': { easter: 1 },
  Easter: { easter: 0 },
  'Memorial Day': { month: 5, weekday: 1, nth: -1 },
  'Labor Day': { month: 9, weekday: 1, nth: 1 },
  'Columbus Day': { month: 10, weekday: 1, nth: 2 },
  'Thanksgiving Day': { month: 11, weekday: 4, nth: 4 },
  Thanksgiving: { month: 11, weekday: 4, nth: 4 },
}

/** Days that are known by a name of their own. */
export const namedDays: Record<string, string> = {
  'Black Monday': '1987-10-19',
  'Black Tuesday': '1929-10-29',
  'Black Thursday': '1929-10-24',
  'Bloody Sunday': '1972-01-30',
  'D-Day': '1944-06-06',
}

/** First and last day of Olympic Games, by year and kind (International Olympic Committee). */
export const games: Record<string, [string, string]> = {
  '1980 Winter': ['1980-02-13', '1980-02-24'],
  '1980 Summer': ['1980-07-19', '1980-08-03'],
  '1984 Winter': ['1984-02-08', '1984-02-19'],
  '1984 Summer': ['1984-07-28', '1984-08-12'],
  '1988 Winter': ['1988-02-13', '1988-02-28'],
  '1988 Summer': ['1988-09-17', '1988-10-02'],
  '1992 Winter': ['1992-02-08', '1992-02-23'],
  '1992 Summer': ['1992-07-25', '1992-08-09'],
  '1994 Winter': ['1994-02-12', '1994-02-27'],
  '1996 Summer': ['1996-07-19', '1996-08-04'],
  '1998 Winter': ['1998-02-07', '1998-02-22'],
  '2000 Summer': ['2000-09-15', '2000-10-01'],
  '2002 Winter': ['2002-02-08', '2002-02-24'],
  '2004 Summer': ['2004-08-13', '2004-08-29'],
  '2006 Winter': ['2006-02-10', '2006-02-26'],
  '2008 Summer': ['2008-08-08', '2008-08-24'],
  '2010 Winter': ['2010-02-12', '2010-02-28'],
  '2012 Summer': ['2012-07-27', '2012-08-12'],
  '2014 Winter': ['2014-02-07', '2014-02-23'],
  '2016 Summer': ['2016-08-05', '2016-08-21'],
  '2018 Winter': ['2018-02-09', '2018-02-25'],
  '2020 Summer': ['2021-07-23', '2021-08-08'],
  '2022 Winter': ['2022-02-04', '2022-02-20'],
  '2024 Summer': ['2024-07-26', '2024-08-11'],
  '2026 Winter': ['2026-02-06', '2026-02-22'],
}

/** Days from the first of January to Easter Sunday are computed, not listed: the Gregorian algorithm of J. Meeus, Astronomical Algorithms (1991), ch. 8. */
export function easterOf(year: number): { month: number; day: number } {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return { month, day: (h + l - 7 * m + 33 * month + 19) % 32 }
}
