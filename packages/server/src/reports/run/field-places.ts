import { walkFields, type Form } from '@paperwright/runtime'
import { pairFields, splitPointer } from '@paperwright/runtime/kit'
import type { FormStore } from '../../forms/form-store.ts'

/** Where the records of a form keep a field: by the first version that keeps it there, the newest first. */
export type FieldPlaces = readonly { since: number; keys: readonly string[] }[]

/** Follows fields of a form's newest version back through all versions that records may be pinned to. */
export interface FieldHistory {
  placesOf(pointer: string): FieldPlaces
}

/** Reads a form's versions; a field that was renamed or moved on the way is still the same field. */
export async function readHistory(forms: FormStore, id: string): Promise<FieldHistory & { newest: Form }> {
  const { version: newest, document } = await forms.requireNewest(id)
  const versions = await Promise.all(
    Array.from({ length: newest }, (_, index) => forms.requireVersion(id, newest - index)),
  )
  const steps = versions.slice(1).map(({ version, document: before }, index) => ({
    version,
    pointers: new Map(
      pairFields(before, versions[index]!.document).pairs.map((pair) => [
        pair.after.pointer,
        pair.before.pointer,
      ]),
    ),
  }))
  const known = new Set(walkFields(document).map(({ pointer }) => pointer))
  return {
    newest: document,
    placesOf(pointer) {
      if (known.has(pointer)) return placesOf(pointer, newest, steps)
      // What all fields of a group have in common is no field itself: its group is followed.
      const [holder = '', ...below] = pointer.split(/(?=\/\*)/)
      return placesOf(holder, newest, steps).map(({ since, keys }) => ({
        since,
        keys: [...keys, ...splitPointer(below.join(''))],
      }))
    },
  }
}

interface Step {
  version: number
  /** The older version's pointer of each field that it has already. */
  pointers: ReadonlyMap<string, string>
}

function placesOf(pointer: string, newest: number, steps: readonly Step[]): FieldPlaces {
  const places = [{ since: newest, keys: splitPointer(pointer) }]
  let reached = pointer
  for (const { version, pointers } of steps) {
    const before = pointers.get(reached)
    // Before it was drawn nobody filled it in.
    if (before === undefined) break
    if (before === reached) places.at(-1)!.since = version
    else places.push({ since: version, keys: splitPointer(before) })
    reached = before
  }
  return places
}
