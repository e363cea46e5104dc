/** Aid: CAMEO 07. Predicates after chapter 8 of the codebook (CAMEO 1.1b3). */
import type { Frame } from '../frame.ts'

export const aid: readonly Frame[] = [
  {
    id: 'aid.general',
    code: '070',
    verbs: 'aid assist help rescue evacuate',
    without: 'resign diplomat embassy staff personnel consulate',
    to: 'with in to',
    examples: [
      ['Cuba helped Angola.', '070 CUB > AGO'],
      ['The rain held off in Angola.', null],
    ],
  },
  {
    id: 'aid.give',
    code: '070',
    verbs:
      'give provide send deliver grant donate extend supply offer allocate disburse ship airlift contribute approve resume hand bring fly rush dispatch channel release pour announce unveil',
    with: 'aid assistance help relief donation supply equipment funding package',
    to: 'to for',
    examples: [
      ['Canada announced new aid for Jordan.', '070 CAN > JOR'],
      ['Turkey sent aid to Somalia.', '070 TUR > SOM'],
      ['Turkey sent a note to Somalia.', null],
    ],
  },
  {
    id: 'aid.increase',
    code: '070',
    verbs: 'increase double triple raise expand step boost',
    with: 'aid assistance funding donation',
    to: 'to for',
    without: 'enforcement',
    examples: [
      ['Norway increased its aid to Malawi.', '070 NOR > MWI'],
      ['Norway increased its exports.', null],
    ],
  },
  {
    id: 'aid.send-relief',
    code: '070',
    verbs: 'send deploy dispatch mobilize mobilise fly',
    with: 'troop soldier troops military army aircraft plane ship helicopter team warship navy personnel force engineer',
    also: 'relief rescue humanitarian help assist aid flood earthquake evacuate evacuation medical doctor disaster ebola cholera wildfire',
    to: 'to in for',
    examples: [
      ['Chile sent soldiers to help Haiti after the earthquake.', '070 CHL > HTI'],
      ['Chile sent soldiers to the border.', null],
    ],
  },
  {
    id: 'aid.relief-arrives',
    code: '070',
    verbs: 'arrive land reach cross enter',
    by: 'troop soldier troops aircraft plane ship team helicopter engineer firefighter rescuer doctor convoy truck lorry flight',
    with: 'relief rescue humanitarian help assist aid flood earthquake evacuate evacuation medical doctor disaster ebola cholera wildfire',
    to: 'in to',
    examples: [
      ['French soldiers arrived in Lebanon to help after the blast.', '070 FRA > LBN'],
      ['French soldiers arrived in Lebanon with tanks.', null],
    ],
  },
  {
    id: 'aid.convoy',
    code: '073',
    verbs: 'arrive enter cross reach',
    by: 'aid relief food medicine humanitarian',
    to: 'in into to',
    examples: [
      ['Trucks with Jordanian aid entered Syria.', '073 > SYR'],
      ['A convoy of food reached Sudan.', '073 > SDN'],
      ['Trucks with steel entered Syria.', null],
    ],
  },
  {
    id: 'aid.receive',
    code: '070',
    verbs: 'receive get obtain',
    with: 'aid assistance loan donation relief',
    to: 'from',
    turned: true,
    examples: [
      ['Lebanon received aid from Kuwait.', '070 KWT > LBN'],
      ['Lebanon received a letter from the bank.', null],
    ],
  },
  {
    id: 'aid.make-available',
    code: '070',
    verbs: 'make',
    with: 'available',
    to: 'to for',
    examples: [
      ['Norway made tents available to Turkey.', '070 NOR > TUR'],
      ['The carpenter made a table in Norway.', null],
    ],
  },
  {
    id: 'aid.provide-support',
    code: '070',
    verbs: 'provide',
    with: 'support',
    to: 'to for',
    examples: [
      ['Denmark provided support to Kenya.', '070 DNK > KEN'],
      ['The columns provided shade in Kenya.', null],
    ],
  },
  {
    id: 'aid.provide-with',
    code: '070',
    verbs: 'provide supply furnish equip',
    with: 'with',
    personal: true,
    transitive: true,
    to: 'to',
    examples: [
      ['Austria provided Georgia with vests.', '070 AUT > GEO'],
      ['The tree provided shade in Austria.', null],
    ],
  },
  {
    id: 'aid.economic',
    code: '071',
    verbs:
      'give provide grant lend donate transfer approve extend loan contribute disburse allocate hand earmark pump commit deposit inject',
    with: 'loan credit million billion dollar euro money fund funding financing grant bailout yen rouble ruble yuan rupee',
    to: 'to for in into',
    examples: [
      ['China gave a loan to Pakistan.', '071 CHN > PAK'],
      ['China gave a dinner for the envoy of Pakistan.', null],
    ],
  },
  {
    id: 'aid.military',
    code: '072',
    verbs: 'give provide send supply deliver ship equip arm train donate hand lend',
    with: 'weapon arms missile tank ammunition jet helicopter rebel munition artillery military rifle howitzer drone weaponry rocket mortar submarine frigate vehicle patriot battery launcher shell warplane interceptor system',
    without: 'voting health education school water sewage payment banking',
    to: 'to with for',
    examples: [
      ['Germany sent weapons to Ukraine.', '072 DEU > UKR'],
      ['Germany handed over a Patriot battery to Ukraine.', '072 DEU > UKR'],
      ['Germany sent letters to Ukraine.', null],
    ],
  },
  {
    id: 'aid.train',
    code: '072',
    verbs: 'train',
    with: 'pilot soldier troop force police army officer guard',
    to: 'in for',
    examples: [
      ['The American army trained Iraqi pilots.', '072 USA > IRQ'],
      ['The coach trained the swimmers.', null],
    ],
  },
  {
    id: 'aid.humanitarian',
    code: '073',
    verbs:
      'send provide deliver donate give supply airlift ship distribute hand bring fly rush carry dispatch pledge allocate offer contribute lend',
    with: 'food medicine humanitarian vaccine tent blanket doctor rice wheat flour medical water rescuer fuel clothing grain shelter diesel generator mask ventilator oxygen dose ambulance seed coal kit bed blood fertilizer fertiliser boat engineer firefighter hospital jab',
    to: 'to for',
    examples: [
      ['India delivered thousands of tonnes of diesel to Sri Lanka.', '073 IND > LKA'],
      ['Greece flew firefighters to Cyprus.', '073 GRC > CYP'],
      ['India donated vaccines to Nepal.', '073 IND > NPL'],
      ['India sent a satellite to the moon.', null],
    ],
  },
  {
    id: 'aid.peacekeeping',
    code: '074',
    verbs: 'send deploy dispatch contribute provide',
    with: 'peacekeeper peacekeeping observer',
    to: 'to in',
    examples: [
      ['Fiji sent peacekeepers to Lebanon.', '074 FJI > LBN'],
      ['Fiji sent a choir to Lebanon.', null],
    ],
  },
  {
    id: 'aid.peacekeeping-troops',
    code: '074',
    verbs: 'send deploy dispatch contribute provide commit pledge',
    with: 'troop soldier troops battalion police unit contingent',
    also: 'peacekeeping peacekeeper',
    to: 'to in for',
    examples: [
      ['Ghana sent troops for a peacekeeping mission to Mali.', '074 GHA > MLI'],
      ['Ghana sent troops to the border of Togo.', null],
    ],
  },
  {
    id: 'aid.peacekeepers-arrive',
    code: '074',
    verbs: 'arrive land enter reach',
    by: 'peacekeeper observer peacekeepers peacekeeping',
    to: 'in to',
    examples: [
      ['Kenyan peacekeeping troops arrived in Haiti.', '074 KEN > HTI'],
      ['Peacekeepers from Fiji arrived in Lebanon.', '074 FJI > LBN'],
      ['Tourists from Fiji arrived in Lebanon.', null],
    ],
  },
  {
    id: 'aid.asylum',
    code: '075',
    verbs: 'grant give offer provide extend',
    with: 'asylum refuge citizenship',
    to: 'to',
    examples: [
      ['Ecuador granted asylum to Assange.', '075 ECU >'],
      ['Ecuador granted a licence to the mine.', null],
    ],
  },
  {
    id: 'aid.refugees',
    code: '075',
    verbs: 'accept take admit shelter host resettle',
    with: 'refugee migrant evacuee asylum-seeker people thousands',
    to: 'from',
    examples: [
      ['Moldova took in people who had fled Ukraine.', '075 MDA >'],
      ['Jordan accepted refugees from Syria.', '075 JOR > SYR'],
      ['Jordan accepted a plan from Syria.', null],
    ],
  },
  {
    id: 'aid.receive-refugees',
    code: '075',
    verbs: 'receive welcome',
    with: 'refugee migrant evacuee',
    to: 'from',
    examples: [
      ['Chad received refugees from Sudan.', '075 TCD > SDN'],
      ['Chad received a letter from Sudan.', null],
    ],
  },
]
