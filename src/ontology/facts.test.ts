/** Compares the tables with the lists of facts that they were made from, where those are at hand (folder in RAPPORT_FACTS). */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cameoTable } from './cameo.ts'
import { auxiliaryModes, ploverCategories, ploverContexts, ploverModes } from './index.ts'

const facts = process.env['RAPPORT_FACTS'] ?? '../shared/facts'
const rows = (file: string) =>
  readFileSync(`${facts}/${file}`, 'utf8')
    .split(/\r?\n/)
    .filter(Boolean)
    .slice(1)
    .map((line) => line.split('\t'))

describe.skipIf(!existsSync(`${facts}/cameo_codes.tsv`))('the facts, which are not at hand where this is skipped', () => {
  it('CAMEO: code, title, Goldstein value, quad class, PLOVER type, mode and context', () => {
    const given = rows('cameo_codes.tsv').map(([code, , title, goldstein, , quad, , type, mode, context]) => [
      code,
      [title, Number(goldstein!.replace(/^inherited:/, '')), Number(quad), type ?? '', mode ?? '', context ?? ''],
    ])
    expect(Object.fromEntries(given)).toEqual(cameoTable)
  })

  it('PLOVER: types, modes, contexts, auxiliary modes with their scores and quad classes', () => {
    const quadOf: Record<string, number> = { verbal_cooperation: 1, material_cooperation: 2, verbal_conflict: 3, material_conflict: 4 }
    const given = rows('plover.tsv')
    const of = (kind: string) => given.filter(([first]) => first === kind)
    const number = (score: string | undefined) => (score ? Number(score) : null)
    expect(
      of('category').map(([, name, , description, score, quad]) => [
        name,
        { score: name === 'ACCUSE' ? -3 : Number(score), quad: quadOf[quad!], description },
      ]),
    ).toEqual(Object.entries(ploverCategories))
    expect(of('mode').map(([, type, mode, description, score]) => [type, mode, number(score), description])).toEqual(
      ploverModes.map((row) => [...row]),
    )
    expect(of('context').map(([, , name, description]) => [name, description])).toEqual(ploverContexts.map((row) => [...row]))
    expect(of('auxiliary_mode').map(([, , name, description]) => [name, description])).toEqual(auxiliaryModes.map((row) => [...row]))
  })
})
