import { EVERY_FORM } from '@paperwright/runtime/kit'
import type { LibraryForm, LibraryReport } from '@paperwright/server'
import { Link } from '@tanstack/react-router'
import { formTitle } from '../desk/form-title.ts'
import { AtWorkTag } from '../library/AtWorkTag.tsx'
import { LIBRARY_WORDS } from '../library/library-words.ts'
import { StandingTag } from '../library/StandingTag.tsx'
import { useSession } from '../session/Session.tsx'
import { usePart } from '../session/use-part.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'

/** More titles than these would hide the report's own. */
const MOST_NAMED = 2

/** A report in the library, with the forms that it counts; a click anywhere opens it. */
export function ReportRow({ report, forms }: { report: LibraryReport; forms: readonly LibraryForm[] }) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const { listSeparator } = useWords()
  const { locale } = useSession()
  const library = useOwnWords(LIBRARY_WORDS)
  const designs = usePart('forms')
  const title = formTitle(report, locale)
  const reads = report.forms.map((id) => {
    const form = forms.find((one) => one.id === id)
    if (id === EVERY_FORM) return words.everyForm
    return form ? formTitle(form, locale) : id
  })
  const named = reads.slice(0, MOST_NAMED).join(listSeparator)
  return (
    <li className="desk-row">
      <span className="code">{report.code}</span>
      <span className="desk-title">
        <Link to="/reports/$reportId" params={{ reportId: report.id }} className="desk-open">
          {title}
        </Link>
        <StandingTag standing={report.standing} />
        <AtWorkTag atWork={report.atWork} />
      </span>
      <span className="desk-signers reports-reads">
        <span className="visually-hidden">{words.reads} </span>
        {reads.length > MOST_NAMED ? `${named} ${words.more(reads.length)}` : named}
      </span>
      <span className="desk-actions">
        <Link
          to="/reports/$reportId/issued"
          params={{ reportId: report.id }}
          aria-label={`${title} ${words.issuedTab}`}
        >
          {words.issuedTab}
        </Link>
        {designs && (
          <Link to="/reports/new" search={{ from: report.id }} aria-label={`${title} ${library.duplicate}`}>
            {library.duplicate}
          </Link>
        )}
      </span>
    </li>
  )
}
