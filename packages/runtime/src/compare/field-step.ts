import type { Form } from '../form/form.ts'
import { walkFields } from '../form/walk.ts'
import { pairFields, type FieldPairing } from './pair-fields.ts'

/** What became of a form's fields from one version to the next, by their pointers. */
export interface FieldStep {
  /** The older field of each newer one that was there before. */
  beforeOf: ReadonlyMap<string, string>
  /** Older fields that live on nowhere. */
  removed: readonly string[]
  /** Added fields of which nobody has said that they are new: each might be one of those removed. None where none was. */
  undecided: readonly string[]
}

/** The step as it was said when the newer version was published or since; where nothing was, as it is guessed. */
export function readFieldStep(before: Form, after: Form, pairing?: FieldPairing): FieldStep {
  const said = pairing ?? completePairing(before, after, {})
  const old = new Set(walkFields(before).map(({ pointer }) => pointer))
  const now = walkFields(after).map(({ pointer }) => pointer)
  const claimed = new Set(Object.values(said))
  const beforeOf = new Map(
    now.flatMap((pointer): [string, string][] => {
      const was = Object.hasOwn(said, pointer) ? said[pointer]! : claimed.has(pointer) ? null : pointer
      return was !== null && old.has(was) ? [[pointer, was]] : []
    }),
  )
  const living = new Set(beforeOf.values())
  const removed = [...old].filter((pointer) => !living.has(pointer))
  const isUndecided = (pointer: string) => !beforeOf.has(pointer) && !Object.hasOwn(said, pointer)
  return { beforeOf, removed, undecided: removed.length === 0 ? [] : now.filter(isUndecided) }
}

/**
 * What is to be kept of a step: what was said of it, and what is guessed of the rest. Fields that keep their pointers go
 * without saying; those that are added are named where it was said that they are new.
 */
export function completePairing(before: Form, after: Form, given: FieldPairing): FieldPairing {
  const { pairs, added } = pairFields(before, after, given)
  return Object.fromEntries([
    ...pairs.flatMap(({ before: was, after: field }) =>
      was.pointer === field.pointer && !Object.hasOwn(given, field.pointer)
        ? []
        : [[field.pointer, was.pointer]],
    ),
    ...added.flatMap(({ pointer }) => (isSaidNew(pointer, given) ? [[pointer, null]] : [])),
  ])
}

/** What a new group or list holds is new with it. */
function isSaidNew(pointer: string, given: FieldPairing): boolean {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1))
    if (given[pointer.slice(0, end)] === null) return true
  return false
}
