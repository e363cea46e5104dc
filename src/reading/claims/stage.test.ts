/** Whole texts with their claims. The trees of all sentences stand in `examples.conllu`. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocument, type Document, type Sentence } from '../../document.ts'
import { readConllu } from '../../language/conllu.ts'
import type { Claim, QuoteType, SourceKind } from '../../records.ts'
import { cueGroups } from './cues.ts'
import { findDrafts } from './find.ts'
import { findQuotations, isSpeech } from './quotations.ts'
import { kindOf, type Sources, sourceWords } from './speaker.ts'
import { claimsStage, findClaims } from './stage.ts'

const nobody: Sources = { who: () => null, outlet: () => null }

const parsed = new Map(
  readConllu(readFileSync(new URL('./examples.conllu', import.meta.url), 'utf8')).map((document) => [
    document.article.text.trim(),
    document,
  ]),
)
function documentOf(text: string): Document {
  const document = parsed.get(text)
  if (!document) throw new Error(`no tree for: ${text}`)
  return document
}

const words = (spans: readonly { text: string }[]) =>
  spans
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')

describe('cues', () => {
  const drafts = (text: string) => {
    const { sentences, article } = documentOf(text)
    return sentences.flatMap((sentence) =>
      findDrafts(sentence).map((draft) => ({ ...draft, of: (tokens: readonly number[]) => pieces(article.text, sentence, tokens) })),
    )
  }
  for (const { id, examples, negative } of cueGroups) {
    for (const { text, source, content } of examples)
      it(`${id}: ${text}`, () => {
        expect(drafts(text).map((draft) => ({ source: draft.of(draft.source) || null, content: draft.of(draft.content) }))).toContainEqual({
          source,
          content,
        })
      })
    for (const text of negative) it(`${id}, none: ${text}`, () => expect(drafts(text).map(({ rule }) => rule)).toEqual([]))
  }
})

function pieces(text: string, { tokens }: Sentence, numbers: readonly number[]): string {
  let out = ''
  for (const [k, i] of numbers.entries()) {
    const before = k > 0 ? tokens[numbers[k - 1]!]! : undefined
    if (before) out += numbers[k - 1] === i - 1 ? text.slice(before.end, tokens[i]!.start) : ' '
    out += text.slice(tokens[i]!.start, tokens[i]!.end)
  }
  return out
}

interface Case {
  text: string
  claims: { source: string; content: string; quoteType: QuoteType; kind?: SourceKind; inner?: string }[]
}

const cases: Case[] = [
  {
    text: '“We will not leave the treaty,” Lavrov said. “It serves both countries.”',
    claims: [{ source: 'Lavrov', content: '“We will not leave the treaty,” “It serves both countries.”', quoteType: 'direct' }],
  },
  {
    text: 'Foreign Ministry spokeswoman Maria Zakharova said: "There are no plans for a call."',
    claims: [
      {
        source: 'Foreign Ministry spokeswoman Maria Zakharova',
        content: '"There are no plans for a call."',
        quoteType: 'direct',
        kind: 'spokesperson',
      },
    ],
  },
  {
    text: '“Good morning, Vietnam, and thank you all!” With a broad smile, President Obama delivered these words in Hanoi.',
    claims: [{ source: 'President Obama', content: '“Good morning, Vietnam, and thank you all!”', quoteType: 'direct', kind: 'official' }],
  },
  {
    text: 'The negotiations had failed, the Turkish foreign ministry said on Monday.',
    claims: [{ source: 'the Turkish foreign ministry', content: 'The negotiations had failed', quoteType: 'indirect', kind: 'official' }],
  },
  {
    text: 'The grain corridor will stay open, according to two sources close to the talks.',
    claims: [
      { source: 'two sources close to the talks', content: 'The grain corridor will stay open', quoteType: 'indirect', kind: 'anonymous' },
    ],
  },
  {
    text: 'Stoltenberg said the alliance "will defend every inch" of its territory.',
    claims: [{ source: 'Stoltenberg', content: 'the alliance "will defend every inch" of its territory', quoteType: 'mixed' }],
  },
  {
    text: 'The so-called "summit of democracies" opened in Washington.',
    claims: [],
  },
  {
    text: 'Erdogan: Turkey will not send troops',
    claims: [{ source: 'Erdogan', content: 'Turkey will not send troops', quoteType: 'indirect' }],
  },
  {
    text: 'Guterres said the harvest was safe, adding that ships would sail in May.',
    claims: [
      { source: 'Guterres', content: 'the harvest was safe', quoteType: 'indirect' },
      { source: 'Guterres', content: 'that ships would sail in May', quoteType: 'indirect' },
    ],
  },
  {
    text: 'Lavrov told the newspaper that the base was empty.',
    claims: [{ source: 'Lavrov', content: 'that the base was empty', quoteType: 'indirect' }],
  },
  {
    text: 'Reuters reported, citing two officials, that the pipeline would close.',
    claims: [{ source: 'Reuters', content: 'that the pipeline would close', quoteType: 'indirect' }],
  },
  {
    text: 'The general was quoted by the newspaper as saying that the base was empty.',
    claims: [{ source: 'The general', content: 'that the base was empty', quoteType: 'indirect', kind: 'official' }],
  },
  {
    text: 'Peskov was quoted as saying by TASS that the talks had failed.',
    claims: [{ source: 'Peskov', content: 'that the talks had failed', quoteType: 'indirect' }],
  },
  {
    text: 'The minister said that Kiev had promised to return the pilots.',
    claims: [
      {
        source: 'The minister',
        content: 'that Kiev had promised to return the pilots',
        quoteType: 'indirect',
        kind: 'official',
        inner: 'to return the pilots',
      },
    ],
  },
  {
    text: '“The door is open,” Fidan said, “but time is short.\n\n“We will travel to Tehran.”',
    claims: [{ source: 'Fidan', content: '“The door is open,” “but time is short. “We will travel to Tehran.”', quoteType: 'direct' }],
  },
  {
    text: '“Nobody will dictate our terms!” With these words Lavrov left the room.',
    claims: [{ source: 'Lavrov', content: '“Nobody will dictate our terms!”', quoteType: 'direct' }],
  },
  {
    text: 'Moscow wants to keep the base, the newspaper reported on Tuesday, citing two officials.',
    claims: [
      {
        source: 'the newspaper',
        content: 'Moscow wants to keep the base',
        quoteType: 'indirect',
        kind: 'news outlet',
        inner: 'to keep the base',
      },
    ],
  },
  {
    text: 'As Reuters reported, the talks failed.',
    claims: [{ source: 'Reuters', content: 'the talks failed', quoteType: 'indirect' }],
  },
  {
    text: 'In his view, the pact is dead.',
    claims: [{ source: 'his', content: 'the pact is dead', quoteType: 'indirect' }],
  },
  {
    text: 'The minister gave this answer: “We are ready for talks.”',
    claims: [{ source: 'The minister', content: '“We are ready for talks.”', quoteType: 'direct' }],
  },
  {
    text: 'The escalation shows that the truce is dead.',
    claims: [],
  },
  {
    text: 'Fidan said in an interview that the talks had failed.',
    claims: [{ source: 'Fidan', content: 'that the talks had failed', quoteType: 'indirect' }],
  },
  {
    text: 'The protesters chanted “no more war” and “bread and peace for all”.',
    claims: [{ source: 'The protesters', content: '“no more war” “bread and peace for all”', quoteType: 'direct' }],
  },
  {
    text: 'The pact was dead and “should be buried at once,” Orban said.',
    claims: [{ source: 'Orban', content: 'The pact was dead and “should be buried at once,”', quoteType: 'mixed' }],
  },
  {
    text: 'The envoy said that the convoy was safe and that the bridge would open.',
    claims: [
      { source: 'The envoy', content: 'that the convoy was safe and that the bridge would open', quoteType: 'indirect', kind: 'official' },
    ],
  },
]

describe('claims of texts', () => {
  for (const { text, claims } of cases)
    it(text, () => {
      const found = findClaims(structuredClone(documentOf(text)), nobody)
      expect(found.map((claim) => ({ source: words(claim.source), content: words(claim.content), quoteType: claim.quoteType }))).toEqual(
        claims.map(({ source, content, quoteType }) => ({ source, content, quoteType })),
      )
      for (const [i, { kind, inner }] of claims.entries()) {
        if (kind) expect(found[i]!.kind).toBe(kind)
        if (inner) expect(found[i]!.inner?.map(({ content }) => words(content))).toContain(inner)
      }
    })

  it('keeps the whole chain, outermost first', () => {
    const [outer] = findClaims(structuredClone(documentOf('The minister said that Kiev had promised to return the pilots.')), nobody)
    expect(outer!.inner![0]!.attribution.map(({ speaker }) => speaker.text)).toEqual(['The minister', 'Kiev'])
  })

  it('puts through whom a source was heard before it', () => {
    const [claim] = findClaims(
      structuredClone(documentOf('The general was quoted by the newspaper as saying that the base was empty.')),
      nobody,
    )
    expect(claim!.attribution.map(({ speaker, kind }) => [speaker.text, kind])).toEqual([
      ['the newspaper', 'news outlet'],
      ['The general', 'official'],
    ])
  })

  it('puts whom a source cites next in the chain', () => {
    const text = 'Reuters reported, citing two officials, that the pipeline would close.'
    expect(
      findClaims(structuredClone(documentOf(text)), nobody).map(({ attribution }) =>
        attribution.map(({ speaker, kind }) => [speaker.text, kind]),
      ),
    ).toEqual([
      [
        ['Reuters', 'other'],
        ['two officials', 'official'],
      ],
    ])
  })

  it('gives every span as the text has it, and never the same claim twice', () => {
    const check = (claim: Claim, text: string) => {
      for (const span of [...claim.source, ...claim.cue, ...claim.content]) expect(text.slice(span.start, span.end)).toBe(span.text)
      for (const inner of claim.inner ?? []) check(inner, text)
    }
    for (const document of parsed.values()) {
      const claims = findClaims(structuredClone(document), nobody)
      expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
      for (const claim of claims) check(claim, document.article.text)
    }
  })

  it('reads trees of any shape to the end', () => {
    const sentence = documentOf('Guterres said the harvest was safe, adding that ships would sail in May.').sentences[0]!
    fc.assert(
      fc.property(
        fc.array(fc.nat(sentence.tokens.length), { minLength: sentence.tokens.length, maxLength: sentence.tokens.length }),
        (heads) => {
          const document = createDocument({
            id: 'x',
            text: documentOf('Guterres said the harvest was safe, adding that ships would sail in May.').article.text,
          })
          document.sentences.push({ ...sentence, tokens: sentence.tokens.map((token, i) => ({ ...token, head: heads[i]! })) })
          claimsStage(nobody).run(document)
          for (const { content } of document.claims) for (const span of content) expect(span.end).toBeGreaterThan(span.start)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('quotation marks', () => {
  const cut = (forms: string): Sentence => {
    let at = 0
    const tokens = forms.split(' ').map((form, i) => {
      const start = at
      at += form.length + 1
      return {
        start,
        end: start + form.length,
        form,
        lemma: form,
        upos: /^\p{L}/u.test(form) ? 'NOUN' : 'PUNCT',
        xpos: 'NN',
        feats: '_',
        head: i,
        deprel: i ? 'dep' : 'root',
      }
    })
    return { index: 0, paragraph: 0, zone: 'body', start: 0, end: at, tokens }
  }
  const quoted = (forms: string) =>
    findQuotations({ sentences: [cut(forms)] }).map(({ parts }) =>
      parts
        .map(({ first, last }) =>
          forms
            .split(' ')
            .slice(first, last + 1)
            .join(' '),
        )
        .join(' | '),
    )
  it.each([
    ['“ yes ” and “ no ”', ['“ yes ”', '“ no ”']],
    ['" yes " he said', ['" yes "']],
    ["'' yes '' he said", ["'' yes ''"]],
    ['the ‘ axis ’ of old', ['‘ axis ’']],
    ['“ we call it ‘ axis ’ today ”', ['“ we call it ‘ axis ’ today ”']],
    ['“ it goes on and on', ['“ it goes on and on']],
    ['no marks here', []],
  ])('%s', (forms, expected) => {
    expect(quoted(forms)).toEqual(expected)
  })
  it('tells words in marks from speech', () => {
    const sentence = cut('the “ summit ” of fools')
    expect(findQuotations({ sentences: [sentence] }).map((quotation) => isSpeech([sentence], quotation))).toEqual([false])
  })
})

describe('kinds of source', () => {
  for (const { kind, examples, negative } of sourceWords) {
    for (const text of examples) it(`${kind}: ${text}`, () => expect(kindOf(text, [], undefined)).toBe(kind))
    for (const text of negative) it(`not ${kind}: ${text}`, () => expect(kindOf(text, [], undefined)).not.toBe(kind))
  }
})
