import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { ResizeFit, Transformer } from '@napi-rs/image'
import { isTooLarge } from './picture-limits.ts'
import { pictureSize } from './picture-size.ts'

/** A picture that browsers and paper can show, upright, without what the camera wrote into it (place, owner). */
export interface Picture {
  path: string
  type: 'image/jpeg' | 'image/png'
  size: number
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string
}

/** Why there is nothing of it: it cannot be read, or to unpack it would take too much. */
export type Unshrunk = 'unreadable' | 'tooLarge'

export interface Shrunk {
  /** What is kept in place of the picture, where that was asked for. */
  whole?: Picture
  small: Picture
}

/** Pixels along the longer side: of what is kept, and of thumbnails, which are printed too (28 mm at 300 dpi and more). */
const WHOLE = 2400
const SMALL = 640

/** Writes a picture anew beside itself, smaller. */
export async function shrinkPicture(path: string, keepsWhole: boolean): Promise<Shrunk | Unshrunk> {
  const bytes = await readFile(path)
  const size = pictureSize(bytes)
  if (!size) return 'unreadable'
  if (isTooLarge(size)) return 'tooLarge'
  const isPng = bytes[0] === 0x89
  const shrink = async (from: Uint8Array, { width, height }: typeof size, most: number) => {
    const picture = new Transformer(from).rotate()
    // The sides may have changed places: a square to fit into keeps both right.
    if (Math.max(width, height) > most) picture.resize({ width: most, height: most, fit: ResizeFit.Inside })
    return isPng ? picture.png() : picture.jpeg(85)
  }
  try {
    const whole = keepsWhole ? await shrink(bytes, size, WHOLE) : undefined
    // What was written anew says its sides itself.
    const small = whole ? await shrink(whole, pictureSize(whole)!, SMALL) : await shrink(bytes, size, SMALL)
    const write = async (written: Uint8Array, name: string): Promise<Picture> => {
      await writeFile(`${path}.${name}`, written, { mode: 0o600 })
      const hash = createHash('sha256').update(written).digest('hex')
      return { path: `${path}.${name}`, type: isPng ? 'image/png' : 'image/jpeg', size: written.length, hash }
    }
    return { small: await write(small, 'small'), ...(whole && { whole: await write(whole, 'whole') }) }
  } catch (error) {
    // A full disk has a code of its own, and is no fault of the picture.
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error
    return 'unreadable'
  }
}
