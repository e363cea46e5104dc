import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { RapportError } from '../messages.ts'
import { compileTables } from './compile.ts'
import { addOverlay } from './overlay.ts'
import { readPetrarch } from './petrarch.ts'
import { dataDirectory, readTables } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapport-overlay-'))
afterAll(() => rmSync(folder, { recursive: true }))
let count = 0
function overlay(files: Record<string, string>): string {
  const path = join(folder, String(count++))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return path
}
const base = readTables(dataDirectory)
const offices = 'person,country,office,role,start,end\n'

function faultOf(files: Record<string, string>): string {
  try {
    addOverlay(base, overlay(files))
  } catch (error) {
    if (error instanceof RapportError) return error.message
    throw error
  }
  return 'none'
}

describe('faults of a user’s tables', () => {
  it.each([
    ['a broken CSV', { 'offices.csv': `${offices}"Ivan,RUS` }, /^R301 offices\.csv, line \d/],
    ['a missing column', { 'offices.csv': 'person,country,office\nA,RUS,x\n' }, /^R302 offices\.csv.*“?role/],
    [
      'an unknown country',
      { 'offices.csv': `# mine\n${offices}Ann Example,RUZ,Minister of Tests,minister,2020,\n` },
      /^R303 offices\.csv, line 3.*RUZ/,
    ],
    [
      'reversed dates',
      { 'offices.csv': `${offices}Ann Example,RUS,Minister of Tests,minister,2020-05,2019\n` },
      /^R304 .*line 2.*2019.*2020-05/,
    ],
    [
      'overlapping dates',
      {
        'offices.csv': `${offices}Ann Example,RUS,Minister of Tests,minister,2018,2020\nAnn Example,RUS,Minister of Tests,minister,2019,2021\n`,
      },
      /^R305 .*line 3.*line 2/,
    ],
    ['a duplicate id', { 'organisations.csv': 'id,name\nabc,Alpha Body\nabc,Beta Body\n' }, /^R306 .*line 3.*abc.*line 2/],
    ['an alias that is a word', { 'organisations.csv': 'id,name,aliases\nabc,Alpha Body,Will\n' }, /^R307 .*line 2.*“Will”/],
    ...['May', 'Turkey', 'Jordan', 'Chad', 'Georgia', 'Polish', 'March', 'China'].flatMap(
      (word): [string, Record<string, string>, RegExp][] => [
        [
          `a body called ${word}`,
          { 'organisations.csv': `id,name,aliases\nabc,Alpha Body,${word}\n` },
          new RegExp(`^R307 .*line 2.*“${word}”`),
        ],
        [`a person called ${word}`, { 'aliases.csv': `person,alias\nTheresa May,${word}\n` }, new RegExp(`^R307 .*line 2.*“${word}”`)],
      ],
    ),
    ['a file of another kind', { 'notes.docx': 'x' }, /^R308 notes\.docx/],
    ['a table of other columns', { 'mine.csv': 'colour,shape\nred,round\n' }, /^R308 mine\.csv.*colour, shape/],
    ['a wrong date', { 'offices.csv': `${offices}Ann Example,RUS,Minister of Tests,minister,13/5/2019,\n` }, /^R309 .*line 2.*13\/5\/2019/],
    ['a wrong dictionary line', { 'mine.actors': 'SOME_BODY_ [RUS 12]\n' }, /^R311 mine\.actors, line 1/],
    ['wrong YAML', { 'mine.yaml': 'offices:\n  - person: [\n' }, /^R301 mine\.yaml, line \d/],
    [
      'a wrong row in YAML',
      { 'mine.yaml': 'organisations:\n  - id: abc\n    name: Alpha Body\n    country: QQQ\n' },
      /^R303 mine\.yaml, line 2.*QQQ/,
    ],
  ])('%s', (_, files, expected) => expect(faultOf(files)).toMatch(expected))

  it('a folder that is not there', () => {
    expect(() => addOverlay(base, join(folder, 'nowhere'))).toThrow(/^R312/)
  })
})

describe('joining', () => {
  it('adds rows before the package’s own and replaces those of the same id', () => {
    const path = overlay({
      'outlets.yaml': 'outlets:\n  - id: example-post\n    name: Example Post\n    country: GBR\n    kind: daily\n    owner: private\n',
    })
    const merged = addOverlay(base, path)
    expect(merged.outlets.rows[0]).toMatchObject({ id: 'example-post', name: 'Example Post' })
    expect(merged.outlets.rows).toHaveLength(base.outlets.rows.length + 1)
    const twice = addOverlay(merged, overlay({ 'outlets.csv': 'id,name,country\nexample-post,The Example Post,GBR\n' }))
    expect(twice.outlets.rows).toHaveLength(merged.outlets.rows.length)
    expect(twice.outlets.rows[0]!['name']).toBe('The Example Post')
  })

  it('compiles what was joined', () => {
    const merged = addOverlay(base, overlay({ 'a.actors': 'SOME_BODY_ [RUSGOV >040309]\n+SOMEBODY_ELSE_\n' }))
    const { entries } = compileTables(merged, [])
    expect(entries.find(({ kind }) => kind === 'coded')).toMatchObject({ name: 'Some Body', codes: [['RUSGOV', '2004-03-09', '']] })
  })
})

describe('actor dictionaries of PETRARCH', () => {
  it('reads names, further names and dated codes', () => {
    const { rows } = readPetrarch(
      '# head\nSERGEI_LAVROV_ ; note\n+S._LAVROV_\n\t[RUSGOV 040309-120521]\n\t[RUSELI >120521]\nNATO_ [IGOWSTNAT]\n',
      'x',
    )
    expect(rows).toEqual([
      { name: 'Sergei Lavrov', aliases: 'S. Lavrov', code: 'RUSGOV', from: '2004-03-09', to: '2012-05-21', file: 'x', line: '4' },
      { name: 'Sergei Lavrov', aliases: 'S. Lavrov', code: 'RUSELI', from: '2012-05-21', to: '', file: 'x', line: '5' },
      { name: 'Nato', aliases: '', code: 'IGOWSTNAT', from: '', to: '', file: 'x', line: '6' },
    ])
  })

  it.each(['[RUS]', '+NAME_ [RUS]', 'NAME_ [rus]', 'NAME_ [RUS 2004]', 'NAME_ [RUS] tail'])('refuses %s', (text) => {
    expect(() => readPetrarch(text, 'x')).toThrow(/^R311 x, line 1/)
  })
})
