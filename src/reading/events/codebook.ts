/** The codebook as a page for people: every code that Rapport knows, the frames that reach it, their examples, and the guards. */
import { cameo, cameoCodes } from '../../ontology/index.ts'
import type { Background } from './background.ts'
import type { Frame, FrameExample } from './frame.ts'
import type { Guard } from './guards.ts'

const quads = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict']

/** The page in Markdown. */
export function renderCodebook(frames: readonly Frame<string>[], guards: readonly Guard[], backgrounds: readonly Background[]): string {
  const byCode = grouped(frames)
  const reached = reachedBy(frames)
  const lines = [
    '# Codebook',
    '',
    '<!-- Made from the frames by `npm run codebook`; a test compares it with them. -->',
    '',
    `Codes and titles are CAMEO’s (Gerner, Schrodt, Yilmaz 2012), values Goldstein’s (1992), types and modes PLOVER’s. ${frames.length} frames name ${byCode.size} codes;`,
    `where words speak of a deed (“agreed to release”, “threatened to attack”) its code follows from the deed’s. ${reached.size} codes have an example here.`,
    'An example reads `CODE sources > targets`, `=` between parties that act on each other; ✗ marks a sentence in which the frame must stay silent.',
    '',
    'A frame of your own has the same fields, in YAML, given by `--frames FILE`:',
    '',
    '```yaml',
    'codes:                       # only where CAMEO has none; it stands below a code of CAMEO',
    '  - { code: 060T, title: Twin towns, type: COOPERATE, goldstein: 2.5 }',
    'frames:',
    '  - id: own.twin             # a name of its own',
    '    code: 060T',
    '    verbs: twin              # lemmas; or nouns, adjectives, modals',
    '    with: town city          # one of these lemmas must stand in its complement; without: none of them',
    '    to: with                 # prepositions that bring in the target',
    '    mutual: true             # the parties act on each other',
    '    examples:',
    '      - [Poland twinned its towns with Ukraine., 060T POL = UKR]',
    '      - [The twins met., null]',
    '```',
    '',
  ]
  for (const code of cameoCodes) {
    const { title, goldstein, quad, type, mode, context } = cameo(code)
    if (code.length === 2) {
      lines.push(`## ${code} ${capital(title)}`, '')
      continue
    }
    const own = byCode.get(code) ?? []
    const facts = [`${type}${mode ? `:${mode}` : ''}`, context, quads[quad - 1], `Goldstein ${goldstein}`].filter(Boolean).join(' · ')
    lines.push(`**${code} ${title}** · ${facts}`, '')
    for (const frame of own) lines.push(...frameLines(frame), '')
    if (!own.length)
      for (const { id, example } of reached.get(code) ?? []) lines.push(`- from \`${id}\`: ${example[0]} → \`${example[1]}\``, '')
  }
  lines.push('## Guards', '', 'What looks like an act and is none is held back, with a message (R404) on the document.', '')
  for (const { id, reason, types, triggers, sentence, passage, unless, about, by, told, held, passed } of guards) {
    lines.push(`**${id}**: ${reason}. Looks at ${types.join(', ')}.`, '')
    if (triggers) lines.push(`- words: ${triggers}`)
    if (sentence) lines.push(`- with one of these in the sentence: ${sentence}`)
    if (passage) lines.push(`- with two of these in the paragraph: ${passage}`)
    if (unless) lines.push(`- with none of these there: ${unless}`)
    if (about) lines.push(`- with one of these hanging on it: ${about}`)
    if (by) lines.push(`- with one of these doing it: ${by}`)
    if (told) lines.push(`- with one of these above it: ${told}`)
    lines.push(...judgedLines(held, passed), '')
  }
  lines.push('## Background', '', 'What a sentence refers to while it tells of another act is held back in the same way.', '')
  for (const { id, reason, held, passed } of backgrounds) lines.push(`**${id}**: ${reason}.`, '', ...judgedLines(held, passed), '')
  return `${lines.join('\n').trimEnd()}\n`
}

/** The sentences of a guard. */
const judgedLines = (held: readonly string[], passed: readonly string[]) => [
  ...held.map((example) => `- held back: ${example}`),
  ...passed.map((example) => `- let through: ${example}`),
]

/** What the marks of a frame mean. */
const marks: readonly (readonly [keyof Frame, string])[] = [
  ['mutual', 'on each other'],
  ['joint', 'several sources without a target act on each other'],
  ['several', 'several must act'],
  ['turned', 'source and target turned'],
  ['negated', 'negated'],
  ['objectless', 'no object'],
  ['transitive', 'an object'],
  ['clausal', 'a clause that says what'],
  ['infinitive', 'who is to do what'],
  ['personal', 'an object must be people'],
  ['acted', 'somebody is said to do it'],
  ['placed', 'an object that is a place'],
  ['official', 'a state or its government as subject'],
  ['said', 'by whoever says so, of the subject'],
  ['within', 'only under a word about it'],
]

function frameLines(frame: Frame<string>): string[] {
  const { id, type, roles, verbs, nouns, adjectives, modals, to, examples } = frame
  const words = Object.entries({ verbs, nouns, adjectives, modals }).flatMap(([kind, list]) => (list ? [`${kind} *${list}*`] : []))
  const conditions = [
    frame.with && `with *${frame.with}*`,
    frame.also && `and with *${frame.also}*`,
    frame.without && `without *${frame.without}*`,
    frame.by && `by *${frame.by}*`,
    to && `target after *${to}*`,
    type && `type ${type}`,
    roles && `roles ${roles.map((role) => role ?? '–').join(', ')}`,
    ...marks.flatMap(([key, meaning]) => (frame[key] ? [meaning] : [])),
  ].filter(Boolean)
  return [
    `- \`${id}\` ${words.join('; ')}${conditions.length ? `; ${conditions.join('; ')}` : ''}`,
    ...examples.map(
      ([sentence, expected]) => `  - ${expected === null ? '✗ ' : ''}${sentence}${expected === null ? '' : ` → \`${expected}\``}`,
    ),
  ]
}

const capital = (title: string) => title[0]! + title.slice(1).toLowerCase()

/** The examples that have a code, with their frames. */
function reachedBy(frames: readonly Frame<string>[]): Map<string, { id: string; example: FrameExample }[]> {
  const reached = new Map<string, { id: string; example: FrameExample }[]>()
  for (const { id, examples } of frames)
    for (const example of examples) {
      const code = example[1]?.split(' ')[0]
      if (code) reached.set(code, [...(reached.get(code) ?? []), { id, example }])
    }
  return reached
}

function grouped(frames: readonly Frame<string>[]): Map<string, Frame<string>[]> {
  const groups = new Map<string, Frame<string>[]>()
  for (const frame of frames) groups.set(frame.code, [...(groups.get(frame.code) ?? []), frame])
  return groups
}
