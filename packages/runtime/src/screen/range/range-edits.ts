import { requireFieldType } from '../../fields/registry.ts'
import type { PlacedField } from '../grid/field-at.ts'
import { enterText, takesText } from '../paste/enter-text.ts'
import { pasteBlock, type PastedBlock } from '../paste/paste-block.ts'
import { requireField, type ScreenScope } from '../screen-scope.ts'
import type { CopiedCell } from './copied-cells.ts'
import { extentOf, sourceOf, spotsOf, tileBlock, type Range } from './range.ts'

const BLANK: CopiedCell = { text: '', isFigure: false }

/** The cells of a range as they are copied; what the person does not see is blank. */
export function readCells(scope: ScreenScope, { region, ...range }: Range): CopiedCell[][] {
  return spotsOf(extentOf(range)).map((row) =>
    row.map((spot) => {
      const field = region.fieldAt(spot)
      return field && isSeen(scope, field) ? readCell(scope, field) : BLANK
    }),
  )
}

function isSeen({ access, findings }: ScreenScope, { pointer, bound }: PlacedField): boolean {
  return access.of(pointer) !== 'none' && !findings.isHidden(bound)
}

/** Numbers without separators and moments as ISO writes them: spreadsheets read both everywhere, and so do fields. */
function readCell(scope: ScreenScope, { pointer, bound }: PlacedField): CopiedCell {
  const { schema } = requireField(scope, pointer)
  const type = requireFieldType(schema)
  const unread = scope.store.getUnread(bound)
  const value = scope.store.getValue(bound)
  if (unread !== undefined) return { text: unread, isFigure: false }
  if (value === undefined || type.keepsFiles) return BLANK
  if (type.isNumeric && typeof value === 'number') return { text: plainNumber(value), isFigure: true }
  if (type.isMoment && typeof value === 'string') return { text: value.replace('T', ' '), isFigure: true }
  return { text: type.format(value, { schema, locale: scope.locale, word: scope.word }), isFigure: false }
}

/** Without an exponent, which a clerk would not know again. */
function plainNumber(value: number): string {
  const text = String(value)
  return text.includes('e')
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : text
}

/** Empties what the person may write in, as one step; tells how many cells held something. */
export function emptyCells(scope: ScreenScope, { region, ...range }: Range): number {
  let emptied = 0
  scope.store.together(() => {
    for (const spot of spotsOf(extentOf(range)).flat()) {
      const field = region.fieldAt(spot)
      if (!field || !takesText(scope, field) || isBlank(scope, field)) continue
      enterText(scope, field, '')
      emptied++
    }
  })
  return emptied
}

function isBlank({ store }: ScreenScope, { bound }: PlacedField): boolean {
  return store.getValue(bound) === undefined && store.getUnread(bound) === undefined
}

/** Fills cells from those above or to the left of them, as one step; tells how many. */
export function fillCells(scope: ScreenScope, { region, ...range }: Range, way: 'down' | 'right'): number {
  const extent = extentOf(range)
  let filled = 0
  scope.store.together(() => {
    for (const spot of spotsOf(extent).flat()) {
      const from = sourceOf(extent, spot, way, region.period)
      const [source, target] = [from && region.fieldAt(from), region.fieldAt(spot)]
      if (!source || !target || !isSeen(scope, source) || !takesText(scope, target)) continue
      copyCell(scope, source, target)
      filled++
    }
  })
  return filled
}

/** The same field takes the value as it is; another one reads the text, as if it had been typed. */
function copyCell(scope: ScreenScope, source: PlacedField, target: PlacedField) {
  const { store, findings } = scope
  const [value, unread] = [store.getValue(source.bound), store.getUnread(source.bound)]
  if (source.pointer !== target.pointer) return enterText(scope, target, readCell(scope, source).text)
  if (value === undefined && unread === undefined) return enterText(scope, target, '')
  store.enter(target.bound, structuredClone(value), unread === undefined ? {} : { unread })
  findings.renew(target.bound)
  findings.leave(target.bound)
}

/** Pastes a block from the first cell of a range on; one that goes into it several times fills it. */
export function pasteOver(
  scope: ScreenScope,
  { region, ...range }: Range,
  block: readonly (readonly string[])[],
): PastedBlock {
  const extent = extentOf(range)
  return pasteBlock(scope, tileBlock(block, extent), (down, over) =>
    fieldBeyond(region, extent.top + down, extent.left + over),
  )
}

/** Rows beyond the last one are those of entries to come. */
function fieldBeyond(region: Range['region'], row: number, column: number) {
  if (column >= region.columns || (row >= region.rows && region.period === 0)) return undefined
  return region.fieldAt({ row, column })
}
