import type { ListField } from '@paperwright/runtime/kit'
import type { Grouping } from '@paperwright/server'

const OWN = ['createdBy', 'department', 'state', 'createdAt']

/** By which fields records are grouped: not by their numbers, nor by what may have several values in one place. */
export function groupable(fields: readonly ListField[]): ListField[] {
  return fields.filter(
    ({ field, kind, isSeveral }) =>
      !isSeveral && kind !== 'other' && (field.startsWith('/') ? depthOf(field) < 2 : OWN.includes(field)),
  )
}

/** Of which fields sums are made. */
export function summable(fields: readonly ListField[]): ListField[] {
  return fields.filter(({ field, kind }) => kind === 'number' && depthOf(field) < 2)
}

/** What a list is grouped by at first: options, as they are few, or else a day, or what there is. */
export function firstGrouping(fields: readonly ListField[]): Grouping {
  const all = groupable(fields).filter(({ field }) => !field.includes('/*'))
  const of = (kind: ListField['kind']) => all.find((one) => one.kind === kind && one.field.startsWith('/'))
  const by = of('option') ?? of('moment')
  return { by: by?.field ?? 'createdAt', chart: 'bar' }
}

function depthOf(pointer: string): number {
  return pointer.split('/*').length - 1
}
