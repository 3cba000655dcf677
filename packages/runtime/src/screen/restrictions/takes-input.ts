import type { Cell } from '../../form/sheet.ts'
import { parseTemplate } from '../../form/words-template.ts'
import { isAcross, type FramePlan } from '../sheet/frame-plan.ts'
import type { ScreenAccess } from './access.ts'

/** Whether the person may fill in anything in a frame. */
export function takesInput({ grid }: FramePlan, access: ScreenAccess): boolean {
  return grid.cells.some(({ cell }) =>
    (isAcross(cell) ? cell.cells : [cell])
      .flatMap(fieldsIn)
      .some((pointer) => access.of(pointer) === 'enter'),
  )
}

function fieldsIn(cell: Cell): string[] {
  if ('field' in cell) return [cell.field]
  if ('option' in cell) return [cell.option.field]
  if (!('prose' in cell)) return []
  return parseTemplate(cell.prose).flatMap((part) => (part.kind === 'field' ? [part.pointer] : []))
}
