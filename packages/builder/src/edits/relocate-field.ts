import { walkFields, type Form, type JsonSchema } from '@paperwright/runtime'
import { collectReaders, readOptions } from '@paperwright/runtime/kit'
import { addProperty } from '../fields/add-property.ts'
import { changeObject, splitHolder } from '../fields/change-object.ts'
import { fieldName, freeKey, requireField } from '../fields/find-fields.ts'
import { mapUnique } from '../fields/map-unique.ts'
import { movePointer } from '../fields/move-pointer.ts'
import { dropFill, dropFills } from '../fields/reference-fills.ts'
import { slotThatNeeds } from '../fields/slot-that-needs.ts'
import { EditRefused } from './edit-refused.ts'

/**
 * A field moved into another object: out of the record into the entries of a list, or back. Refused where formulas read
 * it or it reads others, which would mean something else there, or a slot needs it.
 */
export function relocateField(form: Form, { pointer, holder }: { pointer: string; holder: string }): Form {
  const { holder: from, key } = splitHolder(pointer)
  if (from === holder) return form
  const { schema, required } = requireField(form, pointer)
  if (hasBlanks(schema) || isBlank(form, from, key))
    throw new EditRefused('moveBlank', { field: fieldName(form, pointer) })
  for (const rule of collectReaders(form)) {
    const others = rule.reads.filter((read) => read !== pointer)
    if (rule.pointer === pointer ? others.length > 0 : rule.reads.includes(pointer)) {
      const by = rule.pointer === pointer ? others[0]! : rule.pointer
      throw new EditRefused('moveReadField', { field: fieldName(form, pointer), by: fieldName(form, by) })
    }
  }
  const needed = slotThatNeeds(form, new Set([pointer]))
  if (needed)
    throw new EditRefused('moveSlotField', { field: fieldName(form, pointer), slot: needed.slot.label })
  const to = freeKey(form, holder, key)
  const removed = changeObject(form, from, (object) => {
    const { [key]: _, ...properties } = object.properties ?? {}
    const { required: names = [], ...rest } = object
    const others = names.filter((name) => name !== key)
    const left = Object.entries(properties).map(([name, other]) => [name, dropFill(other, key)])
    return { ...rest, properties: Object.fromEntries(left), ...(others.length > 0 && { required: others }) }
  })
  // In the rows of a list a record has many of it.
  const single = holder.includes('*')
    ? mapUnique(removed, (fields) => (fields.includes(pointer) ? undefined : fields))
    : removed
  const added = addProperty(single, { holder, key: to, schema: dropFills(schema) })
  const moved = movePointer(added, pointer, `${holder}/${to}`)
  if (!required) return moved
  return changeObject(moved, holder, (object) => ({ ...object, required: [...(object.required ?? []), to] }))
}

/** Options with blanks and the fields that these name stand in one object. */
function hasBlanks(schema: JsonSchema): boolean {
  return readOptions(schema).some(({ blank }) => blank !== undefined)
}

function isBlank(form: Form, holder: string, key: string): boolean {
  return walkFields(form).some(
    ({ parent, schema }) =>
      parent === holder && readOptions(schema).some(({ blank }) => blank?.field === key),
  )
}
