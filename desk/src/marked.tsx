/** Words that were looked for, in the text that they were found in. */

/** A text in which the words that were looked for are set strong. Pieces of text, never markup. */
export function Marked({ text, words }: { text: string; words: string }) {
  const wanted = (words.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1)
  if (!wanted.length) return <>{text}</>
  const pieces = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${wanted.join('|')})`, 'giu'))
  return (
    <>
      {pieces.map((piece, i) =>
        i % 2 ? (
          <b key={`${i} ${piece}`} class="hit">
            {piece}
          </b>
        ) : (
          piece
        ),
      )}
    </>
  )
}
