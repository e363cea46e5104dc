/**
 * CoNLL-U (universaldependencies.org/format.html), reading and writing. Multiword tokens have their range line; white space is kept
 * exactly (`SpaceAfter=No`; `SpacesAfter` and `SpacesBefore`, with \s \t \n \r \\ as UDPipe writes them, where it is not one space);
 * names stand in MISC as `Entity=(e1-person` … `Entity=e1)` with `# global.Entity = eid-etype`, the brackets of CorefUD, so they may nest.
 */
import { createDocument, type Document, type NameMention, type Sentence, type Token, type Zone } from '../document.ts'
import { RapportError } from '../messages.ts'
import type { NameKind } from '../records.ts'
import { createToken } from './en/tokenizer.ts'

const zones: readonly string[] = ['headline', 'byline', 'dateline', 'body', 'trailer'] satisfies Zone[]
const nameKinds: readonly string[] = ['person', 'organization', 'place', 'event', 'work', 'other'] satisfies NameKind[]

/** A document in CoNLL-U. An empty document gives its `# newdoc` line alone, so that every article leaves a trace. */
export function conllu(document: Document): string {
  const { article, sentences, names } = document
  const id = flat(article.id)
  const lines: string[] = [`# newdoc id = ${id}`, '# global.Entity = eid-etype']
  if (article.title) lines.push(`# meta::title = ${flat(article.title)}`)
  if (article.published) lines.push(`# meta::dateCreated = ${flat(article.published)}`)
  if (!sentences.length) return `${lines.join('\n')}\n\n`
  const marks = entityMarks(names)
  let paragraph = -1
  for (const [n, sentence] of sentences.entries()) {
    if (!sentence.tokens.length) continue
    if (sentence.paragraph !== paragraph) lines.push('# newpar')
    paragraph = sentence.paragraph
    lines.push(`# sent_id = ${id}-${n + 1}`)
    if (sentence.zone !== 'body') lines.push(`# zone = ${sentence.zone}`)
    lines.push(`# text = ${flat(article.text.slice(sentence.start, sentence.end))}`)
    const next = sentences[n + 1]?.tokens[0]?.start ?? article.text.length
    writeTokens(lines, document, sentence, n, next, marks)
    lines.push('')
  }
  return `${lines.join('\n')}\n`
}

function writeTokens(
  lines: string[],
  { article: { text } }: Document,
  sentence: Sentence,
  n: number,
  next: number,
  marks: Map<string, string>,
): void {
  const { tokens } = sentence
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const words = token.multiword ?? 1
    const last = tokens[i + words - 1] ?? token
    const gap = text.slice(last.end, tokens[i + words]?.start ?? next)
    const spaces: string[] = []
    if (gap === '') spaces.push('SpaceAfter=No')
    else if (gap !== ' ' || last.end + 1 === text.length) spaces.push(`SpacesAfter=${escapeSpaces(gap)}`)
    if (n === 0 && i === 0 && token.start > 0) spaces.push(`SpacesBefore=${escapeSpaces(text.slice(0, token.start))}`)
    if (words > 1) {
      lines.push(`${i + 1}-${i + words}\t${text.slice(token.start, last.end)}\t_\t_\t_\t_\t_\t_\t_\t${spaces.join('|') || '_'}`)
      spaces.length = 0
    }
    for (let k = i; k < i + words && k < tokens.length; k++) {
      const { form, lemma, upos, xpos, feats, head, deprel } = tokens[k]!
      const entity = marks.get(`${n} ${k}`)
      const misc = [...(entity ? [`Entity=${entity}`] : []), ...(k === i ? spaces : [])]
      lines.push([k + 1, form, lemma || '_', upos, xpos || '_', feats || '_', head, deprel, '_', misc.join('|') || '_'].join('\t'))
    }
    i += words - 1
  }
}

/** Brackets for each token ("sentence token"): what closes before what opens, and the outer opens first. */
function entityMarks(names: readonly NameMention[]): Map<string, string> {
  const opening = new Map<string, string>()
  const closing = new Map<string, string>()
  const outerFirst = names
    .map((name, i) => ({ ...name, id: `e${i + 1}` }))
    .sort((a, b) => a.sentence - b.sentence || a.first - b.first || b.last - a.last || a.start - b.start)
  for (const { sentence, first, last, kind, id } of outerFirst) {
    const key = `${sentence} ${first}`
    opening.set(key, `${opening.get(key) ?? ''}(${id}-${kind}${first === last ? ')' : ''}`)
    if (first === last) continue
    const end = `${sentence} ${last}`
    closing.set(end, `${id})${closing.get(end) ?? ''}`)
  }
  const marks = new Map(closing)
  for (const [key, mark] of opening) marks.set(key, `${closing.get(key) ?? ''}${mark}`)
  return marks
}

/**
 * Reads CoNLL-U: one Document for each `# newdoc`, with the text put together from the words and their spaces (a new line before
 * `# newpar` where the file does not say). Empty nodes ("5.1") are left out. Names are read where their brackets carry one of our kinds.
 * @param file named in messages.
 * @throws R106 at a line that is not CoNLL-U.
 */
export function readConllu(source: string, file = 'CoNLL-U'): Document[] {
  const documents: Document[] = []
  let draft: Draft | undefined
  let rows: Row[] = []
  let comments: string[] = []
  const finish = () => {
    const starts = comments.find((comment) => comment.startsWith('# newdoc'))
    if (starts !== undefined || (!draft && rows.length)) {
      if (draft) documents.push(draft.document())
      draft = new Draft(/=\s*(.*)$/.exec(starts ?? '')?.[1] ?? String(documents.length + 1))
    }
    if (rows.length) draft!.add(rows, comments)
    else for (const comment of comments) draft?.note(comment)
    rows = []
    comments = []
  }
  let number = 0
  for (const line of source.split(/\r?\n/)) {
    number++
    if (!line.trim()) finish()
    else if (line.startsWith('#')) comments.push(line)
    else rows.push(readRow(line, file, number))
  }
  finish()
  if (draft) documents.push((draft as Draft).document())
  return documents
}

interface Row {
  id: string
  fields: string[]
  misc: Map<string, string>
}

function readRow(line: string, file: string, number: number): Row {
  const fields = line.split('\t')
  const fault = (what: string) => new RapportError('R106', { place: `${file}, line ${number}`, what })
  if (fields.length !== 10) throw fault(`${fields.length} columns instead of 10`)
  const id = fields[0]!
  if (!/^\d+(?:[-.]\d+)?$/.test(id)) throw fault(`"${id}" is not the number of a word`)
  if (/^\d+$/.test(id) && !/^(?:\d+|_)$/.test(fields[6]!)) throw fault(`"${fields[6]}" is not the number of a head`)
  const misc = new Map<string, string>()
  if (fields[9] !== '_')
    for (const pair of fields[9]!.split('|')) {
      const at = pair.indexOf('=')
      if (at > 0) misc.set(pair.slice(0, at), pair.slice(at + 1))
    }
  return { id, fields, misc }
}

/** A document while it is read. */
class Draft {
  #id: string
  #text = ''
  #title: string | undefined
  #published: string | undefined
  #paragraph = -1
  #fields = ['eid', 'etype']
  /** The text ends with a space that no field asks for. */
  #looseSpace = false
  readonly #sentences: Sentence[] = []
  readonly #names: NameMention[] = []

  constructor(id: string) {
    this.#id = id
  }

  note(comment: string): void {
    const [, key, value] = /^#\s*([^=]*?)\s*=\s*(.*)$/.exec(comment) ?? []
    if (key === 'meta::title') this.#title = value
    else if (key === 'meta::dateCreated') this.#published = value
    else if (key === 'global.Entity' && value) this.#fields = value.split('-')
  }

  add(rows: Row[], comments: string[]): void {
    for (const comment of comments) this.note(comment)
    const zone = comments.map((comment) => /^# zone = (\w+)/.exec(comment)?.[1]).find((name) => name && zones.includes(name)) as
      | Zone
      | undefined
    if (this.#paragraph < 0 || comments.some((comment) => /^#\s*newpar\b/.test(comment) && !/^#\s*newpar_block/.test(comment))) {
      this.#paragraph++
      if (this.#looseSpace) this.#text = `${this.#text.slice(0, -1)}\n`
    }
    const tokens: Token[] = []
    const entities: string[] = []
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      if (row.id.includes('.')) continue
      const range = /^(\d+)-(\d+)$/.exec(row.id)
      this.#text += unescapeSpaces(row.misc.get('SpacesBefore') ?? '')
      const start = this.#text.length
      this.#text += row.fields[1]!
      const words = range ? rows.slice(i + 1).filter((word) => !word.id.includes('.')) : [row]
      const count = range ? Math.min(Number(range[2]) - Number(range[1]) + 1, words.length) : 1
      const shares = share(
        row.fields[1]!,
        words.slice(0, count).map((word) => word.fields[1]!),
      )
      for (const [k, word] of words.slice(0, count).entries()) {
        tokens.push(this.#token(word, start + shares[k]![0], start + shares[k]![1], k === 0 && count > 1 ? count : undefined))
        entities.push(word.misc.get('Entity') ?? '')
      }
      if (range) for (let skipped = 0; skipped < count; i++) if (!rows[i + 1]!.id.includes('.')) skipped++
      const spaces = row.misc.get('SpacesAfter')
      this.#looseSpace = spaces === undefined && row.misc.get('SpaceAfter') !== 'No'
      this.#text += this.#looseSpace ? ' ' : unescapeSpaces(spaces ?? '')
    }
    if (!tokens.length) return
    const index = this.#sentences.length
    this.#sentences.push({
      start: tokens[0]!.start,
      end: tokens.at(-1)!.end,
      index,
      paragraph: this.#paragraph,
      zone: zone ?? 'body',
      tokens,
    })
    this.#readNames(index, tokens, entities)
  }

  #token({ fields }: Row, start: number, end: number, multiword: number | undefined): Token {
    const [, form, lemma, upos, xpos, feats, head, deprel] = fields as [string, string, string, string, string, string, string, string]
    return { ...createToken('', start, end), form, lemma, upos, xpos, feats, head: head === '_' ? 0 : Number(head), deprel, multiword }
  }

  #readNames(sentence: number, tokens: Token[], entities: string[]): void {
    const type = this.#fields.indexOf('etype')
    const open: { id: string; kind: string; first: number }[] = []
    const close = (at: number, last: number) => {
      const { kind, first } = open.splice(at, 1)[0]!
      if (!nameKinds.includes(kind)) return
      const { start } = tokens[first]!
      const { end } = tokens[last]!
      this.#names.push({ sentence, first, last, start, end, text: this.#text.slice(start, end), kind: kind as NameKind })
    }
    for (const [i, marks] of entities.entries()) {
      for (const [, opened, attributes, whole, closed] of marks.matchAll(/(\()([^()]*)(\)?)|([^()]*)\)/g)) {
        if (opened) {
          const parts = attributes!.split('-')
          open.push({ id: parts[0]!, kind: type < 0 ? '' : (parts[type] ?? ''), first: i })
          if (whole) close(open.length - 1, i)
        } else {
          const at = open.findLastIndex(({ id }) => id === closed)
          if (at >= 0) close(at, i)
        }
      }
    }
  }

  document(): Document {
    const text = this.#looseSpace ? this.#text.slice(0, -1) : this.#text
    const article = {
      id: this.#id,
      text,
      ...(this.#title && { title: this.#title }),
      ...(this.#published && { published: this.#published }),
    }
    const names = this.#names.sort((a, b) => a.start - b.start || b.end - a.end)
    return { ...createDocument(article), sentences: this.#sentences, names }
  }
}

/** What each word of a multiword token gets of its characters: its own where they make up the token, else equal parts. */
function share(form: string, words: string[]): [number, number][] {
  const own = words.join('') === form
  let at = 0
  return words.map((word, i) => {
    const start = at
    at = own ? at + word.length : Math.round((form.length * (i + 1)) / words.length)
    return [start, at]
  })
}

function flat(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** Every sign that is no letter to a reader of lines is written by name or number. */
function escapeSpaces(spaces: string): string {
  return spaces.replace(/[\\ \t\n\r|]|[^\x21-\x7e]/g, (sign) => named[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
const named: Readonly<Record<string, string>> = { ' ': '\\s', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\', '|': '\\p' }

function unescapeSpaces(spaces: string): string {
  return spaces.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code: string | undefined, name: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : ({ s: ' ', t: '\t', n: '\n', r: '\r', p: '|' }[name] ?? name),
  )
}
