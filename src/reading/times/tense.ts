/** Whether the words around an expression speak of what was, is or will be. */
import type { Sentence } from '../../document.ts'
import type { Tense } from './reading.ts'

/** Words that put what hangs on them into the future: "scheduled for Friday", "plans to visit in March". */
const ahead = new Set([
  'schedule',
  'slate',
  'due',
  'expect',
  'plan',
  'set',
  'upcoming',
  'forthcoming',
  'intend',
  'will',
  'shall',
  'would',
  'may',
  'might',
  'could',
  'can',
  'should',
  'must',
])

/** Tense of the nearest verb above a token that has one; undefined where there is none. */
export function tenseOf({ tokens }: Pick<Sentence, 'tokens'>, token: number): Tense | undefined {
  let steps = tokens.length
  for (let i = tokens[token]!.head - 1; i >= 0 && steps-- > 0; i = tokens[i]!.head - 1) {
    const { xpos, lemma, form } = tokens[i]!
    const verbs = [i]
    tokens.forEach(({ head, deprel }, child) => {
      if (head - 1 === i && /^(aux|cop)/.test(deprel)) verbs.push(child)
    })
    const tags = verbs.map((verb) => tokens[verb]!.xpos)
    const helped = verbs.slice(1)
    if (helped.some((verb) => tokens[verb]!.xpos === 'MD' && !/^have$/.test(tokens[verb + 1]?.lemma ?? ''))) return 'future'
    if (ahead.has(lemma) && (xpos === 'VBN' || xpos === 'JJ')) return 'future'
    if (tags.includes('VBD') || (xpos === 'VBN' && tags.some((tag) => /^VB[PZDN]$/.test(tag))))
      return xpos === 'VBG' && /^going$/.test(form) ? 'future' : 'past'
    if (xpos === 'VBG' && helped.length) return 'future'
    if (xpos === 'VB' && tokens.some(({ head, xpos: tag }) => head - 1 === i && tag === 'TO')) return 'future'
    if (xpos === 'VBN') return 'past'
    if (tags.some((tag) => tag === 'VBP' || tag === 'VBZ')) return 'present'
  }
  return undefined
}
