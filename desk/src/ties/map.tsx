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
import { type Circle, namesThatFit, pathOf, type Way } from './layout.ts'
import { TieLegend } from './legend.tsx'
import { TieTable, tieTable } from './table.tsx'
import { type Edge, edgesOf, sideOfEdge, strokeOf, type Weight, weightsOf } from './ties.ts'
import { useYears, YearSlider, yearsName } from './years.tsx'
import './ties.css'

const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>
const countries = feature(topology, topology.objects.countries).features.filter(({ id }) => id !== '010')

/** Pixels under which a map has room for little. */
const narrowest = 560

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
  const drawn = shown.slice(0, width < narrowest ? 30 : 60)
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
        {many(
          shown.reduce((sum, { all }) => sum + all, 0),
          'happening',
        )}{' '}
        between {many(shown.length, 'pair')} of states, {yearsName(years)}. {!chosen && 'Choose a state to see its ties alone.'}
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
              note={`Happenings that took place, ${yearsName(years)}: the wider a line, the more of them; the stronger the tint of a state, the more in all${drawn.length < shown.length ? `. Drawn are the ${number(drawn.length)} strongest of ${number(shown.length)} ties` : ''}`}
              source="Rapport ledger. Borders: Natural Earth."
              table={tieTable(shown)}
            >
              <TieLegend places />
              <Drawing
                edges={drawn}
                weights={weightsOf(shown)}
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
  edges: readonly Edge[]
  weights: readonly Weight[]
  places: readonly PlaceCount[]
  width: number
  chosen: string
  choose(state: string): void
  label: string
}

function Drawing({ edges, weights: given, places, width, chosen, choose, label }: DrawingProps) {
  const [tip, setTip] = useState<{ x: number; y: number; text: string } | null>(null)
  const height = Math.round(width * 0.47)
  const narrow = width < narrowest
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
  const weights = new Map(given.map((weight) => [weight.party, weight]))
  const codeOf = useMemo(() => new Map([...numericOf].map(([code, numeric]) => [numeric, code])), [])
  const mostWeight = Math.max(1, ...[...weights.values()].map(({ all }) => all))
  const most = Math.max(1, ...edges.map(({ all }) => all))
  const mostThere = Math.max(8, ...places.map(({ happenings }) => happenings))
  const bows = edges.flatMap((edge) => {
    const [a, b] = [centres[edge.a], centres[edge.b]]
    const [from, to] = [a && projection(a), b && projection(b)]
    return from && to ? [{ edge, way: bowOf(from, to), stroke: strokeOf(edge, most, narrow ? 4 : 8) }] : []
  })
  const dots = places.flatMap(({ name, lat, lon, happenings }): (Circle & { happenings: number })[] => {
    const point = lat === null || lon === null ? null : projection([lon, lat])
    const r = (narrow ? 0.5 : 1) * (1.5 + 4.5 * Math.sqrt(happenings / mostThere))
    return point ? [{ party: name, x: point[0], y: point[1], r, happenings }] : []
  })
  const states = given.slice(0, narrow ? 6 : 14).flatMap(({ party }): Circle[] => {
    const centre = centres[party]
    const point = centre && projection(centre)
    return point ? [{ party, x: point[0], y: point[1], r: 1 }] : []
  })
  const names = namesThatFit(
    states,
    bows.map(({ way }) => way),
    partyName,
    { width, height },
    dots,
  )
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
                        text: `${partyName(code)}: ${weight ? many(weight, 'happening') : 'nothing in this period'}`,
                      }
                    : null,
                )
              }
            />
          )
        })}
        {bows.toReversed().map(({ edge, way, stroke }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside the map holds the same
          <path
            key={`${edge.a} ${edge.b}`}
            class={`tie ${sideOfEdge(edge)}`}
            d={pathOf(way)}
            stroke-width={stroke.width}
            stroke-dasharray={sideOfEdge(edge) === 'conflict' ? stroke.dashes : undefined}
            opacity={stroke.opacity}
            onPointerMove={(event) =>
              setTip({
                x: event.offsetX,
                y: event.offsetY,
                text: `${partyName(edge.a)} and ${partyName(edge.b)}: ${number(edge.cooperation)} of cooperation, ${number(edge.conflict)} of conflict`,
              })
            }
            onClick={() => go(link('relation', '', { a: edge.a, b: edge.b }))}
          />
        ))}
        {dots.map(({ party: name, x, y, r, happenings }) => (
          <circle
            key={`${name} ${x} ${y}`}
            class="place"
            cx={x}
            cy={y}
            r={r}
            onPointerMove={(event) => setTip({ x: event.offsetX, y: event.offsetY, text: `${name}: ${many(happenings, 'happening')}` })}
          />
        ))}
        {[...names].map(([party, place]) => (
          <text key={party} class="map-label" {...place}>
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
function bowOf([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): Way {
  const rise = Math.hypot(x2 - x1, y2 - y1) * 0.11
  return { from: { x: x1, y: y1 }, to: { x: x2, y: y2 }, through: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 - rise } }
}
