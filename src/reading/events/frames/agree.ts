/**
 * Intent and promises: CAMEO 03. What is promised is the deed that another frame finds in the complement, and makes the code: to agree to
 * send weapons is 0332. Predicates after chapter 4 of the codebook (CAMEO 1.1b3).
 */
import type { Frame } from '../frame.ts'

export const agree: readonly Frame[] = [
  {
    id: 'agree.general',
    code: '030',
    verbs: 'agree consent pledge vow commit undertake intend promise offer',
    to: 'with to for',
    joint: true,
    examples: [
      ['India and Pakistan agreed to a truce.', '0356 IND = PAK'],
      ['Finland agreed to cooperate with Sweden.', '031 FIN > SWE'],
      ['India agreed to trade with Iran.', '0311 IND > IRN'],
      ['Japan agreed to hold military exercises with Australia.', '0312 JPN > AUS'],
      ['Spain agreed to extradite the suspect to Morocco.', '0313 ESP > MAR'],
      ['Britain agreed to share intelligence with Ukraine.', '0314 GBR > UKR'],
      ['Germany promised to support Georgia.', '032 DEU > GEO'],
      ['Germany pledged aid to Lebanon.', '033 DEU > LBN'],
      ['China pledged a loan to Zambia.', '0331 CHN > ZMB'],
      ['The United States promised weapons to Ukraine.', '0332 USA > UKR'],
      ['Turkey promised to send food to Somalia.', '0333 TUR > SOM'],
      ['Rwanda agreed to send peacekeepers to Mozambique.', '0334 RWA > MOZ'],
      ['Jordan promised reforms.', '034 JOR >'],
      ['The Tunisian president promised to resign.', '0341 TUN >'],
      ['France promised farmers a change of policy.', '0342 FRA >'],
      ['Morocco promised women more rights.', '0343 MAR >'],
      ['Myanmar promised to hold elections.', '0344 MMR >'],
      ['Egypt promised to lift the curfew.', '0351 EGY >'],
      ['Egypt promised to tolerate protests.', '0352 EGY >'],
      ['North Korea agreed to release the prisoners.', '0353 PRK >'],
      ['The United States agreed to lift the embargo against Cuba.', '0354 USA > CUB'],
      ['Iran agreed to admit inspectors.', '0355 IRN >'],
      ['Rwanda agreed to withdraw its troops from Congo.', '0356 RWA > COD'],
      ['The Japanese prime minister agreed to meet the South Korean president.', '036 JPN > KOR'],
      ['Sudan agreed to sign a treaty with Chad.', '037 SDN > TCD'],
      ['Norway offered to mediate between Sri Lanka and the rebels.', '039 NOR > LKA'],
      ['The figures agree.', null],
    ],
  },
  {
    id: 'agree.plan',
    code: '030',
    verbs: 'plan propose',
    acted: true,
    to: 'with to for',
    joint: true,
    examples: [
      ['Kenya plans to send food to Somalia.', '0333 KEN > SOM'],
      ['A visit to Kenya is planned for the autumn.', null],
    ],
  },
  {
    id: 'agree.receive',
    code: '030',
    verbs: 'receive get obtain win',
    with: 'assurance promise pledge guarantee commitment',
    to: 'from',
    turned: true,
    examples: [
      ['Georgia received assurances from the United States.', '030 USA > GEO'],
      ['Georgia received rain from the sea.', null],
    ],
  },
  {
    id: 'agree.meet',
    code: '036',
    verbs: 'accept want hope expect schedule arrange set prepare',
    with: 'meet visit talk summit negotiate negotiation meeting',
    to: 'with to',
    examples: [
      ['Turkey wants to meet Syria.', '036 TUR > SYR'],
      ['The museum accepts visitors.', null],
    ],
  },
  {
    id: 'agree.accept-invitation',
    code: '036',
    verbs: 'accept',
    with: 'invitation',
    to: 'from of',
    examples: [
      ['Modi accepted an invitation from Macron.', '036 IND > FRA'],
      ['The shop accepts cash.', null],
    ],
  },
  {
    id: 'agree.settle',
    code: '037',
    verbs: 'agree promise pledge',
    with: 'dispute settlement peace settle peacefully',
    to: 'with',
    examples: [
      ['Sudan agreed to settle its dispute with Chad.', '037 SDN > TCD'],
      ['Sudan agreed to buy wheat from Chad.', null],
    ],
  },
  {
    id: 'agree.accept-mediation',
    code: '038',
    verbs: 'accept agree welcome',
    with: 'mediation mediator',
    to: 'by of from',
    examples: [
      ['Ethiopia accepted mediation by Kenya.', '038 ETH > KEN'],
      ['Ethiopia accepted a loan from Kenya.', null],
    ],
  },
  {
    id: 'agree.accept-plan',
    code: '030',
    verbs: 'accept approve adopt',
    with: 'plan proposal resolution offer proposition term condition formula idea recommendation package roadmap',
    to: 'by of from',
    examples: [
      ['Colombia accepted a proposal from Venezuela.', '030 COL > VEN'],
      ['Colombia accepted refugees from Venezuela.', null],
    ],
  },
]
