/** The analyser: parts of an article, sentences, words, then what the model says of them, then lemmas. */
import type { Dateline, Document, NameMention, Sentence, Token } from '../document.ts'
import { message } from '../messages.ts'
import type { Stage } from '../pipeline.ts'
import type { Message, TextSpan } from '../records.ts'
import { createLemmatizer } from './en/lemmatizer.ts'
import { sentenceEnds } from './en/sentences.ts'
import { createTokenizer } from './en/tokenizer.ts'
import { readLayout } from './layout.ts'
import { type AnalysisModel, loadModel, type SentenceAnalysis } from './model/index.ts'
import { longestPiece } from './model/network.ts'
import { isRubbish, recogniseLanguage } from './recognise.ts'

/** The layers of a Document that the language gives. */
export interface Analysis {
  sentences: Sentence[]
  names: NameMention[]
  dateline?: Dateline
  /** Outlets that a note at the end names as the source, outermost first. */
  syndication?: TextSpan[]
  messages: Message[]
}

export interface Analyser {
  /** Version of the model's weights. */
  readonly version: string
  /**
   * Analyses one text. Any string is accepted; offsets are those of the unchanged text, in UTF-16 code units. What is not English
   * or not writing is cut into words alone, with a message.
   * @param title tells the headline from a first paragraph, where it is known
   */
  analyse(text: string, title?: string): Analysis
  /** Analyses a stream of texts one by one, in their order; holds one at a time. */
  analyseAll(texts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Analysis>
}

export interface AnalyserOptions {
  /** The package's own weights are loaded where none is given. */
  model?: AnalysisModel
}

/** So many words are given to the model in one call. */
const callWords = 4000

/** Makes an analyser; it may be used for any number of texts. Loading the model takes a fraction of a second. */
export function createAnalyser(options: AnalyserOptions = {}): Analyser {
  const model = options.model ?? loadModel()
  const tokenizer = createTokenizer()
  const lemmatizer = createLemmatizer()

  const analyse = (text: string, title?: string): Analysis => {
    const { blocks, dateline, syndication } = readLayout(text, title)
    const analysis: Analysis = {
      sentences: [],
      names: [],
      messages: [],
      ...(dateline && { dateline }),
      ...(syndication && { syndication }),
    }
    for (const { start, end, zone, paragraph } of blocks) {
      const tokens = tokenizer.tokenize(text, start, end)
      let first = 0
      // A dateline and a line about the author are no running text.
      for (const last of zone === 'dateline' || zone === 'byline' ? [tokens.length] : sentenceEnds(tokens)) {
        if (last === first) continue
        const words = tokens.slice(first, last)
        const index = analysis.sentences.length
        analysis.sentences.push({ start: words[0]!.start, end: words.at(-1)!.end, index, paragraph, zone, tokens: words })
        first = last
      }
    }
    if (!analysis.sentences.length) analysis.messages.push(message('R201'))
    else if (isRubbish(text)) analysis.messages.push(message('R205'))
    else {
      const language = recogniseLanguage(text)
      if (language === 'English') {
        applyModel(text, analysis, model)
        for (const { tokens } of analysis.sentences) lemmatizer.lemmatize(tokens)
        return analysis
      }
      analysis.messages.push(message('R202', { language }))
    }
    for (const { tokens } of analysis.sentences) leaveFlat(tokens)
    return analysis
  }

  return {
    version: model.version,
    analyse,
    async *analyseAll(texts) {
      for await (const text of texts) yield analyse(text)
    },
  }
}

/** The stage that assigns sentences, names and the dateline to a Document. */
export function languageStage(analyser: Analyser): Stage {
  return {
    name: 'language',
    requires: [],
    assigns: ['sentences', 'names', 'dateline'],
    run(document: Document) {
      const { article } = document
      const { sentences, names, dateline, syndication, messages } = analyser.analyse(article.text, article.title)
      for (const sentence of sentences) document.sentences.push(sentence)
      for (const name of names) document.names.push(name)
      for (const doubt of messages) document.messages.push(doubt)
      if (dateline) document.dateline = dateline
      if (syndication) document.syndication = syndication
    },
  }
}

/** Words that were not analysed still make a tree: all hang on the first. */
function leaveFlat(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    token.lemma = token.form
    token.head = i ? 1 : 0
    token.deprel = i ? 'dep' : 'root'
  }
}

function applyModel(text: string, analysis: Analysis, model: AnalysisModel): void {
  const { sentences, messages } = analysis
  for (let first = 0, words = 0, i = 0; i < sentences.length; i++) {
    const { tokens, start, end } = sentences[i]!
    if (tokens.length > longestPiece) messages.push(message('R204', { words: tokens.length }, { start, end }))
    words += tokens.length
    if (words < callWords && i + 1 < sentences.length) continue
    const call = sentences.slice(first, i + 1)
    const results = model.analyse(call.map((sentence) => sentence.tokens.map(({ form }) => form)))
    for (const [k, sentence] of call.entries()) applyResult(text, analysis, sentence, results[k]!)
    first = i + 1
    words = 0
  }
}

function applyResult(text: string, { names }: Analysis, { tokens, index }: Sentence, result: SentenceAnalysis): void {
  for (const [i, token] of tokens.entries()) {
    token.upos = result.upos[i]!
    token.xpos = result.xpos[i]!
    token.feats = result.feats[i]!
    token.head = result.heads[i]!
    token.deprel = result.deprels[i]!
  }
  for (const { first, last, kind } of result.names) {
    const { start } = tokens[first]!
    const { end } = tokens[last]!
    names.push({ start, end, text: text.slice(start, end), kind, sentence: index, first, last })
  }
}
