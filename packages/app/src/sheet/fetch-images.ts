import {
  readSheetImage,
  type Form,
  type JsonObject,
  type SheetImage,
  type SheetImages,
} from '@paperwright/runtime'
import { picturesOf } from '@paperwright/runtime/kit'
import { fileUrl } from '../api/files.ts'

/** Pictures that a record's sheet prints; each is fetched once as long as the page is open. */
export async function fetchImages(form: Form, record: JsonObject | undefined): Promise<SheetImages> {
  if (!record) return new Map()
  const images = await Promise.all(
    picturesOf(form, record).map(async (file) => {
      const pending = fetched.get(file.id) ?? fetchImage(fileUrl(file, 'small'))
      fetched.set(file.id, pending)
      const image = await pending
      return image ? [[file.id, image] as const] : []
    }),
  )
  return new Map(images.flat())
}

const fetched = new Map<string, Promise<SheetImage | undefined>>()

/** Undefined where it cannot be had: the sheet then prints the file's name. */
async function fetchImage(url: string): Promise<SheetImage | undefined> {
  try {
    const response = await fetch(url)
    return response.ok ? readSheetImage(new Uint8Array(await response.arrayBuffer())) : undefined
  } catch {
    return undefined
  }
}
