/** From a place in the tree to the parties that stand there. */
import {
  type ActorMention,
  type Document,
  type PlaceMention,
  referentOf,
  type Sentence,
  type TimeMention,
  type Token,
  textOf,
} from '../../document.ts'
import type { Actor } from '../../records.ts'
import { relation, type Tree } from '../tree.ts'
import { peopleNouns } from './people.ts'

/** A sentence with its tree and the parties in it by their head word. */
export interface Clause {
  document: Document
  sentence: Sentence
  tree: Tree
  actors: readonly ActorMention[]
  /** Its expressions of time. */
  times: readonly TimeMention[]
  /** Its places. */
  places: readonly PlaceMention[]
  /** The country (alpha-3) of an adjective or name, or null. */
  countryOf(word: string): string | null
  /** The sectors and the name that a phrase like "army" stands for; null for what is no such kind. */
  kindOf(phrase: string): Pick<Actor, 'name' | 'sectors' | 'cameo'> | null
  /** The parties that were found at its places (`partiesAt`). */
  known: Map<number, readonly Actor[]>
}

/** The mentions of parties to which a word belongs. */
export function mentionsAt({ actors }: Pick<Clause, 'actors'>, token: number): ActorMention[] {
  return actors.filter(({ first, last }) => first <= token && token <= last)
}

/** An argument: where it stands, and the parties that it names or stands for. */
export interface Argument {
  token: number
  /** How it was reached, for the reader: "subject", "object", "with". */
  path: string
  actors: Actor[]
}

/** The state that an adjective or the name of a place stands for: "British beef", "a curfew on Basra". */
export function stateNamedAt(clause: Clause, token: number): Actor[] {
  const { tree, countryOf, document } = clause
  if (isPerson(clause, token)) return []
  const parts = [
    token,
    ...tree.children(token).filter((child) => child < token && /^(compound|flat|amod)$/.test(tree.tokens[child]!.deprel)),
  ]
  // "a British-flagged tanker"
  const flagged =
    flying.test(tree.tokens[token]!.lemma) || flying.test(tree.tokens[token]!.form) ? tree.child(token, 'compound') : undefined
  if (flagged !== undefined) return stateNamedAt(clause, flagged)
  const first = tree.tokens[Math.min(...parts)]!
  const { end } = tree.tokens[token]!
  for (const start of new Set([first.start, tree.tokens[token]!.start])) {
    const text = textOf(document, { start, end })
    const country = countryOf(text)
    if (country) return [{ text, start, end, name: text, id: null, country, sectors: [], cameo: country, via: 'metonym' }]
  }
  return []
}

/** What makes a ship or a firm that of the country named before it. */
const flying = /^(flag|flagged|own|owned|register|registered|operate|operated|crew|crewed)$/

/** The place to which a word belongs. */
export function placeAt({ places, tree }: Clause, token: number): PlaceMention | undefined {
  const word = tree.tokens[token]!
  return places.find(({ start, end }) => start <= word.start && word.end <= end)
}

/** The state in which a place lies, as a party named by the place. */
export function stateOf({ text, start, end, name, country }: Pick<PlaceMention, 'text' | 'start' | 'end' | 'name' | 'country'>): Actor {
  return { text, start, end, name, id: null, country, sectors: [], cameo: country ?? '', via: 'metonym' }
}

/** "The Maastricht treaty", "the Minsk accords": a town before a document is its name, and no party. */
export function namesDocument(clause: Clause, noun: number, child: number): boolean {
  const { tree } = clause
  if (
    tree.tokens[child]!.deprel !== 'compound' ||
    !/^(treaty|agreement|accord|protocol|convention|pact|declaration)$/i.test(tree.tokens[noun]!.lemma)
  )
    return false
  const [actor] = mentionsAt(clause, child)
  return !actor || actor.via === 'metonym'
}

/** Nouns that carry an argument's party in their own complement: "officials from India", "a delegation of China", "Russia's decision". */
const carriers = new Set(['nmod', 'nmod:poss', 'amod', 'compound', 'appos', 'nmod:desc', 'flat'])

/**
 * The parties of an argument: those it names itself, each conjunct apart; else those its pronoun or description stands for; else, unless
 * only those `itself` are wanted, the nearest that its words contain.
 */
export function partiesAt(clause: Clause, token: number, path: string, itself = false): Argument {
  // Each frame that a predicate may have asks for the same parties.
  const place = itself ? -1 - token : token
  const actors = clause.known.get(place) ?? partiesFrom(clause, token, itself)
  clause.known.set(place, actors)
  return { token, path, actors: [...actors] }
}

function partiesFrom(clause: Clause, token: number, itself: boolean): Actor[] {
  const heads = [token, ...coordinated(clause, token)].sort((a, b) => a - b)
  const actors: Actor[] = []
  const parties = heads.map((head) => partyOf(clause, head, itself))
  const known = parties.some((found) => found.length)
  for (const [i, head] of heads.entries()) {
    // Beside known parties, people who are not known are parties as well.
    const found = parties[i]!.length || !known || !isPeople(clause.tree.tokens[head]!) ? parties[i]! : [describedParty(clause, head)]
    for (const actor of found) if (!actors.some((other) => sameWords(other, actor) && other.name === actor.name)) actors.push(actor)
  }
  return actors
}

function partyOf(clause: Clause, head: number, itself: boolean): Actor[] {
  const { document, sentence, tree } = clause
  const own = mentionsAt(clause, head)
  if (own.length)
    return [...own.map((mention) => countried(clause, mention)), ...sharers(clause, head)].sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
  const referents = referentOf(document, sentence.index, head)
  if (referents.length) return referents.map((actor) => at(actor, clause, head))
  const above = personAbove(clause, head)
  if (above.length) return above.map((actor) => at(actor, clause, head))
  const before = antecedentOf(clause, head)
  if (before !== undefined) {
    const told = partyOf(clause, before, true)
    return (told.length ? told : [describedParty(clause, before)]).map((actor) => at(actor, clause, head))
  }
  // "the Taliban faction": people told by the name of a party.
  if (isPeople(tree.tokens[head]!)) {
    const named = tree
      .children(head)
      .filter((child) => modifying.test(tree.tokens[child]!.deprel))
      .flatMap((child) => [child, ...conjuncts(tree, child)])
    if (named.some((child) => mentionsAt(clause, child).length))
      return named.flatMap((child) => {
        const own = mentionsAt(clause, child)
        return own.length ? own.map((mention) => countried(clause, mention)) : stateNamedAt(clause, child)
      })
  }
  return itself ? [] : partiesBelow(clause, head)
}

/** The nearest parties below a word, along what names whose it is. */
function partiesBelow(clause: Clause, head: number): Actor[] {
  const { tree } = clause
  let level = [head]
  for (let depth = 0; depth < 3 && level.length; depth++) {
    const below = level.flatMap((token) => [
      ...tree.children(token).filter((child) => carries(tree, child) && !namesDocument(clause, token, child)),
      ...agentsOf(tree, token),
    ])
    const found = below.flatMap((child) => [child, ...conjuncts(tree, child)].flatMap((token) => mentionsAt(clause, token)))
    if (found.length) return found.map((mention) => countried(clause, mention))
    const launched = level.flatMap((token) =>
      tree
        .children(token)
        .filter((child) => isParticiple(tree, child))
        .flatMap((child) => launcherOf(clause, child)?.actors ?? []),
    )
    if (launched.length) return launched
    // "Israeli air strikes on the camp": an adjective of a state alone.
    const states = level.map((token) => describedParty(clause, token)).filter(({ country }) => country)
    if (states.length) return states
    level = below
  }
  return []
}

/** Prepositions after a noun that tell whose it is, not whom or where it struck: "the envoys of Iran", not "the attack on Iran". */
const belonging = /^(|of|from|by|between|among|in|at|within|throughout|across)$/

/** Whether a dependent of a noun names whose the noun is. */
function carries(tree: Tree, child: number): boolean {
  if (hyphened(tree, child).length) return true
  const { deprel } = tree.tokens[child]!
  if (!carriers.has(deprel) && !carriers.has(relation(deprel))) return false
  if (relation(deprel) !== 'nmod' || deprel !== 'nmod') return true
  const preposition = caseOf(tree, child)
  if (!belonging.test(preposition)) return false
  return !isViolence(tree.tokens[tree.head(child)]!) || preposition === 'by' || preposition === 'from' || preposition === 'between'
}

/** Whether a noun names an act of violence: who carried it out is not the one on whom, or where, it fell. */
export function isViolence({ lemma }: Token): boolean {
  return /^(attack|strike|shelling|bombing|raid|airstrike|air-strike|ambush|shooting|bombardment|blast|explosion|offensive|incursion|fire|assault|invasion|killing|clash)$/.test(
    lemma,
  )
}

/** Whether a noun names what two sides do to each other. */
export function isFighting({ lemma }: Token): boolean {
  return /^(clash|battle|fight|fighting|skirmish|gunfight|shootout|firefight|war|hostility)$/.test(lemma)
}

/** "missiles fired by the army": who did what a participle says of a noun. */
function agentsOf(tree: Tree, noun: number): number[] {
  return tree
    .children(noun)
    .filter((child) => isParticiple(tree, child))
    .flatMap((child) => agentOf(tree, child) ?? [])
}

/** "rockets were launched from Lebanon": where a passive says that weapons came from stands for whoever fired them. */
export function launcherOf(clause: Clause, verb: number): Argument | null {
  const { tree } = clause
  if (!/^(fire|launch|shoot|lob)$/.test(tree.tokens[verb]!.lemma)) return null
  const from = tree
    .children(verb)
    .find((child) => relation(tree.tokens[child]!.deprel) === 'obl' && caseOf(tree, child) === 'from' && !isTime(clause, child))
  if (from === undefined) return null
  const argument = partiesAt(clause, from, 'where it was launched', true)
  const place = placeAt(clause, from)
  return !argument.actors.length && place?.country ? { ...argument, actors: [stateOf(place)] } : argument
}

/** "Hungarian and Romanian officials", "British and EU negotiators": two parties of one noun, the other named by an adjective beside it. */
function sharers(clause: Clause, head: number): Actor[] {
  const { tree, actors } = clause
  const modifiers = modifiersOf(tree, head)
  if (!modifiers.some((child) => conjuncts(tree, child).length || tree.child(child, 'cc') !== undefined)) return []
  return modifiers
    .flatMap((child) => [child, ...conjuncts(tree, child)])
    .filter((token) => !actors.some(({ first, last }) => first <= token && token <= last && first <= head && head <= last))
    .flatMap((token) => {
      const named = mentionsAt(clause, token)
      return named.length ? named.map((mention) => countried(clause, mention)) : stateNamedAt(clause, token)
    })
}

/** "Putin spoke as he arrived", "Bangladesh says it will …", "the two ministers said they had …": a pronoun that stands for the subject above. */
function personAbove(clause: Clause, pronoun: number): Actor[] {
  const { tree } = clause
  const { form } = tree.tokens[pronoun]!
  if (!/^(he|she|it|they)$/i.test(form)) return []
  const personal = /^(he|she)$/i.test(form)
  let clauseHead = tree.head(pronoun)
  for (let steps = 0; clauseHead >= 0 && steps < 4; steps++) {
    const { deprel } = tree.tokens[clauseHead]!
    // "guerrillas who overran it": whoever tells of it is not meant.
    if (deprel === 'acl:relcl') return []
    if (/^ccomp|^acl$/.test(deprel) || (personal && /^advcl/.test(deprel))) {
      // "rejected accusations that it had": the verb above the noun.
      let verb = tree.head(clauseHead)
      if (tree.tokens[verb]!.upos === 'NOUN' && tree.tokens[verb]!.deprel === 'obj') verb = tree.head(verb)
      const subject = tree.child(verb, 'nsubj')
      if (subject !== undefined) {
        const named = [subject, ...conjuncts(tree, subject)].flatMap((token) => mentionsAt(clause, token))
        const fitting = /^they$/i.test(form) ? named : named.filter(({ id }) => !personal || /^(Q\d|person-)/.test(id ?? '')).slice(0, 1)
        if (fitting.length) return fitting.map((mention) => countried(clause, mention))
      }
    }
    clauseHead = tree.head(clauseHead)
  }
  return []
}

/**
 * Whom an object pronoun means within its sentence: "convicted a man and sentenced him" the object of the verb before, "the editor was freed after the
 * president pardoned him" the subject of the clause above, for nobody acts on himself so.
 */
function antecedentOf({ tree }: Clause, pronoun: number): number | undefined {
  const { form, deprel } = tree.tokens[pronoun]!
  if (!/^(him|her|them)$/i.test(form) || !/^(obj|iobj|obl)$/.test(relation(deprel))) return undefined
  const verb = tree.head(pronoun)
  const above = verb < 0 ? -1 : tree.head(verb)
  if (above < 0 || tree.tokens[above]!.upos !== 'VERB') return undefined
  const own = tree.child(verb, 'nsubj', 'nsubj:pass')
  const clause = relation(tree.tokens[verb]!.deprel)
  const several = /^them$/i.test(form)
  const fits = (token: number | undefined) =>
    token !== undefined &&
    token < pronoun &&
    isPeople(tree.tokens[token]!) &&
    tree.tokens[token]!.upos !== 'PRON' &&
    several === (/^NNP?S$/.test(tree.tokens[token]!.xpos) || tree.child(token, 'conj') !== undefined)
  const acted = tree.child(above, 'obj', 'nsubj:pass')
  if (own === undefined) return /^(conj|advcl)$/.test(clause) && fits(acted) ? acted : undefined
  const subject = tree.child(above, 'nsubj:pass', 'nsubj')
  return /^(conj|advcl)$/.test(clause) && fits(subject) ? subject : undefined
}

/** An argument without a known party: its words, each conjunct apart, so that it can still be linked and read. */
export function describedParties(clause: Clause, token: number): Actor[] {
  const { tree } = clause
  return [token, ...conjuncts(tree, token).filter((head) => isPeople(tree.tokens[head]!))].map((head) => describedParty(clause, head))
}

/** Whether a word belongs to the full name of a person: no place gives it a country ("Pierre Gemayel"). */
function isPerson({ document, sentence }: Clause, token: number): boolean {
  return document.names.some(
    ({ kind, sentence: at, first, last }) => kind === 'person' && at === sentence.index && first < last && first <= token && token <= last,
  )
}

function describedParty(clause: Clause, token: number): Actor {
  const { tree, sentence, document } = clause
  const span = tree.subtree(token, (child) => {
    const { deprel } = tree.tokens[child]!
    // "journalist Jamal Khashoggi" is one name; what a comma sets off is not.
    if (deprel === 'appos') return child !== token + 1 || tree.head(child) !== token
    return (tree.head(child) === token ? /^(acl|parataxis|punct|conj|cc|case|mark)/ : /^(acl|parataxis)/).test(deprel)
  })
  const [first, last] = [sentence.tokens[span[0]!]!, sentence.tokens[span.at(-1)!]!]
  const text = textOf(document, { start: first.start, end: last.end })
  // "Palestinian prisoners", "a British tanker": no party by themselves, but of a country.
  const country =
    [
      ...modifiersOf(tree, token),
      // "Ecuadorean presidential candidate Fernando Villavicencio"
      ...tree
        .children(token)
        .filter((child) => tree.tokens[child]!.deprel === 'nmod:desc')
        .flatMap((child) => modifiersOf(tree, child)),
      ...(tree.tokens[token]!.upos === 'PROPN' && !isPerson(clause, token) ? [token] : []),
    ].reduce<string | null>((found, child) => found ?? clause.countryOf(tree.tokens[child]!.form), null) ?? countryOfPhrase(clause, token)
  return { text, start: first.start, end: last.end, name: text, id: null, country, sectors: [], cameo: country ?? '', via: 'description' }
}

/** Relations of what stands before a noun and says which, what kind or whose it is. */
export const modifying = /^(amod|compound|nmod:desc)$/

/** The adjectives and nouns that hang on a noun and say of what kind or whose it is: "Russian", "army" of "Russian army trucks". */
export function modifiersOf(tree: Tree, noun: number): number[] {
  return tree.children(noun).filter((child) => /^(amod|compound)$/.test(tree.tokens[child]!.deprel))
}

/** What stands beside a party: conjuncts of its head, or of any word of its name ("leader Kim Jong Un and President Moon Jae-in"). */
function coordinated(clause: Clause, token: number): number[] {
  const { tree, actors } = clause
  const [own] = mentionsAt(clause, token)
  if (!own) return conjuncts(tree, token)
  const words = Array.from({ length: own.last - own.first + 1 }, (_, i) => own.first + i)
  const joined = words.flatMap((word) => conjuncts(tree, word)).filter((head) => head < own.first || head > own.last)
  // "Saudi Arabia, Egypt and Bahrain": in a list, another state is no apposition.
  const listed = tree
    .children(token)
    .filter(
      (child) =>
        tree.tokens[child]!.deprel === 'appos' &&
        (joined.length ? child < Math.max(...joined) : conjuncts(tree, child).length > 0) &&
        actors.some(({ head, country }) => head === child && country !== null && own.country !== null && country !== own.country),
    )
  const found = [...listed.flatMap((child) => [child, ...conjuncts(tree, child)]), ...joined]
  return [...new Set([...found, ...enumerated(tree, actors, own)])].sort((a, b) => a - b)
}

/**
 * "Britain, France, the United States and Germany": the states that follow one in a list which ends in "and", as the text has it; long lists the
 * tree often breaks. A list does not go over into a subject: "in Russia, France and Germany agreed".
 */
function enumerated({ tokens }: Tree, actors: readonly ActorMention[], first: ActorMention): number[] {
  const isState = ({ country, sectors, via }: ActorMention) => country !== null && !sectors.length && !via
  const subject = (head: number) => tokens[head]!.deprel.startsWith('nsubj')
  const members: number[] = []
  if (!isState(first)) return members
  let last = first
  for (let closed = false; !closed; ) {
    let at = last.last + 1
    if (tokens[at]?.form === ',') at++
    closed = /^and$/i.test(tokens[at]?.form ?? '')
    if (closed) at++
    if (at === last.last + 1) return []
    if (/^the$/i.test(tokens[at]?.form ?? '')) at++
    const next = actors.find((actor) => actor.first === at)
    if (!next || !isState(next) || (subject(next.head) && !subject(first.head))) return []
    members.push(next.head)
    last = next
  }
  return members
}

/** Tokens that "and", "or" or commas join to this one, also those that hang on each other in a row. */
export function conjuncts(tree: Tree, token: number): number[] {
  const joined = new Set<number>()
  const open = [token]
  for (const next of open)
    for (const other of [
      // "the government and the front" read as one that is the other.
      ...tree.children(next).filter((child) => tree.tokens[child]!.deprel === 'conj' || isJoinedName(tree, child)),
      ...doubled(tree, next),
      ...hyphened(tree, next),
    ])
      if (tree.tokens[other]!.upos !== 'VERB' && other !== token && !joined.has(other)) {
        joined.add(other)
        open.push(other)
      }
  return [...joined].sort((a, b) => a - b)
}

/** Whether a name that stands as an apposition, or a title behind a name, begins with "and": "Trump and North Korean leader Kim Jong Un". */
function isJoinedName(tree: Tree, token: number): boolean {
  const apart = tree.tokens[token]!.deprel === 'appos' || (tree.tokens[token]!.deprel === 'nmod:desc' && token > tree.head(token))
  return apart && tree.tokens[tree.subtree(token)[0]!]!.deprel === 'cc'
}

/** "US-China talks", "the Saudi-Iranian deal": two names that a hyphen joins. */
export function hyphened({ tokens }: Tree, token: number): number[] {
  const isName = (i: number) => /^(PROPN|ADJ)$/.test(tokens[i]?.upos ?? '') && /^\p{Lu}/u.test(tokens[i]!.form)
  const joined = (a: number, sign: number, b: number) =>
    /^[-–]$/.test(tokens[sign]?.form ?? '') &&
    isName(a) &&
    isName(b) &&
    tokens[a]!.end === tokens[sign]!.start &&
    tokens[sign]!.end === tokens[b]!.start
  return [
    ...(joined(token, token + 1, token + 2) ? [token + 2] : []),
    ...(token > 1 && joined(token - 2, token - 1, token) ? [token - 2] : []),
  ]
}

/** "President Reagan and Soviet leader Mikhail Gorbachev signed": a second subject or object that begins with "and". */
function doubled(tree: Tree, token: number): number[] {
  const { deprel } = tree.tokens[token]!
  const head = tree.head(token)
  // Headlines put a comma for "and": "US, China hold talks", "China, Russia to hold drills".
  const listed = (a: number) => tree.tokens[a + 1]?.form === ',' && [a, a + 2].every((i) => tree.tokens[i]?.upos === 'PROPN')
  const beside = listed(token) ? token + 2 : -1
  if (tree.children(token).includes(beside) && /^(appos|nmod:unmarked)$/.test(tree.tokens[beside]!.deprel))
    return tree.children(token).some((child) => child > beside && tree.tokens[child]!.deprel === 'acl') ? [beside] : []
  if (head < 0 || !/^(nsubj|obj|nsubj:pass)$/.test(deprel)) return []
  return tree
    .children(head)
    .filter((other) =>
      other > token
        ? tree.tokens[other]!.deprel === deprel && (other === beside || tree.tokens[tree.subtree(other)[0]!]!.deprel === 'cc')
        : other === token - 2 && deprel === 'nsubj' && tree.tokens[other]!.deprel === 'vocative' && listed(other),
    )
}

/** Prepositions after which a place or state tells whose a body is: "a court in Guyana", "students throughout Indonesia". */
const whose = /^(in|of|from|throughout|across|within)$/

/** A body or people without a country, with that of the place, state or person that its own phrase names. */
function countried(clause: Clause, mention: ActorMention): Actor {
  const actor = actorOf(mention)
  if (actor.country || actor.group || actor.id || !actor.sectors.length || /^(IGO|NGO|MNC|IMG)/.test(actor.cameo)) return actor
  const leader = ledBy(clause, mention.head)
  const [led] = leader === undefined ? [] : stateNamedAt(clause, leader)
  const country = led?.country ?? countryOfPhrase(clause, mention.head) ?? countryBeside(clause, mention)
  return country ? ofCountry(actor, country) : actor
}

/**
 * "President Fabius and a group of deputies": whoever governs beside somebody who governs is of the same state; so is whoever shares an owner
 * with the one before: "South Sudan's government and rebels".
 */
function countryBeside(clause: Clause, { head, sectors }: ActorMention): string | null {
  const { tree } = clause
  if (tree.tokens[head]!.deprel !== 'conj') return null
  const beside = tree.head(head)
  const [first] = mentionsAt(clause, beside)
  const owned = tree.child(beside, 'nmod:poss') !== undefined && tree.child(head, 'det', 'nmod:poss', 'amod') === undefined
  const governs = (kinds: readonly string[]) => kinds.some((sector) => governing.has(sector))
  return first && (owned || (governs(sectors) && governs(first.sectors))) ? first.country : null
}

const governing: ReadonlySet<string> = new Set(['GOV', 'LEG', 'MIL', 'ELI', 'COP'])

/** What those do to whom a body belongs. */
const owning = /^(control|own|run|operate|head|lead|back|sponsor|fund)$/

/** What those do who have power in a state. */
const ruling = /^(rule|govern)$/

/** The country of the place, state or person that a noun's own phrase names as whose it is: "a court in Guyana", "the people of Haiti". */
function countryOfPhrase(clause: Clause, noun: number): string | null {
  const { tree } = clause
  // "companies controlled by Myanmar's army"
  const owners = tree
    .children(noun)
    .filter((child) => isParticiple(tree, child) && owning.test(tree.tokens[child]!.lemma))
    .flatMap((child) => agentOf(tree, child) ?? [])
  // "the generals who rule Myanmar", "forces loyal to Gaddafi"
  const ruled = tree
    .children(noun)
    .filter((child) => tree.tokens[child]!.deprel.startsWith('acl') || tree.tokens[child]!.lemma === 'loyal')
    .flatMap((child) =>
      ruling.test(tree.tokens[child]!.lemma)
        ? (tree.child(child, 'obj') ?? [])
        : tree.tokens[child]!.lemma === 'loyal'
          ? (tree.child(child, 'obl') ?? [])
          : [],
    )
  for (const owner of [...owners, ...ruled]) {
    const [found] = partiesAt(clause, owner, 'owner').actors
    if (found?.country) return found.country
  }
  for (const child of tree.children(noun)) {
    const { deprel } = tree.tokens[child]!
    const preposition = caseOf(tree, child)
    const owned = /^(nmod|obl)$/.test(relation(deprel)) && whose.test(preposition)
    // "the settlement of Russian immigrants": what a thing is of is not whose it is.
    const within = /^(in|within|throughout|across)$/.test(preposition)
    if (deprel !== 'nmod:poss' && !(owned && (within || isPeople(tree.tokens[noun]!)))) continue
    // "its consulate in Damascus": whose it is, not where it stands.
    const post = /^(embassy|consulate|legation)$/.test(tree.tokens[noun]!.lemma)
    if (post && within) continue
    const country =
      (post ? referentOf(clause.document, clause.sentence.index, child)[0]?.country : null) ??
      harmedOwner(clause, noun, child) ??
      mentionsAt(clause, child)[0]?.country ??
      stateNamedAt(clause, child)[0]?.country ??
      placeAt(clause, child)?.country
    if (country) return country
  }
  return null
}

/** What is not done to one's own. */
const harming =
  /^(kill|wound|injure|attack|bomb|shell|storm|ransack|raid|seize|capture|detain|arrest|shoot|strike|hit|target|burn|set|destroy|abduct|kidnap|assassinate|execute|expel|sink|down|give)$/

/**
 * Whose what is harmed is: in "severed ties after protesters set fire to its embassy" of the state which acts above; in "seized a Greek tanker and
 * detained its crew" of the last that was named before and does not act itself.
 */
function harmedOwner(clause: Clause, noun: number, owner: number): string | null {
  const { tree, actors } = clause
  if (!/^(its|their)$/i.test(tree.tokens[owner]!.form)) return null
  let verb = tree.head(noun)
  while (verb >= 0 && tree.tokens[verb]!.upos !== 'VERB') verb = tree.head(verb)
  if (verb < 0 || !harming.test(tree.tokens[verb]!.lemma) || isPassive(tree, verb)) return null
  const { deprel } = tree.tokens[verb]!
  const subject = tree.child(tree.head(verb), 'nsubj')
  const acting = subject === undefined ? undefined : mentionsAt(clause, subject)[0]
  if (!acting?.country) return null
  if (tree.child(verb, 'nsubj') !== undefined) return deprel === 'advcl' ? acting.country : null
  const other = actors.findLast(({ last, country }) => last < verb && country !== null && country !== acting.country)
  return deprel === 'conj' && other ? other.country : null
}

/** Who leads what a noun names, where an adjective says so: the state in "US-led forces", "the Saudi-led coalition". */
export function ledBy(clause: Clause, noun: number): number | undefined {
  const { tree } = clause
  const led = tree.children(noun).find((child) => tree.tokens[child]!.deprel === 'amod' && /^(led|lead)$/.test(tree.tokens[child]!.lemma))
  return led === undefined ? undefined : tree.children(led).find((child) => /^(PROPN|ADJ|NOUN)$/.test(tree.tokens[child]!.upos))
}

/** An actor as one of a country. */
export function ofCountry(actor: Actor, country: string): Actor {
  return { ...actor, country, cameo: `${country}${actor.cameo}` }
}

function actorOf({ sentence: _, first: __, last: ___, head: ____, role: _____, ...actor }: ActorMention): Actor {
  return actor
}

/** What a pronoun or description stands for: with the words that name it where the same sentence does, else at its own place. */
function at(actor: Actor, { sentence }: Clause, head: number): Actor {
  const { start, end, form, upos } = sentence.tokens[head]!
  if (actor.start !== undefined && actor.start >= sentence.start && actor.end! <= sentence.end)
    return { ...actor, via: upos === 'PRON' ? 'pronoun' : 'description' }
  return { ...actor, text: form, start, end, via: upos === 'PRON' ? 'pronoun' : 'description' }
}

/** Bodies that WordNet files elsewhere, by their first sense. */
const bodies =
  'force group side mission movement commission organization organisation authority authorities nation state country agency council committee administration institution coalition office bureau department court tribunal bank fund university church forum house senate congress assembly embassy regime city town village neighbor neighbour power others member-state counterpart rival aide supporter opponent critic loyalist settler leadership opposition prosecution resistance insurgency islamist jihadist bomber'

/** Gatherings, heaps and the like, which WordNet files among groups of people: they are held, managed or handed over, they do not act. */
const gatherings =
  /^(economy|meeting|conference|summit|gathering|convention|rally|session|march|demonstration|congress|parade|membership|package|batch|bundle|collection|combination|set|series|array)$/

const people: ReadonlySet<string> = new Set(
  `${peopleNouns} ${bodies}`.split(/\s+/).filter((noun) => !gatherings.test(noun) || noun === 'congress'),
)

/** "the wounded", "the needy": people called by what befell them. */
const stricken = /^(wounded|injured|dead|poor|needy|sick|elderly|homeless|hungry|displaced|unemployed|missing|starving)$/i

/** Whether a word stands for people or a body of people, or is a name, so that it may be a party. */
export function isPeople({ upos, xpos, lemma, form, deprel }: Token): boolean {
  if (upos === 'PROPN') return true
  // "Powers" act; "power" is shared or seized, and a law is passed.
  if (upos === 'NOUN') return people.has(lemma.toLowerCase()) && lemma !== 'law' && !(lemma === 'power' && xpos === 'NN')
  if (upos === 'ADJ') return /^(obj|iobj|nsubj|nsubj:pass|nmod|obl)$/.test(deprel) && stricken.test(lemma)
  return upos === 'PRON' && /^(they|them|he|him|she|her|we|us|who|whom|those|others|many|some)$/i.test(form)
}

/** The word that opens a clause: "if", "after"; '' for none. */
function markOf(tree: Tree, verb: number): string {
  const marker = tree.child(verb, 'mark', 'advmod')
  return marker === undefined ? '' : tree.tokens[marker]!.form
}

/** Whether a verb is passive: a subject that is acted upon counts only with its auxiliary, or without an object. */
export function isPassive(tree: Tree, verb: number): boolean {
  if (tree.child(verb, 'aux:pass') !== undefined) return true
  // A finite form is active, whatever the tree says of its subject; so is the verb of a whole sentence without an auxiliary: "Britain called for".
  const { xpos, deprel } = tree.tokens[verb]!
  // "will help if attacked"
  if (xpos === 'VBN' && tree.child(verb, 'nsubj', 'aux') === undefined && /^(if|unless|when|once)$/i.test(markOf(tree, verb))) return true
  if (/^VB[DPZ]$/.test(xpos) || (deprel === 'root' && tree.tokens.at(-1)!.form === '.')) return false
  return tree.children(verb).some((child) => tree.tokens[child]!.deprel === 'nsubj:pass') && tree.child(verb, 'obj') === undefined
}

/**
 * Whether a verb is a participle that says of a noun what was done to it: "the rockets fired by the army". Behind a comma it may hang on the
 * verb: "held talks, mediated by the union".
 */
export function isParticiple(tree: Tree, verb: number): boolean {
  const { xpos, deprel } = tree.tokens[verb]!
  if (xpos !== 'VBN') return false
  const bare = tree.child(verb, 'mark', 'aux', 'aux:pass', 'nsubj', 'nsubj:pass') === undefined
  return relation(deprel) === 'acl' || (relation(deprel) === 'advcl' && bare && tree.child(verb, 'obl:agent') !== undefined)
}

/** The one who acts in a passive: "by" and a noun that hangs on the verb, or on a name beside it ("was extended to Tunisia by Algeria"). */
export function agentOf(tree: Tree, verb: number): number | undefined {
  const children = tree.children(verb)
  const names = children.filter((child) => tree.tokens[child]!.deprel === 'obl' && /^(PROPN|NOUN)$/.test(tree.tokens[child]!.upos))
  return (
    children.find(
      (child) => tree.tokens[child]!.deprel === 'obl:agent' || (tree.tokens[child]!.deprel === 'obl' && caseOf(tree, child) === 'by'),
    ) ??
    (isPassive(tree, verb)
      ? names
          .flatMap((name) => tree.children(name))
          .find((below) => tree.tokens[below]!.deprel === 'nmod' && caseOf(tree, below) === 'by' && isPeople(tree.tokens[below]!))
      : undefined)
  )
}

/** Whether a word belongs to an expression of time. */
export function isTime({ times, tree }: Clause, token: number): boolean {
  return days.test(tree.tokens[token]!.form) || times.some(({ first, last }) => first <= token && token <= last)
}

const days = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

/** The dependents of a word, and those of its dates: "met on Monday with envoys of the union", where the tree hangs the envoys on the day. */
export function phrasesOf(clause: Clause, token: number): readonly number[] {
  const { tree } = clause
  const children = tree.children(token)
  if (!clause.times.length) return children
  const later = children.flatMap((child) =>
    isTime(clause, child)
      ? tree
          .children(child)
          .filter(
            (below) =>
              (relation(tree.tokens[below]!.deprel) === 'nmod' ? below > child : tree.tokens[below]!.deprel === 'compound') &&
              !isTime(clause, below),
          )
      : [],
  )
  return later.length ? [...children, ...later] : children
}

/** What somebody is asked, and does: "at the request of". */
export const askedFor = /^(request|invitation|behest|urging|insistence)$/

/** Prepositions that tell of the circumstances of an act, not of the act: "agreed, after talks". */
export const circumstance = /^(after|before|since|during|despite|amid|following|because|without|until|ahead)$/

/** The preposition of an argument, in small letters; '' for none. */
export function caseOf(tree: Tree, token: number): string {
  const marker = tree.child(token, 'case')
  return marker === undefined ? '' : tree.tokens[marker]!.lemma.toLowerCase()
}

/** Whether two parties are told by the same words. */
export function sameWords(a: Actor, b: Actor): boolean {
  return a.start === b.start && a.end === b.end
}

/** The token on which the words of a party hang; -1 where it has none in the sentence. */
export function headOfParty({ tree }: Clause, { start, end }: Actor): number {
  const inside = (token: Token | undefined) => start !== undefined && token !== undefined && start <= token.start && token.end <= end!
  return tree.tokens.findIndex((token, i) => inside(token) && !inside(tree.tokens[tree.head(i)]))
}

/** Whether a party is one that the coder knows: of a country, a group or a kind. */
export function isCoded({ cameo, country, group }: Actor): boolean {
  return Boolean(cameo || country || group)
}

/** Whether a party is known for more than its kind: of a country, a group, or somebody by name. */
export function isKnown({ country, group, id }: Actor): boolean {
  return Boolean(country || group || id)
}
