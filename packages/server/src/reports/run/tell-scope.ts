import { EVERY_FORM, type Reach } from '@paperwright/runtime/kit'
import type { ReadTitle, ReportResult } from '@paperwright/runtime/report'
import type { FormStore } from '../../forms/form-store.ts'
import type { ReportForm } from './read-forms.ts'

/** Whose records of each form are counted, whether any are left out, and what those forms are called where that is not the same of all. */
export async function tellScope(
  store: FormStore,
  forms: ReadonlyMap<string, ReportForm>,
): Promise<Pick<ReportResult, 'reach' | 'forms' | 'withoutRefused'>> {
  // A form that is read by its name is told so, also where it is one of all.
  const named = [...forms].filter(([id]) => id !== EVERY_FORM).flatMap(([, { reach }]) => [...reach])
  const reach = new Map<string, Reach>([...(forms.get(EVERY_FORM)?.reach ?? []), ...named])
  const told = {
    reach: Object.fromEntries(reach),
    ...([...forms.values()].some(({ leavesRefused }) => leavesRefused) && { withoutRefused: true as const }),
  }
  if (new Set(reach.values()).size < 2) return told
  const byName = new Set(named.map(([id]) => id))
  const titles = [...reach.keys()].map(async (id): Promise<[string, ReadTitle]> => {
    const { document } = await store.requireNewest(id)
    const titleEn = document['x-form'].words?.en?.[document.title]
    return [
      id,
      {
        title: document.title,
        ...(titleEn !== undefined && { titleEn }),
        ...(!byName.has(id) && { isOneOfAll: true }),
      },
    ]
  })
  return { ...told, forms: Object.fromEntries(await Promise.all(titles)) }
}
