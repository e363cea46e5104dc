/** Who acts and on whom, once what the words of the act leave unsaid is filled in from its place, the sentence and the story. */
import { type Document, type PlaceMention, type Sentence, textOf } from '../../document.ts'
import type { Actor, Attribution } from '../../records.ts'
import { placeOfAct } from '../locative.ts'
import type { Tree } from '../tree.ts'
import { type Clause, headOfParty, isCoded, isKnown, isPeople, ofCountry, stateOf } from './arguments.ts'
import { local, type Surroundings, settled } from './home.ts'
import { isPair, type Match } from './match.ts'

/** What the sentences before and around tell of parties. */
export interface Around {
  /** Who met in the sentences before: for "a virtual summit was held". */
  parties: readonly Actor[]
  /** The countries that the sentence names. */
  named: ReadonlySet<string>
  /** The country of the story. */
  country: string | null
}

export interface Parties {
  sources: Actor[]
  targets: Actor[]
  /** Whether they act on each other. */
  mutual: boolean
  /** Where the act took place, if its clause says so. */
  place: PlaceMention | null
  /** How they were found. */
  steps: string[]
}

/** The parties of an act; null where it has none that the coder knows. */
export function partiesOf(clause: Clause, match: Match, around: Around, speaker: Attribution['speaker'] | undefined): Parties | null {
  const { document, sentence, tree } = clause
  const { predicate, prepared, steps: found } = match
  const { frame } = prepared
  let { sources, targets } = match
  // "We condemn the attack," said the minister.
  if (speaker && 'name' in speaker)
    sources = sources.map((actor) =>
      /^(we|I)$/i.test(actor.text) ? { ...speaker, text: actor.text, start: actor.start, end: actor.end, via: 'pronoun' } : actor,
    )
  if (frame.joint && sources.filter(isCoded).length > 1) {
    // "Venezuela and Guyana agreed … in their dispute over Essequibo", "Russia and Ukraine agreed to divide the Black Sea Fleet": what belongs to
    // one of them is no third.
    targets = targets.filter(({ country }) => !sources.some((source) => source.country === country))
    // "agreed to a truce and the release of hostages": several agree with each other, and on people who are nobody's known.
    if (!targets.some(isKnown)) targets = []
  }
  // "held talks in Geneva", "ordered a halt to operations in Georgia": the place hangs on the verb that carries the noun.
  const place =
    placeOfAct(document, sentence.index, tree, predicate) ??
    (frame.mutual || frame.joint || match.eachOther || local.has(match.entry.type) ? placeAbove(clause, predicate) : null)
  const surroundings: Surroundings = {
    entry: match.entry,
    mutual: Boolean(frame.mutual),
    place,
    named: namedWith(around.named, place),
    story: around.country,
  }
  const whose = settled(clause, sources, targets, surroundings)
  ;({ sources, targets } = whose)
  const steps = [...found, ...whose.steps]
  const mutual =
    Boolean(frame.mutual) || ((Boolean(frame.joint && !targets.length) || Boolean(match.eachOther)) && sources.filter(isCoded).length > 1)
  if (mutual) {
    const partners = partnersOf(clause, match, around, sources)
    if (!partners) return null
    if (partners.implied) steps.push(`parties: implied, those of the meeting before: ${partners.met.map(({ name }) => name).join(', ')}`)
    sources = partners.met
  }
  // "The Russian visit will continue a tradition of the two nations": of those who are meant the other state is visited.
  const others = targets.filter(({ country }) => country === null || !sources.some((source) => source.country === country))
  if (match.entry.type === 'CONSULT' && !mutual && others.some(({ country }) => country !== null)) targets = others
  const parties = withPlaceOfAct(clause, match, around, { sources, targets, mutual, place, steps })
  if (!parties.sources.length && !parties.targets.length) return null
  const all = [...parties.sources, ...parties.targets]
  if (!mutual && !all.some(isCoded) && !(parties.sources.length && parties.targets.length)) return null
  return parties
}

/** Who meets or comes to terms: those that are known, or, where the words take up a meeting before, those of it; null where it is no event. */
function partnersOf(
  { document, sentence, tree }: Clause,
  match: Match,
  { parties }: Around,
  sources: Actor[],
): { met: Actor[]; implied: boolean } | null {
  const { predicate, entry } = match
  const byVerb = tree.tokens[predicate]!.upos === 'VERB'
  const known = sources.filter(isCoded)
  if (known.length >= 2) return { met: known, implied: false }
  // A meeting may leave its parties to the story; an agreement that is only spoken of is no event.
  if (!byVerb && entry.type !== 'CONSULT') return null
  if (
    parties.length >= 2 &&
    speaksOfStory(tree, match) &&
    known.every(({ country }) => parties.some((party) => party.country === country)) &&
    refersBack(document, sentence, tree, predicate, sources)
  )
    return { met: parties.map((party) => ({ ...party, via: 'implied' as const })), implied: true }
  const pair = ({ start, end }: Actor) =>
    tree.tokens.some((token) => start !== undefined && token.start >= start && token.end <= end! && isPair(token))
  return known.length || (byVerb && sources.some(pair)) ? { met: sources, implied: false } : null
}

/** Parties with what the place of the act tells of them. */
function withPlaceOfAct(clause: Clause, { entry, prepared, predicate }: Match, { named }: Around, parties: Parties): Parties {
  const { mutual, place } = parties
  let { sources, targets } = parties
  const steps = [...parties.steps]
  // "aid to people hit by the flood in Chad": where those whom it reaches are, if not where it was given.
  const where = place ?? (entry.type === 'AID' ? placeUnder(clause, targets[0] ? headOfParty(clause, targets[0]) : predicate) : null)
  if (where && !mutual && local.has(entry.type) && !targets.some(isKnown)) {
    // "attacked a hotel in Nairobi", "the president in Guinea": what stands there is of the place, people only where no other state is named.
    const { country } = where
    const bound = !targets.some((actor) => !isCoded(actor) && arePeople(clause, actor)) || isOnly(named, country, sources)
    if (!targets.length) {
      targets = [stateOf(where)]
      steps.push(`target: the place of the act → ${where.name}`)
    } else if (bound && country) targets = targets.map((actor) => withPlace(clause, ofCountry(actor, country), where))
    else if (where !== place) targets = targets.map((actor) => withPlace(clause, actor, where))
  }
  // "is ready to withdraw from Kashmir": where no other party is told, the place is what there is of one; but who meets in Geneva meets others.
  if (
    place &&
    !targets.length &&
    sources.length &&
    !mutual &&
    !prepared.frame.mutual &&
    /^(AGREE|CONSULT|REJECT|THREATEN|REQUEST)$/.test(entry.type)
  ) {
    targets = [stateOf(place)]
    steps.push(`target: the place of the act → ${place.name}`)
  }
  // "Rebels shelled the town": what those strike who fight in their own country lies there.
  const fought = new Set(sources.map(({ country, sectors }) => (sectors.some((sector) => fighting.has(sector)) ? country : null)))
  const [ground] = fought
  if (entry.type === 'ASSAULT' && !place?.country && ground && fought.size === 1 && targets.length && !targets.some(isCoded)) {
    targets = targets.map((actor) => ofCountry(actor, ground))
    steps.push(`target: where those who act fight → ${ground}`)
  }
  if (
    !sources.length &&
    place?.country &&
    targets.length &&
    !targets.some(({ start }) => start === place.start) &&
    authoritative.test(entry.code)
  ) {
    sources = [stateOf(place)]
    steps.push(`source: only the authorities of a place arrest, try or release there → ${place.name}`)
  }
  return { sources, targets, mutual, place, steps }
}

/** Those who fight in their own country. */
const fighting: ReadonlySet<string> = new Set(['REB', 'SEP', 'INS', 'CRM', 'UAF'])

/** Acts of those who rule where they are done: arrest, deportation, bans, release, criminal investigations. */
const authoritative = /^(09[01]|172|173|174|175|0841|116)/

/** A party with the words for where it is, where they hang on it: "families in Lebanon". */
function withPlace(clause: Clause, actor: Actor, place: PlaceMention): Actor {
  const { tree, document } = clause
  const { start, end } = actor
  const head = headOfParty(clause, actor)
  const where = tree.tokens.findIndex((token) => place.start <= token.start && token.end <= place.end)
  if (start === undefined || head < 0 || where < 0 || place.start < end! || !tree.isUnder(where, head)) return actor
  const text = textOf(document, { start, end: place.end })
  return { ...actor, text, end: place.end, ...(actor.via === 'description' && !actor.id && { name: text }) }
}

/** The place of the verb that carries a noun of an act. */
function placeAbove({ document, sentence, tree }: Clause, predicate: number): PlaceMention | null {
  const head = tree.head(predicate)
  if (tree.tokens[predicate]!.upos === 'VERB' || head < 0 || tree.tokens[head]!.upos !== 'VERB') return null
  return placeOfAct(document, sentence.index, tree, head)
}

/** The first place that the words under a token name. */
function placeUnder({ places, tree }: Clause, token: number): PlaceMention | null {
  return places.find(({ first, last }) => tree.isUnder(first, token) || tree.isUnder(last, token)) ?? null
}

/** Whether words that stand for a party that is not known end in a word for people: "4 fishermen", "its neighbour to the west". */
function arePeople(clause: Clause, actor: Actor): boolean {
  const head = clause.tree.tokens[headOfParty(clause, actor)]
  return head !== undefined && isPeople(head) && !/^(city|town|village|district|province)$/.test(head.lemma)
}

/** Whether a country is the only one that is named, beside that of those who act. */
const isOnly = (named: ReadonlySet<string>, country: string | null, sources: readonly Actor[]) =>
  country !== null &&
  named.has(country) &&
  [...named].every((other) => other === country || sources.some((source) => source.country === other))

const namedWith = (named: ReadonlySet<string>, place: PlaceMention | null) => (place?.country ? new Set(named).add(place.country) : named)

/** Whether a match is about a meeting or deal by its words, so that it may leave its parties to the story: "the summit was held", "met again". */
function speaksOfStory(tree: Tree, { predicate, support }: Match): boolean {
  const words = [predicate, ...(support === null ? [] : [support])].map((token) => tree.tokens[token]!.lemma.toLowerCase())
  return words.some((word) =>
    /^(meet|meeting|talks?|summit|call|conversation|negotiations?|consultation|dialogue|discussion|session|conference|speak|contract|deal)$/.test(
      word,
    ),
  )
}

/** Whether an act without its parties may be that of the parties before: nobody else is named as acting in it. */
function refersBack(document: Document, sentence: Sentence, tree: Tree, predicate: number, sources: readonly Actor[]): boolean {
  const subject = tree.child(predicate, 'nsubj')
  if (subject === undefined) return true
  const { form, lemma } = tree.tokens[subject]!
  if (/^(it|they|he|she)$/i.test(form)) return true
  return (
    sources.every(({ country }) => country) ||
    /^(leader|president|side|country|nation|party|meeting|summit|talk|visit|negotiation|minister|call)$/.test(lemma) ||
    document.sentences.length === sentence.index
  )
}
