import type { Report } from '@paperwright/runtime/report'
import { changeQuery } from './change-query.ts'
import { newSource, type NewSource } from './add-query.ts'
import { sourceNames } from './sources-of.ts'

/**
 * Rows of another form under those that are there. `matches` gives the reference into it for each field that it has
 * too, with `{as}` in place of its name; the others are blank there.
 */
export function addPart(
  report: Report,
  {
    query,
    source,
    matches,
  }: { query: string; source: NewSource; matches(as: string): Record<string, string> },
): Report {
  return changeQuery(report, query, (now) => {
    const part = newSource(source, sourceNames(now))
    const matched = matches(part.as)
    const fields = Object.entries(now.fields).map(([key, field]) => {
      if (field.from === undefined) return [key, field] as const
      const before = Array.isArray(field.from) ? field.from : [field.from]
      return [key, { ...field, from: [...before, matched[key] ?? null] }] as const
    })
    return { ...now, from: [...now.from, part], fields: Object.fromEntries(fields) }
  })
}
