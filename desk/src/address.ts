/** The address says what is shown: #/view/part?name=value. Every state of a page that is worth sending to somebody stands in it. */
import { useEffect, useState } from 'preact/hooks'

export interface Address {
  view: string
  /** What follows the view: an id, say. */
  part: string
  query: Readonly<Record<string, string>>
}

export function readAddress(hash: string): Address {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?')
  const [view = '', ...rest] = path.split('/')
  return { view, part: decoded(rest.join('/')), query: Object.fromEntries(new URLSearchParams(search)) }
}

/** A part that is not well escaped is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The address of a view; values that are empty are left out. */
export function link(view: string, part = '', query: Readonly<Record<string, string | number | undefined | null>> = {}): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] => (value || value === 0 ? [[name, String(value)]] : []))
  const search = new URLSearchParams(given).toString()
  return `#/${view}${part && `/${encodeURIComponent(part)}`}${search && `?${search}`}`
}

/** Goes to an address; `replace` leaves no step to go back to, for what changes while somebody drags. */
export function go(href: string, { replace = false } = {}): void {
  if (href === location.hash) return
  if (!replace) {
    location.hash = href
    return
  }
  history.replaceState(null, '', href)
  dispatchEvent(new HashChangeEvent('hashchange'))
}

export function useAddress(): Address {
  const [address, setAddress] = useState(() => readAddress(location.hash))
  useEffect(() => {
    const follow = () => setAddress(readAddress(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return address
}
