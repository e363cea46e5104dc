/** Happenings along time, a band for each kind: filled took place, hollow is to come or uncertain, struck was denied or cancelled. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { go, link } from '../address.ts'
import { ask, type Outline, type Row, useAnswer } from '../api.ts'
import { isConflict, isoDay, kinds, kindsOfOne, number, type Standing, sideOf, standingOf, statuses, when } from '../words.ts'
import { type Column, columnsOf, type Dated, evenly, inPeriod, middleOf, sizeOf, standings } from './marks.ts'
import { type Period, periodsOf, ticksOf, type Unit, unitName } from './period.ts'

/** Where the pictures of a relation begin and end, so that they stand under each other. */
export const frameOf = (width: number) => ({ left: width < 560 ? 0 : 190, right: width - 8 })

interface TimelineProps {
  rows: readonly Dated<Outline>[]
  period: Period
  /** What a bar stands for where there are too many for single marks. */
  unit: Unit
  width: number
  label: string
  setPeriod(period: Period): void
}

/** Pixels of a column in which single marks are stacked. */
const columnWidth = 11
const bandHeight = 38
const barHeight = 28
/** Where more than so many share a column and a band, bars stand in place of single marks. */
const mostUnits = 3

export function Timeline({ rows, period, unit, width, label, setPeriod }: TimelineProps) {
  const svg = useRef<SVGSVGElement>(null)
  const [hover, setHover] = useState<{ x: number; y: number; column: Column } | null>(null)
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null)
  const narrow = width < 560
  const { left, right } = frameOf(width)
  const shown = useMemo(() => inPeriod(rows, period), [rows, period.from, period.until])
  const { cells, barred } = useMemo(() => {
    const marks = columnsOf(shown, evenly(period, Math.max(1, Math.floor((right - left) / columnWidth))))
    const barred = marks.some((cell) => sizeOf(cell) > mostUnits)
    return { cells: barred ? columnsOf(shown, periodsOf(period, unit)) : marks, barred }
  }, [shown, right, left, unit])
  const bands = useMemo(() => Object.keys(kinds).filter((type) => rows.some((row) => row.type === type)), [rows])
  const pitch = narrow ? bandHeight + 14 : bandHeight
  const height = bands.length * pitch + 34
  const x = (time: number) => left + ((time - period.from) / (period.until - period.from)) * (right - left)
  /** The first and the last of the bars may reach out of the period. */
  const edgesOf = (cell: Period): [number, number] => [Math.max(left, x(cell.from)), Math.min(right, x(cell.until))]
  const centreOf = (cell: Period) => edgesOf(cell).reduce((sum, edge) => sum + edge / 2, 0)
  const base = (type: string) => bands.indexOf(type) * pitch + pitch - 6
  const timeAt = (pixel: number) => period.from + ((pixel - left) / (right - left)) * (period.until - period.from)
  const pixelOf = (event: PointerEvent) => Math.min(Math.max(event.clientX - svg.current!.getBoundingClientRect().left, left), right)
  const perBand = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { type } of shown) counts.set(type, (counts.get(type) ?? 0) + 1)
    return counts
  }, [shown])

  const open = (cell: Column) => {
    const all = standings.flatMap((standing) => cell[standing])
    if (all.length === 1) return go(link('happening', all[0]!.id))
    const length = cell.until - cell.from
    setPeriod(barred ? cell : { from: cell.from - length, until: cell.until + length })
  }
  const zoom = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const centre = timeAt(event.clientX - svg.current!.getBoundingClientRect().left)
    const factor = Math.exp(event.deltaY * 0.004)
    setPeriod({ from: centre - (centre - period.from) * factor, until: centre + (period.until - centre) * factor })
  }
  return (
    <div class="timeline">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the picture stands for the list below it, which the keyboard reaches */}
      <svg
        ref={svg}
        class="drawing"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        onWheel={zoom}
        onPointerDown={(event) => {
          if (event.button || event.pointerType === 'touch') return
          const at = pixelOf(event)
          if (event.clientX - svg.current!.getBoundingClientRect().left < left) return
          setDrag({ from: at, to: at })
          svg.current!.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => {
          if (drag) return setDrag({ ...drag, to: pixelOf(event) })
          const box = svg.current!.getBoundingClientRect()
          const cell = nearest(event.clientX - box.left, event.clientY - box.top)
          if (cell === hover?.column) return
          setHover(cell ? { x: centreOf(cell), y: base(cell.type), column: cell } : null)
        }}
        onPointerLeave={() => setHover(null)}
        onClick={(event) => {
          // A mouse is heard above, where a click is told from a drag.
          if ((event as unknown as PointerEvent).pointerType !== 'touch') return
          const box = svg.current!.getBoundingClientRect()
          const cell = nearest(event.clientX - box.left, event.clientY - box.top)
          if (cell) open(cell)
        }}
        onPointerUp={(event) => {
          if (!drag) return
          setDrag(null)
          const [from, until] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)]
          if (until - from > 6) setPeriod({ from: timeAt(from), until: timeAt(until) })
          else {
            const box = svg.current!.getBoundingClientRect()
            const cell = nearest(event.clientX - box.left, event.clientY - box.top)
            if (cell) open(cell)
          }
        }}
        onPointerCancel={() => setDrag(null)}
      >
        {ticksOf(period, right - left, narrow ? 56 : 72).map(({ time, label: text, strong }) => (
          <g key={time} class={strong ? 'tick strong' : 'tick'}>
            <line x1={x(time)} x2={x(time)} y1={0} y2={height - 26} />
            <text x={x(time)} y={height - 8} text-anchor={x(time) < left + 16 ? 'start' : x(time) > right - 24 ? 'end' : 'middle'}>
              {text}
            </text>
          </g>
        ))}
        {bands.map((type) => {
          const own = cells.filter((cell) => cell.type === type)
          const highest = own.reduce((most, cell) => Math.max(most, sizeOf(cell)), 0)
          return (
            <g key={type} class="band">
              <line x1={left} x2={right} y1={base(type) + 0.5} y2={base(type) + 0.5} />
              <text x={0} y={narrow ? base(type) - pitch + 20 : base(type) - (barred ? 16 : 11)}>
                {kinds[type]}
              </text>
              <text
                x={narrow ? right : left - 14}
                y={narrow ? base(type) - pitch + 20 : base(type) - (barred ? 16 : 11)}
                class="band-count"
                text-anchor="end"
              >
                {number(perBand.get(type) ?? 0)}
              </text>
              {barred && highest > 0 && (
                <text
                  class="scale-note"
                  x={narrow ? right - 62 : 0}
                  y={narrow ? base(type) - pitch + 20 : base(type) - 1}
                  text-anchor={narrow ? 'end' : 'start'}
                >
                  {narrow ? `≤ ${number(highest)} a ${unit}` : `at most ${number(highest)} a ${unit}`}
                </text>
              )}
              {barred ? (
                <Bars cells={own} edgesOf={edgesOf} base={base(type)} height={narrow ? barHeight - 5 : barHeight} />
              ) : (
                own.map((cell) => (
                  <g key={cell.from} class={`cell ${sideOf(type)}`}>
                    <Units cell={cell} x={x} base={base(type)} />
                  </g>
                ))
              )}
            </g>
          )
        })}
        {drag && Math.abs(drag.to - drag.from) > 2 && (
          <rect class="dragged" x={Math.min(drag.from, drag.to)} width={Math.abs(drag.to - drag.from)} y={0} height={height - 26} />
        )}
      </svg>
      {hover && !drag && <Tip {...hover} width={width} unit={barred ? unit : null} />}
    </div>
  )

  /** The cell under or beside the pointer. */
  function nearest(px: number, py: number): Column | undefined {
    const away = (cell: Column) => {
      const [from, until] = edgesOf(cell)
      return Math.max(from - px, px - until)
    }
    return cells
      .filter((cell) => away(cell) < columnWidth / 2 && py < base(cell.type) + 4 && py > base(cell.type) - bandHeight)
      .sort((a, b) => away(a) - away(b))[0]
  }
}

const drawn = (cell: Column): [Standing, Dated<Outline>[]][] => standings.map((standing) => [standing, cell[standing]])

/** Few: one mark for each, stacked on the band's line; a line shows how exact its date is. */
function Units({ cell, x, base }: { cell: Column; x(time: number): number; base: number }) {
  const conflict = isConflict(cell.type)
  return (
    <>
      {drawn(cell)
        .flatMap(([standing, rows]) => rows.map((row): [Standing, Dated<Outline>] => [standing, row]))
        .map(([standing, row], i) => {
          const [cx, cy] = [x(middleOf(row)), base - 8 - i * 10]
          const wide = x(row.end) - x(row.start) > 14
          return (
            <g key={row.id} class={standing}>
              {wide && <line class="spell" x1={x(row.start)} x2={x(row.end)} y1={cy} y2={cy} />}
              {conflict ? <path d={`M${cx} ${cy - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`} /> : <circle cx={cx} cy={cy} r={4.5} />}
              {standing === 'struck' && <line class="strike" x1={cx - 8} x2={cx + 8} y1={cy + 5} y2={cy - 5} />}
            </g>
          )
        })}
    </>
  )
}

interface BarsProps {
  /** Those of one band. */
  cells: readonly Column[]
  /** Where a column begins and ends, in pixels. */
  edgesOf(cell: Period): [number, number]
  base: number
  /** That of the highest. */
  height: number
}

/** A bar as high as the band stands for at least so many: one happening is no tower. */
const leastScale = 6

/**
 * Many: a bar for each column, filled, hollow and struck parts on each other; one shape for all parts of a band that look the same. Each band has a
 * scale of its own, else what is planned and denied in a small one would be too thin to be told from what took place.
 */
function Bars({ cells, edgesOf, base, height }: BarsProps) {
  if (!cells.length) return null
  const most = cells.reduce((most, cell) => Math.max(most, sizeOf(cell)), leastScale)
  let widest = 0
  const shapes: Record<Standing, string> = { done: '', open: '', struck: '' }
  for (const cell of cells) {
    const [from, until] = edgesOf(cell)
    const [x, wide] = [from + 0.5, Math.max(1.5, until - from - 1.5)]
    widest = Math.max(widest, wide)
    let top = base
    for (const standing of standings) {
      const { length } = cell[standing]
      if (!length) continue
      const tall = Math.max(standing === 'done' ? 1.5 : 4, (length / most) * height)
      top -= tall
      // A hollow part shows its outline inside of its bounds; of what is struck out only the stroke is left.
      const box = (inset: number) =>
        `M${(x + inset).toFixed(1)} ${(top + inset).toFixed(1)}h${(wide - 2 * inset).toFixed(1)}v${Math.max(1, tall - 1 - inset).toFixed(1)}h${(2 * inset - wide).toFixed(1)}z`
      shapes[standing] +=
        standing === 'struck'
          ? `M${x.toFixed(1)} ${(top + tall - 1.5).toFixed(1)}L${(x + wide).toFixed(1)} ${(top + 0.5).toFixed(1)}`
          : box(standing === 'done' ? 0 : 0.5)
    }
  }
  return (
    <g class={`cell bars ${sideOf(cells[0]!.type)}${widest < 7 ? ' thin' : ''}`}>
      {standings.map(
        (standing) =>
          shapes[standing] && <path key={standing} class={standing === 'struck' ? 'struck strike' : standing} d={shapes[standing]} />,
      )}
    </g>
  )
}

/** At most so many are named beside the pointer; more are counted. */
const mostNamed = 4

interface TipProps {
  x: number
  y: number
  column: Column
  width: number
  /** What the column stands for where it is a bar. */
  unit: Unit | null
}

function Tip({ x, y, column, width, unit }: TipProps) {
  const rows = standings.flatMap((standing) => column[standing])
  const named = rows.length > mostNamed ? [] : rows
  const { answer } = useAnswer<Row[]>(named.length ? ask.rows(named.map(({ id }) => id)) : null)
  const details = new Map(answer?.map((row) => [row.id, row]))
  const right = x > width - 260
  const counted: Record<Standing, string> = { done: 'took place', open: 'planned, possible or demanded', struck: 'denied or cancelled' }
  return (
    // Set through the style object, which the page's policy allows; a style attribute in markup it would not.
    <div class="tip" style={{ top: `${y - 4}px`, ...(right ? { right: `${width - x}px` } : { left: `${x}px` }) }}>
      {named.map((row) => (
        <p key={row.id}>
          <b>{when(row)}</b> {kindsOfOne[row.type]}
          {standingOf(row.status) === 'done' ? '' : `, ${statuses[row.status]}`}
          <span class="tip-words">{details.get(row.id)?.words ?? ' '}</span>
        </p>
      ))}
      {!named.length && (
        <>
          <p>
            <b>
              {unit ? unitName(column.from, unit) : when({ from: isoDay(column.from), to: isoDay(column.until - 1), precision: 'day' })}
            </b>{' '}
            {kinds[column.type]}: {number(rows.length)}
          </p>
          <p>
            {standings
              .filter((standing) => column[standing].length)
              .map((standing) => `${number(column[standing].length)} ${counted[standing]}`)
              .join(', ')}
            . Click to zoom in.
          </p>
        </>
      )}
    </div>
  )
}
