/** Diplomatic cooperation: CAMEO 05. Predicates after chapter 6 of the codebook (CAMEO 1.1b3). */
import type { Frame } from '../frame.ts'

/** What states conclude with each other. */
const treaties = 'agreement treaty accord deal pact protocol memorandum convention charter compact mou framework'
const documents = `${treaties} declaration statement truce ceasefire document settlement understanding roadmap`

export const support: readonly Frame[] = [
  {
    id: 'support.ties',
    code: '050',
    verbs: 'strengthen deepen improve expand upgrade boost enhance promote mend warm elevate',
    with: 'relation tie relationship friendship rapprochement bond alliance',
    to: 'with between',
    mutual: true,
    examples: [
      ['Vietnam strengthened its ties with India.', '050 VNM = IND'],
      ['The team improved its results.', null],
    ],
  },
  {
    id: 'support.ambassador',
    code: '050',
    verbs: 'appoint name nominate accredit',
    with: 'ambassador',
    to: 'to',
    examples: [
      ['Sudan appointed an ambassador to the United States.', '050 SDN > USA'],
      ['The school appointed a teacher in Sudan.', null],
    ],
  },
  {
    id: 'support.readmit',
    code: '050',
    verbs: 'readmit reinstate',
    by: 'union league bloc organization organisation council community commonwealth alliance association',
    transitive: true,
    to: 'to into as',
    examples: [
      ['The African Union readmitted Morocco.', '050 > MAR'],
      ['The hospital readmitted two patients in Morocco.', null],
    ],
  },
  {
    id: 'support.praise',
    code: '051',
    verbs:
      'praise commend endorse hail applaud laud congratulate thank welcome salute honor honour support back compliment acclaim cheer favor favour',
    without: 'word promise commitment obligation pledge',
    examples: [
      ['Brazil praised Cuba.', '051 BRA > CUB'],
      ['China welcomed the visit of the Nepalese king.', '051 CHN > NPL'],
      ['The bridge is backed by steel.', null],
    ],
  },
  {
    id: 'support.congratulate',
    code: '051',
    verbs: 'send convey extend offer',
    with: 'congratulation congratulations congratulatory',
    to: 'to on',
    examples: [
      ['The Vietnamese president sent his congratulations to Brazil.', '051 VNM > BRA'],
      ['The Vietnamese president sent a parcel to Brazil.', null],
    ],
  },
  {
    id: 'support.tribute',
    code: '051',
    verbs: 'pay',
    with: 'tribute homage',
    to: 'to',
    examples: [
      ['Chile paid tribute to the Spanish judge.', '051 CHL > ESP'],
      ['Chile paid the bill of the Spanish hotel.', null],
    ],
  },
  {
    id: 'support.throw-weight',
    code: '051',
    verbs: 'throw put lend give',
    with: 'weight backing blessing support',
    also: 'behind to backing blessing support',
    to: 'behind to',
    examples: [
      ['Morocco threw its weight behind the Saudi plan.', '051 MAR > SAU'],
      ['The boy threw a stone behind the wall.', null],
    ],
  },
  {
    id: 'support.praise-noun',
    code: '051',
    nouns: 'praise congratulation',
    to: 'for to',
    examples: [
      ['Brazil repeated its praise for Venezuela.', '051 BRA > VEN'],
      ["Brazil's praise for Venezuela surprised diplomats.", '051 BRA > VEN'],
      ['The price of bread rose in Egypt.', null],
    ],
  },
  {
    id: 'support.express',
    code: '051',
    verbs: 'express voice reaffirm reiterate declare show give extend reassure pledge vow offer lend',
    with: 'support solidarity backing confidence appreciation gratitude endorsement thanks admiration approval satisfaction',
    to: 'for to with',
    examples: [
      ['Lithuania expressed its support for Taiwan.', '051 LTU > TWN'],
      ['Kenya pledged its support to Somalia.', '051 KEN > SOM'],
      ['Lithuania expressed concern about Belarus.', null],
    ],
  },
  {
    id: 'support.receive',
    code: '051',
    verbs: 'receive win get enjoy gain',
    with: 'support backing praise endorsement',
    to: 'from',
    turned: true,
    without: 'vote',
    examples: [
      ['Ukraine received backing from Poland.', '051 POL > UKR'],
      ['The cook in Poland received a cake.', null],
    ],
  },
  {
    id: 'support.defend',
    code: '052',
    verbs: 'defend justify',
    examples: [
      ['Lavrov defended Iran.', '052 RUS > IRN'],
      ['The lawyer entered the court.', null],
    ],
  },
  {
    id: 'support.rally',
    code: '053',
    verbs: 'rally side stand align',
    objectless: true,
    to: 'behind with around',
    with: 'behind with around',
    examples: [
      ['Poland stands with Ukraine.', '053 POL > UKR'],
      ['Greece sided with Cyprus.', '053 GRC > CYP'],
      ['Farmers rallied against the Greek government.', null],
    ],
  },
  {
    id: 'support.recognize',
    code: '054',
    verbs: 'recognize recognise establish restore resume reestablish re-establish normalize normalise reopen open',
    with: 'relation tie independence embassy consulate statehood diplomatic',
    to: 'with of in',
    examples: [
      ['Sudan restored diplomatic relations with Iran.', '054 SDN > IRN'],
      ['Saudi Arabia reopened its embassy in Iraq.', '054 SAU > IRQ'],
      ['The shop opened in Ghana.', null],
    ],
  },
  {
    id: 'support.approve-bid',
    code: '050',
    verbs: 'approve accept back endorse clear welcome support',
    with: 'bid application membership accession candidacy entry',
    without: 'reject company firm takeover hostile contract tender',
    to: 'of for from by to in',
    examples: [
      ["Greece approved North Macedonia's bid to join the alliance.", '050 GRC > MKD'],
      ['The court approved the bid of a company.', null],
    ],
  },
  {
    id: 'support.recognize-state',
    code: '054',
    verbs: 'recognize recognise',
    examples: [
      ['Ireland recognized Palestine.', '054 IRL > PSE'],
      ['The camera saw a face.', null],
    ],
  },
  {
    id: 'support.apologize',
    code: '055',
    verbs: 'apologize apologise',
    to: 'to',
    examples: [
      ['Turkey apologized to Russia.', '055 TUR > RUS'],
      ['Turkey complained to Russia.', null],
    ],
  },
  {
    id: 'support.apology',
    code: '055',
    verbs: 'offer issue express make give',
    with: 'apology',
    to: 'to',
    examples: [
      ['Belgium offered an apology to Congo.', '055 BEL > COD'],
      ['Belgium offered beer to the guests.', null],
    ],
  },
  {
    id: 'support.forgive',
    code: '056',
    verbs: 'forgive',
    to: 'to for',
    examples: [
      ['Rwanda forgave France.', '056 RWA > FRA'],
      ['The bank gave a loan to Rwanda.', null],
    ],
  },
  {
    id: 'support.cancel-debt',
    code: '056',
    verbs: 'cancel forgive write',
    with: 'debt',
    to: 'of',
    examples: [
      ['Russia cancelled the debt of Cuba.', '056 RUS > CUB'],
      ['Russia cancelled the concert.', null],
    ],
  },
  {
    id: 'support.sign',
    code: '057',
    verbs: 'sign initial ink',
    with: `${documents} contract`,
    to: 'with',
    mutual: true,
    roles: ['signatory', 'signatory'],
    examples: [
      ['Chile signed an agreement with Peru.', '057 CHL = PER'],
      ['A protocol was initialled by Chile and Peru.', '057 CHL = PER'],
      ['The singer signed a contract with a label.', null],
    ],
  },
  {
    id: 'support.conclude',
    code: '057',
    verbs: 'conclude finalize finalise seal strike reach clinch',
    with: `${documents} contract`,
    to: 'with',
    mutual: true,
    examples: [
      ['Chile concluded a treaty with Peru.', '057 CHL = PER'],
      ['The judge reached a conclusion on Peru.', null],
    ],
  },
  {
    // Each state ratifies for itself, whatever the others do.
    id: 'support.ratify',
    code: '057',
    verbs: 'ratify',
    with: `${documents} accession membership`,
    to: 'with of between',
    joint: true,
    examples: [
      ["Canada ratified Sweden's accession to the alliance.", '057 CAN > SWE'],
      ['The parliament of Peru ratified the trade agreement with Chile.', '057 PER > CHL'],
      ['The board ratified the choice of a Chilean director.', null],
    ],
  },
  {
    id: 'support.treaty-in-force',
    code: '057',
    verbs: 'enter come take go',
    with: 'force effect',
    by: treaties,
    to: 'with between',
    mutual: true,
    examples: [
      ['The agreement between Serbia and Albania entered into force.', '057 SRB = ALB'],
      ['The law of Serbia entered into force.', null],
    ],
  },
  {
    id: 'support.treaty-extended',
    code: '057',
    verbs: 'extend renew prolong',
    by: treaties,
    to: 'with between',
    mutual: true,
    examples: [
      ['Grain deal between Ukraine and Turkey extended for two months', '057 UKR = TUR'],
      ['The road between Ukraine and Poland extended to the river.', null],
    ],
  },
  {
    id: 'support.agree-on',
    code: '057',
    verbs: 'agree',
    with: 'treaty accord deal pact agreement protocol roadmap compromise',
    also: 'on upon',
    to: 'with',
    several: true,
    mutual: true,
    examples: [
      ['Iraq and Syria agreed on a treaty about the river.', '057 IRQ = SYR'],
      ['Iraq and Syria agreed on nothing.', null],
    ],
  },
  {
    id: 'support.extend-treaty',
    code: '057',
    verbs: 'extend renew prolong',
    with: treaties,
    to: 'with',
    mutual: true,
    examples: [
      ['The United States and Russia extended the treaty.', '057 USA = RUS'],
      ['The minister extended his stay in Peru.', null],
    ],
  },
  {
    id: 'support.join',
    code: '057',
    verbs: 'join accede',
    with: 'nato union alliance bloc eu wto treaty organization organisation eurozone schengen community initiative',
    to: 'to',
    examples: [
      ['Finland joined the alliance of the United States and Canada.', '057 FIN >'],
      ['Finland joined the race.', null],
    ],
  },
  {
    id: 'support.contract',
    code: '057',
    verbs: 'generate win award secure land clinch',
    with: 'contract deal order tender',
    to: 'with to from',
    mutual: true,
    examples: [
      ['India secured a contract with France.', '057 IND = FRA'],
      ['Boeing won an order from Ethiopian Airlines.', '057 USA = ETH'],
      ['India won the match.', null],
    ],
  },
  {
    id: 'support.agreement-noun',
    code: '057',
    nouns: 'agreement treaty pact accord',
    to: 'with',
    mutual: true,
    examples: [
      ['The agreement between Serbia and Kosovo holds.', '057 SRB = XKX'],
      ['The agreement was long.', null],
    ],
  },
]
