/** Statements: CAMEO 01. Predicates after chapter 2 of the codebook (CAMEO 1.1b3). */
import type { Frame } from '../frame.ts'

export const statement: readonly Frame[] = [
  {
    id: 'statement.issue',
    code: '010',
    verbs: 'issue release publish',
    with: 'statement communique declaration',
    to: 'on about',
    examples: [
      ['France issued a statement on Lebanon.', '010 FRA > LBN'],
      ['The company published its results.', null],
    ],
  },
  {
    id: 'statement.decline-comment',
    code: '011',
    verbs: 'decline refuse',
    with: 'comment discuss elaborate confirm say speculate',
    to: 'on to',
    examples: [
      ['The Pentagon declined to comment.', '011 USA >'],
      ['The value of the shares declined.', null],
    ],
  },
  {
    id: 'statement.pessimistic',
    code: '012',
    verbs: 'express voice',
    with: 'concern worry doubt alarm fear regret dismay pessimism disappointment skepticism scepticism unease misgiving apprehension frustration',
    to: 'over about at',
    examples: [
      ['Japan expressed concern about China.', '012 JPN > CHN'],
      ['Japan expressed its thanks to Australia.', null],
    ],
  },
  {
    id: 'statement.worried',
    code: '012',
    adjectives: 'concerned worried pessimistic skeptical sceptical doubtful wary',
    to: 'about by over at of with',
    examples: [
      ['Finland was skeptical of the plan by Russia.', '012 FIN > RUS'],
      ['The alarm rang in Finland.', null],
    ],
  },
  {
    id: 'statement.optimistic',
    code: '013',
    verbs: 'express voice',
    with: 'hope optimism',
    to: 'for about',
    examples: [
      ['Egypt expressed optimism about Sudan.', '013 EGY > SDN'],
      ['Egypt expressed alarm about Sudan.', null],
    ],
  },
  {
    id: 'statement.hopeful',
    code: '013',
    adjectives: 'hopeful optimistic confident',
    to: 'about of',
    examples: [
      ['Ireland was optimistic about the talks with Britain.', '013 IRL > GBR'],
      ['The bank was sure about the price.', null],
    ],
  },
  {
    id: 'statement.hope',
    code: '013',
    verbs: 'hope',
    clausal: true,
    examples: [
      ['Norway hopes that the vote in Chad will be fair.', '013 NOR >'],
      ['Norway hopes to send aid to Chad.', null],
    ],
  },
  {
    id: 'statement.consider',
    code: '014',
    verbs: 'consider mull weigh contemplate',
    without: 'friend enemy threat it',
    to: 'with',
    examples: [
      ['Sweden is considering a request from Finland.', '014 SWE > FIN'],
      ['The parcel weighed two kilograms.', null],
    ],
  },
  {
    id: 'statement.study',
    code: '014',
    verbs: 'study examine review explore',
    with: 'proposal request plan offer option possibility bid',
    to: 'by of from',
    examples: [
      ['Spain is studying a proposal by Italy.', '014 ESP > ITA'],
      ['The pupils are studying the history of Italy.', null],
    ],
  },
  {
    id: 'statement.acknowledge',
    code: '015',
    verbs: 'claim acknowledge admit confess accept take concede',
    with: 'responsibility role blame involvement mistake guilt credit wrongdoing defeat attack killing failure error',
    to: 'for',
    examples: [
      ['The Taliban claimed responsibility for the attack.', '015 AFG >'],
      ['The court admitted the appeal.', null],
    ],
  },
  {
    id: 'statement.deny',
    code: '016',
    verbs: 'deny',
    to: 'to',
    without: 'access entry visa permission request bail asylum leave',
    examples: [
      ['Iran denied the attack.', '016 IRN >'],
      ['Iran denied the inspectors access to the plant.', null],
    ],
  },
  {
    id: 'statement.disclaim',
    code: '016',
    verbs: 'disclaim disavow',
    with: 'responsibility involvement knowledge part role',
    examples: [
      ['Iran disclaimed any part in the blast in Iraq.', '016 IRN >'],
      ['Iran claimed the island.', null],
    ],
  },
  {
    id: 'statement.symbolic',
    code: '017',
    verbs: 'lay commemorate mark observe celebrate light honor honour fly hoist',
    with: 'wreath anniversary memorial flower silence candle holiday victim half-mast half-staff',
    to: 'at',
    examples: [
      ['The German chancellor laid a wreath at the memorial in Poland.', '017 DEU >'],
      ['The engineers laid a cable to Norway.', null],
    ],
  },
  {
    id: 'statement.empathetic',
    code: '018',
    verbs: 'express offer extend send convey',
    with: 'condolence sympathy grief sorrow sadness shock',
    to: 'to',
    examples: [
      ['India offered its condolences to Nepal.', '018 IND > NPL'],
      ['India offered Nepal a new road.', null],
    ],
  },
  {
    id: 'statement.mourn',
    code: '018',
    verbs: 'mourn condole commiserate',
    to: 'with of in',
    examples: [
      ['Spain mourned the victims of the attack in Tunisia.', '018 ESP >'],
      ['The band played in Spain.', null],
    ],
  },
  {
    id: 'statement.accord',
    code: '019',
    verbs: 'agree concur share',
    with: 'view opinion assessment analysis need urgent importance necessity',
    to: 'with',
    examples: [
      ['Jordan shared the view of Egypt.', '019 JOR > EGY'],
      ['Jordan shared a border with Iraq.', null],
    ],
  },
]
