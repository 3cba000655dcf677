import { getFieldType } from '../fields/registry.ts'
import { isFault, parseFormula } from '../rules/expression.ts'
import { findReadFields } from '../rules/find-read-fields.ts'
import { findKindClashes, type OperandAt, type OperandKind } from '../rules/find-kind-clashes.ts'
import { sortRules } from '../rules/sort-rules.ts'
import { collectRules } from '../rules/collect-rules.ts'
import { expressionsOf, isGiven } from '../rules/field-expressions.ts'
import { listPatterns } from '../rules/list-patterns.ts'
import { checkPattern } from './check-patterns.ts'
import type { Form } from './form.ts'
import type { JsonSchema } from './json-schema.ts'
import { joinPointer, listOfPointer, splitPointer } from './pointer.ts'
import type { FormProblem } from './form-problem.ts'
import { schemaPath } from './schema-path.ts'
import { walkFields } from './walk.ts'

/** Formulas, conditions and checks that do not parse, read what is not there, or wait for themselves. */
export function checkFormRules(form: Form): FormProblem[] {
  const fields = walkFields(form)
  const known = new Map(fields.map(({ pointer, schema }) => [pointer, schema]))
  const pointers = new Set(known.keys())
  const problems = fields.flatMap(({ pointer, schema }) =>
    expressionsOf(schema).flatMap(({ text, at }): FormProblem[] => {
      const path = `${schemaPath(form, pointer)}${joinPointer(at)}`
      const parsed = parseFormula(text)
      if (isFault(parsed))
        return [{ path, code: 'formulaFault', params: { formula: text, at: parsed.at + 1 } }]
      const { unknown } = findReadFields(parsed.reads, pointer, pointers)
      return [
        ...unknown
          .filter((name) => !isGiven(name, at))
          .map((name) => ({ path, code: 'formulaUnknown', params: { formula: text, name } })),
        ...findKindClashes(text, (path) => operandAt(path, pointer, known)).map(
          ({ part, meant = null }): FormProblem => ({
            path,
            code: 'formulaKinds',
            params: { formula: text, part, meant },
          }),
        ),
        ...listPatterns(text).flatMap((pattern) => checkPattern(pattern, path)),
      ]
    }),
  )
  if (problems.length > 0) return problems
  const { circle } = sortRules(collectRules(form))
  if (!circle) return []
  return [
    { path: schemaPath(form, circle[0]!), code: 'formulaCircle', params: { fields: circle.join(' → ') } },
  ]
}

const KINDS: Readonly<Record<string, OperandKind>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
}

/** What FEEL takes a field for: as it stands in the record, so that a day is a text. Undefined of several values at once. */
function operandAt(
  path: string[],
  reader: string,
  fields: ReadonlyMap<string, JsonSchema>,
): ReturnType<OperandAt> {
  const [field] = findReadFields([path], reader, new Set(fields.keys())).found
  const schema = field === undefined ? undefined : fields.get(field)
  const list = field === undefined ? undefined : listOfPointer(field)
  if (!schema || (list !== undefined && !reader.startsWith(`${list}/*/`))) return undefined
  // Whoever is picked is `{ id, name }`, of which a path reads either.
  if (getFieldType(schema['x-field'] ?? '')?.picksFrom)
    return { kind: path.at(-1) === splitPointer(field!).at(-1) ? 'named' : 'string' }
  const kind = typeof schema.type === 'string' ? KINDS[schema.type] : undefined
  return kind && { kind, ...(schema.format === 'date' && { reader: 'date' }) }
}
