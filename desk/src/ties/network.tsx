/** Who meets whom in a period, as a network: near each other stand those who have much to do with each other. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { go, link } from '../address.ts'
import { ask, type Tie, useAnswer } from '../api.ts'
import { Figure, useWidth } from '../figure.tsx'
import type { ViewProps } from '../main.tsx'
import { PartyPicker } from '../picker.tsx'
import { AddFirst, Answer, Empty } from '../states.tsx'
import { capital, inSentence, isNamed, isolated, many, number, partyName } from '../words.ts'
import { type Circle, layoutOf, namesThatFit, type Point, pathOf, sidesOf, wayBetween } from './layout.ts'
import { TieLegend } from './legend.tsx'
import { TieTable, tieTable } from './table.tsx'
import { type Edge, edgesOf, sideOfEdge, strokeOf, type Weight, weightsOf } from './ties.ts'
import { useYears, YearSlider, yearsName } from './years.tsx'
import './ties.css'

const mostNodes = 60

export default function NetworkView({ address: { query } }: ViewProps) {
  const asked = useAnswer<Tie[]>(ask.ties())
  return (
    <Answer asked={asked} what="Drawing the network …">
      {(ties) =>
        ties.length ? (
          // Who is only called rebels or a government is nobody whom a network could name.
          <Page ties={ties.filter(({ a, b }) => isNamed(a) && isNamed(b))} query={query} />
        ) : (
          <Empty title="No ties yet" alone>
            <AddFirst what="No happening between two parties is in the ledger." />
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
  const central = [...nodes].sort((a, b) => b.partners - a.partners)[0]
  const kept = useMemo(() => {
    const names = new Set(nodes.map(({ party }) => party))
    return edges.filter(({ a, b }) => names.has(a) && names.has(b))
  }, [edges, nodes])
  // Where a party stands is found once for the whole time, so that the slider changes ties and not places.
  const positions = useMemo(
    () => layoutOf(edgesOf(ties, whole.first, whole.last + 1, meetings), 2 * mostNodes),
    [ties, whole.first, whole.last, meetings],
  )
  const title = meetings ? 'Who meets whom' : 'Who deals with whom'
  useEffect(() => {
    document.title = `${title}, ${yearsName(years)} · Rapport`
  }, [title, years.first, years.last])
  const choose = (party: string) => go(link('network', '', { ...query, party }), { replace: true })
  return (
    <>
      <h1 class="headline">{title}</h1>
      <p class="deck">
        {many(kept.length, 'pair')} of {many(nodes.length, 'party', 'parties')} {meetings ? 'met' : 'had to do with each other'},{' '}
        {yearsName(years)}.
        {central && ` ${isolated(capital(inSentence(central.party)))} has the most partners, ${number(central.partners)}.`}
      </p>
      <YearSlider ties={ties} whole={whole} years={years} set={set} />
      <div class="tie-choices">
        <PartyPicker
          label="Ties of"
          value={chosen}
          parties={nodes.map(({ party, all }) => ({ party, happenings: all }))}
          empty="All parties"
          choose={choose}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={!meetings}
            onChange={(event) => go(link('network', '', { ...query, all: event.currentTarget.checked ? 'yes' : '' }), { replace: true })}
          />
          all kinds, not meetings and visits alone
        </label>
      </div>
      <div class="ties-columns">
        <div>
          <div ref={ref} class="measure" />
          {width > 0 && (
            <Figure
              title={chosen ? `Ties of ${inSentence(chosen)}` : 'Ties between parties'}
              note={`${meetings ? 'Meetings and visits' : 'Happenings'} that took place, ${yearsName(years)}: the wider a line, the more of them; the larger a circle, the more in all`}
              source="Rapport ledger."
              table={tieTable(kept)}
            >
              {!meetings && <TieLegend />}
              {nodes.length ? (
                <Drawing
                  nodes={nodes}
                  edges={kept}
                  positions={positions}
                  width={width}
                  chosen={chosen}
                  choose={(party) => choose(party === chosen ? '' : party)}
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
                <button type="button" class="button" onClick={() => choose('')}>
                  All parties
                </button>
              )}
            </div>
            <TieTable edges={chosen ? kept.filter(({ a, b }) => a === chosen || b === chosen) : kept} meetings={meetings} />
          </section>
        </aside>
      </div>
    </>
  )
}

interface DrawingProps {
  nodes: readonly Weight[]
  edges: readonly Edge[]
  positions: ReadonlyMap<string, Point>
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
  const { circles, ways, named } = useMemo(() => {
    const mostWeight = Math.max(1, ...nodes.map(({ all }) => all))
    const circles = nodes.map(({ party, all }): Circle => {
      const { x, y } = positions.get(party) ?? { x: 0, y: 0 }
      return { party, x: width / 2 + x * (width / 2 - 56), y: height / 2 + y * (height / 2 - 30), r: scale * (4 + 16 * Math.sqrt(all / mostWeight)) }
    })
    const circleOf = new Map(circles.map((circle) => [circle.party, circle]))
    const ways = edges.map(({ a, b }) => wayBetween(circleOf.get(a)!, circleOf.get(b)!, circles))
    return { circles, ways, named: namesThatFit(circles, ways, partyName, { width, height }) }
  }, [nodes, edges, positions, width, height])
  const most = Math.max(1, ...edges.map(({ all }) => all))
  const near = new Set(edges.filter(({ a, b }) => a === shown || b === shown).flatMap(({ a, b }) => [a, b]))
  const faint = (...parties: string[]) =>
    Boolean(shown) && (parties.length === 2 ? !parties.includes(shown) : !near.has(parties[0]!) && parties[0] !== shown)
  const drawn = edges.map((edge, i) => ({ edge, way: ways[i]!, stroke: strokeOf(edge, most, 8 * scale) }))
  return (
    <svg class="drawing network" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {drawn.toReversed().map(({ edge, way, stroke }) => (
        <path
          key={`${edge.a} ${edge.b}`}
          class={`tie ${sideOfEdge(edge)}${faint(edge.a, edge.b) ? ' faint' : ''}`}
          d={pathOf(way)}
          stroke-width={stroke.width}
          stroke-dasharray={sideOfEdge(edge) === 'conflict' ? stroke.dashes : undefined}
          opacity={edge.a === shown || edge.b === shown ? 1 : stroke.opacity}
        />
      ))}
      {circles.map((circle) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the field above the picture offers the same to the keyboard
        <g
          key={circle.party}
          class={`node${faint(circle.party) ? ' faint' : ''}${circle.party === chosen ? ' chosen' : ''}`}
          onClick={() => choose(circle.party)}
          onPointerEnter={() => setOver(circle.party)}
          onPointerLeave={() => setOver('')}
        >
          <circle cx={circle.x} cy={circle.y} r={circle.r} />
          {(named.has(circle.party) || near.has(circle.party)) && (
            <text {...(named.get(circle.party) ?? sidesOf(circle)[0])}>{partyName(circle.party)}</text>
          )}
        </g>
      ))}
    </svg>
  )
} // biome-ignore format: a picture
