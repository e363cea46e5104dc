/** Where an act took place: the place that its own clause names, not the dateline's and not its parties' countries. */
import type { Document, PlaceMention } from '../document.ts'
import type { Tree } from './tree.ts'

/** How far a preposition is from saying where something happened: "in Paris" before "to Paris" before "from Paris". */
const distanceOfWord: Record<string, number> = {
  in: 0,
  at: 0,
  inside: 0,
  near: 0,
  outside: 0,
  on: 0.2,
  off: 0.2,
  to: 0.5,
  into: 0.5,
  from: 1.5,
}
/** Relations that lead into another clause. */
const otherClause = /^(ccomp|advcl|acl|parataxis|csubj)/

/** Prepositions of what is not part of the act. */
const besides = new Set('after before since despite amid following because without'.split(' '))

/** What is spoken of, and has a place of its own: "briefed him on the situation in Ukraine", "condemned the violence in Darfur". */
const subject = new Set(
  'situation crisis war conflict fighting violence unrest bloodshed issue question matter development event future peace stability dispute humanitarian'.split(
    ' ',
  ),
)

/**
 * The place of an act, by the tree: the mention that hangs nearest below its predicate without another clause between them.
 * @param predicate 0-based number of the predicate's token
 * @returns null where the clause names no place
 */
export function placeOfAct({ places }: Pick<Document, 'places'>, sentence: number, tree: Tree, predicate: number): PlaceMention | null {
  let best: { place: PlaceMention; distance: number } | null = null
  for (const place of places) {
    if (place.sentence !== sentence) continue
    const distance = distanceOf(tree, predicate, place)
    if (distance !== null && (!best || distance < best.distance)) best = { place, distance }
  }
  return best?.place ?? null
}

function distanceOf(tree: Tree, predicate: number, { first, last }: PlaceMention): number | null {
  // "US-China talks": parties, not places.
  if ([tree.tokens[first - 1], tree.tokens[last + 1]].some((beside) => beside && /^[-–]$/.test(beside.form))) return null
  const head = headIn(tree, first, last)
  const word = tree.children(head).find((child) => tree.tokens[child]!.deprel === 'case' && child < head)
  const side = word === undefined ? 0.3 : (distanceOfWord[tree.tokens[word]!.lemma.toLowerCase()] ?? 0.7)
  let steps = 0
  for (let token = head; token >= 0 && steps < 12; token = tree.head(token), steps++) {
    if (token === predicate) return steps + side
    const { deprel, upos, lemma } = tree.tokens[token]!
    if (steps > 0 && subject.has(lemma)) return null
    // "agreed after talks in Pretoria": where something else took place.
    if (
      steps > 0 &&
      tree.children(token).some((child) => child < token && tree.tokens[child]!.deprel === 'case' && besides.has(tree.tokens[child]!.lemma))
    )
      return null
    // "the governor of Texas said": where a party is from is not where it acts; "Kharkiv was bombed" is.
    if (deprel.startsWith('nsubj') && !(steps === 0 && deprel === 'nsubj:pass')) return null
    if (otherClause.test(deprel) || (deprel === 'conj' && upos === 'VERB')) return null
  }
  return null
}

/** The token of a range that hangs on something outside it. */
export function headIn(tree: Tree, first: number, last: number): number {
  for (let token = first; token <= last; token++) {
    const head = tree.head(token)
    if (head < first || head > last) return token
  }
  return last
}
