import type { FormHistory } from './form-history.ts'

/** A field, by its pointer in a version of its form. */
export interface FieldPlace {
  field: string
  version: number
}

/** The fields of each version, from the first, by their pointers. */
export type FieldsByVersion = readonly ReadonlySet<string>[]

export interface FollowedFields {
  /** The fields themselves, and what they hold. */
  certain: FieldsByVersion
  /** What may be one of them: nobody has said yet what became of them. */
  possible: FieldsByVersion
}

/**
 * Follows fields through every version of their form. A group or list stands for all that it holds in the version where
 * it is named; each of these is followed by itself, so that what is moved out of it is followed too. Where one lives on
 * nowhere, the fields that came in its place may be it; where nobody has said whence one came, those that went may.
 */
export function followFields(history: FormHistory, places: readonly FieldPlace[]): FollowedFields {
  const { versions, steps } = history
  const certain = versions.map(() => new Set<string>())
  for (const place of places) {
    const start = indexOf(history, place)
    const own = versions.map(() => new Set<string>())
    add(own[start], history, start, [place.field])
    for (let at = start; at > 0; at--) add(own[at - 1], history, at - 1, befores(steps[at - 1], own[at]!))
    for (let at = start; at < steps.length; at++)
      add(own[at + 1], history, at + 1, afters(steps[at], own[at]!))
    own.forEach((fields, at) => fields.forEach((field) => certain[at]!.add(field)))
  }
  const later = versions.map(() => new Set<string>())
  const earlier = versions.map(() => new Set<string>())
  steps.forEach((step, at) => {
    const isLost = step.removed.some((field) => certain[at]!.has(field) || later[at]!.has(field))
    add(later[at + 1], history, at + 1, [...afters(step, later[at]!), ...(isLost ? step.undecided : [])])
  })
  for (let at = steps.length; at > 0; at--) {
    const step = steps[at - 1]!
    const isNew = step.undecided.some((field) => certain[at]!.has(field))
    add(earlier[at - 1], history, at - 1, [...befores(step, earlier[at]!), ...(isNew ? step.removed : [])])
  }
  const possible = versions.map((_, at) => {
    const fields = [...later[at]!, ...earlier[at]!].filter((field) => !certain[at]!.has(field))
    return new Set(fields)
  })
  return { certain, possible }
}

/** The fields among which none holds another of them. */
export function outermost(fields: ReadonlySet<string>): string[] {
  return [...fields].filter((field) => !holdersOf(field).some((holder) => fields.has(holder)))
}

/** The index of the version that a place speaks of: the last to that one in which there is such a field. */
function indexOf({ versions }: FormHistory, { field, version }: FieldPlace): number {
  const at = Math.min(Math.max(version, 1), versions.length) - 1
  const known = versions.slice(0, at + 1).findLastIndex(({ pointers }) => pointers.includes(field))
  return known < 0 ? at : known
}

/** Adds fields of a version with all that they hold, and what is tied to each. */
function add(into: Set<string> | undefined, history: FormHistory, at: number, fields: readonly string[]) {
  if (!into || fields.length === 0) return
  const { pointers, tied } = history.versions[at]!
  const named = new Set(fields)
  const held = pointers.filter(
    (pointer) => named.has(pointer) || holdersOf(pointer).some((holder) => named.has(holder)),
  )
  for (const field of held) {
    into.add(field)
    tied.get(field)?.forEach((other) => into.add(other))
  }
}

type Step = FormHistory['steps'][number]

function befores(step: Step | undefined, fields: ReadonlySet<string>): string[] {
  return [...fields].flatMap((field) => step?.beforeOf.get(field) ?? [])
}

function afters(step: Step | undefined, fields: ReadonlySet<string>): string[] {
  return [...(step?.beforeOf ?? [])].flatMap(([after, before]) => (fields.has(before) ? [after] : []))
}

function holdersOf(pointer: string): string[] {
  const holders: string[] = []
  for (let end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1))
    holders.push(pointer.slice(0, end))
  return holders
}
