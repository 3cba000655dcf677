import type { JsonSchema } from '../form/json-schema.ts'
import { walkFields } from '../form/walk.ts'
import { isFault, parseFormula, type Expression } from './expression.ts'
import { findReadFields } from './find-read-fields.ts'

/** A field whose value or visibility follows from others. */
export interface Rule {
  pointer: string
  schema: JsonSchema
  formula?: Expression
  visible?: Expression
  /** Pointers of the fields that it reads. */
  reads: string[]
}

/** The rules of a form, in the order of its properties. */
export function collectRules(form: JsonSchema): Rule[] {
  const fields = walkFields(form)
  const pointers = new Set(fields.map(({ pointer }) => pointer))
  return fields.flatMap(({ pointer, schema }): Rule[] => {
    const formula = schema['x-formula']
    const visible = schema['x-visible']
    if (formula === undefined && visible === undefined) return []
    const parsed = {
      ...(formula !== undefined && { formula: requireExpression(formula, pointer) }),
      ...(visible !== undefined && { visible: requireExpression(visible, pointer) }),
    }
    const read = [parsed.formula, parsed.visible].flatMap((expression) => expression?.reads ?? [])
    return [{ pointer, schema, ...parsed, reads: findReadFields(read, pointer, pointers).found }]
  })
}

/** An expression of a form without faults. */
export function requireExpression(text: string, pointer: string): Expression {
  const parsed = parseFormula(text)
  if (isFault(parsed)) throw new Error(`The expression of ${pointer} does not parse at ${parsed.at}: ${text}`)
  return parsed
}
