/** Parties that share a noun or an office: "Chinese and Russian warships", "the presidents of Russia and China". */
import type { ActorMention } from '../../document.ts'
import { how, type KnowledgeBase, type Resolved, type ResolveOptions, written } from '../../knowledge/index.ts'
import type { Phrase } from './phrases.ts'
import { headIn, mentionAt, pickActor, roleOf, type View, withoutArticle, wordsOf } from './view.ts'

/** "Chinese and Russian warships": the adjectives before the phrase share its noun. */
export function distributed(
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

const halves = /^(north|south|east|west)$/

/** "North and South Korea", "East and West Germany": the first of two states that share the rest of their names. */
export function halved(view: View, phrase: Phrase, knowledge: KnowledgeBase, options: ResolveOptions): ActorMention[] {
  const { document, sentence, words, tokenOf } = view
  const range = wordsOf(view, phrase)!
  const other = words[range.first - 2]
  const several = range.last > range.first && halves.test(words[range.first]!.form) && words[range.first - 1]?.form === 'and'
  if (!several || !other || !halves.test(other.form)) return []
  const run = [other, ...words.slice(range.first + 1, range.last + 1)]
  const resolved = knowledge.lookup.resolve(document.article.text, run, 0, run.length - 1, options)
  if (!resolved?.resolution.actor.country) return []
  const at = tokenOf[range.first - 2]!
  return [{ ...pickActor(resolved.resolution.actor), ...mentionAt(view, at, at, at), head: headIn(sentence, at, at) }]
}

/** The last of several that share a title in the plural is one holder. */
export function singleOf(
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
export function sharedOffice(
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
