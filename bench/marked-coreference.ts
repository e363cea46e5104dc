/** Mentions marked by hand in passages with what they mean, and how many of them a program resolves. */
import { readFileSync } from 'node:fs'
import type { CoreferenceChain, Document } from '../src/document.ts'

export interface MentionQuestion {
  start: number
  end: number
  words: string
  /** Words of an earlier mention of each party that it means; empty where it must stay unresolved. */
  means: string[]
}

export interface MarkedPassage {
  /** Day of publication, ISO. */
  on: string
  text: string
  questions: MentionQuestion[]
}

/** Reads a file whose lines hold `[mention|what it means]`; its head says how it is made. */
export function readPassages(file: string | URL): MarkedPassage[] {
  const passages: MarkedPassage[] = []
  let on = ''
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#on ')) on = line.slice(4).trim()
    if (!line.trim() || line.startsWith('#')) continue
    const questions: MentionQuestion[] = []
    let text = ''
    let from = 0
    for (const match of line.matchAll(/\[([^\]|]+)\|([^\]]+)\]/g)) {
      const [whole, words, means] = match as unknown as [string, string, string]
      text += line.slice(from, match.index)
      questions.push({ start: text.length, end: text.length + words.length, words, means: means === '-' ? [] : means.split(' + ') })
      text += words
      from = match.index + whole.length
    }
    passages.push({ on, text: text + line.slice(from), questions })
  }
  return passages
}

export interface MentionScore {
  questions: number
  /** Questions that have an answer. */
  answerable: number
  resolved: number
  right: number
  wrong: string[]
}

/** Precision is right by resolved, recall right by answerable. */
export function scoreMentions(passages: readonly MarkedPassage[], read: (passage: MarkedPassage) => Document): MentionScore {
  const score: MentionScore = { questions: 0, answerable: 0, resolved: 0, right: 0, wrong: [] }
  for (const passage of passages) {
    const document = read(passage)
    for (const question of passage.questions) {
      const found = meaningOf(document, question)
      score.questions++
      score.answerable += Number(question.means.length > 0)
      score.resolved += Number(found !== null)
      if (found && question.means.length === found.length && question.means.every((means) => found.some((names) => names.includes(means))))
        score.right++
      else if (found || question.means.length)
        score.wrong.push(
          `${question.words} = ${question.means.join(' + ') || '-'}, found ${found?.map((names) => names[0]).join(' + ') ?? 'nothing'}: ${passage.text}`,
        )
    }
  }
  return score
}

/** What a mention is taken to mean: for each party, all words by which it was mentioned before; null where it stays unresolved. */
function meaningOf({ chains }: Pick<Document, 'chains'>, { start, end }: MentionQuestion): string[][] | null {
  const touches = (other: { start: number; end: number }) =>
    other.start < end && other.end > start && (other.start === start || other.end === end)
  const chain = chains.find(({ mentions }) => mentions.some(touches))
  if (!chain) return null
  const names = ({ mentions, actors }: CoreferenceChain) => {
    const before = mentions.filter((other) => other.end <= start).map(({ text }) => text.replace(/^(?:the|an?|its?|his|her|their) /i, ''))
    return before.length
      ? [...before, ...before.map((text) => text.split(' ').pop()!), ...actors.flatMap(({ text, name }) => [text, name])]
      : []
  }
  const parties = (chain.members?.map((id) => chains[id]!) ?? [chain]).map(names)
  return parties.every((words) => words.length) ? parties : null
}
