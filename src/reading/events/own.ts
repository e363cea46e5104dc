/** A user's own frames and codes, read from a YAML file of the same shape as the codebook's frames, and checked line by line. */
import { readFileSync } from 'node:fs'
import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { RapportError } from '../../messages.ts'
import { type CameoCode, type EventType, isCameoCode, ploverCategories } from '../../ontology/index.ts'
import { type CodeEntry, entryOf, type Frame, roleNames } from './frame.ts'

/** A user's codebook. */
export interface OwnFrames {
  frames: readonly Frame<string>[]
  codes: ReadonlyMap<string, CodeEntry>
}

const words = z.string().min(1)
const types = [...(Object.keys(ploverCategories) as EventType[]), 'STATEMENT' as const]

const codeShape = z.strictObject({
  code: z.string().regex(/^\d{2,4}[A-Z0-9]{0,4}$/, 'begin with the CAMEO code that it stands below, like 057A'),
  title: words,
  type: z.enum(types).optional(),
  goldstein: z.number().min(-10).max(10).optional(),
})

const frameShape = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*\.[a-z0-9.-]+$/, 'write like consult.meet'),
    code: z.string(),
    type: z.enum(types).optional(),
    verbs: words.optional(),
    nouns: words.optional(),
    adjectives: words.optional(),
    modals: words.optional(),
    with: words.optional(),
    without: words.optional(),
    to: words.optional(),
    mutual: z.boolean().optional(),
    negated: z.boolean().optional(),
    objectless: z.boolean().optional(),
    clausal: z.boolean().optional(),
    infinitive: z.boolean().optional(),
    personal: z.boolean().optional(),
    turned: z.boolean().optional(),
    joint: z.boolean().optional(),
    several: z.boolean().optional(),
    transitive: z.boolean().optional(),
    also: words.optional(),
    by: words.optional(),
    said: z.boolean().optional(),
    within: z.boolean().optional(),
    placed: z.boolean().optional(),
    official: z.boolean().optional(),
    acted: z.boolean().optional(),
    roles: z.tuple([z.enum(roleNames).nullable(), z.enum(roleNames).nullable()]).optional(),
    examples: z.array(z.tuple([words, words.nullable()])).min(1),
  })
  .refine(({ verbs, nouns, adjectives, modals }) => verbs ?? nouns ?? adjectives ?? modals, 'give verbs, nouns, adjectives or modals')

/**
 * Reads a file of own frames: `codes:` (each below a code of CAMEO) and `frames:`.
 * @param known ids of the codebook's frames, which are not to be used again
 * @throws RapportError R405 with the file and the line of the first fault, and how many more there are
 */
export function readOwnFrames(file: string, known: ReadonlySet<string>): OwnFrames {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new RapportError('R406', { file, what: (error as NodeJS.ErrnoException).code ?? 'unreadable' }, error)
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const faults: { line: number; what: string }[] = document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    what: message.split('\n')[0]!.replace(/ at line.*$/, ''),
  }))
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined
      if (node?.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  // A code is a word, also where YAML takes it for a number ("042").
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'code' && isScalar(value) && value.source !== undefined) value.value = value.source
    },
  })
  const codes = new Map<string, CodeEntry>()
  const frames: Frame<string>[] = []
  const data: unknown = faults.length ? null : (document.toJS() ?? {})
  const parts = z.strictObject({ codes: z.array(z.unknown()).optional(), frames: z.array(z.unknown()).optional() }).safeParse(data ?? {})
  if (!parts.success) for (const { path, message } of parts.error.issues) faults.push({ line: lineOf(path as string[]), what: message })
  const each = <T>(section: 'codes' | 'frames', shape: z.ZodType<T>, take: (value: T, at: (key: string) => number) => string | null) => {
    for (const [i, raw] of (parts.data?.[section] ?? []).entries()) {
      const read = shape.safeParse(raw)
      const at = (key: string) => lineOf([section, i, key])
      if (!read.success)
        for (const { path, message } of read.error.issues)
          faults.push({ line: lineOf([section, i, ...(path as (string | number)[])]), what: `${path.join('.') || section}: ${message}` })
      else {
        const fault = take(read.data, at)
        if (fault) faults.push({ line: at(section === 'codes' ? 'code' : 'id'), what: fault })
      }
    }
  }
  each('codes', codeShape, ({ code, title, type, goldstein }) => {
    if (codes.has(code) || isCameoCode(code)) return `the code ${code} is there already`
    const base = baseOf(code)
    if (!base) return `the code ${code} stands below no code of CAMEO`
    const parent = entryOf(base)
    codes.set(code, { ...parent, code, title, type: type ?? parent.type, goldstein: goldstein ?? parent.goldstein })
    return null
  })
  const ids = new Set(known)
  each('frames', frameShape, (frame) => {
    if (ids.has(frame.id)) return `a frame ${frame.id} is there already`
    if (!codes.has(frame.code) && !isCameoCode(frame.code)) return `frame ${frame.id}: no code ${frame.code}`
    ids.add(frame.id)
    frames.push(frame as Frame<string>)
    return null
  })
  const [first] = faults.sort((a, b) => a.line - b.line)
  if (first)
    throw new RapportError('R405', {
      file,
      line: first.line,
      what: faults.length > 1 ? `${first.what} (and ${faults.length - 1} more)` : first.what,
    })
  return { frames, codes }
}

function baseOf(code: string): CameoCode | null {
  for (let length = code.length - 1; length >= 2; length--) {
    const base = code.slice(0, length)
    if (isCameoCode(base)) return base
  }
  return null
}
