import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const plan = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
/** Folder → floor (null for folders outside of src), from the table of rooms. */
const rooms = new Map(
  [...plan.matchAll(/^\| (\d+|–) \| `([^`]+)` \| \S.* \|$/gm)].map((row) => [row[2]!, row[1] === '–' ? null : Number(row[1])]),
)

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map((file) => join(folder, String(file)).split(sep).join('/'))
    .filter((file) => statSync(join(root, file)).isFile())
}

const sources = files('src').filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))

/** The room of a file: its nearest folder in the plan; files at the top of src have none. */
const roomOf = (file: string): string | undefined => {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) if (rooms.has(folder)) return folder
  return undefined
}

const imports = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:^|\n)(?:import|export)\b[^'"\n]*?(?:\{[^}]*\}[^'"\n]*?)?from '(\.[^']+)'/g)].map(
    (match) =>
      relative(root, join(root, dirname(file), match[1]!))
        .split(sep)
        .join('/'),
  )

/** What a breach of the plan is called, or null. */
function breach(from: string, to: string): string | null {
  const [room, other] = [roomOf(from), roomOf(to)]
  if (!other || from === 'src/index.ts') return null
  if (!room) return `${from}, at the top, imports the room ${other}`
  const stage = /^src\/reading\/\w+/
  const [own, foreign] = [stage.exec(room)?.[0], stage.exec(other)?.[0]]
  if (own && foreign && own !== foreign) return `${from}: stages do not import each other (${to})`
  const top = (name: string) => name.split('/').slice(0, 2).join('/')
  if (top(room) === top(other)) return null
  return rooms.get(other)! < rooms.get(room)! ? null : `${from} (floor ${rooms.get(room)}) imports ${to} (floor ${rooms.get(other)})`
}

it('every folder has its purpose in the plan, and every folder of the plan is there', () => {
  const folders = [
    ...readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && !/^(\.|node_modules$|dist$|coverage$|build$|test-output$|src$)/.test(entry.name) ? [entry.name] : [],
    ),
    ...new Set(sources.map((file) => dirname(file)).filter((folder) => folder !== 'src')),
  ]
  expect(folders.filter((folder) => !rooms.has(folder))).toEqual([])
  expect([...rooms.keys()].filter((folder) => !existsSync(join(root, folder)))).toEqual([])
})

it('imports run one way', () => {
  expect(
    sources.filter((file) => !file.endsWith('.test.ts')).flatMap((file) => imports(file).flatMap((to) => breach(file, to) ?? [])),
  ).toEqual([])
})

it.each([
  ['src/knowledge/index.ts', 'src/reading/index.ts'],
  ['src/language/index.ts', 'src/knowledge/index.ts'],
  ['src/reading/times/index.ts', 'src/reading/actors/index.ts'],
  ['src/records.ts', 'src/ledger/index.ts'],
  ['src/ledger/index.ts', 'src/cli/main.ts'],
])('a breach is seen: %s imports %s', (from, to) => {
  expect(breach(from, to)).not.toBeNull()
})

it.each([
  ['src/reading/claims/stage.ts', 'src/reading/tree.ts'],
  ['src/cli/main.ts', 'src/ledger/index.ts'],
  ['src/reading/events/index.ts', 'src/ontology/index.ts'],
  ['src/language/analyser.ts', 'src/messages.ts'],
])('what the plan allows is no breach: %s imports %s', (from, to) => {
  expect(breach(from, to)).toBeNull()
})

it('reads the imports that are there', () => {
  expect(imports('src/reading/index.ts')).toContain('src/reading/claims/index.ts')
})
