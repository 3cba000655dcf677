import { checkExpression } from '../../feel/check/check-expression.ts'
import { ANY } from '../../feel/check/feel-type.ts'
import { getFieldType } from '../../fields/registry.ts'
import { valueKindOf } from '../../finding/value-kind.ts'
import type { JsonSchema } from '../../form/json-schema.ts'
import { isSeveralOptions } from './form-fields.ts'
import type { FormulaKind } from '../formula/formula.ts'
import type { Followed } from './follow-reference.ts'
import { orderFormulas } from '../formula/order-formulas.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import type { QueryField } from '../definition/query.ts'
import { typeOfValue } from '../../rules/field-scope.ts'
import { readFormula } from '../formula/read-formula.ts'
import { readsOfFormula } from '../formula/reads-of-formula.ts'
import type { Parameters } from '../definition/report.ts'
import type { KnownPart } from './resolve-part.ts'
import type { ResolvedField, ResolvedReference } from './resolved-query.ts'
import { uniteReferences } from './unite-references.ts'

export interface FieldsPlace {
  parts: readonly KnownPart[]
  parameters: Parameters | undefined
  problems: ProblemList
}

/** A query's fields, those that are wrong left out and told as problems; formulas stand behind what they read. */
export function resolveFields(
  fields: Readonly<Record<string, QueryField>>,
  { parts, parameters, problems }: FieldsPlace,
): Map<string, ResolvedField> {
  const resolved = new Map<string, ResolvedField>()
  for (const [key, field] of Object.entries(fields)) {
    const here = problems.below(key)
    const origins = [field.from, field.parameter, field.formula].filter((origin) => origin !== undefined)
    if (origins.length !== 1) here.add([], 'fromOrFormula')
    else if (field.formula === undefined) {
      const one =
        field.parameter === undefined
          ? resolveReferences(key, field, { parts, problems: here })
          : resolveParameter(key, field, { parameters, problems: here })
      if (one) resolved.set(key, one)
    }
  }
  const formulas = Object.entries(fields).filter(
    ([, { from, parameter, formula }]) => from === undefined && parameter === undefined && formula,
  )
  const { ordered, circle } = orderFormulas(new Map(formulas.map(([key, { formula }]) => [key, formula!])))
  if (circle) problems.add([circle[0]!, 'formula'], 'circularFormula', { fields: circle.join(' → ') })
  for (const key of ordered) {
    const one = resolveFormula(key, fields[key]!, { fields, resolved, problems: problems.below(key) })
    if (one) resolved.set(key, one)
  }
  return resolved
}

function resolveReferences(
  key: string,
  field: QueryField,
  { parts, problems }: { parts: readonly KnownPart[]; problems: ProblemList },
): ResolvedField | undefined {
  const texts = Array.isArray(field.from) ? field.from : [field.from ?? null]
  if (texts.length !== parts.length) {
    problems.add(['from'], 'partsDiffer', { parts: parts.length, references: texts.length })
    return undefined
  }
  const followed = texts.map((text, index) => {
    const one = text === null ? null : parts[index]!.follow(text)
    if (one && !one.reference)
      addFollowed(one, Array.isArray(field.from) ? ['from', index] : ['from'], problems)
    return one && (one.reference ?? undefined)
  })
  if (followed.some((one) => one === undefined)) return undefined
  const from = followed.map((one) => one ?? null)
  const references = from.filter((one) => one !== null)
  if (references.length === 0) {
    problems.add(['from'], 'fromNothing')
    return undefined
  }
  const united = uniteReferences(references)
  if ('code' in united) {
    problems.add(['from'], united.code)
    return undefined
  }
  const schema = united.schema && field.options ? withOptions(united.schema, field.options) : united.schema
  return {
    key,
    ...united,
    ...(schema && { schema }),
    title: titleOf(key, field, references),
    from,
    ...(field.recode && { recode: field.recode }),
    ...looks(field, schema),
  }
}

function withOptions(schema: JsonSchema, options: NonNullable<QueryField['options']>): JsonSchema {
  const oneOf = options.map(({ value, title }): JsonSchema => ({ const: value, title }))
  const { enum: _listed, ...rest } = schema.items ?? schema
  return schema.items ? { ...schema, items: { ...rest, oneOf } } : { ...rest, oneOf }
}

function resolveParameter(
  key: string,
  field: QueryField,
  { parameters, problems }: Pick<FieldsPlace, 'parameters' | 'problems'>,
): ResolvedField | undefined {
  const name = field.parameter!
  const schema = Object.hasOwn(parameters?.properties ?? {}, name) ? parameters?.properties[name] : undefined
  if (!schema) {
    problems.add(['parameter'], 'noSuchParameter', { parameter: name })
    return undefined
  }
  const title = field.title ?? schema.title ?? key
  return { key, title, kind: valueKindOf(schema), schema, from: [], parameter: name, ...looks(field, schema) }
}

function addFollowed(
  { code, params }: Extract<Followed, { code: string }>,
  keys: readonly (string | number)[],
  problems: ProblemList,
) {
  problems.add(keys, code, params)
}

function titleOf(key: string, { title }: QueryField, [first]: readonly ResolvedReference[]): string {
  return title ?? first?.schema?.title ?? key
}

/** Unit and digits: the query's own words, else the form's. */
function looks(field: QueryField, schema: ResolvedField['schema']) {
  const unit = field.unit ?? schema?.['x-unit']
  const decimals = field.decimals ?? (schema && getFieldType(schema['x-field'] ?? '')?.decimals?.(schema))
  return { ...(unit !== undefined && { unit }), ...(decimals !== undefined && { decimals }) }
}

interface FormulaPlace {
  fields: Readonly<Record<string, QueryField>>
  resolved: ReadonlyMap<string, ResolvedField>
  problems: ProblemList
}

function resolveFormula(
  key: string,
  field: QueryField,
  { fields, resolved, problems }: FormulaPlace,
): ResolvedField | undefined {
  // A field that is wrong itself has its own problem already.
  const isOpen = (name: string) => Object.hasOwn(fields, name) && !resolved.has(name)
  if (readsOfFormula(field.formula!).some(isOpen)) return undefined
  const kindOf = (name: string) => {
    const known = resolved.get(name)
    return known && kindInFormula(known)
  }
  const read = readFormula(field.formula!, kindOf, resolved.keys())
  if (!read.formula) {
    problems.add(['formula'], read.code, read.params)
    return undefined
  }
  const titled = findTitled(field.formula!, resolved)
  if (titled) {
    problems.add(['formula'], titled.code, { formula: field.formula!, ...titled.params })
    return undefined
  }
  const { formula } = read
  const kind = field.kind ?? 'number'
  if (!fits(formula.kind, kind)) {
    problems.add(['formula'], 'formulaGives', { formula: field.formula!, kind: formula.kind, wanted: kind })
    return undefined
  }
  return { key, title: field.title ?? key, kind, from: [], formula, ...looks(field, undefined) }
}

/** An option compared by its words: earlier versions may have values that today's form has not, but those are no words. */
function findTitled(formula: string, resolved: ReadonlyMap<string, ResolvedField>) {
  const typeOf = (name: string) => {
    const { kind, schema, recode } = resolved.get(name) ?? {}
    return kind === 'option' && schema && !recode ? typeOfValue(schema) : ANY
  }
  return checkExpression(formula, { typeOf }).find(
    ({ code, params }) => code === 'formulaNoChoice' && params.meant !== null,
  )
}

/** What a moment is, is text; whether a text is a moment, its writer knows. */
function fits(given: FormulaKind, wanted: NonNullable<QueryField['kind']>): boolean {
  const isText = (kind: FormulaKind) => kind === 'text' || kind === 'moment'
  return given === 'blank' || given === wanted || (isText(given) && isText(wanted))
}

/** Options are the value that records hold: text or a number. A moment that a formula makes may be of any span. */
function kindInFormula({ kind, schema }: ResolvedField): FormulaKind | 'unread' {
  if (kind === 'other' || (schema && isSeveralOptions(schema))) return 'unread'
  if (kind === 'option') return schema?.type === 'number' || schema?.type === 'integer' ? 'number' : 'text'
  if (kind !== 'moment') return kind
  return getFieldType(schema?.['x-field'] ?? '')?.span === 'day' ? 'moment' : 'text'
}
