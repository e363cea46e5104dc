/** Actor records and their codes. */
import type { Actor } from '../records.ts'
import type { StateEntry } from './entries.ts'
import type { Store } from './store.ts'

/** Sectors of PLOVER (manual, primary sector codes) and of its coder NGEC (PRE) that CAMEO lacks: they stand in the list, behind CAMEO's, and in no CAMEO code. */
const ploverOnly = new Set(['JRN', 'PRM', 'PRE'])

/** An Actor record; for journalists PLOVER's code (JRN) stands beside CAMEO's (MED). */
export function actorOf(
  name: string,
  id: string | null,
  country: string | null,
  sectors: readonly string[],
  cameo: string,
  via?: Actor['via'],
  group?: string,
): Actor {
  return {
    text: '',
    name,
    id,
    country: country || null,
    sectors: [...new Set(sectors.flatMap((sector) => (sector === 'MED' ? ['MED', 'JRN'] : [sector])))],
    cameo,
    ...(group && { group }),
    ...(via && { via }),
  }
}

export function stateName(store: Store, code: string): string {
  const number = store.state(code)
  return number === undefined ? code : (store.entry(number) as StateEntry).name
}

/** CAMEO actor code: the state's code, then at most two sectors. */
export function codeOf(store: Store, country: string, sectors: readonly string[]): string {
  const number = country ? store.state(country) : undefined
  const code = number === undefined ? country : (store.entry(number) as StateEntry).cameo
  return (
    code +
    [...new Set(sectors)]
      .filter((sector) => !ploverOnly.has(sector))
      .slice(0, 2)
      .join('')
  )
}
