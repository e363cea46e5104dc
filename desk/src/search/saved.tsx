/** Views that a reader keeps: addresses with a name, in this browser only. */
import { useEffect, useState } from 'preact/hooks'

export interface SavedView {
  name: string
  href: string
}

const place = 'rapport.saved-views'
const changed = 'rapport-saved-views'

/** What a browser keeps may be anything, and may be out of reach. */
export function savedViews(): SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept.filter(
      (view): view is SavedView => typeof view?.name === 'string' && typeof view?.href === 'string' && view.href.startsWith('#/'),
    )
  } catch {
    return []
  }
}

function keep(views: readonly SavedView[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(views))
  } catch {
    // A browser that keeps nothing still shows everything.
  }
  dispatchEvent(new Event(changed))
}

export function useSavedViews() {
  const [views, setViews] = useState(savedViews)
  useEffect(() => {
    const follow = () => setViews(savedViews())
    addEventListener(changed, follow)
    addEventListener('storage', follow)
    return () => {
      removeEventListener(changed, follow)
      removeEventListener('storage', follow)
    }
  }, [])
  return {
    views,
    add: (view: SavedView) => keep([view, ...views.filter(({ href }) => href !== view.href)]),
    remove: (href: string) => keep(views.filter((view) => view.href !== href)),
  }
}

export function SavedViews() {
  const { views, remove } = useSavedViews()
  return (
    <section class="part">
      <h2>Saved views</h2>
      {views.length ? (
        <ul class="found">
          {views.map(({ name, href }) => (
            <li key={href} class="saved">
              <a href={href}>{name}</a>
              <button type="button" class="button" onClick={() => remove(href)} aria-label={`Remove ${name}`}>
                Remove
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="quiet">None yet. “Save view” in the bar keeps the page that you see, with its parties and its period, in this browser.</p>
      )}
    </section>
  )
}
