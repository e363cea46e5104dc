/** Military posture: CAMEO 15. Predicates after chapter 16 of the codebook (CAMEO 1.1b3). */
import type { Frame } from '../frame.ts'

export const mobilize: readonly Frame[] = [
  {
    id: 'mobilize.test',
    code: '150',
    verbs: 'test launch fire unveil parade test-fire test-launch',
    with: 'missile rocket warhead weapon nuclear',
    without: 'at against kill hit town city satellite into',
    to: 'over toward',
    examples: [
      ['North Korea tested a ballistic missile.', '150 PRK >'],
      ['The teacher tested the pupils.', null],
    ],
  },
  {
    id: 'mobilize.test-at-sea',
    code: '150',
    verbs: 'fire launch test',
    with: 'missile rocket projectile',
    also: 'sea ocean waters bay',
    without: 'ship vessel boat tanker frigate freighter kill hit',
    to: 'over toward towards',
    examples: [
      ['North Korea fires ballistic missile into sea', '150 PRK >'],
      ['Iran fired a missile at a ship in the Arabian Sea.', null],
    ],
  },
  {
    id: 'mobilize.prepare',
    code: '150',
    verbs: 'prepare ready brace gear',
    with: 'attack invade invasion offensive war shell shelling bomb strike storm',
    to: 'against on for',
    examples: [
      ['Ethiopia prepared to attack the rebels.', '150 ETH >'],
      ['Ethiopia prepared to plant trees.', null],
    ],
  },
  {
    id: 'mobilize.conduct-test',
    code: '150',
    verbs: 'conduct carry stage perform hold',
    with: 'test launch',
    also: 'nuclear missile rocket',
    without: 'ban',
    to: 'over toward near',
    examples: [
      ['India conducted a nuclear test in the desert.', '150 IND >'],
      ['A doctor conducted a test in India.', null],
    ],
  },
  {
    id: 'mobilize.police',
    code: '151',
    verbs: 'deploy send mobilize mobilise place put',
    with: 'police gendarme',
    to: 'in to on',
    examples: [
      ['Kenya deployed police to Haiti.', '151 KEN > HTI'],
      ['Kenya sent flowers to Haiti.', null],
    ],
  },
  {
    id: 'mobilize.alert',
    code: '152',
    verbs: 'put place raise be remain go order',
    with: 'alert readiness',
    to: 'on',
    examples: [
      ['South Korea put its army on alert.', '152 KOR >'],
      ['South Korea put the matter to a vote.', null],
    ],
  },
  {
    id: 'mobilize.activate',
    code: '152',
    type: 'MOBILIZE',
    verbs: 'activate',
    with: 'force troop battalion unit army',
    to: 'in on for',
    examples: [
      ['The alliance activated its response force in Poland.', '152 > POL'],
      ['The guard activated the alarm in Poland.', null],
    ],
  },
  {
    id: 'mobilize.reserves',
    code: '153',
    verbs: 'mobilize mobilise call conscript announce order declare decree',
    with: 'reservist reserve draft mobilization mobilisation conscript',
    to: 'for',
    examples: [
      ['Ukraine ordered a general mobilization.', '153 UKR >'],
      ['Israel called up reservists.', '153 ISR >'],
      ['Israel called a vote.', null],
    ],
  },
  {
    id: 'mobilize.deploy',
    code: '154',
    verbs: 'deploy mobilize mobilise mass amass station move dispatch send concentrate position assemble build order',
    with: 'troop soldier force warship tank army navy fleet missile aircraft military carrier jet presence battalion brigade troops bomber destroyer submarine marine unit plane artillery radar reinforcement',
    to: 'to in near along against at',
    examples: [
      ['Russia massed troops near Ukraine.', '154 RUS > UKR'],
      ['Russia moved the capital.', null],
    ],
  },
  {
    id: 'mobilize.scramble',
    code: '150',
    verbs: 'scramble',
    with: 'jet fighter aircraft plane warplane',
    to: 'against over near',
    examples: [
      ['Greece scrambled fighter jets to meet Turkish aircraft.', '150 GRC >'],
      ['Greece scrambled to pay its debts.', null],
    ],
  },
  {
    id: 'mobilize.reinforce',
    code: '154',
    verbs: 'reinforce strengthen bolster increase beef fortify step',
    with: 'force troop troops garrison presence fleet battalion brigade patrol defense defence defenses defences',
    without: 'cooperation relation tie trade',
    to: 'in near along at',
    examples: [
      ['Britain reinforced its troops in Estonia.', '154 GBR > EST'],
      ['Britain and Estonia should strengthen their trade and military ties.', null],
    ],
  },
  {
    id: 'mobilize.arrive',
    code: '154',
    verbs: 'arrive enter move cross land reach dock sail',
    by: 'troop troops soldier force tank warship convoy army carrier fleet destroyer submarine',
    to: 'in to into near',
    examples: [
      ['Russian troops arrived in Syria.', '154 RUS > SYR'],
      ['Russian tourists arrived in Syria.', null],
    ],
  },
  {
    id: 'mobilize.buildup',
    code: '154',
    type: 'MOBILIZE',
    nouns: 'buildup build-up deployment',
    to: 'near on along in',
    examples: [
      ["Russia's military buildup near Ukraine went on.", '154 RUS > UKR'],
      ['A building near Ukraine burned.', null],
    ],
  },
  {
    id: 'mobilize.cyber-forces',
    code: '155',
    verbs: 'mobilize mobilise create establish form deploy',
    with: 'cyber',
    without: 'attack',
    to: 'against',
    examples: [
      ['Estonia created a cyber command.', '155 EST >'],
      ['Estonia created a park.', null],
    ],
  },
]
