/**
 * The stage that finds who is meant: states, people, organisations, armed forces, outlets, described parties. It cuts sentences into
 * noun phrases, by the trees where there are any, and has the knowledge resolve each of them on the article's date.
 */
import type { ActorMention, Document, Sentence } from '../../document.ts'
import { how, isDetached, type KnowledgeBase, type ResolveOptions, written } from '../../knowledge/index.ts'
import type { Stage } from '../../pipeline.ts'
import { readTree } from '../tree.ts'
import { joinApposition } from './apposition.ts'
import { isAnaphoric, isBareAdjective, isNobody, isOpenPossessive, isWordlike, standsForPower } from './doubts.ts'
import { actNouns } from './lexicon.ts'
import { namedInFull, recall } from './memory.ts'
import { cutPhrases, isTagged, namesOverTokens, type Phrase, tokensOfWords } from './phrases.ts'
import { distributed, halved, sharedOffice, singleOf } from './sharing.ts'
import { lastForm, type Memory, mentionAt, mentionOf, pickActor, type View, withoutArticle, wordsOf } from './view.ts'

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
  return atHome(views.flatMap((view) => mentionsIn(view, knowledge, options, memory)))
}

/** Bodies that many states have by this name: alone they are those of the United States, in a story from there. */
const commonBodies = /^(congress|senate|supreme court)$/i

/** The mentions of a document, "Congress" of one that speaks of a single other state as that state's. */
function atHome(mentions: ActorMention[]): ActorMention[] {
  const isCommon = ({ text, country }: ActorMention) => country === 'USA' && commonBodies.test(text)
  const others = mentions.filter((mention) => mention.country && !isCommon(mention))
  const [home] = others
  if (!home || home.country === 'USA' || others.some(({ country }) => country !== home.country)) return mentions
  return mentions.map((mention) =>
    isCommon(mention)
      ? { ...mention, id: null, country: home.country, cameo: home.cameo.slice(0, 3) + mention.cameo.slice(3), via: 'description' }
      : mention,
  )
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

function mentionsIn(view: View, knowledge: KnowledgeBase, options: ResolveOptions, memory: Memory): ActorMention[] {
  const { sentence, words, tokenOf, found } = view
  const cut: Phrase[] = isTagged(sentence)
    ? cutPhrases(sentence, namesOverTokens(sentence, words, tokenOf, found, memory))
    : found.map(({ first, last }) => ({ first: tokenOf[first]!, last: tokenOf[last]! }))
  const phrases = cut.flatMap((phrase) => withoutTimes(view, phrase))
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

/** What is left of a phrase when its expressions of time are taken off: "recent months Syria"; nothing of "Friday", which is no prime minister. */
function withoutTimes({ document, sentence }: View, { first, last }: Phrase): Phrase[] {
  for (const time of document.times) {
    if (time.sentence !== sentence.index || time.last < first || time.first > last) continue
    if (time.first <= first) first = time.last + 1
    else if (time.last >= last) last = time.first - 1
  }
  return first <= last ? [{ first, last }] : []
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
  // "US$141 million" is no state.
  if (view.sentence.tokens.slice(phrase.first, phrase.last + 1).some(({ form }) => form.includes('$'))) return phrase.last
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
        mentions.push(...shared, ...halved(view, phrase, knowledge, options))
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
  const named = namedByKind(view, phrase, range, knowledge, options)
  if (named) {
    mentions.push(named)
    memory.set(lastForm(named.name), pickActor(named))
  } else readParts(view, phrase, range, knowledge, options, memory, mentions)
  return phrase.last
}

/** "Dissident Wei Jingsheng", "the Saudi journalist Jamal Khashoggi": a name that the tables do not have, told by the kind of person before it. */
function namedByKind(
  view: View,
  phrase: Phrase,
  { first, last }: { first: number; last: number },
  knowledge: KnowledgeBase,
  options: ResolveOptions,
): ActorMention | null {
  const { document, words, tokenOf, found, sentence } = view
  const isKnown = (word: number) =>
    found.some((one) => one.first <= word && word <= one.last && one.readings.some(({ entry }) => !/^(person|place)$/.test(entry.kind)))
  const isName = (word: number) => Boolean(words[word]!.flags & written.capital) && sentence.tokens[tokenOf[word]!]!.upos === 'PROPN'
  let from = last + 1
  while (from > first && isName(from - 1) && !isKnown(from - 1)) from--
  if (from > last || from === first || last - from > 3 || words[from - 1]!.flags & written.capital) return null
  const resolved = knowledge.lookup.resolve(document.article.text, words, first, from - 1, { ...options, single: true })
  if (resolved?.resolution.kind !== 'description' || !resolved.resolution.actor.sectors.length) return null
  const name = document.article.text.slice(words[from]!.start, words[last]!.end)
  return { ...mentionOf(view, resolved, phrase.first, phrase.last, knowledge), name }
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
