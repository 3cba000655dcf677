import { readFile } from 'node:fs/promises'
import { CompressionType, JsColorType, ResizeFit, Transformer } from '@napi-rs/image'
import type { InkPicture } from '@paperwright/runtime/kit'
import { isTooLarge } from './picture-limits.ts'
import { pictureSize } from './picture-size.ts'
import { readInk, type Grey, type Ink } from './read-ink.ts'

/** Why a picture is no signature: it cannot be read or unpacked, shows nothing on white, or more than a signature. */
export type Uninked = 'unreadable' | 'tooLarge' | 'noInk' | 'noPaper' | 'tooMuch'

/** Pixels along the longer side of what is looked at; more show nothing of a pen. */
const LOOKED = 1600
/** Pixels of what is kept: 60 by 30 mm at 250 dpi. */
const KEPT = { width: 600, height: 300 }
/** Pixels around what is kept. */
const AROUND = 2
/** Bytes of what is kept. */
const MOST_BYTES = 48 * 1024

/** A signature on white paper, as a photograph or a scan, in black on nothing, trimmed; without what the camera wrote into it. */
export async function inkPicture(path: string): Promise<InkPicture | Uninked> {
  const bytes = await readFile(path)
  const size = pictureSize(bytes)
  if (!size || (bytes[0] !== 0x89 && bytes[0] !== 0xff)) return 'unreadable'
  if (isTooLarge(size)) return 'tooLarge'
  let grey: Grey
  try {
    grey = await readGrey(bytes, size)
  } catch {
    return 'unreadable'
  }
  const ink = readInk(grey)
  if (typeof ink === 'string') return ink
  const kept = inRoom(await fitted(ink))
  const png = await blackOf(kept).png({ compressionType: CompressionType.Best })
  const { width, height } = kept
  return png.length > MOST_BYTES ? 'tooMuch' : { width, height, png: png.toString('base64') }
}

/** With nothing around it, by which it is known where it comes again, and in few steps. */
function inRoom({ width, height, alpha }: Ink): Ink {
  const wide = width + 2 * AROUND
  const kept = new Uint8Array(wide * (height + 2 * AROUND))
  for (const [at, value] of alpha.entries())
    kept[(Math.floor(at / width) + AROUND) * wide + (at % width) + AROUND] = inSteps(value)
  return { width: wide, height: height + 2 * AROUND, alpha: kept }
}

async function fitted(ink: Ink): Promise<Ink> {
  if (ink.width <= KEPT.width && ink.height <= KEPT.height) return ink
  const png = await blackOf(ink)
    .resize({ ...KEPT, fit: ResizeFit.Inside })
    .png({ compressionType: CompressionType.Fast })
  const pixels = await new Transformer(png).rawPixels()
  const { width, height } = pictureSize(png)!
  return { width, height, alpha: Uint8Array.from({ length: width * height }, (_, at) => pixels[at * 4 + 3]!) }
}

function blackOf({ width, height, alpha }: Ink): Transformer {
  const pixels = new Uint8Array(width * height * 4)
  for (const [at, value] of alpha.entries()) pixels[at * 4 + 3] = value
  return Transformer.fromRgbaPixels(pixels, width, height)
}

/** Sixteen steps are enough for an edge, and take a third of the bytes. */
function inSteps(value: number): number {
  return Math.round(value / 17) * 17
}

/** How light each pixel is, and how much of it there is, upright. */
async function readGrey(
  bytes: Uint8Array,
  { width, height }: { width: number; height: number },
): Promise<Grey> {
  const turned = new Transformer(bytes).rotate()
  if (Math.max(width, height) > LOOKED)
    turned.resize({ width: LOOKED, height: LOOKED, fit: ResizeFit.Inside })
  const upright = await turned.png({ compressionType: CompressionType.Fast })
  const picture = new Transformer(upright)
  const { colorType, ...size } = await picture.metadata()
  const samples = await picture.rawPixels()
  const { colors, hasAlpha, bytes: each } = SAMPLES[colorType] ?? SAMPLES[JsColorType.Rgba8]!
  const step = (colors + (hasAlpha ? 1 : 0)) * each
  // Of sixteen bits the second byte is the larger one.
  const sample = (at: number) => samples[at + each - 1] ?? 0
  const count = size.width * size.height
  const light = new Uint8Array(count)
  const alpha = hasAlpha ? new Uint8Array(count) : undefined
  for (let pixel = 0; pixel < count; pixel++) {
    const at = pixel * step
    light[pixel] =
      colors === 1 ? sample(at) : 0.3 * sample(at) + 0.59 * sample(at + each) + 0.11 * sample(at + 2 * each)
    if (alpha) alpha[pixel] = sample(at + colors * each)
  }
  return { width: size.width, height: size.height, light, ...(alpha && { alpha }) }
}

const SAMPLES: Partial<Record<JsColorType, { colors: 1 | 3; hasAlpha: boolean; bytes: 1 | 2 }>> = {
  [JsColorType.L8]: { colors: 1, hasAlpha: false, bytes: 1 },
  [JsColorType.La8]: { colors: 1, hasAlpha: true, bytes: 1 },
  [JsColorType.Rgb8]: { colors: 3, hasAlpha: false, bytes: 1 },
  [JsColorType.Rgba8]: { colors: 3, hasAlpha: true, bytes: 1 },
  [JsColorType.L16]: { colors: 1, hasAlpha: false, bytes: 2 },
  [JsColorType.La16]: { colors: 1, hasAlpha: true, bytes: 2 },
  [JsColorType.Rgb16]: { colors: 3, hasAlpha: false, bytes: 2 },
  [JsColorType.Rgba16]: { colors: 3, hasAlpha: true, bytes: 2 },
}
