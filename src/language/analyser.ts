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

/** Sentences that are longer (in words) are given to the model in pieces, so that time and memory stay in proportion to length. */
export const longestWindow = 160
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

/** A run of a sentence's words that the model sees at once. */
interface Window {
  sentence: Sentence
  /** 0-based number of its first word. */
  first: number
  words: Token[]
}

function applyModel(text: string, analysis: Analysis, model: AnalysisModel): void {
  let call: Window[] = []
  let words = 0
  const flush = () => {
    const results = model.analyse(call.map((window) => window.words.map(({ form }) => form)))
    for (const [i, window] of call.entries()) applyWindow(text, analysis, window, results[i]!)
    call = []
    words = 0
  }
  for (const sentence of analysis.sentences) {
    const { tokens, start, end } = sentence
    if (tokens.length > longestWindow) analysis.messages.push(message('R204', { words: tokens.length }, { start, end }))
    for (let first = 0; first < tokens.length; ) {
      const last = windowEnd(tokens, first)
      call.push({ sentence, first, words: tokens.slice(first, last) })
      words += last - first
      first = last
      if (words >= callWords) flush()
    }
  }
  if (call.length) flush()
}

/** Where a window ends: at the sentence's end, else behind the last comma or semicolon that is not too near its beginning. */
function windowEnd(tokens: readonly Token[], first: number): number {
  if (tokens.length - first <= longestWindow) return tokens.length
  for (let i = first + longestWindow - 1; i > first + longestWindow / 2; i--) if (/^[;:,—–]$/.test(tokens[i]!.form)) return i + 1
  return first + longestWindow
}

function applyWindow(text: string, { names }: Analysis, { sentence, first, words }: Window, result: SentenceAnalysis): void {
  for (const [i, token] of words.entries()) {
    token.upos = result.upos[i]!
    token.xpos = result.xpos[i]!
    token.feats = result.feats[i]!
    const head = result.heads[i]!
    // The pieces of a long sentence hang on the root of its first piece.
    const piece = head === 0 && first > 0
    token.head = piece ? sentence.tokens.findIndex((word) => word.head === 0) + 1 : head && head + first
    token.deprel = piece ? 'parataxis' : result.deprels[i]!
  }
  for (const { first: from, last, kind } of result.names) {
    const start = words[from]!.start
    const { end } = words[last]!
    names.push({ start, end, text: text.slice(start, end), kind, sentence: sentence.index, first: first + from, last: first + last })
  }
}
