/** Coercion: CAMEO 17. Predicates after chapter 18 of the codebook (CAMEO 1.1b3). */
import type { Frame } from '../frame.ts'

export const coerce: readonly Frame[] = [
  {
    id: 'coerce.seize',
    code: '1711',
    verbs: 'seize confiscate impound nationalize nationalise expropriate freeze',
    without: 'power control town city village territory base airport capital loan aid chance opportunity talk',
    to: 'from in of',
    examples: [
      ['Iran seized a British tanker.', '1711 IRN > GBR'],
      ['The engine seized.', null],
    ],
  },
  {
    id: 'coerce.destroy',
    code: '1712',
    type: 'COERCE',
    verbs: 'demolish raze bulldoze',
    to: 'in of',
    examples: [
      ['Israel demolished Palestinian houses.', '1712 ISR >'],
      ['Israel repaired the houses.', null],
    ],
  },
  {
    id: 'coerce.burn',
    code: '171',
    type: 'ASSAULT',
    verbs: 'burn destroy vandalize vandalise torch damage loot set',
    with: 'house building home car shop village church mosque embassy property crop fire flag farm',
    without: 'up agenda record',
    to: 'in of to',
    examples: [
      ['Militiamen burned houses in Chad.', '171 > TCD'],
      ['The sun burned the grass.', null],
    ],
  },
  {
    id: 'coerce.restrict',
    code: '172',
    verbs: 'restrict curb limit tighten impose',
    with: 'movement travel restriction access visa control',
    to: 'on in of for',
    examples: [
      ['Turkey imposed restrictions on Syrian refugees.', '172 TUR > SYR'],
      ['The belt restricts the waist.', null],
    ],
  },
  {
    id: 'coerce.close-border',
    code: '172',
    verbs: 'close seal shut',
    with: 'border crossing frontier airspace',
    to: 'with to from',
    examples: [
      ['Nigeria closed its border with Niger.', '172 NGA > NER'],
      ['The shop in Niger closed.', null],
    ],
  },
  {
    id: 'coerce.censor',
    code: '1721',
    verbs: 'restrict curb limit censor block shut ban suspend close',
    with: 'freedom press internet media newspaper broadcaster station website television radio protest demonstration assembly',
    to: 'on in of for',
    examples: [
      ['Turkey restricted the freedom of the press.', '1721 TUR >'],
      ['Turkey praised the freedom of the press.', null],
    ],
  },
  {
    id: 'coerce.ban',
    code: '1722',
    verbs: 'ban outlaw dissolve disband prohibit',
    without: 'import export',
    examples: [
      ['Egypt banned the Muslim Brotherhood.', '1722 EGY >'],
      ['Salt dissolves in water.', null],
    ],
  },
  {
    id: 'coerce.curfew',
    code: '1723',
    verbs: 'impose declare extend order institute enforce',
    with: 'curfew',
    to: 'in on',
    examples: [
      ['India imposed a curfew in Kashmir.', '1723 IND >'],
      ['India lifted the curfew in Kashmir.', null],
    ],
  },
  {
    id: 'coerce.emergency',
    code: '1724',
    verbs: 'declare impose proclaim extend',
    with: 'emergency martial',
    to: 'in',
    examples: [
      ['Thailand declared a state of emergency.', '1724 THA >'],
      ['Thailand declared the road open.', null],
    ],
  },
  {
    id: 'coerce.arrest',
    code: '173',
    verbs: 'arrest detain jail imprison sentence apprehend capture nab',
    without: 'talk meeting town city village territory base airport capital position power attention',
    to: 'with for to',
    examples: [
      ['Police in Egypt arrested the journalist.', '173 EGY >'],
      ['The sentence has seven words.', null],
    ],
  },
  {
    id: 'coerce.custody',
    code: '173',
    verbs: 'take',
    with: 'custody',
    also: 'into',
    examples: [
      ['Albania took two suspects into custody.', '173 ALB >'],
      ['She took custody of the child in Albania.', null],
    ],
  },
  {
    id: 'coerce.round-up',
    code: '173',
    verbs: 'round',
    with: 'up',
    examples: [
      ['Belarus rounded up dozens of activists.', '173 BLR >'],
      ['The river rounded the hill in Belarus.', null],
    ],
  },
  {
    id: 'coerce.raid',
    code: '170',
    type: 'COERCE',
    verbs: 'raid search',
    by: 'police policeman officer authority authorities security agent investigator prosecutor',
    examples: [
      ['Police raided the offices of a newspaper in Moldova.', '170 > MDA'],
      ['Bees raided the kitchen in Moldova.', null],
    ],
  },
  {
    id: 'coerce.try',
    code: '173',
    verbs: 'put hold place remand',
    with: 'trial custody detention arrest prison jail',
    to: 'for',
    examples: [
      ['Vietnam put the blogger under house arrest.', '173 VNM >'],
      ['Vietnam put the letter in the post.', null],
    ],
  },
  {
    id: 'coerce.arrest-noun',
    code: '173',
    type: 'COERCE',
    nouns: 'arrest detention imprisonment',
    to: 'of',
    examples: [
      ["China's arrest of two Canadians shocked the public.", '173 CHN > CAN'],
      ['The rest of the Canadians left.', null],
    ],
  },
  {
    id: 'coerce.order-arrest',
    code: '173',
    verbs: 'order',
    with: 'arrest detention imprisonment',
    to: 'of',
    examples: [
      ['A court in Peru ordered the arrest of a Brazilian banker.', '173 PER > BRA'],
      ['A court in Peru ordered new chairs.', null],
    ],
  },
  {
    id: 'coerce.warrant',
    code: '173',
    verbs: 'issue',
    with: 'warrant',
    to: 'for against',
    examples: [
      ['Spain issued an arrest warrant for the Venezuelan general.', '173 ESP > VEN'],
      ['Spain issued a stamp for the general.', null],
    ],
  },
  {
    id: 'coerce.deport',
    code: '174',
    verbs: 'deport expel banish evict exile',
    to: 'from to',
    examples: [
      ['Kuwait deported Filipino workers.', '174 KWT > PHL'],
      ['Kuwait imported machines.', null],
    ],
  },
  {
    id: 'coerce.repress',
    code: '175',
    type: 'COERCE',
    verbs: 'crush suppress repress disperse quell crack clamp',
    to: 'on in',
    examples: [
      ['Police dispersed the protesters in Belarus.', '175 BLR >'],
      ['The mill crushed the olives.', null],
    ],
  },
  {
    id: 'coerce.tear-gas',
    code: '175',
    type: 'COERCE',
    verbs: 'fire use spray shoot',
    with: 'tear cannon baton rubber',
    to: 'at on against to',
    examples: [
      ['Police in Kenya fired tear gas at students.', '175 KEN >'],
      ['The cook used a knife.', null],
    ],
  },
  {
    id: 'coerce.crackdown',
    code: '175',
    type: 'COERCE',
    nouns: 'crackdown repression',
    to: 'on against of',
    examples: [
      ["Iran's crackdown on protesters went on.", '175 IRN >'],
      ['The crack in the wall grew.', null],
    ],
  },
  {
    id: 'coerce.cyber',
    code: '176',
    type: 'COERCE',
    verbs: 'hack',
    to: 'into',
    examples: [
      ['Russia hacked the German parliament.', '176 RUS > DEU'],
      ['The cook cut the meat.', null],
    ],
  },
  {
    id: 'coerce.cyber-attack',
    code: '176',
    type: 'COERCE',
    verbs: 'launch carry conduct mount stage wage',
    with: 'cyberattack cyber-attack cyber',
    to: 'on against',
    examples: [
      ['Russia launched a cyberattack on Estonia.', '176 RUS > EST'],
      ['Russia launched a rocket.', null],
    ],
  },
]
