/** What people have merged, split, corrected and rejected: by whom, when and why. */
import { ask, type Correction, useAnswer } from './api.ts'
import { shortened, timeOf, written } from './words.ts'

interface LogProps {
  articles: readonly string[]
  /** Only what was done to these events; to all of the articles where it is left out. */
  mentions?: readonly string[]
}

export function Log({ articles, mentions }: LogProps) {
  const { answer } = useAnswer<Correction[]>(ask.corrections(articles))
  const speaksOf = (id: string) => !mentions || mentions.includes(id)
  const own = (answer ?? []).filter((one) => ('groups' in one ? one.groups.flat().some(({ id }) => speaksOf(id)) : speaksOf(one.event.id)))
  if (!own.length) return null
  return (
    <section class="part">
      <h2>By hand</h2>
      <ol class="log">
        {own.map((one) => (
          <li key={one.id}>
            <b>{'groups' in one ? (one.act === 'merge' ? 'Merged' : 'Split') : one.changes ? 'Corrected' : 'Rejected'}</b> by {one.by},{' '}
            {written.day(timeOf(one.at))}: <span dir="auto">“{one.reason}”</span>
            {'event' in one && (
              <p class="quiet small" dir="auto">
                {shortened(one.event.text, 200)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
