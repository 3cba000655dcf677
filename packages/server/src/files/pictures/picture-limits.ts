import type { PictureSize } from './picture-size.ts'

/** A phone's 50 megapixels are taken, also those of the next one. */
const MOST_PIXELS = 64_000_000
/** A strip of one pixel's height costs as much as a whole picture, and shows nothing. */
const MOST_SIDE = 20_000

export function isTooLarge({ width, height }: PictureSize): boolean {
  return width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS
}

/** What unpacking one picture may take, whatever its head says. */
export interface PictureCost {
  /** Bytes of memory of the process that unpacks. */
  memory: number
  /** Milliseconds of a processor's time. */
  processor: number
  /** Milliseconds until it is given up. */
  time: number
}

export const PICTURE_COST: PictureCost = {
  memory: 1200 * 1024 * 1024,
  processor: 20_000,
  time: 60_000,
}
