/**
 * Actor files in the format of PETRARCH and TABARI: a name with underscores for blanks, `+` before further names of the same actor,
 * codes in brackets with the dates for which they hold (`<YYMMDD` before, `>YYMMDD` after, `YYMMDD-YYMMDD` from and to).
 * Described in PETRARCH2's documentation, "Actor Dictionary".
 */
import { RapportError } from '../messages.ts'
import type { Row, Table } from './tables.ts'

/**
 * Reads an actor file into rows of `name,aliases,code,from,to`, one for each code.
 * @throws R311 where a line is not understood
 */
export function readPetrarch(text: string, label: string): Table {
  const rows: Row[] = []
  let names: string[] = []
  let codes: { code: string; from: string; to: string; line: number }[] = []
  const close = () => {
    for (const { code, from, to, line } of codes)
      rows.push({ name: names[0]!, aliases: names.slice(1).join('|'), code, from, to, file: label, line: String(line) } as Row)
    names = []
    codes = []
  }
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = i + 1
    const content = raw.replace(/[#;].*$/, '').trim()
    if (!content || content.startsWith('<!--')) continue
    const name = content.match(/^[^[]*/)![0].trim()
    if (name && !name.startsWith('+')) close()
    if (name) {
      const plain = nameOf(name.replace(/^\+/, ''))
      if (!plain || (name.startsWith('+') && !names.length)) throw new RapportError('R311', { file: label, line, what: name })
      names.push(plain)
    }
    for (const [, inside] of content.matchAll(/\[([^\]]*)\]/g)) {
      const match = inside!.trim().match(/^([A-Z]{3,15})(?:\s+(?:([<>])\s*(\d{6}|\d{8})|(\d{6}|\d{8})\s*-\s*(\d{6}|\d{8})))?$/)
      if (!match || !names.length) throw new RapportError('R311', { file: label, line, what: `[${inside}]` })
      const [, code, side, one, from, to] = match
      codes.push({
        code: code!,
        from: side === '>' ? dateOf(one!) : from ? dateOf(from) : '',
        to: side === '<' ? dateOf(one!) : to ? dateOf(to) : '',
        line,
      })
    }
    if (content.includes('[') && !/^[^[\]]*(\[[^[\]]*\]\s*)+$/.test(content))
      throw new RapportError('R311', { file: label, line, what: content })
  }
  close()
  return { file: label, rows }
}

/** "SERGEI_LAVROV_" → "Sergei Lavrov"; names without lower-case letters get capitals at the beginnings of their words. */
function nameOf(name: string): string {
  const plain = name.replace(/_+/g, ' ').trim()
  return plain === plain.toUpperCase()
    ? plain.toLowerCase().replace(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    : plain
}

/** YYMMDD (30 to 99 are of the last century) or YYYYMMDD as an ISO date. */
function dateOf(digits: string): string {
  const year = digits.length === 8 ? digits.slice(0, 4) : `${Number(digits.slice(0, 2)) >= 30 ? '19' : '20'}${digits.slice(0, 2)}`
  return `${year}-${digits.slice(-4, -2)}-${digits.slice(-2)}`
}
