/** The ontologies in which events are coded: CAMEO and PLOVER, and the way from one to the other. A code that does not exist does not compile. */
import { cameoTable } from './cameo.ts'
import type { ploverCategories, ploverContexts, ploverModes } from './plover.ts'

export {
  cameoSectorsOf,
  type InternationalCode,
  internationalTable,
  isSectorCode,
  type PloverSector,
  ploverSectorOf,
  type SectorCode,
  sectorCodes,
  sectorTable,
} from './actors.ts'
export { renderOntologies } from './page.ts'
export { auxiliaryModes, ploverCategories, ploverContexts, ploverModes } from './plover.ts'

export type CameoCode = keyof typeof cameoTable
export type PloverCategory = keyof typeof ploverCategories
export type PloverMode = (typeof ploverModes)[number][1]
export type PloverContext = (typeof ploverContexts)[number][0]
/** The type of an event: a PLOVER category, or STATEMENT for CAMEO 01, which PLOVER leaves out. */
export type EventType = PloverCategory | 'STATEMENT'
export type QuadClass = 1 | 2 | 3 | 4

export interface CameoEntry {
  code: CameoCode
  title: string
  goldstein: number
  quad: QuadClass
  /** The type in PLOVER. What the crosswalk of 2021 leaves open is filled in: 02 (appeal) counts as REQUEST, 08 (yield) as CONCEDE, 176 (cyber attack) as COERCE. */
  type: EventType
  mode: string | null
  context: string | null
}

export const cameoCodes = (Object.keys(cameoTable) as CameoCode[]).sort()

/** What CAMEO says of a code; undefined for one that it does not have. */
export function cameo(code: CameoCode): CameoEntry
export function cameo(code: string): CameoEntry | undefined
export function cameo(code: string): CameoEntry | undefined {
  if (!isCameoCode(code)) return undefined
  const [title, goldstein, quad, type, mode, context] = cameoTable[code]
  return {
    code,
    title,
    goldstein,
    quad,
    type:
      type === 'CONCEDE|RETREAT' ? 'CONCEDE' : type || (code.startsWith('01') ? 'STATEMENT' : code.startsWith('02') ? 'REQUEST' : 'COERCE'),
    mode: mode || null,
    context: context || null,
  }
}

export function isCameoCode(code: string): code is CameoCode {
  return Object.hasOwn(cameoTable, code)
}

/** The codes of CAMEO that the crosswalk sends to a type (and mode), in their order. */
export function cameoCodesOf(type: EventType, mode?: string): CameoCode[] {
  return cameoCodes.filter((code) => {
    const entry = cameo(code)
    return entry.type === type && (mode === undefined || entry.mode === mode)
  })
}
