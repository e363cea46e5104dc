/** How codes, days, numbers and statuses are written for a reader, in the reader's locale. */
import codes from 'i18n-iso-countries/codes.json'
import type { Actor, EventTime } from '../../src/records.ts'

const regions = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'none' })
const alpha2 = new Map((codes as string[][]).map(([two, three]) => [three!, two!]))
/** ISO 3166-1 numeric by alpha-3, which is what maps are keyed by. */
export const numericOf = new Map((codes as string[][]).map(([, three, numeric]) => [three!, numeric!]))

/** "China" for CHN, "Russia and United States" for RUS USA and RUSGOV USAGOV; the name of a group stands for itself. */
export function partyName(code: string): string {
  const two = alpha2.get(code)
  if (two) return regions.of(two) || code
  // Those who speak together are known by their codes, each of which begins with its state.
  if (/^([A-Z]{6,}|[A-Z]{3,}( [A-Z]{3,})+)$/.test(code) && code.split(' ').every((one) => alpha2.has(one.slice(0, 3))))
    return list([...new Set(code.split(' ').map((one) => partyName(one.slice(0, 3))))])
  return sectors[code] || code
}

/** A party as its record names it, a state as the reader does. */
export const actorName = ({ name, id, country }: Pick<Actor, 'name' | 'id' | 'country'>) => (id && id === country ? partyName(id) : name)

const articled = new Set('USA GBR ARE NLD PHL BHS GMB MDV SYC COM CAF COD COG DOM MHL SLB VAT'.split(' '))
/** The name of a party as it stands within an English sentence: "the United States". */
export function inSentence(code: string): string {
  const name = partyName(code)
  return articled.has(code) && /^en\b/.test(regions.resolvedOptions().locale) && !/^the /i.test(name) ? `the ${name}` : name
}

export const isState = (code: string) => alpha2.has(code)

/** CAMEO's codes of parties that the text leaves without a country. */
const sectors: Record<string, string> = {
  GOV: 'A government',
  MIL: 'Armed forces',
  CVL: 'Civilians',
  OPP: 'An opposition',
  REB: 'Rebels',
  IGO: 'An international body',
  NGO: 'An organisation',
  BUS: 'Business',
  MED: 'Media',
  UAF: 'Armed men',
  ELI: 'Elites',
  LEG: 'A parliament',
  JUD: 'A court',
  SPY: 'An intelligence service',
  COP: 'Police',
  PTY: 'A party',
  SEP: 'Separatists',
  REF: 'Refugees',
  EDU: 'Schools and universities',
  LAB: 'Workers',
}
/** Whether a code stands for somebody in particular. */
export const isNamed = (code: string) => !(code in sectors)

export const kinds: Record<string, string> = {
  CONSULT: 'Meetings and visits',
  SUPPORT: 'Treaties and support',
  AGREE: 'Promises',
  COOPERATE: 'Joint work',
  AID: 'Aid',
  CONCEDE: 'Concessions',
  RETREAT: 'Withdrawals',
  STATEMENT: 'Statements',
  REQUEST: 'Demands',
  ACCUSE: 'Accusations',
  REJECT: 'Refusals',
  THREATEN: 'Threats',
  PROTEST: 'Protests',
  SANCTION: 'Sanctions',
  MOBILIZE: 'Mobilisation',
  COERCE: 'Coercion',
  ASSAULT: 'Force',
}

/** One of a kind. */
export const kindsOfOne: Record<string, string> = {
  CONSULT: 'Meeting or visit',
  SUPPORT: 'Treaty or support',
  AGREE: 'Promise',
  COOPERATE: 'Joint work',
  AID: 'Aid',
  CONCEDE: 'Concession',
  RETREAT: 'Withdrawal',
  STATEMENT: 'Statement',
  REQUEST: 'Demand',
  ACCUSE: 'Accusation',
  REJECT: 'Refusal',
  THREATEN: 'Threat',
  PROTEST: 'Protest',
  SANCTION: 'Sanctions',
  MOBILIZE: 'Mobilisation',
  COERCE: 'Coercion',
  ASSAULT: 'Use of force',
}

const conflicts = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])
/** Cooperation and conflict, which the desk colours and shapes apart. */
export const isConflict = (type: string) => conflicts.has(type)
export const sideOf = (type: string) => (isConflict(type) ? 'conflict' : 'cooperation')

/** How sure it is that a thing took place: filled, hollow or struck through in every picture. */
export type Standing = 'done' | 'open' | 'struck'
export function standingOf(status: string): Standing {
  if (status === 'denied' || status === 'cancelled') return 'struck'
  return status === 'done' || status === 'ongoing' || status === 'historical' ? 'done' : 'open'
}

export const statuses: Record<string, string> = {
  done: 'took place',
  ongoing: 'under way',
  planned: 'planned',
  possible: 'possible',
  demanded: 'demanded',
  denied: 'denied',
  cancelled: 'cancelled',
  historical: 'long past',
}

export const media: Record<string, string> = { 'in person': 'In person', video: 'By video', phone: 'By phone', letter: 'By letter' }

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' })
  return (time: number) => formatter.format(time)
}
export const written = {
  day: format({ day: 'numeric', month: 'long', year: 'numeric' }),
  shortDay: format({ day: 'numeric', month: 'short', year: 'numeric' }),
  dayOfMonth: format({ day: 'numeric', month: 'short' }),
  month: format({ month: 'long', year: 'numeric' }),
  shortMonth: format({ month: 'short', year: 'numeric' }),
  monthName: format({ month: 'short' }),
  year: format({ year: 'numeric' }),
  weekday: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
}

/** The day with which the reader's week begins, 0 for Sunday to 6. */
export const firstWeekday = (() => {
  const locale = new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale) as Intl.Locale & {
    getWeekInfo?(): { firstDay: number }
  }
  return (locale.getWeekInfo?.().firstDay ?? 1) % 7
})()

/** Milliseconds of the first moment of an ISO date, which may be a part of one ("2021-05"). */
export function timeOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  return Date.UTC(year, month - 1, day)
}

/** The ISO date of a moment. */
export const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)

/** "15 December 2021", "December 2021", "2021", "15 to 17 December 2021", in the reader's locale. */
export function when({ from, to, precision }: Pick<EventTime, 'from' | 'to' | 'precision'>): string {
  if (!from) return to ? `until ${written.day(timeOf(to))}` : 'date not known'
  const start = timeOf(from)
  if (precision === 'year') return written.year(start)
  if (precision === 'month') return written.month(start)
  if (precision === 'quarter') return `${written.monthName(start)} to ${written.month(timeOf(to ?? from))}`
  if (!to) return `from ${written.day(start)}`
  if (from.slice(0, 10) === to.slice(0, 10)) return written.day(start)
  return `${written.shortDay(start)} to ${written.shortDay(timeOf(to))}`
}

const numbers = new Intl.NumberFormat()
export const number = (value: number) => numbers.format(value)
const signedNumbers = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
/** "+1.9", "−4.1". */
export const signed = (value: number) => signedNumbers.format(value).replace('-', '−')
const percents = new Intl.NumberFormat(undefined, { style: 'percent' })
export const percent = (value: number) => percents.format(value)
// The desk's sentences are English, whatever the reader's numbers and names look like.
const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' })
export const list = (items: readonly string[]) => lists.format(items)
/** A text as it is shown among others: not longer than a long sentence, whatever an article holds. */
export const shortened = (text: string, most = 600) => (text.length > most ? `${text.slice(0, most).trimEnd()} …` : text)
/** Words of a text that begin in the middle of a sentence say so. */
export const fragment = (text: string) => (/^\p{Ll}/u.test(text) ? `… ${text}` : text)
/** A name or a date that is written from right to left, kept to itself within an English sentence. */
export const isolated = (text: string) => (/[\u0590-\u08ff]/.test(text) ? `\u2068${text}\u2069` : text)
/** A text without the signs that turn the direction of letters, for where it cannot be isolated. */
export const undirected = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
export const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
/** "1 article", "2,031 articles". */
export const many = (n: number, one: string, more = `${one}s`) => `${number(n)} ${n === 1 ? one : more}`

/** Kinds of those who speak. */
export const kindsOfSpeaker = ['official', 'spokesperson', 'state media', 'news outlet', 'expert', 'anonymous', 'other'] as const

export const bases: Record<string, string> = {
  stated: 'the text says so',
  inferred: 'inferred from the story',
  published: 'day of publication',
  unknown: 'not known',
}

/** Fields on which accounts may differ. */
export const fieldNames: Record<string, string> = {
  time: 'when',
  place: 'where',
  status: 'whether',
  medium: 'how',
  count: 'which in number',
  quantities: 'how much',
}

/** The same as heads of what each account says. */
export const fieldTitles: Record<string, string> = {
  time: 'When it was',
  place: 'Where it was',
  status: 'Whether it took place',
  medium: 'How they met',
  count: 'Which it was in number',
  quantities: 'How much it was',
}

/** CAMEO's titles say what they do not say; a reader need not. */
export const plainTitle = (title: string) => title.replace(/, not specified below$/, '')
