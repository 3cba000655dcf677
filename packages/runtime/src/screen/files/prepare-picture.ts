import { isAccepted, type FileRules } from '../../files/file-rules.ts'

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
  const isTaken = isAccepted(file.type, rules) && file.size <= rules.maxBytes
  if ((isTaken && file.size <= SMALL_BYTES) || !isAccepted(JPEG, rules)) return file
  const picture = await readPicture(file)
  if (!picture) return file
  const pixels = picture.width * picture.height
  if (isTaken && pixels <= MOST_PIXELS) return file
  const drawn = await drawJpeg(picture, Math.min(1, Math.sqrt(MOST_PIXELS / pixels)))
  picture.close()
  return drawn ? new File([drawn], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: JPEG }) : file
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
