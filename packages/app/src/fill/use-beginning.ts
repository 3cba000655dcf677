import { emptyRecord, hasBeginning, type BegunRecord, type Form } from '@paperwright/runtime'
import { useQuery } from '@tanstack/react-query'
import { useId, useMemo } from 'react'
import { beginRecord } from '../api/beginnings.ts'

/**
 * What the sheet begins with; undefined while it is being asked. Asked once for each sheet that is begun: another day
 * has another date. Where it cannot be had, the form's own defaults do.
 */
export function useBeginning(
  formId: string,
  found: { version: number; document: Form } | undefined,
): BegunRecord | undefined {
  const sitting = useId()
  const document = found?.document
  const asks = useMemo(() => document !== undefined && hasBeginning(document), [document])
  const begun = useQuery({
    queryKey: ['beginning', formId, found?.version, sitting],
    queryFn: () => beginRecord(formId, found!.version),
    enabled: asks,
    staleTime: Infinity,
    gcTime: 0,
    retry: 1,
  })
  return useMemo(() => {
    if (!document || (asks && begun.isPending)) return undefined
    return begun.data ?? { record: emptyRecord(document), entries: {} }
  }, [document, asks, begun.isPending, begun.data])
}
