import { readOptions } from '../../fields/options.ts'
import { bindPointer, siblingPointer } from '../../form/pointer.ts'
import type { Cell } from '../../form/sheet.ts'
import { parseTemplate } from '../../form/words-template.ts'
import { scopeValue, type SheetScope } from '../sheet-scope.ts'

/** The bound pointers of the values that a cell prints. */
export function valuesInCell(scope: SheetScope, cell: Cell): string[] {
  if ('field' in cell) return valuesOfField(scope, cell.field)
  if ('option' in cell) return valuesOfOption(scope, cell.option)
  if ('prose' in cell) return valuesInWords(scope, cell.prose)
  if ('chart' in cell) return [bindPointer(cell.of, scope.indexes)]
  return []
}

/** The bound pointers of the values that stand in words with fields in them. */
export function valuesInWords(scope: SheetScope, words: string): string[] {
  return parseTemplate(scope.word(words)).flatMap((part) =>
    part.kind === 'field' ? valuesOfField(scope, part.pointer) : [],
  )
}

/** A field's value, and those of its options' blanks, which stand behind their words. */
export function valuesOfField(scope: SheetScope, field: string): string[] {
  const options = readOptions(scope.schemas.get(field) ?? {})
  const blanks = options.flatMap(({ blank }) => (blank ? [siblingPointer(field, blank.field)] : []))
  return [field, ...blanks].map((pointer) => bindPointer(pointer, scope.indexes))
}

/** Options in cells of their own: what is chosen tells what was corrected; where nothing is, every option does. */
function valuesOfOption(scope: SheetScope, { field, value }: { field: string; value: unknown }): string[] {
  const chosen = scopeValue(scope, field)
  const isTold =
    chosen === undefined || (Array.isArray(chosen) ? chosen.includes(value as never) : chosen === value)
  const blank = readOptions(scope.schemas.get(field) ?? {}).find((option) => option.value === value)?.blank
  return [...(isTold ? [field] : []), ...(blank ? [siblingPointer(field, blank.field)] : [])].map((pointer) =>
    bindPointer(pointer, scope.indexes),
  )
}
