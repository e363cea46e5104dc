/**
 * Whom an act is directed at. All phrases that the predicate governs are gathered with a weight: how directly the grammar makes them
 * the one acted upon, and whether they are a party at all. "Condemned the attack on Kabul by the Taliban": the object is an act, so
 * what it was done to and who did it weigh more. The weights are ranks set by hand; only their order matters.
 */
import type { Actor } from '../../records.ts'
import { relation, type Tree } from '../tree.ts'
import {
  type Argument,
  agentOf,
  type Clause,
  caseOf,
  conjuncts,
  describedParties,
  isCoded,
  isKnown,
  isParticiple,
  isPassive,
  isPeople,
  isTime,
  isViolence,
  ledBy,
  mentionsAt,
  modifying,
  namesDocument,
  ofCountry,
  partiesAt,
  phrasesOf,
  placeAt,
  sameWords,
  stateNamedAt,
  stateOf,
} from './arguments.ts'
import type { Prepared } from './frame.ts'

interface Candidate extends Argument {
  weight: number
}

/** How directly a preposition after a verb brings in whom its act is directed at. What is not here does not ("after", "during"). */
const afterVerb: Readonly<Record<string, number>> = {
  against: 9.5, on: 8.5, upon: 8.5, to: 8.5, toward: 8.5, towards: 8.5, with: 8.5, from: 8, into: 7.5, onto: 8, over: 7, between: 8, among: 8, of: 8,
  for: 7, at: 7, about: 6, by: 6, in: 5, inside: 4, along: 3, near: 3,
} // biome-ignore format: a table

/** What is lost or won by standing behind a preposition after a noun. */
const afterNoun: Readonly<Record<string, number>> = {
  against: 0.5, on: -0.3, upon: -0.3, to: -0.5, toward: -0.5, towards: -0.5, with: -0.5, from: -0.5, between: -0.5, among: -1, over: -0.5, of: -0.4, for: -1, by: 0.3,
  into: -1, including: -2, about: -1, at: -3, in: -3, inside: -3, throughout: -3,
} // biome-ignore format: a table

/** Prepositions that bring in one who acts along. */
const together = /^(with|between|among|amongst)$/

/** After "in": why or how something was done. Whom such words name is not whom it was done to ("recalled its envoy in protest at"). */
const reason =
  /^(response|retaliation|reprisal|protest|revenge|answer|reaction|return|exchange|line|accordance|connection|defiance|view|light|honou?r|memory|addition|contrast|spite|case|event|wake|face|absence|hope|fear|anticipation|preparation|coordination|cooperation|call|meeting|interview|speech|statement|letter|report|message)$/

/** What those do who bring others together. */
const mediated = /^(mediate|broker|facilitate)$/

/** People as means: "sent troops to Uganda", "deployed police", is not done to them. */
const means =
  /^(troops?|soldier|forces?|police|military|army|expert|team|delegation|envoy|personnel|unit|warship|marine|peacekeeper|observer|adviser|advisor|minister|battalion|brigade|guard|reservist|contingent|mission|group|jet|aircraft|plane|tank|missile|helicopter|submarine|frigate|intelligence)$/

/** Whether a word is for people as means, or counts such ("thousands of soldiers"). */
export function isMeans(tree: Tree, token: number): boolean {
  if (means.test(tree.tokens[token]!.lemma)) return true
  if (!/^(ten|hundred|thousand|dozen|score|number|group|contingent)s?$/.test(tree.tokens[token]!.lemma)) return false
  return tree.children(token).some((child) => relation(tree.tokens[child]!.deprel) === 'nmod' && isMeans(tree, child))
}

/** Verbs that use them so. */
export const meansOf =
  /^(send|deploy|dispatch|mobilize|mobilise|provide|offer|station|move|bring|order|put|place|withdraw|pull|commit|contribute|call|sale|sell|delivery|supply|buy|purchase|share|exchange|pass|scramble|fly|base|rotate)$/

/** What stands for those who live or work there, and is somebody's. */
const settlement = /^(town|city|village|district|suburb|office|bureau|branch|headquarters)$/

/** What a court finds somebody to be. */
const foundTo = /^(guilty|liable|innocent)$/

const reflexive = /^(themselves|itself|himself|herself|ourselves|each)$/i

/** What a party calls its own without meaning another: "their countries", "its territory", "his government". */
const ownBody =
  /^(country|nation|state|government|side|people|force|troops?|soldier|army|military|team|delegation|party|city|town|capital|company|organization|organisation|citizen|national)$/

function isOwned(tree: Tree, noun: number): boolean {
  const owner = tree.child(noun, 'nmod:poss')
  return owner !== undefined && /^(its|their|his|her|our)$/i.test(tree.tokens[owner]!.form)
}

/** Paths on which a thing may stand that is acted upon; after "an attack on" as well. */
const actedUpon = /^(object|indirect object|subject of the passive|the noun of the clause)$/
const isViolent = ({ entry }: Prepared) => /^(ASSAULT|COERCE)$/.test(entry.type)

/** Acts that fall on nobody only because they are done in his country. */
const peaceful = /^(AGREE|CONSULT|SUPPORT|COOPERATE|REJECT|ACCUSE|REQUEST|STATEMENT)$/
const isPlaceName = ({ via }: Actor) => via === 'metonym'

/** What somebody asks for himself. */
const applied = /^(bid|application|candidacy|membership|accession|entry|request|offer|proposal)$/

/** What somebody has said or means to do, which another judges: whose it is, is who is judged. */
const uttered =
  /^(suggestion|proposal|plan|offer|claim|accusation|allegation|criticism|call|demand|appeal|plea|charge|invitation|idea|remark|assertion|report|resolution|decision|argument|bid|request)$/

/** Words after a verb that may be part of it. */
const particle = /^(down|up|off|out|away|back)$/

/** What those do besides who protest against somebody. */
const demanding = /^(demand|call|urge|accuse|denounce|condemn|press|chant|shout|oppose|protest|reject)$/

/** What several form together. */
const shared = /^(government|coalition|cabinet|administration|council|alliance)$/

const deepest = 5

/** What a phrase is held for: a party, a place, or a place where the frame looks for its target. */
type Standing = 'party' | 'place' | 'asked place'

/** The one that an act at a predicate is directed at: a party if the words name one, else who or what is acted upon; null where nothing is. */
export function targetOf(
  clause: Clause,
  predicate: number,
  prepared: Prepared,
  support: number | null,
  sources: readonly Actor[],
): Argument | null {
  const gathering = new Gathering(clause, prepared, support, sources)
  gathering.verb(predicate, 0, 0)
  // "was bombed by Russian aircraft": the word that a frame asked for may be the one who acts.
  if (support !== null && (support !== agentOf(clause.tree, predicate) || !isPassive(clause.tree, predicate))) {
    gathering.party(support)
    gathering.noun(support, 9, 0)
  }
  return gathering.best()
}

/** The one that an act named by a noun is directed at. */
export function targetOfNoun(clause: Clause, noun: number, prepared: Prepared, sources: readonly Actor[]): Argument | null {
  const gathering = new Gathering(clause, prepared, null, sources)
  gathering.noun(noun, 9, 0)
  const best = gathering.best()
  return best?.actors.length || isViolent(prepared) ? best : null
}

class Gathering {
  private readonly candidates: Candidate[] = []
  private readonly seen = new Set<number>()
  private readonly own: ReadonlySet<string>

  private readonly clause: Clause
  private readonly prepared: Prepared
  private readonly support: number | null
  private readonly sources: readonly Actor[]

  constructor(clause: Clause, prepared: Prepared, support: number | null, sources: readonly Actor[]) {
    this.clause = clause
    this.prepared = prepared
    this.support = support
    this.sources = sources
    this.own = new Set(sources.flatMap(({ id }) => id ?? []))
  }

  /** Whether the frame itself says that a preposition brings in its target. */
  private asksFor(preposition: string): boolean {
    return this.prepared.frame.to !== undefined && this.prepared.to.has(preposition)
  }

  private standing(asked: boolean, preposition: string): Standing {
    // "shot down a Malaysian airliner over Ukraine"
    const above = preposition === 'over' && isViolent(this.prepared)
    if (!above && !/^(in|inside|along|near|at|outside)$/.test(preposition)) return 'party'
    return asked ? 'asked place' : 'place'
  }

  /** Whether the act judges what somebody did or said. */
  private get judges(): boolean {
    return /^(051|052|11|12)/.test(this.prepared.entry.code)
  }

  /** Whether the act asks somebody to do something. */
  private get asks(): boolean {
    return /^(02|10)/.test(this.prepared.entry.code)
  }

  best(): Argument | null {
    const [best, ...others] = [...this.candidates].sort((a, b) => b.weight - a.weight || a.token - b.token)
    // "complained to the United Nations over the raids of Israel": who hears a complaint and is no state is not whom it is about.
    const heard = this.prepared.entry.code === '114' && best?.path === 'to' && best.actors.every(({ country }) => !country)
    return (heard && others.find(({ actors }) => actors.some(({ country }) => country))) || (best ?? null)
  }

  /** The word that a frame asked for, where it is a party itself: "joined NATO"; one of a kind only where a preposition brings it in ("clashed with police") or it is let in. */
  party(support: number): void {
    if (this.prepared.frame.mutual) return
    const { tree } = this.clause
    const argument = partiesAt(this.clause, support, 'object', true)
    const others = argument.actors.filter((actor) => !this.isSource(actor))
    const known = others.filter(isKnown)
    const { deprel } = tree.tokens[support]!
    // "clashed with police", "shut down a newspaper"
    const meets = relation(deprel) === 'obl' && this.asksFor(caseOf(tree, support))
    const suffers = isViolent(this.prepared) && /^(obj|nsubj:pass)$/.test(deprel) && !isMeans(tree, support)
    const letIn = this.prepared.entry.code === '0861' || (this.prepared.entry.code === '0831' && deprel === 'obj')
    const actors = known.length || !(meets || suffers || letIn) ? known : others.filter(isCoded)
    if (actors.length) this.candidates.push({ ...argument, actors, weight: known.length || letIn ? 14 : 15 })
  }

  /** The phrases of a verb; `lost` is what is lost by the way to it. */
  verb(verb: number, lost: number, depth: number): void {
    if (depth > deepest) return
    const { tree } = this.clause
    const { tokens } = tree
    const passive = isPassive(tree, verb)
    const agent = depth === 0 && (passive || isParticiple(tree, verb)) ? agentOf(tree, verb) : undefined
    for (const child of phrasesOf(this.clause, verb)) {
      const { deprel, xpos } = tokens[child]!
      if (child === agent && !this.prepared.frame.turned) continue
      if (deprel === 'iobj' || (passive && relation(deprel) === 'nsubj'))
        this.phrase(child, 10 - lost, deprel === 'iobj' ? 'indirect object' : 'subject of the passive', depth)
      else if (this.isObject(verb, child)) this.phrase(child, 9 - lost + (isPeople(tokens[child]!) ? 0.7 : 0), 'object', depth)
      else if (relation(deprel) === 'obl') {
        const preposition = caseOf(tree, child)
        if (this.prepared.frame.mutual && !together.test(preposition) && !this.asksFor(preposition)) continue
        if (preposition === 'in' && child !== this.support && this.prepared.entry.type !== 'PROTEST' && reason.test(tokens[child]!.lemma))
          continue
        const asked = this.asksFor(preposition)
        const rank =
          preposition === 'against' && !asked && this.prepared.entry.quad < 3 ? 5 : (afterVerb[preposition] ?? (asked ? 8.5 : undefined))
        // "extradited two suspects to China", "retook Mosul from Islamic State": to whom somebody is handed over, from whom a place is taken.
        const { code } = this.prepared.entry
        const least = preposition === 'to' && code.startsWith('063') ? 10 : preposition === 'from' && code.startsWith('192') ? 11 : 8.9
        // "refused to extradite him to Spain": who asked for him, before him.
        if (preposition === 'to' && /^(extradite|hand|surrender)$/.test(tokens[verb]!.lemma) && this.judges)
          this.phrase(child, 11 - lost, preposition, depth)
        if (rank !== undefined)
          this.phrase(child, (asked ? Math.max(rank, least) : rank) - lost, preposition, depth, this.standing(asked, preposition))
      } else if (deprel === 'xcomp') this.clauseBelow(child, lost + 1, depth)
      else if (deprel === 'ccomp') {
        const subject = tree.child(child, 'nsubj')
        // "demanded that Israel free prisoners": it is asked of whoever is to act.
        const asked = this.asks && !isPassive(tree, child)
        if (subject !== undefined) this.phrase(subject, (asked ? 10.5 : 8) - lost, 'subject of the clause', depth)
        this.clauseBelow(child, lost + 2, depth)
      } else if (deprel === 'advcl' && xpos === 'VB') this.verb(child, lost + (child === this.support ? 0.3 : 4), depth + 1)
      // "approved 50 million dollars in financing for Mali": a noun in -ing that is read as a verb.
      else if (
        deprel === 'advcl' &&
        xpos === 'VBG' &&
        this.prepared.entry.type === 'AID' &&
        tokens[tree.child(child, 'mark') ?? child]!.lemma === 'in'
      )
        this.verb(child, lost + 3, depth + 1)
      // "rallied in Minsk, demanding that the president resign": whom they demand it of, before where.
      else if (deprel === 'advcl' && xpos === 'VBG' && this.prepared.entry.type === 'PROTEST' && demanding.test(tokens[child]!.lemma))
        this.verb(child, lost, depth + 1)
      else if (deprel === 'advcl' && /^(if|unless)$/.test(tree.tokens[tree.child(child, 'mark') ?? child]!.form)) {
        const subject = tree.child(child, 'nsubj')
        if (subject !== undefined) this.phrase(subject, 5 - lost, 'subject of the condition', depth)
      }
    }
    // "ordered nine of them jailed": the object above is acted upon.
    if (depth === 0 && tokens[verb]!.deprel === 'xcomp' && tokens[verb]!.xpos === 'VBN' && tree.child(verb, 'obj') === undefined) {
      const above = tree.child(tree.head(verb), 'obj')
      if (above !== undefined) this.phrase(above, 9 - lost, 'object of the clause above', depth)
    }
    // A participle after its noun, or a relative clause without an object of its own: the noun is acted upon.
    const { deprel, xpos } = tokens[verb]!
    if (depth === 0 && relation(deprel) === 'acl' && tree.child(verb, 'obj') === undefined) {
      const subject = tree.child(verb, 'nsubj')
      const gap = deprel === 'acl:relcl' ? subject !== undefined && !/^(who|which|that)$/i.test(tokens[subject]!.form) : xpos === 'VBN'
      if (gap || (xpos === 'VBN' && tree.child(verb, 'aux:pass') !== undefined))
        this.phrase(tree.head(verb), 9 - lost, 'the noun of the clause', depth)
    }
  }

  /** Whether a phrase of a verb is its object, also where the tree calls it something else. */
  private isObject(verb: number, child: number): boolean {
    const { tree } = this.clause
    const { tokens } = tree
    const { deprel, upos } = tokens[child]!
    // "sank the cruiser General Belgrano": a name right behind an object is the object's.
    if (deprel === 'obj') return tokens[child - 1]?.deprel !== 'obj' && tokens[child - 2]?.deprel !== 'obj'
    // "freed over 150 prisoners": a phrase without a preposition that is no time.
    if (deprel === 'obl' && upos === 'NOUN' && child > verb && caseOf(tree, child) === '') return true
    // "gunned down the mayor" read as where: what follows the particle that the frame asks for.
    const asked = this.support !== null && tree.child(child, 'case') === this.support
    return asked && relation(deprel) === 'obl' && particle.test(caseOf(tree, child))
  }

  private clauseBelow(head: number, lost: number, depth: number): void {
    // "a truce brokered by Egypt": who brought it about is no party to it.
    if (mediated.test(this.clause.tree.tokens[head]!.lemma)) return
    if (this.clause.tree.tokens[head]!.upos === 'VERB') this.verb(head, lost, depth + 1)
    else this.noun(head, 9 - lost, depth + 1)
  }

  /** What hangs on a noun that is no party itself. */
  noun(noun: number, weight: number, depth: number): void {
    if (depth > deepest) return
    const { tree } = this.clause
    // "assistance to the American-led war": whoever leads it is helped, or refused.
    const leader = ledBy(this.clause, noun)
    if (leader !== undefined && !isViolent(this.prepared)) this.phrase(leader, weight + 0.8, 'who leads it', depth)
    for (const child of phrasesOf(this.clause, noun)) {
      const { deprel, upos } = tree.tokens[child]!
      const name = relation(deprel)
      if (this.prepared.frame.mutual) {
        if (noun === this.support && this.isBody(child)) {
          this.phrase(child, weight - 1, 'whose meeting it is', depth)
          continue
        }
        // "a pact to promote trade with Israel"
        if (name === 'acl' && /^VBG?$/.test(tree.tokens[child]!.xpos)) this.partners(child, weight - 2, depth)
        // "a memorandum of understanding with Israel", "an agreement on trade with Peru"
        if (name === 'nmod' && /^(of|on|for|about)$/.test(caseOf(tree, child))) this.partners(child, weight - 1, depth)
        if (name !== 'nmod' && name !== 'obl') continue
      }
      // Who did what is judged: "condemned the Iraqi invasion of Kuwait".
      const judged = this.judges && noun !== this.support && isViolence(tree.tokens[noun]!)
      if (judged && (deprel === 'nmod:poss' || /^(amod|compound)$/.test(deprel))) this.phrase(child, weight + 0.8, 'who did it', depth)
      else if (deprel === 'nmod:poss') this.phrase(child, weight - this.lostByOwner(noun), 'owner', depth)
      else if (name === 'nmod' || name === 'obl') {
        const preposition = caseOf(tree, child)
        if (this.prepared.frame.mutual && !together.test(preposition) && !this.asksFor(preposition)) continue
        const asked = (noun === this.support || depth === 0) && this.asksFor(preposition)
        // "raided the offices of Greenpeace in Moscow"
        const rank = preposition === 'of' && this.isHit(noun) ? 0 : (afterNoun[preposition] ?? -4)
        this.phrase(child, weight + (asked ? Math.max(rank, 0.2) : rank), preposition, depth, this.standing(asked, preposition))
      } else if (noun === this.support && deprel === 'compound' && isPeople(tree.tokens[child]!) && foundTo.test(tree.tokens[noun]!.lemma))
        // "found the minister guilty" read as a guilty of that kind.
        this.candidates.push({ ...partiesAt(this.clause, child, 'object', true), weight: weight + 5 })
      else if (namesDocument(this.clause, noun, child)) continue
      else if (modifying.test(deprel)) this.phrase(child, weight - this.lostByModifier(noun), 'modifier', depth)
      else if (deprel === 'appos') this.phrase(child, weight - 0.5, 'apposition', depth)
      else if (deprel === 'conj' && upos !== 'VERB') this.phrase(child, weight - 0.5, 'conjunct', depth)
      else if (this.misplaced(child)) this.phrase(tree.child(child, 'nsubj')!, weight - 0.3, 'for', depth)
      else if (this.asksOf(child)) this.phrase(tree.child(child, 'nsubj')!, weight + 1, 'subject of the clause', depth)
      else if (name === 'acl' && uttered.test(tree.tokens[noun]!.lemma) && isParticiple(tree, child) && agentOf(tree, child) !== undefined)
        this.phrase(agentOf(tree, child)!, weight - 0.3, 'by', depth)
      else if (name === 'acl' || name === 'ccomp') this.clauseBelow(child, 9 - weight + (deprel === 'acl:relcl' ? 4 : 3), depth)
      else if (noun === this.support && /^(obj|nsubj)$/.test(deprel)) this.phrase(child, weight - 0.5, 'object', depth)
    }
  }

  /** A modifier seldom names whom an act is directed at, but mostly whose a thing is that violence hits, above all before "held" ("rebel-held"). */
  private lostByModifier(noun: number): number {
    if (!this.isHit(noun)) return 1.5
    return this.clause.tree.tokens[noun]!.lemma === 'hold' ? -1.5 : 0
  }

  /** Whether a thing is what violence is done to: whose it is bears it ("bombed Hamas targets in Gaza", "shelled the rebel-held town"). */
  private isHit(noun: number): boolean {
    const { tree } = this.clause
    const { deprel, lemma } = tree.tokens[noun]!
    const thing = deprel === 'amod' && lemma === 'hold' ? tree.head(noun) : noun
    return isViolent(this.prepared) && thing !== this.support && /^(obj|nsubj:pass)$/.test(tree.tokens[thing]!.deprel)
  }

  /** "attended a summit of the African Union", "the NATO summit": an organisation whose meeting it is. */
  private isBody(token: number): boolean {
    const { tree } = this.clause
    const { deprel } = tree.tokens[token]!
    return (
      this.prepared.entry.type === 'CONSULT' &&
      (deprel === 'compound' || deprel === 'nmod:poss' || (deprel === 'nmod' && caseOf(tree, token) === 'of')) &&
      mentionsAt(this.clause, token).some(({ cameo }) => /^IGO/.test(cameo))
    )
  }

  /** With whom, where the tree hangs it on what is spoken of or aimed at: "discussed the crisis with the minister", "a pact to promote trade with Israel". */
  private partners(word: number, weight: number, depth: number): void {
    const { tree } = this.clause
    const stay = (child: number) => tree.tokens[child]!.deprel === 'acl:relcl' || /^(advcl|ccomp)/.test(tree.tokens[child]!.deprel)
    const [partner] = tree
      .subtree(word, stay)
      .filter((token) => /^(nmod|obl)$/.test(relation(tree.tokens[token]!.deprel)) && caseOf(tree, token) === 'with')
    if (partner !== undefined && depth < deepest) this.phrase(partner, weight, 'with', depth + 1)
  }

  /** "approved Sweden's bid to join": whose a request is, is whom the answer is directed at; whose an act is ("reiterated its support"), seldom is. */
  private lostByOwner(noun: number): number {
    const { lemma } = this.clause.tree.tokens[noun]!
    if (noun === this.support) return applied.test(lemma) || (this.judges && uttered.test(lemma)) ? 0 : 4
    return this.judges ? 0 : 1.4
  }

  /** "Brazil's praise for Venezuela surprised diplomats" read as what surprised them: a subject has no preposition. */
  private misplaced(clause: number): boolean {
    const { tree } = this.clause
    const subject = tree.child(clause, 'nsubj')
    return subject !== undefined && tree.tokens[clause]!.deprel === 'acl' && this.prepared.to.has(caseOf(tree, subject))
  }

  /** "insisted on its demand that the government grant": whom it is asked of. */
  private asksOf(clause: number): boolean {
    const { tree } = this.clause
    const mark = tree.child(clause, 'mark')
    return (
      this.asks &&
      tree.tokens[clause]!.deprel === 'acl' &&
      tree.child(clause, 'nsubj') !== undefined &&
      mark !== undefined &&
      tree.tokens[mark]!.form === 'that'
    )
  }

  private phrase(token: number, weight: number, path: string, depth: number, as: Standing = 'party'): void {
    const { tree } = this.clause
    const carriesSupport = token >= 0 && this.support !== null && tree.head(this.support) === token
    // "used tear gas", where "tear" is the word that the frame asked for: means, which nothing is done to.
    if (carriesSupport && path === 'object' && tree.tokens[this.support!]!.deprel === 'compound' && !isPeople(tree.tokens[token]!)) {
      this.noun(token, weight, depth + 1)
      return
    }
    // "lifted a state of emergency": no state.
    if (carriesSupport && tree.tokens[token]!.lemma === 'state') return
    if (token === this.support || token < 0 || this.seen.has(token) || isTime(this.clause, token)) return
    this.seen.add(token)
    const word = tree.tokens[token]!
    if (reflexive.test(word.form) && tree.child(token, 'nmod') === undefined) return
    const argument = partiesAt(this.clause, token, path, true)
    // "the rebels will free two men held by them"
    if (depth > 0 && word.upos === 'PRON' && /^(them|him|her|it)$/i.test(word.form) && !argument.actors.length) return
    const modifier = modifying.test(word.deprel)
    // "discussed the rhetoric of Washington and the alliance": what stands beside a thing that is spoken of is no partner.
    const named = mentionsAt(this.clause, token).length > 0
    if (this.prepared.frame.mutual && path === 'object' && !named && word.upos === 'NOUN' && !isPeople(word)) {
      // "signed agreements to normalise relations with Israel": it is signed with whom it is about.
      this.partners(token, weight - 1.5, depth)
      return
    }
    const hit = modifier && this.isHit(tree.head(token))
    const kindOfOwner = hit && !argument.actors.length ? this.ownerByKind(token) : null
    if (kindOfOwner) argument.actors.push(kindOfOwner)
    if (!argument.actors.length && (modifier || word.upos === 'PROPN'))
      argument.actors.push(...[token, ...conjuncts(tree, token)].flatMap((named) => stateNamedAt(this.clause, named)))
    const place = placeAt(this.clause, token)
    // "overran Mosul", "opened an embassy in Tel Aviv": a place that is acted upon, or in which the frame looks for its target, stands for its state.
    if (!argument.actors.length && !modifier && as !== 'place' && place?.country) argument.actors.push(stateOf(place))
    // "agreed in Beijing": where it was done is no party, however the place is named.
    if (as === 'place' && peaceful.test(this.prepared.entry.type) && argument.actors.length && argument.actors.every(isPlaceName)) return
    const actors = argument.actors.filter((actor) => !this.isSource(actor) && !this.areMeans(actor))
    if (argument.actors.length && !actors.length) {
      // "ordered the envoy to leave, accusing him": nobody accuses himself; the one above who is acted upon is meant.
      const above = word.upos === 'PRON' && path === 'object' ? this.actedUponAbove(token) : undefined
      if (above !== undefined) this.phrase(above, weight, path, depth)
      // Its own: "withdraw its troops from the valley".
      if (!modifier && relation(word.deprel) !== 'nmod') this.noun(token, weight - 0.5, depth + 1)
      return
    }
    const own = ownBody.test(word.lemma) && (isOwned(tree, token) || this.ofSource(token))
    const people = !modifier && isPeople(word) && !(place && (as === 'place' || !place.country)) && !own
    const governor = tree.tokens[Math.max(0, tree.head(token))]!.lemma
    const asMeans = (people || actors.length > 0) && !hit && isMeans(tree, token) && meansOf.test(governor)
    if (actors.length) {
      // A party that is somebody's weighs more than one of a kind ("intelligence", "peacekeepers"), and that more than an unknown one.
      // Whom violence is done to is told by its object, be it of a kind only: where it was done gives the country.
      const kind = (isViolent(this.prepared) && actedUpon.test(path)) || hit ? 6 : 5.4
      const known = actors.some(isKnown) ? 6 : actors.some(({ cameo }) => cameo) ? kind : 5
      this.candidates.push({
        ...argument,
        actors,
        weight: weight + known + (kindOfOwner ? 0.1 : 0) - (as === 'place' ? 1 : 0) - (asMeans ? 4 : 0),
      })
      // "a unity government with the opposition": with whom is named below one of a kind.
      if (shared.test(word.lemma) && known < 6) this.partners(token, weight + 0.2, depth)
      if (!asMeans) return
    } else if (people) {
      // "its embassy in Tehran": people or a post that are known to be of a state weigh more than where they are; "lobbied its allies to support
      // Ukraine": whose allies they are says nothing of who they are.
      const known = describedParties(this.clause, token).some(({ country }) => country) ? 6.5 : isOwned(tree, token) ? 4.4 : 5
      this.candidates.push({ ...argument, weight: weight + (asMeans ? 0 : known) })
      // "mobilised its allies against Russia": those whom somebody is set against.
      for (const child of phrasesOf(this.clause, token))
        if (caseOf(tree, child) === 'against' && this.asksFor('against')) this.phrase(child, weight + 1, 'against', depth)
    } else if (
      !this.prepared.frame.mutual &&
      !isOwned(tree, token) &&
      (actedUpon.test(path) || (isViolent(this.prepared) && /^(on|against|upon)$/.test(path))) &&
      word.upos !== 'PRON'
    )
      this.candidates.push({ ...argument, weight: weight - 1.5 })
    // "bombed the Taliban-held town": a town is people, and somebody's.
    if (!people || asMeans || settlement.test(word.lemma)) this.noun(token, weight, depth + 1)
  }

  /** "separatist positions", "an army base", "Ukrainian army positions": the kind of those whose the thing is, and of which state. */
  private ownerByKind(modifier: number): Actor | null {
    const { tree, kindOf, countryOf } = this.clause
    const { start, end, form, lemma } = tree.tokens[modifier]!
    const kind = kindOf(lemma)
    if (!kind) return null
    const { name, sectors, cameo } = kind
    const owner: Actor = { text: form, start, end, name, id: null, country: null, sectors: [...sectors], cameo, via: 'description' }
    const [country] = tree.children(tree.head(modifier)).flatMap((other) => (other < modifier && countryOf(tree.tokens[other]!.form)) || [])
    return country ? ofCountry(owner, country) : owner
  }

  /** "ordered the withdrawal of Spain's troops": whose a body is, where it is named after the state that acts. */
  private ofSource(token: number): boolean {
    const { tree } = this.clause
    return tree
      .children(token)
      .filter((child) => /^(nmod:poss|amod|compound)$/.test(tree.tokens[child]!.deprel))
      .some((child) => this.sources.some(({ country }) => country !== null && country === stateNamedAt(this.clause, child)[0]?.country))
  }

  /** The object of the verb above that of a pronoun. */
  private actedUponAbove(pronoun: number): number | undefined {
    const { tree } = this.clause
    for (let verb = tree.head(tree.head(pronoun)), steps = 0; verb >= 0 && steps < 3; verb = tree.head(verb), steps++) {
      const object = tree.child(verb, 'obj', 'iobj')
      if (object !== undefined) return object
    }
    return undefined
  }

  /** "scrambled fighter jets": what a frame asked for as the means of its act is not whom the act is done to. */
  private areMeans({ start, end, country }: Actor): boolean {
    const { tree } = this.clause
    if (
      this.support === null ||
      country ||
      !isMeans(tree, this.support) ||
      !meansOf.test(tree.tokens[tree.head(this.support)]?.lemma ?? '')
    )
      return false
    const support = tree.tokens[this.support]!
    return start !== undefined && start <= support.start && support.end <= end!
  }

  private isSource(actor: Actor): boolean {
    const { id, country, sectors, via } = actor
    // "the president pulled the United States out": who governs a state does not act on it as a whole.
    const governed = id !== null && id === country && !sectors.length && !via
    return (
      (id !== null && this.own.has(id)) ||
      (governed && this.sources.some((source) => source.country === country && source.sectors.every((sector) => sector === 'GOV'))) ||
      this.sources.some(
        (source) =>
          sameWords(source, actor) ||
          // "Russian" of "2,000 Russian soldiers"
          (country !== null && country === source.country && source.start! <= actor.start! && actor.end! <= source.end!),
      )
    )
  }
}
