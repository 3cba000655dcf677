import type { Align } from '../form/sheet.ts'
import { breakLines } from './break-lines.ts'
import type { ImageRun } from './content.ts'
import type { Mark } from './page.ts'
import { placeLines } from './place-lines.ts'
import { heightOf, PICTURE_GAP, setPictures, type PictureRoom } from './set-pictures.ts'

/** The inside of a cell, in points, and how its pictures stand in it. */
export interface PictureBox extends PictureRoom {
  x: number
  y: number
  align: Align
  valign: 'top' | 'middle' | 'bottom'
}

/** Pictures as large as their cell allows, each in a thin frame; one that is not at hand is a box with its name. */
export function placePictures(runs: readonly ImageRun[], box: PictureBox): Mark[] {
  const lines = setPictures(runs, box)
  const free = Math.max(0, box.height - heightOf(lines))
  let y = box.y + (box.valign === 'top' ? 0 : box.valign === 'bottom' ? free : free / 2)
  return lines.flatMap((line) => {
    const spare = box.width - line.width
    const left = box.x + (box.align === 'center' ? spare / 2 : box.align === 'right' ? spare : 0)
    const top = y
    y += line.height + PICTURE_GAP
    return line.pictures.flatMap(({ run, x, width, height }) =>
      placePicture(run, { x: left + x, y: top, width, height }),
    )
  })
}

interface Rect {
  x: number
  y: number
  width: number
  height: number
}

const EDGE = '#8c8c8c'

function placePicture({ file, name, image }: ImageRun, rect: Rect): Mark[] {
  const { x, y, width, height } = rect
  const edge: Mark = { kind: 'path', d: `M ${x} ${y} h ${width} v ${height} h ${-width} Z`, stroke: EDGE }
  return image ? [{ kind: 'image', file, image, ...rect }, edge] : [edge, ...placeName(name, rect)]
}

const NAME_SIZES = [7.5, 6.5, 5.5, 4.5]
const NAME_LEADING = 1.25
const NAME_PAD = 3

/** A name in the middle of its box, in as many lines as there is room for. */
function placeName(name: string, { x, y, width, height }: Rect): Mark[] {
  const room = Math.max(1, width - 2 * NAME_PAD)
  const set = (size: number) => ({
    size,
    lines: breakLines([{ kind: 'text', text: name }], room, { size, face: 'serif', boldFace: 'serif-bold' }),
    fitting: Math.max(1, Math.floor((height - 2 * NAME_PAD) / (size * NAME_LEADING))),
  })
  const settings = NAME_SIZES.map(set)
  const { size, lines, fitting } =
    settings.find(({ lines, fitting }) => lines.length <= fitting) ?? settings.at(-1)!
  const shown = lines.slice(0, fitting)
  const lineHeight = size * NAME_LEADING
  const top = y + (height - shown.length * lineHeight) / 2
  return placeLines(shown, { x: x + NAME_PAD, y: top, width: room, size, lineHeight, align: 'center' })
}
