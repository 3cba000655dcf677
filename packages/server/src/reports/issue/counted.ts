import { EVERY_FORM, isWithin, type HeldRights, type ResolvedQuery } from '@paperwright/runtime/kit'
import type { Actor } from '../../auth/actor.ts'
import type { Counted } from '../../db/report-tables.ts'
import type { ReportForm } from '../run/read-forms.ts'
import { referencesOf } from '../run/references-of.ts'

/** What a run counts for whoever runs it. */
export function countedBy(
  actor: Pick<Actor, 'departments'>,
  forms: ReadonlyMap<string, ReportForm>,
  queries: readonly ResolvedQuery[],
): Counted {
  const counted: Counted = {}
  for (const [id, { reach, held, version }] of forms) {
    const fields = new Set(id === EVERY_FORM ? [] : queries.flatMap((query) => referencesOf(query, id)))
    for (const [form, one] of reach) {
      const rights = held.get(form)
      if (one === 'none' || !rights) continue
      const before = counted[form]
      counted[form] = {
        reach: one,
        departments: departmentsWithin(rights, actor),
        hasOwn: rights.ruled !== 'none',
        version: before?.version ?? version ?? 1,
        fields: [...new Set([...(before?.fields ?? []), ...fields])],
      }
    }
  }
  return counted
}

/** The departments whose records someone sees who does not see all: their own by the rules, and those of their posts. */
export function departmentsWithin(
  { see, ruled, departments }: HeldRights,
  actor: Pick<Actor, 'departments'>,
): string[] {
  if (see === 'all') return []
  const own = isWithin('department', ruled) ? actor.departments : []
  return [...new Set([...own, ...departments])]
}
