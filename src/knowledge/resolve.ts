/** From a noun phrase to the actor that it means: the head decides what it is, the words around it say of whom. */
import type { Actor } from '../records.ts'
import { actorOf, codeOf, stateName } from './actor.ts'
import {
  type BlocEntry,
  type CodedEntry,
  how,
  type OrganisationEntry,
  type OutletEntry,
  type PersonEntry,
  type StateEntry,
  type TitleEntry,
} from './entries.ts'
import { headRoles, headTitles, holderOf, titleResolution } from './holders.ts'
import type { Resolution, WhoOptions } from './index.ts'
import { determiners, everydayWords, formerWords, inheriting, kindsOfOutlet, namesOfBody, postsAbroad } from './lexicon.ts'
import { heldOn, standingOf } from './offices.ts'
import { choosePerson, organisationIn, personResolution } from './people.ts'
import {
  type Behind,
  bodyBehind,
  type Clues,
  cluesOf,
  isCapital,
  isDetached,
  livesOn,
  outletOf,
  type Piece,
  pick,
  piecesOf,
  readBehind,
  split,
  trim,
} from './phrase.ts'
import { type Reading, scan } from './scan.ts'
import type { Store } from './store.ts'
import { fold, type Word, written } from './words.ts'

/** A resolved run of words: numbers of the head's last word, and of the last word that the resolution rests on. */
export interface Resolved {
  resolution: Resolution
  head: number
  last: number
}

export interface ResolveOptions extends WhoOptions {
  /** A place that stands alone ("Shanghai") is taken for its state. */
  bare?: boolean
  /** A title in the plural is taken for one holder ("the Russian and Chinese presidents", looked at one by one). */
  single?: boolean
}

const stateNames = [how.name, how.alias] as const

/** Resolves the phrase of `words[first..last]`; null where it is no actor. `text` is what the words were cut from. */
export function resolvePhrase(
  store: Store,
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
  options: ResolveOptions,
): Resolved | null {
  const steps: string[] = []
  const pieces = piecesOf(words, first, last, scan(store, words, first, last))
  const trimmed = trim(pieces, words)
  const { front, back } = split(trimmed, words)
  const head = front.at(-1)
  if (!head) return null
  const clues = cluesOf(store, front.slice(0, -1), words, options)
  if ((!clues.country || clues.loose) && !clues.organisation) {
    const country = countryOfPerson(store, front.slice(0, -1), words, options)
    if (country) Object.assign(clues, { country, loose: false })
  }
  const behind = readBehind(store, back, words, options, pick(head, 'title')?.roles)
  const resolution = resolveHead(store, text, words, first, front, behind, head, clues, options, steps)
  if (!resolution) return null
  const end = behind.used && (resolution.kind === 'description' || resolution.actor.via === 'office') ? behind.last : head.last
  const { actor } = resolution
  actor.start = words[first]!.start
  actor.end = words[end]!.end
  actor.text = text.slice(actor.start, actor.end)
  return { resolution, head: head.last, last: end }
}

function resolveHead(
  store: Store,
  text: string,
  words: readonly Word[],
  first: number,
  front: readonly Piece[],
  behind: Behind,
  last: Piece,
  clues: Clues,
  options: ResolveOptions,
  steps: string[],
): Resolution | null {
  const before = front.at(-2)
  // "Sheikh Salem Al-Sabah" is no newspaper.
  const head =
    before && isNamePart(before, words) ? { ...last, readings: last.readings.filter(({ entry }) => entry.kind !== 'outlet') } : last
  const spelled = (piece: Piece) => text.slice(words[piece.first]!.start, words[piece.last]!.end)
  const quote = (piece: Piece) => `“${spelled(piece)}”`
  const sole = front.length === 1
  const former = clues.former

  const nonActor = pick(head, 'non-actor')
  if (nonActor && head.readings.length === 1) return null

  const coded = pick(head, 'coded')
  if (coded && !clues.titles.some(({ plural }) => plural)) {
    steps.push(`${quote(head)} is in an imported dictionary as ${coded.name}`)
    return codedResolution(store, coded, options, steps)
  }
  // "Robert Putin" is not Vladimir Putin.
  const otherwise =
    before?.readings.every(mayBeGiven) && isCapital(words, before) && !determiners.has(before.form) && !formerWords.has(before.form)
  // "Paris" is a capital before it is anybody's name.
  const capital = sole && head.readings.some(({ entry }) => entry.kind === 'state')
  // A person named in full, with or without titles before the name.
  const person = choosePerson(
    store,
    otherwise || capital ? { ...head, readings: head.readings.filter((reading) => reading.how !== how.family) } : head,
    clues,
    options,
    sole,
  )
  const state = pick(head, 'state', stateNames)
  if (person && !(state && !clues.titles.length)) {
    steps.push(`${quote(head)} is the name of ${person.name}`)
    return personResolution(store, person, clues, options, steps, clues.titles.length ? undefined : nameVia(head, person))
  }
  // A title, and behind it a name that is not known.
  const titleAt = front.findIndex((piece) => pick(piece, 'title'))
  const unknown = !head.readings.length || (otherwise && head.readings.every(mayBeGiven))
  if (unknown && titleAt >= 0 && titleAt < front.length - 1 && words[head.first]!.flags & written.capital) {
    const titlePiece = front[titleAt]!
    const title = pick(titlePiece, 'title')!
    const before = cluesOf(store, front.slice(0, titleAt), words, options)
    const name = text.slice(words[front[titleAt + 1]!.first]!.start, words[head.last]!.end)
    if (!title.plural && front.slice(titleAt + 1).every((piece) => words[piece.first]!.flags & written.capital)) {
      steps.push(`“${name}” is not known; the title ${quote(front[titleAt]!)} says what he or she is`)
      return titleResolution(
        store,
        words,
        first,
        title,
        { ...before, former: before.former || former },
        behind,
        options,
        steps,
        titlePiece.form,
        name,
      )
    }
  }

  if (state) {
    if (clues.sectors.length === 0 && clues.titles.length === 0) {
      const [, from, to] = state.formerNames.find(([name]) => fold(name) === head.form) ?? []
      const times = to ? `, ${from ? `from ${from} ` : ''}until ${to}` : ''
      steps.push(`${quote(head)} is a name of ${state.name}${times}`)
      return stateResolution(state, options, steps, store)
    }
    return null
  }
  const country = clues.country || behind.country || options.country
  // "TASS news agency"; but "the Australian newspaper" is any of Australia.
  const beside = before && !pick(before, 'state') && kindsOfOutlet.has(words[head.last]!.form) ? outletOf(before, country) : undefined
  if (beside) {
    steps.push(`${quote(before!)} is a news outlet (${beside.type})`)
    return outletResolution(store, beside, steps)
  }
  const body = sole || former ? undefined : bodyBefore(front, words, first, options)
  if (body) {
    steps.push(`${quote(head)} stands behind the name of ${body.name} and means the same`)
    return body.kind === 'bloc' ? blocResolution(body, steps) : organisationResolution(store, body, clues, options, steps)
  }
  const title = singled(pick(head, 'title'), options)
  const word = pick(head, 'word')
  const metonym = pick(head, 'metonym')
  const bloc = pick(head, 'bloc')
  if (bloc && (!word || isCapital(words, head))) {
    steps.push(`${quote(head)} names the bloc ${bloc.name}`)
    return blocResolution(bloc, steps)
  }
  const organisation = head.readings
    .filter((reading) => reading.entry.kind === 'organisation')
    .map((reading) => reading.entry as OrganisationEntry)
    .sort(
      (a, b) =>
        Number(livesOn(b, options.on)) - Number(livesOn(a, options.on)) ||
        Number(b.country === clues.country) - Number(a.country === clues.country),
    )[0]
  // "the Congress of Peru", "the Supreme Court in Pakistan": parliaments and courts bear the same names in many states.
  const whose = clues.country || (organisation?.sectors.some((sector) => /^(LEG|JUD)$/.test(sector)) ? behind.country : '')
  const other = organisation?.country && whose && whose !== organisation.country
  const outlet = outletOf(head, country)
  // "Polish news agency PAP": the letters are a party's, too.
  const preferred = !organisation || (before && kindsOfOutlet.has(words[before.last]!.form)) || (other && outlet?.country === whose)
  // "Australian" is The Australian only with its article.
  const adjective = Boolean(pick(head, 'state')) && words[head.first - 1]?.form !== 'the'
  if (outlet && preferred && !metonym && !adjective) {
    steps.push(`${quote(head)} is a news outlet (${outlet.type})`)
    return outletResolution(store, outlet, steps)
  }
  if (organisation && other && !(clues.country && clues.loose) && !word) {
    // "Iraqi Hezbollah", "Mexico's Supreme Court": the like of another state's body.
    steps.push(`${quote(head)} is ${organisation.name} elsewhere; the words around it give ${stateName(store, whose)}`)
    const { sectors } = organisation
    const name = `${stateName(store, whose)}: ${organisation.name}`
    return {
      actor: actorOf(name, null, whose, sectors, codeOf(store, whose, sectors), 'description'),
      kind: 'description',
      steps,
    }
  }
  if (organisation && !(other && word)) {
    steps.push(`${quote(head)} names ${organisation.name}`)
    return organisationResolution(store, organisation, clues, options, steps)
  }
  if (metonym) {
    steps.push(`${quote(head)} stands for the power that sits there`)
    const body =
      metonym.body && metonym.country !== (clues.country || options.country) ? organisationIn(store, metonym.body, options) : undefined
    if (body) {
      steps.push(`${stateName(store, metonym.country)} is not spoken of: ${body.name}`)
      const { actor } = organisationResolution(store, body, clues, options, steps)
      return { actor: { ...actor, via: 'metonym' }, kind: 'organisation', steps }
    }
    if (!metonym.country) return null
    return {
      actor: actorOf(
        stateName(store, metonym.country),
        metonym.country,
        metonym.country,
        metonym.sectors,
        codeOf(store, metonym.country, metonym.sectors),
        'metonym',
      ),
      kind: 'description',
      steps,
    }
  }
  if (title && !(word && !title.roles.length)) {
    steps.push(`${quote(head)} is a title of office`)
    return titleResolution(store, words, first, title, clues, behind, options, steps, head.form)
  }
  const led = clues.organisation ?? bodyBehind(behind)
  const lemma = word?.lemma ?? head.form
  if (led && headTitles.test(lemma) && options.on) {
    const holder = holderOf(
      store,
      { kind: 'title', title: lemma, roles: headRoles, sectors: [], country: '', plural: false },
      lemma,
      led.country,
      led,
      clues.words,
      options,
    )
    if (holder)
      return personResolution(
        store,
        holder.person,
        { ...clues, country: holder.spell[0] },
        options,
        [...steps, `${holder.spell[1]} on ${options.on}: ${holder.person.name}`],
        'office',
      )
  }
  if (word || inheriting.has(head.form))
    return wordResolution(store, head, word?.lemma ?? head.form, word?.sectors ?? [], word?.country ?? '', clues, behind, steps, quote)
  const demonym = pick(head, 'state')
  if (demonym) {
    const capital = head.readings.find((reading) => reading.how === how.capital)
    if (capital) {
      if (!sole && clues.country && clues.country !== demonym.id) return null
      steps.push(`${quote(head)} is the capital of ${demonym.name} and stands for its government`)
      return { actor: actorOf(demonym.name, demonym.id, demonym.id, [], codeOf(store, demonym.id, []), 'metonym'), kind: 'state', steps }
    }
    if (before?.form === 'ethnic') {
      steps.push(`${quote(head)} are people of that origin, wherever they live`)
      return { actor: actorOf(`ethnic ${spelled(head)}`, null, null, ['CVL'], 'CVL', 'description'), kind: 'description', steps }
    }
    steps.push(`${quote(head)} are people of ${demonym.name}`)
    // "the Russians" may be the state; "two Russians" and "a Russian" are people.
    const sectors = counted(words, front, first) ? ['CVL'] : []
    return {
      actor: actorOf(demonym.name, null, demonym.id, sectors, codeOf(store, demonym.id, sectors), 'description'),
      kind: 'description',
      steps,
    }
  }
  const place = everydayWords.has(head.form) ? undefined : pick(head, 'place')
  if (options.bare && place?.country && (sole || clues.country === place.country) && isBig(head)) {
    steps.push(`${quote(head)} is a place in ${stateName(store, place.country)}`)
    return {
      actor: actorOf(stateName(store, place.country), null, place.country, [], codeOf(store, place.country, []), 'metonym'),
      kind: 'description',
      steps,
    }
  }
  return null
}

/** Whether a word that is known for a place or a family may be part of another's name: "Pierre Gemayel", "Anne Hidalgo". */
const mayBeGiven = ({ entry, how: way }: Reading) => entry.kind === 'place' || way === how.family

/** Whether a piece belongs to the name behind it: a capital, where it is neither a state nor a kind of outlet ("Newspaper Dawn"). */
const isNamePart = (piece: Piece, words: readonly Word[]) =>
  isCapital(words, piece) && !pick(piece, 'state') && !kindsOfOutlet.has(words[piece.last]!.form)

/** The body or bloc that is named before a word that means it again ("NATO member states"). */
function bodyBefore(
  front: readonly Piece[],
  words: readonly Word[],
  first: number,
  options: ResolveOptions,
): OrganisationEntry | BlocEntry | undefined {
  const { form } = front.at(-1)!
  const at = front.at(-2)?.form === 'member' ? -3 : -2
  const piece = front.at(at)
  // "Two NATO states" are not the body.
  if (piece && counted(words, front.slice(0, front.length + at + 1), first)) return undefined
  if (!piece || !namesOfBody.has(form) || isDetached(words, piece.first, piece.last)) return undefined
  const organisation = pick(piece, 'organisation')
  if (!organisation || !livesOn(organisation, options.on)) return pick(piece, 'bloc')
  return !organisation.country || /^(group|movement|organi[sz]ation|party)$/.test(form) ? organisation : undefined
}

/** The state whose leader stands before the head ("President Suharto's government", "Assad loyalists"); '' where there is none. */
function countryOfPerson(store: Store, pieces: readonly Piece[], words: readonly Word[], options: ResolveOptions): string {
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1]
    if (isDetached(words, piece.first, piece.last) || (before && !before.readings.length && isCapital(words, before))) continue
    const clues = cluesOf(store, pieces.slice(0, i), words, options)
    const person = choosePerson(store, piece, clues, options, !clues.titles.length)
    if (person?.spells[0]) return standingOf(person, options.on).held[0]?.[0] ?? person.spells.at(-1)![0]
  }
  return ''
}

const singled = (title: TitleEntry | undefined, { single }: ResolveOptions) => (title && single ? { ...title, plural: false } : title)

/** Whether an indefinite article, a number or a quantifier stands before the head. */
const counted = (words: readonly Word[], front: readonly Piece[], first: number) =>
  words
    .slice(first, front.at(-1)!.first)
    .some(({ form }) =>
      /^(an?|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|many|some|several|most|young|old|ordinary|\d+)$/.test(
        form,
      ),
    )

const isBig = (piece: Piece) =>
  piece.readings.some(({ entry }) => entry.kind === 'place' && (entry.table !== 'geonames' || /^PPL(C|A)$/.test(entry.type)))

function nameVia(piece: Piece, person: PersonEntry): Actor['via'] {
  const reading = piece.readings.find(({ entry }) => entry === person)
  return reading && reading.how !== how.name ? 'alias' : undefined
}

function blocResolution({ name, id, cameo }: BlocEntry, steps: string[]): Resolution {
  return { actor: actorOf(name, id, null, [], cameo, undefined, name), kind: 'bloc', steps }
}

function stateResolution(state: StateEntry, options: ResolveOptions, steps: string[], store: Store): Resolution {
  if (options.on && state.to && state.to < options.on.slice(0, state.to.length))
    steps.push(`${state.name} ended in ${state.to}; then ${state.successors.map((code) => stateName(store, code)).join(', ')}`)
  return { actor: actorOf(state.name, state.id, state.id, [], codeOf(store, state.id, [])), kind: 'state', steps }
}

function organisationResolution(
  store: Store,
  organisation: OrganisationEntry,
  clues: Clues,
  options: ResolveOptions,
  steps: string[],
): Resolution {
  const { country, sectors, cameo } = organisation
  if (!livesOn(organisation, options.on))
    steps.push(`${organisation.name} did not exist on ${options.on} (${organisation.from} to ${organisation.to || 'today'})`)
  const state = country || (clues.loose ? '' : clues.country)
  const code = cameo || codeOf(store, state, sectors)
  return {
    actor: actorOf(organisation.name, organisation.id, state || null, sectors, code, undefined, country ? undefined : organisation.name),
    kind: 'organisation',
    steps,
  }
}

/** The codes that hold on the date, those with dates before those without; "RUSGOV" → Russia, GOV. */
function codedResolution(store: Store, entry: CodedEntry, { on }: ResolveOptions, steps: string[]): Resolution {
  const dated = entry.codes.filter(([, from, to]) => (from || to) && (!on || heldOn(['', '', '', from, to, 1], on)))
  const [code] = (on && dated[0]) || entry.codes.find(([, from, to]) => !from && !to) || dated[0] || entry.codes[0]!
  steps.push(`its code${on ? ` on ${on}` : ''} is ${code}`)
  const parts = code.match(/.{1,3}/g) ?? []
  const isState = store.state(parts[0] ?? '') !== undefined
  return {
    actor: actorOf(entry.name, entry.id, isState ? parts[0]! : null, isState ? parts.slice(1) : parts, code),
    kind: 'person',
    steps,
  }
}

function outletResolution(store: Store, outlet: OutletEntry, steps: string[]): Resolution {
  return {
    actor: actorOf(outlet.name, outlet.id, outlet.country, ['MED'], outlet.country ? codeOf(store, outlet.country, ['MED']) : 'MED'),
    kind: 'outlet',
    steps,
  }
}

/** Kinds of groups whose gunmen and fighters are of the group's kind. */
const armedSides: ReadonlySet<string> = new Set(['REB', 'SEP', 'INS', 'CRM'])

function wordResolution(
  store: Store,
  head: Piece,
  lemma: string,
  own: readonly string[],
  ownCountry: string,
  clues: Clues,
  behind: Behind,
  steps: string[],
  quote: (piece: Piece) => string,
): Resolution {
  const passed = inheriting.get(lemma) ?? inheriting.get(head.form)
  const titled = clues.titles.flatMap(({ sectors }) => sectors)
  let sectors: readonly string[]
  let organisation: OrganisationEntry | undefined
  if (passed) {
    organisation = clues.organisation ?? behind.organisation
    // The forces of a government are its army.
    const ofBody = (organisation?.sectors ?? []).filter((sector) => sector !== 'GOV' || !passed.includes('MIL'))
    const around = [...clues.sectors, ...titled, ...ofBody, ...behind.sectors]
    sectors = around.length ? around : own.length ? own : passed
    steps.push(`${quote(head)} takes its sector from the words around it: ${[...new Set(sectors)].join(', ')}`)
  } else {
    sectors = [...own, ...clues.sectors.filter((sector) => !own.includes(sector) && sector !== 'CVL')]
    organisation = clues.organisation ?? bodyBehind(behind) ?? behind.sender
    // "Hamas gunmen": those who are told to be a group's are of its side.
    if (own.length === 1 && own[0] === 'UAF' && organisation?.sectors.some((sector) => armedSides.has(sector)))
      sectors = organisation.sectors
    steps.push(`${quote(head)} is a word for ${own.join(', ')}`)
  }
  if (clues.former && sectors.includes('GOV')) sectors = ['ELI', ...sectors.filter((sector) => sector !== 'GOV')]
  let country = clues.loose ? '' : clues.country
  // "the embassy in Nairobi" may be anybody's but Kenya's.
  const abroad = postsAbroad.has(lemma) && !behind.owner
  // "NATO troops in Afghanistan" are NATO's.
  const where = clues.organisation || clues.group || abroad ? '' : behind.country
  country ||= organisation?.country || ownCountry || where || clues.country
  if (country) steps.push(`the words around it give ${stateName(store, country)}`)
  const international = !country && organisation && !organisation.country ? organisation : undefined
  const bloc = clues.group ?? behind.group
  // A body or group of states has officials, but is no government.
  const ofSeveral = sectors.filter((sector) => sector !== 'GOV')
  const cameo = country
    ? codeOf(store, country, sectors)
    : international
      ? international.cameo +
        ofSeveral
          .filter((sector) => !international.sectors.includes(sector))
          .slice(0, 1)
          .join('')
      : bloc
        ? bloc.cameo + codeOf(store, '', ofSeveral)
        : codeOf(store, '', sectors)
  const group = international?.name ?? bloc?.name
  return {
    actor: actorOf(
      country ? `${stateName(store, country)}: ${lemma}` : international ? `${international.name}: ${lemma}` : lemma,
      null,
      country || null,
      sectors,
      cameo,
      'description',
      group,
    ),
    kind: 'description',
    steps,
  }
}
