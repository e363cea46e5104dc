/** The desk's shell: the bar with its views, and the view that the address names. */
import { type ComponentType, render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Address, link, useAddress } from './address.ts'
import { useSavedViews } from './search/saved.tsx'
import { Gate, Standing } from './session.tsx'
import { Failed, Loading } from './states.tsx'
import './desk.css'

export interface ViewProps {
  address: Address
}
type View = ComponentType<ViewProps>

/** Every view is its own script, loaded when it is first opened. Those without a name in the bar are reached from others. */
const views: Record<string, { name?: string; load(): Promise<{ default: View }> }> = {
  relation: { name: 'Relation', load: () => import('./relation/relation.tsx') },
  claims: { name: 'Claims', load: () => import('./claims/claims.tsx') },
  chronicle: { name: 'Chronicle', load: () => import('./chronicle/chronicle.tsx') },
  map: { name: 'Map', load: () => import('./ties/map.tsx') },
  network: { name: 'Network', load: () => import('./ties/network.tsx') },
  search: { name: 'Search', load: () => import('./search/search.tsx') },
  add: { name: 'Add', load: () => import('./add/add.tsx') },
  happening: { load: () => import('./happening/happening.tsx') },
  article: { load: () => import('./reader/reader.tsx') },
}
const first = 'relation'

/** A view that was loaded once is there at once. */
const loaded = new Map<string, View>()

function Current({ address }: ViewProps) {
  const name = address.view || first
  const [, redraw] = useState(0)
  const [fault, setFault] = useState('')
  useEffect(() => {
    setFault('')
    const view = views[name]
    if (!view || loaded.has(name)) return
    view.load().then(
      (module) => {
        loaded.set(name, module.default)
        redraw((n) => n + 1)
      },
      (error: Error) => setFault(error.message),
    )
  }, [name])
  if (!views[name])
    return (
      <div class="state">
        <h1>There is no such page</h1>
        <p>
          The address names “{name}”. <a href={link(first)}>Go to the relations.</a>
        </p>
      </div>
    )
  if (fault) return <Failed fault={fault} />
  const View = loaded.get(name)
  return View ? <View address={address} /> : <Loading what="Opening the page …" />
}

function Desk() {
  const address = useAddress()
  const main = useRef<HTMLElement>(null)
  const place = `${address.view}/${address.part}`
  const before = useRef(place)
  // Another page begins at its top, and the keyboard and the screen reader go there with it.
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [place])
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <header class="bar">
        <a class="brand" href={link('')}>
          Rapport
        </a>
        <nav aria-label="Views">
          {Object.entries(views).map(
            ([view, { name }]) =>
              name && (
                <a key={view} href={link(view)} aria-current={(address.view || first) === view ? 'page' : undefined}>
                  {name}
                </a>
              ),
          )}
        </nav>
        <span class="bar-end">
          <Standing />
          <SaveView />
        </span>
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        <Gate>
          <Current address={address} />
        </Gate>
      </main>
    </>
  )
}

/** Keeps the page as it is seen. */
function SaveView() {
  const { views, add } = useSavedViews()
  const href = location.hash || link(first)
  const kept = views.some((view) => view.href === href)
  return (
    <button
      type="button"
      class="save-view"
      disabled={kept}
      onClick={() => add({ name: document.title.replace(/ · Rapport$/, ''), href: location.hash || link(first) })}
    >
      {kept ? 'View saved' : 'Save view'}
    </button>
  )
}

render(<Desk />, document.getElementById('desk')!)
