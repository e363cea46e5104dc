/** Words for searching: the same for every database, so that all of them find the same. */
import { stemmer } from 'stemmer'
import type { TextQuery } from './store.ts'

/** Runs of letters, marks and digits; an apostrophe inside a word belongs to it. A run without end is cut: ten million letters are no word. */
const word = /[\p{L}\p{M}\p{N}]{1,200}(?:['’][\p{L}\p{M}\p{N}]{1,200}){0,9}/gu

/** A word as it is searched: without capitals, accents and endings ("Décisions" is "decis"). */
function stemOf(form: string): string {
  return stemmer(bare(form))
}

function bare(form: string): string {
  return form
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$|['’]s\b/g, '')
    .replace(/['’]/g, '')
    .slice(0, 100)
}

/** The words of a text, in order, as they are searched. */
export function searchWords(text: string): string[] {
  return (text.match(word) ?? []).flatMap((form) => stemOf(form) || [])
}

/** What a search asks for: words that all stand in the text, "phrases in quotes", beginnings*. Null where it holds no word. */
export function parseText(text: string): TextQuery | null {
  const terms = [...text.matchAll(/["“”]([^"“”]*)["“”]|(\S+)/g)].flatMap(([, phrase, plain]) => {
    if (phrase !== undefined) return [{ words: searchWords(phrase), prefix: false }]
    const forms = plain!.match(word) ?? []
    const prefix = plain!.endsWith('*')
    return [{ words: prefix ? forms.map(bare) : searchWords(plain!), prefix }]
  })
  const asked = terms.filter(({ words }) => words.length)
  return asked.length ? asked : null
}
