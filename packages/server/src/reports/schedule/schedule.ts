import type { JsonObject, Locale } from '@paperwright/runtime'
import type { Preset } from '@paperwright/runtime/report'
import type { reportSchedules } from '../../db/report-tables.ts'
import { nextDue, type DueTime } from './due.ts'

/** Why a report was not issued when it was due; worded late, in its reader's language. */
export interface ScheduleProblem {
  /**
   * `owner`: the account is closed; `right`: its owner may no longer issue it; `parameters`: the presets do not fit;
   * `report`: it cannot be run as it is; `broken`: the program failed.
   */
  code: 'owner' | 'right' | 'parameters' | 'report' | 'broken'
  detail?: string
}

/** When a report is issued, and what it is asked for. */
export interface ScheduleContent extends DueTime {
  locale: Locale
  enabled: boolean
  parameters: JsonObject
  /** As seen from each due day; the report's own for what neither says. */
  presets: Record<string, Preset>
}

/** A report that is issued again and again; moments in ISO 8601. */
export interface Schedule extends ScheduleContent {
  id: string
  reportId: string
  title: string
  titleEn?: string
  /** The name of whose rights it is issued with. */
  owner: string | null
  isOwn: boolean
  /** Null while it is not in force. */
  nextAt: string | null
  /** What it issued last, and for when that was due. */
  last: { id: string; number: string; dueAt: string } | null
  /** Why nothing was issued the last time, which was due then. */
  problem: (ScheduleProblem & { dueAt: string }) | null
}

interface Told {
  ownerName: string | null
  title: string
  titleEn: string | undefined
  last: Schedule['last']
  actor: { id: string }
  zone: string
}

export function toSchedule(
  row: typeof reportSchedules.$inferSelect,
  { ownerName, title, titleEn, last, actor, zone }: Told,
): Schedule {
  const { id, reportId, every, month, day, hour, locale, enabled, parameters, presets, owner, settledAt } =
    row
  const problem = row.problem as ScheduleProblem | null
  return {
    id,
    reportId,
    title,
    ...(titleEn !== undefined && { titleEn }),
    every,
    month,
    day,
    hour,
    locale,
    enabled,
    parameters,
    presets,
    owner: ownerName,
    isOwn: owner === actor.id,
    nextAt: enabled ? nextDue(row, { at: settledAt, zone }).toISOString() : null,
    last,
    problem: problem && { ...problem, dueAt: settledAt.toISOString() },
  }
}
