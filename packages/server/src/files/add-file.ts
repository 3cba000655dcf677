import { createHash } from 'node:crypto'
import {
  fileRules,
  getFieldType,
  isAccepted,
  isCoveredBy,
  walkFields,
  type Form,
  type JsonSchema,
  type StoredFile,
} from '@paperwright/runtime'
import { findRights } from '../access/require-right.ts'
import { appendAudit } from '../audit/append-audit.ts'
import { files } from '../db/work-tables.ts'
import { BadRequest, Forbidden, NotFound, TooLarge } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Acting } from '../services.ts'
import { shrinkPicture } from './shrink-picture.ts'
import { sniffType } from './sniff-type.ts'

export interface NewFile {
  formId: string
  /** The version that the record is filled on; the newest where it is left out. */
  formVersion?: number
  /** The field that it is given for, with `*` for entries. */
  field: string
  name: string
  bytes: Uint8Array
}

/** Keeps a file that a record is to name. Pictures are kept upright, without what the camera wrote into them. */
export async function addFile(
  acting: Acting,
  { formId, formVersion, field, name, bytes }: NewFile,
): Promise<StoredFile> {
  const { forms, db, blobs, clock, actor } = acting
  const { rights, limits } = await findRights(acting, formId)
  if (!rights.fill && !rights.edit) throw new Forbidden('You may not fill this form in.', { right: 'fill' })
  const { document } = await (formVersion === undefined
    ? forms.requireNewest(formId)
    : forms.requireVersion(formId, formVersion))
  const schema = requireFileField(document, field)
  if (isCoveredBy(field, [...limits.hidden, ...limits.readOnly]))
    throw new Forbidden('You may not change this field.', { right: 'fill' })
  const rules = fileRules(schema)
  if (bytes.length === 0) throw new BadRequest('The file is empty.', { code: 'fileEmpty' })
  if (bytes.length > rules.maxBytes)
    throw new TooLarge(`A file of this field may have ${Math.floor(rules.maxBytes / 1024 / 1024)} MB.`, {
      code: 'fileTooLarge',
    })
  const type = await sniffType(bytes, name)
  if (type === undefined || !isAccepted(type, rules))
    throw new BadRequest('This kind of file is not taken here.', { code: 'fileType' })
  const kept = await readKept(schema, bytes, type)
  const now = clock()
  const id = newId(now)
  const file: StoredFile = { id, name: cleanName(name), type: kept.type, size: kept.bytes.length }
  await blobs.put(`files/${id}`, kept.bytes, kept.type)
  if (kept.small) await blobs.put(`files/${id}.small`, kept.small.bytes, kept.small.type)
  await db.transaction(async (tx) => {
    const hash = createHash('sha256').update(kept.bytes).digest('hex')
    await tx.insert(files).values({ ...file, hash, owner: actor.id, formId, field, createdAt: now })
    await appendAudit(tx, {
      action: 'file.added',
      actor,
      at: now,
      formId,
      details: { file: id, field, type: file.type, size: file.size, hash },
    })
  })
  return file
}

function requireFileField(form: Form, field: string): JsonSchema {
  const found = walkFields(form).find(({ pointer }) => pointer === field)
  if (!found || !getFieldType(found.schema['x-field'] ?? '')?.keepsFiles)
    throw new NotFound(`The form has no field ${field} that keeps files.`)
  return found.schema
}

/** What is kept of a file, with a thumbnail of what is a picture. */
async function readKept(schema: JsonSchema, bytes: Uint8Array, type: string) {
  const isPicture = type.startsWith('image/')
  const small = isPicture ? await shrinkPicture(bytes, 'small') : undefined
  if (!getFieldType(schema['x-field'] ?? '')?.printsPictures) return { bytes, type, small }
  const whole = await shrinkPicture(bytes, 'whole')
  if (!whole) throw new BadRequest('This picture cannot be read.', { code: 'fileType' })
  return { ...whole, small }
}

/** The last part of a path, without characters that no file name has. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const cleaned = last.replaceAll(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069<>:"|?*]/gu, '_').trim()
  return cleaned.slice(-200) || 'file'
}
