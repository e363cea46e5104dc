/** What the network sees of a word: the same as training/features.py, character by character (UTF-16 code units). */

const buckets = 16384
const straight: Record<string, string> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '−': '-', '…': '...' }

/** Longer words are cut to this many code units. */
export const longestWord = 64

/** The form under which a word is looked up among the word vectors. */
export function vectorKey(form: string): string {
  return form.replace(/[’‘“”–—−…]/g, (c) => straight[c]!).toLowerCase()
}

/** FNV-1a (32 bits) over the slot's letter and the part, low byte before high byte. */
function bucket(slot: string, part: string): number {
  let hash = 0x811c9dc5
  const text = slot + part
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    hash = Math.imul(hash ^ (unit & 255), 0x01000193)
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193)
  }
  return (hash >>> 0) % buckets
}

/** X upper, x lower, d digit, ASCII as it is, ¤ for everything else. */
function shape(form: string): string {
  let out = ''
  for (let i = 0; i < form.length; i++) {
    const c = form[i]!
    if (c >= '0' && c <= '9') out += 'd'
    else if (c.toLowerCase() !== c) out += 'X'
    else if (c.toUpperCase() !== c) out += 'x'
    else out += c.charCodeAt(0) < 128 || c in straight ? c : '¤'
  }
  return out
}

/** Every run of one letter cut to `longest`. */
function cutRuns(letters: string, longest: number): string {
  let out = ''
  let run = 0
  for (const c of letters) {
    run = out.endsWith(c) ? run + 1 : 1
    if (run <= longest) out += c
  }
  return out
}

/** Rows of the character table: `slots` count fully, `trigrams` share the weight of one. */
export function characterFeatures(form: string): { slots: number[]; trigrams: number[] } {
  const low = vectorKey(form)
  const s = shape(form)
  const slots = [
    bucket('a', low.slice(0, 1)),
    bucket('b', low.slice(0, 2)),
    bucket('c', low.slice(0, 3)),
    bucket('d', low.slice(0, 4)),
    bucket('s', low.slice(-1)),
    bucket('t', low.slice(-2)),
    bucket('u', low.slice(-3)),
    bucket('v', low.slice(-4)),
    bucket('W', low),
    bucket('S', cutRuns(s, 3).slice(0, 12)),
    bucket('T', cutRuns(s, 1).slice(0, 8)),
  ]
  const around = `<${low.slice(0, 24)}>`
  const trigrams: number[] = []
  for (let i = 0; i + 2 < around.length; i++) trigrams.push(bucket('3', around.slice(i, i + 3)))
  return { slots, trigrams }
}
