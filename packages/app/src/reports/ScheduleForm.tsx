import type { JsonObject } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import type { Rhythm, ScheduleContent } from '@paperwright/server'
import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { startsOf } from './parameter-starts.ts'
import { StartsEntry } from './StartsEntry.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { SCHEDULE_WORDS } from './schedule-words.ts'

const RHYTHMS: Rhythm[] = ['week', 'month', 'quarter', 'year']
const MONTHS: Record<Rhythm, number> = { week: 0, month: 0, quarter: 3, year: 12 }
const count = (to: number) => Array.from({ length: to }, (_, index) => index + 1)
const HOURS = Array.from({ length: 24 }, (_, index) => index)

interface ScheduleFormProps {
  report: Report
  initial: ScheduleContent
  /** What stands in the report's conditions now, to be kept as it is. */
  offered?: JsonObject
  submit: string
  isPending: boolean
  onSubmit(content: ScheduleContent): void
}

/** When a report is issued, and for which conditions. */
export function ScheduleForm({ report, initial, offered, submit, isPending, onSubmit }: ScheduleFormProps) {
  const words = useOwnWords(SCHEDULE_WORDS)
  const [content, setContent] = useState(initial)
  const { every, month, day, hour } = content
  const change = (some: Partial<ScheduleContent>) => setContent({ ...content, ...some })
  const setEvery = (next: Rhythm) =>
    change({ every: next, month: MONTHS[next] > 0 ? 1 : null, day: next === 'week' ? Math.min(day, 7) : day })
  return (
    <form
      className="schedule-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(content)
      }}
    >
      <div className="line">
        <label>
          {words.every}
          <select value={every} onChange={(event) => setEvery(event.target.value as Rhythm)}>
            {RHYTHMS.map((one) => (
              <option key={one} value={one}>
                {words.rhythms[one]}
              </option>
            ))}
          </select>
        </label>
        {MONTHS[every] > 0 && (
          <label>
            {words.month}
            <select value={month ?? 1} onChange={(event) => change({ month: Number(event.target.value) })}>
              {count(MONTHS[every]).map((one) => (
                <option key={one} value={one}>
                  {every === 'quarter' ? words.monthOfQuarter(one) : words.monthOfYear(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {every === 'week' ? words.weekday : words.day}
          <select value={day} onChange={(event) => change({ day: Number(event.target.value) })}>
            {count(every === 'week' ? 7 : 31).map((one) => (
              <option key={one} value={one}>
                {every === 'week' ? words.weekdays[one - 1] : one}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.hour}
          <select value={hour} onChange={(event) => change({ hour: Number(event.target.value) })}>
            {HOURS.map((one) => (
              <option key={one} value={one}>{`${one}:00`}</option>
            ))}
          </select>
        </label>
      </div>
      {every !== 'week' && <small className="quiet">{words.dayHint}</small>}
      <StartsEntry
        report={report}
        starts={startsOf(content)}
        {...(offered && { offered })}
        onChange={({ parameters = {}, presets = {} }) => change({ parameters, presets: { ...presets } })}
      />
      <Button type="submit" look="primary" loading={isPending}>
        {submit}
      </Button>
    </form>
  )
}
