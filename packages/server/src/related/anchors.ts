import type { Form } from '@paperwright/runtime'
import { referencesOf } from '@paperwright/runtime/kit'

/** A field that fields of other forms look up: what has the same value there or in one of them hangs together. */
export interface Anchor {
  form: string
  field: string
}

export const anchorKey = ({ form, field }: Anchor) => `${form} ${field}`

/** Where in a form the values of anchors stand, as pointers with `*`: `looked` are the fields of any form that are looked up. */
export function placesOf(
  form: Form,
  looked: ReadonlyMap<string, Anchor>,
): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>()
  const add = (anchor: Anchor, pointer: string) => {
    const key = anchorKey(anchor)
    places.set(key, [...(places.get(key) ?? []), pointer])
  }
  for (const { pointer, reference } of referencesOf(form)) add(reference, pointer)
  for (const anchor of looked.values()) if (anchor.form === form['x-form'].id) add(anchor, anchor.field)
  return places
}

/** The fields that these forms look up, by their keys. */
export function lookedUp(forms: readonly Form[]): ReadonlyMap<string, Anchor> {
  return new Map(
    forms.flatMap((form) =>
      referencesOf(form).map(({ reference: { form: id, field } }) => {
        const anchor = { form: id, field }
        return [anchorKey(anchor), anchor] as const
      }),
    ),
  )
}
