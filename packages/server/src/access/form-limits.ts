import {
  followFields,
  isCoveredBy,
  outermost,
  type FieldLimits,
  type FieldPlace,
  type FormHistory,
  type LimitPlaces,
} from '@paperwright/runtime/kit'
import { findHistory, type KnownHistory } from '../field-history/find-history.ts'
import type { Services } from '../services.ts'

/** What someone may not know, or not change, of a form: its fields go by other names in other versions. */
export interface FormLimits {
  /** Whether nothing is kept from them in any version. */
  readonly isOpen: boolean
  /** The fields of a version, by their pointers in it. */
  at(version: number): FieldLimits
  /** The versions in which what stands at a pointer is hidden, or holds what is. */
  hidingAt(pointer: string): readonly number[]
}

export const OPEN: FormLimits = {
  isOpen: true,
  at: () => ({ hidden: [], readOnly: [] }),
  hidingAt: () => [],
}

/** Follows the fields that are kept from someone through the versions of their form. */
export async function findLimits(
  services: Pick<Services, 'db' | 'forms'>,
  formId: string,
  places: LimitPlaces,
): Promise<FormLimits> {
  if (places.hidden.length === 0 && places.readOnly.length === 0) return OPEN
  const history = await findHistory(services, formId)
  const known = kept.get(history) ?? new Map<string, FormLimits>()
  kept.set(history, known)
  const key = JSON.stringify(places)
  const limits = known.get(key) ?? limitsIn(history, places)
  known.set(key, limits)
  return limits
}

/** As many as a form has kinds of readers. */
const kept = new WeakMap<KnownHistory, Map<string, FormLimits>>()

function limitsIn(history: KnownHistory, places: LimitPlaces): FormLimits {
  const [hidden, readOnly] = [places.hidden, places.readOnly].map((some) => coveredIn(history, some))
  return {
    isOpen: hidden!.every((pointers) => pointers.length === 0),
    at(version) {
      const pointers = hidden![version - 1]
      // Published since: nothing is known of it, and nothing told.
      if (!pointers) return { hidden: [''], readOnly: [] }
      return { hidden: pointers, readOnly: readOnly![version - 1]! }
    },
    hidingAt: (pointer) =>
      hidden!.flatMap((pointers, index) => (isTouched(pointer, pointers) ? [index + 1] : [])),
  }
}

/** What may be such a field is treated as one until someone says that it is none. */
export function coveredIn(history: FormHistory, places: readonly FieldPlace[]): string[][] {
  const { certain, possible } = followFields(history, places)
  return certain.map((fields, at) => outermost(new Set([...fields, ...possible[at]!])))
}

/** Whether a field is one of these, or lies below one, or holds one. */
export function isTouched(pointer: string, pointers: readonly string[]): boolean {
  return isCoveredBy(pointer, pointers) || pointers.some((below) => below.startsWith(`${pointer}/`))
}
