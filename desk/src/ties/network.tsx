/** Who meets whom in a period, as a network: near each other stand those who have much to do with each other. */
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { go, link } from '../address.ts'
import { ask, type Tie, useAnswer } from '../api.ts'
import { Figure, useWidth } from '../figure.tsx'
import type { ViewProps } from '../main.tsx'
import { Answer, Empty } from '../states.tsx'
import { capital, inSentence, isNamed, many, number, partyName } from '../words.ts'
import { TieTable, tieTable } from './table.tsx'
import { type Edge, edgesOf, sideOfEdge, type Weight, weightsOf } from './ties.ts'
import { useYears, YearSlider, yearsName } from './years.tsx'
import './ties.css'

const mostNodes = 60

export default function NetworkView({ address: { query } }: ViewProps) {
  useEffect(() => {
    document.title = 'Network · Rapport'
  }, [])
  const asked = useAnswer<Tie[]>(ask.ties())
  return (
    <Answer asked={asked} what="Drawing the network …">
      {(ties) =>
        ties.length ? (
          // Who is only called rebels or a government is nobody whom a network could name.
          <Page ties={ties.filter(({ a, b }) => isNamed(a) && isNamed(b))} query={query} />
        ) : (
          <Empty title="No ties yet">
            <p>No happening between two parties is in the ledger.</p>
          </Empty>
        )
      }
    </Answer>
  )
}

function Page({ ties, query }: { ties: readonly Tie[]; query: Readonly<Record<string, string>> }) {
  const { whole, years, set } = useYears(ties, 'network', query)
  const { ref, width } = useWidth()
  const meetings = query['all'] !== 'yes'
  const chosen = query['party'] ?? ''
  const edges = useMemo(() => edgesOf(ties, years.first, years.last + 1, meetings), [ties, years.first, years.last, meetings])
  const nodes = useMemo(() => weightsOf(edges).slice(0, mostNodes), [edges])
  const kept = useMemo(() => {
    const names = new Set(nodes.map(({ party }) => party))
    return edges.filter(({ a, b }) => names.has(a) && names.has(b))
  }, [edges, nodes])
  // Where a party stands is found once for the whole time, so that the slider changes ties and not places.
  const positions = useMemo(() => layoutOf(edgesOf(ties, whole.first, whole.last + 1, meetings)), [ties, whole.first, whole.last, meetings])
  const title = meetings ? 'Who meets whom' : 'Who deals with whom'
  const choose = (party: string) => go(link('network', '', { ...query, party: party === chosen ? '' : party }), { replace: true })
  return (
    <>
      <h1 class="headline">{title}</h1>
      <p class="deck">
        {many(nodes.length, 'party', 'parties')} and {many(kept.length, 'tie')}, {yearsName(years)}.
        {nodes[0] && ` ${capital(inSentence(nodes[0].party))} has the most partners, ${number(nodes[0].partners)}.`}
      </p>
      <YearSlider ties={ties} whole={whole} years={years} set={set} />
      <label class="check">
        <input
          type="checkbox"
          checked={!meetings}
          onChange={(event) => go(link('network', '', { ...query, all: event.currentTarget.checked ? 'yes' : '' }), { replace: true })}
        />
        all kinds, not meetings and visits alone
      </label>
      <div class="ties-columns">
        <div>
          <div ref={ref} class="measure" />
          {width > 0 && (
            <Figure
              title="Ties between parties"
              note={`${meetings ? 'Meetings and visits' : 'Happenings'} that took place, ${yearsName(years)}. The larger a circle, the more ties; dashed lines where conflict prevails`}
              source="Rapport ledger."
              table={tieTable(kept)}
            >
              {nodes.length ? (
                <Drawing
                  nodes={nodes}
                  edges={kept}
                  positions={positions}
                  width={width}
                  chosen={chosen}
                  choose={choose}
                  label={`${title}, ${yearsName(years)}. The table beside it holds the same.`}
                />
              ) : (
                <p class="quiet">Nobody met anybody in this period, as far as the ledger knows.</p>
              )}
            </Figure>
          )}
        </div>
        <aside>
          <section class="part">
            <div class="part-head">
              <h2>{chosen ? `Ties of ${partyName(chosen)}` : 'The strongest ties'}</h2>
              {chosen && (
                <button type="button" class="button" onClick={() => choose(chosen)}>
                  All parties
                </button>
              )}
            </div>
            <TieTable edges={chosen ? kept.filter(({ a, b }) => a === chosen || b === chosen) : kept} />
          </section>
        </aside>
      </div>
    </>
  )
}

type Positions = ReadonlyMap<string, { x: number; y: number }>

/** Places within a square from -1 to 1, the same for the same ties. */
function layoutOf(edges: readonly Edge[]): Positions {
  const weights = weightsOf(edges).slice(0, mostNodes * 2)
  const nodes = weights.map(({ party, all }) => ({ id: party, all, x: 0, y: 0 }))
  // A spiral as the beginning, the busiest in the middle.
  for (const [i, node] of nodes.entries()) {
    node.x = 20 * Math.sqrt(i) * Math.cos(i * 2.4)
    node.y = 20 * Math.sqrt(i) * Math.sin(i * 2.4)
  }
  const known = new Set(nodes.map(({ id }) => id))
  const links = edges.filter(({ a, b }) => known.has(a) && known.has(b)).map(({ a, b, all }) => ({ source: a, target: b, all }))
  const most = Math.max(1, ...links.map(({ all }) => all))
  forceSimulation(nodes)
    .force('charge', forceManyBody().strength(-320))
    .force(
      'link',
      forceLink<(typeof nodes)[number], (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(90)
        .strength(({ all }) => 0.08 + 0.5 * Math.sqrt(all / most)),
    )
    .force('x', forceX(0).strength(0.09))
    .force('y', forceY(0).strength(0.14))
    .force('collide', forceCollide(34))
    .force('center', forceCenter(0, 0))
    .stop()
    .tick(300)
  const [reachX, reachY] = [Math.max(1, ...nodes.map(({ x }) => Math.abs(x))), Math.max(1, ...nodes.map(({ y }) => Math.abs(y)))]
  return new Map(nodes.map(({ id, x, y }) => [id, { x: x / reachX, y: y / reachY }]))
}

interface DrawingProps {
  nodes: readonly Weight[]
  edges: readonly Edge[]
  positions: Positions
  width: number
  chosen: string
  choose(party: string): void
  label: string
}

function Drawing({ nodes, edges, positions, width, chosen, choose, label }: DrawingProps) {
  const [over, setOver] = useState('')
  const shown = over || chosen
  const height = Math.round(Math.max(width * 0.62, 440))
  const scale = Math.min(1, Math.max(0.55, width / 700))
  const place = (party: string) => {
    const { x, y } = positions.get(party) ?? { x: 0, y: 0 }
    return [width / 2 + x * (width / 2 - 56), height / 2 + y * (height / 2 - 34)] as const
  }
  const most = Math.max(1, ...edges.map(({ all }) => all))
  const mostWeight = Math.max(1, ...nodes.map(({ all }) => all))
  const near = new Set(edges.filter(({ a, b }) => a === shown || b === shown).flatMap(({ a, b }) => [a, b]))
  const faint = (...parties: string[]) =>
    Boolean(shown) && (parties.length === 2 ? !parties.includes(shown) : !near.has(parties[0]!) && parties[0] !== shown)
  const radius = (all: number) => scale * (4 + 16 * Math.sqrt(all / mostWeight))
  const named = namesThatFit(nodes, place, radius, width)
  return (
    <svg class="drawing network" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {edges.toReversed().map((edge) => {
        const [[x1, y1], [x2, y2]] = [place(edge.a), place(edge.b)]
        return (
          <line
            key={`${edge.a} ${edge.b}`}
            class={`tie ${sideOfEdge(edge)}${faint(edge.a, edge.b) ? ' faint' : ''}`}
            x1={x1}
            y1={y1}
            x2={x2}
            y2={y2}
            stroke-width={1 + 6 * scale * Math.sqrt(edge.all / most)}
          />
        )
      })}
      {nodes.map(({ party, all }) => {
        const [x, y] = place(party)
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside the picture holds the same
          <g
            key={party}
            class={`node${faint(party) ? ' faint' : ''}${party === chosen ? ' chosen' : ''}`}
            onClick={() => choose(party)}
            onPointerEnter={() => setOver(party)}
            onPointerLeave={() => setOver('')}
          >
            <circle cx={x} cy={y} r={radius(all)} />
            {(named.has(party) || near.has(party)) && (
              <text {...(named.get(party) ?? sidesOf(x, y, radius(all))[0])}>{partyName(party)}</text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

interface NamePlace {
  x: number
  y: number
  'text-anchor': 'middle' | 'start' | 'end'
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Where a name may stand: below its circle, above it, to its right, to its left. */
const sidesOf = (x: number, y: number, radius: number): [NamePlace, ...NamePlace[]] => [
  { x, y: y + radius + 13, 'text-anchor': 'middle' },
  { x, y: y - radius - 5, 'text-anchor': 'middle' },
  { x: x + radius + 4, y: y + 4, 'text-anchor': 'start' },
  { x: x - radius - 4, y: y + 4, 'text-anchor': 'end' },
]

/** The busiest are named even where their name lies over a small circle. */
const alwaysNamed = 6

/** The busiest parties first, each name on the first side where it covers no other name and no circle. */
function namesThatFit(
  nodes: readonly Weight[],
  place: (party: string) => readonly [number, number],
  radius: (all: number) => number,
  width: number,
): Map<string, NamePlace> {
  const circles = nodes.map(({ party, all }) => {
    const [x, y] = place(party)
    const r = radius(all)
    return { party, left: x - r, right: x + r, top: y - r, bottom: y + r }
  })
  const taken: Box[] = []
  const fitting = new Map<string, NamePlace>()
  for (const [i, { party, all }] of nodes.entries()) {
    const length = partyName(party).length * 7 + 4
    const boxOf = (side: NamePlace) => {
      const left = side['text-anchor'] === 'middle' ? side.x - length / 2 : side['text-anchor'] === 'start' ? side.x : side.x - length
      return { left, right: left + length, top: side.y - 11, bottom: side.y + 3 }
    }
    const meets = (box: Box, other: Box) =>
      box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top
    const sides = sidesOf(...place(party), radius(all)).filter((side) => {
      const box = boxOf(side)
      return box.left >= 0 && box.right <= width && !taken.some((other) => meets(box, other))
    })
    const clear = sides.find((side) => !circles.some((circle) => circle.party !== party && meets(boxOf(side), circle)))
    const free = clear ?? (i < alwaysNamed ? sides[0] : undefined)
    if (free) taken.push(boxOf(free))
    if (free) fitting.set(party, free)
  }
  return fitting
}
