import type { Form, SignatureSlot } from '@paperwright/runtime'

/** The form whose slots are signed by whom other fields name; where the field is not said any more, the slot names nobody. */
export function mapSigners(form: Form, map: (pointer: string) => string | undefined): Form {
  const before = form['x-signatures'] ?? []
  const slots = before.map((slot): SignatureSlot => {
    const { person, ...rest } = slot
    if (!person?.startsWith('/')) return slot
    const named = map(person)
    if (named === person) return slot
    return named === undefined ? rest : { ...rest, person: named }
  })
  return slots.every((slot, index) => slot === before[index]) ? form : { ...form, 'x-signatures': slots }
}
