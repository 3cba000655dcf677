import type { AuditFilter } from '../../api/audit.ts'
import { ACTION_GROUPS } from './action-groups.ts'
import type { AuditSearch } from './audit-search.ts'

/** The filters of an address as the server is asked; days are those of the reader. */
export function auditFilter({ from, to, actor, action, form, record }: AuditSearch): AuditFilter {
  return {
    ...(from !== undefined && { from: startOf(from, 0) }),
    ...(to !== undefined && { to: startOf(to, 1) }),
    ...(actor !== undefined && { actor }),
    ...(action !== undefined && { action: actionsOf(action) }),
    ...(form !== undefined && { formId: form }),
    ...(record !== undefined && { submissionId: record }),
  }
}

function actionsOf(action: string): string {
  const group = Object.hasOwn(ACTION_GROUPS, action)
    ? ACTION_GROUPS[action as keyof typeof ACTION_GROUPS]
    : undefined
  return group?.join(',') ?? action
}

/** The moment at which a day begins here, so many days later. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}
