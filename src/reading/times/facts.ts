/** Days of holidays, and of recurring events whose name and year give a date. */

/** Month and day, or "nth weekday of a month" (weekday 1 = Monday; nth -1 = last). */
export const holidays: Record<string, { month: number; day: number } | { month: number; weekday: number; nth: number }> = {
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
}
