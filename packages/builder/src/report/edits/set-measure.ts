import type { Measure, Report } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'
import { withoutBlanks, type Change } from './without-blanks.ts'

/** What is counted or summed up, and how it is shown. */
export function setMeasure(
  report: Report,
  { query, measure: key, change }: { query: string; measure: string; change: Change<Measure> },
): Report {
  return changeQuery(report, query, (now) => {
    const measure = now.cross?.measures[key]
    if (!now.cross || !measure) return now
    const { title = measure.title, ...others } = change
    const changed = withoutBlanks<Measure>({ ...measure, ...others, title })
    return { ...now, cross: { ...now.cross, measures: { ...now.cross.measures, [key]: changed } } }
  })
}
