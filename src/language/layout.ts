/**
 * The parts of a news text: headline, byline, dateline, paragraphs of the body, notes at the end. Found by the shape of lines,
 * before words are cut; nothing is changed, every part is a span of the text.
 */
import type { Dateline, Zone } from '../document.ts'
import type { Span, TextSpan } from '../records.ts'
import { datelinePlaces } from './en/datelines.ts'
import { isSpace } from './en/tokenizer.ts'

export interface Block extends Span {
  zone: Zone
  /** 0-based number of the paragraph; a dateline has the number of the paragraph that it opens. */
  paragraph: number
}

export interface Layout {
  /** In the order of the text; they do not overlap, and between them stands white space alone. */
  blocks: Block[]
  dateline?: Dateline
  /** Outlets and agencies that notes name as where the text comes from, outermost first. */
  syndication?: TextSpan[]
}

/** Finds the parts of a text. `title`, where it is known, tells the headline from a first paragraph. */
export function readLayout(text: string, title?: string): Layout {
  const paragraphs = readParagraphs(text)
  const zones = zonesOf(text, paragraphs, title)
  const blocks: Block[] = []
  let dateline: Dateline | undefined
  let bodies = 0
  for (const [i, paragraph] of paragraphs.entries()) {
    const zone = zones[i]!
    const push = (from: number, to: number, as: Zone) => {
      const span = trim(text, from, to)
      if (span) blocks.push({ ...span, zone: as, paragraph: i })
    }
    if (zone === 'dateline') {
      dateline ??= readDateLine(text, paragraph)
      push(paragraph.start, paragraph.end, zone)
      continue
    }
    if (zone !== 'body') {
      push(paragraph.start, paragraph.end, zone)
      continue
    }
    let { start, end } = paragraph
    // A text opens with its dateline; a blog of several pieces may bring more, the first one counts.
    const opening = bodies++ < 4 ? readDateline(text, paragraph) : undefined
    if (opening) {
      dateline ??= opening
      push(opening.start, opening.end, 'dateline')
      start = opening.end
    }
    const note = i === lastBody(zones) ? closingNote(text, start, end) : end
    push(start, note, 'body')
    if (note < end) push(note, end, 'trailer')
    end = note
  }
  const syndication = blocks.filter(({ zone }) => zone === 'trailer').flatMap((block) => sourcesOf(text, block))
  return { blocks, ...(dateline && { dateline }), ...(syndication.length && { syndication }) }
}

const lastBody = (zones: readonly Zone[]) => zones.lastIndexOf('body')

function trim(text: string, start: number, end: number): Span | undefined {
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start < end ? { start, end } : undefined
}

// ---- paragraphs ----

interface Line extends Span {
  /** An empty line stands before it. */
  parted: boolean
}

/** Lines, or groups of them where a text was broken at a fixed width. */
function readParagraphs(text: string): Span[] {
  const lines = readLines(text)
  if (!isWrapped(text, lines)) return lines
  const paragraphs: Span[] = []
  const width = lines.reduce((most, { start, end }) => (end - start <= widest ? Math.max(most, end - start) : most), 0)
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    const goesOn = before && !line.parted && (!endsSentence(text, before) || before.end - before.start > width * 0.7)
    if (goesOn && before.end - before.start > width * 0.5) paragraphs.at(-1)!.end = line.end
    else paragraphs.push({ start: line.start, end: line.end })
  }
  return paragraphs
}

function readLines(text: string): Line[] {
  const lines: Line[] = []
  const ends = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
  let start = 0
  let parted = false
  for (;;) {
    const found = ends.exec(text)
    const span = trim(text, start, found ? found.index : text.length)
    if (span) lines.push({ ...span, parted })
    parted = !span
    if (!found) return lines
    start = ends.lastIndex
  }
}

/** Longest line of a text that was broken at a fixed width. */
const widest = 120

/** Whether lines were broken at a fixed width: they are of like length, and the next one often goes on in small letters. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  let joints = 0
  let running = 0
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]!
    if (lines[i]!.parted) continue
    joints++
    const length = before.end - before.start
    if (
      length >= 40 &&
      length <= widest &&
      !endsSentence(text, before) &&
      /^[\p{Ll}\d("“]/u.test(text.slice(lines[i]!.start, lines[i]!.start + 2))
    )
      running++
  }
  return running >= 2 && running / joints >= 0.3
}

function endsSentence(text: string, { end }: Span): boolean {
  return /[.!?…:;][”"’')\]]*$/u.test(text.slice(Math.max(0, end - 4), end))
}

// ---- zones ----

const bylines: readonly RegExp[] = [
  /^(?:By|BY|Written by|Story by|Reported by|Reporting by|From our correspondent|From)(?:[\s,]+(?:\p{Lu}[\p{L}'’.-]*|and|with|of|for|the|in|&|\||de|al|van|von|bin)(?=[\s,]|$))+(?:,.{0,60})?$/u,
  /^(?:Source|Author|Editor|Edited by|Published|Updated|Last updated|Posted|First published|Xinhua|Web Desk|News Desk|Agencies)\s?[:|].{1,90}$/u,
  /^(?:Xinhua|Reuters Staff|Associated Press|Agence France-Presse|Web Desk|News Desk|Foreign Desk|Agencies|Monitoring Desk|Staff Writer|Staff Report(?:er)?|Our Correspondent|DM Monitoring)$/u,
  /^\d+\s+min(?:ute)?s?\s+read$/iu,
]

/** Examples of bylines and of lines that are none, with what they are; run by the tests. */
export const bylineExamples = {
  is: [
    'By Andrew Roth',
    'By Ben Blanchard and Michael Martina, Reuters',
    'Source: Xinhua',
    'Updated: 2021-12-15 21:30',
    '3 min read',
    'News Desk',
  ],
  isNot: [
    'By 2030 the European Union wants to be rid of Russian gas.',
    'By law the two houses meet in March.',
    'Source countries of refugees met in Geneva.',
  ],
} as const

const notes: readonly RegExp[] = [
  /^[(（[]\s*(?:Reporting|Report|Writing|Written|Additional reporting|Editing|Edited|With inputs?|With reporting|Compiled|Translated|Contributed|Input|Photo|Graphics|The writer|The author|Story has been|This story|This article|Source)\b.*[)）\]]\.?$/isu,
  /^(?:Reporting|Writing|Additional reporting|Editing|Edited|With inputs?|With reporting|Compiled|Translated|Contributed) (?:by|from)\b/iu,
  /^(?:©|\(c\)|Copyright\b)/iu,
  /^[^.!?]*\b(?:All rights reserved|Exchange Item|Content Exchange|News Exchange|may not be (?:published|reproduced|republished))\b/iu,
  /^(?:Our Standards:|Read more|Read also|See also|Also read|Related:|Follow us|Subscribe|Sign up|Share this|Join (?:us|the)|Click here|Download the|Tags?:|Topics?:|Keywords?:|Photo(?: credit)?:|ENDS?\.?$|END\/?$|Enditem|-30-|-?\s?#{3}|\*{3}$)/iu,
  /^(?:This (?:story|article|report|piece)|The (?:story|article)) (?:was|is|has been|first|originally)\b.{0,60}\b(?:published|appeared|republished|produced|written|from|reproduced|syndicated)\b/iu,
  /^[-–—]\s?\/?\p{Lu}[\p{L}.]*(?:[\s/&,-]{1,3}\p{Lu}[\p{L}.]*){0,5}\/?$/u,
  /^\/[\p{L} -]{2,40}\/$/u,
]

/** What may follow the last sentence in the same paragraph. */
const inlineNote =
  /(?<=[.!?…”"’)\]]\s{0,3})(?:[-–—]{1,2}\s?\p{Lu}[\p{L}.'’]*(?:[\s/&,-]{1,3}\p{Lu}[\p{L}.'’]*){0,10}[\s-](?:Exchange Item|Service|Agency|Agencies|News|Daily|Times|Post|Desk|Report|Monitoring)\.?|[-–—]{1,2}\s?(?:AFP|AP|APP|PTI|ANI|IANS|TASS|INP|Reuters|Xinhua|Agencies|Bloomberg|UPI|dpa|IRNA|Yonhap|Kyodo)\.?|\((?:Reporting|Writing|Additional reporting|Editing|Edited|With inputs?|Compiled)\b[^()]{3,400}\)|Enditem|ENDS|-30-|©.{3,200})$/u

export const noteExamples = {
  is: [
    '(Reporting by Vladimir Soldatkin; editing by Guy Faulconbridge)',
    '-The Daily Mail-China Daily News Exchange Item',
    '© 2021 The Associated Press. All rights reserved.',
    'This article was originally published by The Conversation.',
    '—AFP',
    'Enditem',
  ],
  isNot: [
    '– The two sides agreed to a ceasefire.',
    'Copying machines were bought.',
    '(Reports of the talks differ.)',
    'Ending the war is the aim of the talks.',
  ],
} as const

/** Whether a line by itself says who wrote the text or when it was put out. */
export const isByline = (line: string): boolean => bylines.some((pattern) => pattern.test(line))
/** Whether a paragraph is a note at the end of an article, not part of the story. */
export const isNote = (paragraph: string): boolean => paragraph.length <= 600 && notes.some((pattern) => pattern.test(paragraph))

function zonesOf(text: string, paragraphs: readonly Span[], title: string | undefined): Zone[] {
  const zones: Zone[] = paragraphs.map(() => 'body')
  const line = (i: number) => {
    const paragraph = paragraphs[i]
    return paragraph ? text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 700)) : ''
  }
  let i = 0
  while (i < paragraphs.length - 1 && i < 3 && isHeadline(line(i), line(i + 1), i === 0 ? title : undefined, text.length)) {
    zones[i++] = 'headline'
    if (i === 1 && title && same(line(0), title) && !short(line(1))) break
  }
  for (let k = i; k < paragraphs.length - 1 && k < i + 4; k++) {
    if (isByline(line(k))) zones[k] = 'byline'
    else if (loneDate.test(line(k))) zones[k] = 'dateline'
    else break
  }
  for (let k = paragraphs.length - 1; k > 0 && zones[k] === 'body' && isNote(line(k)); k--) zones[k] = 'trailer'
  return zones
}

const short = (line: string) => line.length <= 200 && !/[.!?…:;,][”"’')\]]*$/u.test(line)
const same = (a: string, b: string) => fold(a) === fold(b)
const fold = (line: string) =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The line is the title, or it has no full stop and a longer, finished text follows. */
function isHeadline(line: string, next: string, title: string | undefined, length: number): boolean {
  if (title && same(line, title)) return true
  if (isByline(line) || loneDate.test(line) || line.length > 250 || line.length * 2 > length) return false
  if (!/\p{L}/u.test(line) || (!short(line) && !/[^.][?!][”"’')]?$/u.test(line))) return false
  if (/^[•*-]/.test(line)) return false
  return next.length > line.length * 0.8 || !short(next) || isByline(next) || loneDate.test(next)
}

// ---- dateline ----

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.?'
const date = `(?:${weekday},?\\s+)?(?:${month}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s+${month}(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|${weekday})`
const capitals = "\\p{Lu}[\\p{Lu}'’.-]+(?:[ /][\\p{Lu}'’.-]+){0,3}"
const titled = "\\p{Lu}[\\p{L}'’.-]+(?:[ /]\\p{Lu}[\\p{L}'’.-]+){0,2}"
const region = `(?:,\\s(?:${capitals}|${titled}(?:\\s(?:of|and|the)\\s${titled})?))?`
const agency = "(?:\\p{L}[\\p{L}\\p{N}.&'’]*(?:[ /-][\\p{L}\\p{N}.&'’]+){0,5})"
/** Agencies of the last century wrote an underscore for the dash, and archives a quotation mark; some papers write a colon after the agency. */
const dash = '(?:[-–—―]{1,3}|[_"](?=\\s))'
/** A dash that cannot be a hyphen: it needs no blank before it. */
const longDash = '(?:-{2,3}|[–—―]{1,2})'
/** A sentence begins: what stands before was a dateline. */
const begins = '(?=\\s*[“"‘\'(\\[]?[\\p{Lu}\\d$€£])'

const datelines: readonly RegExp[] = [
  // MOSCOW, Dec. 15 (Xinhua) — ; BEIJING (AP) - ; KYIV. Dec 15 (Interfax-Ukraine) - ; Moscow (AFP) – ; GENEVA (3 May 2021) –
  new RegExp(
    `^(?<place>(?:${capitals}|${titled})${region})[.,]?\\s*(?<date>${date})?[.,:]?\\s*\\((?:(?<dated>${date})|(?<agency>${agency}))\\)\\s*(?:${dash}|:)${begins}`,
    'u',
  ),
  // MOSCOW, December 15. /TASS/.
  new RegExp(
    `^(?<place>(?:${capitals}|${titled})${region}),\\s*(?<date>${date})\\.?,?\\s*/(?<agency>${agency})/[.,]?\\s*${dash}?${begins}`,
    'u',
  ),
  // TEHRAN, IRNA – ; Tehran, Dec 15, IRNA –
  new RegExp(`^(?<place>${capitals}|${titled}),\\s*(?:(?<date>${date}),\\s*)?(?<agency>[\\p{Lu}]{2,10})\\s*${dash}${begins}`, 'u'),
  // NEW DELHI, Dec 15 — ; Brussels, 3 May 2021 – ; LONDON, Monday -
  new RegExp(`^(?<place>(?:${capitals}|${titled})${region}),\\s*(?<date>${date})\\s*${dash}${begins}`, 'u'),
  // New Delhi, Dec 15 (PTI) The
  new RegExp(`^(?<place>(?:${capitals}|${titled})${region}),\\s*(?<date>${date})\\s*\\((?<agency>${agency})\\)[.:]?\\s${begins}`, 'u'),
  // (Reuters) -
  new RegExp(`^\\((?<agency>${agency})\\)\\s*${dash}${begins}`, 'u'),
]
/** Datelines of a place alone; only a known place is believed. */
const bareDatelines: readonly RegExp[] = [
  // WASHINGTON — ; ANKARA, Turkey – ; LONDON/PARIS -
  new RegExp(`^(?<place>${capitals}${region})\\s+${dash}\\s${begins}`, 'u'),
  // WASHINGTON--The ; TEL AVIV-- Israeli
  new RegExp(`^(?<place>${capitals}${region})${longDash}${begins}`, 'u'),
  // Juba -- The
  new RegExp(`^(?<place>${titled}${region})\\s+(?:-{2,3}|—)\\s${begins}`, 'u'),
  // ISLAMABAD: ; HANOI:
  new RegExp(`^(?<place>${capitals}):\\s${begins}`, 'u'),
]
const loneDate = new RegExp(
  `^(?:(?<place>(?:${capitals}|${titled})${region}),?\\s+)?(?<date>${date}(?:,?\\s+\\d{4})?)(?:\\s+\\((?<agency>${agency})\\))?[.:]?$`,
  'u',
)

/** Examples of datelines with the parts that are found, and openings that are none; run by the tests. */
export const datelineExamples: {
  is: readonly { text: string; place?: string; date?: string; agency?: string; rest: string }[]
  isNot: readonly string[]
} = {
  is: [
    { text: 'MOSCOW, Dec. 15 (Xinhua) — Russia and China held talks.', place: 'MOSCOW', date: 'Dec. 15', agency: 'Xinhua', rest: 'Russia' },
    { text: 'BEIJING (AP) - China said on Monday it was ready.', place: 'BEIJING', agency: 'AP', rest: 'China' },
    { text: 'UNITED NATIONS, May 3 (Xinhua) -- The council met.', place: 'UNITED NATIONS', date: 'May 3', agency: 'Xinhua', rest: 'The' },
    { text: 'MOSCOW, December 15. /TASS/. Russia will answer.', place: 'MOSCOW', date: 'December 15', agency: 'TASS', rest: 'Russia' },
    { text: 'TEHRAN, IRNA – Iran’s foreign minister left for Doha.', place: 'TEHRAN', agency: 'IRNA', rest: 'Iran' },
    { text: 'Brussels, 3 May 2021 – The Commission proposed it.', place: 'Brussels', date: '3 May 2021', rest: 'The' },
    { text: 'New Delhi, Dec 15 (PTI) The prime minister spoke.', place: 'New Delhi', date: 'Dec 15', agency: 'PTI', rest: 'The' },
    { text: '(Reuters) - Turkey said it would not sign.', agency: 'Reuters', rest: 'Turkey' },
    { text: 'WASHINGTON — The United States and Japan signed.', place: 'WASHINGTON', rest: 'The' },
    { text: 'WASHINGTON--The United States and Japan signed.', place: 'WASHINGTON', rest: 'The' },
    { text: 'TEL AVIV-- Israel and Egypt signed.', place: 'TEL AVIV', rest: 'Israel' },
    { text: 'Nairobi -- Kenya and Somalia signed.', place: 'Nairobi', rest: 'Kenya' },
    { text: 'CAIRO (AP) " Egypt and Sudan signed.', place: 'CAIRO', agency: 'AP', rest: 'Egypt' },
    { text: 'DAYTON, Ohio (AP) _ The presidents signed.', place: 'DAYTON, Ohio', agency: 'AP', rest: 'The' },
    { text: 'KABUL (Pajhwok): The council met.', place: 'KABUL', agency: 'Pajhwok', rest: 'The' },
    { text: 'ANKARA, Turkey (AP) — Erdogan met Putin.', place: 'ANKARA, Turkey', agency: 'AP', rest: 'Erdogan' },
    { text: 'ISLAMABAD: Pakistan welcomed the ceasefire.', place: 'ISLAMABAD', rest: 'Pakistan' },
    { text: 'MANCHESTER, N.H. - Candidates spoke on Friday.', place: 'MANCHESTER, N.H.', rest: 'Candidates' },
    { text: 'GENEVA (3 May 2021) – Experts called for an inquiry.', place: 'GENEVA', date: '3 May 2021', rest: 'Experts' },
    {
      text: 'KYIV. Dec 15 (Interfax-Ukraine) – Ukraine received aid.',
      place: 'KYIV',
      date: 'Dec 15',
      agency: 'Interfax-Ukraine',
      rest: 'Ukraine',
    },
  ],
  isNot: [
    'NATO - the alliance that was founded in 1949 - met in Brussels.',
    'Moscow (and Beijing) said so.',
    'Putin, May and Macron met in Osaka.',
    'BREAKING: Russia has invaded Ukraine.',
    'ANALYSIS — Why the talks failed.',
    'Merkel -- Scholz was her finance minister -- left office in 2021.',
    'Paris–Nice is a race.',
    'PUTIN: We are ready to talk.',
    'Paris - Roubaix was held in April.',
    'In Moscow, Dec. 15 is a working day.',
    'Angela Merkel (CDU) – Chancellor until 2021 – was born in Hamburg.',
    'Angela Merkel (CDU) was chancellor until 2021.',
  ],
}

/** The dateline that opens a paragraph, if one does. */
export function readDateline(text: string, { start, end }: Span): Dateline | undefined {
  const opening = text.slice(start, Math.min(end, start + 200))
  for (const pattern of datelines) {
    const found = pattern.exec(opening)
    if (!found) continue
    const { place, agency } = found.groups!
    // "Angela Merkel (CDU) – The …": a name in small letters with a bracket needs more than its shape.
    if (pattern === datelines[0] && agency && /\p{Ll}{2}/u.test(place!) && !isKnownPlace(place!) && !agencies.test(agency)) continue
    return datelineOf(text, start, found)
  }
  for (const pattern of bareDatelines) {
    const found = pattern.exec(opening)
    if (found && isKnownPlace(found.groups!['place']!)) return datelineOf(text, start, found)
  }
  return undefined
}

const agencies =
  /\b(?:AP|Associated Press|AFP|Reuters|Xinhua|TASS|UPI|dpa|DPA|EFE|ANSA|PTI|ANI|IANS|APP|IRNA|ISNA|MNA|Mehr|SANA|Yonhap|Kyodo|Jiji|Bernama|Antara|VNA|KCNA|CNA|Interfax|RIA|Sputnik|Ukrinform|Anadolu|AA|Belga|MENA|WAM|SPA|QNA|UNI|Bloomberg|CNN|BBC|NYT|Tribune)\b/

/** A city by its name alone, or with its state or country ("MANCHESTER, N.H."). */
function isKnownPlace(place: string): boolean {
  const [city, area] = place.split(/,\s*/)
  return datelinePlaces.has(city!.split('/')[0]!.toUpperCase()) || (area !== undefined && /^(?:\p{Lu}\.|\p{Lu}\p{Ll})/u.test(area))
}

function readDateLine(text: string, { start, end }: Span): Dateline | undefined {
  const found = loneDate.exec(text.slice(start, end))
  return found ? datelineOf(text, start, found) : undefined
}

function datelineOf(text: string, start: number, found: RegExpExecArray): Dateline {
  const groups = found.groups ?? {}
  const line = trim(text, start, start + found[0].length)!
  let from = start
  const part = (value: string | undefined): TextSpan | undefined => {
    if (!value) return undefined
    const at = text.indexOf(value, from)
    from = at + value.length
    const words = /(?:^|\W)(?:\p{L}\.)+$/u.test(value) ? value : value.replace(/[.,]+$/, '')
    return { start: at, end: at + words.length, text: words }
  }
  const place = part(groups['place'])
  const day = part(groups['date'] ?? groups['dated'])
  const source = part(groups['agency'])
  return {
    ...line,
    text: text.slice(line.start, line.end),
    ...(place && { place }),
    ...(day && { date: day }),
    ...(source && { agency: source }),
  }
}

// ---- notes ----

/** Where a note begins behind the last sentence of the last paragraph; its end when there is none. */
function closingNote(text: string, start: number, end: number): number {
  const from = Math.max(start, end - 500)
  const found = inlineNote.exec(text.slice(from, end))
  return found && from + found.index > start ? from + found.index : end
}

const outlet = "(?:The )?\\p{Lu}[\\p{L}\\p{N}.&'’]*(?: (?:of |the |and )?\\p{Lu}[\\p{L}\\p{N}.&'’]*){0,5}"
const sources: readonly RegExp[] = [
  // -The Daily Mail-China Daily News Exchange Item
  new RegExp(`^[-–—]?\\s?(?<first>${outlet}?)[-–—/](?<second>${outlet}?)(?: News)? (?:Content )?Exchange Item`, 'u'),
  new RegExp(`^[-–—]{1,2}\\s?(?<first>${outlet})(?:[/,]\\s?(?<second>${outlet}))?\\.?$`, 'u'),
  new RegExp(`^\\/(?<first>${outlet})\\/$`, 'u'),
  new RegExp(`^(?:©|\\(c\\)|Copyright)(?:\\s?©)?\\s*(?:\\d{4}(?:[-–]\\d{2,4})?,?\\s*)?(?<first>${outlet})`, 'iu'),
  new RegExp(
    `\\b(?:published|republished|appeared|produced|reproduced)\\s(?:first\\s|originally\\s)?(?:by|in|on|at|from)\\s(?:the\\s)?(?<first>${outlet})`,
    'u',
  ),
  new RegExp(`^\\(?(?:Source|Courtesy)\\s?:\\s?(?<first>${outlet})`, 'u'),
  new RegExp(`(?:[Ww]ith inputs?|[Cc]ompiled) from (?<first>${outlet})(?:(?:,| and) (?<second>${outlet}))?`, 'u'),
]

/** The outlets that a note names as sources. */
function sourcesOf(text: string, { start, end }: Span): TextSpan[] {
  const note = text.slice(start, Math.min(end, start + 600))
  for (const pattern of sources) {
    const groups = pattern.exec(note)?.groups
    if (!groups) continue
    let from = start
    return [groups['first'], groups['second']].flatMap((name) => {
      if (!name) return []
      const at = text.indexOf(name, from)
      from = at + name.length
      const words = name.replace(/\.$/, '')
      return [{ start: at, end: at + words.length, text: words }]
    })
  }
  return []
}
