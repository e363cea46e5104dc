/** The whole time in small, with a window over the period that is shown: drag it, its edges, or use the arrow keys. */
import { useMemo, useRef } from 'preact/hooks'
import type { Outline } from '../api.ts'
import { isConflict, written } from '../words.ts'
import { type Dated, middleOf } from './marks.ts'
import { later, type Period, periodName, startOf, ticksOf, within } from './period.ts'
import { frameOf } from './timeline.tsx'

interface OverviewProps {
  rows: readonly Dated<Outline>[]
  whole: Period
  period: Period
  width: number
  setPeriod(period: Period): void
}

const height = 46

export function Overview({ rows, whole, period, width, setPeriod }: OverviewProps) {
  const svg = useRef<SVGSVGElement>(null)
  const held = useRef<{ part: 'from' | 'until' | 'window' | 'new'; at: number; period: Period } | null>(null)
  const { right } = frameOf(width)
  const left = 8
  const x = (time: number) => left + ((time - whole.from) / (whole.until - whole.from)) * (right - left)
  const timeAt = (pixel: number) =>
    whole.from + ((Math.min(Math.max(pixel, left), right) - left) / (right - left)) * (whole.until - whole.from)
  const bars = useMemo(() => {
    const columns = Math.max(1, Math.floor((right - left) / 4))
    const counts = Array.from({ length: columns }, () => [0, 0])
    for (const row of rows) {
      const at = Math.floor(((middleOf(row) - whole.from) / (whole.until - whole.from)) * columns)
      const count = counts[Math.min(columns - 1, Math.max(0, at))]!
      count[isConflict(row.type) ? 1 : 0]!++
    }
    const most = Math.max(1, ...counts.map(([a, b]) => Math.max(a!, b!)))
    const bar = (i: number, y: number, height: number) =>
      height ? `M${left + i * 4} ${y.toFixed(1)}h3v${Math.max(1.5, height).toFixed(1)}h-3z` : ''
    return {
      cooperation: counts.map(([up], i) => bar(i, 18 - Math.max(1.5, (up! / most) * 15), (up! / most) * 15)).join(''),
      conflict: counts.map(([, down], i) => bar(i, 19, (down! / most) * 11)).join(''),
    }
  }, [rows, whole.from, whole.until, right])

  const pixel = (event: PointerEvent) => event.clientX - svg.current!.getBoundingClientRect().left
  const grab = (event: PointerEvent) => {
    const at = pixel(event)
    const [a, b] = [x(period.from), x(period.until)]
    const all = period.from <= whole.from && period.until >= whole.until
    const part = Math.abs(at - a) < 10 ? 'from' : Math.abs(at - b) < 10 ? 'until' : at > a && at < b && !all ? 'window' : 'new'
    held.current = { part, at, period }
    svg.current!.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    if (!held.current) return
    const { part, at, period: before } = held.current
    const now = pixel(event)
    const shift = timeAt(now) - timeAt(at)
    if (part === 'from') setPeriod({ from: Math.min(before.from + shift, before.until - 1), until: before.until })
    else if (part === 'until') setPeriod({ from: before.from, until: Math.max(before.until + shift, before.from + 1) })
    else if (part === 'window') setPeriod(within({ from: before.from + shift, until: before.until + shift }, whole))
    else if (Math.abs(now - at) > 4) setPeriod({ from: timeAt(Math.min(at, now)), until: timeAt(Math.max(at, now)) })
  }
  const unit = whole.until - whole.from > 3 * 365 * 86_400_000 ? 'year' : 'month'
  const press = (side: 'from' | 'until') => (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' || event.key === 'ArrowUp' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowDown' ? -1 : 0
    const end = event.key === 'Home' ? whole.from : event.key === 'End' ? whole.until : null
    if (!step && end === null) return
    event.preventDefault()
    const by = event.shiftKey ? 'month' : unit
    const at = end ?? (step > 0 ? later(startOf(period[side], by), by) : startOf(period[side] - 1, by))
    if (side === 'from' ? at < period.until : at > period.from) setPeriod({ ...period, [side]: at })
  }
  const handle = (side: 'from' | 'until') => {
    const at = x(period[side])
    return (
      <g
        class="handle"
        tabindex={0}
        role="slider"
        aria-label={side === 'from' ? 'Beginning of the period' : 'End of the period'}
        aria-valuemin={whole.from}
        aria-valuemax={whole.until}
        aria-valuenow={period[side]}
        aria-valuetext={written.day(side === 'from' ? period.from : period.until - 1)}
        onKeyDown={press(side)}
      >
        <rect x={at - 12} y={0} width={24} height={34} class="handle-reach" />
        <rect x={at - 4} y={7} width={8} height={20} rx={3} class="handle-grip" />
      </g>
    )
  }
  return (
    <div class="overview">
      <svg
        ref={svg}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        onPointerDown={grab}
        onPointerMove={move}
        onPointerUp={() => (held.current = null)}
        onPointerCancel={() => (held.current = null)}
      >
        <title>{`The whole time, with a window over ${periodName(period)}`}</title>
        <rect x={left} y={0} width={right - left} height={33} class="overview-ground" />
        <path class="cooperation" d={bars.cooperation} />
        <path class="conflict" d={bars.conflict} />
        {ticksOf(whole, right - left, 72).map(({ time, label }) => (
          <text
            key={time}
            x={x(time)}
            y={height - 1}
            class="overview-tick"
            text-anchor={x(time) < left + 12 ? 'start' : x(time) > right - 16 ? 'end' : 'middle'}
          >
            {label}
          </text>
        ))}
        <rect x={left} y={0} width={Math.max(0, x(period.from) - left)} height={33} class="overview-shade" />
        <rect x={x(period.until)} y={0} width={Math.max(0, right - x(period.until))} height={33} class="overview-shade" />
        <rect x={x(period.from)} y={0.5} width={Math.max(1, x(period.until) - x(period.from))} height={32} class="overview-window" />
        {handle('from')}
        {handle('until')}
      </svg>
    </div>
  )
}
