import { emptyRecord, hasBeginning, type BegunRecord, type Form } from '@paperwright/runtime'
import { useQuery } from '@tanstack/react-query'
import { useId, useMemo } from 'react'
import { beginRecord } from '../api/beginnings.ts'

/**
 * What the sheet begins with; undefined while it is being asked. Asked once for each sheet that is begun: another day
 * has another date. Where it cannot be had, the form's own defaults do; a copy that cannot be had is a failure of the page.
 */
export function useBeginning(
  formId: string,
  { found, copyOf }: { found: { version: number; document: Form } | undefined; copyOf: string | undefined },
): BegunRecord | undefined {
  const sitting = useId()
  const document = found?.document
  const asks = useMemo(
    () => document !== undefined && (copyOf !== undefined || hasBeginning(document)),
    [document, copyOf],
  )
  const begun = useQuery({
    queryKey: ['beginning', formId, found?.version, copyOf, sitting],
    queryFn: () => beginRecord(formId, { version: found!.version, copyOf }),
    enabled: asks,
    staleTime: Infinity,
    gcTime: 0,
    retry: 1,
    throwOnError: copyOf !== undefined,
  })
  return useMemo(() => {
    if (!document || (asks && begun.isPending)) return undefined
    return begun.data ?? { record: emptyRecord(document), entries: {} }
  }, [document, asks, begun.isPending, begun.data])
}
