/** The stage that codes events: frames held against every sentence, then status, time, place, attribution and confidence. */
import { bySentence, type Document, type PlaceMention, type Sentence, textOf } from '../../document.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { message } from '../../messages.ts'
import type { Stage } from '../../pipeline.ts'
import type { Actor, Attribution, Claim, Event, Message } from '../../records.ts'
import { placeOfAct } from '../locative.ts'
import { readTree, type Tree } from '../tree.ts'
import {
  type Clause,
  describedParties,
  headOfParty,
  isCoded,
  isKnown,
  isPeople,
  mentionsAt,
  ofCountry,
  partiesAt,
  stateOf,
} from './arguments.ts'
import { backgroundOf } from './background.ts'
import { confidenceOf, groundsOf } from './confidence.ts'
import {
  countedAs,
  countOf,
  isToldAsPast,
  mediumOf,
  type Narrative,
  placeRecord,
  quantitiesOf,
  timeOf,
  timeOfReport,
  topicsOf,
} from './details.ts'
import { entryOf, type FrameIndex, rolesOf } from './frame.ts'
import { type Guard, guards, openGuards, passageAround, passageWords } from './guards.ts'
import { countryOfStory, countryRemembered, kindRemembered, local, type Surroundings, settled } from './home.ts'
import { isPair, type Match, matchSentence } from './match.ts'
import { mergeMatches } from './merge.ts'
import { codeWithin, outlookOf, saidOutlook } from './outlook.ts'
import { isComing, isPast, statusOf } from './status.ts'

/** Makes the stage that codes by a codebook. It assigns `events`, in the order of the text, and fills the list of events of each claim. */
export function eventsStage(knowledge: Pick<Knowledge, 'who'>, index: FrameIndex): Stage {
  const coder: Coder = { index, countryOf: countryRemembered(knowledge), kindOf: kindRemembered(knowledge), guardOf: openGuards(guards) }
  return {
    name: 'events',
    requires: ['sentences', 'times', 'places', 'actors', 'chains', 'claims'],
    assigns: ['events'],
    run(document) {
      for (const event of findEvents(document, coder)) document.events.push(event)
      for (const claim of document.claims)
        claim.events = document.events.filter((event) => inside(claim, event.why.trigger)).map(({ id }) => id)
    },
  }
}

/**
 * Events of one sentence that are kept, by their confidence: the first, a second that is not unlikely, a third that is likely. Of the second acts
 * below `second`, about one in three was right in sentences written for it.
 */
const least = { second: 0.4, third: 0.6 }

/** Cells between bars or tabs: a table names things, it tells nothing. */
const tableRow = /^\s*\|.*\||\t.*\t/

/** What is opened once and serves all documents. */
interface Coder {
  index: FrameIndex
  countryOf: Clause['countryOf']
  kindOf: Clause['kindOf']
  guardOf: ReturnType<typeof openGuards>
}

/** What the sentences before and around have told. */
interface Story {
  narrative: Narrative
  /** Who met in the sentences before: for "a virtual summit was held". */
  parties: readonly Actor[]
  /** The claims that reach into the sentence. */
  claims: readonly Claim[]
  /** The countries that the sentence names. */
  named: ReadonlySet<string>
  /** The country of the story. */
  country: string | null
  /** Whether the sentence tells of other acts as well. */
  beside: boolean
}

/** All events of a document. */
function findEvents(document: Document, { index, countryOf, kindOf, guardOf }: Coder): Event[] {
  const passages = new Map<number, ReadonlySet<string>>()
  const passageOf = ({ paragraph, index }: Sentence) => {
    const words = passages.get(paragraph) ?? passageWords(passageAround(document.sentences, index), document.article.text)
    passages.set(paragraph, words)
    return words
  }
  const actorsOf = bySentence(document.actors)
  const timesOf = bySentence(document.times)
  const placesOf = bySentence(document.places)
  const events: Event[] = []
  const narrative: Narrative = { time: null }
  const country = countryOfStory(document)
  let parties: Actor[] = []
  let begun = 0
  let claims: Claim[] = []
  for (const sentence of document.sentences) {
    // Claims stand in the order of their contents; those that hold words of this sentence have begun and not ended.
    while (begun < document.claims.length && document.claims[begun]!.content[0]!.start < sentence.end)
      claims.push(document.claims[begun++]!)
    claims = claims.filter(({ content }) => content[content.length - 1]!.end > sentence.start)
    if (sentence.zone === 'dateline' || sentence.zone === 'byline' || sentence.zone === 'trailer') continue
    if (tableRow.test(textOf(document, sentence))) continue
    const tree = readTree(sentence)
    const clause: Clause = {
      document,
      sentence,
      tree,
      actors: actorsOf(sentence.index),
      times: timesOf(sentence.index),
      places: placesOf(sentence.index),
      countryOf,
      kindOf,
      known: new Map(),
    }
    // What is an act only when somebody says it ("guilty of") leaves the deed to itself where nobody is told to.
    const said = matchSentence(clause, index).filter(
      ({ prepared: { frame }, predicate }) =>
        !frame.said || attributionOf(claims, tree.tokens[predicate]!).length > 0 || holderOf(clause, predicate) !== undefined,
    )
    const matches = mergeMatches(clause, said)
    if (!matches.length) continue
    const story: Story = { narrative, parties, claims, named: countriesNamed(clause), country, beside: matches.length > 1 }
    const told: { match: Match; event: Event }[] = []
    for (const match of matches) {
      const guard = guardOf(tree, match.predicate, match.entry.type, passageOf(sentence))
      if (guard) {
        document.messages.push(heldBack(clause, match, guard))
        continue
      }
      const event = eventOf(clause, match, story)
      if (event) told.push({ match, event })
    }
    const matched = told.map(({ match }) => match)
    const found = told.filter(({ match }) => {
      const background = backgroundOf(tree, match, matched)
      if (background) document.messages.push(heldBack(clause, match, background))
      return !background
    })
    const kept = [...found]
      .sort((a, b) => b.event.confidence - a.event.confidence || a.event.start - b.event.start)
      .filter(
        ({ event: { confidence } }, i) => i === 0 || (i === 1 && confidence >= least.second) || (i === 2 && confidence >= least.third),
      )
    for (const one of found) {
      const { match, event } = one
      if (!kept.includes(one)) {
        document.messages.push(heldBack(clause, match, unlikely))
        continue
      }
      event.id = `${document.article.id}-e${events.length}`
      events.push(event)
      // "a strike on April 1 that killed": what is told in passing does not move the story to its day.
      if (event.time.basis === 'stated' && !inPassing(tree, match.predicate)) narrative.time = event.time
      const known = event.sources.filter(({ country }) => country)
      if (event.reciprocal && known.length > 1 && known.every(({ via }) => via !== 'implied')) parties = known
    }
  }
  return events
}

/** Whether an act is told in a relative clause. */
function inPassing(tree: Tree, predicate: number): boolean {
  for (let token = predicate; token >= 0; token = tree.head(token)) if (tree.tokens[token]!.deprel === 'acl:relcl') return true
  return false
}

/** Why an event is not kept. */
const unlikely = { id: 'confidence', reason: 'unlikely beside what else the sentence tells' }

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

/**
 * The words that tell how an act was done: the clause of a verb; of a noun its own phrase and what stands beside it ("a phone call", "met for talks
 * by video"), not what the rest of the sentence speaks of.
 */
function ownWords({ tree, document }: Clause, predicate: number, clause: string): string {
  if (tree.tokens[predicate]!.upos === 'VERB') return clause
  const head = tree.head(predicate)
  const beside =
    head < 0 || tree.tokens[head]!.upos !== 'VERB'
      ? []
      : tree.children(head).filter((child) => /^(obl|advmod)/.test(tree.tokens[child]!.deprel))
  return [predicate, ...beside]
    .map((token) => {
      const span = tree.subtree(
        token,
        (child) => child !== predicate && /^(acl:relcl|ccomp|advcl|parataxis)/.test(tree.tokens[child]!.deprel),
      )
      return textOf(document, { start: tree.tokens[span[0] ?? token]!.start, end: tree.tokens[span.at(-1) ?? token]!.end })
    })
    .join(' ')
}

/** What a guard held back, as a note on the document. */
function heldBack({ tree }: Clause, { predicate, entry, prepared }: Match, { id, reason }: Pick<Guard, 'id' | 'reason'>): Message {
  const { form, start, end } = tree.tokens[predicate]!
  return message('R404', { trigger: form, code: entry.code, frame: prepared.frame.id, guard: id, why: reason }, { start, end })
}

/** Whether somebody says so of what he himself or his state will do. */
function saysOfOwn(speaker: Attribution['speaker'] | undefined, sources: readonly Actor[]): boolean {
  if (!speaker) return false
  return sources.some(
    ({ id, country, start }) =>
      (start !== undefined && speaker.start !== undefined && speaker.start <= start && start < speaker.end!) ||
      ('name' in speaker && ((id !== null && id === speaker.id) || (country !== null && country === speaker.country))),
  )
}

/** What the parties are in the act, where its frame says so, and who brought them together. */
function rolesIn({ prepared, acting, mediators }: Match, mutual: boolean, sources: Actor[], targets: Actor[]): Pick<Event, 'roles'> {
  const [first, second] = rolesOf(prepared)
  const acts = (actor: Actor) => acting.some(({ start }) => start === actor.start)
  const [left, right] = mutual ? [sources.filter(acts), sources.filter((actor) => !acts(actor))] : [sources, targets]
  const roles: Record<string, Actor[]> = {}
  for (const [role, actors] of [
    [first, left],
    [second, right],
    ['mediator', mediators ?? []],
  ] as const)
    if (role && actors.length) roles[role] = [...(roles[role] ?? []), ...actors]
  return Object.keys(roles).length ? { roles } : {}
}

function eventOf(clause: Clause, match: Match, story: Story): Event | null {
  const { document, sentence, tree } = clause
  const { prepared, predicate, support, steps } = match
  const { frame } = prepared
  const { narrative, parties, claims, beside } = story
  const text = document.article.text
  const trigger = tree.tokens[predicate]!
  const attribution = attributionOf(claims, trigger)
  const named = attribution.at(-1)?.speaker
  // "a resolution of the council reaffirms": words that are nobody's by name are those of whoever made them.
  const speaker = named && 'name' in named ? named : (holderOf(clause, predicate) ?? named)
  let { sources, targets } = match
  // "We condemn the attack," said the minister.
  if (speaker && 'name' in speaker)
    sources = sources.map((actor) =>
      /^(we|I)$/i.test(actor.text) ? { ...speaker, text: actor.text, start: actor.start, end: actor.end, via: 'pronoun' } : actor,
    )
  // "Venezuela and Guyana agreed … in their dispute over Essequibo", "Russia and Ukraine agreed to divide the Black Sea Fleet": what belongs to
  // one of them is no third.
  if (frame.joint && sources.filter(isCoded).length > 1)
    targets = targets.filter(({ country }) => !sources.some((source) => source.country === country))
  // "held talks in Geneva", "ordered a halt to operations in Georgia": the place hangs on the verb that carries the noun.
  const place =
    placeOfAct(document, sentence.index, tree, predicate) ??
    (frame.mutual || frame.joint || match.eachOther || local.has(match.entry.type) ? placeAbove(clause, predicate) : null)
  // "agreed to a truce and the release of hostages": several agree with each other, and on people who are nobody's known.
  if (frame.joint && sources.filter(isCoded).length > 1 && !targets.some(isKnown)) targets = []
  const surroundings: Surroundings = {
    entry: match.entry,
    mutual: Boolean(frame.mutual),
    place,
    named: namedWith(story.named, place),
    story: story.country,
  }
  const whose = settled(clause, sources, targets, surroundings)
  ;({ sources, targets } = whose)
  steps.push(...whose.steps)
  const mutual =
    Boolean(frame.mutual) || ((Boolean(frame.joint && !targets.length) || Boolean(match.eachOther)) && sources.filter(isCoded).length > 1)
  if (mutual) {
    const known = sources.filter(isCoded)
    if (known.length >= 2) sources = known
    // A meeting may leave its parties to the story; an agreement that is only spoken of is no event.
    else if (tree.tokens[predicate]!.upos !== 'VERB' && match.entry.type !== 'CONSULT') return null
    else if (
      parties.length >= 2 &&
      speaksOfStory(tree, match) &&
      known.every(({ country }) => parties.some((party) => party.country === country)) &&
      refersBack(document, sentence, tree, predicate, sources)
    ) {
      sources = parties.map((party) => ({ ...party, via: 'implied' as const }))
      steps.push(`parties: implied, those of the meeting before: ${sources.map(({ name }) => name).join(', ')}`)
    } else if (
      known.length < 1 &&
      !(
        tree.tokens[predicate]!.upos === 'VERB' &&
        sources.some(({ start, end }) =>
          tree.tokens.some((token) => start !== undefined && token.start >= start && token.end <= end! && isPair(token)),
        )
      )
    )
      return null
  }
  // "The Russian visit will continue a tradition of the two nations": of those who are meant the other state is visited.
  const others = targets.filter(({ country }) => country === null || !sources.some((source) => source.country === country))
  if (match.entry.type === 'CONSULT' && !mutual && others.some(({ country }) => country !== null)) targets = others
  // "aid to people hit by the flood in Chad": where those whom it reaches are, if not where it was given.
  const where = place ?? (match.entry.type === 'AID' ? placeUnder(clause, targets[0] ? headOfParty(clause, targets[0]) : predicate) : null)
  if (where && !mutual && local.has(match.entry.type) && !targets.some(isKnown)) {
    // "attacked a hotel in Nairobi", "the president in Guinea": what stands there is of the place, people only where no other state is named.
    const { country } = where
    const bound = !targets.some((actor) => !isCoded(actor) && arePeople(clause, actor)) || isOnly(story.named, country, sources)
    if (!targets.length) steps.push(`target: the place of the act → ${where.name}`)
    if (!targets.length) targets = [stateOf(where)]
    else if (bound && country) targets = targets.map((actor) => withPlace(clause, ofCountry(actor, country), where))
    else if (where !== place) targets = targets.map((actor) => withPlace(clause, actor, where))
  }
  // "is ready to withdraw from Kashmir": where no other party is told, the place is what there is of one; but who meets in Geneva meets others.
  if (
    place &&
    !targets.length &&
    sources.length &&
    !mutual &&
    !frame.mutual &&
    /^(AGREE|CONSULT|REJECT|THREATEN|REQUEST)$/.test(match.entry.type)
  ) {
    targets = [stateOf(place)]
    steps.push(`target: the place of the act → ${place.name}`)
  }
  // "Rebels shelled the town": what those strike who fight in their own country lies there.
  const fought = new Set(sources.map(({ country, sectors }) => (sectors.some((sector) => fighting.has(sector)) ? country : null)))
  const [ground] = fought
  if (match.entry.type === 'ASSAULT' && !place?.country && ground && fought.size === 1 && targets.length && !targets.some(isCoded)) {
    targets = targets.map((actor) => ofCountry(actor, ground))
    steps.push(`target: where those who act fight → ${ground}`)
  }
  if (
    !sources.length &&
    place?.country &&
    targets.length &&
    !targets.some(({ start }) => start === place.start) &&
    authoritative.test(match.entry.code)
  ) {
    sources = [stateOf(place)]
    steps.push(`source: only the authorities of a place arrest, try or release there → ${place.name}`)
  }
  if (!sources.length && !targets.length) return null
  if (!mutual && ![...sources, ...targets].some(isCoded) && !(sources.length && targets.length)) return null
  let status = frame.negated ? { status: 'planned' as const, step: 'status planned: what is not to be done' } : statusOf(tree, predicate)
  const [start, end] = clauseSpan(tree, predicate)
  const words = text.slice(start, end)
  // A day to come that the story spoke of is that of the meeting or of what is agreed, not of a demand for it.
  const coming = narrative.time !== null && isComing(narrative.time, document.article.published)
  const renamed =
    (trigger.upos !== 'VERB' || mutual) && (!coming || (/^(CONSULT|AGREE)$/.test(match.entry.type) && !isToldAsPast(tree, predicate)))
  let time = timeOf(document, sentence, tree, predicate, narrative, renamed)
  if (status.status === 'done' && isPast(time, document.article.published))
    status = { status: 'historical', step: 'status historical: more than a year before the day of publication' }
  if (status.status === 'done' && isComing(time, document.article.published)) {
    // What is demanded, refused or threatened for a day to come was said before; an intent to meet on a day is the meeting that is planned.
    if (outlookOf(match.entry.base) && !match.entry.code.startsWith('036')) time = timeOfReport(document)
    else status = { status: 'planned', step: 'status planned: its day was still to come when it was published' }
  }
  // "is to attend a summit": what lies ahead was not on the day gone by that the story spoke of.
  const gone = time.to !== null && Boolean(document.article.published && time.to < document.article.published.slice(0, 10))
  if (status.status === 'planned' && time.basis === 'inferred' && gone) time = timeOfReport(document)
  const medium = match.entry.type === 'CONSULT' || match.entry.type === 'SUPPORT' ? mediumOf(ownWords(clause, predicate, words)) : undefined
  const modal = /^(VERB|ADJ)$/.test(trigger.upos) && hasModal(tree, predicate)
  // "arrived in Addis Ababa": a place that is a party stands for its state.
  if (place?.country)
    targets = targets.map((actor) =>
      actor.start === place.start && !isCoded(actor)
        ? { ...actor, name: place.name, country: place.country, cameo: place.country!, via: 'metonym' as const }
        : actor,
    )
  const bySpeaker = speaker !== undefined && 'name' in speaker
  // "Germany said Russian hackers were suspected": who says so accuses.
  if (bySpeaker && !sources.length && !frame.said && match.entry.code.startsWith('112') && !targets.some(({ id }) => id === speaker.id))
    sources = [speaker]
  // "Iran must …", "Iran is responsible": only where somebody else says so.
  if (frame.modals || frame.said) {
    if (!bySpeaker || sources.some(({ start, id }) => start === speaker.start || (id !== null && id === speaker.id))) return null
    if (sources.length) targets = sources
    sources = [speaker]
    status = { status: 'done', step: 'status done: it was said' }
  }
  // A plan that has its day is the deed, planned; without a day all that is known is the intent. Who announces aid or a release of his own has
  // promised it, whatever its day.
  const saysOwn = saysOfOwn(speaker, sources)
  const { published } = document.article
  const dated = time.basis === 'stated' && (published ? isComing(time, published) : true) && !(saysOwn && /^0[678]/.test(match.entry.base))
  const outlook =
    modal && !dated && !frame.modals && !frame.said && !frame.negated ? saidOutlook(match.entry.base, status.status, bySpeaker) : null
  const within = outlook && codeWithin(outlook, match.entry.base)
  // "We will respond to any aggression", "it would ignore the warrant": to say so is to threaten or to refuse.
  if (modal && saysOwn && status.status === 'planned' && /^1[23]/.test(match.entry.code))
    status = { status: 'done', step: 'status done: it was said' }
  if (within) {
    steps.push(`code ${within}: of ${match.entry.code}, not done`)
    if (saysOwn || /^(10|12)$/.test(outlook)) status = { status: 'done', step: 'status done: it was said' }
    if (status.status === 'done' && isComing(time, document.article.published)) time = timeOfReport(document)
  }
  // To refuse to talk with somebody is no talk with him.
  const refused = mutual && within && outlook === '12' && match.acting.length > 0
  if (refused) {
    const acts = ({ start }: Actor) => match.acting.some((actor) => actor.start === start)
    targets = sources.filter((actor) => !acts(actor))
    sources = sources.filter(acts)
  }
  // "announced that the sailors would be freed": whoever says so will do it.
  if (
    within &&
    outlook === '03' &&
    bySpeaker &&
    !sources.length &&
    /^(announc|promis|pledg|vow|decid|order)/.test(attribution.at(-1)?.cue ?? '')
  ) {
    sources = [speaker]
    status = { status: 'done', step: 'status done: it was said' }
  }
  if (within && outlook === '10' && bySpeaker) {
    targets = sources
    sources = [speaker]
  }
  const entry = within ? entryOf(within) : medium === 'phone' && match.entry.code === '040' ? entryOf('041') : match.entry
  // That something is not done is the act itself: "announced that it would not send a delegation".
  const doneSo = frame.negated ? 'done' : status.status
  const grounds = groundsOf(tree, { ...match, entry }, sources, targets, doneSo, beside)
  const count = countOf(words, start, countedAs(match.entry.base, trigger.lemma))
  return {
    id: '',
    article: document.article.id,
    sentence: sentence.index,
    start,
    end,
    text: words,
    type: entry.type,
    mode: entry.mode,
    contexts: entry.context ? [entry.context] : [],
    cameo: entry.code,
    goldstein: entry.goldstein,
    quad: entry.quad,
    sources,
    targets,
    reciprocal: mutual && !refused && sources.length > 1,
    ...rolesIn(match, mutual && !refused, sources, targets),
    status: status.status,
    time,
    // A call has no place; what stands beside it is what was spoken of.
    place: place && medium !== 'phone' && medium !== 'video' ? placeRecord(place) : null,
    topics: topicsOf(words),
    ...(medium && { medium }),
    ...(count && { count }),
    quantities: quantitiesOf(sentence, tree, document).filter((quantity) => quantity.start >= start && quantity.end <= end),
    attribution,
    confidence: confidenceOf(grounds),
    why: {
      rule: frame.id,
      trigger: { start: trigger.start, end: trigger.end, text: trigger.form },
      steps: [
        `frame ${frame.id}: "${trigger.form}"${support === null ? '' : ` with "${tree.tokens[support]!.form}"`}`,
        ...steps,
        status.step,
        `time ${time.basis}${time.text ? `: "${time.text}"` : ''}`,
        `grounds: ${grounds.slice(1).join(', ')}`,
      ],
    },
  }
}

/**
 * Whether a verb stands under a modal, its own or that of the verb to which it is joined or that tells its beginning: "would disarm and allow
 * inspectors in", "would start withdrawing".
 */
function hasModal(tree: Tree, verb: number): boolean {
  if (tree.children(verb).some((child) => tree.tokens[child]!.xpos === 'MD')) return true
  const { deprel, xpos } = tree.tokens[verb]!
  const above = tree.head(verb)
  if (above < 0) return false
  const begun = deprel === 'xcomp' && /^(start|begin|resume|continue)$/.test(tree.tokens[above]!.lemma)
  return (begun || (deprel === 'conj' && xpos === 'VB')) && hasModal(tree, above)
}

/** Whether a country is the only one that is named, beside that of those who act. */
const isOnly = (named: ReadonlySet<string>, country: string | null, sources: readonly Actor[]) =>
  country !== null &&
  named.has(country) &&
  [...named].every((other) => other === country || sources.some((source) => source.country === other))

const namedWith = (named: ReadonlySet<string>, place: PlaceMention | null) => (place?.country ? new Set(named).add(place.country) : named)

/** The countries that a sentence names, by whatever word. */
function countriesNamed(clause: Clause): ReadonlySet<string> {
  const { sentence, actors, countryOf } = clause
  const named = new Set<string>()
  for (const { country } of actors) if (country) named.add(country)
  // "David Cameron" names no town, "Bosnian Serbs" no second state.
  for (const [i, { form, upos }] of sentence.tokens.entries())
    if ((upos === 'PROPN' || upos === 'ADJ') && !mentionsAt(clause, i).length) {
      const country = countryOf(form)
      if (country) named.add(country)
    }
  return named
}

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

/** The clause of a predicate: its subtree without clauses that stand beside it. */
function clauseSpan(tree: Tree, predicate: number): [number, number] {
  let top = predicate
  // A noun's act is told by the clause that it stands in.
  if (tree.tokens[predicate]!.upos !== 'VERB')
    while (tree.head(top) >= 0 && tree.tokens[top]!.upos !== 'VERB' && !/^(root|parataxis|conj)/.test(tree.tokens[top]!.deprel))
      top = tree.head(top)
  const tokens = tree.subtree(top, (child) => {
    const { deprel, upos } = tree.tokens[child]!
    return (
      deprel === 'parataxis' ||
      (deprel === 'conj' && upos === 'VERB') ||
      (deprel === 'advcl' && child !== predicate && !tree.isUnder(predicate, child)) ||
      (deprel === 'cc' && tree.head(child) === top)
    )
  })
  const inside = tokens.filter((token) => tree.tokens[token]!.upos !== 'PUNCT')
  const first = inside[0] ?? predicate
  const last = inside.at(-1) ?? predicate
  return [tree.tokens[Math.min(first, predicate)]!.start, tree.tokens[Math.max(last, predicate)]!.end]
}

/** Who holds what a clause says, where no claim was found: "the forum concluded that states must act". */
function holderOf(clause: Clause, predicate: number): Actor | undefined {
  const { tree } = clause
  const head = tree.head(predicate)
  if (tree.tokens[predicate]!.deprel !== 'ccomp' || head < 0 || tree.tokens[head]!.upos !== 'VERB') return undefined
  const subject = tree.child(head, 'nsubj')
  if (subject === undefined) return undefined
  // "the resolution of the council reaffirms that": whose words they are.
  if (!isPeople(tree.tokens[subject]!)) return partiesAt(clause, subject, 'holder').actors[0]
  return partiesAt(clause, subject, 'holder', true).actors[0] ?? describedParties(clause, subject)[0]
}

function inside({ content }: Claim, { start, end }: { start: number; end: number }): boolean {
  return content.some((span) => span.start <= start && end <= span.end)
}

/** Who says so: the chain of the innermost claim whose content holds the trigger. */
function attributionOf(claims: readonly Claim[], trigger: { start: number; end: number }): Attribution[] {
  for (const claim of claims) {
    if (!inside(claim, trigger)) continue
    const deeper = attributionOf(claim.inner ?? [], trigger)
    return deeper.length ? deeper : claim.attribution
  }
  return []
}
