/** A map of the ties between states in a period, and of the places where things happened. */
import { geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json'
import { go, link } from '../address.ts'
import { ask, type PlaceCount, type Tie, useAnswer } from '../api.ts'
import { Figure, useWidth } from '../figure.tsx'
import type { ViewProps } from '../main.tsx'
import { PartyPicker } from '../picker.tsx'
import { AddFirst, Answer, Empty } from '../states.tsx'
import { capital, inSentence, isState, many, number, numericOf, partyName } from '../words.ts'
import { centres } from './centres.ts'
import { TieLegend } from './legend.tsx'
import { TieTable, tieTable } from './table.tsx'
import { edgesOf, sideOfEdge, weightsOf } from './ties.ts'
import { useYears, YearSlider, yearsName } from './years.tsx'
import './ties.css'

const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>
const countries = feature(topology, topology.objects.countries).features.filter(({ id }) => id !== '010')

export default function MapView({ address: { query } }: ViewProps) {
  const asked = useAnswer<Tie[]>(ask.ties())
  return (
    <Answer asked={asked} what="Drawing the map …">
      {(ties) =>
        ties.length ? (
          <Page ties={ties} query={query} />
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
  const { whole, years, set } = useYears(ties, 'map', query)
  const { ref, width } = useWidth()
  const chosen = query['state'] ?? ''
  const edges = useMemo(
    () => edgesOf(ties, years.first, years.last + 1).filter(({ a, b }) => isState(a) && isState(b)),
    [ties, years.first, years.last],
  )
  const shown = chosen ? edges.filter(({ a, b }) => a === chosen || b === chosen) : edges
  const places =
    useAnswer<PlaceCount[]>(ask.places({ from: String(years.first), until: String(years.last), status: 'done,ongoing', between: chosen }))
      .answer ?? []
  const title = chosen ? `${capital(inSentence(chosen))} and the world` : 'Who deals with whom'
  useEffect(() => {
    document.title = `${title}, ${yearsName(years)} · Rapport`
  }, [title, years.first, years.last])
  const choose = (state: string) => go(link('map', '', { ...query, state }), { replace: true })
  const states = useMemo(() => weightsOf(edges).map(({ party, all }) => ({ party, happenings: all })), [edges])
  return (
    <>
      <h1 class="headline">{title}</h1>
      <p class="deck">
        {many(shown.length, 'pair')} of states with{' '}
        {many(
          shown.reduce((sum, { all }) => sum + all, 0),
          'tie',
        )}
        , {yearsName(years)}. {!chosen && 'Choose a state to see its ties alone.'}
      </p>
      <YearSlider ties={ties} whole={whole} years={years} set={set} />
      <div class="tie-choices">
        <PartyPicker label="Ties of" value={chosen} parties={states} empty="All states" choose={choose} />
      </div>
      <div class="ties-columns">
        <div>
          <div ref={ref} class="measure" />
          {width > 0 && (
            <Figure
              title={chosen ? `Ties of ${inSentence(chosen)}` : 'Ties between states'}
              note={`Happenings that took place, ${yearsName(years)}. The wider a line and the stronger the tint of a state, the more`}
              source="Rapport ledger. Borders: Natural Earth."
              table={tieTable(shown)}
            >
              <TieLegend places />
              <Drawing
                edges={shown}
                places={places}
                width={width}
                chosen={chosen}
                choose={(state) => choose(state === chosen ? '' : state)}
                label={`${title}, ${yearsName(years)}. The table beside it holds the same.`}
              />
            </Figure>
          )}
        </div>
        <aside>
          <section class="part">
            <div class="part-head">
              <h2>The strongest ties</h2>
              {chosen && (
                <button type="button" class="button" onClick={() => choose('')}>
                  All states
                </button>
              )}
            </div>
            <TieTable edges={shown} />
          </section>
        </aside>
      </div>
    </>
  )
}

interface DrawingProps {
  edges: ReturnType<typeof edgesOf>
  places: readonly PlaceCount[]
  width: number
  chosen: string
  choose(state: string): void
  label: string
}

function Drawing({ edges, places, width, chosen, choose, label }: DrawingProps) {
  const [tip, setTip] = useState<{ x: number; y: number; text: string } | null>(null)
  const height = Math.round(width * 0.47)
  const narrow = width < 560
  const { projection, outlines, lines } = useMemo(() => {
    const projection = geoNaturalEarth1().fitExtent(
      [
        [1, 1],
        [width - 1, height - 1],
      ],
      { type: 'FeatureCollection', features: countries },
    )
    const path = geoPath(projection)
    return {
      projection,
      path,
      outlines: countries.map((country) => ({ id: String(country.id), d: path(country) ?? '' })),
      lines: path(geoGraticule10()) ?? '',
    }
  }, [width, height])
  const weights = new Map(weightsOf(edges).map((weight) => [weight.party, weight]))
  const codeOf = useMemo(() => new Map([...numericOf].map(([code, numeric]) => [numeric, code])), [])
  const mostWeight = Math.max(1, ...[...weights.values()].map(({ all }) => all))
  const most = Math.max(1, ...edges.map(({ all }) => all))
  const mostThere = Math.max(8, ...places.map(({ happenings }) => happenings))
  return (
    <div class="map">
      <svg
        class="drawing"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        onPointerLeave={() => setTip(null)}
      >
        <path class="graticule" d={lines} />
        {outlines.map(({ id, d }) => {
          const code = codeOf.get(id)
          const weight = code ? weights.get(code)?.all : undefined
          const level = weight ? Math.ceil(Math.sqrt(weight / mostWeight) * 4) : 0
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table beside the map offers the same to the keyboard
            <path
              key={id + d.length}
              d={d}
              class={`country level-${level}${code === chosen ? ' chosen' : ''}`}
              onClick={() => code && weight && choose(code)}
              onPointerMove={(event) =>
                setTip(
                  code
                    ? {
                        x: event.offsetX,
                        y: event.offsetY,
                        text: `${partyName(code)}: ${weight ? many(weight, 'tie') : 'no ties in this period'}`,
                      }
                    : null,
                )
              }
            />
          )
        })}
        {edges
          .slice(0, narrow ? 30 : 120)
          .toReversed()
          .map((edge) => {
            const [a, b] = [centres[edge.a], centres[edge.b]]
            if (!a || !b) return null
            const [from, to] = [projection(a), projection(b)]
            if (!from || !to) return null
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the table beside the map holds the same
              <path
                key={`${edge.a} ${edge.b}`}
                class={`tie ${sideOfEdge(edge)}`}
                d={arcOf(from, to)}
                stroke-width={1 + (narrow ? 3 : 6) * Math.sqrt(edge.all / most)}
                onPointerMove={(event) =>
                  setTip({
                    x: event.offsetX,
                    y: event.offsetY,
                    text: `${partyName(edge.a)} and ${partyName(edge.b)}: ${number(edge.cooperation)} of cooperation, ${number(edge.conflict)} of conflict`,
                  })
                }
                onClick={() => go(link('relation', '', { a: edge.a, b: edge.b }))}
              />
            )
          })}
        {places.map(({ name, lat, lon, happenings }) => {
          const point = lat === null || lon === null ? null : projection([lon, lat])
          if (!point) return null
          return (
            <circle
              key={name}
              class="place"
              cx={point[0]}
              cy={point[1]}
              r={(narrow ? 0.5 : 1) * (1.5 + 4.5 * Math.sqrt(happenings / mostThere))}
              onPointerMove={(event) => setTip({ x: event.offsetX, y: event.offsetY, text: `${name}: ${many(happenings, 'happening')}` })}
            />
          )
        })}
        {labelled([...weights.values()], projection, narrow ? 5 : 12).map(({ party, x, y }) => (
          <text key={party} class="map-label" x={x} y={y - 6} text-anchor="middle">
            {partyName(party)}
          </text>
        ))}
      </svg>
      {tip && (
        <div
          class="tip"
          style={
            tip.x > width - 240 ? { right: `${width - tip.x}px`, top: `${tip.y - 4}px` } : { left: `${tip.x}px`, top: `${tip.y - 4}px` }
          }
        >
          <p>{tip.text}</p>
        </div>
      )}
    </div>
  )
}

/** A bow over the map, the higher the longer: the way around the globe would leave the picture at its edge. */
function arcOf([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const rise = Math.hypot(x2 - x1, y2 - y1) * 0.22
  return `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${((x1 + x2) / 2).toFixed(1)} ${((y1 + y2) / 2 - rise).toFixed(1)} ${x2.toFixed(1)} ${y2.toFixed(1)}`
}

/** Names of the busiest states, none over another. */
function labelled(
  weights: readonly { party: string; all: number }[],
  projection: (point: [number, number]) => [number, number] | null,
  most: number,
) {
  const placed: { party: string; x: number; y: number; half: number }[] = []
  for (const { party } of weights) {
    if (placed.length >= most) break
    const centre = centres[party]
    const point = centre && projection(centre)
    if (!point) continue
    const [x, y] = point
    const half = partyName(party).length * 3.6 + 4
    if (placed.every((other) => Math.abs(other.y - y) > 14 || Math.abs(other.x - x) > other.half + half)) placed.push({ party, x, y, half })
  }
  return placed
}
