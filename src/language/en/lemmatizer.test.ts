import { describe, expect, it } from 'vitest'
import { createLemmatizer } from './lemmatizer.ts'
import { createToken } from './tokenizer.ts'

const lemmatizer = createLemmatizer()

describe('lemmas', () => {
  it.each([
    ['agreed', 'VERB', 'VBD', 'agree'],
    ['provoking', 'VERB', 'VBG', 'provoke'],
    ['controlled', 'VERB', 'VBN', 'control'],
    ['fled', 'VERB', 'VBD', 'flee'],
    ['withheld', 'VERB', 'VBN', 'withhold'],
    ['denies', 'VERB', 'VBZ', 'deny'],
    ['were', 'AUX', 'VBD', 'be'],
    ['wo', 'AUX', 'MD', 'will'],
    ["n't", 'PART', 'RB', 'not'],
    ["'s", 'PART', 'POS', "'s"],
    ['countries', 'NOUN', 'NNS', 'country'],
    ['crises', 'NOUN', 'NNS', 'crisis'],
    ['embargoes', 'NOUN', 'NNS', 'embargo'],
    ['aircraft', 'NOUN', 'NNS', 'aircraft'],
    ['MPs', 'NOUN', 'NNS', 'MP'],
    ['Russia', 'PROPN', 'NNP', 'Russia'],
    ['Democrats', 'PROPN', 'NNPS', 'Democrat'],
    ['TEHRAN', 'PROPN', 'NNP', 'Tehran'],
    ['NATO', 'PROPN', 'NNP', 'NATO'],
    ['Russian', 'ADJ', 'JJ', 'Russian'],
    ['biggest', 'ADJ', 'JJS', 'big'],
    ['better', 'ADJ', 'JJR', 'good'],
    ['him', 'PRON', 'PRP', 'he'],
    ['12,000', 'NUM', 'CD', '12000'],
  ])('%s %s %s: %s', (form, upos, xpos, lemma) => expect(lemmatizer.lemma(form, upos, xpos)).toBe(lemma))

  it('\'s is "be" or "have" by what follows', () => {
    const sentence = (text: string, tags: string[][]) => {
      let at = 0
      return text.split(' ').map((form, i) => {
        const token = { ...createToken(text, at, at + form.length), upos: tags[i]![0]!, xpos: tags[i]![1]! }
        at += form.length + 1
        return token
      })
    }
    const been = sentence("He 's always been there", [
      ['PRON', 'PRP'],
      ['AUX', 'VBZ'],
      ['ADV', 'RB'],
      ['AUX', 'VBN'],
      ['ADV', 'RB'],
    ])
    const going = sentence("He 's not going", [
      ['PRON', 'PRP'],
      ['AUX', 'VBZ'],
      ['PART', 'RB'],
      ['VERB', 'VBG'],
    ])
    lemmatizer.lemmatize(been)
    lemmatizer.lemmatize(going)
    expect(been[1]!.lemma).toBe('have')
    expect(going[1]!.lemma).toBe('be')
  })
})
