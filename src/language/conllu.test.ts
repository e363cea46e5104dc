import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocument, type Document, type NameMention } from '../document.ts'
import { createAnalyser } from './analyser.ts'
import { conllu, readConllu } from './conllu.ts'

const analyser = createAnalyser({
  model: {
    version: 'stand-in',
    analyse: (sentences) =>
      sentences.map((words) => ({
        upos: words.map(() => 'NOUN'),
        xpos: words.map(() => 'NN'),
        feats: words.map(() => 'Number=Sing'),
        heads: words.map((_, i) => (i ? 1 : 0)),
        deprels: words.map((_, i) => (i ? 'dep' : 'root')),
        names: [],
      })),
  },
})

function documentOf(text: string, names: NameMention[] = []): Document {
  const { sentences } = analyser.analyse(text)
  return { ...createDocument({ id: 'a b', text }), sentences, names }
}

describe('CoNLL-U', () => {
  it('writes multiword tokens, spaces and nested names', () => {
    const text = "The University of Texas  didn't close."
    const place = { start: 18, end: 23, text: 'Texas', sentence: 0, first: 3, last: 3, kind: 'place' as const }
    const whole = { start: 4, end: 23, text: 'University of Texas', sentence: 0, first: 1, last: 3, kind: 'organization' as const }
    const written = conllu(documentOf(text, [whole, place]))
    expect(written).toContain("# text = The University of Texas didn't close.")
    expect(written).toMatch(/^2\tUniversity\t.*\tEntity=\(e1-organization$/m)
    expect(written).toMatch(
      /^4\tTexas\t.*\tEntity=\(e2-place\)e1\)\|SpacesAfter=\\s\\s$|^4\tTexas\t.*\tEntity=e1\)\(e2-place\)\|SpacesAfter=\\s\\s$/m,
    )
    expect(written).toMatch(/^5-6\tdidn't\t/m)
    expect(written).toMatch(/^7\tclose\t.*\tSpaceAfter=No$/m)
    const [read] = readConllu(written)
    expect(read!.article.text).toBe(text)
    expect(read!.names.map((name) => [name.text, name.kind])).toEqual([
      ['University of Texas', 'organization'],
      ['Texas', 'place'],
    ])
  })

  it('an article without words leaves its line', () => {
    expect(readConllu(conllu(documentOf('')))[0]!.article).toMatchObject({ id: 'a b', text: '' })
  })

  it('reads several documents and says where a line is wrong', () => {
    const line = (n: number, form: string) => `${n}\t${form}\t_\tX\t_\t_\t0\troot\t_\t_`
    expect(readConllu(`# newdoc id = 1\n${line(1, 'A')}\n\n# newdoc id = 2\n${line(1, 'B')}\n`).map(({ article }) => article)).toEqual([
      { id: '1', text: 'A' },
      { id: '2', text: 'B' },
    ])
    expect(() => readConllu(`${line(1, 'A')}\n1\tA\n`, 'x.conllu')).toThrow('R106 x.conllu, line 2')
    expect(() => readConllu('x\tA\t_\tX\t_\t_\t0\troot\t_\t_')).toThrow('R106')
  })

  it('gives back any document', () => {
    const pieces = fc.constantFrom(
      'Xi ',
      "don't ",
      '“',
      '” ',
      '. ',
      '\n',
      '\n\n',
      '  ',
      '\t',
      'U.S. ',
      '\u00a0',
      '|',
      '\\',
      '=',
      '#',
      '中',
      'é',
      '—',
      'cannot',
      ' ',
      '_',
      '\u200b',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
        (text) => {
          const document = documentOf(text)
          const [read] = readConllu(conllu(document))
          if (document.sentences.length) expect(read!.article.text).toBe(text)
          expect(read!.sentences.map(({ start, end, zone, tokens }) => ({ start, end, zone, tokens }))).toEqual(
            document.sentences.map(({ start, end, zone, tokens }) => ({ start, end, zone, tokens })),
          )
        },
      ),
      { numRuns: 400 },
    )
  })
})
