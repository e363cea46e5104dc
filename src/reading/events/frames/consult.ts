/** Consultation: CAMEO 04. Predicates after chapter 5 of the codebook (CAMEO 1.1b3). */
import type { Frame } from '../frame.ts'

export const consult: readonly Frame[] = [
  {
    id: 'consult.talk-by-phone',
    code: '041',
    verbs: 'speak talk discuss confer hold call have',
    with: 'phone telephone telephonic hotline',
    to: 'with to',
    mutual: true,
    examples: [
      ['Putin spoke with Macron by phone on Sunday.', '041 RUS = FRA'],
      ['The company sells phones in India.', null],
    ],
  },
  {
    id: 'consult.phone-call',
    code: '041',
    nouns: 'call conversation discussion',
    with: 'phone telephone',
    to: 'with to',
    mutual: true,
    examples: [
      ['The phone call between Biden and Xi lasted two hours.', '041 USA = CHN'],
      ['The call of birds woke the village.', null],
    ],
  },
  {
    id: 'consult.telephone',
    code: '041',
    verbs: 'phone telephone',
    mutual: true,
    examples: [
      ['Angela Merkel was chancellor in 2014. Merkel telephoned the Russian president.', '041 DEU = RUS'],
      ['The phone fell on the floor.', null],
    ],
  },
  {
    id: 'consult.comment',
    code: '040',
    verbs: 'confer consult discuss talk speak communicate engage huddle',
    to: 'with to',
    mutual: true,
    examples: [
      ['Blinken consulted with the Israeli foreign minister.', '040 USA = ISR'],
      ['The machine talks to a satellite.', null],
    ],
  },
  {
    id: 'consult.visit',
    code: '042',
    verbs: 'visit tour',
    without: 'site museum',
    to: 'to',
    examples: [
      ['Japanese Prime Minister Shinzo Abe visited India in December 2015.', '042 JPN > IND'],
      ['Tourists visited the museum.', null],
    ],
  },
  {
    id: 'consult.travel',
    code: '042',
    verbs: 'travel fly go come head journey arrive return depart leave',
    to: 'to for in',
    with: 'visit talk summit meeting ceremony trip tour negotiation',
    examples: [
      ['The Pakistani foreign minister left for Beijing for talks.', '042 PAK > CHN'],
      ['The ship left for Panama with a load of coal.', null],
    ],
  },
  {
    id: 'consult.arrive',
    code: '042',
    verbs: 'arrive fly travel',
    to: 'in to at',
    examples: [
      ['The Indian foreign minister arrived in Cairo on Sunday.', '042 IND > EGY'],
      ['The French parcels had gone.', null],
    ],
  },
  {
    id: 'consult.pay-visit',
    code: '042',
    verbs: 'pay make begin start end conclude undertake',
    with: 'visit trip',
    to: 'to',
    examples: [
      ['Modi paid a visit to Israel in July 2017.', '042 IND > ISR'],
      ['Modi paid the bill.', null],
    ],
  },
  {
    id: 'consult.attend',
    code: '042',
    verbs: 'attend',
    to: 'in',
    without: 'school university class church',
    examples: [
      ['The Polish president attended a parade in Lithuania.', '042 POL > LTU'],
      ['The children attend a school in Kenya.', null],
    ],
  },
  {
    id: 'consult.visit-noun',
    code: '042',
    nouns: 'visit trip stopover attendance',
    to: 'to in',
    examples: [
      ["Xi's visit to Russia ended on Friday.", '042 CHN > RUS'],
      ['The trip took two hours.', null],
    ],
  },
  {
    id: 'consult.host',
    code: '043',
    verbs: 'host',
    without: 'refugee',
    examples: [
      ['Macron hosted Putin at Versailles.', '043 FRA > RUS'],
      ['Jordan hosts refugees.', null],
    ],
  },
  {
    id: 'consult.receive',
    code: '043',
    verbs: 'receive welcome greet',
    personal: true,
    without: 'refugee aid weapon',
    examples: [
      ['Xi received the Cuban president in Beijing.', '043 CHN > CUB'],
      ['China welcomed the agreement.', null],
    ],
  },
  {
    id: 'consult.third-location',
    code: '044',
    verbs: 'meet gather convene',
    with: 'sideline sidelines margin margins',
    to: 'with',
    mutual: true,
    examples: [
      ['Biden met Widodo on the sidelines of the summit.', '044 USA = IDN'],
      ['The two rivers meet near the town.', null],
    ],
  },
  {
    id: 'consult.meet',
    code: '040',
    personal: true,
    verbs: 'meet',
    without: 'demand need requirement target deadline condition standard obligation challenge goal',
    to: 'with',
    mutual: true,
    examples: [
      ['The Greek foreign minister met the Turkish foreign minister.', '040 GRC = TUR'],
      ['The factory met its target.', null],
    ],
  },
  {
    id: 'consult.mediate',
    code: '045',
    verbs: 'mediate arbitrate broker intercede facilitate',
    to: 'between in for',
    examples: [
      ['Qatar mediated between Sudan and Chad.', '045 QAT > SDN, TCD'],
      ['The agency sells houses in Qatar.', null],
    ],
  },
  {
    id: 'consult.mediation',
    code: '045',
    nouns: 'mediation arbitration',
    to: 'between in',
    examples: [
      ["Norway's mediation in Colombia went on.", '045 NOR > COL'],
      ['The media reported on Norway.', null],
    ],
  },
  {
    id: 'consult.negotiate',
    code: '046',
    verbs: 'negotiate bargain',
    to: 'with',
    mutual: true,
    examples: [
      ['Iran is negotiating with the United States.', '046 IRN = USA'],
      ['The driver negotiated a sharp bend.', null],
    ],
  },
  {
    id: 'consult.hold',
    code: '040',
    verbs: 'hold begin start conduct open resume have conclude finish continue attend join launch host convene',
    with: 'talk meeting summit consultation discussion dialogue conversation conference session',
    to: 'with',
    without: 'press news',
    mutual: true,
    examples: [
      ['China and Japan held talks on fishing in Beijing.', '040 CHN = JPN'],
      ['The minister held a press conference.', null],
    ],
  },
  {
    id: 'consult.negotiations',
    code: '046',
    verbs: 'hold begin start conduct resume open continue',
    with: 'negotiation',
    to: 'with',
    mutual: true,
    examples: [
      ['Israel resumed negotiations with Syria in 2008.', '046 ISR = SYR'],
      ['Israel resumed flights to Turkey.', null],
    ],
  },
  {
    id: 'consult.meeting-noun',
    code: '040',
    nouns: 'meeting summit talk discussion consultation dialogue negotiation conversation',
    to: 'with',
    mutual: true,
    examples: [
      ['The meeting between the Israeli prime minister and the American president lasted an hour.', '040 ISR = USA'],
      ['The summit of the mountain is covered with snow.', null],
    ],
  },
  {
    id: 'consult.launch-ceremony',
    code: '040',
    verbs: 'attend witness open inaugurate',
    with: 'ceremony inauguration launch opening',
    to: 'with',
    mutual: true,
    examples: [
      ['Putin and Erdogan attended a launch ceremony for the pipeline.', '040 RUS = TUR'],
      ['The shop opened at nine.', null],
    ],
  },
]
