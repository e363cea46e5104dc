/** The stage that codes events: frames held against every sentence, then status, time, place, attribution and confidence. */
import { bySentence, type Document, type Sentence, textOf } from '../../document.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { message } from '../../messages.ts'
import type { Stage } from '../../pipeline.ts'
import type { Actor, Attribution, Claim, Event, Message } from '../../records.ts'
import { readTree, type Tree } from '../tree.ts'
import { type Clause, describedParties, isCoded, isPeople, mentionsAt, partiesAt } from './arguments.ts'
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
import { countryOfStory, countryRemembered, kindRemembered } from './home.ts'
import { type Match, matchSentence } from './match.ts'
import { mergeMatches } from './merge.ts'
import { codeWithin, outlookOf, saidOutlook } from './outlook.ts'
import { type Around, partiesOf } from './parties.ts'
import { isComing, isPast, type StatusFinding, statusOf } from './status.ts'

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
interface Story extends Around {
  narrative: Narrative
  /** The claims that reach into the sentence. */
  claims: readonly Claim[]
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

/** Parties that stand together, those who act apart from the rest. */
function divided(acting: readonly Actor[], parties: readonly Actor[]): [acting: Actor[], others: Actor[]] {
  const acts = ({ start }: Actor) => acting.some((actor) => actor.start === start)
  return [parties.filter(acts), parties.filter((actor) => !acts(actor))]
}

/** What the parties are in the act, where its frame says so, and who brought them together. */
function rolesIn({ prepared, acting, mediators }: Match, mutual: boolean, sources: Actor[], targets: Actor[]): Pick<Event, 'roles'> {
  const [first, second] = rolesOf(prepared)
  const [left, right] = mutual ? divided(acting, sources) : [sources, targets]
  const roles: Record<string, Actor[]> = {}
  for (const [role, actors] of [
    [first, left],
    [second, right],
    ['mediator', mediators ?? []],
  ] as const)
    if (role && actors.length) roles[role] = [...(roles[role] ?? []), ...actors]
  return Object.keys(roles).length ? { roles } : {}
}

/** The status of an act and its time, each with regard to the other. */
function whenOf(
  { document, sentence, tree }: Clause,
  { prepared: { frame }, predicate, entry }: Match,
  narrative: Narrative,
  mutual: boolean,
): { status: StatusFinding; time: Event['time'] } {
  let status = frame.negated ? { status: 'planned' as const, step: 'status planned: what is not to be done' } : statusOf(tree, predicate)
  // A day to come that the story spoke of is that of the meeting or of what is agreed, not of a demand for it.
  const coming = narrative.time !== null && isComing(narrative.time, document.article.published)
  const renamed =
    (tree.tokens[predicate]!.upos !== 'VERB' || mutual) &&
    (!coming || (/^(CONSULT|AGREE)$/.test(entry.type) && !isToldAsPast(tree, predicate)))
  let time = timeOf(document, sentence, tree, predicate, narrative, renamed)
  if (status.status === 'done' && isPast(time, document.article.published))
    status = { status: 'historical', step: 'status historical: more than a year before the day of publication' }
  if (status.status === 'done' && isComing(time, document.article.published)) {
    // What is demanded, refused or threatened for a day to come was said before; an intent to meet on a day is the meeting that is planned.
    if (outlookOf(entry.base) && !entry.code.startsWith('036')) time = timeOfReport(document)
    else status = { status: 'planned', step: 'status planned: its day was still to come when it was published' }
  }
  // "is to attend a summit": what lies ahead was not on the day gone by that the story spoke of.
  const gone = time.to !== null && Boolean(document.article.published && time.to < document.article.published.slice(0, 10))
  if (status.status === 'planned' && time.basis === 'inferred' && gone) time = timeOfReport(document)
  return { status, time }
}

function eventOf(clause: Clause, match: Match, story: Story): Event | null {
  const { document, sentence, tree } = clause
  const { prepared, predicate, support } = match
  const { frame } = prepared
  const { narrative, claims, beside } = story
  const text = document.article.text
  const trigger = tree.tokens[predicate]!
  const attribution = attributionOf(claims, trigger)
  const named = attribution.at(-1)?.speaker
  // "a resolution of the council reaffirms": words that are nobody's by name are those of whoever made them.
  const speaker = named && 'name' in named ? named : (holderOf(clause, predicate) ?? named)
  const parties = partiesOf(clause, match, story, speaker)
  if (!parties) return null
  let { sources, targets } = parties
  const { mutual, place, steps } = parties
  const [start, end] = clauseSpan(tree, predicate)
  const words = text.slice(start, end)
  let { status, time } = whenOf(clause, match, narrative, mutual)
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
    if (status.status === 'done' && isComing(time, published)) time = timeOfReport(document)
  }
  // To refuse to talk with somebody is no talk with him.
  const refused = mutual && within && outlook === '12' && match.acting.length > 0
  if (refused) [sources, targets] = divided(match.acting, sources)
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
