import { namesakes, readNamed, type DirectoryKind } from '../directory/named.ts'
import type { Json } from '../form/json-schema.ts'
import { answerContent, anyText } from './answer-content.ts'
import { unreadable, type FieldContext, type FieldType, type Misreading } from './field-type.ts'

const BLANK = 6

/**
 * What the types have in common whose value is one of the house, `{ id, name }`, with the name of the day when it was
 * picked. A name that is typed is read where the directory is at hand and one alone is called so.
 */
export function namedType(
  own: Pick<FieldType, 'name' | 'sample' | 'words'> & {
    picksFrom: DirectoryKind
    unknown: Misreading
  },
): FieldType {
  const { picksFrom, unknown, ...type } = own
  const entriesIn = ({ directory }: FieldContext) => directory?.[picksFrom]
  return {
    ...type,
    picksFrom,
    newSchema: { type: 'object', 'x-field': type.name },
    settings: { properties: { type: { const: 'object' } }, required: ['type'] },
    fits: () => 0,
    parse(typed, context) {
      if (typed.trim() === '') return undefined
      const [one, ...others] = namesakes(entriesIn(context) ?? [], typed)
      return one && others.length === 0 ? { id: one.id, name: one.name } : unreadable
    },
    misread(typed, context) {
      const entries = entriesIn(context)
      // Where nobody is known, the type's own words ask to pick.
      if (!entries) return undefined
      return namesakes(entries, typed).length > 1 ? 'namesakes' : unknown
    },
    format: nameOf,
    paper: (value, context) => answerContent(nameOf(value), context, BLANK),
    check: (value) => (readNamed(value) ? undefined : type.name),
    normal: (value) => readNamed(value)?.id ?? anyText(value),
    blankWidth: BLANK,
  }
}

/** The name alone; what is none of the house is shown as it is. */
function nameOf(value: Json | undefined): string {
  return readNamed(value)?.name ?? anyText(value)
}
