/** The years that a picture covers: two sliders, and a step forward that keeps the length. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { go, link } from '../address.ts'
import type { Tie } from '../api.ts'
import { isConflict, isolated, written } from '../words.ts'

export interface Years {
  first: number
  /** The last year, included. */
  last: number
}

const name = (year: number) => isolated(written.year(Date.UTC(year, 0, 1)))
export const yearsName = ({ first, last }: Years) => (first === last ? name(first) : `${name(first)} to ${name(last)}`)

export function useYears(ties: readonly Tie[], view: string, query: Readonly<Record<string, string>>) {
  const whole = useMemo((): Years => {
    let [first, last] = [9999, 0]
    for (const { year } of ties) {
      first = Math.min(first, year)
      last = Math.max(last, year)
    }
    return { first, last }
  }, [ties])
  const given = (value: string | undefined, otherwise: number) =>
    /^\d{4}$/.test(value ?? '') ? Math.min(Math.max(Number(value), whole.first), whole.last) : otherwise
  const first = given(query['first'], whole.first)
  const years = { first, last: Math.max(first, given(query['last'], whole.last)) }
  const set = (next: Years) =>
    go(link(view, '', { ...query, first: next.first > whole.first ? next.first : '', last: next.last < whole.last ? next.last : '' }), {
      replace: true,
    })
  return { whole, years, set }
}

interface YearSliderProps {
  ties: readonly Tie[]
  whole: Years
  years: Years
  set(years: Years): void
}

export function YearSlider({ ties, whole, years, set }: YearSliderProps) {
  const [playing, setPlaying] = useState(false)
  const now = useRef({ whole, years, set })
  now.current = { whole, years, set }
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => {
      const { whole, years, set } = now.current
      if (years.last >= whole.last) setPlaying(false)
      else set({ first: years.first + 1, last: years.last + 1 })
    }, 900)
    return () => clearInterval(timer)
  }, [playing])
  const bars = useMemo(() => {
    const counts = new Map<number, [number, number]>()
    for (const { year, type, happenings } of ties) {
      const count = counts.get(year) ?? [0, 0]
      count[isConflict(type) ? 1 : 0] += happenings
      counts.set(year, count)
    }
    const most = Math.max(1, ...[...counts.values()].map(([a, b]) => a + b))
    return Array.from({ length: whole.last - whole.first + 1 }, (_, i) => {
      const [cooperation, conflict] = counts.get(whole.first + i) ?? [0, 0]
      return { year: whole.first + i, cooperation: cooperation / most, conflict: conflict / most }
    })
  }, [ties, whole.first, whole.last])
  const apart = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => bars.length / step <= 6.5) ?? 1000
  const play = () => {
    // From the beginning, a year at a time, when everything is shown.
    if (!playing && years.last >= whole.last) {
      const length = Math.min(years.last - years.first, Math.max(0, Math.floor((whole.last - whole.first) / 4)))
      set({ first: whole.first, last: whole.first + length })
    }
    setPlaying(!playing)
  }
  const slider = (side: 'first' | 'last') => (
    <input
      type="range"
      aria-label={side === 'first' ? 'First year' : 'Last year'}
      min={whole.first}
      max={whole.last}
      value={years[side]}
      aria-valuetext={name(years[side])}
      onInput={(event) => {
        const value = Number(event.currentTarget.value)
        set(side === 'first' ? { first: value, last: Math.max(value, years.last) } : { first: Math.min(value, years.first), last: value })
      }}
    />
  )
  return (
    <div class="year-slider">
      <button type="button" class="button" aria-pressed={playing} onClick={play}>
        {playing ? 'Stop' : 'Play'}
      </button>
      {/* Set through the style object, which the page's policy allows. */}
      <div class="year-range" style={{ '--years': String(bars.length) }}>
        <svg viewBox={`0 0 ${bars.length * 10} 30`} preserveAspectRatio="none" aria-hidden="true">
          {bars.map(({ year, cooperation, conflict }, i) => (
            <g key={year} opacity={year >= years.first && year <= years.last ? 1 : 0.3}>
              <rect class="year-cooperation" x={i * 10 + 1} width={8} y={30 - (cooperation + conflict) * 28} height={cooperation * 28} />
              <rect class="year-conflict" x={i * 10 + 1} width={8} y={30 - conflict * 28} height={conflict * 28} />
            </g>
          ))}
        </svg>
        {slider('first')}
        {slider('last')}
        {bars.map(
          ({ year }, i) =>
            year % apart === 0 && (
              <span
                key={year}
                class="year-tick"
                style={{ left: `calc(8px + (100% - 16px) * ${(i + 0.5) / bars.length})` }}
                aria-hidden="true"
              >
                {name(year)}
              </span>
            ),
        )}
      </div>
      <output>{yearsName(years)}</output>
    </div>
  )
}
