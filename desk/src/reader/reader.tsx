/** An article as a page to read, with its evidence marked by layer, and the card of the chosen mark. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { go, link } from '../address.ts'
import { type ArticleView, ask, useAnswer } from '../api.ts'
import { Log } from '../log.tsx'
import type { ViewProps } from '../main.tsx'
import { Answer } from '../states.tsx'
import { isConflict, kindsOfOne, many, number, shortened, standingOf, timeOf, undirected, written } from '../words.ts'
import { Card } from './card.tsx'
import { type Layer, layers, type Mark, marksOf, type Piece, paragraphsOf } from './marks.ts'
import './reader.css'

const layerNames: Record<Layer, string> = { events: 'Events', claims: 'Claims', actors: 'Actors', times: 'Times', places: 'Places' }

export default function Reader({ address }: ViewProps) {
  const asked = useAnswer<ArticleView>(ask.article(address.part))
  return (
    <Answer asked={asked} what="Opening the article …">
      {(view) => <Page key={view.article.id} view={view} query={address.query} again={asked.again} />}
    </Answer>
  )
}

function Page({ view, query, again }: { view: ArticleView; query: Readonly<Record<string, string>>; again(): void }) {
  const { article } = view
  // What has no title is called by how it begins.
  const title = article.title ?? shortened(article.text.trim().split('\n', 1)[0]!, 120)
  const all = useMemo(() => marksOf(view), [view])
  const shownLayers = new Set(query['layers'] ? query['layers'].split(' ') : ['events', 'claims'])
  const chosen = all.find(({ id }) => id === query['mark'])
  if (chosen) shownLayers.add(chosen.layer)
  const key = [...shownLayers].sort().join(' ')
  const marks = useMemo(() => all.filter(({ layer }) => shownLayers.has(layer)), [all, key])
  const paragraphs = useMemo(() => paragraphsOf(article.text, marks), [article.text, marks])
  useEffect(() => {
    document.title = undirected(`${shortened(title, 120)} · Rapport`)
  }, [article])
  const choose = (mark: string) => go(link('article', article.id, { ...query, mark }), { replace: true })
  const toggle = (layer: Layer) => {
    const next = layers.filter((name) => (name === layer ? !shownLayers.has(name) : shownLayers.has(name)))
    go(link('article', article.id, { layers: next.join(' ') || 'none', mark: chosen && next.includes(chosen.layer) ? chosen.id : '' }), {
      replace: true,
    })
  }
  const follow = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return choose('')
    const step = /^Arrow(Right|Down)$/.test(event.key) ? 1 : /^Arrow(Left|Up)$/.test(event.key) ? -1 : 0
    if (!step || !marks.length || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const at = chosen ? marks.indexOf(chosen) : step > 0 ? -1 : 0
    choose(marks[(at + step + marks.length) % marks.length]!.id)
  }
  const published = article.published ? written.weekday(timeOf(article.published)) : ''
  const original = webAddress(article.url)
  return (
    <div class="reader">
      <article onKeyDown={follow}>
        <header class="article-head">
          <p class="kicker" dir="auto">
            {shortened(article.outlet ?? 'Outlet not known', 200)}
          </p>
          <h1 dir="auto">{shortened(title, 300)}</h1>
          <p class="byline">
            {article.author && <b dir="auto">{shortened(article.author, 200)}</b>}
            {published && <time dateTime={article.published}>{published}</time>}
            {original && (
              <a href={original.href} target="_blank" rel="noreferrer noopener">
                The original at {original.host}
              </a>
            )}
          </p>
        </header>
        <fieldset class="layers">
          <legend class="unseen">Layers of evidence</legend>
          {layers.map((layer) => {
            const n = all.filter((mark) => mark.layer === layer).length
            return (
              <button
                type="button"
                key={layer}
                class={layer}
                aria-pressed={shownLayers.has(layer)}
                disabled={!n}
                onClick={() => toggle(layer)}
              >
                <span class="layer-name">{layerNames[layer]}</span> <span class="layer-count">{number(n)}</span>
              </button>
            )
          })}
        </fieldset>
        <Text text={article.text} paragraphs={paragraphs} chosen={chosen} choose={choose} />
        {!all.length && <p class="quiet">Nothing was found in this article: no event, no claim.</p>}
        {view.messages.length > 0 && (
          <details class="doubts">
            <summary>{many(view.messages.length, 'doubt')} of the reading</summary>
            <ul>
              {view.messages.map(({ code, reason, start }) => (
                <li key={`${code} ${start} ${reason}`}>
                  {reason} <span class="quiet">({code})</span>
                </li>
              ))}
            </ul>
          </details>
        )}
        <Log key={view.events.map(({ why }) => why.steps.length).join()} articles={[article.id]} />
        <p class="quiet keys">Arrow keys lead from mark to mark, Escape closes the card.</p>
      </article>
      <aside class={chosen ? 'open' : ''} aria-label="The chosen mark" aria-live="polite">
        {chosen ? (
          <Card key={chosen.id} mark={chosen} view={view} marks={all} choose={choose} again={again} />
        ) : (
          <p class="quiet">Choose a marked passage to see what was read there, who says so, and why.</p>
        )}
      </aside>
    </div>
  )
}

/** An address of the web; null for what would do anything else than open a page. */
function webAddress(text: string | undefined): URL | null {
  try {
    const address = new URL(text ?? '')
    return /^https?:$/.test(address.protocol) ? address : null
  } catch {
    return null
  }
}

interface TextProps {
  text: string
  paragraphs: readonly (readonly Piece[])[]
  chosen: Mark | undefined
  choose(id: string): void
}

function Text({ text, paragraphs, chosen, choose }: TextProps) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const piece = root.current?.querySelector<HTMLElement>('[aria-pressed="true"]')
    if (piece && !root.current?.parentElement?.querySelector('.layers :focus')) {
      piece.focus({ preventScroll: true })
      piece.scrollIntoView({ block: 'nearest' })
    }
  }, [chosen?.id])
  const begun = new Set<string>()
  const piece = ({ start, end, marks }: Piece) => {
    const words = text.slice(start, end)
    if (!marks.length) return words
    const top = marks.find((mark) => mark === chosen) ?? marks[0]!
    const first = !begun.has(top.id)
    begun.add(top.id)
    // A click on what is chosen already goes to the next mark that lies there.
    const take = () => choose((top === chosen ? marks[(marks.indexOf(top) + 1) % marks.length]! : top).id)
    const classes = [...new Set(marks.flatMap(classesOf))]
    if (top === chosen) classes.push('chosen')
    return (
      <mark
        key={start}
        class={classes.join(' ')}
        {...(first && { role: 'button', tabIndex: 0, 'aria-pressed': top === chosen, 'aria-label': `${nameOf(top)}: ${words}` })}
        onClick={take}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          take()
        }}
      >
        {words}
      </mark>
    )
  }
  return (
    <div class="text" ref={root} dir="auto">
      {paragraphs.map((pieces) => (
        <p key={pieces[0]!.start}>{pieces.map(piece)}</p>
      ))}
    </div>
  )
}

function classesOf(mark: Mark): string[] {
  if (mark.layer !== 'events') return [mark.layer]
  return ['events', isConflict(mark.record.type) ? 'conflict' : 'cooperation', standingOf(mark.record.status)]
}

function nameOf(mark: Mark): string {
  if (mark.layer === 'events') return `Event, ${kindsOfOne[mark.record.type] ?? mark.record.type}`
  return layerNames[mark.layer].slice(0, -1)
}
