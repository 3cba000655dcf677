import { readJpeg } from './read-jpeg.ts'
import { readPng } from './read-png.ts'
import type { SheetImage } from './sheet-image.ts'

/** The picture in a file, for `composeSheet`; undefined where the bytes are no JPEG or PNG that can be printed. */
export function readSheetImage(bytes: Uint8Array): SheetImage | undefined {
  const jpeg = readJpeg(bytes)
  if (jpeg) {
    const { width, height, orientation } = jpeg
    const isOnItsSide = orientation >= 5
    return {
      type: 'image/jpeg',
      width: isOnItsSide ? height : width,
      height: isOnItsSide ? width : height,
      bytes,
    }
  }
  const png = readPng(bytes)
  return png && { type: 'image/png', width: png.width, height: png.height, bytes }
}
