import { requireFieldType } from '../fields/registry.ts'
import type { Form } from './form.ts'
import type { JsonSchema } from './json-schema.ts'
import { joinPointer } from './pointer.ts'
import type { Block, Cell, Repeat, Row, Sheet } from './sheet.ts'

const COLUMNS = [22, 28, 22, 28]
const WIDTH = COLUMNS.length

/** A plain sheet for a form: two fields to a row, long answers over the full width, lists as tables of their own. */
export function plainSheet(form: Form): Sheet {
  const blocks: Block[] = [{ kind: 'title' }]
  let rows: Row[] = []
  const closeFrame = () => {
    if (rows.length > 0) blocks.push({ kind: 'frame', columns: COLUMNS, rows })
    rows = []
  }
  const addFields = (schema: JsonSchema, path: readonly string[]) => {
    for (const [key, field] of Object.entries(schema.properties ?? {})) {
      const here = [...path, key]
      const type = requireFieldType(field)
      if (type.isRepeating) {
        closeFrame()
        blocks.push(...listBlocks(field, here))
      } else if (field.properties) {
        rows.push({ cells: [{ text: field.title ?? key, colSpan: WIDTH, align: 'left' }] })
        addFields(field, here)
      } else placeField(rows, here, type.takesLines === true || type.hasOptions === true)
    }
  }
  addFields(form, [])
  closeFrame()
  return { blocks }
}

/** Two short fields share a row; the cell beside a lone one is drawn over the rest of the row. */
function placeField(rows: Row[], path: readonly string[], isWide: boolean) {
  const pointer = joinPointer(path)
  const last = rows.at(-1)
  const lone =
    last?.cells.length === 2 && last.cells[1] && 'field' in last.cells[1] && last.height === undefined
  if (!isWide && lone) {
    rows[rows.length - 1] = { cells: [...last.cells.map(narrow), { title: pointer }, { field: pointer }] }
    return
  }
  rows.push({
    cells: [{ title: pointer }, { field: pointer, colSpan: WIDTH - 1 }],
    ...(isWide && { height: 16 }),
  })
}

function narrow(cell: Cell): Cell {
  const { colSpan: _, ...rest } = cell
  return rest as Cell
}

/** A table of the list's own: its title above, a column for each field of its entries. */
function listBlocks(schema: JsonSchema, path: readonly string[]): Block[] {
  const leaves = leafPaths(schema.items ?? {}, [...path, '*'])
  if (leaves.length === 0) return []
  const list = joinPointer(path)
  const repeat: Repeat = {
    list,
    atLeast: 5,
    rows: [{ cells: leaves.map((leaf) => ({ field: joinPointer(leaf) })) }],
  }
  const head: Row = { head: true, cells: leaves.map((leaf) => ({ title: joinPointer(leaf) })) }
  return [
    { kind: 'prose', text: (schema.title ?? path.at(-1)!).replaceAll('{', '{{').replaceAll('}', '}}') },
    { kind: 'frame', columns: leaves.map(() => 1), rows: [head, repeat] },
  ]
}

function leafPaths(schema: JsonSchema, path: readonly string[]): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const here = [...path, key]
    return field.properties ? leafPaths(field, here) : [here]
  })
}
