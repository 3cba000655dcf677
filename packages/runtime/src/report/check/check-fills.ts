import { getFieldType } from '../../fields/registry.ts'
import { valueKindOf, type ValueKind } from '../../finding/value-kind.ts'
import type { JsonSchema } from '../../form/json-schema.ts'
import { joinPointer, listOfPointer } from '../../form/pointer.ts'
import { typeOfValue } from '../../rules/field-scope.ts'
import { checkFormula } from './check-formula.ts'
import { reportNames } from './report-names.ts'
import { formFields, holdsOthers } from '../resolve/form-fields.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import type { Query } from '../definition/query.ts'
import type { FilledList, Report } from '../definition/report.ts'
import type { FindForm } from '../resolve/resolve-source.ts'
import type { ResolvedQuery } from '../resolve/resolved-query.ts'

interface FillScope {
  form: FindForm
  /** Those that resolve. */
  resolved: ReadonlyMap<string, ResolvedQuery>
}

/** A form that a report fills in: fields that take values, lists whose entries queries give. */
export function checkFills(report: Report, { form: find, resolved }: FillScope, problems: ProblemList) {
  const { form: id, fields = {}, lists = {} } = report.fills!
  const form = find(id)
  if (!form) return problems.add(['form'], 'noSuchForm', { form: id })
  const known = formFields(form)
  const names = reportNames(report)
  for (const [pointer, formula] of Object.entries(fields)) {
    const here = problems.below('fields', pointer)
    const schema = known.get(pointer)
    if (!schema) here.add([], 'noSuchField', { field: pointer, form: form.title })
    else if (listOfPointer(pointer) !== undefined) here.add([], 'filledInList', { field: pointer })
    else checkFilled(schema, here)
    const wanted = schema && { type: typeOfValue(schema), isRead: true }
    checkFormula(formula, { names, ...(wanted && { wanted }) }, here)
  }
  for (const [pointer, list] of Object.entries(lists)) {
    const here = problems.below('lists', pointer)
    const schema = known.get(pointer)
    if (!schema) here.add([], 'noSuchField', { field: pointer, form: form.title })
    else if (!getFieldType(schema['x-field'] ?? '')?.isRepeating)
      here.add([], 'notRepeating', { field: schema.title ?? pointer })
    else checkList(list, { pointer, known, queries: report.queries, resolved }, here)
  }
}

/** A field that takes a value. Where the form has a formula for it, the report's figure stands in its place. */
function checkFilled(schema: JsonSchema, problems: ProblemList) {
  if (holdsOthers(schema)) problems.add([], 'holdsFields', { field: schema.title ?? '' })
}

interface ListPlace {
  pointer: string
  known: ReadonlyMap<string, JsonSchema>
  queries: Readonly<Record<string, Query>>
  resolved: ReadonlyMap<string, ResolvedQuery>
}

function checkList(
  { query: key, entry }: FilledList,
  { pointer, known, queries, resolved }: ListPlace,
  problems: ProblemList,
) {
  const query = Object.hasOwn(queries, key) ? queries[key] : undefined
  if (!query) return problems.add(['query'], 'noSuchQuery', { query: key })
  if (query.cross?.columns?.length) return problems.add(['query'], 'filledAcross')
  const kinds = resolved.get(key) && kindsOf(query, resolved.get(key)!)
  for (const [property, name] of Object.entries(entry)) {
    const here = problems.below('entry', property)
    const schema = known.get(`${pointer}/*${joinPointer([property])}`)
    if (!schema) here.add([], 'noSuchEntryKey', { key: property })
    else checkFilled(schema, here)
    if (!kinds) continue
    const kind = kinds.get(name)
    if (!kind) here.add([], 'notShown', { key: name })
    else if (schema && !mayHold(schema, kind))
      here.add([], 'entryNeverFits', { key: name, field: schema.title ?? property })
  }
}

/** What each row of a query's answer has: a list's fields; a cross table's row groups and measures. */
function kindsOf({ list, cross }: Query, { fields }: ResolvedQuery): Map<string, ValueKind> {
  const kind = (key: string) => fields.get(key)?.kind ?? 'other'
  if (list) return new Map(list.fields.map((key) => [key, kind(key)]))
  const groups = (cross?.rows ?? []).map(({ field, bucket }): [string, ValueKind] =>
    // Bundles have words of their own: 2026-Q1, 0–100.
    [field, bucket === undefined ? kind(field) : 'text'],
  )
  const measures = Object.entries(cross?.measures ?? {}).map(([key, { of, field }]): [string, ValueKind] => {
    const isMoment = (of === 'min' || of === 'max') && kind(field ?? '') === 'moment'
    return [key, isMoment ? 'moment' : 'number']
  })
  return new Map([...groups, ...measures])
}

/** Text takes the words of anything; everything else its own kind. */
function mayHold(schema: JsonSchema, kind: ValueKind): boolean {
  const own = valueKindOf(schema)
  return own === 'text' || own === kind || (own === 'moment' && kind === 'text')
}
