import { beginsAsHeic, HEIC_BYTES } from '../../files/heic.ts'
import { isAccepted, refusalOf, type FileRules } from '../../files/file-rules.ts'

/** More pixels are of no use on a sheet or a screen, and take long to send from a phone. */
const MOST_PIXELS = 2560 * 2560
/** Small files are sent as they are, however many pixels they have: screenshots are. */
const SMALL_BYTES = 1.5 * 1024 * 1024
const QUALITY = 0.85
const JPEG = 'image/jpeg'

/**
 * A picture as its field takes it: as it is where that will do, else as a JPEG of fewer pixels. What cannot be read as a
 * picture is given back as it came.
 */
export async function preparePicture(file: File, rules: FileRules): Promise<File> {
  const isTaken = refusalOf(file, rules) === undefined
  if ((isTaken && file.size <= SMALL_BYTES) || !isAccepted(JPEG, rules)) return file
  const picture = await readPicture(file)
  if (!picture) return file
  const pixels = picture.width * picture.height
  if (isTaken && pixels <= MOST_PIXELS) return file
  const drawn = await drawJpeg(picture, Math.min(1, Math.sqrt(MOST_PIXELS / pixels)))
  picture.close()
  return drawn ? new File([drawn], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: JPEG }) : file
}

/** A file whose type says what it is, where its name hides a HEIC photograph, or the browser knows none. */
export async function withTrueType(file: File): Promise<File> {
  const begin = new Uint8Array(await file.slice(0, HEIC_BYTES).arrayBuffer())
  return beginsAsHeic(begin) ? new File([file], file.name, { type: 'image/heic' }) : file
}

async function readPicture(file: File): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file)
  } catch {
    return undefined
  }
}

function drawJpeg(picture: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return Promise.resolve(null)
  // What is transparent would turn black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((done) => canvas.toBlob(done, JPEG, QUALITY))
}
