import { inArray } from 'drizzle-orm'
import type { Form, JsonObject } from '@paperwright/runtime'
import { placedFiles, type PlacedFile } from '@paperwright/runtime/kit'
import { files } from '../db/work-tables.ts'
import { Invalid } from '../errors.ts'
import type { Acting } from '../services.ts'

/**
 * The ids of the files that a record names. Refused where one is none, another record's, or says of itself what is not so:
 * names in records open files for whoever sees the record. Each stands in the field that it was sent for, under whose
 * rules it was taken and is seen; what a stored record names already (`before`) stays where it is.
 */
export async function requireOwnFiles(
  { db, actor }: Pick<Acting, 'db' | 'actor'>,
  {
    form,
    record,
    stored,
  }: { form: Form; record: JsonObject; stored?: { submissionId: string; before: JsonObject } },
): Promise<string[]> {
  const named = placedFiles(form, record)
  if (named.length === 0) return []
  const ids = [...new Set(named.map(({ file }) => file.id))].filter((id) => UUID.test(id))
  const rows = ids.length === 0 ? [] : await db.select().from(files).where(inArray(files.id, ids))
  const known = new Map(rows.map((row) => [row.id, row]))
  const standing = new Set(stored ? placedFiles(form, stored.before).map(spotOf) : [])
  const wrong = named.find((placed) => {
    const { name, type, size } = placed.file
    const row = known.get(placed.file.id)
    if (!row || row.name !== name || row.type !== type || row.size !== size) return true
    const isHere = stored !== undefined && row.submissionId === stored.submissionId
    if (isHere && standing.has(spotOf(placed))) return false
    const isFree = row.submissionId === null && row.owner === actor.id
    return !(isFree || isHere) || row.formId !== form['x-form'].id || row.field !== placed.pointer
  })
  if (wrong)
    throw new Invalid('The record has problems that must be mended before it can be stored.', [
      {
        path: wrong.place,
        code: 'fileUnknown',
        message: `文件“${wrong.file.name}”不在这里，请移除后重新上传。`,
      },
    ])
  return ids
}

/** A file and the field that it stands in, whichever entry. */
function spotOf({ file, pointer }: PlacedFile): string {
  return `${file.id} ${pointer}`
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
