/** Quotation marks: what stands between them, over sentences and paragraphs. Nothing here looks at a tree. */
import type { Document, Sentence } from '../../document.ts'

/** A stretch between quotation marks, the marks belonging to it. */
export interface Quotation {
  parts: QuotedPart[]
  /** A second, inner pair of marks lies inside another stretch and is not given. An open one runs to the end of its paragraph. */
  closed: boolean
  paragraph: number
}

/** The part of a quotation that stands in one sentence: 0-based numbers of tokens, `last` inclusive. */
export interface QuotedPart {
  sentence: number
  first: number
  last: number
}

const opening = new Set(['“', '«', '``', '„', '‘'])
const closing = new Set(['”', '»', '’'])
/** Marks that open and close alike. */
const either = new Set(['"', "''", '＂'])
const partner: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '‘': '’', '``': "''" }

/** The quotations of a document, in the order of the text. */
export function findQuotations({ sentences }: Pick<Document, 'sentences'>): Quotation[] {
  const found: Quotation[] = []
  let from = 0
  while (from < sentences.length) {
    let to = from
    while (
      to < sentences.length &&
      sentences[to]!.paragraph === sentences[from]!.paragraph &&
      sentences[to]!.zone === sentences[from]!.zone
    )
      to++
    readParagraph(sentences.slice(from, to), found, sentences[to]?.tokens[0]?.form)
    from = to
  }
  return found
}

/** @param next the first word or mark of the paragraph after it */
function readParagraph(sentences: readonly Sentence[], found: Quotation[], next: string | undefined): void {
  let open: { mark: string; sentence: number; token: number } | undefined
  const close = (sentence: number, token: number, closed: boolean) => {
    found.push({ parts: partsBetween(sentences, open!, { sentence, token }), closed, paragraph: sentences[0]!.paragraph })
    open = undefined
  }
  for (const [s, { tokens }] of sentences.entries()) {
    for (let t = 0; t < tokens.length; t++) {
      const { form } = tokens[t]!
      if (!open) {
        if (form === '‘' ? closesLater(sentences, s, t) : opening.has(form) || (either.has(form) && !isMeasure(tokens, t)))
          open = { mark: form, sentence: s, token: t }
      } else if (
        either.has(open.mark) ? form === open.mark || form === '”' : form === partner[open.mark] || (open.mark !== '‘' && either.has(form))
      ) {
        if (form !== '’' || !isApostrophe(sentences[s]!, t)) close(s, t, true)
      } else if (closing.has(form) && open.mark === '“' && form === '”') close(s, t, true)
    }
  }
  if (open) {
    const s = sentences.length - 1
    const began = open
    // A mark that nothing closes counts only where this paragraph or the next opens with it: so speech runs on over paragraphs.
    if ((began.sentence === 0 && began.token <= 1) || next === began.mark) close(s, sentences[s]!.tokens.length - 1, false)
  }
}

function partsBetween(
  sentences: readonly Sentence[],
  from: { sentence: number; token: number },
  to: { sentence: number; token: number },
): QuotedPart[] {
  const parts: QuotedPart[] = []
  for (let s = from.sentence; s <= to.sentence; s++)
    parts.push({
      sentence: sentences[s]!.index,
      first: s === from.sentence ? from.token : 0,
      last: s === to.sentence ? to.token : sentences[s]!.tokens.length - 1,
    })
  return parts
}

/** Inches and seconds: a mark that follows a number without a space. */
function isMeasure(tokens: Sentence['tokens'], t: number): boolean {
  const before = tokens[t - 1]
  return before !== undefined && before.end === tokens[t]!.start && /^\d+$/.test(before.form)
}

/** ’ before a letter belongs to a word: "the ’90s", "rock ’n’ roll". */
function isApostrophe({ tokens }: Sentence, t: number): boolean {
  const next = tokens[t + 1]
  return next !== undefined && next.start === tokens[t]!.end && /^[\p{L}\p{N}]/u.test(next.form)
}

function closesLater(sentences: readonly Sentence[], s: number, t: number): boolean {
  for (let k = s; k < sentences.length && k < s + 6; k++)
    for (let i = k === s ? t + 1 : 0; i < sentences[k]!.tokens.length; i++)
      if (sentences[k]!.tokens[i]!.form === '’' && !isApostrophe(sentences[k]!, i)) return true
  return false
}

/**
 * Whether a quotation is speech of its own, not a word or a title in marks: a sentence, or four words and more with a verb.
 * "the so-called “summit of democracies”" is none.
 */
export function isSpeech(sentences: readonly Sentence[], { parts }: Quotation): boolean {
  if (parts.length > 1) return true
  const { sentence, first, last } = parts[0]!
  const tokens = sentences[sentence]!.tokens.slice(first, last + 1)
  const words = tokens.filter(({ upos }) => upos !== 'PUNCT')
  const ended = tokens.some(({ form }, i) => i >= tokens.length - 2 && /^[.,!?…]+$/.test(form))
  const finite = words.some(({ upos, feats }) => (upos === 'VERB' || upos === 'AUX') && /VerbForm=Fin|Mood=/.test(feats))
  return (ended && words.length >= 2 && (finite || words.length >= 5)) || (finite && words.length >= 4)
}
