import { ResizeFit, Transformer } from '@napi-rs/image'

/** A picture that browsers and paper can show, upright, without what the camera wrote into it (place, owner). */
export interface Picture {
  type: 'image/jpeg' | 'image/png'
  bytes: Uint8Array
}

/** Pixels along the longer side: of what is kept, and of thumbnails, which are printed too (28 mm at 300 dpi and more). */
const WHOLE = 2400
const SMALL = 640
/** Beyond, unpacking it would take gigabytes. */
const MOST_PIXELS = 80_000_000

/** Undefined where the bytes are no picture that can be read, or one too large to unpack. */
export async function shrinkPicture(
  bytes: Uint8Array,
  size: 'whole' | 'small',
): Promise<Picture | undefined> {
  try {
    const { width, height } = await new Transformer(bytes).metadata()
    if (width * height > MOST_PIXELS) return undefined
    const most = size === 'whole' ? WHOLE : SMALL
    const scale = Math.min(1, most / Math.max(width, height))
    const picture = new Transformer(bytes).rotate()
    // The sides may have changed places: a square to fit into keeps both right.
    if (scale < 1) picture.resize({ width: most, height: most, fit: ResizeFit.Inside })
    const isPng = bytes[0] === 0x89 && bytes[1] === 0x50
    return isPng
      ? { type: 'image/png', bytes: new Uint8Array(await picture.png()) }
      : { type: 'image/jpeg', bytes: new Uint8Array(await picture.jpeg(85)) }
  } catch {
    return undefined
  }
}
