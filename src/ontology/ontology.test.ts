import { expect, it } from 'vitest'
import { auxiliaryModes, cameo, cameoCodes, cameoCodesOf, isCameoCode, ploverCategories, ploverContexts, ploverModes } from './index.ts'

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
  // @ts-expect-error a code that does not exist does not compile
  const wrong: import('./index.ts').CameoCode = '999'
  expect(wrong).toBe('999')
})
