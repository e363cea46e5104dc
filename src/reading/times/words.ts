/** Words of which expressions of time are made. */
export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const cardinals: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
}
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
]

export const numberWords = `(?:${Object.keys(cardinals)
  .filter((word) => word.length > 2)
  .join('|')})`
export const ordinalWords = `(?:${ordinals.join('|')}|(?:twenty|thirty)[- ](?:${ordinals.slice(0, 9).join('|')}))`

/** "45", "1,200", "twenty-five", "3 1/2", "two and a half" → the number; "X" for "several", "a few" and their like. */
export function countOf(words: string): number | 'X' {
  const text = words.toLowerCase().replace(/,/g, '')
  if (/^half an?$/.test(text)) return 0.5
  const half = /^(.*?)(?: 1\/2|½|[ -]and[ -]a[ -]half)$/.exec(text)
  if (half) {
    const whole = half[1] ? countOf(half[1]) : 0
    return whole === 'X' ? 'X' : whole + 0.5
  }
  if (/^\d/.test(text)) return Number(text)
  if (/couple/.test(text)) return 2
  if (/half a dozen/.test(text)) return 6
  if (/a dozen/.test(text)) return 12
  let sum = 0
  for (const word of text.split(/[\s-]+/)) {
    const number = cardinals[word]
    if (number === undefined) return 'X'
    if (number === 100) sum = Math.max(sum, 1) * 100
    else sum += number
  }
  return sum
}

/** "21st", "third", "twenty-first" → the number. */
export function ordinalOf(words: string): number {
  const text = words.toLowerCase()
  if (/^\d/.test(text)) return Number.parseInt(text, 10)
  const parts = text.split(/[\s-]+/)
  return ordinals.indexOf(parts.at(-1)!) + 1 + (parts.length > 1 ? cardinals[parts[0]!]! : 0)
}

export const monthOf = (name: string): number => monthNames.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1
export const weekdayNumber = (name: string): number => weekdayNames.findIndex((day) => day.startsWith(name.toLowerCase().slice(0, 3))) + 1

const wholeNumber = `\\d+|${numberWords}(?:[- ]${numberWords})?`

/** Pieces that rules are written with: `{month}` is a named group, `{month:b}` a second one, `{month:x}` none. */
export const pieces: Record<string, string> = {
  month:
    'January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.',
  weekday: 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\.',
  day: '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?',
  year: '1[5-9]\\d\\d|20\\d\\d',
  count: `(?:${wholeNumber}|an?)(?: 1/2|½|[- ]and[- ]a[- ]half)|½|half an?|\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|half a dozen|a dozen|(?:a )?couple of|(?:a )?couple|several|(?:the )?(?:a )?few|many|dozens of|hundreds of|an?|${numberWords}(?:[- ]${numberWords})?`,
  number: wholeNumber,
  ordinal: `\\d+(?:st|nd|rd|th)|${ordinalWords}`,
  unit: 'second|minute|hour|day|week|fortnight|month|quarter|year|decade|century|centurie',
  large: 'day|weekend|week|month|quarter|year|decade|century',
  season: '[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter',
  part: 'morning|afternoon|evening|night',
  edge: '[Ee]arly(?: in)?|[Ll]ate(?: in)?|[Mm]id|(?:[Tt]he )?(?:[Vv]ery )?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle|[Cc]lose) of|[Ee]arlier(?: in)?|[Ll]ater(?: in)?',
  zone: '(?:GMT|UTC|BST|CET|MSK|[ECMP][SD]?T|(?:local|[A-Z][a-z]+) time)',
  about:
    '(?:[Aa]bout|[Aa]round|[Aa]lmost|[Nn]early|[Rr]oughly|[Aa]pproximately|[Mm]ore than|[Ll]ess than|[Ff]ewer than|[Aa]t least|[Aa]t most|[Aa]s (?:many|long|much|little) as|[Oo]ver|[Ss]ome|[Uu]p to|[Jj]ust|[Oo]nly|[Aa]nother|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) ',
}
