import { joinPointer, splitPointer } from '../../form/pointer.ts'
import { templatePointer } from '../../form/template-pointer.ts'
import type { PlacedField } from '../grid/field-at.ts'
import type { ScreenScope } from '../screen-scope.ts'
import { enterText, takesText } from './enter-text.ts'

/** What became of a block. */
export interface PastedBlock {
  /** Fields that held something else before. */
  replaced: number
  /** Cells with words that no field took. */
  left: number
  /** Rows (or columns) that went beyond what their list may hold, and how many that are. */
  beyond: { entries: number; most: number } | undefined
}

/** Spreads the cells of a block over fields, in one step. `fieldOf` says which field lies where from the first. */
export function pasteBlock(
  scope: ScreenScope,
  block: readonly (readonly string[])[],
  fieldOf: (down: number, right: number) => PlacedField | undefined,
): PastedBlock {
  const { store } = scope
  const beyond = new Set<string>()
  let most = 0
  let left = 0
  let replaced = 0
  const enter = (cell: string, field: PlacedField | undefined) => {
    const limit = field && passedLimit(scope, field.bound)
    if (field && limit) {
      if (cell.trim() === '') return
      beyond.add(limit.entry)
      most = limit.most
    } else if (field && takesText(scope, field)) {
      const [value, unread] = [store.getValue(field.bound), store.getUnread(field.bound)]
      enterText(scope, field, cell)
      const isKept = Object.is(value, store.getValue(field.bound)) && unread === store.getUnread(field.bound)
      if ((value !== undefined || unread !== undefined) && !isKept) replaced++
    } else if (cell.trim() !== '') left++
  }
  store.together(() =>
    block.forEach((row, down) => row.forEach((cell, right) => enter(cell, fieldOf(down, right)))),
  )
  return { replaced, left, beyond: beyond.size > 0 ? { entries: beyond.size, most } : undefined }
}

/** The entry that a field would stand in, where its list may not hold so many. */
function passedLimit({ fields }: ScreenScope, bound: string): { entry: string; most: number } | undefined {
  const path = splitPointer(bound)
  const at = path.findLastIndex((key) => /^\d+$/.test(key))
  if (at < 0) return undefined
  const most = fields.get(templatePointer(joinPointer(path.slice(0, at))))?.schema.maxItems
  const isPassed = most !== undefined && Number(path[at]) >= most
  return isPassed ? { entry: joinPointer(path.slice(0, at + 1)), most } : undefined
}
