import type { Content, ImageRun } from './content.ts'

/** Pictures side by side, in as many lines as they need. Lengths in points, `x` from the line's start. */
export interface PictureLine {
  pictures: { run: ImageRun; x: number; width: number; height: number }[]
  width: number
  height: number
}

/** The room for pictures and how high each may be, in points. */
export interface PictureRoom {
  width: number
  height: number
  least: number
  most: number
  /** Pictures are set no higher than in so many lines. Default: as many as it takes. */
  lines?: number
}

/** Between pictures, and between lines of them. */
export const PICTURE_GAP = 4
/** The width of a picture that is not at hand, in heights. */
const USUAL_RATIO = 4 / 3
/** A pixel is drawn no larger than this, in points: pictures of few pixels stay small. */
const LARGEST_PIXEL = 0.75
const STEPS = 12

/** The pictures of a cell's content; a cell that has any holds nothing else. */
export function picturesIn(content: Content): ImageRun[] {
  return content.filter((inline) => inline.kind === 'image')
}

/**
 * Pictures in lines, all of one height but for those too wide for a line: as high as `most` and the room allow, and at
 * least `least`, though that be too much for the room.
 */
export function setPictures(
  runs: readonly ImageRun[],
  { width, height, least, most, lines: allowed = Infinity }: PictureRoom,
): PictureLine[] {
  const isFitting = (lines: readonly PictureLine[]) => heightOf(lines) <= height && lines.length <= allowed
  const highest = setLines(runs, most, width)
  if (isFitting(highest)) return highest
  let [low, high] = [Math.min(least, most), most]
  let largest = setLines(runs, low, width)
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    const lines = setLines(runs, middle, width)
    if (isFitting(lines)) {
      low = middle
      largest = lines
    } else high = middle
  }
  return largest
}

/** The height of lines of pictures with the gaps between them. */
export function heightOf(lines: readonly PictureLine[]): number {
  return lines.reduce((sum, { height }) => sum + height, Math.max(0, lines.length - 1) * PICTURE_GAP)
}

function setLines(runs: readonly ImageRun[], high: number, room: number): PictureLine[] {
  const lines: PictureLine[] = []
  for (const run of runs) {
    const size = sizeOf(run, high, room)
    let line = lines.at(-1)
    if (!line || line.width + PICTURE_GAP + size.width > room + 0.01) lines.push((line = newLine()))
    const x = line.pictures.length === 0 ? 0 : line.width + PICTURE_GAP
    line.pictures.push({ run, x, ...size })
    line.width = x + size.width
    line.height = Math.max(line.height, size.height)
  }
  return lines
}

function newLine(): PictureLine {
  return { pictures: [], width: 0, height: 0 }
}

function sizeOf({ image }: ImageRun, high: number, room: number): { width: number; height: number } {
  const ratio = image ? image.width / image.height : USUAL_RATIO
  const tall = image ? Math.min(high, image.height * LARGEST_PIXEL) : high
  const width = Math.min(room, tall * ratio)
  return { width, height: width / ratio }
}
