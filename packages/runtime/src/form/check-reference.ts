import { getFieldType } from '../fields/registry.ts'
import type { Form } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import type { JsonSchema } from './json-schema.ts'
import { joinPointer } from './pointer.ts'
import { resolveSchema } from './references.ts'

const FORM_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Of a field outside lists: a record is one match, and has one value for it. */
const POINTER = /^(?:\/(?!\*(?:\/|$))[^/]+)+$/

/** Faults of what a field looks up, as far as one form knows: how it is written, and the fields that it fills. */
export function checkReference(
  form: Form,
  {
    property,
    key,
    siblings,
    path,
  }: { property: JsonSchema; key: string; siblings: Record<string, JsonSchema>; path: string },
): FormProblem[] {
  const schema = resolveSchema(form, property)
  const reference = schema['x-reference']
  if (!reference || !getFieldType(schema['x-field'] ?? '')?.looksUp) return []
  const at = (...keys: (string | number)[]) => `${path}${joinPointer(['x-reference', ...keys])}`
  const { fills = {}, hint = [] } = reference
  const problems: FormProblem[] = []
  const require = (isRight: boolean, keyword: string, ...keys: (string | number)[]) => {
    if (!isRight) problems.push({ path: at(...keys), code: 'badReference', params: { keyword } })
  }
  require(FORM_ID.test(reference.form), 'form', 'form')
  require(POINTER.test(reference.field), 'field', 'field')
  hint.forEach((pointer, index) => require(POINTER.test(pointer), 'hint', 'hint', index))
  for (const [target, pointer] of Object.entries(fills)) {
    require(POINTER.test(pointer), 'fills', 'fills', target)
    const code =
      target === key
        ? 'fillItself'
        : faultOfTarget(Object.hasOwn(siblings, target) && resolveSchema(form, siblings[target]!))
    if (code) problems.push({ path: at('fills', target), code, params: { key: target } })
  }
  return problems
}

function faultOfTarget(target: JsonSchema | false): string | undefined {
  if (!target) return 'fillUnknown'
  if (getFieldType(target['x-field'] ?? '')?.takesValue === false) return 'fillHolds'
  return mayBeFilled(target) ? undefined : 'fillFixed'
}

/** Whether a picked record may set a field: it takes a value, which no formula gives and nobody has fixed. */
export function mayBeFilled(schema: JsonSchema): boolean {
  const takesValue = getFieldType(schema['x-field'] ?? '')?.takesValue !== false
  return takesValue && schema['x-formula'] === undefined && schema.readOnly !== true
}
