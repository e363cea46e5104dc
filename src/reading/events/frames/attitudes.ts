/**
 * Readiness and refusal told by an adjective, and demands and refusals that only a modal within a statement tells. CAMEO 03, 10 and 12: the
 * code is that of the deed where another frame knows it.
 */
import type { Frame } from '../frame.ts'

export const attitudes: readonly Frame[] = [
  {
    id: 'agree.ready',
    code: '030',
    adjectives: 'ready willing prepared committed keen eager determined',
    to: 'to with',
    examples: [
      ['France is ready to send humanitarian aid to Mali.', '0333 FRA > MLI'],
      ['Japan is willing to resume talks with North Korea.', '036 JPN > PRK'],
      ['The report is ready.', null],
    ],
  },
  {
    id: 'agree.ready-for',
    code: '036',
    adjectives: 'ready open prepared',
    with: 'talk meeting negotiation dialogue summit discussion',
    to: 'for to with',
    examples: [
      ['Pakistan is ready for talks with India.', '036 PAK > IND'],
      ['Ethiopia is open to a dialogue with Eritrea.', '036 ETH > ERI'],
      ['The road is open to traffic from Eritrea.', null],
    ],
  },
  {
    id: 'reject.unwilling',
    code: '120',
    adjectives: 'unwilling reluctant unprepared',
    to: 'to',
    examples: [
      ['Hungary is unwilling to join the embargo against Russia.', '120 HUN > RUS'],
      ['The roads are unwilling to dry.', null],
    ],
  },
  {
    id: 'disapprove.critical',
    code: '111',
    adjectives: 'critical',
    to: 'of',
    examples: [
      ['Ireland has been critical of Israel.', '111 IRL > ISR'],
      ['The situation in Yemen is critical.', null],
    ],
  },
  {
    id: 'request.must',
    code: '100',
    modals: 'must should ought',
    examples: [
      ['Germany said that Iran must answer the questions of the agency.', '100 DEU > IRN'],
      ['The bridge must open soon.', null],
    ],
  },
]
