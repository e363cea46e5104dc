/** Short remarks in a row. Each is isolated: words of an article cannot turn the direction of what stands beside them. */
import { Fragment } from 'preact'
import { shortened } from './words.ts'

export function Notes({ notes }: { notes: readonly (string | null | undefined | false)[] }) {
  const given = notes.filter((note): note is string => Boolean(note))
  return (
    <>
      {given.map((note, i) => (
        <Fragment key={note}>
          {i > 0 && ' · '}
          <bdi>{shortened(note, 200)}</bdi>
        </Fragment>
      ))}
    </>
  )
}
