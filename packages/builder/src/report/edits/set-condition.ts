import type { Condition, Report } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'

export function setCondition(
  report: Report,
  { query, at, condition }: { query: string; at: number; condition: Condition },
): Report {
  return changeQuery(report, query, (now) => ({ ...now, where: (now.where ?? []).with(at, condition) }))
}
