/**
 * Dissent: CAMEO 14. Five forms of protest, each with four goals (chapter 15 of the codebook, CAMEO 1.1b3): a change of leaders, of policy,
 * rights, and a change of institutions.
 */
import type { CameoCode } from '../../../ontology/index.ts'
import type { Frame, FrameExample } from '../frame.ts'

const goals = [
  ['1', 'leadership', 'resign resignation ouster removal overthrow'],
  ['2', 'policy', 'policy law tax price wage cut reform bill fuel subsidy pension austerity tariff'],
  ['3', 'rights', 'right freedom equality citizenship autonomy'],
  ['4', 'institutions', 'democracy constitution regime election independence'],
] as const

interface Form {
  /** "demonstrate": the name, and the frame without a goal. */
  readonly name: string
  readonly code: '141' | '142' | '143' | '144' | '145'
  readonly frame: Pick<Frame, 'verbs' | 'to' | 'objectless' | 'without'>
  readonly examples: readonly [FrameExample, FrameExample, FrameExample, FrameExample]
}

const forms: readonly Form[] = [
  {
    name: 'demonstrate',
    code: '141',
    frame: { verbs: 'protest demonstrate rally march picket gather', objectless: true, to: 'against at outside in for over' },
    examples: [
      ['Students marched in Belarus for the resignation of the president.', '1411 > BLR'],
      ['Workers demonstrated in Ecuador against fuel prices.', '1412 > ECU'],
      ['Women marched in Argentina for equality.', '1413 > ARG'],
      ['Crowds marched in Sudan for democracy.', '1414 > SDN'],
    ],
  },
  {
    name: 'hunger-strike',
    code: '142',
    frame: { verbs: 'begin start stage continue', to: 'against for in over' },
    examples: [
      ['The prisoners began a hunger strike for the resignation of the Turkish minister.', '1421 > TUR'],
      ['The miners began a hunger strike against the pension law in Poland.', '1422 > POL'],
      ['The prisoners began a hunger strike for rights in Israel.', '1423 > ISR'],
      ['The students began a hunger strike for democracy in China.', '1424 > CHN'],
    ],
  },
  {
    name: 'strike',
    code: '143',
    frame: {
      verbs: 'strike begin start stage hold launch call continue',
      without: 'hunger air missile protest rally march off',
      to: 'against for in over',
    },
    examples: [
      ['Unions held a strike in Guinea for the resignation of the president.', '1431 > GIN'],
      ['Teachers held a strike in Kenya over wages.', '1432 > KEN'],
      ['Workers held a strike in Spain for equality.', '1433 > ESP'],
      ['Unions held a strike in Belarus for democracy.', '1434 > BLR'],
    ],
  },
  {
    name: 'block',
    code: '144',
    frame: { verbs: 'block occupy obstruct blockade', to: 'against for in over' },
    examples: [
      ['Protesters blocked roads in Peru for the resignation of the president.', '1441 > PER'],
      ['Farmers blocked roads in France over fuel taxes.', '1442 > FRA'],
      ['Protesters blocked roads for autonomy in Bolivia.', '1443 > BOL'],
      ['Students occupied the square in Hungary for democracy.', '1444 > HUN'],
    ],
  },
  {
    name: 'riot',
    code: '145',
    frame: { verbs: 'riot storm clash', to: 'against for in over with' },
    examples: [
      ['Crowds rioted in Haiti for the resignation of the president.', '1451 > HTI'],
      ['Crowds rioted in Kazakhstan over fuel prices.', '1452 > KAZ'],
      ['Prisoners rioted in Brazil for rights.', '1453 > BRA'],
      ['Crowds rioted in Congo over the election.', '1454 > COD'],
    ],
  },
]

/** What must stand with the verb for the forms that no verb tells alone. */
const act: Readonly<Partial<Record<Form['code'], string>>> = { '142': 'hunger', '143': 'strike walkout stoppage' }

const byGoal: readonly Frame[] = forms.flatMap(({ name, code, frame, examples }) =>
  goals.map(([digit, goal, words], i) => ({
    id: `protest.${name}-for-${goal}`,
    code: `${code}${digit}` as CameoCode,
    ...frame,
    with: words,
    ...(act[code] && { also: act[code] }),
    examples: [examples[i]!, ['The harvest was good in Canada.', null] as const],
  })),
)

export const protest: readonly Frame[] = [
  ...byGoal,
  {
    id: 'protest.demonstrate',
    code: '141',
    verbs: 'protest demonstrate rally march picket',
    objectless: true,
    to: 'against at outside in for over',
    examples: [
      ['Students protested against the government of Chile.', '141 > CHL'],
      ['The teacher demonstrated the method.', null],
    ],
  },
  {
    id: 'protest.rally-against',
    code: '141',
    verbs: 'rally march mobilize mobilise',
    with: 'against',
    by: 'thousands thousand hundreds hundred dozens crowd protester demonstrator people supporter student worker farmer woman resident citizen villager union opposition',
    objectless: true,
    to: 'against outside at in',
    examples: [
      ['Thousands of Israelis rallied in Haifa against the judicial law.', '141 ISR >'],
      ['Egypt rallied its neighbours against the law.', null],
    ],
  },
  {
    id: 'protest.gather',
    code: '141',
    verbs: 'gather assemble camp',
    by: 'protester demonstrator crowd thousands hundreds dozens supporter student activist opponent resident farmer worker mourner opposition',
    objectless: true,
    to: 'against at outside in for over',
    examples: [
      ['Thousands of protesters gathered outside the parliament in Georgia.', '141 > GEO'],
      ['Ministers gathered in Georgia.', null],
    ],
  },
  {
    id: 'protest.noun',
    code: '141',
    type: 'PROTEST',
    nouns: 'protest demonstration rally sit-in march picket',
    to: 'against by in',
    without: 'note',
    examples: [
      ['Protests erupted in Belgrade against the Serbian government.', '141 > SRB'],
      ['The protests against the Iranian government went on.', '141 > IRN'],
      ['A rally on the stock exchange ended in Japan.', null],
    ],
  },
  {
    id: 'protest.stage',
    code: '141',
    verbs: 'stage hold organize organise lead join',
    with: 'protest demonstration rally march sit-in sit vigil',
    to: 'against outside in over',
    examples: [
      ['Farmers staged a protest against the French government.', '141 > FRA'],
      ['The theatre staged a play in France.', null],
    ],
  },
  {
    id: 'protest.streets',
    code: '141',
    verbs: 'take pour',
    with: 'street streets',
    to: 'against in of',
    examples: [
      ['Protesters took to the streets of Tunisia.', '141 > TUN'],
      ['The driver took the road to Tunisia.', null],
    ],
  },
  {
    id: 'protest.chant',
    code: '141',
    verbs: 'chant shout',
    with: 'slogan slogans',
    to: 'against at outside in',
    examples: [
      ['Protesters in Sudan chanted slogans against the army.', '141 SDN >'],
      ['The choir chanted psalms in Sudan.', null],
    ],
  },
  {
    id: 'protest.turn-out',
    code: '141',
    verbs: 'turn come pour',
    with: 'out',
    also: 'against protest demand demonstrate',
    by: 'crowd protester supporter thousands thousand hundreds hundred dozens people student worker opponent citizen resident demonstrator woman',
    without: 'vote poll ballot',
    to: 'against in outside',
    examples: [
      ['Thousands turned out in Tbilisi against the Georgian law.', '141 > GEO'],
      ['The lamp was turned out in Tbilisi.', null],
    ],
  },
  {
    id: 'protest.hunger-strike',
    code: '142',
    verbs: 'begin start go stage continue',
    with: 'hunger',
    to: 'against in',
    examples: [
      ['The prisoners began a hunger strike in Israel.', '142 > ISR'],
      ['Hunger spread in Yemen.', null],
    ],
  },
  {
    id: 'protest.strike',
    code: '143',
    verbs: 'strike stage begin hold launch call go organize organise join',
    with: 'strike walkout',
    to: 'against over in',
    without: 'hunger air missile off',
    examples: [
      ['The opposition began a strike against the South African government.', '143 > ZAF'],
      ['Lightning struck the tower.', null],
    ],
  },
  {
    id: 'protest.strike-by',
    code: '143',
    verbs: 'stage begin hold launch call organize organise join mount continue',
    with: 'strike walkout stoppage',
    by: 'worker union teacher nurse doctor miner driver pilot employee staff student farmer trucker docker civil servant lawyer judge prisoner federation crew railwayman',
    to: 'against over in',
    without: 'hunger air missile off',
    examples: [
      ['Port workers launched a strike against the sale of the harbour in Greece.', '143 > GRC'],
      ['Workers in Greece launched a ship.', null],
    ],
  },
  {
    id: 'protest.stay-away',
    code: '143',
    verbs: 'shun boycott skip',
    with: 'work class school job lesson',
    to: 'against over in',
    examples: [
      ['Teachers shunned work in Kenya over their pay.', '143 > KEN'],
      ['Tourists shunned the beaches of Kenya.', null],
    ],
  },
  {
    id: 'protest.boycott',
    code: '143',
    verbs: 'boycott',
    without: 'talk meeting summit negotiation',
    examples: [
      ['The opposition boycotted the election in Venezuela.', '143 >'],
      ['The opposition won the election in Venezuela.', null],
    ],
  },
  {
    id: 'protest.walk-out',
    code: '143',
    verbs: 'walk storm',
    with: 'speech address session ceremony',
    also: 'out',
    to: 'of by',
    examples: [
      ['Polish diplomats walked out of a speech by the Russian foreign minister.', '143 POL > RUS'],
      ['The envoy walked out of the hotel in Poland.', null],
    ],
  },
  {
    id: 'protest.announce-boycott',
    code: '143',
    verbs: 'announce declare call join stage organize organise lead back',
    with: 'boycott',
    also: 'olympics games championship cup election vote referendum conference summit diplomatic',
    to: 'of',
    examples: [
      ['Britain announced a diplomatic boycott of the Beijing Olympics.', '143 GBR > CHN'],
      ['Britain announced the winner of the Olympics in China.', null],
    ],
  },
  {
    id: 'protest.boycott-noun',
    code: '143',
    type: 'PROTEST',
    nouns: 'boycott',
    to: 'of against',
    examples: [
      ["Canada's boycott of the games angered China.", '143 CAN >'],
      ['The boy left.', null],
    ],
  },
  {
    id: 'protest.not-send',
    code: '143',
    type: 'PROTEST',
    verbs: 'send dispatch take participate attend compete',
    with: 'olympics games championship',
    negated: true,
    to: 'to',
    examples: [
      ['The Soviet Union announced that it would not take part in the Olympic Games in Los Angeles.', '143 SUN >'],
      ['Canada will not send officials to the Olympics in China.', '143 CAN >'],
      ['Canada will send athletes to the Olympics in China.', null],
    ],
  },
  {
    id: 'protest.block',
    code: '144',
    verbs: 'block occupy obstruct',
    with: 'road street building bridge highway square border transport traffic railway entrance gate checkpoint port lane motorway autobahn junction runway tram',
    to: 'in of',
    examples: [
      ['Truck drivers blocked roads in Brazil.', '144 > BRA'],
      ['Greece blocked the resolution.', null],
    ],
  },
  {
    id: 'protest.blockade',
    code: '144',
    verbs: 'blockade',
    by: 'protester demonstrator activist farmer driver trucker fisherman student striker worker villager union miner teacher resident crowd',
    to: 'in of',
    examples: [
      ['Fishermen blockaded ports in France.', '144 > FRA'],
      ['The French navy blockaded the ports.', null],
    ],
  },
  {
    id: 'protest.close-shops',
    code: '143',
    verbs: 'close shut shutter',
    with: 'shop business store market stall bazaar school',
    also: 'protest solidarity strike',
    to: 'at over against',
    examples: [
      ['Shopkeepers in Tunisia closed their shops in protest at the government.', '143 TUN >'],
      ['Shopkeepers in Tunisia closed their shops at noon.', null],
    ],
  },
  {
    id: 'protest.workers-walk-out',
    code: '143',
    verbs: 'walk down',
    with: 'out off tool',
    by: 'worker driver teacher nurse doctor miner employee staff pilot union docker steward journalist engineer',
    without: 'talk meeting negotiation speech session',
    to: 'over against in',
    examples: [
      ['Train drivers in Italy walked out over pensions.', '143 ITA >'],
      ['The driver walked home in Italy.', null],
    ],
  },
  {
    id: 'protest.riot',
    code: '145',
    verbs: 'riot torch loot clash ransack',
    with: 'embassy parliament shop riot mob crowd protester police policeman gendarme consulate',
    to: 'in with against',
    examples: [
      ['Demonstrators clashed with the police in Greece.', '145 > GRC'],
      ['The colours clashed.', null],
    ],
  },
  {
    id: 'protest.scuffle',
    code: '145',
    verbs: 'scuffle face battle fight brawl grapple',
    with: 'police gendarme soldier troop guard policeman',
    by: 'protester demonstrator crowd mob rioter student supporter activist opponent looter youth settler villager farmer worker prisoner miner',
    to: 'with against',
    examples: [
      ['Demonstrators faced off with the police in Georgia.', '145 > GEO'],
      ['Actors faced the police of Georgia in the film.', null],
    ],
  },
  {
    id: 'protest.set-fire',
    code: '145',
    verbs: 'set',
    with: 'fire ablaze alight',
    by: 'protester demonstrator crowd mob rioter student supporter activist opponent looter youth',
    to: 'to in of',
    examples: [
      ['Protesters in Tunisia set fire to a police station.', '145 TUN > TUN'],
      ['A farmer in Tunisia set fire to the straw.', null],
    ],
  },
  {
    id: 'protest.throw',
    code: '145',
    verbs: 'pelt throw hurl lob',
    with: 'stone rock bottle egg petrol molotov brick firebomb tomato shoe paint cocktail firework bomb',
    by: 'protester demonstrator crowd mob rioter student supporter activist opponent looter youth settler villager farmer worker prisoner',
    to: 'at on',
    examples: [
      ['Protesters in Tunisia threw stones at the police.', '145 TUN >'],
      ['Boys in Tunisia threw stones into the sea.', null],
    ],
  },
  {
    id: 'protest.burn',
    code: '145',
    verbs: 'burn torch loot ransack vandalize vandalise smash',
    with: 'house building home car shop store station headquarters office bank train bus tyre tire parliament embassy consulate ministry residence barricade',
    by: 'protester demonstrator crowd mob rioter student supporter activist opponent looter youth',
    to: 'outside in of',
    examples: [
      ['Rioters in Indonesia burned shops and cars.', '145 IDN >'],
      ['Bakers in Indonesia burned the bread.', null],
    ],
  },
  {
    id: 'protest.burn-flag',
    code: '141',
    verbs: 'burn torch tear trample',
    with: 'flag effigy portrait',
    to: 'of',
    examples: [
      ['Students in Indonesia burned the Australian flag.', '141 IDN > AUS'],
      ['Students in Indonesia burned the midnight oil.', null],
    ],
  },
  {
    id: 'protest.take-over',
    code: '144',
    verbs: 'seize occupy take',
    with: 'prison jail headquarters building station office airport terminal hall square ministry university campus palace ground grounds',
    by: 'prisoner inmate protester demonstrator crowd mob rioter student supporter activist opponent looter youth farmer worker',
    without: 'photo picture place train democracy constitution election independence right freedom equality autonomy resignation',
    to: 'of in',
    examples: [
      ['Protesters seized a television station in Georgia.', '144 GEO > GEO'],
      ['Protesters took a train in Georgia.', null],
    ],
  },
  {
    id: 'protest.break-in',
    code: '145',
    verbs: 'break burst charge scale climb breach',
    with: 'into through wall fence gate barrier',
    by: 'protester demonstrator crowd mob rioter student supporter activist opponent looter youth',
    to: 'into in',
    examples: [
      ['Protesters in Kazakhstan broke into the residence of the president.', '145 KAZ > KAZ'],
      ['Protesters in Kazakhstan broke the silence.', null],
    ],
  },
  {
    id: 'protest.workers-strike',
    code: '143',
    verbs: 'strike',
    by: 'worker miner teacher nurse doctor driver pilot employee union dockworker farmer crew controller staff labourer laborer steelworker trucker',
    objectless: true,
    to: 'against over in at',
    examples: [
      ['Workers struck at a shipyard in Poland.', '143 POL >'],
      ['Workers in Poland struck gold.', null],
    ],
  },
  {
    id: 'protest.storm',
    code: '145',
    verbs: 'storm attack burn invade',
    by: 'mob protester crowd demonstrator student supporter rioter',
    to: 'in',
    examples: [
      ['A mob stormed the British embassy.', '145 > GBR'],
      ['The storm reached Britain.', null],
    ],
  },
  {
    id: 'protest.riot-verb',
    code: '145',
    verbs: 'riot',
    to: 'in against',
    examples: [
      ['Football supporters rioted in Egypt.', '145 > EGY'],
      ['The right won in Egypt.', null],
    ],
  },
]
