import type { FormSummary } from '@paperwright/server'

/** What a library orders: forms, reports. */
type Ordered = Pick<FormSummary, 'code' | 'domain' | 'title'>

export interface DomainGroup<Found extends Ordered = Ordered> {
  domain: string
  forms: Found[]
}

/** Forms by domain; domains and forms in the order of their codes (2-07 before 2-12 before 10-01). */
export function groupByDomain<Found extends Ordered>(forms: readonly Found[]): DomainGroup<Found>[] {
  const groups = new Map<string, Found[]>()
  for (const form of [...forms].sort(byCode)) {
    const domain = form.domain ?? 'none'
    groups.set(domain, [...(groups.get(domain) ?? []), form])
  }
  return [...groups].map(([domain, inDomain]) => ({ domain, forms: inDomain }))
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
