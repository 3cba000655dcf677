import type { Form } from '../form/form.ts'
import { placeFrame } from '../form/frame-grid.ts'
import { listPlacements } from '../form/placements.ts'
import { parseTemplate } from '../form/words-template.ts'
import type { FormChange, SheetPlace } from './form-change.ts'
import { isDeepEqual } from './is-deep-equal.ts'
import type { FieldPair, FieldPairs } from './pair-fields.ts'

/**
 * What is different on the paper. A field has moved where it stands in another cell although nothing was put in or
 * taken out before it: inserted rows and columns move all that follows, which nobody wants to read.
 */
export function compareSheets(before: Form, after: Form, { pairs }: FieldPairs): FormChange[] {
  const then = before['x-paper']
  const now = after['x-paper']
  if (isDeepEqual(then, now)) return []
  const moved = movedFields(before, after, pairs)
  const words = compareWords(before, after)
  const page: FormChange[] = isDeepEqual(then.page, now.page) ? [] : [{ kind: 'pageChanged' }]
  const layout: FormChange[] = isDeepEqual(shapeOf(before), shapeOf(after)) ? [] : [{ kind: 'layoutChanged' }]
  return [...page, ...moved, ...words, ...layout]
}

/** Fields whose neighbours in reading order are others than before. */
function movedFields(before: Form, after: Form, pairs: readonly FieldPair[]): FormChange[] {
  const pointerThen = new Map(pairs.map((pair) => [pair.after.pointer, pair.before.pointer]))
  const placesThen = placesOf(before)
  const placesNow = placesOf(after)
  const orderThen = [...placesThen.keys()]
  const shared = [...placesNow.keys()].filter((pointer) => placesThen.has(pointerThen.get(pointer) ?? ''))
  const inOrder = longestRun(shared.map((pointer) => orderThen.indexOf(pointerThen.get(pointer)!)))
  return shared.flatMap((pointer, index): FormChange[] => {
    if (inOrder.has(index)) return []
    const field = pairs.find((pair) => pair.after.pointer === pointer)!.after
    return [
      {
        kind: 'fieldMoved',
        field: { pointer, title: field.schema.title ?? field.key },
        before: placesThen.get(pointerThen.get(pointer)!)!,
        after: placesNow.get(pointer)!,
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

function compareWords(before: Form, after: Form): FormChange[] {
  const then = wordsOf(before)
  const now = wordsOf(after)
  return [
    ...[...then]
      .filter((words) => !now.has(words))
      .map((words): FormChange => ({ kind: 'wordsRemoved', words })),
    ...[...now]
      .filter((words) => !then.has(words))
      .map((words): FormChange => ({ kind: 'wordsAdded', words })),
  ]
}

const WORD_KEYS = new Set(['text', 'left', 'center', 'right', 'prose', 'more'])

/** The words of the sheet that belong to no field. */
function wordsOf(form: Form): Set<string> {
  const found = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        if (key === 'diagonal' && Array.isArray(value)) found.add(value.join(' / '))
        else if (typeof value === 'string' && WORD_KEYS.has(key)) {
          const plain = parseTemplate(value)
            .map((part) => (part.kind === 'text' ? part.text : '＿'))
            .join('')
            .trim()
          if (plain !== '') found.add(plain)
        } else visit(value)
      }
    }
  }
  visit(form['x-paper'].blocks)
  return found
}

/** The sheet without its words and fields: blocks, widths, heights, spans, alignment. */
function shapeOf(form: Form): unknown {
  const strip = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(strip)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(
      Object.entries(node).flatMap(([key, value]): [string, unknown][] =>
        MATTER.has(key) ? [] : [[key, strip(value)]],
      ),
    )
  }
  return strip(form['x-paper'].blocks)
}

const MATTER = new Set([
  ...WORD_KEYS,
  'title',
  'field',
  'option',
  'sign',
  'index',
  'list',
  'across',
  'diagonal',
  'of',
  'slots',
  'blank',
])
