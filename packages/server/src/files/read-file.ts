import { eq } from 'drizzle-orm'
import { isCoveredBy } from '@paperwright/runtime/kit'
import { files } from '../db/work-tables.ts'
import { NotFound } from '../errors.ts'
import type { Acting } from '../services.ts'
import { requireSeen } from '../submissions/get-submission.ts'

export interface ReadFile {
  name: string
  type: string
  stream: ReadableStream<Uint8Array>
}

/** A file as it is kept, or its thumbnail: for whoever sees its record and field; before it is stored, for its owner alone. */
export async function readFile(
  acting: Acting,
  { id, size }: { id: string; size: 'whole' | 'small' },
): Promise<ReadFile> {
  const { db, blobs, actor } = acting
  const [file] = await db.select().from(files).where(eq(files.id, id))
  if (!file) throw noFile(id)
  if (file.submissionId === null) {
    if (file.owner !== actor.id) throw noFile(id)
  } else {
    const { limits } = await requireSeen(acting, file.submissionId)
    if (isCoveredBy(file.field, limits.hidden)) throw noFile(id)
  }
  const small = size === 'small' ? await blobs.get(`files/${id}.small`) : undefined
  const stream = small ?? (await blobs.get(`files/${id}`))
  if (!stream) throw noFile(id)
  // Thumbnails of anything but PNG are JPEG.
  const type = small && file.type !== 'image/png' ? 'image/jpeg' : file.type
  return { name: file.name, type, stream }
}

function noFile(id: string): NotFound {
  return new NotFound(`There is no file ${id}.`)
}
