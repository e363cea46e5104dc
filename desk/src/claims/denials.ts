/** A statement and its denial next to each other: claims that deny, beside what they most likely answer. */
import type { ClaimRow } from '../api.ts'
import { actorName, timeOf } from '../words.ts'

export interface Denial {
  denial: ClaimRow
  statement: ClaimRow
  /** Why the two stand together, for the reader. */
  because: string
}

const denying = /\b(den(y|ies|ied|ying)|denials?|refut\w*|disput\w*|rebut\w*|contradict\w*)\b/i
/** A proposal that is rejected was not said; what is alleged was. */
const dismissing = /\b(reject|dismiss)\w*/i
const alleged = /^that\b|\b(claims?|allegations?|accusations?|charges?|reports?|suggestions?|assertions?|statements?|remarks?)\b/i
/** Words that say nothing about what is spoken of. */
const empty = new Set(
  'about after also been from have into more over said says than that their them then there they this were what when which will with would'.split(
    ' ',
  ),
)
const day = 86_400_000
const longest = 14 * day

const textOf = (spans: readonly { text: string }[]) => spans.map(({ text }) => text).join(' ')

export const isDenial = ({ cue, content }: ClaimRow) =>
  denying.test(textOf(cue)) || (dismissing.test(textOf(cue)) && alleged.test(textOf(content)))

/** Names are left out: in one article everybody speaks of the same states. */
function wordsOf({ content }: ClaimRow): Set<string> {
  const words = textOf(content).match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? []
  // The first letters stand for the word, so that "attacked" meets "attack".
  return new Set(words.filter((word) => !empty.has(word)).map((word) => word.slice(0, 6)))
}

/** Each denial with the statement of another speaker that shares most words with it, in the same article or within two weeks before. */
export function denialsOf(claims: readonly ClaimRow[]): Denial[] {
  return claims.filter(isDenial).flatMap((denial): Denial[] => {
    const words = wordsOf(denial)
    const at = denial.published ? timeOf(denial.published) : null
    const candidates = claims.flatMap((statement) => {
      if (statement === denial || isDenial(statement) || speakerOf(statement) === speakerOf(denial)) return []
      const same = statement.article === denial.article
      // Who tells of a denial has not said what is denied.
      if (same && denial.cue.some((cue) => statement.content.some(({ start, end }) => cue.start >= start && cue.end <= end))) return []
      const ago = at !== null && statement.published ? at - timeOf(statement.published) : null
      if (!same && (ago === null || ago < 0 || ago > longest)) return []
      const shared = [...wordsOf(statement)].filter((word) => words.has(word)).length
      if (same ? shared < 1 : shared < 2) return []
      return [{ statement, weight: shared + (same ? 2 : 0), same }]
    })
    const best = candidates.sort((a, b) => b.weight - a.weight || (a.statement.id < b.statement.id ? -1 : 1))[0]
    if (!best) return []
    return [
      {
        denial,
        statement: best.statement,
        because: best.same ? 'the same article' : 'other articles of these two weeks, in the same words',
      },
    ]
  })
}

export const speakerOf = ({ speaker, source }: ClaimRow) => (speaker ? actorName(speaker) : textOf(source))
