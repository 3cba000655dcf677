import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { formsQuery } from '../desk/form-queries.ts'
import { LibraryDesk } from '../desk/LibraryDesk.tsx'
import { usePart } from '../session/use-part.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { Note } from '../shell/Note.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { reportsQuery } from './report-queries.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import { SCHEDULE_WORDS } from './schedule-words.ts'
import { ReportRow } from './ReportRow.tsx'
import './reports.css'

/** The library of reports. */
export function ReportsPage() {
  const { nav } = useWords()
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const schedule = useOwnWords(SCHEDULE_WORDS)
  const { data: reports } = useSuspenseQuery(reportsQuery)
  const { data: forms } = useSuspenseQuery(formsQuery)
  const designs = usePart('forms')
  const shown = useSearch({ from: '/reports' })
  const navigate = useNavigate({ from: '/reports' })
  usePageTitle(words.title)

  const tools = (
    <>
      {(designs || reports.some(({ rights }) => rights.issue)) && (
        <LinkButton to="/reports/schedules">{schedule.title}</LinkButton>
      )}
      {designs && <LinkButton to="/reports/new">{words.newReport}</LinkButton>}
    </>
  )
  if (reports.length === 0) {
    return (
      <Note
        title={words.none}
        actions={
          <>
            {tools}
            <LinkButton to="/library">{nav.home}</LinkButton>
          </>
        }
      >
        <p>{words.noneHint}</p>
      </Note>
    )
  }
  return (
    <LibraryDesk
      to="/reports"
      documents={reports}
      words={words}
      shown={shown}
      onSearch={(q) => void navigate({ search: (was) => ({ ...was, q }), replace: true })}
      renderRow={(report) => <ReportRow key={report.id} report={report} forms={forms} />}
      tools={tools}
    />
  )
}
