import { anyText } from './answer-content.ts'
import { unreadable, type FieldType } from './field-type.ts'

/** What the types have in common that hold other fields: their values are entered and printed by these. */
export function holderType(
  own: Pick<FieldType, 'name' | 'newSchema' | 'settings' | 'fits' | 'sample' | 'words'> & Partial<FieldType>,
): FieldType {
  return { parse: () => unreadable, format: anyText, paper: () => [], takesValue: false, ...own }
}
