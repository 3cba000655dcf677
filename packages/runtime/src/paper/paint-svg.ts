import { imageSource } from '../images/image-source.ts'
import type {
  Face,
  Hatch,
  ImageMark,
  Mark,
  Page,
  PathMark,
  PictureMark,
  StampMark,
  TextMark,
  TickMark,
} from './page.ts'
import { HATCH_WIDTH } from './hatch-lines.ts'
import { STAMP_LOOK } from './stamp-look.ts'
import { TICK_SHAPE } from './tick-shape.ts'

export interface SvgOptions {
  /** Said to screen readers: "第 1 页". */
  label?: string
  /** CSS font families by face, where the page's own fonts are loaded under other names. */
  families?: Partial<Record<Face, string>>
}

const SERIF = '"Noto Serif SC","Source Han Serif SC","Songti SC",SimSun,serif'
const SANS = '"Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif'
const FAMILIES: Record<Face, string> = { serif: SERIF, 'serif-bold': SERIF, sans: SANS, 'sans-bold': SANS }

/** A page as an SVG document, the same marks as on paper; each line of words keeps its measured width in any font. */
export function paintSvg(page: Page, options: SvgOptions = {}): string {
  const { width, height } = page
  const label = options.label ? ` role="img" aria-label="${escape(options.label)}"` : ''
  const marks = page.marks.map((mark) => paintMark(mark, { ...FAMILIES, ...options.families })).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fixed(width)} ${fixed(height)}"${label}>` +
    `<rect width="100%" height="100%" fill="#fff"/>${marks}</svg>`
  )
}

function paintMark(mark: Mark, families: Record<Face, string>): string {
  switch (mark.kind) {
    case 'text':
      return paintText(mark, families)
    case 'line': {
      const { x1, y1, x2, y2, width } = mark
      const ends = `x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}"`
      return `<line ${ends} stroke="#000" stroke-width="${fixed(width)}" stroke-linecap="square"/>`
    }
    case 'tick':
      return paintTick(mark)
    case 'path':
      return paintPath(mark)
    case 'picture':
      return paintPicture(mark, families)
    case 'image':
      return paintImage(mark)
    case 'stamp':
      return paintStamp(mark, families)
  }
}

function paintPath({ d, fill, hatch, stroke, strokeWidth, dash }: PathMark): string {
  const pen = `stroke="${escape(stroke ?? 'none')}" stroke-width="${fixed(strokeWidth ?? 0.5)}"`
  const dashes = dash ? ` stroke-dasharray="${dash.map(fixed).join(' ')}"` : ''
  const path = `<path d="${escape(d)}" fill="${escape(fill ?? 'none')}" ${pen}${dashes}/>`
  return hatch ? `${path}${hatchPattern(hatch)}<path d="${escape(d)}" fill="url(#${hatchId(hatch)})"/>` : path
}

/** Pages that stand in one document may each bring the same pattern. */
function hatchPattern(hatch: Hatch): string {
  const gap = fixed(hatch.gap)
  const place = `width="${gap}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(${-hatch.angle})"`
  return `<pattern id="${hatchId(hatch)}" ${place}><path d="M 0 0 H ${gap}" stroke="#000" stroke-width="${2 * HATCH_WIDTH}"/></pattern>`
}

function hatchId({ angle, gap }: Hatch): string {
  return `hatch-${angle}-${gap}`
}

function paintPicture({ x, y, scale, page }: PictureMark, families: Record<Face, string>): string {
  const marks = page.marks.map((mark) => paintMark(mark, families)).join('')
  return `<g transform="translate(${fixed(x)} ${fixed(y)}) scale(${scale})">${marks}</g>`
}

/** Nothing where neither address nor bytes are known: the frame around it is a mark of its own. */
function paintImage({ image, x, y, width, height }: ImageMark): string {
  const source = imageSource(image)
  const place = `x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}"`
  return source === undefined ? '' : `<image ${place} preserveAspectRatio="none" href="${escape(source)}"/>`
}

function paintStamp(
  { text, size, face, x, y, width, angle }: StampMark,
  families: Record<Face, string>,
): string {
  const place = `transform="translate(${fixed(x)} ${fixed(y)}) rotate(${fixed(-angle)})"`
  const type = `font-family="${escape(families[face])}" font-size="${fixed(size)}" font-weight="${face.endsWith('bold') ? 700 : 400}"`
  const pen = `fill="#fff" stroke="${STAMP_LOOK.stroke}" stroke-width="${STAMP_LOOK.width}" stroke-linejoin="round" paint-order="stroke"`
  return `<text ${place} ${type} ${pen} textLength="${fixed(width)}">${escape(text)}</text>`
}

function paintText(mark: TextMark, families: Record<Face, string>): string {
  const weight = mark.face.endsWith('bold') ? ' font-weight="700"' : ''
  const lines = mark.lines.map(({ x, y, text, width }) => {
    const length = [...text].length > 1 ? ` textLength="${fixed(width)}" lengthAdjust="spacingAndGlyphs"` : ''
    const place = mark.turned
      ? `transform="translate(${fixed(x)} ${fixed(y)}) rotate(-90)"`
      : `x="${fixed(x)}" y="${fixed(y)}"`
    return `<text ${place}${length}>${escape(text)}</text>`
  })
  const family = escape(families[mark.face])
  return `<g font-family="${family}" font-size="${fixed(mark.size)}"${weight} xml:space="preserve">${lines.join('')}</g>`
}

function paintTick({ x, y, size, ticked }: TickMark): string {
  const { boxStroke, tickStroke, corners } = TICK_SHAPE
  const box = `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(size)}" height="${fixed(size)}" fill="none" stroke="#000" stroke-width="${boxStroke}"/>`
  if (!ticked) return box
  const steps = corners.map(([dx, dy]) => `${fixed(x + dx * size)} ${fixed(y + dy * size)}`)
  return `${box}<path d="M ${steps.join(' L ')}" fill="none" stroke="#000" stroke-width="${tickStroke}"/>`
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100)
}

// Characters that XML cannot hold would make the whole page unreadable.
const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

function escape(text: string): string {
  return text
    .replaceAll(NOT_XML, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
