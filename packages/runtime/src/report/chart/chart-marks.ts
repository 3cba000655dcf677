import { textWidth } from '../../paper/metrics/text-width.ts'
import type { Face, Mark, PathMark, TextMark } from '../../paper/page.ts'
import { HATCHED } from './inks.ts'
import { movePath } from './move-path.ts'
import { readSvg, type SvgElement } from './read-svg.ts'
import { applyTo, multiply, readTransform, scaleOf, type Matrix } from './svg-matrix.ts'

/** From the middle of a line of words to its baseline, in em. */
const BELOW_MIDDLE = 0.36

/** What the chart library drew as SVG, as marks with the drawing's upper left corner at x, y. */
export function chartMarks(svg: string, { x, y }: { x: number; y: number }): Mark[] {
  return readSvg(svg).flatMap((element): Mark[] => {
    const matrix = multiply([1, 0, 0, 1, x, y], readTransform(element.attributes['transform']))
    const mark = element.tag === 'text' ? textMark(element, matrix) : pathMark(element, matrix)
    return mark ? [mark] : []
  })
}

function pathMark({ tag, attributes }: SvgElement, matrix: Matrix): PathMark | undefined {
  const scale = scaleOf(matrix)
  const fill = paintOf(attributes['fill'] ?? '#000000', attributes['fill-opacity'])
  const width = Number(attributes['stroke-width'] ?? 1) * scale
  const stroke = width > 0 ? paintOf(attributes['stroke'], attributes['stroke-opacity']) : undefined
  if (fill === undefined && stroke === undefined) return undefined
  const hatch = fill === undefined ? undefined : HATCHED[fill]
  const dash = (attributes['stroke-dasharray'] ?? '').split(/[\s,]+/).map((length) => Number(length) * scale)
  return {
    kind: 'path',
    d: movePath(pathData(tag, attributes), matrix),
    ...(hatch ? { fill: '#ffffff', hatch } : fill !== undefined && { fill }),
    ...(stroke !== undefined && { stroke, strokeWidth: width }),
    ...(stroke !== undefined && dash.some((length) => length > 0) && { dash }),
  }
}

/** A colour as painters know it; undefined for none. */
function paintOf(color: string | undefined, opacity = '1'): string | undefined {
  if (color === undefined || color === 'none' || color === 'transparent' || Number(opacity) === 0)
    return undefined
  const numbers = /^rgba?\(([^)]*)\)$/.exec(color)?.[1]?.split(',').map(Number)
  if (!numbers) return /^#[0-9a-f]{3}$/i.test(color) ? color.replaceAll(/[0-9a-f]/gi, '$&$&') : color
  if (numbers[3] === 0) return undefined
  return `#${numbers
    .slice(0, 3)
    .map((part) => Math.round(part).toString(16).padStart(2, '0'))
    .join('')}`
}

function pathData(tag: string, attributes: Readonly<Record<string, string>>): string {
  const number = (name: string) => Number(attributes[name] ?? 0)
  switch (tag) {
    case 'path':
      return attributes['d'] ?? ''
    case 'polyline':
    case 'polygon': {
      const points = (attributes['points'] ?? '')
        .trim()
        .split(/[\s,]+/)
        .join(' ')
      return `M ${points}${tag === 'polygon' ? ' Z' : ''}`
    }
    case 'line':
      return `M ${number('x1')} ${number('y1')} L ${number('x2')} ${number('y2')}`
    case 'rect':
      return `M ${number('x')} ${number('y')} h ${number('width')} v ${number('height')} h ${-number('width')} Z`
    case 'circle': {
      const [cx, cy, r] = [number('cx'), number('cy'), number('r')]
      return `M ${cx - r} ${cy} A ${r} ${r} 0 1 1 ${cx + r} ${cy} A ${r} ${r} 0 1 1 ${cx - r} ${cy} Z`
    }
    default:
      throw new Error(`No element of SVG that charts are drawn with: ${tag}.`)
  }
}

/** Words stand level: charts on paper turn none. */
function textMark({ attributes, text }: SvgElement, matrix: Matrix): TextMark | undefined {
  if (text.trim() === '') return undefined
  const style = attributes['style'] ?? ''
  const size = Number(/font-size:\s*([\d.]+)/.exec(style)?.[1] ?? 12) * scaleOf(matrix)
  const face: Face = /font-weight:\s*(?:bold|[6-9]00)/.test(style) ? 'serif-bold' : 'serif'
  const width = textWidth(text, size, face)
  const [x, y] = applyTo(matrix, Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0))
  const anchor = attributes['text-anchor']
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
  const baseline = attributes['dominant-baseline'] === 'central' ? y + BELOW_MIDDLE * size : y
  return { kind: 'text', text, size, face, lines: [{ x: left, y: baseline, text, width }] }
}
