/** Taking pictures and tables along: SVG and PNG with title, source and date, CSV. */

import sansLatinExt from '@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2'
import sansLatin from '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2'
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'

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
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const

/** A copy with its styles written into it, so that it looks the same without the page. */
function styled(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  for (const [i, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const styles = getComputedStyle(originals[i]!)
    for (const name of kept) element.setAttribute(name, styles.getPropertyValue(name))
    for (const name of ['class', 'tabindex', 'role', 'style']) element.removeAttribute(name)
    if (styles.display === 'none' || styles.visibility === 'hidden') element.setAttribute('display', 'none')
  }
  return copy
}

const sans = '"Libre Franklin Variable", "Libre Franklin", Helvetica, Arial, sans-serif'
const serif = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif'

/** How many pixels a text takes; a little more, for readers that have other letters. */
function measured(font: string): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d')!
  pen.font = font
  return (text) => pen.measureText(text).width * 1.06
}

/** Words in lines of at most so many pixels. */
function linesOf(text: string, font: string, width: number): string[] {
  const long = measured(font)
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word
    if (lines.length && long(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A picture that stands alone: styles are written into it; title, note, legend, source and date stand around it. */
export function standaloneSvg(
  drawing: SVGSVGElement,
  { title, note, source }: Caption,
  legend: readonly Element[] = [],
): { text: string; width: number; height: number } {
  const { width, height } = drawing.getBoundingClientRect()
  const [margin, foot] = [24, 44]
  const space = 'http://www.w3.org/2000/svg'
  const page = getComputedStyle(document.body)
  const ink = page.color
  const svg = document.createElementNS(space, 'svg')
  const add = (name: string, attributes: Record<string, string | number>, text = '') => {
    const element = document.createElementNS(space, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
    element.textContent = text
    svg.append(element)
  }
  const put = (picture: SVGSVGElement, x: number, y: number) => {
    const box = picture.getBoundingClientRect()
    const copy = styled(picture)
    for (const [name, value] of Object.entries({ x, y, width: box.width, height: box.height })) copy.setAttribute(name, String(value))
    svg.append(copy)
  }
  add('title', {}, title)
  const ground = document.createElementNS(space, 'rect')
  svg.append(ground)
  let y = 12
  for (const line of linesOf(title, `700 24px ${serif}`, width)) {
    y += 27
    add('text', { x: margin, y, 'font-family': serif, 'font-size': 24, 'font-weight': 700, fill: ink }, line)
  }
  y += 5
  for (const line of linesOf(note, `14px ${sans}`, width)) {
    y += 19
    add('text', { x: margin, y, 'font-family': sans, 'font-size': 14, fill: ink, 'fill-opacity': 0.75 }, line)
  }
  const long = measured(`13px ${sans}`)
  let x = margin
  if (legend.length) y += 24
  for (const item of legend) {
    const sign = item.querySelector('svg')
    const words = item.textContent.trim()
    const [signWidth, whole] = [sign?.getBoundingClientRect().width ?? 0, (sign?.getBoundingClientRect().width ?? 0) + 6 + long(words)]
    if (x > margin && x + whole > margin + width) [x, y] = [margin, y + 20]
    if (sign) put(sign, x, y - 11)
    add('text', { x: x + signWidth + 6, y, 'font-family': sans, 'font-size': 13, fill: ink }, words)
    x += whole + 18
  }
  y += 18
  put(drawing, margin, y)
  const [fullWidth, fullHeight] = [width + 2 * margin, height + y + foot]
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(new Date())
  add('text', { x: margin, y: fullHeight - 16, 'font-family': sans, 'font-size': 12, fill: ink, 'fill-opacity': 0.75 }, `${source} ${day}.`)
  for (const [name, value] of Object.entries({ width: fullWidth, height: fullHeight, fill: page.backgroundColor }))
    ground.setAttribute(name, String(value))
  for (const [name, value] of Object.entries({
    xmlns: space,
    viewBox: `0 0 ${fullWidth} ${fullHeight}`,
    width: fullWidth,
    height: fullHeight,
  }))
    svg.setAttribute(name, value.toString())
  return { text: new XMLSerializer().serializeToString(svg), width: fullWidth, height: fullHeight }
}

const letters: readonly [family: string, file: string, range: string][] = [
  ['Source Serif 4 Variable', serifLatin, 'U+0000-00FF, U+2000-206F'],
  ['Libre Franklin Variable', sansLatin, 'U+0000-00FF, U+2000-206F'],
  ['Libre Franklin Variable', sansLatinExt, 'U+0100-02BA'],
]

/** The letters of the desk as styles of a picture, which cannot reach those of the page. */
async function lettersOf(): Promise<string> {
  const faces = await Promise.all(
    letters.map(async ([family, file, range]) => {
      const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer())
      let binary = ''
      for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
      return `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${btoa(binary)}) format("woff2");font-weight:100 900;unicode-range:${range}}`
    }),
  )
  return `<style>${faces.join('')}</style>`
}

/** Draws the picture at twice its size, for print and for screens of high density, in the desk's own letters where they can be had. */
export async function pngOf({ text, width, height }: { text: string; width: number; height: number }): Promise<Blob> {
  const styles = await lettersOf().catch(() => '')
  const address = URL.createObjectURL(new Blob([text.replace('</title>', `</title>${styles}`)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * 2)
    canvas.height = Math.round(height * 2)
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
  // Spreadsheets take a table for UTF-8 where it begins with the mark of it.
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob(['\ufeff', content], { type }))
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
