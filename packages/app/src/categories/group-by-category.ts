import type { FormSummary } from '@paperwright/server'

/** What a library orders: forms, reports. */
type Ordered = Pick<FormSummary, 'code' | 'domain' | 'title'>

/** Stands for what is filed under nothing. */
export const NO_CATEGORY = 'none'

export interface CategoryGroup<Found extends Ordered = Ordered> {
  /** The id of its category. */
  domain: string
  forms: Found[]
}

/**
 * Forms by category, those in the order of their codes (2-07 before 2-12 before 10-01). Categories as they are arranged,
 * then those that nobody has arranged by their first form, then what has none.
 */
export function groupByCategory<Found extends Ordered>(
  forms: readonly Found[],
  arranged: readonly string[],
): CategoryGroup<Found>[] {
  const groups = new Map<string, Found[]>(arranged.map((id) => [id, []]))
  for (const form of [...forms].sort(byCode)) {
    const domain = form.domain ?? NO_CATEGORY
    groups.set(domain, [...(groups.get(domain) ?? []), form])
  }
  return [...groups]
    .map(([domain, filed]) => ({ domain, forms: filed }))
    .filter((group) => group.forms.length > 0)
    .sort((one, other) => Number(one.domain === NO_CATEGORY) - Number(other.domain === NO_CATEGORY))
}

function byCode(one: Ordered, other: Ordered): number {
  if (one.code === undefined || other.code === undefined) {
    return (
      Number(one.code === undefined) - Number(other.code === undefined) ||
      one.title.localeCompare(other.title, 'zh')
    )
  }
  return one.code.localeCompare(other.code, 'en', { numeric: true })
}
