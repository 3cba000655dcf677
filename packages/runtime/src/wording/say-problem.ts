import type { Locale } from '../fields/field-type.ts'
import type { FormProblem } from '../form/form-problem.ts'
import type { Form } from '../form/form.ts'
import { schemaPath } from '../form/schema-path.ts'
import { walkFields } from '../form/walk.ts'
import { SLOT_READER } from '../rules/slot-conditions.ts'
import { fieldNames } from './field-names.ts'
import { showExpression } from './show-expression.ts'

/** What problems quote of expressions. */
const EXPRESSIONS = ['formula', 'part', 'meant', 'near']

/** A problem of a field's expression that quotes it as it is seen: with titles for keys. */
export function sayProblem(form: Form, problem: FormProblem, locale: Locale): FormProblem {
  const { params = {} } = problem
  const quoted = EXPRESSIONS.filter((key) => typeof params[key] === 'string')
  const pointer = params['formula'] !== undefined ? readerAt(form, problem.path) : undefined
  if (pointer === undefined) return problem
  const names = fieldNames(form, pointer, locale)
  const { choices } = params
  // A choice is compared by its words: the value behind them is said to nobody.
  const titled = Array.isArray(choices) && {
    choices: choices.map((one) => String(one).replace(/^".*" \((.*)\)$/, '"$1"')),
  }
  const said = quoted.map((key) => [key, showExpression(String(params[key]), { names })])
  return { ...problem, params: { ...params, ...Object.fromEntries(said), ...titled } }
}

/** Where an expression is read from: its field, or, of a slot, the record. */
function readerAt(form: Form, path: string): string | undefined {
  return path.startsWith('/x-signatures/') ? SLOT_READER : fieldAt(form, path)
}

/** The innermost field that a path into the document leads to or through. */
export function fieldAt(form: Form, path: string): string | undefined {
  return walkFields(form)
    .map(({ pointer }) => ({ pointer, at: schemaPath(form, pointer) }))
    .filter(({ at }) => path === at || path.startsWith(`${at}/`))
    .sort((a, b) => b.at.length - a.at.length)[0]?.pointer
}
