import type { ListField } from '@paperwright/runtime/kit'
import type { Grouping } from '@paperwright/server'
import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Popover } from '../controls/Popover.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { GROUP_WORDS } from './group-words.ts'
import { groupable, summable } from './groupable.ts'

interface GroupToolsProps {
  fields: readonly ListField[]
  group: Grouping
  onChange(group: Grouping | undefined): void
}

const BUCKETS = ['day', 'week', 'month', 'quarter', 'year'] as const
const CHARTS = ['bar', 'line', 'pie'] as const
const MOST_SUMS = 5

/** By what records are grouped, what is summed up, and as which chart. */
export function GroupTools({ fields, group, onChange }: GroupToolsProps) {
  const words = useOwnWords(GROUP_WORDS)
  const [isOpen, setOpen] = useState(false)
  const by = fields.find(({ field }) => field === group.by)
  const figures = summable(fields)
  const sums = group.sum ?? []
  const change = (next: Partial<Record<keyof Grouping, unknown>>) =>
    onChange(JSON.parse(JSON.stringify({ ...group, ...next })) as Grouping)
  return (
    <div className="line record-groups-tools">
      <label className="line">
        {words.groupBy}
        <select value={group.by} onChange={({ target }) => change({ by: target.value, bucket: undefined })}>
          {groupable(fields).map(({ field, title }) => (
            <option key={field} value={field}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {by?.kind === 'moment' && by.moment !== 'time' && (
        <select
          aria-label={words.bucket}
          value={group.bucket ?? 'month'}
          onChange={({ target }) => change({ bucket: target.value })}
        >
          {BUCKETS.filter((bucket) => by.moment === 'date' || !['day', 'week'].includes(bucket)).map(
            (bucket) => (
              <option key={bucket} value={bucket}>
                {words.buckets[bucket]}
              </option>
            ),
          )}
        </select>
      )}
      {figures.length > 0 && (
        <Popover
          label={sums.length > 0 ? words.sums(sums.length) : words.sum}
          title={words.sum}
          open={isOpen}
          onOpen={setOpen}
        >
          <div className="filter-options">
            {figures.map(({ field, title }) => (
              <label key={field}>
                <input
                  type="checkbox"
                  checked={sums.includes(field)}
                  disabled={!sums.includes(field) && sums.length >= MOST_SUMS}
                  onChange={({ target }) => {
                    const next = target.checked ? [...sums, field] : sums.filter((one) => one !== field)
                    change({ sum: next.length > 0 ? next : undefined })
                  }}
                />
                {title}
              </label>
            ))}
          </div>
        </Popover>
      )}
      <div className="segmented" role="group" aria-label={words.chart}>
        {CHARTS.map((chart) => (
          <button
            key={chart}
            type="button"
            aria-pressed={group.chart === chart}
            onClick={() => change({ chart: group.chart === chart ? undefined : chart })}
          >
            {words.charts[chart]}
          </button>
        ))}
      </div>
      <Button className="end" look="text" onClick={() => onChange(undefined)}>
        {words.close}
      </Button>
    </div>
  )
}
