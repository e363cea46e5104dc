/** How the labels of offices are tidied, which are left out, and which role an office has. */

const COUNTRY_WORDS =
  'Afghanistan|Albania|Argentina|Armenia|Australia|Belarus|Brazil|Bulgaria|Canada|Chile|China|the People\'s Republic of China|the Czech Republic|Czech Republic|Denmark|Finland|France|Greece|Hungary|India|Indonesia|Iran|Israel|Japan|Kazakhstan|Kenya|Kosovo|Kuwait|Malaysia|Mexico|New Zealand|Nigeria|Norway|Pakistan|the Philippines|Portugal|Romania|Russia|the Russian Federation|Singapore|South Africa|South Korea|Sri Lanka|Sudan|Sweden|Taiwan|Turkey|Ukraine|the United Arab Emirates|the United Kingdom|the United States|Uzbekistan|Vietnam|Yemen|Zimbabwe'

/** The label without "Federal" and without the state's own name, first letter a capital. */
export const officeTitle = (country, label) => {
  let office = label.replace(/^Federal Minister/, 'Minister').replace(/_/g, ' ').replace(/\bDefense\b/g, country === 'USA' ? 'Defense' : 'Defence').replace(/Spokeperson/g, 'Spokesperson').replace(/\s+/g, ' ').trim()
  if (country === 'USA') office = office.replace(/\bDefence\b/g, 'Defense')
  if (!/ambassador|representative|commissioner|consul/i.test(office)) office = office.replace(new RegExp(` of (${COUNTRY_WORDS})$`), '')
  else office = office.replace(/to (United Kingdom|United States|Netherlands|Philippines|Czech Republic)$/, 'to the $1').replace('the United States of America', 'the United States').replace('the Russian Federation', 'Russia')
  office = office[0].toUpperCase() + office.slice(1)
  // Wikidata's label for the head of India's diplomatic service; its minister is the Minister of External Affairs.
  return country === 'IND' && office === 'Minister of Foreign Affairs' ? 'Foreign Secretary' : office
}

const SUBNATIONAL =
  /\b(mayor|prefect|intendant|akim|äkim|lieutenant governor|vice.governor|deputy governor|deputy chief minister|regional state administration|city executive committee|district executive|oblast|council of ministers of crimea|premier of|deputy premier of|legislative assembly|legislative council|house of assembly|administrator of (chandigarh|the|norfolk)|county|head of government of buenos|mexico city|capital territory|autonomous|sami parliament|provincial|azad kashmir|city of|lord mayor|commissioner of the|chief commissioner of police|borough|governor of the [A-Z]\w+ region|presidential representative in|representative of the government in|state administration|chief minister of the (northern|australian)|secretary of state of (?!for)[A-Z])/i
const CEREMONIAL =
  /\b(first lady|first gentleman|second lady|consort|lord of the treasury|chief archivist|chief herald|archbishop|chaplain|private secretary|whip|speechwriter|economic secretary|exchequer secretary|postmaster|librarian|ombudsman|information commissioner|auditor general|veterinar|surgeon general|chief medical|inspector of|military cabinet|chief of protocol|bureau for presidential|parliamentary (under.?)?secretary|assistant minister|minister assisting|associate minister|state secretary|under.?secretary of (?!state for political)|principal secretary|lord.in.waiting|treasurer of the household|comptroller|captain of|chairman of ways|sheriff|solicitor.general|deputy attorney|election commission|caixa|poet|astronomer|racing|consumer|volunteers|gambling|road safety|correctional|status of women|local government relations|church affairs|ecclesiastical|hakka)\b/i

/** Offices that the news about relations between states does not name, or that belong to a part of a state. */
export const dropped = (country, office, person, federal) => {
  if (/^(äkim|yang di.pertua negeri|spouse|knesset ceo|city manager|deputy ruler|public defender|head of (civil|the civil|izhevsk|chelyabinsk|kyiv city|[a-z]+ district))/i.test(office)) return true
  if (/home guard/i.test(office)) return true
  if (SUBNATIONAL.test(office) || CEREMONIAL.test(office)) return true
  if (/^(justice|judge) of|supreme court justice|associate justice|justice of the supreme/i.test(office) && !/international/i.test(office)) return true
  if (/^governor of/i.test(office) && !/bank|reserve/i.test(office) && !['USA', 'RUS', 'UKR'].includes(country)) return true
  if (/^chief minister/i.test(office) && country !== 'IND') return true
  // Australia's and Canada's rows mix federal and state ministers under one label: only listed federal people or offices stay.
  if (country === 'AUS' || country === 'CAN')
    return !(/ambassador|high commissioner|^prime minister$|^deputy prime minister$|governor.general|defence|foreign affairs|home affairs|permanent representative|supreme|chief (of|justice)|governor of the (reserve )?bank|security intelligence|reserve bank|federal/i.test(office) || federal.has(`${country} ${person}`)) || /chief of (police|joint)|chief justice of (?!aus|can)/i.test(office)
  if (country === 'GBR' && /^(cabinet secretary for|counsel general|chief executive|deputy first minister for|minister for (london|.* \(scotland\)))/i.test(office)) return true
  return false
}

const RULES = [
  [/governor.general/i, 'other'],
  [/^chief minister/i, 'governor'],
  [/^deputy (head|chief) of the (president|office|government)/i, 'other'],
  [/security (and defen[cs]e )?council|national security (advis|affairs)|home front/i, 'other'],
  [/foreign (trade|econom)(?!.*affairs)/i, 'minister'],
  [/joint chiefs of defen[cs]e/i, 'military-chief'],
  [/defen[cs]e production/i, 'minister'],
  [/control yuan|examination yuan|dewan negara|riksbank/i, 'other'],
  [/^(ruler|crown prince|deputy crown|deputy emir|queen mother)\b/i, 'royal'],
  [/(former|acting deputy|candidate)/i, 'other'],
  [/spokes/i, 'spokesperson'],
  [/press secretary/i, 'spokesperson'],
  [/ambassador|high commissioner to|permanent representative|envoy|chargé|consul\b|special representative|chief negotiator|head of mission/i, 'envoy'],
  [/(deputy|vice|assistant|under.?)[ -]?(secretary|minister of|foreign|minister for)|minister.delegate|secretary of state for (europe|foreign trade|parliament|digital|the middle)/i, 'minister'],
  [/(vice|deputy)[ -]?(president|prime|premier|chancellor|head|chair|speaker|director|national|governor|chief|chairperson|chairman)/i, 'deputy-head'],
  [/^(chair|president|speaker|chairperson|chairman|leader|chief)\b.*\b(parliament|assembly|senate|chamber|house of|duma|rada|knesset|bundestag|folketing|storting|riksdag|council of the republic|federation council|congress|standing committee|legislative|mazhilis|majlis|national council|lok sabha|rajya sabha|consultative|councillors|representatives|commons|lords|sejm)\b/i, 'legislature-head'],
  [/\bspeaker\b/i, 'legislature-head'],
  [/leader of the (house|government|opposition in the (house|senate))/i, 'legislator'],
  [/(chief|chair|judge|president|justice|advocate|registrar|prosecutor|attorney|vice).*(justice|court|judicia|prosecutor|attorney)|attorney.general|chief justice|prosecutor/i, 'judiciary'],
  [/chair.*(chiefs|joint)|chief of .*(staff|defen[cs]e|army|navy|naval|air force|military|armed)|chief of (army|navy|air|joint|general)|commander|commandant|inspector general of the (army|navy|air)|chief of the (general|army|navy|air|national defen|armed|defen|naval)|head of the armed/i, 'military-chief'],
  [/(central|reserve|national|people'?s) bank|bank of |governor of the bank|federal reserve|monetary authority/i, 'central-bank'],
  [/intelligence|mossad|shin bet|\bcia\b|\bfbi\b|security service|secret service|mi5|mi6|federal security|state security (service|committee)|gchq/i, 'intelligence'],
  [/^(prime minister|premier|chancellor|taoiseach|head of government|chairman of the council of ministers|president of the council of ministers|chief executive of (hong|macau)|president of the government)\b(?!.*(crimea|cook islands|niue|department|office|of the duchy|of the exchequer|of justice|for |chief of))/i, 'head-of-government'],
  [/^(president|acting president|interim president|monarch|king|queen|emperor|emir|sultan|pope|supreme leader|yang di.pertuan agong|grand duke|prince of (monaco|liechtenstein)|amir|head of state|captain regent|chair(man|person)? of the (presidency|sovereignty|transitional (sovereign|military)|presidential leadership))\b(?! (of the (court|constitutional|supreme|central|treasury|queen|audit|academ|regional|council|board|bank|republic of (chech|tat|bash)|united nations|international|parliament|national)))(?!.*(bashkor|tatarstan|chechn|adyg|udmurt|azad|crimea|sakha|yakut|region|republic of [KIMNU]))/i, 'head-of-state'],
  [/(foreign (affairs|minister|secretary)|external (affairs|relations)|foreign and (common|intern|trade)|international relations and coop|minister of foreign|minister for foreign|foreign relations|foreign & |secretary for foreign|^secretary of state$)/i, 'foreign-minister'],
  [/\b(defen[cs]e)\b/i, 'defence-minister'],
  [/(interior|internal affairs|home affairs|home department|public security|home secretary|homeland security|internal administration)/i, 'interior-minister'],
  [/(financ|treasur|exchequer|hacienda)/i, 'finance-minister'],
  [/national security (advis|council)|security council|policy planning|chief of staff|head of the (presidential|office of the president)|secretary.general (to|of) the (president|government)|chief cabinet secretary|cabinet secretary|counsel|advisor|adviser|aide|assistant to/i, 'other'],
  [/minist|secretary (of|for)|commissioner|state councilor|attorney|chancellor|lord (president|privy)|paymaster|administrator of the (small|environ)|trade representative/i, 'minister'],
  [/(kuomintang|party|leader of the opposition)/i, 'party-leader'],
  [/^(governor|chief minister|head of (the )?(republic|chech)|head of the .* republic|president of (bashk|tatar|chech|the republic))/i, 'governor'],
]

/** The role of an office, from its English title. */
export const classify = (office, country = '') => {
  // In India and Pakistan the Foreign Secretary is the head of the diplomatic service; the minister has another title.
  if (['IND', 'PAK'].includes(country) && /^foreign secretary/i.test(office)) return 'other'
  if (country === '' && /^(secretary.general|director.general|president|managing director|chair|executive|high representative|administrator|.*high commissioner)/i.test(office) && !/court|vice/i.test(office)) return 'international-head'
  if (/deputy|vice|junior|second|assistant|parliamentary|minister of state for/i.test(office) && /(foreign|external|defen[cs]e|interior|internal|home|financ|treasury|secretary of state)/i.test(office) && !/deputy prime|vice premier|ambassador|representative/i.test(office)) return 'minister'
  if (/^minister of state\b|state minister|defen[cs]e (materiel|equipment|procurement|science|personnel|people|and space)|veterans/i.test(office)) return 'minister'
  if (/assistant secretary of state|counselor of the/i.test(office)) return 'minister'
  if (/^((deputy )?(presidential|kremlin) chief of staff|chief of staff (\(head|(to|of) the (pres|prime|vice))|white house|downing street)/i.test(office) && !/press/i.test(office)) return 'other'
  for (const [pattern, role] of RULES) if (pattern.test(office)) return role
  return 'other'
}
