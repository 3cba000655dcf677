import { requireFieldType } from '../fields/registry.ts'
import type { Cell } from '../form/sheet.ts'
import { pieSlices, type PieSlice } from '../form/pie-slices.ts'
import { bindPointer } from '../form/pointer.ts'
import type { Content } from './content.ts'
import { fieldContent, optionContent, proseContent } from './field-content.ts'
import type { GridCell } from './grid.ts'
import { valuesInCell } from './life/printed-values.ts'
import { requireSchema, scopeValue, type SheetScope } from './sheet-scope.ts'
import { slotDate, slotLabel } from './slot-content.ts'
import { struckNotes } from './slot-notes.ts'
import { saidContent, signaturesAt, signedFoot } from './slot-signatures.ts'

/** What a cell prints and how it is set; its place comes from the grid. */
export type CellMatter = Omit<GridCell, 'row' | 'column' | 'rowSpan' | 'colSpan' | 'written'>

/** Says whether the cell stands in a list (short answers are centred there) and in a head row. */
export interface CellSetting {
  inList: boolean
  inHead: boolean
}

export function cellMatter(
  scope: SheetScope,
  cell: Exclude<Cell, { across: string }>,
  setting: CellSetting,
): CellMatter {
  const matter = matterOf(scope, cell, setting)
  // A group's label beside the heads is no head itself.
  if (cell.vertical) matter.bold = false
  if (cell.align) matter.align = cell.align
  if (cell.valign) matter.valign = cell.valign
  if (cell.bold) matter.bold = true
  if (cell.shade) matter.shade = SHADE
  matter.vertical = cell.vertical ?? false
  const corrected = scope.correctedValues?.(valuesInCell(scope, cell))
  if (corrected) matter.correctedBy = corrected
  return matter
}

/** Light enough for what is written over it by hand. */
const SHADE = '#e4e4e4'

/** Made for this cell alone. */
function matterOf(
  scope: SheetScope,
  cell: Exclude<Cell, { across: string }>,
  setting: CellSetting,
): CellMatter {
  if ('title' in cell) return label(words(scope.word(requireSchema(scope, cell.title).title ?? '')), setting)
  if ('text' in cell) return label(words(scope.word(cell.text)), setting)
  if ('diagonal' in cell) return { ...label([], setting), diagonal: cell.diagonal.map(scope.word) }
  if ('index' in cell) return label(words(String((scope.indexes.get(cell.index) ?? 0) + 1)), setting)
  if ('sign' in cell) return signMatter(scope, cell.sign, cell.part ?? 'both', setting)
  if ('option' in cell) {
    const { field, value, bare } = cell.option
    const content = optionContent(scope, cell.option)
    const area = `option:${bindPointer(field, scope.indexes)}=${String(value)}`
    return { ...answer(content), align: bare ? 'center' : 'left', area }
  }
  if ('prose' in cell) return answer(proseContent(scope, cell.prose))
  if ('field' in cell) return fieldMatter(scope, cell, setting)
  if ('chart' in cell) return { ...answer([]), slices: slicesOf(scope, cell.of) }
  return answer([])
}

function fieldMatter(
  scope: SheetScope,
  cell: { field: string; options?: 'inline' | 'stacked' | 'chosen'; drawBlank?: boolean },
  setting: CellSetting,
): CellMatter {
  const type = requireFieldType(requireSchema(scope, cell.field))
  const options = cell.options ?? (setting.inList ? 'chosen' : 'inline')
  const place = { inWords: cell.drawBlank ?? false, options }
  const matter = answer(fieldContent(scope, cell.field, place))
  matter.area = bindPointer(cell.field, scope.indexes)
  if (type.takesLines && !setting.inList) matter.valign = 'top'
  const isShort = !type.takesLines && (!type.hasOptions || options === 'chosen')
  if (setting.inList && type.printsPictures) matter.align = 'center'
  if (setting.inList && isShort) matter.align = type.isNumeric ? 'right' : 'center'
  return matter
}

function signMatter(
  scope: SheetScope,
  key: string,
  part: 'label' | 'room' | 'both',
  setting: CellSetting,
): CellMatter {
  const slot = scope.slots.find((candidate) => candidate.key === key)
  if (!slot) throw new Error(`The form has no signature slot ${key}.`)
  if (part === 'label') return label(words(scope.word(slot.label)), setting)
  const signed = signaturesAt(scope, key)
  const said = saidContent(signed)
  const room = answer([...(part === 'both' ? slotLabel(scope, slot) : []), ...said])
  const struck = struckNotes(scope, key)
  const at = {
    ...room,
    valign: 'top' as const,
    area: `sign:${key}`,
    ...(struck.length > 0 && { struck }),
  }
  if (signed.length > 0) return { ...at, foot: signedFoot(signed, scope), signed }
  return { ...at, ...(slot.date && { foot: slotDate(scope, slot.date) }) }
}

function slicesOf(scope: SheetScope, of: string): PieSlice[] {
  const slices = pieSlices(of, scopeValue(scope, of), (pointer) => scope.schemas.get(pointer))
  return slices.map(({ name, value }) => ({ name: scope.word(name), value }))
}

function label(content: Content, setting: CellSetting): CellMatter {
  return { content, role: 'label', bold: setting.inHead, align: 'center', valign: 'middle', vertical: false }
}

function answer(content: Content): CellMatter {
  return { content, role: 'answer', bold: false, align: 'left', valign: 'middle', vertical: false }
}

function words(text: string): Content {
  return text ? [{ kind: 'text', text }] : []
}
