import type { JsonObject } from './json-schema.ts'
import { bindPointer, getValue } from './pointer.ts'

/** The places of a field in a record, as bound pointers: one for each entry of the lists that hold it. */
export function bindToEntries(pointer: string, record: JsonObject): string[] {
  const at = pointer.indexOf('/*')
  if (at < 0) return [pointer]
  const list = pointer.slice(0, at)
  const entries = getValue(record, list)
  if (!Array.isArray(entries)) return []
  return entries.flatMap((_, index) => bindToEntries(bindPointer(pointer, new Map([[list, index]])), record))
}
