/** What several words of a sentence tell of one act: the deed that is promised, the talks that are mediated, the deaths that a strike causes. */
import type { Actor } from '../../records.ts'
import { relation, type Tree } from '../tree.ts'
import {
  type Clause,
  caseOf,
  isCoded,
  isKnown,
  isParticiple,
  isPassive,
  ofCountry,
  partiesAt,
  sameWords,
  stateNamedAt,
} from './arguments.ts'
import { entryOf } from './frame.ts'
import type { Match } from './match.ts'
import { codeWithin, outlookOf } from './outlook.ts'
import { isNegated } from './status.ts'

type Pass = (tree: Tree, matches: readonly Match[]) => Match[]

/** The matches of a sentence, one for each act that it tells of. */
export function mergeMatches(clause: Clause, matches: readonly Match[]): Match[] {
  return passes.reduce((merged, pass) => pass(clause.tree, merged), withMediators(clause, matches))
}

/** What is left once some matches are taken in by others, and those have changed. */
function left(matches: readonly Match[], absorbed: ReadonlySet<Match>, changed: ReadonlyMap<Match, Match>): Match[] {
  return matches.filter((match) => !absorbed.has(match)).map((match) => changed.get(match) ?? match)
}

/**
 * Who brought the parties together. The clause that says so is the event and takes in the talks or the deal that it speaks of; a participle
 * ("a truce brokered by Egypt", "EU-mediated talks") names the mediator of the event that its noun is told with.
 */
function withMediators(clause: Clause, matches: readonly Match[]): Match[] {
  const { tree } = clause
  const absorbed = new Set<Match>()
  const mediated = new Map<Match, Actor[]>()
  for (const match of matches) {
    // "agreed to American mediation in the talks with the rebels": what is to be mediated.
    if (/^(028|038|039|108|126)/.test(match.entry.code))
      for (const other of matches) if (other.prepared.frame.mutual && tree.isUnder(other.predicate, match.predicate)) absorbed.add(other)
    if (!match.entry.code.startsWith('045') || tree.tokens[match.predicate]!.upos !== 'VERB') continue
    const noun = tree.head(match.predicate)
    if (!isSaidOfNoun(tree, match.predicate)) {
      const spokenOf = tree.children(match.predicate).filter((child) => /^(obj|nsubj:pass)$/.test(tree.tokens[child]!.deprel))
      for (const other of matches) if (other.prepared.frame.mutual && spokenOf.includes(other.predicate)) absorbed.add(other)
      continue
    }
    const [host] = matches
      .filter((other) => other !== match && /^(AGREE|CONSULT|SUPPORT|COOPERATE|RETREAT|CONCEDE)$/.test(other.entry.type))
      .map((other) => ({ other, depth: other.support === noun ? 0 : depthBelow(tree, noun, other.predicate) }))
      .filter(({ depth }) => depth !== null)
      .sort((a, b) => a.depth! - b.depth!)
    if (!host) continue
    absorbed.add(match)
    mediated.set(host.other, mediatorsOf(clause, match.predicate))
  }
  return matches
    .filter((match) => !absorbed.has(match))
    .map((match) => {
      // "mediated by the European Union between Serbia and Kosovo": the tree may hang those between whom it was on the mediator.
      if (match.entry.code.startsWith('045') && !match.targets.some(isCoded)) {
        const targets = between(clause, match.predicate)
        return targets.length ? { ...match, targets } : match
      }
      const mediators = mediated.get(match)
      if (!mediators?.length) return match
      const party = (actor: Actor) => !mediators.some((mediator) => sameWords(mediator, actor))
      const steps = [...match.steps, `mediator → ${mediators.map(({ name }) => name).join(', ')}`]
      return { ...match, mediators, steps, sources: match.sources.filter(party), targets: match.targets.filter(party) }
    })
}

/** The parties between whom something is, anywhere under a word. */
function between(clause: Clause, word: number): Actor[] {
  const token = clause.tree.subtree(word).find((below) => /^(between|among)$/.test(caseOf(clause.tree, below)))
  return token === undefined ? [] : partiesAt(clause, token, 'between', true).actors
}

/** Whether a verb only says of a noun what was done to it: "talks mediated by", "EU-mediated talks". */
function isSaidOfNoun(tree: Tree, verb: number): boolean {
  const { deprel, xpos } = tree.tokens[verb]!
  return (
    /^VB[ND]$/.test(xpos) &&
    (deprel === 'amod' ||
      (deprel === 'acl' && tree.child(verb, 'nsubj') === undefined) ||
      (relation(deprel) === 'advcl' && isParticiple(tree, verb)))
  )
}

/** Who did what a participle says: after "by", or before a hyphen. */
function mediatorsOf(clause: Clause, participle: number): Actor[] {
  const { tree } = clause
  return tree
    .children(participle)
    .filter((child) => {
      const { deprel } = tree.tokens[child]!
      return relation(deprel) === 'obl' ? caseOf(tree, child) === 'by' : child < participle && /^(compound|amod|nmod)/.test(deprel)
    })
    .flatMap((agent) => {
      const { actors } = partiesAt(clause, agent, 'agent', true)
      return actors.length ? actors : stateNamedAt(clause, agent)
    })
}

/**
 * "marched to demand that the president resign", "rallied, calling for talks": what a protest asks for is no second act; whom it is asked of is
 * whom the protest is against.
 */
function withAims(tree: Tree, matches: readonly Match[]): Match[] {
  const absorbed = new Set<Match>()
  const changed = new Map<Match, Match>()
  for (const match of matches) {
    const protest = matches.find((other) => other.entry.type === 'PROTEST' && other.predicate === tree.head(match.predicate))
    if (!protest || !/^(02|10|11)/.test(match.entry.base) || !/^(advcl|xcomp|acl)$/.test(relation(tree.tokens[match.predicate]!.deprel)))
      continue
    for (const other of matches) if (tree.isUnder(other.predicate, match.predicate)) absorbed.add(other)
    const targets = match.targets.filter(isCoded)
    const known = protest.targets.some(({ sectors }) => sectors.length)
    if (targets.length && !known) changed.set(protest, { ...protest, targets })
  }
  return left(matches, absorbed, changed)
}

/**
 * Words about a deed take the deed's place: "agreed to release prisoners" is one event, a promise, with the code that names what was
 * promised. A deed that was done stays beside the word about it ("rejected the sanctions that Washington imposed").
 */
function withDeeds(tree: Tree, matches: readonly Match[]): Match[] {
  const absorbed = new Set<Match>()
  const changed = matches.map((match) => {
    // "published a declaration demanding", "adopted a resolution condemning": what a statement says is coded, not that it was made.
    const { lemma } = tree.tokens[match.predicate]!
    const made = match.entry.type === 'STATEMENT' || (/^(adopt|approve|pass)$/.test(lemma) && match.entry.code === '030')
    const words = match.support ?? tree.child(match.predicate, 'obj')
    if (made && words !== undefined && matches.some((said) => says(tree, words, said))) return { ...match, bare: true }
    const outlook = outlookOf(match.entry.base)
    if (!outlook) return match
    // "gave the rebels until Monday to surrender": what an ultimatum asks for.
    if (match.entry.code === '139')
      for (const deed of matches)
        if (tree.head(deed.predicate) === match.predicate && /^(advcl|xcomp|acl)$/.test(tree.tokens[deed.predicate]!.deprel))
          absorbed.add(deed)
    const deeds = matches
      .map((deed) => ({ deed, depth: deed === match ? null : depthBelow(tree, deed.predicate, match.predicate) }))
      .filter(({ deed, depth }) => depth !== null && !isSetting(tree, deed.predicate, match.predicate))
      .sort((a, b) => a.depth! - b.depth!)
    // "accused Russia of planning to attack": all of it is what somebody is accused of, and the worst names the accusation.
    if (outlook === '112') {
      for (const { deed } of deeds) absorbed.add(deed)
      deeds.sort((a, b) => Number(codeWithin(outlook, b.deed.entry.base)) - Number(codeWithin(outlook, a.deed.entry.base)))
    }
    for (const { deed, depth } of deeds) {
      // "warned that it would not tolerate it": what somebody says he will do is what he warns of.
      const { deprel } = tree.tokens[deed.predicate]!
      if (
        outlook === '13' &&
        depth === 1 &&
        deprel === 'ccomp' &&
        tree.children(deed.predicate).some((child) => tree.tokens[child]!.xpos === 'MD')
      )
        absorbed.add(deed)
      // "demanded compensation for the attack": what is spoken of in passing is not what is called for.
      if (depth! > 1 && outlook !== '112' && deed.entry.quad > 2) continue
      // "promised not to attack", "urged Russia not to halt gas": what one is to leave undone is named by the word alone.
      if (/^(02|03|10)$/.test(outlook) && depth === 1 && deed.entry.quad > 2 && isNegated(tree, deed.predicate)) {
        absorbed.add(deed)
        const targets = match.targets.some(isKnown) ? match.targets : deed.targets
        return { ...match, targets }
      }
      // "promised to end the exercises": what is ended is not done.
      if (undoing.test(tree.tokens[deed.predicate]!.lemma) && /^0[467]/.test(deed.entry.base)) {
        absorbed.add(deed)
        const ended = tree.child(deed.predicate, 'obj')
        for (const other of matches) if (other.predicate === ended) absorbed.add(other)
        return match
      }
      const governor = tree.head(deed.predicate)
      // "agreed to eliminate chemical weapons": a thing that is done away with is not given.
      if (deed.prepared.frame.within && governor !== match.predicate && undoing.test(tree.tokens[governor]!.lemma)) continue
      // "called for an end to fighting": to call for the end of an act is to call for peace.
      // Who agrees to mediation accepts it; who agrees to mediate offers it.
      const accepted =
        outlook === '03' &&
        deed.entry.base === '045' &&
        tree.tokens[deed.predicate]!.upos !== 'VERB' &&
        /^(agree|accept|consent)$/.test(tree.tokens[match.predicate]!.lemma)
      const ended = outlook === '02' && isEnded(tree, match.predicate)
      const code = ended ? '0256' : accepted ? '038' : codeWithin(outlook, deed.entry.base)
      const direct = depth === 1 && tree.tokens[deed.predicate]!.deprel === 'xcomp'
      // "planned to invade": the deed itself, planned; nothing deeper is meant either.
      if (!code && outlook === '03' && depth === 1 && tree.child(deed.predicate, 'nsubj') === undefined) return { ...match, bare: true }
      if (!code && direct) return match
      if (!code) continue
      absorbed.add(deed)
      // A frame that found a finer word keeps its code, unless the deed is what the clause says.
      const said = direct && (match.support === null || !tree.isUnder(match.support, deed.predicate))
      if (!said && !match.entry.code.endsWith('0') && !code.startsWith(match.entry.code)) return match
      const steps = [...match.steps, `code ${code}: its deed is ${deed.entry.code} (frame ${deed.prepared.frame.id})`]
      // Called for against somebody; told of somebody who did it.
      const targets = deed.targets.filter((actor) => !match.sources.some((source) => sameWords(source, actor)))
      const open = !match.targets.some(isKnown)
      const meant = code === '113' ? deed.targets : open && outlook === '112' ? deed.sources : open && targets.some(isCoded) ? targets : []
      return { ...match, entry: entryOf(code), steps, targets: meant.length ? meant : match.targets }
    }
    return match
  })
  return changed.filter(({ bare }, i) => !bare && !absorbed.has(matches[i]!))
}

/** "claimed responsibility for the bombing": whoever claims it did it, unless the words name another. */
function withClaimed(tree: Tree, matches: readonly Match[]): Match[] {
  return matches.map((deed) => {
    if (deed.sources.length || deed.entry.type !== 'ASSAULT' || tree.tokens[deed.predicate]!.upos === 'VERB') return deed
    const claim = matches.find(
      ({ entry, predicate }) => entry.code === '015' && depthBelow(tree, deed.predicate, predicate, /^(obj|nmod|obl)$/),
    )
    return claim?.sources.length
      ? {
          ...deed,
          sources: claim.sources,
          steps: [...deed.steps, `source: who claims it → ${claim.sources.map(({ name }) => name).join(', ')}`],
        }
      : deed
  })
}

/** "launched missiles in its first direct attack on Israel": the same attack, named once more. */
function withoutRepeats(tree: Tree, matches: readonly Match[]): Match[] {
  const isAttack = ({ entry }: Match) => entry.type === 'ASSAULT'
  return matches.filter((match) => {
    const { upos, lemma, deprel } = tree.tokens[match.predicate]!
    if (!isAttack(match) || !(upos === 'NOUN' || lemma === 'fight') || !/^(obl|advcl)$/.test(deprel)) return true
    const above = tree.head(match.predicate)
    const marker = tree.child(match.predicate, 'case', 'mark')
    const within = marker !== undefined && /^(in|with|during|by)$/i.test(tree.tokens[marker]!.form)
    return !(within && tree.tokens[above]!.upos === 'VERB' && matches.some((other) => isAttack(other) && other.predicate === above))
  })
}

/** Verbs of what an attack does to people, and of what it does to things. */
const harming = /^(kill|wound|injure)$/
const striking = /^(hit|destroy|damage|strike|set)$/

/** The attack that a clause of time below a verb tells of: "when a bomber blew himself up". */
function attackBelow(tree: Tree, verb: number, matches: readonly Match[]): Match | undefined {
  return matches.find(
    ({ predicate, entry }) =>
      entry.type === 'ASSAULT' &&
      tree.head(predicate) === verb &&
      relation(tree.tokens[predicate]!.deprel) === 'advcl' &&
      tree.children(predicate).some((child) => /^(when|as)$/i.test(tree.tokens[child]!.form)),
  )
}

/**
 * "struck a market, killing two", "the attack on Israel killed 1,400": what an attack did is no second attack; those whom it killed are acted upon
 * as well.
 */
function withResults(tree: Tree, matches: readonly Match[]): Match[] {
  const absorbed = new Set<Match>()
  const changed = new Map<Match, Match>()
  for (const match of matches) {
    const { deprel, lemma } = tree.tokens[match.predicate]!
    // "shot down jets after warplanes struck a camp": somebody else's attack.
    const own = tree.child(match.predicate, 'nsubj') === undefined
    const strike = own && striking.test(lemma) && match.entry.type === 'ASSAULT'
    if (!strike && !harming.test(lemma)) continue
    // "were killed when a bomber blew himself up": the attack is told below the deaths.
    const how =
      strike || !isPassive(tree, match.predicate) || match.sources.length ? undefined : attackBelow(tree, match.predicate, matches)
    const subject = strike ? undefined : tree.child(match.predicate, 'nsubj')
    const below = strike ? /^advcl$/ : /^(advcl|conj|parataxis)$/
    const above = subject ?? (below.test(relation(deprel)) ? tree.head(match.predicate) : -1)
    const attack = how ?? matches.find((other) => other !== match && other.predicate === above && other.entry.type === 'ASSAULT')
    if (!attack) continue
    absorbed.add(match)
    changed.set(attack, withVictims(changed.get(attack) ?? attack, match))
  }
  return left(matches, absorbed, changed)
}

/** An attack with those whom its result befell. */
function withVictims(attack: Match, result: Match): Match {
  const { sources, targets } = attack
  const countries = new Set(targets.flatMap(({ country, sectors }) => (sectors.length ? [] : (country ?? []))))
  const [bombed] = countries
  const victims = result.targets
    .filter((actor) => ![...sources, ...targets].some(({ start }) => start === actor.start))
    // "hit a base of the United Nations, killing more than 100 people": beside who was struck, people who are nobody's tell nothing.
    .filter((actor) => isKnown(actor) || countries.size === 1 || !targets.some(isKnown))
    // "bombed Gaza, killing 200 people": people of the state that was bombed.
    .map((actor) => (isKnown(actor) || countries.size !== 1 ? actor : ofCountry(actor, bombed!)))
  return { ...attack, targets: [...targets, ...victims] }
}

/** "convicted a spy and sentenced him": one verdict, told by what came of it. */
function withVerdicts(tree: Tree, matches: readonly Match[]): Match[] {
  const absorbed = new Set<Match>()
  const changed = new Map<Match, Match>()
  for (const verdict of matches) {
    if (verdict.entry.code !== '116') continue
    const sentence = matches.find(
      ({ predicate, entry }) =>
        entry.code === '173' &&
        tree.head(predicate) === verdict.predicate &&
        /^(conj|advcl|parataxis)$/.test(tree.tokens[predicate]!.deprel),
    )
    if (!sentence) continue
    absorbed.add(verdict)
    changed.set(sentence, { ...sentence, targets: verdict.targets.length ? verdict.targets : sentence.targets })
  }
  return left(matches, absorbed, changed)
}

/** "killed 20 people when they blew themselves up in Netanya": one attack, told by what it did and how. */
function withMeans(tree: Tree, matches: readonly Match[]): Match[] {
  const absorbed = new Set<Match>()
  const changed = new Map<Match, Match>()
  for (const match of matches) {
    if (match.entry.type !== 'ASSAULT' || !harming.test(tree.tokens[match.predicate]!.lemma)) continue
    const how = attackBelow(tree, match.predicate, matches)
    if (!how || !sameSide(match, how)) continue
    absorbed.add(how)
    const [country, second] = new Set(how.targets.flatMap(({ country }) => country ?? []))
    const victims = match.targets.map((actor) => (actor.country || !country || second ? actor : ofCountry(actor, country)))
    changed.set(match, { ...match, entry: how.entry, targets: victims.length ? victims : how.targets })
  }
  return left(matches, absorbed, changed)
}

/** Whether two acts are told of the same party: of one country, or of one that has none. */
function sameSide(a: Match, b: Match): boolean {
  return a.sources.length > 0 && a.sources.every((actor) => b.sources.some(({ cameo }) => cameo === actor.cameo))
}

/**
 * "met on the sidelines of the G7 summit": where a meeting was held is no second meeting. "The treaty entered into force": nor is what a clause
 * tells of its subject a second treaty.
 */
function withoutSettings(tree: Tree, matches: readonly Match[]): Match[] {
  const isMeeting = ({ entry }: Match) => entry.type === 'CONSULT'
  const isSubject = ({ predicate, prepared }: Match) =>
    prepared.frame.mutual &&
    tree.tokens[predicate]!.deprel.startsWith('nsubj') &&
    matches.some((other) => other.predicate === tree.head(predicate) && other.prepared.frame.mutual)
  return matches.filter(
    (match) =>
      !isSubject(match) &&
      (!isMeeting(match) ||
        tree.tokens[match.predicate]!.upos === 'VERB' ||
        [...match.sources, ...match.targets].filter(isCoded).length > 1 ||
        !matches.some(
          (other) => other !== match && isMeeting(other) && depthBelow(tree, match.predicate, other.predicate, /^(obl|nmod)$/) !== null,
        )),
  )
}

/** Whether an act is told by the clause of a noun for a statement. */
function says(tree: Tree, noun: number, { predicate, bare }: Match): boolean {
  return !bare && tree.head(predicate) === noun && /^(acl|ccomp)$/.test(relation(tree.tokens[predicate]!.deprel))
}

/** "in a call with the minister, urged …": what words were said in is not what they ask for. */
function isSetting(tree: Tree, deed: number, word: number): boolean {
  for (let token = deed; token >= 0 && token !== word; token = tree.head(token))
    if (
      tree.tokens[token]!.deprel === 'obl' &&
      /^(in|at|during|after|before|since|amid|following|under|by|as|over|because|despite)$/.test(caseOf(tree, token))
    )
      return true
  return false
}

/** Whether the end of something is what a word asks for. */
function isEnded(tree: Tree, word: number): boolean {
  return tree
    .children(word)
    .some((child) => /^(end|halt|cessation)$/.test(tree.tokens[child]!.lemma) && /^(obl|obj)$/.test(tree.tokens[child]!.deprel))
}

/** What puts an end to what its object names. */
const undoing =
  /^(destroy|eliminate|dismantle|scrap|abolish|abandon|surrender|renounce|withdraw|remove|pull|end|cancel|drop|reduce|cut|limit|curb|ban|halt|stop|suspend|block|counter|fight|oppose|reject)$/

const complements = /^(xcomp|ccomp|obj|obl|nmod|acl|advcl|conj|nsubj:pass)$/

/** How many steps a deed stands below a word about it, along some relations only; null where it does not. */
function depthBelow(tree: Tree, deed: number, word: number, along = complements): number | null {
  let depth = 0
  for (let token = deed; token >= 0 && depth < 5; token = tree.head(token), depth++) {
    if (token === word) return depth
    const { deprel } = tree.tokens[token]!
    if (!along.test(deprel)) return null
    // "ignored the warrant and welcomed him": a second verb is no complement of the first.
    if (deprel === 'conj' && tree.head(token) === word && tree.tokens[word]!.upos === 'VERB' && tree.tokens[token]!.upos === 'VERB')
      return null
    // "while the Kremlin is pressing": a clause of circumstance with a subject of its own is no complement.
    if (deprel === 'advcl' && tree.child(token, 'nsubj') !== undefined) return null
  }
  return null
}

/** The ways in which one match takes in another, in the order in which they are tried. */
const passes: readonly Pass[] = [withAims, withDeeds, withClaimed, withoutRepeats, withResults, withVerdicts, withMeans, withoutSettings]
