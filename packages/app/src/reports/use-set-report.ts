import { startTransition, useEffect, useState } from 'react'
import { giveFieldTypes } from '../field-types/give-field-types.ts'
import { openPageSetter } from '../sheet/page-setter.ts'
import type { SheetOnPaper } from '../sheet/use-set-sheet.ts'
import type { ReportPaper } from './report-setter.ts'

/** The pages of a report, set in a worker. */
export function useSetReport(paper: ReportPaper | undefined): SheetOnPaper {
  const [state, setState] = useState<SheetOnPaper>({ set: undefined, failed: false })
  useEffect(() => {
    if (!paper) return
    const setter = openPageSetter<ReportPaper>(
      giveFieldTypes(new Worker(new URL('./report-setter.ts', import.meta.url), { type: 'module' })),
      (set) => startTransition(() => setState({ set, failed: false })),
      () => setState({ set: undefined, failed: true }),
    )
    setter.set(paper)
    return () => setter.close()
  }, [paper])
  return state
}
