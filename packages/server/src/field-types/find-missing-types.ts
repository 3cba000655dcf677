import { missingTypes, walkFields } from '@paperwright/runtime'
import { listLibrary } from '../library/list-library.ts'
import type { Services } from '../services.ts'

/** The field types that this program was not given, each with the published forms that name it, in a fixed order. */
export async function findMissingTypes({
  db,
  forms,
}: Pick<Services, 'db' | 'forms'>): Promise<{ type: string; forms: string[] }[]> {
  const missing = new Map<string, string[]>()
  for (const { id, document } of await listLibrary({ db }, forms)) {
    for (const type of missingTypes(walkFields(document).map(({ schema }) => schema)))
      missing.set(type, [...(missing.get(type) ?? []), id])
  }
  return [...missing]
    .map(([type, ids]) => ({ type, forms: ids.sort() }))
    .sort((a, b) => (a.type < b.type ? -1 : 1))
}
