import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRapport } from '../../index.ts'
import { RapportError } from '../../messages.ts'
import { readOwnFrames } from './own.ts'

const file = join(mkdtempSync(join(tmpdir(), 'frames-')), 'own.yaml')
const write = (text: string) => {
  writeFileSync(file, text)
  return file
}
const twinning = `codes:
  - code: 060T
    title: Twin towns
    type: COOPERATE
frames:
  - id: own.twin
    code: 060T
    verbs: twin
    to: with
    mutual: true
    examples:
      - [Kyiv twinned with Warsaw., 060T UKR = POL]
      - [The twins met., null]
`

describe('own frames', () => {
  it('are coded beside those of the codebook', () => {
    const rapport = createRapport({ frames: write(twinning) })
    const [event] = rapport.annotate({ id: 'x', text: 'Ukraine twinned with Poland.' }).events
    expect(event).toMatchObject({ cameo: '060T', type: 'COOPERATE', quad: 2, reciprocal: true, why: { rule: 'own.twin' } })
    expect(event!.sources.map(({ country }) => country)).toEqual(['UKR', 'POL'])
    expect(createRapport().annotate({ id: 'x', text: 'Ukraine twinned with Poland.' }).events).toEqual([])
  })

  it.each([
    ['YAML that does not close', 'frames: [', /line 1/],
    ['an unknown part', 'verbs: []', /line 1: .*verbs/],
    ['an unknown key', twinning.replace('mutual', 'reciprocal'), /line 6: .*reciprocal/],
    ['a code that stands nowhere', twinning.replaceAll('060T', '990T'), /line 2: the code 990T stands below no code of CAMEO/],
    [
      'a code that is not there',
      twinning.replace('    code: 060T\n    verbs', '    code: 9999\n    verbs'),
      /line 6: frame own.twin: no code 9999/,
    ],
    ['a frame that is there already', twinning.replace('own.twin', 'consult.meet'), /line 6: a frame consult.meet is there already/],
    ['a frame without examples', twinning.replace(/ {4}examples[\s\S]*$/, '    examples: []\n'), /examples/],
    ['a frame without words', twinning.replace('    verbs: twin\n', ''), /give verbs, nouns, adjectives or modals/],
  ])('%s is told with its line', (_, text, expected) => {
    expect(() => createRapport({ frames: write(text) })).toThrow(RapportError)
    expect(() => readOwnFrames(write(text), new Set(['consult.meet']))).toThrow(expected)
  })

  it('a file that is not there is told', () => {
    expect(() => readOwnFrames('nowhere.yaml', new Set())).toThrow(/R406 nowhere.yaml/)
  })
})
