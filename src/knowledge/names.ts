/**
 * Variants of people's names: transliterations, order of family and given name, the parts by which the news speak of a person.
 */

/**
 * A coarse spelling under which the usual transliterations of a name fall together ("Aleksandr" and "Alexander", "Sergey" and
 * "Sergei", "Mohamed" and "Muhammad"). Takes a folded word.
 */
export function skeleton(form: string): string {
  if (/^m[uoe]h?a?m+[aeiou]d$/.test(form)) return 'mhmd'
  if (/^h[ou]s+[aeiy]+n$/.test(form)) return 'hsn'
  if (/^(a?bd[aeu]l?|abd)$/.test(form)) return 'abd'
  if (/^[ivx]+$/.test(form)) return form
  return form
    .replace(/ks/g, 'x')
    .replace(/ck/g, 'k')
    .replace(/tsch|tch|tsh|cz/g, 'ch')
    .replace(/sch|sz/g, 'sh')
    .replace(/dzh|dj|zh/g, 'j')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/[uo]e(?=[^aeiouy]|$)/g, (pair) => pair[0]!)
    .replace(/ou|oo|o/g, 'u')
    .replace(/^(y|i)e/g, 'e')
    .replace(/(iy|ey|ei|yi|ii|ij|ie|ee|y|i)$/g, 'i')
    .replace(/[yi]+/g, 'i')
    .replace(/w/g, 'v')
    .replace(/c(?=[aouklr]|$)|q/g, 'k')
    .replace(/er$/, 'r')
    .replace(/ia/g, 'a')
    .replace(/(.)\1+/g, '$1')
}

/** States whose people's family name stands first in English news, too. */
const familyFirst = new Set(['CHN', 'TWN', 'HKG', 'MAC', 'KOR', 'PRK', 'SGP', 'VNM'])
/** States whose people are named in both orders. */
const bothOrders = new Set(['CHN', 'TWN', 'HKG', 'KOR', 'PRK', 'JPN', 'HUN', 'KHM', 'SGP'])
/** States where the first name is the one that the news speak of. */
const givenFirst = new Set(['ETH', 'ERI', 'THA', 'MNG', 'IDN', 'VNM', 'MMR', 'ISL', 'LKA'])
const particles = new Set(
  'von van der den de da di du dos das del della la le el al bin ibn ben bint abu ould mac ter ten ul ur zu zur af st ap'.split(' '),
)

export interface NameForms {
  /** Ways to write the whole name. */
  full: string[][]
  /** First and last alone, where there is more between them. */
  short: string[][]
  /** Family name, and whatever else stands alone for the person. */
  family: string[][]
}

/** Forms of a name, from its folded words and the states that the person serves. */
export function formsOf(name: readonly string[], states: Iterable<string>): NameForms {
  const codes = [...states]
  const is = (set: ReadonlySet<string>) => codes.some((code) => set.has(code))
  const words = name.filter((word) => word.length > 1 || !/^[a-z]$/.test(word))
  const full: string[][] = [[...name]]
  const short: string[][] = []
  const family: string[][] = []
  if (words.length < name.length && words.length > 1) full.push(words)
  // "the Shah of Iran" and "Margrethe II of Denmark" have no family name.
  const realm = words.indexOf('of')
  if (realm > 0) return { full: realm > 1 ? [...full, words.slice(0, realm)] : full, short, family }
  const base = words.length ? words : [...name]
  if (base.length === 1) return { full, short, family }
  if (is(bothOrders) && base.length <= 3 && base.length > 1) {
    full.push([...base.slice(1), base[0]!])
    if (base.length === 2 || codes.includes('HUN') || codes.includes('JPN')) full.push([base.at(-1)!, ...base.slice(0, -1)])
    // "Kim Jongun", "Wang Yiwei" for "Kim Jong-un", "Wang Yi-wei"
    if (base.length === 3) full.push([base[0]!, base[1]! + base[2]!])
  }
  const last = base.at(-1)!
  let from = base.length - 1
  while (from > 1 && particles.has(base[from - 1]!)) from--
  if (is(familyFirst)) family.push([base[0]!])
  else {
    if (from < base.length - 1) family.push(base.slice(from))
    // "bin Salman" is not "Salman".
    if (base.length === 2 || !['bin', 'ibn', 'ben', 'abu', 'bint'].includes(base[base.length - 2]!)) family.push([last])
  }
  if (is(givenFirst) && !particles.has(base[0]!)) family.push([base[0]!])
  if (from >= 2 && !is(familyFirst)) {
    short.push([base[0]!, ...base.slice(from)])
    if (from < base.length - 1) short.push([base[0]!, last])
    short.push(base.slice(1))
  }
  const hyphenless = base.filter((word) => word !== 'al' && word !== 'el')
  if (hyphenless.length < base.length && hyphenless.length > 1) short.push(hyphenless)
  return { full, short, family }
}
