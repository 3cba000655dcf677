import { reportWording } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePart } from '../session/use-part.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { DESIGN_WORDS } from '../design/design-words.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import '../shell/form-head.css'

interface ReportHeadProps {
  report: Report
  note?: string
  /** It was never published: there is nothing to read, and no version. */
  isNew?: boolean
  children?: ReactNode
}

/** The line over everything that belongs to one report. */
export function ReportHead({ report, note, isNew = false, children }: ReportHeadProps) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const design = useOwnWords(DESIGN_WORDS)
  const { nav } = useWords()
  const { word } = reportWording(report, useSession().locale)
  const designs = usePart('forms')
  const params = { reportId: report.id }
  return (
    <header className="form-head">
      <div className="form-head-name">
        {report.code && <span className="code">{report.code}</span>}
        <h1>{word(report.title)}</h1>
        {note && <span className="form-head-note">{note}</span>}
      </div>
      {!isNew && (
        <nav className="form-head-tabs" aria-label={words.tabs}>
          <Link to="/reports/$reportId" params={params} activeOptions={{ exact: true, includeSearch: false }}>
            {words.read}
          </Link>
          <Link to="/reports/$reportId/issued" params={params}>
            {words.issuedTab}
          </Link>
          {designs && (
            <>
              <Link to="/reports/$reportId/design" params={params}>
                {nav.design}
              </Link>
              <Link to="/reports/$reportId/versions" params={params} activeOptions={{ includeSearch: false }}>
                {design.versions}
              </Link>
            </>
          )}
        </nav>
      )}
      <div className="form-head-tools">{children}</div>
    </header>
  )
}
