/** Choosing a party: type a part of its name, take it from the list. */
import { useId, useMemo, useRef, useState } from 'preact/hooks'
import type { Participant, Party } from './api.ts'
import { nameOf } from './parties.ts'
import { isState, many, partyName } from './words.ts'

const mostShown = 12

interface Choice {
  party: string
  name: string
  note: string
}

function choicesOf(parties: readonly Party[], people: readonly Participant[]): Choice[] {
  const named = (happenings: number, what: string) => [what, many(happenings, 'happening')].filter(Boolean).join(' · ')
  const choices = [
    ...parties.map(({ party, happenings }) => ({ party, happenings, name: partyName(party), what: isState(party) ? '' : 'group' })),
    ...people.map(({ id, name, country, happenings }) => ({ party: id, happenings, name, what: country ? partyName(country) : '' })),
  ]
  return choices
    .sort((a, b) => b.happenings - a.happenings)
    .map(({ party, name, what, happenings }) => ({ party, name, note: named(happenings, what) }))
}

/** Names that begin with what was typed come before names that hold it; the order is kept otherwise. */
export function found(choices: readonly { name: string; party: string }[], typed: string): number[] {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const wanted = plain(typed.trim())
  const rank = ({ name, party }: { name: string; party: string }) => {
    const text = plain(name)
    if (text.startsWith(wanted) || plain(party) === wanted) return 0
    return text.includes(` ${wanted}`) ? 1 : text.includes(wanted) ? 2 : 3
  }
  return choices
    .map((choice, i): [number, number] => [rank(choice), i])
    .filter(([order]) => order < 3)
    .sort(([a, i], [b, j]) => a - b || i - j)
    .map(([, i]) => i)
}

interface PickerProps {
  label: string
  value: string
  parties: readonly Party[]
  people?: readonly Participant[] | null
  /** What stands in an empty field. */
  empty?: string
  /** Gives '' where the field was emptied and may be. */
  choose(party: string): void
}

export function PartyPicker({ label, value, parties, people = null, empty, choose }: PickerProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const choices = useMemo(() => {
    const all = choicesOf(parties, people ?? [])
    return empty === undefined ? all : [{ party: '', name: empty, note: '' }, ...all]
  }, [parties, people, empty])
  const shown = typed === null ? [] : found(choices, typed).slice(0, mostShown)
  const close = () => {
    setTyped(null)
    setAt(0)
  }
  const take = (index: number | undefined) => {
    const choice = index === undefined ? undefined : choices[index]
    if (choice) choose(choice.party)
    close()
    input.current?.blur()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (typed === null) setTyped('')
      else setAt((at + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % Math.max(1, shown.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      take(shown[at])
    } else if (event.key === 'Escape') close()
  }
  return (
    <div class="picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={input}
        role="combobox"
        aria-expanded={typed !== null}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={typed !== null && shown.length ? `${id}-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={typed ?? (value || empty === undefined ? nameOf(value, people) : empty)}
        placeholder="Type a name"
        onFocus={() => setTyped('')}
        onBlur={close}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      {/* A browser stops at what scrolls; this closes as soon as the field is left. */}
      <div id={`${id}-list`} role="listbox" aria-label={label} class="choices" hidden={typed === null} tabIndex={-1}>
        {shown.map((index, i) => {
          const { party, name, note } = choices[index]!
          return (
            <div
              key={party}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === at}
              tabIndex={-1}
              class="choice"
              // Before the input loses the focus and closes the list.
              onMouseDown={(event) => {
                event.preventDefault()
                take(index)
              }}
              // Not as the list opens under a mouse at rest: whoever types chooses with the keys.
              onMouseMove={() => setAt(i)}
            >
              <span>{name}</span>
              <span class="choice-note">{note}</span>
            </div>
          )
        })}
        {typed !== null && !shown.length && <p class="choice-none">Nobody in the ledger is called “{typed}”.</p>}
      </div>
    </div>
  )
}
