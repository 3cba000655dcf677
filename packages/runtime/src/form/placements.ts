import { readOptions, type Option } from '../fields/options.ts'
import { entryWidth, repeatLists } from './frame-grid.ts'
import type { Form } from './form.ts'
import { joinPointer } from './pointer.ts'
import type { Cell, FrameBlock } from './sheet.ts'
import { walkFields } from './walk.ts'
import { parseTemplate } from './words-template.ts'

/** A place on the sheet that names a field, a list or a signature slot. */
export interface Placement {
  /** JSON Pointer into the form document, to the cell or block. */
  path: string
  /**
   * What stands there: the field's input (`field`), one option of it, its title, the number of an entry (`index`),
   * a picture of its numbers (`chart`), a signature slot; `list` is a run of rows or columns.
   */
  role: 'field' | 'option' | 'title' | 'index' | 'chart' | 'sign' | 'list'
  /** The field's or list's pointer; the slot's key. */
  target: string
  /** The lists whose entries repeat this place. */
  inside: readonly string[]
  value?: string | number | boolean
  part?: 'label' | 'room' | 'both'
}

/** Everything that the sheet names, in its order. */
export function listPlacements(form: Form): Placement[] {
  const placements = form['x-paper'].blocks.flatMap((block, index): Placement[] => {
    const path = joinPointer(['x-paper', 'blocks', index])
    if (block.kind === 'frame') return frameCells(block, path).flatMap(cellPlacements)
    if (block.kind === 'prose') return templateFields(block.text, path, [])
    if (block.kind === 'line') {
      return [block.left, block.center, block.right].flatMap((words) => templateFields(words ?? '', path, []))
    }
    if (block.kind === 'signatures') {
      return (block.slots ?? []).map((target) => ({ path, role: 'sign', target, inside: [], part: 'both' }))
    }
    return []
  })
  return [...placements, ...blanksOf(form, placements)]
}

interface PlacedCell {
  cell: Cell
  path: string
  inside: readonly string[]
}

/** A frame's cells with their paths; the lists' runs come as cells of their own. */
function frameCells(frame: FrameBlock, path: string): (PlacedCell | Placement)[] {
  return frame.rows.flatMap((entry, index): (PlacedCell | Placement)[] => {
    const here = `${path}/rows/${index}`
    if (!('list' in entry)) return rowCells(entry.cells, here, [])
    const lists = repeatLists(entry)
    return [
      ...lists.map((target): Placement => ({ path: here, role: 'list', target, inside: [] })),
      ...entry.rows.flatMap((row, inner) => rowCells(row.cells, `${here}/rows/${inner}`, lists)),
    ]
  })
}

function rowCells(cells: readonly Cell[], path: string, inside: readonly string[]): PlacedCell[] {
  return cells.map((cell, index) => ({ cell, path: `${path}/cells/${index}`, inside }))
}

function cellPlacements(placed: PlacedCell | Placement): Placement[] {
  if ('role' in placed) return [placed]
  const { cell, path, inside } = placed
  if ('title' in cell) return [{ path, role: 'title', target: cell.title, inside }]
  if ('field' in cell) return [{ path, role: 'field', target: cell.field, inside }]
  if ('option' in cell) {
    return [{ path, role: 'option', target: cell.option.field, inside, value: cell.option.value }]
  }
  if ('prose' in cell) return templateFields(cell.prose, path, inside)
  if ('sign' in cell) return [{ path, role: 'sign', target: cell.sign, inside, part: cell.part ?? 'both' }]
  if ('index' in cell) return [{ path, role: 'index', target: cell.index, inside }]
  if ('chart' in cell) return [{ path, role: 'chart', target: cell.of, inside }]
  if ('across' in cell) {
    const inner = rowCells(cell.cells, path, [...inside, cell.across])
    return [{ path, role: 'list', target: cell.across, inside }, ...inner.flatMap(cellPlacements)]
  }
  return []
}

function templateFields(words: string, path: string, inside: readonly string[]): Placement[] {
  return parseTemplate(words).flatMap((part): Placement[] =>
    part.kind === 'field' ? [{ path, role: 'field', target: part.pointer, inside }] : [],
  )
}

/** The blanks of options stand behind their words, wherever the choice stands. */
function blanksOf(form: Form, placements: readonly Placement[]): Placement[] {
  const schemas = new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
  const seen = new Set<string>()
  const blanks = new Map<string, Option[]>()
  return placements.flatMap(({ role, target, path, inside, value }): Placement[] => {
    const schema = schemas.get(target)
    if (!schema || (role !== 'field' && role !== 'option')) return []
    const own = blanks.get(target) ?? readOptions(schema).filter(({ blank }) => blank)
    blanks.set(target, own)
    return own.flatMap((option): Placement[] => {
      if (!option.blank || (role === 'option' && option.value !== value)) return []
      const sibling = `${target.slice(0, target.lastIndexOf('/'))}${joinPointer([option.blank.field])}`
      const key = `${path} ${sibling}`
      if (seen.has(key)) return []
      seen.add(key)
      return [{ path, role: 'field', target: sibling, inside }]
    })
  })
}

/** The columns that an across cell takes must be a whole number of entries. */
export function fitsEntries(cell: { colSpan?: number; cells: Cell[] }): boolean {
  return (cell.colSpan ?? 1) % entryWidth(cell.cells) === 0
}
