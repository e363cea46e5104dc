/** Where the parties of a network stand, how ties lead from one to another, and where names find room. */
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { type Edge, weightsOf } from './ties.ts'

export interface Point {
  x: number
  y: number
}

/** A party as it is drawn. */
export interface Circle extends Point {
  party: string
  r: number
}

/** Places within a square from -1 to 1, the same for the same ties; at most so many parties. */
export function layoutOf(edges: readonly Edge[], most: number): ReadonlyMap<string, Point> {
  const nodes = weightsOf(edges)
    .slice(0, most)
    .map(({ party, all }) => ({ id: party, all, x: 0, y: 0 }))
  // A spiral as the beginning, the busiest in the middle.
  for (const [i, node] of nodes.entries()) {
    node.x = 20 * Math.sqrt(i) * Math.cos(i * 2.4)
    node.y = 20 * Math.sqrt(i) * Math.sin(i * 2.4)
  }
  const known = new Set(nodes.map(({ id }) => id))
  const links = edges.filter(({ a, b }) => known.has(a) && known.has(b)).map(({ a, b, all }) => ({ source: a, target: b, all }))
  const strongest = Math.max(1, ...links.map(({ all }) => all))
  forceSimulation(nodes)
    .force('charge', forceManyBody().strength(-320))
    .force(
      'link',
      forceLink<(typeof nodes)[number], (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(90)
        .strength(({ all }) => 0.08 + 0.5 * Math.sqrt(all / strongest)),
    )
    .force('x', forceX(0).strength(0.09))
    .force('y', forceY(0).strength(0.14))
    .force('collide', forceCollide(34))
    .force('center', forceCenter(0, 0))
    .stop()
    .tick(300)
  const spread = (values: number[]) => {
    const [least, greatest] = [Math.min(...values), Math.max(...values)]
    return (value: number) => (greatest > least ? ((value - least) / (greatest - least)) * 2 - 1 : 0)
  }
  const [x, y] = [spread(nodes.map((node) => node.x)), spread(nodes.map((node) => node.y))]
  return new Map(nodes.map((node) => [node.id, { x: x(node.x), y: y(node.y) }]))
}

/** A tie as a line from one circle to another, bent by so many pixels at its middle, which lies at `through`. */
export interface Way {
  from: Point
  to: Point
  through: Point
}

/** Pixels that a line keeps from the circle of a third party. */
const berth = 4
/** Pixels from one point of a way to the next where it is held against circles and names: closer than any of them is wide. */
const stride = 5

/** The point of a way at a share from 0 to 1: on the parabola through its three points. */
export function pointOf({ from, to, through }: Way, share: number): Point {
  const rise = 4 * share * (1 - share)
  const along = (a: number, b: number, middle: number) => a + (b - a) * share + (middle - (a + b) / 2) * rise
  return { x: along(from.x, to.x, through.x), y: along(from.y, to.y, through.y) }
}

/** The points along a way. */
function pointsOf(way: Way): Point[] {
  const steps = Math.max(8, Math.ceil((2 * Math.hypot(way.through.x - way.from.x, way.through.y - way.from.y)) / stride))
  return Array.from({ length: steps + 1 }, (_, i) => pointOf(way, i / steps))
}

/**
 * The way from one circle to another: straight where nobody stands between them, else by the least bow that leads around. Where every bow meets
 * somebody, the one that meets the fewest.
 */
export function wayBetween(a: Circle, b: Circle, circles: readonly Circle[]): Way {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy) || 1
  const bent = (by: number): Way => ({ from: a, to: b, through: { x: (a.x + b.x) / 2 - (dy / length) * by, y: (a.y + b.y) / 2 + (dx / length) * by } })
  const others = circles.filter(({ party }) => party !== a.party && party !== b.party)
  const met = (way: Way) => {
    const points = pointsOf(way)
    return others.filter((other) => points.some((point) => Math.hypot(point.x - other.x, point.y - other.y) <= other.r + berth)).length
  }
  let [best, fewest] = [bent(0), Number.POSITIVE_INFINITY]
  for (let by = 0; by <= length / 2; by += 8)
    for (const side of by ? [by, -by] : [0]) {
      const way = bent(side)
      const count = met(way)
      if (count === 0) return way
      if (count < fewest) [best, fewest] = [way, count]
    }
  return best
} // biome-ignore format: formulas

/** The way as a path of SVG. */
export function pathOf({ from, to, through }: Way): string {
  const [x, y] = [2 * through.x - (from.x + to.x) / 2, 2 * through.y - (from.y + to.y) / 2]
  return `M${from.x.toFixed(1)} ${from.y.toFixed(1)}Q${x.toFixed(1)} ${y.toFixed(1)} ${to.x.toFixed(1)} ${to.y.toFixed(1)}`
}

export interface NamePlace extends Point {
  'text-anchor': 'middle' | 'start' | 'end'
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Where a name may stand: below its circle, above it, beside it, and at its corners. */
export function sidesOf({ x, y, r }: Circle): [NamePlace, ...NamePlace[]] {
  const slant = r * 0.7
  return [
    { x, y: y + r + 13, 'text-anchor': 'middle' },
    { x, y: y - r - 5, 'text-anchor': 'middle' },
    { x: x + r + 4, y: y + 4, 'text-anchor': 'start' },
    { x: x - r - 4, y: y + 4, 'text-anchor': 'end' },
    { x: x + slant + 2, y: y - slant - 3, 'text-anchor': 'start' },
    { x: x - slant - 2, y: y - slant - 3, 'text-anchor': 'end' },
    { x: x + slant + 2, y: y + slant + 11, 'text-anchor': 'start' },
    { x: x - slant - 2, y: y + slant + 11, 'text-anchor': 'end' },
  ]
}

/** The busiest are named even where their name lies over a small circle. */
const alwaysNamed = 6

/**
 * Circles, the busiest first, each with its name where it covers no other name and no circle, and where the fewest lines pass behind it;
 * a name that finds no such place is left out. `others` are circles without a name, which none may cover either.
 */
export function namesThatFit(
  circles: readonly Circle[],
  ways: readonly Way[],
  nameOf: (party: string) => string,
  { width, height }: { width: number; height: number },
  others: readonly Circle[] = [],
): Map<string, NamePlace> {
  const boxes = [...circles, ...others].map(({ party, x, y, r }) => ({ party, left: x - r, right: x + r, top: y - r, bottom: y + r }))
  const lines = ways.map(pointsOf)
  const taken: Box[] = []
  const fitting = new Map<string, NamePlace>()
  for (const [i, circle] of circles.entries()) {
    const length = nameOf(circle.party).length * 6.8 + 4
    const places = sidesOf(circle).map((side) => {
      const left = side['text-anchor'] === 'middle' ? side.x - length / 2 : side['text-anchor'] === 'start' ? side.x : side.x - length
      return { side, box: { left, right: left + length, top: side.y - 11, bottom: side.y + 3 } }
    })
    const within = places.filter(
      ({ box }) => box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height && !taken.some((other) => meet(box, other)),
    )
    const clear = within.filter(({ box }) => !boxes.some((other) => other.party !== circle.party && meet(box, other)))
    const crossed = clear.map((place) => ({
      ...place,
      lines: lines.filter((points) => points.some((point) => holds(place.box, point))).length,
    }))
    const best = crossed.sort((a, b) => a.lines - b.lines)[0] ?? (i < alwaysNamed ? within[0] : undefined)
    if (!best) continue
    taken.push(best.box)
    fitting.set(circle.party, best.side)
  }
  return fitting
}

const meet = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
const holds = (box: Box, { x, y }: Point) => x > box.left && x < box.right && y > box.top && y < box.bottom
