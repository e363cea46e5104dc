/** Which language a text is written in: by its script, and among the languages in Latin letters by their commonest words. */

/** Words that hardly a sentence does without, by language. English has more of them, as the question is "English or not?". */
const commonWords: Readonly<Record<string, string>> = {
  English:
    'the of and to in that is was for on with as by at from it his her he she they their its be are were has have had will would said not this which who but an or more after about been when than into over also a i you we all can my me so if do does did no there what up out one just about only them some very her how no other two new even because any these most now like get time than then its our us',
  French: 'le la les des et en du une est dans que qui pour par sur au aux avec pas ce cette sont plus ses été son',
  Spanish: 'el la los las de del en que una por con para se su es al como más fue ha sus este',
  Portuguese: 'os da do das dos em que uma por com para não se ao na no mais foi como são',
  Italian: 'il lo gli di della che una per con non del nel dei alla sono si più anche dal ha',
  German: 'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch nach wurde hat bei',
  Dutch: 'het een en van de dat die niet met zijn voor op te aan er maar ook bij naar wordt heeft',
  Swedish: 'och att det som en på är av för med den till har inte om ett han var sig',
  Polish: 'na się nie że do jest jak po za od przez ale dla są który oraz',
  Czech: 've se na je že do by jako pro po které bude jeho také',
  Romanian: 'și în de la cu pe care nu un este din pentru au fost sau prin mai',
  Turkish: 've bir bu için ile da de olarak olan çok daha en ise gibi sonra kadar oldu',
  Indonesian: 'yang dan di dengan untuk dari pada ini itu dalam tidak akan adalah telah oleh juga ke',
  Vietnamese: 'và của là có được cho trong với các không một này đã những người đến',
}
const commonest: ReadonlyMap<string, readonly string[]> = wordsByLanguage()

/** Scripts that tell a text to be in another language, with what is said of it. */
const scripts: readonly [RegExp, string][] = [
  [/\p{Script=Cyrillic}/gu, 'a language in Cyrillic letters'],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu, 'Chinese or Japanese'],
  [/\p{Script=Hangul}/gu, 'Korean'],
  [/\p{Script=Arabic}/gu, 'a language in Arabic letters'],
  [/\p{Script=Hebrew}/gu, 'Hebrew'],
  [/\p{Script=Greek}/gu, 'Greek'],
  [/\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}/gu, 'an Indian language'],
  [/\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/gu, 'a language of South-East Asia'],
  [/\p{Script=Georgian}|\p{Script=Armenian}|\p{Script=Ethiopic}/gu, 'a language in other letters than Latin'],
]

export const languageExamples: readonly { text: string; language: string }[] = [
  { text: 'The foreign ministers of Russia and China met in Tianjin on Monday and discussed the war in Ukraine.', language: 'English' },
  { text: 'Putin hails China ties', language: 'English' },
  {
    text: 'Luckily the two live very close, so they can meet at week-ends; Minister W. A. Do Nascimento said na na na.',
    language: 'English',
  },
  { text: 'Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan', language: 'English' },
  {
    text: 'Le président français a rencontré son homologue russe à Moscou, et les deux parlent de la crise en Ukraine depuis le matin.',
    language: 'French',
  },
  {
    text: 'Der Bundeskanzler ist nach Peking gereist und hat dort mit dem Präsidenten über den Handel und die Menschenrechte gesprochen.',
    language: 'German',
  },
  {
    text: 'El presidente de Colombia y el de Venezuela firmaron en Caracas un acuerdo para abrir la frontera que estaba cerrada.',
    language: 'Spanish',
  },
  {
    text: 'Presiden Indonesia dan Perdana Menteri Jepang bertemu di Tokyo untuk membahas kerja sama yang telah lama berjalan.',
    language: 'Indonesian',
  },
  {
    text: 'Cumhurbaşkanı Erdoğan ile Putin bugün Soçi’de bir araya geldi ve tahıl anlaşması için görüşmeler yapıldı, bu görüşme çok uzun oldu.',
    language: 'Turkish',
  },
  { text: 'Президент России Владимир Путин провёл переговоры с председателем КНР.', language: 'a language in Cyrillic letters' },
  { text: '中国国家主席习近平同俄罗斯总统普京举行会谈。', language: 'Chinese or Japanese' },
]

/** So much of the beginning of a text is looked at, in UTF-16 code units. */
const sample = 4000

/** The language of a text: "English", or what other language it seems to be in. A text without evidence counts as English. */
export function recogniseLanguage(text: string): string {
  const beginning = text.slice(0, sample)
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0
  if (!letters) return 'English'
  for (const [script, language] of scripts) if ((beginning.match(script)?.length ?? 0) > letters / 2) return language
  const words = beginning.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  // A headline may do without any of them.
  if (words.length < 12) return 'English'
  const found = new Map<string, { count: number; kinds: Set<string> }>()
  for (const word of words)
    for (const language of commonest.get(word) ?? []) {
      const evidence = found.get(language) ?? { count: 0, kinds: new Set() }
      evidence.count++
      found.set(language, { ...evidence, kinds: evidence.kinds.add(word) })
    }
  // English is doubted only where another language has several of its words and by far the most of them.
  let best = 'English'
  let most = Math.max(2 * (found.get('English')?.count ?? 0), words.length * 0.12, 3)
  for (const [language, { count, kinds }] of found)
    if (language !== 'English' && count > most && kinds.size >= 3) {
      best = language
      most = count
    }
  return best
}

function wordsByLanguage(): Map<string, string[]> {
  const byWord = new Map<string, string[]>()
  for (const [language, words] of Object.entries(commonWords))
    for (const word of new Set(words.split(' '))) byWord.set(word, [...(byWord.get(word) ?? []), language])
  return byWord
}

/** Whether a text is rubbish rather than writing: more than a tenth of it are control characters or signs that stand for lost bytes. */
export function isRubbish(text: string): boolean {
  const beginning = text.slice(0, sample)
  const lost = beginning.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/g)?.length ?? 0
  return lost > 2 && lost > beginning.length / 10
}
