import type { Schedule } from '@paperwright/server'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { changeSchedule, endSchedule } from '../api/reports.ts'
import { Button } from '../controls/Button.tsx'
import { startsOf } from './parameter-starts.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { wordMoment } from '../shell/word-moment.ts'
import { reportQuery } from './report-queries.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import { SCHEDULE_WORDS } from './schedule-words.ts'
import { ScheduleForm } from './ScheduleForm.tsx'
import { wordStarts } from './word-starts.ts'
import './schedules.css'

/** What is scheduled: when it is due next, what it issued last, and why nothing came. */
export function ScheduleList({
  schedules,
  isTitled,
}: {
  schedules: readonly Schedule[]
  isTitled?: boolean
}) {
  const reports = useOwnWords(REPORT_PAGE_WORDS)
  const words = useOwnWords(SCHEDULE_WORDS)
  const clock = useClock()
  const queries = useQueryClient()
  const [edited, setEdited] = useState<Schedule>()
  const changing = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['schedules'] }),
  })
  return (
    <>
      <ul className="schedules">
        {schedules.map((one) => (
          <li key={one.id}>
            <div>
              {isTitled && (
                <Link to="/reports/$reportId" params={{ reportId: one.reportId }}>
                  {clock.locale === 'en' ? (one.titleEn ?? one.title) : one.title}
                </Link>
              )}
              <b>{words.when(one)}</b>
              <Conditions schedule={one} />
              <span>
                {one.nextAt ? reports.scheduleNext(wordMoment(one.nextAt, clock)) : reports.schedulePaused}
              </span>
              {one.last && (
                <Link to="/reports/issued/$issuedId" params={{ issuedId: one.last.id }}>
                  {words.last(one.last.number, wordMoment(one.last.dueAt, clock))}
                </Link>
              )}
              {!one.isOwn && <span>{one.owner ?? reports.noPerson}</span>}
            </div>
            <div className="schedule-actions">
              <Button size="small" onClick={() => setEdited(one)}>
                {words.edit}
              </Button>
              <Button
                size="small"
                onClick={() => changing.mutate(() => changeSchedule(one.id, { enabled: !one.enabled }))}
              >
                {one.enabled ? reports.pause : reports.resume}
              </Button>
              <Button size="small" danger onClick={() => changing.mutate(() => endSchedule(one.id))}>
                {reports.end}
              </Button>
            </div>
            {one.problem && (
              <p className="fault schedule-problem">
                {reports.problems[one.problem.code]} {words.dueAt(wordMoment(one.problem.dueAt, clock))}
              </p>
            )}
          </li>
        ))}
      </ul>
      {changing.error && <p role="alert">{reports.scheduleFailed}</p>}
      {edited && <EditSchedule schedule={edited} onClose={() => setEdited(undefined)} />}
    </>
  )
}

/** What it is issued for, where that is not as the report says. */
function Conditions({ schedule }: { schedule: Schedule }) {
  const { locale } = useClock()
  const { data: own } = useQuery(reportQuery(schedule.reportId))
  if (!own) return null
  const said = wordStarts(own.document, startsOf(schedule), locale)
  return said.length === 0 ? null : <span>{said.join(' · ')}</span>
}

function EditSchedule({ schedule, onClose }: { schedule: Schedule; onClose(): void }) {
  const reports = useOwnWords(REPORT_PAGE_WORDS)
  const words = useOwnWords(SCHEDULE_WORDS)
  const queries = useQueryClient()
  const { data: own } = useQuery(reportQuery(schedule.reportId))
  const saving = useMutation({
    mutationFn: (change: Parameters<typeof changeSchedule>[1]) => changeSchedule(schedule.id, change),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['schedules'] })
      onClose()
    },
  })
  const { every, month, day, hour, locale, enabled, parameters, presets } = schedule
  return (
    <Dialog
      wide
      title={words.edit}
      onClose={onClose}
      actions={<Button onClick={onClose}>{reports.cancel}</Button>}
    >
      {own && (
        <ScheduleForm
          report={own.document}
          initial={{ every, month, day, hour, locale, enabled, parameters, presets }}
          submit={words.save}
          isPending={saving.isPending}
          onSubmit={(content) => saving.mutate(content)}
        />
      )}
      {saving.error && (
        <p className="dialog-failure" role="alert">
          {reports.scheduleFailed}
        </p>
      )}
    </Dialog>
  )
}
