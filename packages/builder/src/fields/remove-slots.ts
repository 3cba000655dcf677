import type { Cell, Form } from '@paperwright/runtime'
import { mapBlocks, mapCells } from '../sheet/map-cells.ts'
import { withMatter } from '../sheet/cell-look.ts'
import { keepSigningOrder } from './keep-signing-order.ts'

/** The form without some signature slots. Labels that stand in cells of their own stay as words. */
export function removeSlots(form: Form, keys: readonly string[]): Form {
  if (keys.length === 0) return form
  const labels = new Map((form['x-signatures'] ?? []).map(({ key, label }) => [key, label]))
  const clear = (cell: Cell): Cell => {
    if (!('sign' in cell) || !keys.includes(cell.sign)) return cell
    return cell.part === 'label'
      ? withMatter(cell, { text: labels.get(cell.sign) ?? '' })
      : withMatter(cell, {})
  }
  const before = form['x-signatures'] ?? []
  const slots = keepSigningOrder(
    before,
    before.filter(({ key }) => !keys.includes(key)),
  )
  const { 'x-signatures': _, ...rest } = mapBlocks(form, (blocks) =>
    mapCells(blocks, clear).map((block) =>
      block.kind === 'signatures' && block.slots
        ? { ...block, slots: block.slots.filter((key) => !keys.includes(key)) }
        : block,
    ),
  )
  return slots.length > 0 ? ({ ...rest, 'x-signatures': slots } as Form) : (rest as Form)
}
