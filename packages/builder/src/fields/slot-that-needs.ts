import type { Form, SignatureSlot } from '@paperwright/runtime'
import { collectSlotReaders } from '@paperwright/runtime/kit'

/** A slot that cannot do without one of these fields: it names who signs, or its condition reads it. */
export function slotThatNeeds(
  form: Form,
  fields: ReadonlySet<string>,
): { slot: SignatureSlot; field: string } | undefined {
  const signed = (form['x-signatures'] ?? []).find(({ person }) => person !== undefined && fields.has(person))
  if (signed) return { slot: signed, field: signed.person! }
  for (const { slot, reads } of collectSlotReaders(form)) {
    const field = reads.find((read) => fields.has(read))
    if (field !== undefined) return { slot, field }
  }
  return undefined
}
