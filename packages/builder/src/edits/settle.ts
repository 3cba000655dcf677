import { walkFields, type Form } from '@paperwright/runtime'
import { listPlacements, readOptions, type Placement } from '@paperwright/runtime/kit'
import { removeFields } from '../fields/remove-fields.ts'
import { removeSlots } from '../fields/remove-slots.ts'
import { changeObject } from '../fields/change-object.ts'
import { requireUnreadOptions } from './require-unread-options.ts'
import { dropOptions } from '../fields/drop-options.ts'

/**
 * After a change of the sheet: fields and slots that stood somewhere before and stand nowhere now are removed from
 * the form, and options whose own cells are gone from their choice. Refused where a formula still reads such a field.
 */
export function settle(before: Form, after: Form): Form {
  const stood = listPlacements(before)
  const stands = listPlacements(after)
  const kept = removeSlots(after, lostSlots(after, stood, stands))
  const gone = lost(stood, stands, isField)
  const withOptions = dropLostOptions(kept, stood, stands, gone)
  return gone.length > 0 ? removeFields(withOptions, gone) : withOptions
}

const isField = ({ role }: Placement) => role === 'field' || role === 'option'
const isSlot = ({ role, part }: Placement) => role === 'sign' && part !== 'label'

function lost(
  stood: readonly Placement[],
  stands: readonly Placement[],
  of: (placement: Placement) => boolean,
): string[] {
  const still = new Set(stands.filter(of).map(({ target }) => target))
  return [...new Set(stood.filter(of).map(({ target }) => target))].filter((target) => !still.has(target))
}

/** Slots that lost their room; without a signature line that takes the rest, those that have no room at all. */
function lostSlots(form: Form, stood: readonly Placement[], stands: readonly Placement[]): string[] {
  const takesRest = form['x-paper'].blocks.some((block) => block.kind === 'signatures' && !block.slots)
  const rooms = new Set(stands.filter(isSlot).map(({ target }) => target))
  const homeless = takesRest
    ? []
    : (form['x-signatures'] ?? []).map(({ key }) => key).filter((key) => !rooms.has(key))
  return [...new Set([...lost(stood, stands, isSlot), ...homeless])]
}

function dropLostOptions(
  form: Form,
  stood: readonly Placement[],
  stands: readonly Placement[],
  gone: readonly string[],
): Form {
  const name = ({ target, value }: Placement) => `${target}=${JSON.stringify(value)}`
  const still = new Set(stands.filter(({ role }) => role === 'option').map(name))
  const inCells = new Set(stands.filter(({ role }) => role === 'option').map(({ target }) => target))
  return stood
    .filter((one) => one.role === 'option' && !still.has(name(one)) && inCells.has(one.target))
    .filter(({ target }) => !gone.includes(target))
    .reduce((changed, { target, value }) => {
      const field = walkFields(changed).find(({ pointer }) => pointer === target)
      const option = field && readOptions(field.schema).find((one) => one.value === value)
      if (!option) return changed
      requireUnreadOptions(changed, target, [option])
      return changeObject(changed, target, (schema) => dropOptions(schema, [value!]))
    }, form)
}
