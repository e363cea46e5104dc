/**
 * Words of English text by the conventions of UD English (EWT and GUM): hyphens, clitics, multiword tokens, abbreviations.
 * The text is cut at white space; what stands between ("chunk") is read by rules from left to right, and a few decisions
 * that need the neighbours ("No. 3" or "no.", a plural's apostrophe or a closing quote) are taken after that.
 */
import type { Token } from '../../document.ts'
import {
  type AbbreviationUse,
  abbreviations,
  domains,
  dottedForms,
  fusedWords,
  moneyUnits,
  prefixes,
  sentenceStarters,
  suffixes,
  units,
} from './tables.ts'

/** Uses of abbreviations by their form with the full stop. */
const abbreviationUse: ReadonlyMap<string, AbbreviationUse> = new Map(
  abbreviations.flatMap(({ use, words }) => words.split(' ').map((word) => [word.endsWith('.') ? word : `${word}.`, use] as const)),
)

/** How the full stop of a form is to be read ("Gen.", and in a line of capitals "GEN."). */
export function abbreviationUseOf(form: string): AbbreviationUse | undefined {
  return (
    abbreviationUse.get(form) ?? (/^\p{Lu}{2,}\.$/u.test(form) ? abbreviationUse.get(form[0] + form.slice(1).toLowerCase()) : undefined)
  )
}

/** A chunk longer than this is cut, so that no rule looks further. */
const longestChunk = 256
const longestUrl = 2048
/** Chunks that were read are remembered up to this number; most text is made of the same few thousand. */
const rememberedChunks = 20_000
/** Longer pieces of a text are views that would keep the whole text in memory (V8 copies shorter ones), so none of them is remembered. */
export const longestRemembered = 12

const letter = '\\p{L}\\p{M}\\p{N}_\\u00AD'
const notWord = `(?![${letter}])`
const apostrophe = "['’ʼ`´]"
const hyphen = '[-‐‑]'

const rule = (source: string, flags = '') => new RegExp(source, `uy${flags}`)
/** "12,000", "3.5", "1,00,000" (grouped as in South Asia). */
const number = '\\d+(?:(?:,\\d{2})*(?:,\\d{3})+(?!\\d))?(?:\\.\\d+)*'
/** No letter or digit follows, and no more of the number. */
const numberEnds = `(?![${letter}]|[.,]\\d)`
const urlRules = [rule('(?:https?:\\/\\/|ftp:\\/\\/|www\\.)[^\\s<>"“”]+', 'i')]
const addressRules = [rule('[\\p{L}\\p{N}_.%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*|@[\\p{L}\\p{N}_]+')]
const leaders = rule('\\.{2,}|…\\.*')
const dotRules = [
  // Names of sites and files.
  rule(`(?:[\\p{L}\\p{N}-]+\\.)+(?:${domains})${notWord}(?!\\.\\p{L})(?:\\/[^\\s<>"“”,;()]*[\\p{L}\\p{N}\\/])?`),
  rule(`[\\p{L}\\p{N}_#-]+\\.(?:docx?|pdf|xlsx?|pptx?|html?|txt|jpe?g|png|gif|mp3|zip)${notWord}`, 'i'),
  // "U.S.", "Ph.D.", "U.S" with a forgotten full stop.
  rule(
    `(?:${dottedForms.map((form) => form.replaceAll('.', '\\.')).join('|')})|(?:\\p{L}\\.){2,}(?:\\p{L}${notWord})?|\\p{Lu}\\.\\p{Lu}${notWord}|[ei]\\.[ge]${notWord}`,
  ),
  leaders,
  rule(`\\.\\d+${notWord}`),
  // Newsgroups: "alt.religion.scientology".
  rule(`[a-z]{2,}(?:\\.[a-z-]{2,}){2,}${notWord}`),
]
const digitRules = [
  // Dates, telephone numbers, times of day.
  rule(`\\d{1,4}([/.-])\\d{1,2}\\1\\d{1,4}${notWord}`),
  rule(`(?:0?[1-9]|1[0-2])\\/[0-3]?\\d(?![${letter}/])`),
  rule(`(?:1-)?(?:\\d{3}-)?\\d{3}-\\d{4}(?![${letter}-])|\\d{5}-\\d{4}(?![${letter}-])`),
  rule('\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)'),
  // "20th", "1990s", "1990's"; then numbers; then numbers before a unit; then codes ("4G").
  rule(`\\d+(?:,\\d{3})*(?:st|nd|rd|ths?|s)${notWord}|\\d*\\d0${apostrophe}s${notWord}`, 'i'),
  rule(`${number}${numberEnds}`),
  rule(`${number}(?=(?:${units})${notWord})`),
  rule(`[${letter}]+`),
]
const moneyRules = [rule(`${number}(?=(?:${moneyUnits})${notWord})`)]
const currencyRules = [rule('(?:US|AU|CA|HK|NZ|NT|[ACSRU])\\$|[$£€¥₹₽₩₪₴]')]
const signRules = [
  rule(
    "-{2,}|[!?]{2,}|={2,}|_{2,}|\\*{2,}|~{2,}|#{2,}|<{2,}|>{2,}|[$]{2,}|''|‘[‘’]|’’|``|[:;=]-?[()DPp](?![\\p{L}\\p{N}])|\\+\\d[\\d-]*(?![\\p{L}\\p{N}.,%])",
  ),
  ...currencyRules,
  leaders,
  rule('#\\p{L}[\\p{L}\\p{N}_]*'),
  // A word that broke off: "th- there".
  rule('^\\p{L}{1,2}-$'),
]
const leadingApostropheRules = [rule(`['‘’ʼ\`´](?:\\d0s|\\d\\d|em|til|tis|twas|cause|n|s|re|ve|ll|d|m)${notWord}`, 'i')]
const slashRules = [rule(`(?:w\\/o|b\\/c|s\\/he|[A-Z]\\/[A-Z])${notWord}`)]
const ampersandRules = [rule(`\\p{L}{1,4}&\\p{L}{1,4}${notWord}`)]
const wordRules = [
  rule(
    `(?:(?<!${hyphen})(?:(?:${prefixes.join('|')})${hyphen}(?=[${letter}]{2}))+)?[${letter}]+(?:${apostrophe}[\\p{L}\\p{M}]+)*(?:${hyphen}(?:${suffixes.join('|')})${notWord})?`,
    'i',
  ),
]
const anyRules = [
  /\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic})*|\p{Regional_Indicator}{2}|\P{M}\p{M}*|\p{M}+|[\s\S]/uy,
]
const apostropheAlone = new RegExp(`^${apostrophe}$`)
const cliticRule = new RegExp(`(?:n${apostrophe}t|${apostrophe}(?:s|re|ve|ll|d|m))$`, 'iu')

/** What a chunk is made of: for each word its end (offset in the chunk) and, for the first of a multiword token, the number of words. */
interface Piece {
  start: number
  end: number
  multiword: number
}

export interface Tokenizer {
  /** Appends the words between two offsets of a text to `tokens`. Offsets are those of the whole text. */
  tokenize(text: string, start: number, end: number, tokens?: Token[]): Token[]
}

/** A tokenizer with its own memory of chunks. */
export function createTokenizer(): Tokenizer {
  const known = new Map<string, readonly Piece[]>()
  const piecesOf = (chunk: string): readonly Piece[] => {
    let pieces = known.get(chunk)
    if (pieces) return pieces
    pieces = readChunk(chunk)
    if (chunk.length <= longestRemembered) {
      if (known.size >= rememberedChunks) known.clear()
      known.set(chunk, pieces)
    }
    return pieces
  }
  return {
    tokenize(text, start, end, tokens = []) {
      const first = tokens.length
      let i = start
      while (i < end) {
        if (isSpace(text.charCodeAt(i))) {
          i++
          continue
        }
        let j = i + 1
        const furthest = Math.min(end, i + longestUrl + 1)
        while (j < furthest && !isSpace(text.charCodeAt(j))) j++
        if (j - i > longestChunk) j = cut(text, i, j)
        for (const { start: from, end: to, multiword } of piecesOf(text.slice(i, j))) {
          const token = createToken(text, i + from, i + to)
          if (multiword) token.multiword = multiword
          tokens.push(token)
        }
        i = j
      }
      settle(text, tokens, first)
      return tokens
    },
  }
}

/** A token over its characters, with nothing known of it yet. */
export function createToken(text: string, start: number, end: number): Token {
  return {
    start,
    end,
    form: text.slice(start, end),
    lemma: '_',
    upos: 'X',
    xpos: '_',
    feats: '_',
    head: 0,
    deprel: 'dep',
    multiword: undefined,
  }
}

/** White space, control characters, and signs without width that do not belong to a word. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return true
  if (code < 0x7f) return false
  return (
    code <= 0xa0 ||
    (code >= 0x2000 && code <= 0x200c) ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680
  )
}

/** Where a long chunk is cut: not inside a surrogate pair, and an address is kept longer. */
function cut(text: string, start: number, end: number): number {
  const limit = /^(?:https?:|ftp:|www\.)/i.test(text.slice(start, start + 6)) ? longestUrl : longestChunk
  if (end - start <= limit) return end
  const code = text.charCodeAt(start + limit - 1)
  return code >= 0xd800 && code <= 0xdbff ? start + limit + 1 : start + limit
}

const isDigit = (code: number) => code >= 48 && code <= 57

/** Where the first rule that matches at a place ends; -1 where none does. */
function firstMatch(patterns: readonly RegExp[], chunk: string, at: number): number {
  for (const pattern of patterns) {
    pattern.lastIndex = at
    if (pattern.test(chunk)) return pattern.lastIndex
  }
  return -1
}

/** Signs of a chunk that decide which rules are worth trying. */
interface Signs {
  dot: boolean
  at: boolean
  address: boolean
  slash: boolean
  ampersand: boolean
}

function readChunk(chunk: string): Piece[] {
  const dot = chunk.includes('.')
  const signs: Signs = {
    dot,
    at: chunk.includes('@'),
    address: dot && /:\/\/|www\./i.test(chunk),
    slash: chunk.includes('/'),
    ampersand: chunk.includes('&'),
  }
  const pieces: Piece[] = []
  let money = false
  for (let at = 0; at < chunk.length; ) {
    const special = specialEnd(chunk, at, signs, money)
    if (special > 0) {
      pieces.push({ start: at, end: special, multiword: 0 })
      money ||= firstMatch(currencyRules, chunk, at) > 0
      at = special
      continue
    }
    let end = firstMatch(wordRules, chunk, at)
    if (end > 0) {
      if (chunk[end] === '.' && chunk[end + 1] !== '.') {
        const use = abbreviationUseOf(chunk.slice(at, end + 1))
        if (use === 'title' || use === 'any') end++
      }
      pushWord(pieces, chunk.slice(at, end), at)
    } else {
      end = firstMatch(anyRules, chunk, at)
      pieces.push({ start: at, end, multiword: 0 })
    }
    at = end
  }
  joinGenitives(chunk, pieces)
  return pieces
}

/** Where what is not an ordinary word ends: addresses, numbers, amounts, runs of signs, abbreviations with inner full stops. */
function specialEnd(chunk: string, at: number, signs: Signs, money: boolean): number {
  const code = chunk.charCodeAt(at)
  let end = -1
  if (signs.address) {
    end = firstMatch(urlRules, chunk, at)
    if (end > 0) return at + trimUrl(chunk.slice(at, end)).length
  }
  if (signs.at) end = firstMatch(addressRules, chunk, at)
  if (end < 0 && signs.dot) end = firstMatch(dotRules, chunk, at)
  if (end < 0 && money) end = firstMatch(moneyRules, chunk, at)
  if (end < 0 && isDigit(code)) end = firstMatch(digitRules, chunk, at)
  if (end < 0) end = firstMatch(signRules, chunk, at)
  if (end < 0 && (at === 0 || !/[\p{L}\p{N}.]/u.test(chunk[at - 1]!))) end = firstMatch(leadingApostropheRules, chunk, at)
  if (end < 0 && signs.slash) end = firstMatch(slashRules, chunk, at)
  if (end < 0 && signs.ampersand) end = firstMatch(ampersandRules, chunk, at)
  return end
}

/** "'s" after what no word rule read ("U.S.'s", "F-16's") is one word, and makes a multiword token with the one before it. */
function joinGenitives(chunk: string, pieces: Piece[]): void {
  for (let i = 2; i < pieces.length; i++) {
    const owner = pieces[i - 2]!
    const mark = pieces[i - 1]!
    const { start, end } = pieces[i]!
    if (!/^s$/i.test(chunk.slice(start, end)) || !apostropheAlone.test(chunk.slice(mark.start, mark.end))) continue
    if (!/[\p{L}\p{N}.]$/u.test(chunk.slice(owner.start, owner.end))) continue
    mark.end = end
    pieces.splice(i, 1)
    owner.multiword ||= 2
    i--
  }
}

/** A word with its clitics, or a word of several words in one. */
function pushWord(pieces: Piece[], word: string, at: number): void {
  const fused = fusedWords[word.toLowerCase()]
  if (fused && Object.hasOwn(fusedWords, word.toLowerCase()) && (word !== word.toUpperCase() || word.length > 3)) {
    let start = at
    for (const [i, part] of fused.entries()) {
      pieces.push({ start, end: start + part.length, multiword: i ? 0 : fused.length })
      start += part.length
    }
    return
  }
  const cuts: number[] = []
  let rest = word
  for (;;) {
    const clitic = cliticRule.exec(rest)
    if (!clitic || clitic.index === 0) break
    cuts.unshift(clitic.index)
    rest = rest.slice(0, clitic.index)
  }
  if (/^y['’]all$/i.test(rest)) cuts.unshift(2)
  else if (/^c['’]mon$/i.test(rest)) cuts.unshift(3)
  let start = 0
  for (const [i, end] of [...cuts, word.length].entries()) {
    pieces.push({ start: at + start, end: at + end, multiword: i === 0 && cuts.length ? cuts.length + 1 : 0 })
    start = end
  }
}

/** Without the punctuation that follows an address; a closing bracket stays when it was opened inside. */
function trimUrl(url: string): string {
  let end = url.length
  while (end > 0) {
    const last = url[end - 1]!
    if (/[.,;:!?'’"”»\]}]/.test(last) || (last === ')' && !url.slice(0, end).includes('('))) end--
    else break
  }
  return url.slice(0, end || url.length)
}

/** Decisions that need the neighbours: abbreviations of doubtful use, initials, the apostrophe of a plural. */
function settle(text: string, tokens: Token[], first: number): void {
  let open = 0
  let to = first
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i]!
    const before = to > first ? tokens[to - 1]! : undefined
    const { form } = token
    if (form === '.' && before && before.end === token.start && !before.multiword && isAbbreviation(tokens, i, to - 1, first)) {
      before.end = token.end
      before.form = text.slice(before.start, before.end)
      continue
    }
    if (form === '‘') open++
    else if (form === "'" || form === '’') {
      const attached = before !== undefined && before.end === token.start
      const next = tokens[i + 1]
      if (!attached && next && next.start === token.end) {
        if (form === "'") open++
      } else if (attached) {
        if (open > 0) open--
        else if (
          /[sxz]$/i.test(before.form) &&
          /^\p{L}/u.test(before.form) &&
          !before.multiword &&
          !(to > first + 1 && tokens[to - 2]!.multiword === 2)
        )
          before.multiword = 2
      }
    }
    tokens[to++] = token
  }
  tokens.length = to
}

/** Whether the full stop at `i` belongs to the word at `w`: "No. 3", "Scranton, Pa.", "George W. Bush". */
function isAbbreviation(tokens: readonly Token[], i: number, w: number, first: number): boolean {
  const { form } = tokens[w]!
  const next = tokens[i + 1]
  const before = w > first ? tokens[w - 1] : undefined
  const use = abbreviationUseOf(`${form}.`)
  // No sentence goes on with a comma after its full stop.
  if (next?.form === ',' && next.start === tokens[i]!.end && form.length < 6) return true
  if (use === 'number' && next && isDigit(next.form.charCodeAt(0))) return true
  if (use === 'state' && (before?.form === ',' || before?.form === '-')) return true
  if (form.length === 1 && /\p{Lu}/u.test(form) && next && /^\p{Lu}/u.test(next.form)) {
    const inName = before !== undefined && /^\p{Lu}/u.test(before.form)
    if (form === 'I' && !inName) return false
    // "Plan B. It failed"; but "by J. K. Rowling".
    if (next.form.length > 1 && sentenceStarters.has(next.form)) return false
    return inName || before === undefined || !/^\p{Ll}/u.test(before.form) || next.form.length > 3 || tokens[i + 2]?.form === '.'
  }
  return false
}
