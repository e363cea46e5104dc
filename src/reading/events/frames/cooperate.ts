/** Material cooperation: CAMEO 06. Predicates after chapter 7 of the codebook (CAMEO 1.1b3). */
import type { Frame } from '../frame.ts'

export const cooperate: readonly Frame[] = [
  {
    id: 'cooperate.general',
    code: '060',
    verbs: 'cooperate collaborate partner',
    to: 'with',
    mutual: true,
    examples: [
      ['Finland cooperated with Estonia.', '060 FIN = EST'],
      ['The corporation moved to Estonia.', null],
    ],
  },
  {
    id: 'cooperate.strengthen',
    code: '060',
    verbs: 'strengthen deepen bolster boost expand enhance promote improve increase step',
    with: 'cooperation partnership collaboration',
    to: 'with between',
    mutual: true,
    examples: [
      ['Vietnam expanded its cooperation with India.', '060 VNM = IND'],
      ['Vietnam expanded its airport.', null],
    ],
  },
  {
    id: 'cooperate.economic',
    code: '061',
    verbs: 'trade invest buy purchase import export sell supply acquire',
    without: 'word fire insult barb blow place accusation',
    to: 'with to from in',
    examples: [
      ['Qatar sold gas to Japan.', '061 QAT > JPN'],
      ['The two leaders traded insults.', null],
    ],
  },
  {
    id: 'cooperate.arms-sale',
    code: '061',
    verbs: 'approve announce authorize authorise clear',
    with: 'sale',
    also: 'jet fighter missile weapon arms tank military drone submarine helicopter system frigate',
    to: 'to',
    examples: [
      ['The United States approved the sale of fighter jets to Poland.', '061 USA > POL'],
      ['The United States approved the sale of the house.', null],
    ],
  },
  {
    id: 'cooperate.trade-deal',
    code: '061',
    verbs: 'expand boost open increase resume launch establish start',
    with: 'trade export import commerce investment flight ferry',
    to: 'with to between',
    mutual: true,
    examples: [
      ['Kenya resumed trade with Somalia.', '061 KEN = SOM'],
      ['Kenya resumed the game.', null],
    ],
  },
  {
    id: 'cooperate.projects',
    code: '061',
    verbs: 'build construct develop finance fund',
    with: 'pipeline plant railway reactor port bridge factory dam',
    to: 'with in for',
    examples: [
      ['Russia built a nuclear plant in Belarus.', '061 RUS > BLR'],
      ['The bird built a nest in Belarus.', null],
    ],
  },
  {
    id: 'cooperate.drill',
    code: '062',
    type: 'COOPERATE',
    verbs: 'hold conduct stage begin start launch carry perform take complete participate join kick host fly sail finish end',
    with: 'drill exercise maneuver manoeuvre patrol wargame wargames manoeuvres maneuvers',
    to: 'with',
    mutual: true,
    examples: [
      ['India and France conducted joint naval exercises.', '062 IND = FRA'],
      ['The school held a fire drill.', null],
    ],
  },
  {
    id: 'cooperate.war-game',
    code: '062',
    type: 'COOPERATE',
    verbs: 'hold conduct stage begin start launch participate take join',
    with: 'game games',
    also: 'war',
    to: 'with',
    mutual: true,
    examples: [
      ['Spain took part in a war game with Portugal.', '062 ESP = PRT'],
      ['Spain won the game.', null],
    ],
  },
  {
    id: 'cooperate.drill-verb',
    code: '062',
    type: 'COOPERATE',
    verbs: 'exercise drill train patrol',
    with: 'together jointly',
    to: 'with',
    mutual: true,
    examples: [
      ['The navies of India and Japan exercised together in the bay.', '062 IND = JPN'],
      ['The players exercised in Japan.', null],
    ],
  },
  {
    id: 'cooperate.drill-noun',
    code: '062',
    nouns: 'drill exercise maneuver manoeuvre',
    with: 'joint military naval',
    to: 'with',
    mutual: true,
    examples: [
      ['The joint military exercises between Egypt and Sudan lasted a week.', '062 EGY = SDN'],
      ['The exercise helps the heart.', null],
    ],
  },
  {
    id: 'cooperate.judicial',
    code: '063',
    verbs: 'extradite',
    to: 'to',
    examples: [
      ['Spain extradited the suspect to Morocco.', '063 ESP > MAR'],
      ['Spain exported wine to Morocco.', null],
    ],
  },
  {
    id: 'cooperate.judicial-help',
    code: '063',
    verbs: 'hand turn transfer',
    with: 'suspect fugitive criminal',
    to: 'to',
    examples: [
      ['Colombia handed the suspect to the United States.', '063 COL > USA'],
      ['Colombia handed the letter to the envoy.', null],
    ],
  },
  {
    id: 'cooperate.intelligence',
    code: '064',
    verbs: 'share exchange pass',
    with: 'intelligence information data evidence',
    to: 'with to',
    mutual: true,
    examples: [
      ['Britain shared intelligence with Israel.', '064 GBR = ISR'],
      ['Britain shared a stage with Israel.', null],
    ],
  },
]
