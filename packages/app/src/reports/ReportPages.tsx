import { useOwnWords } from '../session/use-words.ts'
import { PaperPages } from '../sheet/PaperPages.tsx'
import { SheetNotes } from '../sheet/SheetNotes.tsx'
import type { SheetOnPaper } from '../sheet/use-set-sheet.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'

/** A report as it leaves the printer. */
export function ReportPages({ set, failed }: SheetOnPaper) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  return (
    <div className="report-pages">
      {set ? (
        <>
          <SheetNotes reports={set.reports} />
          <PaperPages pages={set.pages} zoom="fit" />
        </>
      ) : (
        <p role="status">{failed ? words.notSet : words.setting}</p>
      )}
    </div>
  )
}
