import { inArray } from 'drizzle-orm'
import { filesOf, type Form, type JsonObject } from '@paperwright/runtime'
import { files } from '../db/work-tables.ts'
import { Invalid } from '../errors.ts'
import type { Acting } from '../services.ts'

/**
 * The ids of the files that a record names. Refused where one is none, or another record's, or says of itself what is not
 * so: names in records open files for whoever sees the record.
 */
export async function requireOwnFiles(
  { db, actor }: Pick<Acting, 'db' | 'actor'>,
  { form, record, submissionId }: { form: Form; record: JsonObject; submissionId?: string },
): Promise<string[]> {
  const named = filesOf(form, record)
  if (named.length === 0) return []
  const ids = named.map(({ id }) => id).filter((id) => UUID.test(id))
  const stored = ids.length === 0 ? [] : await db.select().from(files).where(inArray(files.id, ids))
  const known = new Map(stored.map((file) => [file.id, file]))
  const wrong = named.find(({ id, name, type, size }) => {
    const file = known.get(id)
    const isFree = file && file.submissionId === null && file.owner === actor.id
    const isHere = file && submissionId !== undefined && file.submissionId === submissionId
    return !(isFree || isHere) || file.name !== name || file.type !== type || file.size !== size
  })
  if (wrong)
    throw new Invalid('The record has problems that must be mended before it can be stored.', [
      { path: '', code: 'fileUnknown', message: `文件“${wrong.name}”不在这里，请移除后重新上传。` },
    ])
  return ids
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
