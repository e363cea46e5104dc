/** Which language a text is written in: by its script, and among the languages in Latin letters by their commonest words. */

/** Words that hardly a sentence does without, by language. English has more of them, as the question is "English or not?". */
const commonWords: Readonly<Record<string, string>> = {
  English:
    'the of and to in that is was for on with as by at from it his her he she they their its be are were has have had will would said not this which who but an or more after about been when than into over also',
  French: 'le la les des et en du une est dans que qui pour par sur au aux avec pas ce cette sont plus ses été son',
  Spanish: 'el la los las de del y en que una por con para se su es al como más fue ha sus este',
  Portuguese: 'o os da do das dos e em que uma por com para não se é ao na no mais foi como são',
  Italian: 'il lo gli di della che una per con non del è nel dei alla sono si più anche dal ha',
  German: 'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch nach wurde hat bei',
  Dutch: 'het een en van de dat die niet met zijn voor op te aan er maar ook bij naar wordt heeft',
  Swedish: 'och att det som en på är av för med den till har inte om ett han var sig',
  Polish: 'w i na z się nie że do jest o jak po za od przez ale dla są który oraz',
  Czech: 've se na je že a v s o z do by jako pro po které bude jeho také',
  Romanian: 'și în de la cu pe care nu o un este din pentru au a fost sau prin mai',
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
  { text: 'Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan', language: 'English' },
  {
    text: 'Le président français a rencontré son homologue russe à Moscou, et les deux parlent de la crise en Ukraine depuis le matin.',
    language: 'French',
  },
  {
    text: 'Der Bundeskanzler ist nach Peking gereist und hat dort mit dem Präsidenten über den Handel und die Menschenrechte gesprochen.',
    language: 'German',
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
  const counts = new Map<string, number>()
  for (const word of words) for (const language of commonest.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  const english = counts.get('English') ?? 0
  let best = 'English'
  for (const [language, count] of counts)
    if (count > Math.max(english * 1.5, counts.get(best) ?? 0) && count >= words.length * 0.1) best = language
  return best
}

function wordsByLanguage(): Map<string, string[]> {
  const byWord = new Map<string, string[]>()
  for (const [language, words] of Object.entries(commonWords))
    for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), language])
  return byWord
}

/** Whether a text is rubbish rather than writing: more than a tenth of it are control characters or signs that stand for lost bytes. */
export function isRubbish(text: string): boolean {
  const beginning = text.slice(0, sample)
  const lost = beginning.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/g)?.length ?? 0
  return lost > 2 && lost > beginning.length / 10
}
