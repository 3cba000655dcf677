import { momentAt } from '@paperwright/runtime/kit'
import type { AuditFilter } from '../../api/audit.ts'
import { ACTION_GROUPS } from './action-groups.ts'
import type { AuditSearch } from './audit-search.ts'

/** The filters of an address as the server is asked; days are those of the office. */
export function auditFilter(
  { from, to, actor, action, form, record }: AuditSearch,
  zone: string,
): AuditFilter {
  return {
    ...(from !== undefined && { from: startOf(from, { later: 0, zone }) }),
    ...(to !== undefined && { to: startOf(to, { later: 1, zone }) }),
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

/** The moment at which a day begins in the office, so many days later. */
function startOf(text: string, { later, zone }: { later: number; zone: string }): string {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return momentAt({ year, month, day: day + later }, zone).toISOString()
}
