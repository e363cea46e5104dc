/** How codes, days and statuses are written for a reader. */
import type { Event } from './api.ts'

const regions = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'none' })
/** The states whose alpha-2 code is not the first two letters of the alpha-3 code, among those often in the news. */
const alpha2: Record<string, string> = {
  ARE: 'AE',
  ARM: 'AM',
  AUT: 'AT',
  BGD: 'BD',
  BIH: 'BA',
  BLR: 'BY',
  CHL: 'CL',
  CHN: 'CN',
  COD: 'CD',
  COG: 'CG',
  DNK: 'DK',
  EST: 'EE',
  GRC: 'GR',
  HKG: 'HK',
  IRL: 'IE',
  IRQ: 'IQ',
  ISR: 'IL',
  KAZ: 'KZ',
  KOR: 'KR',
  LBR: 'LR',
  LBY: 'LY',
  MDA: 'MD',
  MDG: 'MG',
  MEX: 'MX',
  MNE: 'ME',
  MNG: 'MN',
  PAK: 'PK',
  POL: 'PL',
  PRK: 'KP',
  PRT: 'PT',
  PSE: 'PS',
  SRB: 'RS',
  SEN: 'SN',
  SVK: 'SK',
  SVN: 'SI',
  SWE: 'SE',
  TUN: 'TN',
  TUR: 'TR',
  UKR: 'UA',
  URY: 'UY',
  XKX: 'XK',
  TCD: 'TD',
  SLV: 'SV',
  BRB: 'BB',
  BEN: 'BJ',
  AGO: 'AO',
  ISL: 'IS',
} // prettier-ignore

/** "China" for CHN, in the reader's language; a group's code stays as it is. */
export function partyName(code: string): string {
  if (!/^[A-Z]{3}$/.test(code)) return code
  return regions.of(alpha2[code] ?? code.slice(0, 2)) ?? code
}

export const kinds: Record<string, string> = {
  CONSULT: 'Meetings and visits',
  AGREE: 'Promises',
  SUPPORT: 'Support and treaties',
  COOPERATE: 'Cooperation',
  AID: 'Aid',
  CONCEDE: 'Concessions',
  RETREAT: 'Retreats',
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

/** Cooperation and conflict, which the desk colours and shapes apart. */
export const isConflict = (type: string) => /REQUEST|ACCUSE|REJECT|THREATEN|PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT/.test(type)

const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "15 December 2021", "December 2021", "2021", "from … to …", in the reader's locale. */
export function when({ from, to, precision }: Event['time']): string {
  if (!from) return 'date unknown'
  const start = new Date(`${from.slice(0, 10)}T00:00:00Z`)
  if (precision === 'year') return from.slice(0, 4)
  if (precision === 'month') return month.format(start)
  if (!to || from.slice(0, 10) === to.slice(0, 10)) return day.format(start)
  return `${day.format(start)} to ${day.format(new Date(`${to.slice(0, 10)}T00:00:00Z`))}`
}

export const bases: Record<string, string> = {
  stated: 'the text says so',
  inferred: 'inferred from the story',
  published: 'day of publication',
  unknown: 'not known',
}
