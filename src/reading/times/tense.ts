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

/** Words right before a date that tell its side, whatever the verb. */
const sides: readonly (readonly [RegExp, Tense])[] = [
  [
    /\b(?:due(?: on| in| at)?|for delivery(?: in)?|(?:scheduled|set|slated|planned) for|expected(?: on| in)?|starting|beginning|ahead of|awaiting|deadline(?: of)?|payable(?: on)?|maturing(?: in)?) $/i,
    'future',
  ],
  [/\b(?:since|ended|dated) $/i, 'past'],
]

/** Verbs whose object is still to come: "waited for Friday's report". */
const awaiting = /^(?:await|wait|expect|anticipate|plan|schedule|prepare|brace|set|slate)$/

/**
 * Whether an expression speaks of what was, is or will be; undefined where neither the words before it nor a verb tells.
 * @param before the sentence up to the expression
 * @param token 0-based number of the expression's head
 */
export function tenseAt(sentence: Pick<Sentence, 'tokens'>, before: string, token: number): Tense | undefined {
  const told = sides.find(([words]) => words.test(before))?.[1] ?? tenseOf(sentence, token)
  // "agreed to put it off until Friday": where no verb tells, an end is still to come.
  return told ?? (/\b(?:until|till) $/i.test(before) ? 'future' : undefined)
}

/** Tense of the nearest verb above a token that has one; undefined where there is none, or where only a noun's tie leads to it. */
export function tenseOf({ tokens }: Pick<Sentence, 'tokens'>, token: number): Tense | undefined {
  let steps = tokens.length
  // A date that a noun carries ("the July 4 parade") need not lie where the noun's verb does.
  let carried = /^(compound|nmod|amod|nummod)/.test(tokens[token]!.deprel)
  let infinitive = false
  // "The next meeting is in the spring": the time itself is what is said.
  const said = tokens.some(({ head, deprel }) => head - 1 === token && deprel === 'cop')
  for (let i = said ? token : tokens[token]!.head - 1; i >= 0 && steps-- > 0; i = tokens[i]!.head - 1) {
    const { xpos, lemma, form, deprel } = tokens[i]!
    const verbs = [i]
    tokens.forEach(({ head, deprel: relation }, child) => {
      if (head - 1 === i && /^(aux|cop)/.test(relation)) verbs.push(child)
    })
    const tags = verbs.map((verb) => tokens[verb]!.xpos)
    const helped = verbs.slice(1)
    if (helped.some((verb) => tokens[verb]!.xpos === 'MD' && !/^have$/.test(tokens[verb + 1]?.lemma ?? ''))) return 'future'
    if (ahead.has(lemma) && (xpos === 'VBN' || xpos === 'JJ')) return 'future'
    if (awaiting.test(lemma) && carried) return 'future'
    if (tags.includes('VBD') || (xpos === 'VBN' && helped.some((verb) => /^VB[PZDN]$/.test(tokens[verb]!.xpos))))
      return carried || infinitive ? undefined : 'past'
    if (xpos === 'VBG' && helped.length) return 'future'
    if (tags.includes('VB') && tokens.some(({ head, xpos: tag }) => head - 1 === i && tag === 'TO')) infinitive = true
    // "signed in 2001", but "stay shut until Tuesday" waits for its verb.
    if (xpos === 'VBN' && /^acl/.test(deprel)) return carried || tenseOf({ tokens }, i) === 'future' ? undefined : 'past'
    if (xpos === 'VBN' && !/^(xcomp|advcl)/.test(deprel)) return carried ? undefined : 'past'
    if (tags.some((tag) => tag === 'VBP' || tag === 'VBZ')) return infinitive || hasNextSubject(tokens, i) ? 'future' : 'present'
    if (/^NN/.test(xpos) && !helped.length) carried = true
    if (/^going$/.test(form)) return 'future'
  }
  return infinitive ? 'future' : undefined
}

/** "The next meeting is in the spring". */
const hasNextSubject = (tokens: Sentence['tokens'], verb: number): boolean =>
  tokens.some(({ form, head }) => {
    const noun = tokens[head - 1]
    return /^(?:next|coming|upcoming)$/i.test(form) && noun !== undefined && noun.head - 1 === verb && noun.deprel.startsWith('nsubj')
  })
