/** Whether a name is used for a place, or for those who act from there. */
import type { GazetteerPlace } from '../../knowledge/index.ts'
import { relation, type Tree } from '../tree.ts'
import { aiming, governed, located, locative, motion, partitive, spatial, striking, trusting, visiting } from './lexicon.ts'
import type { Candidate } from './stage.ts'

/** Whether a name is a place where it stands. A conjunct is what the first of its list is ("in Moscow and Beijing"). */
export function isPlaceHere({ sentence, tree, head }: Candidate, place: GazetteerPlace): boolean {
  if (sentence.zone === 'dateline') return true
  let token = head
  for (let steps = 0; tree.tokens[token]!.deprel === 'conj' && steps < 8 && caseOf(tree, token) === undefined; steps++)
    token = tree.head(token)
  // "Sochi, Russia": the second hangs on the first and has been read with it.
  const { deprel } = tree.tokens[token]!
  const above = tree.head(token)
  const word = caseOf(tree, token)
  const acts = governed.test(place.kind)
  if (word !== undefined) return isWhere(tree, word, above, acts)
  const verb = above >= 0 ? tree.tokens[above]! : undefined
  const lemma = verb?.lemma.toLowerCase() ?? ''
  const of = relation(deprel)
  if (of === 'obj') return visiting.has(lemma) || (!acts ? true : place.kind !== 'country' && striking.has(lemma))
  if (deprel === 'nsubj:pass') return !acts || (place.kind !== 'country' && striking.has(lemma))
  if (of === 'compound' || deprel === 'nmod:poss')
    return (located.has(lemma) && (of === 'compound' || place.kind !== 'country')) || (!acts && of === 'compound')
  // "the city of Kyiv", "the port city Odesa".
  if (of === 'appos' || of === 'flat') return !acts || spatial.has(lemma)
  return !acts
}

/** The preposition of a name, in lower case. */
function caseOf(tree: Tree, token: number): string | undefined {
  const found = tree.children(token).find((child) => child < token && tree.tokens[child]!.deprel === 'case')
  return found === undefined ? undefined : tree.tokens[found]!.form.toLowerCase()
}

function isWhere(tree: Tree, word: string, above: number, acts: boolean): boolean {
  const governor = above >= 0 ? tree.tokens[above]! : undefined
  const lemma = governor?.lemma.toLowerCase() ?? ''
  if (partitive.has(word)) return !acts && !/^(with|by|between|against|among)$/.test(word)
  if (locative.has(word))
    return !(acts && (trusting.has(lemma) || (word === 'at' && aiming.has(lemma)) || (word === 'on' && !spatial.has(lemma))))
  if (word === 'of') return !acts || spatial.has(lemma)
  if (word !== 'to' && word !== 'from') return !acts
  if (!acts) return true
  // "from a trip to Moscow", "his visit in May to Beijing": the word may stand further up.
  for (let token = above, steps = 0; token >= 0 && steps < 3; token = tree.head(token), steps++) {
    if (motion.has(tree.tokens[token]!.lemma.toLowerCase())) return true
    if (tree.tokens[token]!.upos === 'VERB' && tree.tokens[token]!.deprel !== 'xcomp') break
  }
  return false
}
