/** Taking pictures and tables along: SVG and PNG with title, source and date, CSV. */

/** What stands on a picture that leaves the desk. */
export interface Caption {
  title: string
  /** One line under the title. */
  note: string
  /** Where the numbers come from. */
  source: string
}

const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'stroke-linejoin',
] as const

/** A picture that stands alone: styles are written into it, title, source and date around it. */
export function standaloneSvg(drawing: SVGSVGElement, { title, note, source }: Caption): { text: string; width: number; height: number } {
  const { width, height } = drawing.getBoundingClientRect()
  const [margin, head, foot] = [24, 84, 44]
  const space = 'http://www.w3.org/2000/svg'
  const page = getComputedStyle(document.body)
  const ink = page.color
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  for (const [i, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const styles = getComputedStyle(originals[i]!)
    for (const name of kept) element.setAttribute(name, styles.getPropertyValue(name))
    for (const name of ['class', 'tabindex', 'role', 'style']) element.removeAttribute(name)
    if (styles.display === 'none' || styles.visibility === 'hidden') element.setAttribute('display', 'none')
  }
  copy.setAttribute('x', String(margin))
  copy.setAttribute('y', String(head))
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const svg = document.createElementNS(space, 'svg')
  const [fullWidth, fullHeight] = [width + 2 * margin, height + head + foot]
  svg.setAttribute('xmlns', space)
  svg.setAttribute('viewBox', `0 0 ${fullWidth} ${fullHeight}`)
  svg.setAttribute('width', String(fullWidth))
  svg.setAttribute('height', String(fullHeight))
  const add = (name: string, attributes: Record<string, string | number>, text = '') => {
    const element = document.createElementNS(space, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
    element.textContent = text
    svg.append(element)
  }
  add('title', {}, title)
  add('rect', { width: fullWidth, height: fullHeight, fill: page.backgroundColor })
  add(
    'text',
    { x: margin, y: 38, 'font-family': 'Source Serif 4 Variable, Georgia, serif', 'font-size': 24, 'font-weight': 700, fill: ink },
    title,
  )
  add('text', { x: margin, y: 62, 'font-family': sans, 'font-size': 14, fill: ink }, note)
  svg.append(copy)
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(new Date())
  add('text', { x: margin, y: fullHeight - 16, 'font-family': sans, 'font-size': 12, fill: ink, 'fill-opacity': 0.75 }, `${source} ${day}.`)
  return { text: new XMLSerializer().serializeToString(svg), width: fullWidth, height: fullHeight }
}

const sans = 'Libre Franklin Variable, Helvetica, Arial, sans-serif'

/** Draws the picture at twice its size, for print and for screens of high density. */
export async function pngOf({ text, width, height }: { text: string; width: number; height: number }): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * 2
    canvas.height = height * 2
    const pen = canvas.getContext('2d')!
    pen.scale(2, 2)
    pen.drawImage(image, 0, 0, width, height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.')))),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}

export type Cell = string | number | null | undefined

/** RFC 4180; a cell that a spreadsheet would take for a formula is quoted as text. */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell) => {
    const text = value === null || value === undefined ? '' : String(value)
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** Hands a file to the browser. */
export function save(name: string, content: Blob | string, type = 'text/csv;charset=utf-8'): void {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** A name of a file from a title. */
export const fileName = (title: string, ending: string) =>
  `${title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)}.${ending}`
