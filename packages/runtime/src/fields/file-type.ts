import { fileRules, checkFile } from '../files/file-rules.ts'
import { readFiles } from '../files/stored-file.ts'
import type { Json, JsonSchema } from '../form/json-schema.ts'
import { answerContent, anyText } from './answer-content.ts'
import { unreadable, type FieldContext, type FieldType, type PaperContext } from './field-type.ts'
import { hasType } from './schema-type.ts'

const BLANK = 10

/** What the types have in common whose values are stored files: they are added and taken away, never typed. */
export function fileType(
  own: Pick<FieldType, 'name' | 'newSchema' | 'settings' | 'sample' | 'words'> & {
    /** What stands in a ruled cell for the files of a value. */
    paper: FieldType['paper']
  } & Partial<FieldType>,
): FieldType {
  return {
    fits: (schema) => (hasType(schema, 'array') && isSame(schema.items, own.newSchema.items) ? 8 : 0),
    parse: (typed) => (typed.trim() ? unreadable : undefined),
    format: namesOf,
    check: (value, { schema }) => {
      const rules = fileRules(schema)
      return readFiles(value)
        ?.map((file) => checkFile(file, rules))
        .find((code) => code !== undefined)
    },
    keepsFiles: true,
    takesLines: true,
    blankWidth: BLANK,
    ...own,
    paper: (value, context) => {
      const isFiles = readFiles(value) !== undefined
      return context.inWords || !isFiles ? wordsContent(value, context) : own.paper(value, context)
    },
  }
}

/** The files' names; what is no list of files is shown as it is. */
function namesOf(value: Json, { locale }: FieldContext): string {
  const names = readFiles(value)?.map(({ name }) => name)
  return names ? names.join(locale === 'zh' ? '、' : ', ') : anyText(value)
}

/** In running words files are their names. */
function wordsContent(value: Json | undefined, context: PaperContext) {
  return answerContent(value === undefined || value === null ? '' : namesOf(value, context), context, BLANK)
}

function isSame(one: JsonSchema | undefined, other: JsonSchema | undefined): boolean {
  return one !== undefined && sorted(one) === sorted(other)
}

/** JSON whose keys stand in one order, however they were written. */
function sorted(schema: unknown): string {
  return JSON.stringify(schema, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
