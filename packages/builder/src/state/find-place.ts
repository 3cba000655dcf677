import type { Form } from '@paperwright/runtime'
import { fieldAt, listPlacements, placeFrame } from '@paperwright/runtime/kit'
import { gridOf, selectCell, type Selection } from './selection.ts'

/** Where a field stands on the sheet: its cell, or the block whose words hold it. */
export function findPlace(form: Form, pointer: string): Selection | undefined {
  const placement = listPlacements(form).find(
    ({ target, role }) => target === pointer && (role === 'field' || role === 'option' || role === 'list'),
  )
  return placement && selectPath(form, placement.path)
}

/** The block of the sheet that what is selected stands in. */
export function blockOf(form: Form, selection: Selection): number | undefined {
  if (selection.kind === 'cells' || selection.kind === 'block') return selection.block
  if (selection.kind === 'form') return undefined
  const target = selection.kind === 'field' ? selection.pointer : selection.key
  const place = listPlacements(form).find((one) => one.target === target)
  const at = /^\/x-paper\/blocks\/(\d+)/.exec(place?.path ?? '')
  return at ? Number(at[1]) : undefined
}

/** What a path into the form document means on the sheet: `/x-paper/blocks/1/rows/0/cells/2` is a cell. */
export function selectPath(form: Form, path: string): Selection | undefined {
  const match = /^\/x-paper\/blocks\/(\d+)(.*)$/.exec(path)
  if (!match) {
    const slot = /^\/x-signatures\/(\d+)/.exec(path)
    const key = slot && form['x-signatures']?.[Number(slot[1])]?.key
    return key ? { kind: 'slot', key } : undefined
  }
  const block = Number(match[1])
  const frame = form['x-paper'].blocks[block]
  const rows = /^\/rows\/(\d+)(?:\/rows\/(\d+))?(?:\/cells\/(\d+))?/.exec(match[2]!)
  if (frame?.kind !== 'frame' || !rows) return { kind: 'block', block }
  const [, outer, inner, index] = rows
  const plan = placeFrame(frame)
  const row = plan.rows.findIndex(
    ({ path: [first, second] }) => first === Number(outer) && (second ?? 0) === Number(inner ?? 0),
  )
  const cell = plan.cells.find((one) => one.row === row && one.index === Number(index ?? 0) && one.band === 0)
  const grid = gridOf(form, block)
  return cell && grid && selectCell(grid, block, cell.row, cell.column)
}

/** Where a part of the form document is set up: its place on the sheet, the field, or the form itself. */
export function placeOfPart(form: Form, path: string): Selection | undefined {
  if (path === '' || path === '/title') return { kind: 'form' }
  if (!/^\/(properties|\$defs)\//.test(path)) return selectPath(form, path)
  const pointer = fieldAt(form, path)
  return pointer === undefined ? undefined : (findPlace(form, pointer) ?? { kind: 'field', pointer })
}
