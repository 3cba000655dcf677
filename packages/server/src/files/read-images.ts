import { readSheetImage, type Form, type JsonObject, type SheetImages } from '@paperwright/runtime'
import { picturesOf } from '@paperwright/runtime/kit'
import type { Services } from '../services.ts'
import { readBlob } from './blob-store.ts'

/** The pictures that a record's sheet prints, as thumbnails: enough for their size on paper. */
export async function readImages(
  { blobs }: Pick<Services, 'blobs'>,
  form: Form,
  record: JsonObject,
): Promise<SheetImages> {
  const images = await Promise.all(
    picturesOf(form, record).map(async ({ id }) => {
      const bytes = (await readBlob(blobs, `files/${id}.small`)) ?? (await readBlob(blobs, `files/${id}`))
      const image = bytes && readSheetImage(bytes)
      return image ? [[id, image] as const] : []
    }),
  )
  return new Map(images.flat())
}
