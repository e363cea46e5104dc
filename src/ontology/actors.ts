/**
 * Codes of actors. CAMEO's (1.1b3, chapter 3): a state's code, then at most two for the sector, or a code for what is international.
 * PLOVER's: the table of primary sector codes in its manual. PLOVER gives MED to what is medical and JRN to the press, where CAMEO has
 * HLH and MED; it has no code for insurgents and separatists apart from rebels, but one for paramilitaries who stand with their government.
 * PRE is not in the manual, but in the agents of NGEC, the coder of the data in PLOVER (Halterman et al. 2023).
 * The columns: what it means, code in CAMEO ('' where it has none), code in PLOVER ('' where it has none).
 */
export const sectorTable = {
  GOV: ['the executive, governing parties, ministries and their officials', 'GOV', 'GOV'],
  JUD: ['courts, judges', 'JUD', 'JUD'],
  LEG: ['parliaments and their members', 'LEG', 'LEG'],
  MIL: ['armed forces of a state, their soldiers and equipment', 'MIL', 'MIL'],
  COP: ['police and criminal investigation', 'COP', 'COP'],
  SPY: ['intelligence services of a state', 'SPY', 'SPY'],
  OPP: ['political opposition: parties, individuals, activists', 'OPP', 'OPP'],
  PTY: ['parties that are neither government nor opposition', 'PTY', 'PTY'],
  REB: ['rebels: armed and organised opposition', 'REB', 'REB'],
  INS: ['insurgents: rebels who want another government', 'INS', 'REB'],
  SEP: ['separatist rebels', 'SEP', 'REB'],
  UAF: ['armed forces of no known side', 'UAF', 'UAF'],
  PRM: ['paramilitaries who do not oppose the government', '', 'PRM'],
  AGR: ['farmers and farm labour', 'AGR', 'AGR'],
  BUS: ['businesses and businesspeople', 'BUS', 'BUS'],
  CRM: ['criminals and gangs', 'CRM', 'CRM'],
  CVL: ['civilians, people as such', 'CVL', 'CVL'],
  DEV: ['development', 'DEV', ''],
  EDU: ['schools, teachers, students, scholars', 'EDU', 'EDU'],
  ELI: ['elites: former officials, celebrities', 'ELI', 'ELI'],
  ENV: ['environment', 'ENV', ''],
  HLH: ['health and medicine', 'HLH', 'MED'],
  HRI: ['human rights', 'HRI', ''],
  LAB: ['organised labour', 'LAB', 'LAB'],
  MED: ['the press and other media', 'MED', 'JRN'],
  REF: ['refugees and displaced people', 'REF', 'REF'],
  REL: ['religious bodies and clergy', 'REL', 'REL'],
  MOD: ['moderate', 'MOD', ''],
  RAD: ['radical', 'RAD', ''],
  SET: ['settlers', 'SET', ''],
  PRE: ['states that declare themselves and are not recognised', '', 'PRE'],
  SOC: ['civil society that no other code covers', '', 'SOC'],
} as const

/** CAMEO's sectors, and PLOVER's PRM, PRE and SOC. */
export type SectorCode = keyof typeof sectorTable
/** PLOVER's primary sector codes, and NGEC's PRE. */
export type PloverSector = Exclude<(typeof sectorTable)[SectorCode][2], ''>

/** Codes of what belongs to no state, in CAMEO and PLOVER. */
export const internationalTable = {
  IGO: ['international organisation of states', 'CAMEO, PLOVER'],
  NGO: ['non-governmental organisation', 'CAMEO, PLOVER'],
  NGM: ['non-governmental movement', 'CAMEO'],
  ISM: ['international social movement', 'PLOVER'],
  IMG: ['armed group in several states', 'CAMEO, PLOVER'],
  MNC: ['multinational company', 'CAMEO, PLOVER'],
  INT: ['international, not said what', 'CAMEO'],
  UIS: ['state that is not named', 'CAMEO'],
} as const

export type InternationalCode = keyof typeof internationalTable

export const sectorCodes = Object.keys(sectorTable) as SectorCode[]

export function isSectorCode(code: string): code is SectorCode {
  return Object.hasOwn(sectorTable, code)
}

/** PLOVER's code for a sector ("MED", the press, is its JRN); null where it has none. */
export function ploverSectorOf(sector: SectorCode): PloverSector | null {
  return sectorTable[sector][2] || null
}

/** The sectors of CAMEO that PLOVER's code stands for ("REB": rebels, insurgents, separatists); none for what CAMEO does not have. */
export function cameoSectorsOf(sector: PloverSector): SectorCode[] {
  return sectorCodes.filter((code) => sectorTable[code][1] && sectorTable[code][2] === sector)
}
