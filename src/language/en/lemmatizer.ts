/**
 * Lemmas of English words by the habits of UD English: what a word's ending and tag say, and exceptions. The table is learnt from
 * the treebanks by `training/lemmas.ts`.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Token } from '../../document.ts'
import { RapportError } from '../../messages.ts'
import { longestRemembered } from './tokenizer.ts'

/** What is done to a form: kept or put in small letters, then so many characters are cut off and others are put there. */
export interface LemmaEdit {
  lower: boolean
  cut: number
  add: string
}

export interface LemmaTable {
  version: string
  /** For each tag ("VERB/VBD"): edits by ending in small letters, "" being the last resort. */
  endings: Record<string, Record<string, string>>
  /** For each tag: lemmas of forms that their ending would get wrong. A form with a capital stands for this spelling alone. */
  exceptions: Record<string, Record<string, string>>
}

export const longestEnding = 6
/** Lemmas that were found are remembered up to this number of words with their tags. */
const rememberedWords = 20_000

/** "L2y" = small letters, two characters off, y on; "K0" = kept. */
export function readEdit(edit: string): LemmaEdit {
  return { lower: edit[0] === 'L', cut: Number(edit[1]), add: edit.slice(2) }
}

export function applyEdit(form: string, { lower, cut, add }: LemmaEdit): string {
  const base = lower ? form.toLowerCase() : form
  return base.length > cut ? base.slice(0, base.length - cut) + add : base
}

/** Whether a word's capitals are its own: "NATO", "MPs", "L2"; a long word in capitals was put in them ("POLICY"). */
export function hasOwnCapitals(form: string): boolean {
  if (form.length === 1) return form !== 'I' && form !== 'A' && /\p{Lu}/u.test(form)
  return (/\p{Lu}/u.test(form.slice(1)) && (form.length < 6 || /\p{Ll}/u.test(form))) || (/^\p{Lu}/u.test(form) && /\d/.test(form))
}

/**
 * The tag under which a word is looked up. Auxiliaries are verbs, the past tense and the participle are read alike, and words with
 * capitals of their own ("MPs" and, in capitals alone, "GDP") have endings of their own.
 */
export function lemmaKey(upos: string, xpos: string, form: string): string {
  if (/^(?:AUX|VERB)$/.test(upos) && xpos !== 'MD' && !xpos.startsWith('NN')) return `VERB/${xpos === 'VBN' ? 'VBD' : xpos}`
  if (upos === 'PROPN' || !hasOwnCapitals(form)) return `${upos}/${xpos}`
  return `${upos}/${xpos}/${/\p{Ll}/u.test(form) ? 'mixed' : 'caps'}`
}

/** Whether words of a tag keep their capitals: parts of names. */
export const keepsCapitals = (tag: string): boolean => tag.startsWith('PROPN') || tag.includes('/NNP') || /\/(?:caps|mixed)$/.test(tag)

export interface Lemmatizer {
  readonly version: string
  /**
   * The lemma of a form with its tags.
   * @param named true for an adjective that keeps its capital, as part of a name ("the Supreme Court")
   */
  lemma(form: string, upos: string, xpos: string, named?: boolean): string
  /** Sets the lemmas of a sentence whose tags are set. */
  lemmatize(tokens: readonly Token[]): void
}

export function createLemmatizer(table: LemmaTable = loadLemmaTable()): Lemmatizer {
  const endings = new Map(
    Object.entries(table.endings).map(([tag, edits]) => [
      tag,
      new Map(Object.entries(edits).map(([ending, edit]) => [ending, readEdit(edit)])),
    ]),
  )
  const exceptions = new Map(Object.entries(table.exceptions).map(([tag, forms]) => [tag, new Map(Object.entries(forms))]))
  // Tags that were never seen together ("NOUN/VBZ") are read by the second: as the tag with most endings that has it.
  const byXpos = new Map<string, string>()
  for (const [tag, edits] of endings) {
    const xpos = tag.split('/')[1]!
    if (edits.size > (endings.get(byXpos.get(xpos) ?? '')?.size ?? 0)) byXpos.set(xpos, tag)
  }

  const lemma = (form: string, upos: string, xpos: string, named = false): string => {
    let tag = lemmaKey(upos, xpos, form)
    if (!endings.has(tag)) tag = endings.has(`${upos}/${xpos}`) ? `${upos}/${xpos}` : (byXpos.get(xpos) ?? 'NOUN/NN')
    const small = form.toLowerCase()
    const known = exceptions.get(tag)
    const exception = known?.get(form) ?? (upos === 'PROPN' ? undefined : known?.get(small))
    if (exception !== undefined) return exception
    if (upos === 'NUM' && /^\d+(?:,\d{2,3})+(?:\.\d+)?$/.test(form)) return form.replaceAll(',', '')
    const edits = endings.get(tag)!
    let edit: LemmaEdit | undefined
    for (let length = Math.min(longestEnding, small.length); !edit && length >= 0; length--)
      edit = edits.get(small.slice(small.length - length))
    // A name in capitals of more than five letters was put in them: "TEHRAN".
    const shown = upos === 'PROPN' && /^\p{Lu}{6,}$/u.test(form) ? form[0] + small.slice(1) : form
    if (edit && named) edit = { ...edit, lower: false }
    return edit ? applyEdit(shown, edit) : small
  }

  const remembered = new Map<string, string>()
  return {
    version: table.version,
    lemma,
    lemmatize(tokens) {
      // In a line where most words have capitals they say nothing.
      const capitals = tokens.reduce((count, { form }) => count + (/^\p{Lu}/u.test(form) ? 1 : 0), 0) > tokens.length * 0.6
      for (const [i, token] of tokens.entries()) {
        const named = token.upos === 'ADJ' && i > 0 && !capitals && keepsItsCapital(token)
        const key = `${token.form}\t${token.upos}\t${token.xpos}${named ? '\tnamed' : ''}`
        let found = remembered.get(key)
        if (found === undefined) {
          found = lemma(token.form, token.upos, token.xpos, named)
          if (remembered.size >= rememberedWords) remembered.clear()
          if (token.form.length <= longestRemembered) remembered.set(key, found)
        }
        token.lemma = found
        if (token.upos === 'AUX' && /^['’]s$/i.test(token.form)) token.lemma = isPerfect(tokens, i) ? 'have' : 'be'
      }
    },
  }
}

/** An adjective of a name ("the Supreme Court"), or one made from a name ("Angolan"); others have capitals for weight alone ("Western powers"). */
const keepsItsCapital = ({ form, xpos }: Token): boolean =>
  /^\p{Lu}\p{Ll}/u.test(form) && (xpos.startsWith('NNP') || /(?:[^mb]an|ese|[^aeiou]i|[^b]ish)$/.test(form))

/** "'s" before "been" or "got" is "has": "he's been", "she's already got". */
function isPerfect(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < tokens.length && k < i + 4; k++) {
    const { form, upos, xpos } = tokens[k]!
    if (/^(?:been|got|gotten|had|become|begun|gone|come|taken|seen|said|happened|lost|won)$/i.test(form)) return xpos === 'VBN'
    if (upos !== 'ADV' && upos !== 'PART') return false
  }
  return false
}

/** Reads the table that lies beside this file and compares its checksum with the one of its manifest. Throws R207 where they differ. */
export function loadLemmaTable(): LemmaTable {
  const file = new URL('./lemmas.json.gz', import.meta.url)
  const bytes = readFileSync(file)
  const { sha256 } = JSON.parse(readFileSync(new URL('./lemmas.manifest.json', import.meta.url), 'utf8')) as { sha256: string }
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new RapportError('R207', { file: 'lemmas.json.gz', what: 'its checksum is another one' })
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as LemmaTable
}
