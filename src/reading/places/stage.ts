/**
 * The stage that finds where things are said to be, and which place of a name is meant. Names of states and capitals are places only
 * where the words around them say so ("in Moscow"); elsewhere they are parties ("Moscow said") and belong to the actors.
 */
import { bySentence, type Document, type NameMention, type PlaceMention, type Sentence } from '../../document.ts'
import { type GazetteerPlace, how, type KnowledgeBase, placesAmong, type Reading } from '../../knowledge/index.ts'
import type { Stage } from '../../pipeline.ts'
import { headIn } from '../locative.ts'
import { readTree, type Tree } from '../tree.ts'
import { choose, type Evidence, readEvidence } from './choose.ts'
import { located, spatial, stateAbbreviations } from './lexicon.ts'
import { isPlaceHere } from './usage.ts'

/** Makes the stage. It assigns `places`, in the order of the text; mentions do not overlap. */
export function placesStage(knowledge: KnowledgeBase): Stage {
  return {
    name: 'places',
    requires: ['sentences', 'names', 'actors'],
    assigns: ['places'],
    run(document) {
      for (const place of findPlaces(document, knowledge)) document.places.push(place)
    },
  }
}

/** A name that some place bears, before it is known which one is meant. */
export interface Candidate {
  sentence: Sentence
  tree: Tree
  first: number
  last: number
  head: number
  start: number
  end: number
  text: string
  readings: GazetteerPlace[]
  /** The place that the words right after it or before it say it lies in: "Paris, Texas", "the Libyan city of Tripoli". */
  within: { countries: string[]; regions: string[] }
  /** It says where another place lies and is none of its own here ("Texas" of "Paris, Texas"). */
  qualifies: boolean
  located: boolean
}

/** All mentions of places in a document, in the order of the text. */
export function findPlaces(document: Document, knowledge: KnowledgeBase): PlaceMention[] {
  const candidates: Candidate[] = []
  const namesOf = bySentence(document.names)
  for (const sentence of document.sentences)
    if (sentence.zone !== 'byline') candidates.push(...candidatesIn(document, sentence, namesOf(sentence.index), knowledge))
  const evidence: Evidence = readEvidence(document, candidates, knowledge)
  const mentions: PlaceMention[] = []
  for (const candidate of candidates) {
    const place = choose(candidate, evidence)
    if (candidate.qualifies) continue
    if (place && !isPlaceHere(candidate, place)) continue
    if (!place && !candidate.located) continue
    const { sentence, first, last, start, end, text } = candidate
    const { name, country, lat, lon, gazetteer, kind } = place ?? unknownPlace(text)
    mentions.push({ start, end, text, name, country, lat, lon, gazetteer, kind, sentence: sentence.index, first, last })
  }
  return mentions
}

/** A name of a place that no table has: kept, and not guessed. */
const unknownPlace = (name: string) => ({ name, country: null, lat: null, lon: null, gazetteer: null, kind: 'unknown' })

function candidatesIn(document: Document, sentence: Sentence, names: readonly NameMention[], knowledge: KnowledgeBase): Candidate[] {
  const { text } = document.article
  if (!/\p{Lu}/u.test(text.slice(sentence.start, sentence.end))) return []
  const { tokens } = sentence
  const words = knowledge.lookup.words(text, sentence.start, sentence.end)
  const found = knowledge.lookup.scan(words)
  const tree = readTree(sentence)
  const candidates: Candidate[] = []
  const taken = new Set<number>()
  for (const { first: from, last: to, readings } of found) {
    const places = placesAmong(readings)
    if (!places.length) continue
    const start = words[from]!.start
    const end = words[to]!.end
    const first = tokens.findIndex((token) => token.end > start)
    const last = tokens.findLastIndex((token) => token.start < end)
    if (first < 0 || last < first) continue
    // A part of a longer name is not the place ("the Paris Agreement", "Bank of China"), and a person's name is none.
    const around = names.find((name) => name.start <= start && name.end >= end)
    const article = around && /^the /i.test(around.text) ? 4 : 0
    if (around && around.kind !== 'place' && around.end - around.start - article > end - start) continue
    if (around?.kind === 'person' && !isNoPerson(document, tree, first, last, places)) continue
    if (isPartOfName(sentence, last)) continue
    if (!around && !isNameLike(sentence, first, last, places)) continue
    const likely = likelyPlaces(sentence, tree, first, last, places, readings, around?.kind === 'place')
    if (!likely.length || document.times.some((time) => time.start < end && start < time.end)) continue
    for (let token = first; token <= last; token++) taken.add(token)
    candidates.push(candidateAt(document, sentence, tree, first, last, likely))
  }
  for (const name of names) {
    if (name.kind !== 'place' || sentence.zone !== 'body') continue
    let free = true
    for (let token = name.first; token <= name.last; token++) if (taken.has(token)) free = false
    if (free) candidates.push(candidateAt(document, sentence, tree, name.first, name.last, []))
  }
  candidates.sort((a, b) => a.start - b.start)
  qualify(document, sentence, candidates, knowledge)
  return candidates
}

function candidateAt(
  document: Document,
  sentence: Sentence,
  tree: Tree,
  first: number,
  last: number,
  readings: GazetteerPlace[],
): Candidate {
  const start = sentence.tokens[first]!.start
  const { end } = sentence.tokens[last]!
  const head = headIn(tree, first, last)
  return {
    sentence,
    tree,
    first,
    last,
    head,
    start,
    end,
    text: document.article.text.slice(start, end),
    readings,
    within: { countries: [], regions: [] },
    qualifies: false,
    located: isLocated(tree, head),
  }
}
/** Whether untagged words are written and tagged as a name is. */
function isNameLike({ tokens }: Sentence, first: number, last: number, places: readonly GazetteerPlace[]): boolean {
  for (let i = first; i <= last; i++) if (tokens[i]!.upos === 'PROPN') return true
  // "the Persian Gulf", "the Kremlin": tags are uncertain where a table has the phrase; at a sentence's beginning capitals say nothing.
  return (first < last || first > 0) && places.some(({ gazetteer }) => gazetteer !== 'geonames')
}

/**
 * Places that a name may mean here. The gazetteer holds towns of any name ("Un", "March", "Gaming"): where the name layer does not say
 * that a place is meant, a town must be large or stand behind a preposition of places, and be nothing else that is known.
 */
function likelyPlaces(
  { tokens, zone }: Sentence,
  tree: Tree,
  first: number,
  last: number,
  places: GazetteerPlace[],
  readings: readonly Reading[],
  tagged: boolean,
): GazetteerPlace[] {
  // "CAIRO" is short for nothing where a text says where it was filed.
  const short =
    zone !== 'dateline' &&
    first === last &&
    /^\p{Lu}{2,5}$/u.test(tokens[first]!.form) &&
    tokens.some(({ form }) => /^\p{Lu}\p{Ll}/u.test(form))
  const other = readings.some(({ entry }) => !/^(place|state|metonym|person)$/.test(entry.kind))
  const before = tokens[first - 1]
  const partly = before?.upos === 'PROPN' && before.head - 1 >= first && before.head - 1 <= last && before.deprel !== 'case'
  const least = tagged ? 0 : isLocated(tree, headIn(tree, first, last)) ? 30_000 : 200_000
  return places.filter(
    ({ gazetteer, population, kind }) =>
      gazetteer !== 'geonames' || (!short && !other && !(partly && !tagged) && (population >= least || kind === 'capital')),
  )
}

/** Whether the next word makes a longer name of it ("the Geneva Conventions"), which does not lie there. */
function isPartOfName({ tokens }: Sentence, last: number): boolean {
  const next = tokens[last + 1]
  return (
    next !== undefined &&
    /^\p{Lu}/u.test(next.form) &&
    tokens[last]!.head === last + 2 &&
    /^(NOUN|PROPN)$/.test(next.upos) &&
    !located.has(next.lemma.toLowerCase())
  )
}

/** Whether a name that is tagged as a person's is a place after all: a known one, and no person of the name is in the text. */
function isNoPerson(document: Document, tree: Tree, first: number, last: number, places: readonly GazetteerPlace[]): boolean {
  const { start, end } = { start: tree.tokens[first]!.start, end: tree.tokens[last]!.end }
  const form = document.article.text.slice(start, end)
  if (document.actors.some((actor) => actor.start! <= start && actor.end! >= end && actor.id && !actor.country)) return false
  if (document.names.some(({ kind, text }) => kind === 'person' && text.length > form.length && text.split(' ').includes(form)))
    return false
  const big = places.some(({ gazetteer, population }) => gazetteer !== 'geonames' || population >= 200_000)
  return big || isLocated(tree, headIn(tree, first, last))
}

/** Whether a preposition that only places take stands before it. */
const isLocated = (tree: Tree, head: number): boolean =>
  tree.children(head).some((child) => {
    const { deprel, form } = tree.tokens[child]!
    if (child > head || deprel !== 'case') return false
    const above = tree.head(head)
    return (
      /^(in|at|near|from|into|outside|across|around)$/i.test(form) ||
      (/^of$/i.test(form) && above >= 0 && spatial.has(tree.tokens[above]!.lemma.toLowerCase()))
    )
  })

/** Words beside a name that say in which country or region it lies. */
function qualify(document: Document, sentence: Sentence, candidates: Candidate[], knowledge: KnowledgeBase): void {
  const { text } = document.article
  const { tokens } = sentence
  for (const [i, candidate] of candidates.entries()) {
    const rest = text.slice(candidate.end, sentence.end)
    const abbreviation = /^, ((?:[A-Z]\.){2}|[A-Z][a-z]{1,4}\.|W\.Va\.)/.exec(rest)?.[1]
    const code = abbreviation && stateAbbreviations[abbreviation]
    if (code) {
      candidate.within.countries.push('USA')
      candidate.within.regions.push(`USA.${code}`)
    }
    const next = candidates[i + 1]
    const between = next && text.slice(candidate.end, next.start)
    const outer = next?.readings.filter(({ kind }) =>
      /^(country|state|province|region|territory|oblast|governorate|department|prefecture|islands?)$/.test(kind),
    )
    // "Paris, Texas"; "Tripoli in northern Lebanon"; "the city of Aleppo in Syria".
    if (next && outer?.length && (between === ', ' || /^,? in (?:the )?(?:(?:north|south|east|west|central)[a-z]* )?$/.test(between!))) {
      for (const place of outer) within(candidate, place)
      if (between === ', ' && isTail(rest, next, candidate)) next.qualifies = true
    }
    // "Georgia's capital Tbilisi", "the Lebanese port of Tripoli".
    const before = tokens.slice(Math.max(0, candidate.first - 5), candidate.first)
    const cut = before.findLastIndex(
      ({ upos, form }) => /^(VERB|CCONJ|SCONJ|PRON)$/.test(upos) || (upos === 'ADP' && form !== 'of') || /^[,;:.]$/.test(form),
    )
    for (const token of before.slice(cut + 1)) {
      if (!/^\p{Lu}/u.test(token.form)) continue
      for (const found of knowledge.lookup.scan(knowledge.lookup.words(text, token.start, token.end)))
        for (const { entry, how: way } of found.readings) {
          if (entry.kind === 'state' && (way === how.adjective || way === how.demonym || way === how.name))
            candidate.within.countries.push(entry.id)
          if (entry.kind === 'place' && entry.table === 'admin1' && entry.region) candidate.within.regions.push(entry.region)
        }
    }
  }
}

function within({ within: { countries, regions } }: Candidate, { kind, country, region }: GazetteerPlace): void {
  if (kind !== 'country' && region) regions.push(region)
  if (country) countries.push(country)
}

/** Whether the second of "A, B" only says where A lies: it does, unless a list goes on ("in Paris, Texas and Ohio"). */
function isTail(rest: string, next: Candidate, { end }: Candidate): boolean {
  return !/^(?: and |, \p{Lu}[^,]*,? and )/u.test(rest.slice(next.end - end))
}
