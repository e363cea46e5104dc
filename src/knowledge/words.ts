/**
 * How text is cut into words for looking names up: runs of letters and digits, folded (lower case, no diacritics), so that
 * "Khürelsükh", "KHURELSUKH" and "Khurelsukh" are one word. Dotted abbreviations are one word without their dots ("U.S." → "us").
 * Independent of the tokens of the language, so that a name is found however they cut it.
 */

/** How a word is written, and what stands before it. */
export const written = {
  /** Begins with a capital. */
  capital: 1,
  /** Two or more letters, all of them capitals. */
  upper: 2,
  /** A comma, full stop, bracket or other mark stands before it, or it is the first: no name goes on across this. */
  broken: 4,
  /** The "s" of a possessive. */
  possessive: 8,
  /** A hyphen joins it to the word before. */
  hyphen: 16,
  /** A dotted abbreviation ("U.S."). */
  dotted: 32,
} as const

export interface Word {
  /** Offsets into the text (UTF-16). */
  start: number
  end: number
  /** Folded form. */
  form: string
  /** Sum of `written` values. */
  flags: number
}

const Char = {
  Break: 0,
  Space: 1,
  Letter: 2,
  Joint: 3,
} as const
type Char = (typeof Char)[keyof typeof Char]

/** Classes of the ASCII characters: letters, digits and what may be one ("OPEC+", "P&G"), blanks, what may stand inside a name (' - . & /), and the rest, which ends it. */
const ascii = new Uint8Array(128)
for (let c = 0; c < 128; c++) {
  const char = String.fromCharCode(c)
  ascii[c] = /[A-Za-z0-9&+]/.test(char) ? Char.Letter : /[ \t\n\r]/.test(char) ? Char.Space : /['.`-]/.test(char) ? Char.Joint : Char.Break
}

const letter = /[\p{L}\p{N}\p{M}]/u
const blank = /\s/
/** Apostrophes, hyphens and middle dots outside of ASCII. */
const joint = /[’‘ʼʻʾʿ‐‑·]/

function classOf(text: string, at: number): Char {
  const c = text.charCodeAt(at)
  if (c < 128) return ascii[c]! as Char
  if (c >= 0xd800 && c < 0xe000) return Char.Letter
  const char = text[at]!
  if (letter.test(char)) return Char.Letter
  if (joint.test(char)) return Char.Joint
  return blank.test(char) ? Char.Space : Char.Break
}

const special: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ə: 'a',
  '&': 'and',
}

/** The folded form of a word: lower case, without diacritics ("Erdoğan" → "erdogan", "Łódź" → "lodz"). */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (/^[\x00-\x7f]*$/.test(lower)) return lower === '&' ? 'and' : lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðþßæœıħə&]/g, (char) => special[char]!)
}

/**
 * Cuts `text` from `from` to `to` into words.
 * @returns the words in the order of the text, with offsets into `text`
 */
export function splitWords(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = []
  let flags: number = written.broken
  let at = from
  while (at < to) {
    const kind = classOf(text, at)
    if (kind !== Char.Letter) {
      if (kind === Char.Break) flags |= written.broken
      else if (kind === Char.Joint) flags |= jointFlags(text, at, words)
      at++
      continue
    }
    const start = at
    let plain = true
    let capitals = 0
    let letters = 0
    while (at < to && classOf(text, at) === Char.Letter) {
      const c = text.charCodeAt(at)
      if (c >= 128) {
        plain = false
        const char = text[at]!
        if (char !== char.toLowerCase()) capitals++
        letters++
      } else if (c >= 65 && c <= 90) {
        capitals++
        letters++
      } else if (c >= 97) letters++
      at++
    }
    let end = at
    let form: string
    // "U.S.", "J.D.": single letters with a full stop each, without blanks between them.
    if (at - start === 1 && text[at] === '.' && at + 1 < to && classOf(text, at + 1) === Char.Letter && dottedEnd(text, at, to) > 0) {
      end = dottedEnd(text, at, to)
      form = fold(text.slice(start, end).replaceAll('.', ''))
      flags |= written.dotted
      const bare = text.slice(start, end).replaceAll('.', '')
      if (bare === bare.toUpperCase()) flags |= written.upper | written.capital
      at = end
    } else {
      const raw = text.slice(start, end)
      form = plain && raw !== '&' ? raw.toLowerCase() : fold(raw)
      if (capitals > 0 && text[start] !== text[start]!.toLowerCase()) flags |= written.capital
      if (capitals >= 2 && capitals === letters) flags |= written.upper
    }
    if (form === 's' && flags & written.possessive) form = "'s"
    else flags &= ~written.possessive
    words.push({ start, end, form, flags })
    flags = 0
  }
  return words
}

/** Where a dotted abbreviation ends whose first full stop is at `at`; 0 where it is none. */
function dottedEnd(text: string, at: number, to: number): number {
  let end = at + 1
  let letters = 1
  while (end + 1 < to && classOf(text, end) === Char.Letter && text[end + 1] === '.') {
    end += 2
    letters++
  }
  // "U.S" at the end of a quotation, without its last full stop.
  if (letters === 1 && end < to && classOf(text, end) === Char.Letter && (end + 1 >= to || classOf(text, end + 1) !== Char.Letter))
    return end + 1
  return letters > 1 ? end : 0
}

/** The second part of a compound whose hyphen stands between blanks. */
const cutCompound = /^ ([a-z]+ed|borne?|led|held|run|made|bound|built|speaking)\b/

/** What a mark between words says of the word after it. */
function jointFlags(text: string, at: number, words: readonly Word[]): number {
  const char = text[at]!
  const attached = words.length > 0 && words.at(-1)!.end === at
  if (char === '-' || char === '‐' || char === '‑') {
    if (attached && at + 1 < text.length && classOf(text, at + 1) === Char.Letter) return written.hyphen
    // Texts that were cut into tokens have blanks around the hyphen: "Iran - backed".
    return !attached && cutCompound.test(text.slice(at + 1, at + 20)) ? written.hyphen : written.broken
  }
  if (char === '.') {
    // After an initial or a short title ("Lt. Gen.", "J. Smith") a name may go on.
    const before = words.at(-1)
    return attached && before && before.end - before.start <= 4 && before.flags & written.capital ? 0 : written.broken
  }
  if (char === '·') return 0
  return attached && at + 1 < text.length && classOf(text, at + 1) === Char.Letter ? written.possessive : attached ? 0 : written.broken
}
