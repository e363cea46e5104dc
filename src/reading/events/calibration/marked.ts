/** Sentences marked by hand with what is to be coded: the files `sentences.txt` here and `../unseen.txt` say what stands in a line. */

/** What is to be coded: the beginning of a CAMEO code or a type, a status, parties as ISO codes; null for anybody. */
export interface Expected {
  code: string
  status: string
  mutual: boolean
  sources: string[] | null
  targets: string[] | null
}

export interface Marked {
  text: string
  published: string
  /** What may be coded; none where nothing is to be. */
  expected: Expected[]
}

/** Reads a file of marked sentences. */
export function readMarked(file: string): Marked[] {
  let published = ''
  const marked: Marked[] = []
  for (const line of file.split('\n')) {
    if (line.startsWith('@')) published = line.slice(1).trim()
    const at = line.indexOf(' :: ')
    if (at < 0 || line.startsWith('#')) continue
    const wanted = line.slice(0, at)
    const expected = wanted === 'NONE' ? [] : wanted.split(' ; ').map(readExpected)
    marked.push({ text: line.slice(at + 4), published, expected })
  }
  return marked
}

function readExpected(words: string): Expected {
  const found = /^(\w+) (\w+) (.*)$/.exec(words)
  if (!found) throw new Error(`not to be read: ${words}`)
  const [, code, status, rest] = found
  const mutual = rest!.includes('=')
  const list = (text: string) => {
    const known = text
      .split(/[,=]/)
      .map((word) => word.trim())
      .filter((word) => word && word !== '?')
    return known.length ? known : null
  }
  const [left, right] = mutual ? [rest!, ''] : rest!.split('>')
  return { code: code!, status: status!, mutual, sources: list(left!), targets: mutual ? null : list(right!) }
}
