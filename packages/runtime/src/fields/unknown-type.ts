import { answerContent, anyText } from './answer-content.ts'
import { unreadable, type FieldType } from './field-type.ts'

const known = new Map<string, FieldType>()

/**
 * Stands for a type that the program was not given: its values are shown as they are and kept, and none is entered.
 * The same one for the same name.
 */
export function unknownType(name: string): FieldType {
  const type = known.get(name) ?? makeUnknown(name)
  known.set(name, type)
  return type
}

function makeUnknown(name: string): FieldType {
  return {
    name,
    newSchema: { 'x-field': name },
    settings: {},
    fits: () => 0,
    parse: (typed) => (typed.trim() ? unreadable : undefined),
    format: (value) => anyText(value),
    paper: (value, context) => answerContent(anyText(value), context),
    sample: () => null,
    words: {
      zh: { name: `未安装的类型“${name}”` },
      en: { name: `Type “${name}” (not installed)` },
    },
    isUnknown: true,
  }
}
