/**
 * The stage that finds who is meant: states, people, organisations, armed forces, outlets, described parties. It cuts sentences into
 * noun phrases, by the trees where there are any, and has the knowledge resolve each of them on the article's date.
 */
import type { ActorMention, Document, Sentence } from '../../document.ts'
import {
  type Found,
  how,
  isDetached,
  type KnowledgeBase,
  type Resolved,
  type ResolveOptions,
  type Word,
  written,
} from '../../knowledge/index.ts'
import type { Stage } from '../../pipeline.ts'
import type { Actor } from '../../records.ts'
import { readTree, type Tree } from '../tree.ts'
import { actNouns, locative, wordlikeNames } from './lexicon.ts'
import { cutPhrases, isTagged, namesOverTokens, type Phrase, tokensOfWords } from './phrases.ts'

/** Makes the stage. It assigns `actors`, in the order of the text; mentions do not overlap. */
export function actorsStage(knowledge: KnowledgeBase): Stage {
  return {
    name: 'actors',
    requires: ['sentences', 'names'],
    assigns: ['actors'],
    run(document) {
      for (const mention of findActors(document, knowledge)) document.actors.push(mention)
    },
  }
}

/** What is looked at with a sentence. */
interface View {
  document: Document
  sentence: Sentence
  words: Word[]
  /** Token of each word. */
  tokenOf: Int32Array
  found: Found[]
  tree: Tree
}

/** People that the article names in full, or describes, by folded family name. */
type Memory = Map<string, Party>

/** An actor without its place in the text. */
type Party = Omit<Actor, 'text' | 'start' | 'end'>

/** All mentions of parties in a document, in the order of the text. */
export function findActors(document: Document, knowledge: KnowledgeBase): ActorMention[] {
  const { text, published } = document.article
  const options: ResolveOptions = published ? { on: published.slice(0, 10) } : {}
  const views: View[] = []
  for (const sentence of document.sentences) {
    if (sentence.zone === 'dateline' || sentence.zone === 'byline') continue
    const words = knowledge.lookup.words(text, sentence.start, sentence.end)
    const found = knowledge.lookup.scan(words)
    views.push({ document, sentence, words, tokenOf: tokensOfWords(sentence, words), found, tree: readTree(sentence) })
  }
  const whole = barePhrase(document, views, knowledge, options)
  if (whole) return [whole]
  const memory = namedInFull(views, knowledge, options)
  return views.flatMap((view) => mentionsIn(view, knowledge, options, memory))
}

/** A text that is one phrase and no sentence ("four Saudi men") is read as a whole: tags are of little use there. */
function barePhrase(
  document: Document,
  views: readonly View[],
  knowledge: KnowledgeBase,
  options: ResolveOptions,
): ActorMention | undefined {
  const view = views[0]
  if (views.length !== 1 || !view || view.words.length > 12 || /[.!?]["”’]?\s*$/.test(document.article.text)) return undefined
  const { sentence, words } = view
  if (sentence.tokens.some(({ upos, deprel }) => upos === 'VERB' && /^(root|conj|ccomp|acl|advcl)/.test(deprel))) return undefined
  const resolved = words.length
    ? knowledge.lookup.resolve(document.article.text, words, 0, words.length - 1, { ...options, bare: true })
    : null
  if (!resolved) return undefined
  const last = sentence.tokens.length - 1
  return mentionOf(view, { ...resolved, last: words.length - 1 }, 0, last, knowledge)
}

/** The first pass: who is named in full anywhere in the article, so that a headline's family name is understood. */
function namedInFull(views: readonly View[], knowledge: KnowledgeBase, options: ResolveOptions): Memory {
  const memory: Memory = new Map()
  for (const { document, words, found } of views)
    for (const { first, last, readings } of found) {
      if (first === last || !readings.some(({ entry }) => entry.kind === 'person')) continue
      const resolved = knowledge.lookup.resolve(document.article.text, words, first, last, options)
      if (resolved?.resolution.kind !== 'person') continue
      for (const name of [words[last]!.form, words[first]!.form])
        if (!memory.has(name) && isFamilyName(knowledge, name, resolved)) memory.set(name, resolved.resolution.actor)
    }
  return memory
}

function isFamilyName(knowledge: KnowledgeBase, form: string, { resolution }: Resolved): boolean {
  const capital = form[0]!.toUpperCase() + form.slice(1)
  const [found] = knowledge.lookup.scan(knowledge.lookup.words(capital))
  return Boolean(found?.readings.some(({ entry }) => entry.kind === 'person' && entry.id === resolution.actor.id))
}

function mentionsIn(view: View, knowledge: KnowledgeBase, options: ResolveOptions, memory: Memory): ActorMention[] {
  const { sentence, words, tokenOf, found } = view
  const phrases: Phrase[] = isTagged(sentence)
    ? cutPhrases(sentence, namesOverTokens(sentence, words, tokenOf, found))
    : found.map(({ first, last }) => ({ first: tokenOf[first]!, last: tokenOf[last]! }))
  const mentions: ActorMention[] = []
  // Token up to which the text belongs to a mention that is already there ("the Institute …" of "director of the Institute …").
  let taken = -1
  for (const [i, phrase] of phrases.entries()) {
    if (phrase.last <= taken) continue
    const before = mentions.length
    const from = Math.max(phrase.first, taken + 1)
    taken = Math.max(taken, readPhrase(view, { first: from, last: phrase.last }, phrases, i, knowledge, options, memory, mentions))
    joinApposition(view, phrases, i, before, mentions, memory)
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Reads one phrase into mentions; gives the number of the last token that they take up. */
function readPhrase(
  view: View,
  phrase: Phrase,
  phrases: readonly Phrase[],
  i: number,
  knowledge: KnowledgeBase,
  options: ResolveOptions,
  memory: Memory,
  mentions: ActorMention[],
): number {
  const { document, words, tokenOf } = view
  const { text } = document.article
  const range = wordsOf(view, phrase)
  if (!range) return -1
  const { first, last } = range
  const reach = reachOf(view, phrase, phrases, i)
  const lastWord = wordsOf(view, { first: phrase.last, last: reach })?.last ?? last
  const remembered = recall(view, phrase, range, memory)
  if (remembered) {
    const resolved = knowledge.lookup.resolve(text, words, first, last, options)
    const other = resolved && resolved.resolution.kind === 'person' && resolved.resolution.actor.id !== remembered.id && first < last
    if (!other) {
      mentions.push({
        ...mentionAt(view, phrase.first, phrase.last, withoutArticle(view, phrase)),
        ...pickActor(remembered),
        via: first < last && resolved ? remembered.via : 'alias',
      })
      return phrase.last
    }
  }
  const resolved = first === last && isWordlike(view, first) ? null : knowledge.lookup.resolve(text, words, first, lastWord, options)
  if (resolved && (isAnaphoric(view, resolved, phrase) || isBareAdjective(view, resolved, phrase))) return phrase.last
  if (resolved) {
    if (standsForPower(view, resolved, phrase)) {
      const reached = Math.max(phrase.last, tokenOf[resolved.last]!)
      // "a delegation of government" goes on to the end of "government officials".
      const end = phrases.find(({ first, last }) => first <= reached && reached <= last)?.last ?? reached
      const several = sharedOffice(view, phrase, resolved, end, knowledge, options)
      const shared = several.length ? several : distributed(view, phrase, phrases, i, knowledge, options, mentions)
      if (several.length) mentions.push(...several)
      else {
        mentions.push(...shared)
        mentions.push(
          mentionOf(view, shared.length ? singleOf(view, phrase, resolved, knowledge, options) : resolved, phrase.first, end, knowledge),
        )
      }
      const mention = mentions.at(-1)!
      // "Lt. Gen. Muhoozi Kainerugaba": a name that the tables do not have, told by its title.
      if (resolved.resolution.office && resolved.resolution.kind === 'description' && mention.text.endsWith(mention.name))
        memory.set(lastForm(mention.name), pickActor(mention))
      return Math.max(end, mention.last)
    }
    return phrase.last
  }
  readParts(view, phrase, range, knowledge, options, memory, mentions)
  return phrase.last
}

/** A phrase that is no actor may hold some: whose it is, which states stand before an act. */
function readParts(
  view: View,
  phrase: Phrase,
  { first, last }: { first: number; last: number },
  knowledge: KnowledgeBase,
  options: ResolveOptions,
  memory: Memory,
  mentions: ActorMention[],
): void {
  const { document, words, tokenOf, sentence } = view
  const { text } = document.article
  const headWord = words[last]!
  // "Russia's invasion": everything up to the last possessive is a phrase of its own.
  let from = first
  for (let i = last; i > first; i--) {
    const marked = words[i]!.form === "'s"
    if (!marked && !isOpenPossessive(view, i - 1)) continue
    const end = i - 1
    const resolved = knowledge.lookup.resolve(text, words, first, end, options)
    const part = { first: phrase.first, last: tokenOf[end]! }
    const remembered = recall(view, part, { first, last: end }, memory)
    if (remembered)
      mentions.push({ ...mentionAt(view, part.first, part.last, withoutArticle(view, part)), ...pickActor(remembered), via: 'alias' })
    else if (resolved && !isNobody(resolved) && !(first === end && isWordlike(view, first)))
      mentions.push(mentionOf(view, resolved, part.first, part.last, knowledge))
    else continue
    from = marked ? i + 1 : i
    break
  }
  const act = actNouns.words.has(headWord.form)
  for (const found of view.found) {
    if (found.first < from || found.last > last) continue
    const named = found.readings.some(
      ({ entry, how: way }) =>
        (entry.kind === 'state' && (way === how.name || way === how.alias)) ||
        entry.kind === 'organisation' ||
        entry.kind === 'bloc' ||
        entry.kind === 'metonym' ||
        (entry.kind === 'person' && way !== how.family),
    )
    const adjective = found.readings.some(({ entry, how: way }) => entry.kind === 'state' && (way === how.adjective || way === how.demonym))
    if (!named && !(adjective && (act || found.last === last))) continue
    if (isDetached(words, found.first, found.last) || (first === last && isWordlike(view, found.first))) continue
    const part = { first: tokenOf[found.first]!, last: tokenOf[found.last]! }
    if (/^(VERB|AUX)$/.test(sentence.tokens[part.first]!.upos)) continue
    const resolved = knowledge.lookup.resolve(text, words, found.first, found.last, options)
    if (resolved) mentions.push(mentionOf(view, resolved, part.first, part.last, knowledge))
  }
}

const isOpenPossessive = ({ document, words }: View, i: number) => {
  const end = words[i]!.end
  return /^['’]\s/.test(document.article.text.slice(end, end + 2)) && /s$/.test(words[i]!.form)
}

/** The first and last word of a run of tokens. */
function wordsOf({ sentence, words }: View, { first, last }: Phrase): { first: number; last: number } | undefined {
  const { start } = sentence.tokens[first]!
  const { end } = sentence.tokens[last]!
  let from = -1
  let to = -1
  for (const [i, word] of words.entries()) {
    if (word.start < start || word.end > end + 1) continue
    if (word.start >= end) break
    if (from < 0) from = i
    to = i
  }
  return from < 0 ? undefined : { first: from, last: to }
}

/** How far a phrase may go on behind its head: over "of …", "at …", and "in …" where the tree hangs it there. */
function reachOf({ sentence }: View, phrase: Phrase, phrases: readonly Phrase[], i: number): number {
  const { tokens } = sentence
  let reach = phrase.last
  for (let next = i + 1; next < phrases.length && next < i + 4; next++) {
    const { first, last } = phrases[next]!
    const between = tokens.slice(reach + 1, first)
    if (between.length !== 1) break
    const { form } = between[0]!
    const word = form.toLowerCase()
    const binds = word === 'of' || word === 'at' || word === 'to' || word === 'and'
    if (word === 'and' && !(next > i + 1)) break
    if (!binds && !(/^(in|from|across|for|on)$/.test(word) && hangsIn(tokens, phrase, phrases[next]!))) break
    reach = last
  }
  return reach
}

function hangsIn(tokens: Sentence['tokens'], phrase: Phrase, behind: Phrase): boolean {
  for (let i = behind.first; i <= behind.last; i++) {
    const head = tokens[i]!.head - 1
    if (head >= phrase.first && head <= phrase.last && /^nmod/.test(tokens[i]!.deprel)) return true
  }
  return false
}

/** Whether a seat of government, if the phrase is one, stands for the government here: "said Moscow", not "in Moscow". */
function standsForPower({ sentence }: View, { resolution }: Resolved, { first, last }: Phrase): boolean {
  if (resolution.actor.via !== 'metonym' || resolution.kind !== 'state') return true
  const { tokens } = sentence
  const before = tokens[first - 1]
  if (before && before.upos === 'ADP' && locative.words.has(before.form.toLowerCase())) {
    return before.form.toLowerCase() === 'of' && /^(nmod)/.test(tokens[last]!.deprel)
  }
  const head = headIn(sentence, first, last)
  const { deprel } = tokens[head]!
  if (/^(appos|list|dep|compound|amod|flat)/.test(deprel)) return false
  if (deprel.startsWith('conj')) {
    const other = tokens[tokens[head]!.head - 1]
    const case_ = tokens.find((token) => token.head === (tokens[head]!.head ?? 0) && token.deprel === 'case')
    return !(case_ && locative.words.has(case_.form.toLowerCase())) && Boolean(other)
  }
  const after = tokens[last + 1]
  // "Paris, France": a place.
  if (after?.form === ',' && tokens[last + 2]?.upos === 'PROPN' && tokens[last + 2]!.deprel === 'appos') return false
  return true
}

/** A single word that is a name only by its capital, at the beginning of a sentence or where the tags take it for something else. */
function isWordlike({ document, sentence, words, tokenOf, found }: View, word: number): boolean {
  const token = sentence.tokens[tokenOf[word]!]!
  const form = words[word]!.form
  if (wordlikeNames.has(form)) {
    if (
      token.upos === 'PROPN' &&
      document.names.some(({ start, end, kind }) => kind === 'person' && start <= words[word]!.start && words[word]!.end <= end)
    )
      return false
    const here = found.find(({ first, last }) => first === word && last === word)
    return !here?.readings.some(({ entry }) => entry.kind !== 'person' && entry.kind !== 'place')
  }
  return token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'PRON' || token.upos === 'ADV' || token.upos === 'INTJ'
}

/** Somebody named in full elsewhere, where the phrase ends in the family name. */
function recall(
  { sentence, words }: View,
  phrase: Phrase,
  { first, last }: { first: number; last: number },
  memory: Memory,
): Party | undefined {
  let end = last
  while (end > first && words[end]!.form === "'s") end--
  const word = words[end]!
  if (!(word.flags & written.capital)) return undefined
  const actor = memory.get(word.form)
  if (!actor) return undefined
  const token = sentence.tokens[phrase.last]!
  if (end === first) return token.upos === 'VERB' || token.upos === 'AUX' ? undefined : actor
  // A title before the name, no other first name.
  const before = words[end - 1]!
  const capital = before.flags & written.capital
  return capital && !actorHas(actor, before.form) ? (isTitleBefore(sentence, phrase) ? actor : undefined) : actor
}

const actorHas = (actor: Party, form: string) => actor.name.toLowerCase().includes(form)
const titles =
  /^(president|minister|premier|chancellor|secretary|king|queen|prince|pope|mr|mrs|ms|dr|general|gen|spokesman|spokeswoman|spokesperson|ambassador|leader|senator|governor|chairman|sheikh|sultan|emir)\.?$/i
function isTitleBefore({ tokens }: Sentence, { first, last }: Phrase): boolean {
  const before = tokens[last - 1]
  return before !== undefined && last - 1 >= first && titles.test(before.form)
}

/** The head of a run of tokens: a noun that hangs on something outside; the last such, as a tree may hang an adjective outside by mistake. */
function headIn({ tokens }: Sentence, first: number, last: number): number {
  let noun = -1
  for (let i = first; i <= last; i++) {
    const head = tokens[i]!.head - 1
    if (head >= first && head <= last) continue
    if (/^(NOUN|PROPN|PRON|X|SYM)$/.test(tokens[i]!.upos)) return i
  }
  for (let i = first; i <= last; i++) if (/^(NOUN|PROPN)$/.test(tokens[i]!.upos)) noun = i
  return noun < 0 ? last : noun
}

/** "Polish the silver": an adjective that stands alone, without article or plural, is nobody. */
function isBareAdjective({ sentence, found, words }: View, { resolution, head }: Resolved, phrase: Phrase): boolean {
  if (resolution.kind !== 'description' || phrase.first !== phrase.last || /s$/.test(words[head]!.form)) return false
  return Boolean(
    found.find(({ last }) => last === head)?.readings.some(({ entry, how: way }) => entry.kind === 'state' && way === how.adjective) &&
      sentence.tokens[phrase.first]!.upos !== 'NOUN',
  )
}

/** A description that gives neither state nor body: "leaders". */
const isNobody = ({ resolution: { kind, actor } }: Pick<Resolved, 'resolution'>) => kind === 'description' && !actor.country && !actor.group

/**
 * "the two leaders", "the newspaper": whom these mean the text before says, not their words. They are left to coreference, as are
 * words for office without a country in running text.
 */
function isAnaphoric({ sentence }: View, { resolution }: Resolved, phrase: Phrase): boolean {
  const { actor, office } = resolution
  if (!isNobody({ resolution })) return false
  const { tokens } = sentence
  const opening = tokens[phrase.first]!
  const definite =
    /^(the|this|these|that|those|both|its|their|his|her|our|my|your|each|either|neither|every)$/i.test(opening.form) ||
    opening.xpos === 'PRP$'
  return definite || (office !== undefined && actor.sectors[0] === 'GOV' && !actor.name.includes(' '))
}

const pickActor = ({ name, id, country, sectors, cameo, group, via }: Party): Party => ({
  name,
  id,
  country,
  sectors: [...sectors],
  cameo,
  ...(group && { group }),
  ...(via && { via }),
})

function mentionAt({ document, sentence }: View, first: number, last: number, from: number) {
  const start = sentence.tokens[from]!.start
  const { end } = sentence.tokens[last]!
  return {
    text: document.article.text.slice(start, end),
    start,
    end,
    sentence: sentence.index,
    first: from,
    last,
    head: headIn(sentence, first, last),
  }
}

/** The first token of a phrase without its article. */
function withoutArticle({ sentence }: View, { first, last }: Phrase): number {
  let from = first
  while (
    from < last &&
    (sentence.tokens[from]!.upos === 'DET' || sentence.tokens[from]!.xpos === 'PRP$') &&
    sentence.tokens[from]!.upos !== 'PROPN'
  )
    from++
  return from
}

function mentionOf(
  view: View,
  { resolution, head: headWord }: Resolved,
  first: number,
  last: number,
  knowledge: KnowledgeBase,
): ActorMention {
  const { sentence, tokenOf } = view
  let end = last
  while (end > first && /^['’]s?$/.test(sentence.tokens[end]!.form)) end--
  const mention = mentionAt(view, first, end, withoutArticle(view, { first, last: end }))
  const role = roleOf(resolution, knowledge)
  // Where the phrase was read past its head, the head of the base phrase is the head of all.
  const head = headIn(sentence, first, Math.max(first, Math.min(end, tokenOf[headWord]!)))
  return { ...pickActor(resolution.actor), ...mention, head, ...(role && { role }) }
}

function roleOf({ kind, actor }: Resolved['resolution'], knowledge: KnowledgeBase): string | undefined {
  if (kind === 'outlet') {
    const outlet = knowledge.outlet(actor.name)
    return outlet && (/state/i.test(outlet.kind) || /state/i.test(outlet.owner)) ? 'state media' : 'news outlet'
  }
  return undefined
}

const lastForm = (name: string) =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .at(-1)!

/** "Chinese and Russian warships": the adjectives before the phrase share its noun. */
function distributed(
  view: View,
  phrase: Phrase,
  phrases: readonly Phrase[],
  i: number,
  knowledge: KnowledgeBase,
  options: ResolveOptions,
  mentions: readonly ActorMention[],
): ActorMention[] {
  const { document, sentence, words, found } = view
  const range = wordsOf(view, phrase)!
  const modifier = found.find(
    ({ first, readings }) => first >= range.first && first < range.last && readings.some(({ entry }) => entry.kind === 'state'),
  )
  if (!modifier || modifier.last >= range.last || modifier.first - range.first > 1) return []
  const shared: ActorMention[] = []
  let next = phrase.first
  for (let back = i - 1; back >= 0; back--) {
    const other = phrases[back]!
    const between = sentence.tokens.slice(other.last + 1, next)
    if (!between.length || !between.every(({ form }) => /^(and|or|,|&)$/i.test(form))) break
    if (between.every(({ form }) => form === ',') && back === i - 1) break
    const span = wordsOf(view, other)
    const adjective = span && found.find(({ last }) => last === span.last)
    // A name that stands for itself ("Turkey and Russian forces") shares nothing; an adjective, or a name that serves as one, does.
    const serves = adjective?.readings.some(
      ({ entry, how: way }) =>
        entry.kind === 'state' &&
        (way === how.adjective ||
          way === how.demonym ||
          ((way === how.name || way === how.alias) && words[adjective.first]!.flags & written.upper)),
    )
    if (
      !serves ||
      mentions.some(
        (mention) =>
          mention.sentence === sentence.index && mention.first <= other.last && mention.last >= other.first && mention.sectors.length,
      )
    )
      break
    const run = [...words.slice(span!.first, span!.last + 1), ...words.slice(modifier.last + 1, range.last + 1)].map((word, n) =>
      n ? { ...word, flags: word.flags & ~written.broken } : word,
    )
    const resolved = knowledge.lookup.resolve(document.article.text, run, 0, run.length - 1, { ...options, single: true })
    if (!resolved) break
    const mention = mentionAt(view, other.first, other.last, withoutArticle(view, other))
    const role = roleOf(resolved.resolution, knowledge)
    shared.unshift({
      ...pickActor(resolved.resolution.actor),
      ...mention,
      head: headIn(sentence, phrase.first, phrase.last),
      ...(role && { role }),
    })
    next = other.first
  }
  // What was read of the adjectives alone gives way.
  for (const mention of shared) {
    const at = mentions.findIndex((old) => old.sentence === mention.sentence && old.first <= mention.last && old.last >= mention.first)
    if (at >= 0) (mentions as ActorMention[]).splice(at, 1)
  }
  return shared
}

/** The last of several that share a title in the plural is one holder. */
function singleOf(
  { document, words }: View,
  phrase: Phrase,
  resolved: Resolved,
  knowledge: KnowledgeBase,
  options: ResolveOptions,
): Resolved {
  void phrase
  const first = words.findIndex(({ start }) => start === resolved.resolution.actor.start)
  return (
    (first >= 0 && knowledge.lookup.resolve(document.article.text, words, first, resolved.last, { ...options, single: true })) || resolved
  )
}

/** "the presidents of Russia and China": one mention for each state. */
function sharedOffice(
  view: View,
  phrase: Phrase,
  resolved: Resolved,
  end: number,
  knowledge: KnowledgeBase,
  options: ResolveOptions,
): ActorMention[] {
  const { resolution } = resolved
  if (resolution.kind !== 'description' || !resolution.office) return []
  const { document, words, tokenOf, found, sentence } = view
  const states = found.filter(
    ({ first, readings }) =>
      tokenOf[first]! > phrase.last &&
      readings.some(({ entry, how: way }) => entry.kind === 'state' && (way === how.name || way === how.alias)),
  )
  const list = []
  let reached = end
  for (const state of states) {
    const from = tokenOf[state.first]!
    const between = sentence.tokens.slice(list.length ? reached + 1 : phrase.last + 1, from)
    if (
      !(list.length
        ? between.length && between.every(({ form }) => /^(and|,|or|the)$/i.test(form))
        : between.length <= 2 && /^(of|from)$/i.test(between[0]?.form ?? ''))
    )
      break
    list.push(state)
    reached = tokenOf[state.last]!
  }
  if (list.length < 2) return []
  const range = wordsOf(view, phrase)!
  return list.flatMap((state, n) => {
    const run = [...words.slice(range.first, range.last + 2), ...words.slice(state.first, state.last + 1)]
    const each = knowledge.lookup.resolve(document.article.text, run, 0, run.length - 1, { ...options, single: true })
    if (!each) return []
    const first = n ? tokenOf[state.first]! : phrase.first
    const last = tokenOf[state.last]!
    return [
      {
        ...pickActor(each.resolution.actor),
        ...mentionAt(view, first, last, withoutArticle(view, { first, last })),
        head: headIn(sentence, phrase.first, phrase.last),
      },
    ]
  })
}

/** "Andrey Ostrovsky, deputy director of …": a name that is not known takes what stands beside it. */
function joinApposition(view: View, phrases: readonly Phrase[], i: number, before: number, mentions: ActorMention[], memory: Memory): void {
  const { sentence, document, words } = view
  const mention = mentions[before]
  const name = phrases[i - 1]
  if (!mention || mentions.length !== before + 1 || !name) return
  const { tokens } = sentence
  if (name.last + 2 !== phrases[i]!.first || tokens[name.last + 1]!.form !== ',') return
  const earlier = mentions[before - 1]
  const appositive =
    tokens[mention.head]!.deprel === 'appos' || (tokens[name.first]!.upos === 'PROPN' && tokens[mention.last + 1]?.form === ',')
  if (!appositive) return
  if (earlier && earlier.first <= name.last && earlier.last >= name.first) {
    // "Putin, the Russian president,": the same party twice.
    const same =
      earlier.id !== null &&
      (earlier.id === mention.id ||
        (mention.id === null && earlier.country === mention.country && earlier.sectors.some((sector) => mention.sectors.includes(sector))))
    if (same && mention.via) mentions.pop()
    return
  }
  const range = wordsOf(view, name)
  if (!range || mention.id !== null || (mention.country === null && !mention.group && !mention.sectors.length)) return
  const isPerson = document.names.some(
    (other) => other.sentence === sentence.index && other.kind === 'person' && other.first <= name.last && other.last >= name.first,
  )
  const proper = tokens.slice(name.first, name.last + 1).every(({ upos, form }) => upos === 'PROPN' || /^[-.]$/.test(form))
  if (!isPerson && !(proper && name.last > name.first)) return
  const start = tokens[name.first]!.start
  const named = document.article.text.slice(start, tokens[name.last]!.end)
  mentions[before] = {
    ...mention,
    name: named,
    start,
    text: document.article.text.slice(start, mention.end),
    first: name.first,
    head: headIn(sentence, name.first, name.last),
  }
  memory.set(words[range.last]!.form, pickActor(mentions[before]!))
}
