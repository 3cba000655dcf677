import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { changeSchedule, endSchedule, startSchedule } from '../api/reports.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { usePress } from '../shell/use-press.ts'
import { wordMoment } from '../shell/word-moment.ts'
import { schedulesQuery } from './report-queries.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import './schedules.css'

const DAYS = Array.from({ length: 31 }, (_, index) => index + 1)
const HOURS = Array.from({ length: 24 }, (_, index) => index)

/** Has a report issued every month: what is scheduled, and one more. */
export function ScheduleDialog({ reportId, onClose }: { reportId: string; onClose(): void }) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const clock = useClock()
  const { locale } = clock
  const queries = useQueryClient()
  const [day, setDay] = useState(1)
  const [hour, setHour] = useState(8)
  const refresh = () => queries.invalidateQueries({ queryKey: schedulesQuery(reportId).queryKey })
  const { data: schedules, error } = useQuery(schedulesQuery(reportId))
  const change = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: refresh,
  })
  const adding = usePress({
    mutationFn: () => startSchedule(reportId, { day, hour, locale }),
    onSettled: refresh,
  })
  return (
    <Dialog
      wide
      title={words.scheduleTitle}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      <p>{words.scheduleText}</p>
      {schedules?.length === 0 && <p role="status">{words.scheduleNone}</p>}
      <ul className="schedules">
        {schedules?.map((schedule) => (
          <li key={schedule.id}>
            <p>
              <b>{words.scheduleOne(schedule.day, schedule.hour)}</b>
              <span>
                {schedule.nextAt && schedule.enabled
                  ? words.scheduleNext(wordMoment(schedule.nextAt, clock))
                  : words.schedulePaused}
              </span>
              {!schedule.isOwn && <span>{schedule.owner ?? words.noPerson}</span>}
            </p>
            <Button
              size="small"
              onClick={() => change.mutate(() => changeSchedule(schedule.id, { enabled: !schedule.enabled }))}
            >
              {schedule.enabled ? words.pause : words.resume}
            </Button>
            <Button size="small" danger onClick={() => change.mutate(() => endSchedule(schedule.id))}>
              {words.end}
            </Button>
            {schedule.problem && (
              <p className="fault schedule-problem">{words.problems[schedule.problem.code]}</p>
            )}
          </li>
        ))}
      </ul>
      <form
        className="line schedule-new"
        onSubmit={(event) => {
          event.preventDefault()
          adding.mutate()
        }}
      >
        <label>
          {words.scheduleDay}
          <select value={day} onChange={(event) => setDay(Number(event.target.value))}>
            {DAYS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          {words.scheduleHour}
          <select value={hour} onChange={(event) => setHour(Number(event.target.value))}>
            {HOURS.map((one) => (
              <option key={one} value={one}>{`${one}:00`}</option>
            ))}
          </select>
        </label>
        <Button type="submit" look="primary" loading={adding.isPending}>
          {words.scheduleAdd}
        </Button>
        <small>{words.scheduleDayHint}</small>
      </form>
      {(error ?? change.error ?? adding.error) && (
        <p className="dialog-failure" role="alert">
          {words.scheduleFailed}
        </p>
      )}
    </Dialog>
  )
}
