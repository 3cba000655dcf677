import { requireFieldType } from '../../fields/registry.ts'
import { joinPointer, splitPointer } from '../../form/pointer.ts'
import type { ScreenScope } from '../screen-scope.ts'

/** The list or matrix that a field, by its own pointer, stands in the rows and columns of. */
export function gridOf({ fields }: Pick<ScreenScope, 'fields'>, pointer: string): string | undefined {
  const path = splitPointer(pointer)
  const holders = path.map((_, length) => joinPointer(path.slice(0, length)))
  return holders.find((holder) => {
    const schema = fields.get(holder)?.schema
    const { isRepeating = false, isTable = false } = schema ? requireFieldType(schema) : {}
    return isRepeating || isTable
  })
}
