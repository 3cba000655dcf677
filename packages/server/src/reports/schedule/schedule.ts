import type { Locale } from '@paperwright/runtime'
import type { reportSchedules } from '../../db/report-tables.ts'
import { nextDue } from './due.ts'

/** Why a report was not issued when it was due; worded late, in its reader's language. */
export interface ScheduleProblem {
  /**
   * `owner`: the account is closed; `right`: its owner may no longer issue it; `parameters`: the presets do not fit;
   * `report`: it cannot be run as it is; `broken`: the program failed.
   */
  code: 'owner' | 'right' | 'parameters' | 'report' | 'broken'
  detail?: string
}

/** A report that is issued on a day of every month; moments in ISO 8601. */
export interface Schedule {
  id: string
  reportId: string
  day: number
  hour: number
  locale: Locale
  enabled: boolean
  /** The name of whose rights it is issued with. */
  owner: string | null
  isOwn: boolean
  /** Null while it is not in force. */
  nextAt: string | null
  /** Why nothing was issued the last time. */
  problem: ScheduleProblem | null
}

export function toSchedule(
  row: typeof reportSchedules.$inferSelect,
  { ownerName, actor, zone }: { ownerName: string | null; actor: { id: string }; zone: string },
): Schedule {
  const { id, reportId, day, hour, locale, enabled, owner, settledAt, problem } = row
  return {
    id,
    reportId,
    day,
    hour,
    locale,
    enabled,
    owner: ownerName,
    isOwn: owner === actor.id,
    nextAt: enabled ? nextDue(row, { at: settledAt, zone }).toISOString() : null,
    problem: problem as ScheduleProblem | null,
  }
}
