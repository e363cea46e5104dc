/** REIGN's state abbreviations (Correlates of War) as ISO alpha-3, and the office its leaders held. */

const CODES =
  'AAB:ATG ALG:DZA ANG:AGO AUL:AUS AUS:AUT BAH:BHR BAR:BRB BFO:BFA BHM:BHS BHU:BTN BNG:BGD BOS:BIH BOT:BWA BRU:BRN BUI:BDI BUL:BGR CAM:KHM CAO:CMR CAP:CPV CDI:CIV CEN:CAF CHA:TCD CON:COG COS:CRI CRO:HRV CZE:CSK CZR:CZE DEN:DNK DRC:COD DRV:VNM EQG:GNQ ETM:TLS FIJ:FJI FRN:FRA GAM:GMB GDR:DDR GFR:DEU GMY:DEU GRG:GEO GRN:GRD GUA:GTM GUI:GIN HAI:HTI HON:HND ICE:ISL INS:IDN IRE:IRL KOS:XKX KUW:KWT KYR:KGZ KZK:KAZ LAT:LVA LEB:LBN LES:LSO LIB:LBY LIT:LTU MAA:MRT MAC:MKD MAD:MDV MAG:MDG MAL:MYS MAS:MUS MAW:MWI MLD:MDA MNC:MCO MNG:MNE MON:MNG MOR:MAR MSI:MHL MYA:MMR MZM:MOZ NAU:NRU NEP:NPL NEW:NZL NIG:NGA NIR:NER NTH:NLD OMA:OMN PAL:PLW PAR:PRY PHI:PHL POR:PRT ROK:KOR ROM:ROU RVN:VDR SAF:ZAF SAL:SLV SEY:SYC SIE:SLE SIN:SGP SKN:KNA SLO:SVK SLU:LCA SLV:SVN SNM:SMR SOL:SLB SPN:ESP SRI:LKA SUD:SDN SVG:VCT SWA:SWZ SWD:SWE SWZ:CHE TAJ:TJK TAZ:TZA THI:THA TOG:TGO TON:TON TRI:TTO UAE:ARE UKG:GBR URU:URY VAN:VUT YAR:YEM YPR:YMD ZAM:ZMB ZIM:ZWE'
const ISO = new Map(CODES.split(' ').map((pair) => pair.split(':')))

/** ISO alpha-3 of REIGN's `stateabb` in a year: Russia before 1992 is the Soviet Union, Yugoslavia after 1992 Serbia's federation. */
export const isoOfReign = (abb, year) => {
  if (abb === 'RUS') return year < 1991 ? 'SUN' : 'RUS'
  if (abb === 'YUG') return year < 1992 ? 'YUG' : year < 2003 ? 'YUG' : 'SRB'
  return ISO.get(abb) ?? abb
}

/** States whose leader in REIGN is the head of government. */
const CABINET = new Set(
  'AND CAN BHS JAM TTO BRB DMA GRD LCA VCT ATG KNA BLZ GBR IRL NLD BEL LUX ESP DEU AUT HUN ITA MLT ALB HRV MKD SVN GRC BGR EST LVA LTU FIN SWE NOR DNK ISL CZE SVK JPN IND NPL THA KHM LAO MYS SGP AUS NZL PNG SLB VUT FJI TUV WSM TON ISR TUR IRQ MUS LSO ETH PRT XKX MNE POL MNG TLS PAK BGD LKA MDA ROU LBN SRB'.split(' '),
)
const MONARCH = { SAU: 'King of Saudi Arabia', JOR: 'King of Jordan', MAR: 'King of Morocco', SWZ: 'King of Eswatini', OMN: 'Sultan of Oman', KWT: 'Emir of Kuwait', QAT: 'Emir of Qatar', BHR: 'Ruler of Bahrain', BRN: 'Sultan of Brunei', MCO: 'Prince of Monaco', LIE: 'Prince of Liechtenstein', BTN: 'King of Bhutan' }
const PARTY = { SUN: 'General Secretary of the Communist Party of the Soviet Union', DDR: 'leader of the Socialist Unity Party', CSK: 'leader of the Communist Party of Czechoslovakia', VNM: 'leader of the Communist Party of Vietnam', CHN: 'paramount leader of China', CUB: 'leader of Cuba', PRK: 'Supreme Leader of North Korea' }

/** Times at which REIGN's leader was the head of state, though the state has a head of government now. */
const PRESIDED = { BGD: '1991', ETH: '1991-06', HUN: '1991', IRQ: '2003', KHM: '1976' }

/** The office and role under which a leader of REIGN is kept: REIGN says who held power, so no title is given where the system does not tell it. */
export const reignOffice = (country, start) => {
  if (MONARCH[country]) return { office: MONARCH[country], role: 'head-of-state' }
  if (PARTY[country] && !(country === 'CSK' && start > '1989-12')) return { office: PARTY[country], role: ['CUB', 'PRK'].includes(country) ? 'head-of-state' : 'party-leader' }
  if (['POL', 'HUN', 'BGR', 'ROU', 'ALB', 'MNG'].includes(country) && start < '1989-11') return { office: 'leader of the ruling party', role: 'party-leader' }
  const cabinet = CABINET.has(country) && !(country === 'LKA' && start > '1978') && start >= (PRESIDED[country] ?? '')
  return { office: 'national leader', role: cabinet ? 'head-of-government' : 'head-of-state' }
}
