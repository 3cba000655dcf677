import { useSuspenseQuery } from '@tanstack/react-query'
import { useOwnWords } from '../session/use-words.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { Note } from '../shell/Note.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { schedulesQuery } from './report-queries.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import { SCHEDULE_WORDS } from './schedule-words.ts'
import { ScheduleList } from './ScheduleList.tsx'
import './reports.css'

/** All schedules that one keeps; everyone's for admins. */
export function SchedulesPage() {
  const words = useOwnWords(SCHEDULE_WORDS)
  const reports = useOwnWords(REPORT_PAGE_WORDS)
  const { data: schedules } = useSuspenseQuery(schedulesQuery())
  usePageTitle(words.title)
  if (schedules.length === 0)
    return (
      <Note title={words.none} actions={<LinkButton to="/reports">{reports.title}</LinkButton>}>
        <p>{words.noneHint}</p>
      </Note>
    )
  return (
    <div className="page schedules-page">
      <header>
        <h1>{words.title}</h1>
        <p className="page-lead">{words.lead}</p>
      </header>
      <section className="panel">
        <ScheduleList schedules={schedules} isTitled />
      </section>
    </div>
  )
}
