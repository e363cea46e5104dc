/** Who held which office on a date. Dates of office are as precise as known: "2013", "2013-03", "2013-03-14". */
import type { PersonEntry, Spell } from './entries.ts'

/** First day of a partial ISO date. */
export const firstDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10)
/** Last day of a partial ISO date (months are taken to have 31 days, which compares rightly as text). */
export const lastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date.slice(0, 10)

/** An end that only says when the person was last seen in office. */
const lastSeen = '2022-09'
/** How long an office whose end is not known is taken to go on. */
const beyondLastSeen = '2024-12-31'

export function endsUnknown([, , , , end, sure]: Spell): boolean {
  return !sure && end === lastSeen
}

/** Whether the office was held on the date; a date of year or month counts where it touches the spell. */
export function heldOn(spell: Spell, on: string): boolean {
  const [, , , start, end] = spell
  const last = endsUnknown(spell) ? beyondLastSeen : end ? lastDay(end) : '9999'
  return (!start || firstDay(start) <= lastDay(on)) && last >= firstDay(on)
}

/** Whether the office had ended before the date. */
export function endedBefore(spell: Spell, on: string): boolean {
  const [, , , , end] = spell
  return Boolean(end) && lastDay(end) < firstDay(on) && !heldOn(spell, on)
}

/** CAMEO sectors of the roles of the table of offices (CAMEO 1.1b3, chapter 3: GOV the executive, LEG, JUD, MIL, SPY, PTY …). */
export const sectorsOfRole: Readonly<Record<string, readonly string[]>> = {
  'head-of-state': ['GOV'],
  'head-of-government': ['GOV'],
  'deputy-head': ['GOV'],
  'foreign-minister': ['GOV'],
  'defence-minister': ['GOV', 'MIL'],
  'finance-minister': ['GOV'],
  'interior-minister': ['GOV'],
  minister: ['GOV'],
  envoy: ['GOV'],
  spokesperson: ['GOV'],
  governor: ['GOV'],
  'central-bank': ['GOV'],
  royal: ['GOV'],
  'military-chief': ['MIL'],
  intelligence: ['SPY'],
  legislator: ['LEG'],
  'legislature-head': ['LEG'],
  judiciary: ['JUD'],
  'party-leader': ['PTY'],
  'opposition-leader': ['OPP'],
  opposition: ['OPP'],
  'rebel-leader': ['REB'],
  rebel: ['REB'],
  'international-head': ['IGO'],
  religious: ['REL'],
  other: ['GOV'],
}

/** How much the news speak of the holder of a role: decides between namesakes. */
const weightOfRole: Readonly<Record<string, number>> = {
  'head-of-state': 10,
  'head-of-government': 10,
  'foreign-minister': 6,
  'defence-minister': 5,
  'international-head': 6,
  'deputy-head': 4,
  'finance-minister': 3,
  'interior-minister': 3,
  spokesperson: 3,
  'military-chief': 3,
  'party-leader': 3,
  'opposition-leader': 3,
  'rebel-leader': 3,
  'legislature-head': 3,
  'central-bank': 3,
  intelligence: 3,
  royal: 3,
}
const muchInTheNews = new Set('USA RUS CHN GBR FRA DEU JPN IND UKR ISR IRN TUR KOR PRK SAU SYR'.split(' '))
const oftenInTheNews = new Set(
  'ITA ESP BRA CAN AUS MEX PAK AFG IRQ EGY POL ZAF ARG VEN IDN LBN LBY YEM TWN SUN QAT ARE PSE PHL VNM NGA ETH KEN'.split(' '),
)
/** Monarchies and republics where the head of state reigns and another governs. */
const ceremonial = new Set(
  'DEU ITA IND ISR AUT IRL GRC HUN CZE SVK SVN HRV EST LVA FIN BGR PAK BGD IRQ LBN ETH ALB MKD MNE GEO ARM SGP MLT ISL NPL GBR CAN AUS NZL JPN ESP NLD BEL SWE NOR DNK LUX THA MYS KHM LSO JAM BHS BRB BLZ PNG FJI WSM TON TUV SLB VCT ATG GRD LCA KNA MUS TTO VUT CPV XKX PRT SRB MDA'.split(
    ' ',
  ),
)

/** The weight of a spell in the news. */
export function weightOf([country, office, role]: Spell): number {
  let weight = weightOfRole[role] ?? 1
  if (role === 'head-of-state' && isCeremonial(country)) weight = 5
  if (/\b(acting|interim|deputy|caretaker)\b/i.test(office)) weight *= 0.7
  return weight * (muchInTheNews.has(country) ? 3 : oftenInTheNews.has(country) ? 2 : 1)
}

/** Whether the state's head of state reigns while the head of government governs. */
export const isCeremonial = (country: string): boolean => ceremonial.has(country)

/** States whose party's first secretary leads. */
const partyRuled = new Set(['SUN', 'VNM', 'CUB', 'LAO', 'DDR', 'CSK'])

/** Where a state's leader is looked for. */
export function leaderRoles(country: string): string[] {
  if (country === 'IRN') return ['head-of-state']
  if (partyRuled.has(country)) return ['party-leader', 'head-of-state', 'head-of-government']
  return isCeremonial(country) ? ['head-of-government', 'head-of-state'] : ['head-of-state', 'head-of-government', 'party-leader']
}

/** What a person is on a date: the spells held then, weightiest first; and whether all offices had ended. */
export function standingOf(person: PersonEntry, on: string | undefined): { held: Spell[]; past: Spell[]; future: Spell[] } {
  const byWeight = (spells: Spell[]) =>
    spells
      .map((spell, i) => ({ spell, i }))
      .sort((a, b) => weightOf(b.spell) - weightOf(a.spell) || b.i - a.i)
      .map(({ spell }) => spell)
  if (on === undefined) {
    const held = person.spells.filter((spell) => !spell[4])
    return { held: byWeight(held), past: byWeight(person.spells.filter((spell) => spell[4])), future: [] }
  }
  return {
    held: byWeight(person.spells.filter((spell) => heldOn(spell, on))),
    past: byWeight(person.spells.filter((spell) => endedBefore(spell, on))),
    future: byWeight(person.spells.filter((spell) => !heldOn(spell, on) && !endedBefore(spell, on))),
  }
}
