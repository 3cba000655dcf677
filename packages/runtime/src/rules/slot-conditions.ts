import type { Form, SignatureSlot } from '../form/form.ts'
import { walkFields } from '../form/walk.ts'
import { isFault, parseFormula } from './expression.ts'
import { readFieldsOf } from './find-read-fields.ts'

/** Where the conditions of slots are read from: the record itself. */
export const SLOT_READER = '/'

/** A slot and the fields that its condition reads. */
export interface SlotReader {
  slot: SignatureSlot
  reads: string[]
}

/** The slots of a form whose conditions read fields. */
export function collectSlotReaders(form: Form): SlotReader[] {
  const fields = new Set(walkFields(form).map(({ pointer }) => pointer))
  return (form['x-signatures'] ?? []).flatMap((slot): SlotReader[] => {
    const parsed = slot.when === undefined ? undefined : parseFormula(slot.when)
    if (!parsed || isFault(parsed)) return []
    const reads = readFieldsOf(parsed, SLOT_READER, fields)
    return reads.length > 0 ? [{ slot, reads }] : []
  })
}

/** The form with its slots replaced; the same object where none is another. */
export function mapSlots(form: Form, map: (slot: SignatureSlot) => SignatureSlot): Form {
  const slots = form['x-signatures'] ?? []
  const mapped = slots.map(map)
  return mapped.some((slot, index) => slot !== slots[index]) ? { ...form, 'x-signatures': mapped } : form
}
