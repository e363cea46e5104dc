/** Cooperation above the line, conflict below it, each with the band that chance alone could fill. */
import { useState } from 'preact/hooks'
import { many, number } from '../words.ts'
import { type Period, ticksOf, type Unit, unitName } from './period.ts'
import type { Count, SeriesPeriod } from './series.ts'
import { frameOf } from './timeline.tsx'
import type { NamedTurn } from './turns.tsx'

interface SeriesProps {
  series: readonly SeriesPeriod[]
  turns: readonly NamedTurn[]
  period: Period
  unit: Unit
  width: number
  label: string
}

const [least, bottom] = [14, 24]

export function SeriesPicture({ series, turns, period, unit, width, label }: SeriesProps) {
  const [at, setAt] = useState<number | null>(null)
  const { left, right } = frameOf(width)
  // Names of turns stand above the picture, in as many lines as they need.
  const shownTurns = rowsOf(
    turns.filter(({ at }) => at >= period.from && at < period.until),
    (time) => left + ((time - period.from) / (period.until - period.from)) * (right - left),
    right,
  )
  const top = least + Math.max(0, ...shownTurns.map(({ row }) => row + 1)) * 15
  const height = (width < 560 ? 190 : 230) + top
  const most = (side: 'cooperation' | 'conflict') =>
    Math.max(1, ...series.map((stretch) => Math.min(stretch[side].high, stretch[side].n * 2 + 3)))
  const [up, down] = [most('cooperation'), most('conflict')]
  const zero = top + ((height - top - bottom) * up) / (up + down)
  const unitHeight = (height - top - bottom) / (up + down)
  const x = (time: number) => Math.min(Math.max(left + ((time - period.from) / (period.until - period.from)) * (right - left), left), right)
  const step = niceStep(Math.max(up, down))
  const levels = [...Array(Math.floor(up / step)).keys()]
    .map((i) => (i + 1) * step)
    .concat([...Array(Math.floor(down / step)).keys()].map((i) => -(i + 1) * step))
  const y = (value: number) => zero - value * unitHeight
  /** A line of steps over the periods, for values that hold for a whole period. */
  const steps = (value: (count: Count) => number, side: 'cooperation' | 'conflict') => {
    const sign = side === 'cooperation' ? 1 : -1
    return series.flatMap((stretch) => {
      const level = y(sign * value(stretch[side])).toFixed(1)
      return [`${x(stretch.from).toFixed(1)},${level}`, `${x(stretch.until).toFixed(1)},${level}`]
    })
  }
  const shape = (side: 'cooperation' | 'conflict') => {
    const line = steps(({ n }) => n, side)
    const [high, low] = [steps((count) => Math.min(count.high, side === 'cooperation' ? up : down), side), steps(({ low }) => low, side)]
    return (
      <g class={`series ${side}`}>
        <path class="series-area" d={`M${left},${zero} L${line.join(' L')} L${right},${zero} Z`} />
        <path class="series-band" d={`M${high.join(' L')} L${low.reverse().join(' L')} Z`} />
        <path class="series-line" d={`M${line.join(' L')}`} />
      </g>
    )
  }
  const chosen = at === null ? null : series[at]
  return (
    <div class="series-picture">
      <svg
        class="drawing"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        onPointerMove={(event) => {
          const pixel = event.clientX - event.currentTarget.getBoundingClientRect().left
          const time = period.from + ((pixel - left) / (right - left)) * (period.until - period.from)
          const found = series.findIndex((stretch) => time >= stretch.from && time < stretch.until)
          setAt(found < 0 ? null : found)
        }}
        onPointerLeave={() => setAt(null)}
      >
        {ticksOf(period, right - left, width < 560 ? 56 : 72).map(({ time, label: text, strong }) => (
          <g key={time} class={strong ? 'tick strong' : 'tick'}>
            <line x1={x(time)} x2={x(time)} y1={top} y2={height - bottom} />
            <text x={x(time)} y={height - 7} text-anchor={x(time) < left + 16 ? 'start' : x(time) > right - 24 ? 'end' : 'middle'}>
              {text}
            </text>
          </g>
        ))}
        {levels.map((level) => (
          <g key={level} class="level">
            <line x1={left} x2={right} y1={y(level)} y2={y(level)} />
            <text x={left ? left - 8 : 2} y={y(level) + (left ? 4 : -3)} text-anchor={left ? 'end' : 'start'}>
              {number(Math.abs(level))}
            </text>
          </g>
        ))}
        {shape('cooperation')}
        {shape('conflict')}
        <line class="zero" x1={left} x2={right} y1={zero} y2={zero} />
        {chosen && (
          <rect
            class="series-chosen"
            x={x(chosen.from)}
            width={Math.max(1, x(chosen.until) - x(chosen.from))}
            y={top}
            height={height - top - bottom}
          />
        )}
        <text
          class="series-name cooperation"
          x={left ? 0 : right}
          y={left ? Math.max(top + 8, zero - 14) : top - 8}
          text-anchor={left ? 'start' : 'end'}
        >
          ▲ Cooperation
        </text>
        <text
          class="series-name conflict"
          x={left ? 0 : right}
          y={left ? Math.min(zero + 24, height - bottom) : height - bottom - 6}
          text-anchor={left ? 'start' : 'end'}
        >
          ▼ Conflict
        </text>
        {shownTurns.map(({ at, letter, name, row }) => (
          <g key={letter} class="turn">
            <line x1={x(at)} x2={x(at)} y1={top - 10 - row * 15} y2={height - bottom} />
            <text x={x(at) + (x(at) > right - 160 ? -5 : 5)} y={top - 4 - row * 15} text-anchor={x(at) > right - 160 ? 'end' : 'start'}>
              <tspan class="turn-sign">{letter}</tspan> {name}
            </text>
          </g>
        ))}
      </svg>
      <p class="series-read" aria-hidden="true">
        {chosen
          ? `${unitName(chosen.from, unit)}: ${many(chosen.cooperation.n, 'act')} of cooperation (${interval(chosen.cooperation)}), ${number(chosen.conflict.n)} of conflict (${interval(chosen.conflict)})`
          : ' '}
      </p>
    </div>
  )
}

/** Gives each turn a line above the picture on which its name covers no other. */
function rowsOf(turns: readonly NamedTurn[], x: (time: number) => number, right: number): (NamedTurn & { row: number })[] {
  const ends: [number, number][][] = []
  return turns.map((turn) => {
    const at = x(turn.at)
    const length = (turn.name.length + 2) * 7.2 + 12
    const [from, to] = at > right - 160 ? [at - length, at] : [at, at + length]
    let row = ends.findIndex((taken) => taken.every(([start, end]) => to < start || from > end))
    if (row < 0) row = ends.push([]) - 1
    ends[row]!.push([from, to])
    return { ...turn, row }
  })
}

const interval = ({ low, high }: Count) => `${number(Math.floor(low))} to ${number(Math.ceil(high))}`

function niceStep(most: number): number {
  const rough = most / 3
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  return [1, 2, 5, 10].map((n) => n * power).find((step) => step >= rough) ?? power * 10
}
