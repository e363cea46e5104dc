/**
 * Threads: a treaty is negotiated, signed, ratified, extended, suspended and left, a contract has its parts; each of these is a happening of its own, and
 * hangs on one thread. The thread is read from the words of the clause, so a happening knows its thread without a look at others.
 */
import type { Event, Thread } from '../records.ts'
import { partiesOf } from './mention.ts'

export const stages = [
  'negotiation',
  'signature',
  'ratification',
  'entry into force',
  'extension',
  'suspension',
  'withdrawal',
  'breach',
] as const satisfies readonly Thread['stage'][]

interface StageRule {
  stage: Thread['stage']
  words: RegExp
  /** Own sentences: one that is of the stage, and one that is not. */
  examples: readonly [is: string, not: string]
}

/** What is done with a treaty, after the Vienna Convention on the Law of Treaties (1969), articles 7–18, 24, 39, 54–60. The first that fits counts. */
export const stageRules: readonly StageRule[] = [
  { stage: 'entry into force', words: /\b(enter\w*|came|comes?) into (force|effect)\b|\b(took|takes?) effect\b/i, examples: ['The fisheries treaty entered into force in March.', 'They entered into talks on the fisheries treaty.'] },
  { stage: 'ratification', words: /\bratif\w+/i, examples: ['Chile ratified the fisheries treaty.', 'Chile signed the fisheries treaty.'] },
  { stage: 'extension', words: /\b(extend\w*|extension|renew\w*|prolong\w*)\b/i, examples: ['The two agreed to extend the fisheries treaty.', 'The two signed an extensive fisheries treaty.'] },
  { stage: 'suspension', words: /\b(suspen[ds]\w*|froze|freez\w*)\b/i, examples: ['Peru suspended the fisheries treaty.', 'Peru signed the fisheries treaty.'] },
  { stage: 'withdrawal', words: /\b(withdr[ae]w\w*|quit\w*|pull\w* out|abrogat\w*|denounc\w*|terminat\w*|exit\w*|le(ft|aves?|aving)|scrap\w*)\b/i, examples: ['Peru withdrew from the fisheries treaty.', 'Peru is part of the fisheries treaty.'] },
  { stage: 'breach', words: /\b(violat\w*|breach\w*)\b/i, examples: ['Peru accused Chile of violating the fisheries treaty.', 'Peru praised the fisheries treaty.'] },
  { stage: 'signature', words: /\b(sign(s|ed|ing|ature)?|conclud\w*|initial(l?ed|s)|ink(s|ed)|seal\w*|str(uck|ikes?)|reach\w*|clinch\w*)\b/i, examples: ['Chile and Peru signed the fisheries treaty.', 'Chile and Peru spoke about the fisheries treaty.'] },
  { stage: 'negotiation', words: /\b(negotiat\w*|talks?|draft\w*|bargain\w*|discuss\w*)\b/i, examples: ['Chile and Peru negotiated a fisheries treaty.', 'Chile praised the fisheries treaty.'] },
] // biome-ignore format: a rule a line

/** Instruments between states, and those of commerce. "The agreement" alone is none: it may be any. */
const instrument = /\b(treaty|treaties|accords?|pact|convention|protocol|charter|agreements?|armistice|deal|contracts?)\b/i
const commerce = /^(contracts?|deal)$/i
/** Words before and after it that name nothing. */
const empty = new Set(
  'a an the this that these those their its his her new old key major first second last final joint bilateral comprehensive formal historic landmark long short term year years month months draft initial peace and or of on for with to in from by at between over under about more than billion million dollars worth signed sign key several some other such said interim separate any no all both each s cubic metres meters tonnes barrels monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(' '),
) // biome-ignore format: a list of words

/** The thread of an event by the words of its clause; null where it speaks of no instrument with a name or a subject. */
export function threadOf(event: Event): Thread | null {
  const text = event.text.replace(/\s+/g, ' ')
  const found = instrument.exec(text)
  if (!found) return null
  const rule = stageRules.find(({ words }) => words.test(text))
  if (!rule) return null
  const noun = found[0].toLowerCase()
  const kind = commerce.test(noun) && !/\bnuclear deal\b/i.test(text) ? 'contract' : 'treaty'
  const names = new Set([...event.sources, ...event.targets].flatMap((actor) => actor.text.toLowerCase().match(/\p{L}+/gu) ?? []))
  const says = (word: string) =>
    !empty.has(word.toLowerCase()) &&
    !names.has(word.toLowerCase()) &&
    !/^\d+$/.test(word) &&
    !stageRules.some((one) => one.words.test(word))
  const before = (text.slice(0, found.index).match(/[\p{L}\p{N}-]+/gu) ?? []).slice(-3)
  const nearest = before.reverse()
  // The words that stand right before it: "New START treaty", "gas contract".
  const end = nearest.findIndex((word) => !says(word) && !/^New$/.test(word))
  const modifiers = (end < 0 ? nearest : nearest.slice(0, end)).reverse()
  const after = /^ (?:of|on|for) ([^,.;]+)/i.exec(text.slice(found.index + found[0].length))
  const subject = modifiers.length ? modifiers : (after?.[1]?.match(/[\p{L}\p{N}-]+/gu) ?? []).filter(says).slice(0, 2)
  if (!subject.some(says)) return null
  // Of "New START arms treaty" the first two words are the name.
  const named = capitals(subject)
  const name = (named.length ? named : subject).join(' ')
  // What has a name of its own is one thread, whoever acts; a gas contract is one between its parties.
  const parties = named.length ? '' : ` (${partiesOf(event).join(' ')})`
  return { id: `${kind} ${name.toLowerCase()}${parties}`, kind, name: `${name} ${noun}`, stage: rule.stage }
}

/** The longest row of words with a capital; none where it is one word in the middle of others, which may be a party's. */
function capitals(words: readonly string[]): string[] {
  const rows: string[][] = [[]]
  for (const word of words)
    if (/^\p{Lu}/u.test(word)) rows.at(-1)!.push(word)
    else rows.push([])
  const [longest = []] = rows.sort((a, b) => b.length - a.length)
  return longest.length > 1 || longest.length === words.length ? longest : []
}

/** Whether a thread is known by a name of its own, and not by its subject and its parties. */
export function isNamed(thread: string): boolean {
  return !thread.endsWith(')')
}

/**
 * The thread of a happening: one with a name before others, and that of most of its mentions. What other articles call it in the same act is an alias: the
 * one writes "New START", the other "the arms treaty". Where an article tells of both, they are two.
 */
export function threadOfAll(events: readonly Event[]): Thread | null {
  const votes = new Map<string, { thread: Thread; articles: Set<string> }>()
  for (const event of events) {
    const thread = threadOf(event)
    if (!thread) continue
    const key = `${thread.id} ${thread.stage}`
    const known = votes.get(key)
    if (known) known.articles.add(event.article)
    else votes.set(key, { thread, articles: new Set([event.article]) })
  }
  const sorted = [...votes]
    .sort(
      ([a, left], [b, right]) =>
        Number(isNamed(right.thread.id)) - Number(isNamed(left.thread.id)) || right.articles.size - left.articles.size || (a < b ? -1 : 1),
    )
    .map(([, vote]) => vote)
  const [most] = sorted
  if (!most) return null
  const { thread, articles } = most
  const aliases = sorted.flatMap((other) =>
    other.thread.id !== thread.id &&
    other.thread.kind === thread.kind &&
    other.thread.stage === thread.stage &&
    ![...other.articles].some((article) => articles.has(article))
      ? other.thread.id
      : [],
  )
  return { ...thread, ...(aliases.length && { aliases: aliases.sort() }) }
}
