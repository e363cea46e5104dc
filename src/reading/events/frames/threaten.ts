/**
 * Threats: CAMEO 13. What is threatened is the deed that another frame finds in the complement, and makes the code: to threaten an attack is
 * 1384. Predicates after chapter 14 of the codebook (CAMEO 1.1b3).
 */
import type { Frame } from '../frame.ts'

export const threaten: readonly Frame[] = [
  {
    id: 'threaten.general',
    code: '130',
    verbs: 'threaten warn menace caution intimidate',
    to: 'against to with of',
    examples: [
      ['Iran warned Israel.', '130 IRN > ISR'],
      ['Russia threatened to suspend aid to Serbia.', '1311 RUS > SRB'],
      ['The United States threatened Russia with sanctions.', '1312 USA > RUS'],
      ['Turkey threatened to recall its ambassador from Israel.', '1313 TUR > ISR'],
      ['Belarus threatened to restrict the freedom of the press.', '1321 BLR >'],
      ['Georgia threatened to ban the party.', '1322 GEO >'],
      ['Iraq threatened to impose a curfew.', '1323 IRQ >'],
      ['Bolivia threatened to declare a state of emergency.', '1324 BOL >'],
      ['Farmers threatened to stage a protest against the Polish government.', '133 > POL'],
      ['North Korea threatened to break off negotiations with South Korea.', '134 PRK > KOR'],
      ['Norway threatened to end its mediation.', '135 NOR >'],
      ['Kosovo threatened to expel the Serbian ambassador.', '136 XKX > SRB'],
      ['Myanmar threatened to crush the protests.', '137 MMR >'],
      ['China threatened to send warships to Taiwan.', '138 CHN > TWN'],
      ['Russia threatened to blockade Georgia.', '1381 RUS > GEO'],
      ['Iraq threatened to occupy the capital of Kuwait.', '1382 IRQ > KWT'],
      ['The rebels threatened to kidnap French engineers.', '1383 > FRA'],
      ['North Korea threatened to attack South Korea.', '1384 PRK > KOR'],
      ['Drought threatens the harvest.', null],
    ],
  },
  {
    id: 'threaten.respond',
    code: '130',
    verbs: 'respond react reply',
    with: 'force aggression attack harshly decisively forcefully crushing strongly violation missile',
    to: 'to against',
    examples: [
      ['Iran will respond to any attack with force, its spokesman said.', '130 IRN >'],
      ['Iran will respond to the letter, its spokesman said.', null],
    ],
  },
  {
    id: 'threaten.vow',
    code: '138',
    verbs: 'vow swear pledge promise',
    with: 'attack retaliate revenge retaliation strike avenge destroy crush punish retribution',
    to: 'against on',
    examples: [
      ['Iran vowed to retaliate against Israel.', '138 IRN > ISR'],
      ['Iran vowed to help Iraq.', null],
    ],
  },
  {
    id: 'threaten.nuclear',
    code: '1385',
    verbs: 'threaten vow warn',
    with: 'nuclear chemical',
    also: 'strike attack weapon war annihilate',
    to: 'against on with to',
    examples: [
      ['North Korea threatened the United States with a nuclear strike.', '1385 PRK > USA'],
      ['North Korea threatened Japan with a boycott.', null],
    ],
  },
  {
    id: 'threaten.noun',
    code: '130',
    type: 'THREATEN',
    nouns: 'threat',
    to: 'to against',
    examples: [
      ["Russia's threats against Finland continued.", '130 RUS > FIN'],
      ['The thread broke.', null],
    ],
  },
  {
    id: 'threaten.warning-noun',
    code: '130',
    type: 'THREATEN',
    nouns: 'warning ultimatum',
    to: 'to',
    without: 'storm weather travel flood tsunami',
    examples: [
      ["China's warnings to Australia grew louder.", '130 CHN > AUS'],
      ['The warning lamp broke in Australia.', null],
    ],
  },
  {
    id: 'threaten.ultimatum',
    code: '139',
    verbs: 'give issue deliver set',
    with: 'ultimatum deadline',
    to: 'to for',
    examples: [
      ['Austria issued an ultimatum to Serbia.', '139 AUT > SRB'],
      ['Austria issued a stamp.', null],
    ],
  },
  {
    id: 'threaten.ultimatum-noun',
    code: '139',
    type: 'THREATEN',
    nouns: 'ultimatum',
    to: 'to',
    examples: [
      ["Austria's ultimatum to Serbia ran for two days.", '139 AUT > SRB'],
      ['The ultimate prize went to Serbia.', null],
    ],
  },
  {
    id: 'threaten.days-to',
    code: '139',
    verbs: 'give',
    with: 'day hour week month until',
    also: 'close leave comply withdraw release stop hand respond answer surrender accept end dismantle disarm cease lay restore free return disband pull quit',
    to: 'to',
    without: 'ambassador diplomat envoy embassy attache',
    examples: [
      ['Saudi Arabia gave Qatar ten days to close the base.', '139 SAU > QAT'],
      ['Ukraine gave separatists in Donetsk until Monday to lay down their weapons.', '139 UKR >'],
      ['Saudi Arabia gave the pilgrims ten days to visit the mosques.', null],
    ],
  },
  {
    id: 'threaten.warning',
    code: '130',
    verbs: 'issue give deliver sound',
    with: 'warning threat',
    without: 'storm weather travel flood tsunami',
    to: 'to against',
    examples: [
      ['China issued a warning to Australia.', '130 CHN > AUS'],
      ['Australia issued a stamp.', null],
    ],
  },
]
