import type { FieldProps } from '@rjsf/utils'
import type { InputPlace, Naming } from '../input/field-input.ts'

/** Where and how a field stands on the sheet; travels through rjsf in the field's `ui:options`. */
export interface Placement {
  pointer: string
  place: InputPlace
  options?: 'inline' | 'stacked' | 'chosen'
  naming?: Naming
}

/** The placement that `FieldSlot` wrote. */
export function placementOf({ uiSchema }: FieldProps): Placement {
  const placement: unknown = uiSchema?.['ui:options']?.['placement']
  if (!isPlacement(placement)) throw new Error('The field was not placed on a sheet.')
  return placement
}

function isPlacement(value: unknown): value is Placement {
  return typeof value === 'object' && value !== null && 'pointer' in value && 'place' in value
}
