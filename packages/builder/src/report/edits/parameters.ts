import type { JsonSchema } from '@paperwright/runtime'
import type { Condition, Measure, Preset, Query, Report } from '@paperwright/runtime/report'
import { changeAt } from './change-at.ts'
import { newKey } from './new-key.ts'

/** Asks the reader for a value more; `wish` is the key that it would like to have. */
export function addParameter(
  report: Report,
  { wish, schema, preset }: { wish: string; schema: JsonSchema; preset?: Preset | undefined },
): Report {
  const { properties = {}, presets, ...rest } = report.parameters ?? {}
  const key = newKey(wish, Object.keys(properties))
  const started = preset === undefined ? presets : { ...presets, [key]: preset }
  return {
    ...report,
    parameters: {
      properties: { ...properties, [key]: schema },
      ...rest,
      ...(started && { presets: started }),
    },
  }
}

/** Whether the reader has to give a value. */
export function setRequired(
  report: Report,
  { key, isRequired }: { key: string; isRequired: boolean },
): Report {
  const others = (report.parameters?.required ?? []).filter((one) => one !== key)
  const required = isRequired ? [...others, key] : others
  return changeAt(report, '/parameters', { required: required.length > 0 ? required : undefined })
}

/** Conditions that compare with it leave with it. */
export function removeParameter(report: Report, key: string): Report {
  const { parameters, ...rest } = report
  if (!parameters) return report
  const { [key]: _, ...properties } = parameters.properties
  const { [key]: __, ...presets } = parameters.presets ?? {}
  const required = (parameters.required ?? []).filter((one) => one !== key)
  const queries = Object.fromEntries(
    Object.entries(report.queries).map(([name, query]) => [name, withoutParameter(query, key)]),
  )
  if (Object.keys(properties).length === 0) return { ...rest, queries }
  return {
    ...rest,
    queries,
    parameters: {
      properties,
      ...(required.length > 0 && { required }),
      ...(Object.keys(presets).length > 0 && { presets }),
    },
  }
}

function withoutParameter(query: Query, key: string): Query {
  const { where, cross } = query
  return {
    ...query,
    ...(where && { where: withoutComparisons(where, key) }),
    ...(cross && { cross: { ...cross, measures: measuresWithout(cross.measures, key) } }),
  }
}

function measuresWithout(measures: Record<string, Measure>, key: string): Record<string, Measure> {
  return Object.fromEntries(
    Object.entries(measures).map(([name, measure]) => {
      const { where, ...rest } = measure
      if (!where) return [name, measure]
      const kept = withoutComparisons(where, key)
      return [name, kept.length > 0 ? { ...measure, where: kept } : rest]
    }),
  )
}

function withoutComparisons(conditions: readonly Condition[], key: string): Condition[] {
  return conditions.flatMap((one): Condition[] => {
    if (!('any' in one)) return one.parameter === key ? [] : [one]
    const any = withoutComparisons(one.any, key)
    return any.length > 0 ? [{ any }] : []
  })
}
