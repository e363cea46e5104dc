/** The first step: where expressions of time stand, whatever they hang on. */
import type { Groups } from './reading.ts'
import { type TimeRule, timeRules } from './rules.ts'
import { pieces } from './words.ts'

export interface Candidate {
  /** Offsets in the string that was searched. */
  start: number
  end: number
  rule: TimeRule
  groups: Groups
}

const compiled = timeRules.map((rule) => ({ rule, pattern: compile(rule) }))
/** Without one of these letters in a row there is no expression, and no rule is tried. */
const gates = [
  /\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Eve|Easter|Christmas|Thanksgiving|Halloween|Games|Olympic/,
  /day|week|month|year|quarter|decade|centur|hour|minute|second|half|night|morning|evening|noon|morrow|now|current|present|recent|past|previous|former|lately|long ago|soon|shortly|future|course|annual|daily|spring|summer|autumn|fall|winter|moment|time|t(?:ie|ee)s\b/i,
]

/** A group may stand in several branches of a rule; a pattern takes each name once, so further ones are numbered ("part_2"). */
function compile({ pattern, anyCase }: TimeRule): RegExp {
  const used = new Map<string, number>()
  const unique = (name: string): string => {
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    return count === 1 ? name : `${name}_${count}`
  }
  const whole = pattern
    .replace(/\{([a-z]+)(?::([a-z]))?\}/g, (_, name: string, letter?: string) =>
      letter === 'x' ? `(?:${pieces[name]})` : `(?<${unique(`${name}${letter ?? ''}`)}>${pieces[name]})`,
    )
    .replaceAll(' ', '\\s')
  return new RegExp(`(?<![\\p{L}\\d$£€.])(?:${whole})(?![\\p{L}\\d])`, anyCase ? 'giu' : 'gu')
}

/** The groups that matched, under their own names. */
function groupsOf(groups: Record<string, string | undefined> = {}): Groups {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([name, value]) => (value === undefined ? [] : [[name.replace(/_\d+$/, ''), value]])),
  )
}

/**
 * Finds the expressions of a text, the longest first choice, in the order of the text; they do not overlap.
 * @param accept whether a candidate may stand (its ends are words' ends, its month is no verb)
 */
export function findTimes(text: string, accept: (candidate: Candidate) => boolean = () => true): Candidate[] {
  if (!gates.some((gate) => gate.test(text))) return []
  const all: Candidate[] = []
  for (const { rule, pattern } of compiled)
    for (const match of text.matchAll(pattern)) {
      const candidate = { start: match.index, end: match.index + match[0].length, rule, groups: groupsOf(match.groups) }
      if (accept(candidate)) all.push(candidate)
    }
  all.sort((a, b) => b.end - b.start - (a.end - a.start))
  const chosen: Candidate[] = []
  for (const candidate of all)
    if (!chosen.some((other) => candidate.start < other.end && other.start < candidate.end)) chosen.push(candidate)
  return chosen.sort((a, b) => a.start - b.start)
}
