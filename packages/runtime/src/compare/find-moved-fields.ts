import type { Form } from '../form/form.ts'
import { placeFrame } from '../form/frame-grid.ts'
import { listPlacements } from '../form/placements.ts'
import type { FormChange, SheetPlace } from './form-change.ts'
import { frameSizes } from './frame-sizes.ts'
import { isDeepEqual } from './is-deep-equal.ts'
import type { FieldPair } from './pair-fields.ts'

/**
 * Fields that stand elsewhere on the sheet. One has moved where others follow it now in reading order: inserted rows
 * and columns push all that comes after, which nobody wants to read. Where the order and the frames' sizes are the same,
 * nothing was inserted, and each field in another cell has moved.
 */
export function findMovedFields(before: Form, after: Form, pairs: readonly FieldPair[]): FormChange[] {
  const pointerThen = new Map(pairs.map((pair) => [pair.after.pointer, pair.before.pointer]))
  const placesThen = placesOf(before)
  const placesNow = placesOf(after)
  const orderThen = new Map([...placesThen.keys()].map((pointer, order) => [pointer, order]))
  const fields = new Map(pairs.map(({ after: field }) => [field.pointer, field]))
  const shared = [...placesNow.keys()].filter((pointer) => placesThen.has(pointerThen.get(pointer) ?? ''))
  const inOrder = longestRun(shared.map((pointer) => orderThen.get(pointerThen.get(pointer)!)!))
  const isSteady = inOrder.size === shared.length && isDeepEqual(frameSizes(before), frameSizes(after))
  return shared.flatMap((pointer, index): FormChange[] => {
    const placeThen = placesThen.get(pointerThen.get(pointer)!)!
    const placeNow = placesNow.get(pointer)!
    if (isSteady ? isDeepEqual(placeThen, placeNow) : inOrder.has(index)) return []
    const field = fields.get(pointer)!
    return [
      {
        kind: 'fieldMoved',
        field: { pointer, title: field.schema.title ?? field.key },
        before: placeThen,
        after: placeNow,
      },
    ]
  })
}

/** Where each field stands first, in reading order. */
function placesOf(form: Form): Map<string, SheetPlace> {
  const cells = new Map<string, SheetPlace>()
  form['x-paper'].blocks.forEach((block, index) => {
    if (block.kind !== 'frame') return
    const { rows, cells: placed } = placeFrame(block)
    for (const { row, column, index: at } of placed) {
      const [outer, inner] = rows[row]!.path
      const path = `/x-paper/blocks/${index}/rows/${outer}${inner === undefined ? '' : `/rows/${inner}`}/cells/${at}`
      if (!cells.has(path)) cells.set(path, { block: index, row, column })
    }
  })
  const places = new Map<string, SheetPlace>()
  for (const { role, target, path } of listPlacements(form)) {
    if (places.has(target) || (role !== 'field' && role !== 'option')) continue
    const cell = /^\/x-paper\/blocks\/\d+.*?\/cells\/\d+/.exec(path)?.[0]
    places.set(target, cells.get(cell ?? '') ?? { block: Number(path.split('/')[3]) })
  }
  return places
}

/** The indexes of a longest rising run of numbers: what stayed in order when few were moved. */
function longestRun(numbers: readonly number[]): Set<number> {
  const length: number[] = []
  const previous: number[] = []
  numbers.forEach((number, index) => {
    length[index] = 1
    previous[index] = -1
    for (let before = 0; before < index; before++) {
      if (numbers[before]! < number && length[before]! + 1 > length[index]!) {
        length[index] = length[before]! + 1
        previous[index] = before
      }
    }
  })
  const run = new Set<number>()
  for (let at = length.indexOf(Math.max(0, ...length)); at >= 0; at = previous[at]!) run.add(at)
  return run
}
