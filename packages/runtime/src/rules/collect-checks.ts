import type { JsonSchema } from '../form/json-schema.ts'
import { walkFields } from '../form/walk.ts'
import { requireExpression } from './collect-rules.ts'
import type { Expression } from './expression.ts'
import { findReadFields } from './find-read-fields.ts'
import { listNullTests } from './list-reads.ts'

/** What must hold across fields, said at one of them. */
export interface Check {
  pointer: string
  holds: Expression
  say: string
  soft: boolean
  /** Pointers of the fields that it reads. */
  reads: string[]
  /** What must be filled in before it is asked: all that it reads but for what it compares with `null` itself. */
  needs: string[][]
}

/** The checks of a form, in the order of its properties. */
export function collectChecks(form: JsonSchema): Check[] {
  const fields = walkFields(form)
  const pointers = new Set(fields.map(({ pointer }) => pointer))
  return fields.flatMap(({ pointer, schema }) =>
    (schema['x-check'] ?? []).map(({ holds: text, say, soft = false }): Check => {
      const holds = requireExpression(text, pointer)
      const tested = new Set(listNullTests(text))
      return {
        pointer,
        holds,
        say,
        soft,
        reads: findReadFields(holds.reads, pointer, pointers).found,
        needs: holds.reads.filter((path) => !tested.has(path.join('.'))),
      }
    }),
  )
}
