import type { JsonObject } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import type { ScheduleContent } from '@paperwright/server'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { startSchedule } from '../api/reports.ts'
import { Button } from '../controls/Button.tsx'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { usePress } from '../shell/use-press.ts'
import { schedulesQuery } from './report-queries.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import { SCHEDULE_WORDS } from './schedule-words.ts'
import { ScheduleForm } from './ScheduleForm.tsx'
import { ScheduleList } from './ScheduleList.tsx'

interface ScheduleDialogProps {
  report: Report
  /** What stands in its conditions now. */
  parameters: JsonObject
  onClose(): void
}

/** Has a report issued again and again: what is scheduled, and one more. */
export function ScheduleDialog({ report, parameters, onClose }: ScheduleDialogProps) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const schedule = useOwnWords(SCHEDULE_WORDS)
  const { locale } = useSession()
  const queries = useQueryClient()
  const { data: schedules, error } = useQuery(schedulesQuery(report.id))
  const adding = usePress({
    mutationFn: (content: ScheduleContent) => startSchedule(report.id, content),
    onSettled: () => queries.invalidateQueries({ queryKey: ['schedules'] }),
  })
  return (
    <Dialog
      wide
      title={words.scheduleTitle}
      onClose={onClose}
      actions={
        <>
          <LinkButton to="/reports/schedules">{schedule.title}</LinkButton>
          <Button onClick={onClose}>{words.close}</Button>
        </>
      }
    >
      <p>{words.scheduleText}</p>
      {schedules?.length === 0 && <p role="status">{words.scheduleNone}</p>}
      {schedules && <ScheduleList schedules={schedules} />}
      <ScheduleForm
        report={report}
        initial={{
          every: 'month',
          month: null,
          day: 1,
          hour: 8,
          locale,
          enabled: true,
          parameters: {},
          presets: {},
        }}
        offered={parameters}
        submit={words.scheduleAdd}
        isPending={adding.isPending}
        onSubmit={(content) => adding.mutate(content)}
      />
      {(error ?? adding.error) && (
        <p className="dialog-failure" role="alert">
          {words.scheduleFailed}
        </p>
      )}
    </Dialog>
  )
}
