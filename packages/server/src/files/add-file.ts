import { eq } from 'drizzle-orm'
import { getFieldType, walkFields, type Form, type JsonSchema, type StoredFile } from '@paperwright/runtime'
import { fileRules, isCoveredBy, refusalOf, type FileRefusal } from '@paperwright/runtime/kit'
import { findRights } from '../access/find-rights.ts'
import { appendAudit } from '../audit/append-audit.ts'
import { files } from '../db/work-tables.ts'
import { BadRequest, Forbidden, NotFound } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Acting } from '../services.ts'
import { dropUpload, receiveUpload, type Upload } from './receive-upload.ts'
import { sniffType } from './sniff-type.ts'

export interface NewFile {
  formId: string
  /** The version that the record is filled on; the newest where it is left out. */
  formVersion?: number
  /** The field that it is given for, with `*` for entries. */
  field: string
  name: string
  bytes: AsyncIterable<Uint8Array>
}

/** Keeps a file that a record is to name. Pictures are kept upright, without what the camera wrote into them. */
export async function addFile(acting: Acting, file: NewFile): Promise<StoredFile> {
  const { intake, actor } = acting
  const schema = await requireOpenField(acting, file)
  const { folder, receiving, keeping } = intake
  const most = fileRules(schema).maxBytes
  return receiving.run(actor.id, async () => {
    const upload = await receiveUpload(file.bytes, { folder, most })
    try {
      return await keeping.run(actor.id, () => keepUpload(acting, { file, schema, upload }))
    } finally {
      await dropUpload(upload)
    }
  })
}

/** The field that a file is for; refused where whoever sends it may not fill it in. Known before a byte of the file is. */
async function requireOpenField(
  acting: Acting,
  { formId, formVersion, field }: NewFile,
): Promise<JsonSchema> {
  const { forms } = acting
  const { rights, limits } = await findRights(acting, formId)
  if (!rights.fill && !rights.edit && !rights.own)
    throw new Forbidden('You don’t have permission to fill in this form.', { right: 'fill' })
  const { document, version } = await (formVersion === undefined
    ? forms.requireNewest(formId)
    : forms.requireVersion(formId, formVersion))
  const schema = requireFileField(document, field)
  const { hidden, readOnly } = limits.at(version)
  if (isCoveredBy(field, [...hidden, ...readOnly]))
    throw new Forbidden('You don’t have permission to edit this field.', { right: 'fill' })
  return schema
}

function requireFileField(form: Form, field: string): JsonSchema {
  const found = walkFields(form).find(({ pointer }) => pointer === field)
  if (!found || !getFieldType(found.schema['x-field'] ?? '')?.keepsFiles)
    throw new NotFound(`The form has no field ${field} that keeps files.`)
  return found.schema
}

async function keepUpload(
  acting: Acting,
  { file, schema, upload }: { file: NewFile; schema: JsonSchema; upload: Upload },
): Promise<StoredFile> {
  const { db, blobs, clock, actor } = acting
  const { formId, field } = file
  const { kept, small } = await readKept(acting, { file, schema, upload })
  const now = clock()
  const id = newId(now)
  const stored: StoredFile = { id, name: cleanName(file.name), type: kept.type, size: kept.size }
  // Its row first: what a killed process leaves of its bytes is then found, as a file that no record names.
  await db
    .insert(files)
    .values({ ...stored, hash: kept.hash, owner: actor.id, formId, field, createdAt: now })
  try {
    await blobs.putFile(`files/${id}`, kept.path, kept.type)
    if (small) await blobs.putFile(`files/${id}.small`, small.path, small.type)
    const details = { file: id, field, type: stored.type, size: stored.size, hash: kept.hash }
    await appendAudit(db, { action: 'file.added', actor, at: now, formId, details })
  } catch (error) {
    await blobs.delete(`files/${id}.small`).catch(() => {})
    await blobs.delete(`files/${id}`).catch(() => {})
    await db
      .delete(files)
      .where(eq(files.id, id))
      .catch(() => {})
    throw error
  }
  return stored
}

/** What is kept of a file, with a thumbnail of what is a picture. */
async function readKept(
  { intake }: Acting,
  { file, schema, upload }: { file: NewFile; schema: JsonSchema; upload: Upload },
) {
  const type = await requireType(upload, { name: file.name, schema })
  const isShrunk = getFieldType(schema['x-field'] ?? '')?.printsPictures === true
  const shrunk =
    isShrunk || type.startsWith('image/') ? await intake.pictures.shrink(upload.path, isShrunk) : undefined
  const small = typeof shrunk === 'object' ? shrunk.small : undefined
  if (!isShrunk) return { kept: { ...upload, type }, small }
  if (shrunk === 'tooLarge')
    throw new BadRequest(
      'This picture has more pixels than can be unpacked: 64 million, and 20,000 a side.',
      {
        code: 'pictureTooLarge',
      },
    )
  if (typeof shrunk !== 'object' || !shrunk.whole)
    throw new BadRequest('This picture can’t be read.', { code: 'fileType' })
  return { kept: shrunk.whole, small }
}

/** The media type of a file that its field takes. */
async function requireType(
  upload: Upload,
  { name, schema }: { name: string; schema: JsonSchema },
): Promise<string> {
  const type = await sniffType(upload, name)
  const code = refusalOf({ type: type ?? '', size: upload.size }, fileRules(schema))
  if (code !== undefined) throw new BadRequest(REFUSED[code], { code })
  if (type === undefined) throw new BadRequest(REFUSED.fileType, { code: 'fileType' })
  return type
}

const REFUSED: Record<FileRefusal, string> = {
  fileEmpty: 'The file is empty.',
  fileHeic: 'HEIC and HEIF photos can’t be shown or printed here. Send the photo as JPEG.',
  fileType: 'This type of file isn’t allowed here.',
  fileTooLarge: 'The file is too large.',
}

/** The last part of a path, without characters that no file name has. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const cleaned = last.replaceAll(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069<>:"|?*]/gu, '_').trim()
  return cleaned.slice(-200) || 'file'
}
