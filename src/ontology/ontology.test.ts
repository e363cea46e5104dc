import { expect, it } from 'vitest'
import {
  auxiliaryModes,
  type CameoCode,
  cameo,
  cameoCodes,
  cameoCodesOf,
  cameoSectorsOf,
  type EventType,
  type InternationalCode,
  isCameoCode,
  isSectorCode,
  type PloverContext,
  type PloverMode,
  ploverCategories,
  ploverContexts,
  ploverModes,
  ploverSectorOf,
  type SectorCode,
  sectorCodes,
} from './index.ts'

it('holds all of CAMEO and all of PLOVER', () => {
  expect(cameoCodes).toHaveLength(318)
  expect(new Set(cameoCodes.map((code) => code.slice(0, 2))).size).toBe(20)
  expect(Object.keys(ploverCategories)).toHaveLength(16)
  expect([ploverModes.length, ploverContexts.length, auxiliaryModes.length]).toEqual([67, 37, 4])
})

it.each([
  ['042', { type: 'CONSULT', mode: 'visit', quad: 1, goldstein: 1.9 }],
  ['057', { type: 'SUPPORT', quad: 1 }],
  ['112', { type: 'ACCUSE', quad: 3, goldstein: -2 }],
  ['161', { type: 'SANCTION', quad: 4 }],
  ['190', { type: 'ASSAULT', quad: 4, goldstein: -10 }],
  ['010', { type: 'STATEMENT', quad: 1, goldstein: 0 }],
  ['020', { type: 'REQUEST' }],
])('knows %s', (code, expected) => {
  expect(cameo(code)).toMatchObject(expected)
})

it('every code has a type, and every type its codes', () => {
  for (const code of cameoCodes) expect(cameoCodesOf(cameo(code).type)).toContain(code)
  for (const type of Object.keys(ploverCategories) as (keyof typeof ploverCategories)[])
    expect(cameoCodesOf(type).length, type).toBeGreaterThan(0)
})

it('has no code that is not in the codebook', () => {
  expect(isCameoCode('999')).toBe(false)
  expect(cameo('999')).toBeUndefined()
  expect([isSectorCode('MIL'), isSectorCode('XYZ'), isSectorCode('constructor')]).toEqual([true, false, false])
})

it('does not compile with a code that does not exist', () => {
  // @ts-expect-error CAMEO has no 999
  const code: CameoCode = '999'
  // @ts-expect-error nor PLOVER this type
  const type: EventType = 'INVESTIGATE'
  // @ts-expect-error this mode
  const mode: PloverMode = 'stroll'
  // @ts-expect-error this context
  const context: PloverContext = 'sports'
  // @ts-expect-error this sector
  const sector: SectorCode = 'XYZ'
  // @ts-expect-error nor this code
  const international: InternationalCode = 'UNO'
  expect([code, type, mode, context, sector, international]).toHaveLength(6)
})

it.each([
  ['GOV', 'GOV', ['GOV']],
  ['SEP', 'REB', ['REB', 'INS', 'SEP']],
  ['MED', 'JRN', ['MED']],
  ['HLH', 'MED', ['HLH']],
  ['PRM', 'PRM', []],
] as const)('sector %s is PLOVER’s %s, which stands for %j', (sector, plover, sectors) => {
  expect(ploverSectorOf(sector)).toBe(plover)
  expect(cameoSectorsOf(plover)).toEqual(sectors)
})

it('knows what PLOVER has no sector for', () => {
  expect(sectorCodes.filter((code) => !ploverSectorOf(code))).toEqual(['DEV', 'ENV', 'HRI', 'MOD', 'RAD', 'SET'])
})
