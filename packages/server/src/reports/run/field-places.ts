import type { Form } from '@paperwright/runtime'
import { splitPointer } from '@paperwright/runtime/kit'
import { findHistory, type KnownHistory } from '../../field-history/find-history.ts'
import { readingForm } from '../../field-history/reading-form.ts'
import type { Services } from '../../services.ts'

/** Where the records of a form keep a field: by the first version that keeps it there, the newest first. */
export type FieldPlaces = readonly { since: number; keys: readonly string[] }[]

/** Follows fields of a form's newest version back through all versions that records may be pinned to. */
export interface FieldHistory {
  placesOf(pointer: string): FieldPlaces
}

/** Reads a form's versions, the newest to read records by; a field that was renamed or moved on the way is still the same field. */
export async function readHistory(
  services: Pick<Services, 'db' | 'forms'>,
  id: string,
): Promise<FieldHistory & { newest: Form }> {
  const history = await findHistory(services, id)
  const known = new Set(history.versions.at(-1)!.pointers)
  return {
    newest: readingForm(history),
    placesOf(pointer) {
      if (known.has(pointer)) return placesOf(pointer, history)
      // What all fields of a group have in common is no field itself: its group is followed.
      const [holder = '', ...below] = pointer.split(/(?=\/\*)/)
      return placesOf(holder, history).map(({ since, keys }) => ({
        since,
        keys: [...keys, ...splitPointer(below.join(''))],
      }))
    },
  }
}

function placesOf(pointer: string, { versions, steps }: KnownHistory): FieldPlaces {
  const places = [{ since: versions.length, keys: splitPointer(pointer) }]
  let reached = pointer
  for (let version = steps.length; version > 0; version--) {
    const before = steps[version - 1]!.beforeOf.get(reached)
    // Before it was drawn nobody filled it in; and what a record has once is not what each entry of a list has.
    if (before === undefined || entriesIn(before) !== entriesIn(reached)) break
    if (before === reached) places.at(-1)!.since = version
    else places.push({ since: version, keys: splitPointer(before) })
    reached = before
  }
  // Where nothing else stood in its place, versions before it need no telling apart.
  const { since } = places.at(-1)!
  if (!versions.slice(0, since - 1).some(({ pointers }) => pointers.includes(reached)))
    places.at(-1)!.since = 1
  return places
}

function entriesIn(pointer: string): number {
  return pointer.split('/*').length
}
