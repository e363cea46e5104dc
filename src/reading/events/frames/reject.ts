/**
 * Rejection: CAMEO 12. What is refused is the deed that another frame finds in the complement, and makes the code: to refuse to release
 * prisoners is 1243. Predicates after chapter 13 of the codebook (CAMEO 1.1b3).
 */
import type { Frame } from '../frame.ts'

export const reject: readonly Frame[] = [
  {
    id: 'reject.general',
    code: '120',
    verbs: 'reject refuse decline rebuff spurn dismiss oppose resist ignore shun snub rebut',
    to: 'to with by from',
    without: 'comment',
    examples: [
      ['Hungary rejected a request from Ukraine.', '120 HUN > UKR'],
      ['Turkey refused to cooperate with the United States.', '121 TUR > USA'],
      ['Algeria refused to trade with Morocco.', '1211 DZA > MAR'],
      ['Greece refused to hold military exercises with Turkey.', '1212 GRC > TUR'],
      ['Serbia refused to extradite the suspect to Croatia.', '1213 SRB > HRV'],
      ['The United States refused to share information with Pakistan.', '1214 USA > PAK'],
      ['Qatar refused to help Egypt.', '122 QAT > EGY'],
      ['China refused a loan to Zambia.', '1221 CHN > ZMB'],
      ['Israel refused to send weapons to Ukraine.', '1222 ISR > UKR'],
      ['Ethiopia refused to send food to Eritrea.', '1223 ETH > ERI'],
      ['Brazil refused to send peacekeepers to Haiti.', '1224 BRA > HTI'],
      ['The king of Jordan rejected reforms.', '123 JOR >'],
      ['The Armenian prime minister refused to resign.', '1231 ARM >'],
      ['The French government refused to scrap the law.', '1232 FRA >'],
      ['Myanmar refused to grant the minority more rights.', '1233 MMR >'],
      ['Eritrea refused to hold elections.', '1234 ERI >'],
      ['Sri Lanka refused to lift the curfew.', '1241 LKA >'],
      ['Belarus refused to tolerate protests.', '1242 BLR >'],
      ['Iran refused to release the prisoners.', '1243 IRN >'],
      ['The United States refused to lift the embargo against Cuba.', '1244 USA > CUB'],
      ['North Korea refused to admit inspectors.', '1245 PRK >'],
      ['Russia refused to withdraw its troops from Moldova.', '1246 RUS > MDA'],
      ['North Korea refused to meet Japan.', '125 PRK > JPN'],
      ['India rejected mediation.', '126 IND >'],
      ['Ethiopia refused to ratify the charter with Egypt.', '127 ETH > EGY'],
      ['The birth rate fell in Japan.', null],
    ],
  },
  {
    id: 'reject.rule-out',
    code: '120',
    verbs: 'rule turn wave',
    with: 'out down away',
    to: 'with to by from',
    examples: [
      ['Poland ruled out talks with Belarus.', '125 POL > BLR'],
      ['A judge in Poland ruled on the case.', null],
    ],
  },
  {
    id: 'reject.talks',
    code: '125',
    verbs: 'reject refuse decline boycott cancel postpone call scrap shun skip',
    with: 'talk meeting negotiation summit invitation dialogue visit trip',
    without: 'for on upon',
    to: 'with from to',
    examples: [
      ['The Pakistani government rejected talks with India.', '125 PAK > IND'],
      ['Lavrov cancelled a visit to Serbia.', '125 RUS > SRB'],
      ['Pakistan held talks with India.', null],
    ],
  },
  {
    id: 'reject.fail-to-agree',
    code: '120',
    verbs: 'fail',
    with: 'agreement agree deal consensus accord compromise',
    to: 'with',
    mutual: true,
    examples: [
      ['Egypt and Ethiopia failed to reach an agreement.', '127 EGY = ETH'],
      ['The engine failed over Egypt.', null],
    ],
  },
  {
    id: 'reject.proposal',
    code: '127',
    verbs: 'reject dismiss spurn oppose refuse',
    with: 'plan proposal offer deal peace settlement resolution agreement compromise',
    to: 'by from of',
    examples: [
      ["Iran rejected America's proposal.", '127 IRN > USA'],
      ["Iran followed America's example.", null],
    ],
  },
  {
    id: 'reject.accusation',
    code: '120',
    verbs: 'reject dismiss refute deny',
    with: 'accusation allegation charge claim report suggestion criticism',
    to: 'by from of',
    examples: [
      ["Russia rejected Estonia's accusations.", '120 RUS > EST'],
      ['Russia repeated its accusations against Estonia.', null],
    ],
  },
  {
    id: 'reject.deny-access',
    code: '120',
    verbs: 'deny refuse bar block prevent',
    with: 'access entry visa permission request enter overflight',
    to: 'to from for of',
    examples: [
      ['Israel denied a visa to the Turkish minister.', '120 ISR > TUR'],
      ['Israel gave a visa to the Turkish minister.', null],
    ],
  },
  {
    id: 'reject.defy',
    code: '128',
    verbs: 'defy flout violate breach disobey',
    without: 'airspace border ceasefire truce cease-fire water',
    to: 'by of',
    examples: [
      ['Iran defied the United States.', '128 IRN > USA'],
      ['Iran defined its borders.', null],
    ],
  },
  {
    id: 'reject.renege',
    code: '128',
    verbs: 'renege',
    to: 'on',
    examples: [
      ['Turkey reneged on its agreement with Greece.', '128 TUR > GRC'],
      ['Turkey signed an agreement with Greece.', null],
    ],
  },
  {
    id: 'reject.veto',
    code: '129',
    verbs: 'veto',
    to: 'by of on',
    examples: [
      ['Russia vetoed a resolution on Syria.', '129 RUS > SYR'],
      ['Russia voted on Sunday.', null],
    ],
  },
  {
    id: 'reject.block',
    code: '129',
    verbs: 'block',
    with: 'resolution draft bill membership accession bid',
    to: 'by of on',
    examples: [
      ['Greece blocked the accession of Macedonia.', '129 GRC > MKD'],
      ['Snow blocked the road to Greece.', null],
    ],
  },
]
