/**
 * Nouns that name a deed only where a word about it stands above: "demanded the release of the prisoners" (1053), "pledged aid" (033),
 * "threatened war" (138). By themselves they report nothing.
 */
import type { CameoCode } from '../../../ontology/index.ts'
import type { Frame } from '../frame.ts'

const only = (id: string, code: CameoCode, nouns: string, silent: string, rest: Partial<Frame> = {}): Frame => ({
  id: `deed.${id}`,
  code,
  nouns,
  within: true,
  examples: [[silent, null]],
  ...rest,
})

export const deedNouns: readonly Frame[] = [
  only('support', '050', 'support backing', 'The support of the bridge broke in France.'),
  only('cooperation', '060', 'cooperation partnership', 'The cooperation of Finland surprised Sweden.'),
  only('trade', '061', 'trade investment', 'The trade of France fell.'),
  only('intelligence', '064', 'intelligence', 'The intelligence of crows is known in France.', { with: 'share exchange sharing' }),
  only('aid', '070', 'aid assistance help', 'The aid came from France.'),
  only('economic-aid', '071', 'loan money fund funding credit bailout debt subsidy', 'The money came from France.'),
  only('economic-aid-amount', '071', 'aid assistance help support', 'The economic aid came from France.', {
    with: 'economic financial million billion',
  }),
  only(
    'military-aid',
    '072',
    'weapon weaponry arms missile tank ammunition artillery howitzer munition rocket jet warplane',
    'The weapons came from France.',
  ),
  only('military-aid-system', '072', 'system', 'The water system came from France.', {
    with: 'defence defense anti-aircraft missile rocket radar',
  }),
  only('military-aid-kind', '072', 'aid assistance help support', 'The military aid came from France.', { with: 'military' }),
  only('humanitarian-aid', '073', 'food medicine relief vaccine shelter', 'The food came from France.'),
  only('humanitarian-aid-kind', '073', 'aid assistance help', 'The food aid came from France.', {
    with: 'humanitarian food medical emergency relief',
  }),
  only('peacekeepers', '074', 'peacekeeper', 'The peacekeepers came from France.'),
  only('asylum', '075', 'asylum', 'The asylum in France was full.'),
  only('reforms', '083', 'reform', 'The reforms in France were slow.'),
  only('resignation', '0831', 'resignation ouster removal', 'The resignation letter came from France.'),
  only('policy', '0832', 'change', 'The change in France was slow.', { with: 'policy law rule' }),
  only('rights', '0833', 'right freedom autonomy', 'The rights of France are old.'),
  only('elections', '0834', 'election democracy constitution referendum', 'The elections in France were fair.'),
  only('release', '0841', 'release', 'The release of the film in France was late.'),
  only('return-of-property', '0842', 'return', 'The return of the birds to France is near.', {
    with: 'property artifact territory island land asset body',
  }),
  only('lifting', '085', 'lifting easing removal', 'The lifting of the ship took hours in France.', {
    with: 'sanction embargo blockade boycott',
  }),
  only('lifting-curfew', '081', 'lifting easing', 'The easing of the weather helped France.', { with: 'curfew restriction emergency ban' }),
  only('inspections', '0862', 'inspection access', 'The access to France is by road.'),
  only('ceasefire', '0871', 'ceasefire cease-fire truce', 'The truce in France was long.'),
  only('pause', '0871', 'pause lull', 'The pause in France was long.', { with: 'fighting hostility hostilities humanitarian combat' }),
  only('end-of-fighting', '087', 'end halt cessation', 'The end of the film in France was sad.', {
    with: 'violence fighting war hostility attack bombing aggression offensive strike',
  }),
  only('withdrawal', '0873', 'withdrawal pullout retreat', 'The withdrawal of money in France was slow.'),
  only('mediation', '045', 'mediation mediator', 'The mediation room in France was small.'),
  only('negotiations', '046', 'negotiation', 'The negotiation room in France was small.'),
  only('settlement', '057', 'agreement treaty deal settlement peace', 'The settlement in France was small.'),
  only('extradition', '063', 'extradition', 'The extradition law of France is old.'),
  only('exercises', '062', 'exercise drill', 'The exercise in France was healthy.', { with: 'military joint naval' }),
  only('war', '190', 'war force', 'The war museum in France was closed.'),
  only('strike', '195', 'strike', 'The strike of the clock in France was late.', { with: 'air missile military' }),
]
