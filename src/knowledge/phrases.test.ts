/** Sectors and states from words alone, over all sectors of CAMEO; and what is no actor. */
import { expect, it } from 'vitest'
import { loadKnowledge } from './index.ts'

const { who } = loadKnowledge()

/** phrase = state or -, then the sector. */
const actors = `
a spokesman for the Israeli army = ISR MIL
a spokeswoman for the Kenyan police = KEN COP
a spokesman for Gazprom = RUS BUS
a spokesman for the rebels = - REB
a Hezbollah commander = LBN REB
a Hamas leader = PSE REB
the Venezuelan opposition leader = VEN OPP
the executive branch = - GOV
the German government = DEU GOV
Ugandan officials = UGA GOV
the finance ministry of Ghana = GHA GOV
Brazil's environment ministry = BRA GOV
the mayor of Kharkiv = UKR GOV
the Hungarian cabinet = HUN GOV
Peru's prosecutors = PER JUD
Estonian diplomats = EST GOV
the embassy of Cuba = CUB GOV
a Turkish envoy = TUR GOV
Indonesia's presidential palace = IDN GOV
the Dutch delegation = NLD GOV
Zambian authorities = ZMB GOV
customs officials in Kenya = KEN COP
the Spanish premier = ESP GOV
Russian warships = RUS MIL
soldiers = - MIL
Pakistani troops = PAK MIL
a Chinese fighter jet = CHN MIL
the Syrian army = SYR MIL
Israeli tanks = ISR MIL
the Greek navy = GRC MIL
Ethiopian generals = ETH MIL
Iranian patrol boats = IRN MIL
a British submarine = GBR MIL
Colombian special forces = COL MIL
North Korean artillery = PRK MIL
Polish border guards = POL MIL
Ukrainian paratroopers = UKR MIL
an Indian aircraft carrier = IND MIL
US bombers = USA MIL
Japanese destroyers = JPN MIL
conscripts in Armenia = ARM MIL
military officers in Sudan = SDN MIL
police = - COP
French riot police = FRA COP
detectives in Oslo = NOR COP
the Mexican federal police = MEX COP
Kenyan policemen = KEN COP
a Belgian gendarme = BEL COP
traffic police in Lagos = NGA COP
Swedish investigators = SWE COP
Georgian lawmakers = GEO LEG
members of parliament in Iraq = IRQ LEG
US senators = USA LEG
the Italian senate = ITA LEG
Canadian MPs = CAN LEG
a Japanese legislator = JPN LEG
South Korea's National Assembly = KOR LEG
congressmen = - LEG
Thai judges = THA JUD
a court in Guyana = GUY JUD
Brazil's supreme court = BRA JUD
the constitutional court of Romania = ROU JUD
Spanish magistrates = ESP JUD
Turkish prosecutors = TUR JUD
a tribunal in Dhaka = BGD JUD
Russian spies = RUS SPY
British intelligence = GBR SPY
a Chinese secret agent = CHN SPY
Israel's intelligence service = ISR SPY
Polish counterintelligence = POL SPY
the secret police = - SPY
rebels = - REB
Chadian rebels = TCD REB
insurgents in Mali = MLI REB
Afghan guerrillas = AFG REB
Colombian guerrilla leaders = COL REB
militants in Nigeria = NGA REB
Somali insurgents = SOM REB
Syrian rebel commanders = SYR REB
Chechen separatists = RUS SEP
separatists in Catalonia = ESP SEP
Kurdish separatists = - SEP
protesters = - OPP
Thai demonstrators = THA OPP
the Belarusian opposition = BLR OPP
opposition leaders in Uganda = UGA OPP
dissidents = - OPP
Chinese dissidents = CHN OPP
Cuban activists = CUB OPP
Egyptian opposition figures = EGY OPP
the ruling party = - PTY
Japan's ruling party = JPN PTY
a Swiss political party = CHE PTY
German coalition parties = DEU PTY
gunmen = - UAF
masked gunmen in Haiti = HTI UAF
armed men = - UAF
mercenaries = - UAF
militiamen in Libya = LBY REB
journalists = - MED
Ukrainian reporters = UKR MED
a Qatari television channel = QAT MED
the Russian press = RUS MED
photographers = - MED
Indian newspapers = IND MED
editors in Manila = PHL MED
Chinese state media = CHN MED
a blogger = - MED
a businessman = - BUS
South Korean shipyards = KOR BUS
German carmakers = DEU BUS
French companies = FRA BUS
Saudi oil company = SAU BUS
bankers in London = GBR BUS
Chilean mining firms = CHL BUS
Norwegian investors = NOR BUS
shopkeepers = - BUS
an American airline = USA BUS
farmers = - AGR
Dutch farmers = NLD AGR
herders in Kenya = KEN AGR
coca growers in Bolivia = BOL AGR
fishermen = - CVL
Indian farmers' unions = IND AGR
students = - EDU
Chilean students = CHL EDU
teachers in Zimbabwe = ZWE EDU
a Polish university = POL EDU
professors = - EDU
a Japanese historian = JPN EDU
researchers at Oxford = GBR EDU
doctors = - HLH
Nigerian doctors = NGA HLH
nurses in Peru = PER HLH
a hospital in Aleppo = SYR HLH
medics = - HLH
Congolese health workers = COD HLH
workers = - LAB
Argentine trade unions = ARG LAB
miners in South Africa = ZAF LAB
French rail workers = FRA LAB
striking dockers = - LAB
truck drivers = - LAB
criminals = - CRM
Mexican drug cartels = MEX CRM
smugglers = - CRM
human traffickers in Libya = LBY CRM
Somali pirates = SOM CRM
kidnappers = - CRM
a gang in Port-au-Prince = HTI CRM
refugees = - REF
Rohingya refugees = MMR REF
al-Shabaab gunmen = SOM REB
Tunisian gunmen = TUN UAF
Tibetan monks = CHN REL
Chechen fighters = RUS REB
Tigrayan forces = ETH MIL
Scottish ministers = GBR GOV
Turkish Cypriot fishermen = CYP CVL
ethnic Albanian rebels = - REB
Syrian refugees = SYR REF
Venezuelan migrants = VEN CVL
asylum seekers in Greece = GRC REF
displaced families = - REF
monks = - REL
Burmese monks = MMR REL
Catholic bishops = - REL
clerics in Iran = IRN REL
an imam in Paris = FRA REL
priests = - REL
rabbis = - REL
villagers = - CVL
Afghan villagers = AFG CVL
two Russians = RUS CVL
women in Iran = IRN CVL
residents of Mariupol = UKR CVL
passengers = - CVL
tourists = - CVL
British tourists = GBR CVL
children in Yemen = YEM CVL
voters = - CVL
environmentalists = - ENV
German environmental activists = DEU ENV
human rights activists = - HRI
Russian human rights groups = RUS HRI
aid workers = - NGO
charities = - NGO
former ministers = - ELI
former Brazilian president = BRA ELI
a senior U.S. official = USA GOV
the Federal Minister for Interior = - GOV
the Congress of Peru = PER LEG
the Supreme Court in Pakistan = PAK JUD
Jewish settlers = ISR CVL
ethnic Turks = - CVL
ethnic Albanian guerrillas = - REB
Lebanese Industry Minister Pierre Gemayel = LBN GOV
Paris Mayor Anne Hidalgo = FRA GOV
celebrities = - ELI
`
  .trim()
  .split('\n')
  .map((line) => {
    const [phrase, expected] = line.split(' = ')
    const [country, sector] = expected!.split(' ')
    return [phrase!, country === '-' ? null : country!, sector!] as const
  })

it('has more than 150 phrases', () => expect(actors.length).toBeGreaterThan(150))

it.each(actors)('%s: %s %s', (phrase, country, sector) => {
  const actor = who(phrase)?.actor
  expect([actor?.country, actor?.sectors]).toEqual([country, expect.arrayContaining([sector])])
})

const nobody =
  `weather, the economy, inflation, a ceasefire, peace talks, the agreement, an earthquake, heavy rain, oil prices, a vaccine, the border,
  sanctions, tariffs, the war, a missile, nuclear weapons, wheat, two weeks, yesterday, next month, Tuesday, half past three, 40 percent, three billion dollars,
  the decision, human rights, freedom of speech, climate change, the internet, football, a match, the final score, a novel, music, the election, a referendum,
  the constitution, a bridge, the road, a bus, an apartment, a bakery, the river, mountains, winter, a dog, horses, trees, may, polish, turkey, china,
  us, it, who, he, and, the, of course, however, quickly, to attack, was killed, unfortunately, happiness, a theory, mathematics, the colour red, breakfast`
    .split(/,\s+/)
    .map((phrase) => phrase.trim())

it('has more than 60 that are nobody', () => expect(nobody.length).toBeGreaterThan(60))

it.each(nobody)('%s is nobody', (phrase) => expect(who(phrase)).toBeNull())
