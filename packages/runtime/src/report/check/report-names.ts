import { ANY, NUMBER, STRING, listOf, type FeelType } from '../../feel/check/feel-type.ts'
import { typeOfValue } from '../../rules/field-scope.ts'
import type { Measure, Query } from '../definition/query.ts'
import type { Report } from '../definition/report.ts'

/** A measure is a number, unless it is the first or last of what may be moments, or computed of such. */
export function typeOfMeasure({ of }: Measure): FeelType {
  return of === undefined || of === 'min' || of === 'max' ? ANY : NUMBER
}

export function measureNames(measures: Readonly<Record<string, Measure>>): Map<string, FeelType> {
  return new Map(Object.entries(measures).map(([key, measure]) => [key, typeOfMeasure(measure)]))
}

/** What formulas over the answer may name: `parameters`, `values`, and each query by its key. */
export function reportNames({ parameters, values = {}, queries }: Report): Map<string, FeelType> {
  const given = Object.entries(parameters?.properties ?? {}).map(([key, schema]): [string, FeelType] => [
    key,
    typeOfValue(schema),
  ])
  const computed = Object.entries(values).map(([key, { kind }]): [string, FeelType] => [
    key,
    kind === 'text' ? STRING : NUMBER,
  ])
  return new Map([
    ...Object.entries(queries).map(([key, query]): [string, FeelType] => [key, typeOfQuery(query)]),
    ['parameters', { kind: 'context', entries: new Map(given) }],
    ['values', { kind: 'context', entries: new Map(computed) }],
  ])
}

/** Its rows, how many they are, and the totals of its measures. */
function typeOfQuery({ fields, cross }: Query): FeelType {
  const measures = measureNames(cross?.measures ?? {})
  const row = new Map([...Object.keys(fields).map((key): [string, FeelType] => [key, ANY]), ...measures])
  return {
    kind: 'context',
    entries: new Map([['rows', listOf({ kind: 'context', entries: row })], ['count', NUMBER], ...measures]),
  }
}
