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
    with: 'comment discuss elaborate',
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
    with: 'concern worry doubt alarm fear regret dismay pessimism disappointment skepticism scepticism',
    to: 'over about at',
    examples: [
      ['Japan expressed concern about China.', '012 JPN > CHN'],
      ['Japan expressed its thanks to Australia.', null],
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
    id: 'statement.acknowledge',
    code: '015',
    verbs: 'claim acknowledge admit confess accept take concede',
    with: 'responsibility role blame involvement mistake guilt credit',
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
    id: 'statement.symbolic',
    code: '017',
    verbs: 'lay commemorate mark observe celebrate light',
    with: 'wreath anniversary memorial flower silence candle holiday',
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
    with: 'condolence sympathy grief sorrow',
    to: 'to',
    examples: [
      ['India offered its condolences to Nepal.', '018 IND > NPL'],
      ['India offered Nepal a new road.', null],
    ],
  },
  {
    id: 'statement.accord',
    code: '019',
    verbs: 'agree concur share',
    with: 'view opinion assessment analysis',
    to: 'with',
    examples: [
      ['Jordan shared the view of Egypt.', '019 JOR > EGY'],
      ['Jordan shared a border with Iraq.', null],
    ],
  },
]
