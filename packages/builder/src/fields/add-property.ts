import { walkFields, type Form, type JsonSchema } from '@paperwright/runtime'
import { changeObject } from './change-object.ts'

/**
 * A new property in an object, behind the property `after` or as the last. What one field of a record alone may say,
 * when it is due and done, it says no longer where another does or where a list has many of it.
 */
export function addProperty(
  form: Form,
  { holder, key, schema, after }: { holder: string; key: string; schema: JsonSchema; after?: string },
): Form {
  const own = withoutMarks(schema, (mark) => holder.includes('/*') || isMarked(form, mark))
  return changeObject(form, holder, (object) => {
    const entries = Object.entries(object.properties ?? {})
    const at = entries.findIndex(([name]) => name === after)
    const place = at < 0 ? entries.length : at + 1
    return { ...object, properties: Object.fromEntries(entries.toSpliced(place, 0, [key, own])) }
  })
}

type Mark = 'x-due' | 'x-done'

function withoutMarks(schema: JsonSchema, isTaken: (mark: Mark) => boolean): JsonSchema {
  const { 'x-due': due, 'x-done': done, ...own } = schema
  return {
    ...own,
    ...(due !== undefined && !isTaken('x-due') && { 'x-due': due }),
    ...(done !== undefined && !isTaken('x-done') && { 'x-done': done }),
  }
}

function isMarked(form: Form, mark: Mark): boolean {
  return walkFields(form).some(({ schema }) => schema[mark] === true)
}
