/** A name and what stands beside it: "Andrey Ostrovsky, deputy director of …". */
import type { ActorMention } from '../../document.ts'
import type { Phrase } from './phrases.ts'
import { headIn, type Memory, pickActor, type View, wordsOf } from './view.ts'

/** "Andrey Ostrovsky, deputy director of …": a name that is not known takes what stands beside it. */
export function joinApposition(
  view: View,
  phrases: readonly Phrase[],
  i: number,
  before: number,
  mentions: ActorMention[],
  memory: Memory,
): void {
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
