import {
  readOptions,
  REPORT_WORDS,
  spanOf,
  type FilterOp,
  type Json,
  type JsonSchema,
} from '@paperwright/runtime'
import { useState } from 'react'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { TickSetting } from '../widgets/TickSetting.tsx'
import type { ComparedField } from './ComparisonEditor.tsx'

/** A value as the field has such: a figure, a day, some of its options, two values for a span between them. */
export function ComparedValue({
  field,
  op,
  value,
  onSet,
}: {
  field: ComparedField
  op: FilterOp
  value: Json | undefined
  onSet(value: Json | undefined): void
}) {
  const { words } = useReport()
  const given = Array.isArray(value) ? value : []
  const [pair, setPair] = useState<(Json | undefined)[]>([given[0], given[1]])
  if (op === 'between') {
    const setOne = (index: number, one: Json | undefined) => {
      const next = pair.with(index, one)
      setPair(next)
      const [least, greatest] = next
      onSet(least === undefined || greatest === undefined ? undefined : [least, greatest])
    }
    return (
      <>
        <OneValue
          label={words.condition.least}
          field={field}
          value={pair[0]}
          onSet={(one) => setOne(0, one)}
        />
        <OneValue
          label={words.condition.greatest}
          field={field}
          value={pair[1]}
          onSet={(one) => setOne(1, one)}
        />
      </>
    )
  }
  if (field.kind !== 'option')
    return <OneValue label={words.condition.value} field={field} value={value} onSet={onSet} />
  return (
    <fieldset className="pwr-conditions">
      <legend>{words.condition.value}</legend>
      {readOptions(field.schema ?? {}).map((option) => (
        <TickSetting
          key={String(option.value)}
          label={option.title}
          value={given.includes(option.value)}
          onSet={(isIn) => {
            const next = isIn ? [...given, option.value] : given.filter((one) => one !== option.value)
            onSet(next.length > 0 ? next : undefined)
          }}
        />
      ))}
    </fieldset>
  )
}

function OneValue({
  label,
  field: { kind, schema },
  value,
  onSet,
}: {
  label: string
  field: ComparedField
  value: Json | undefined
  onSet(value: Json | undefined): void
}) {
  const { locale } = useReport()
  if (kind === 'number')
    return <NumberSetting label={label} value={typeof value === 'number' ? value : undefined} onSet={onSet} />
  if (kind === 'answer')
    return (
      <ChoiceSetting
        label={label}
        value={value === undefined ? '' : String(value)}
        choices={[
          { value: '', title: '—' },
          { value: 'true', title: REPORT_WORDS[locale].yes },
          { value: 'false', title: REPORT_WORDS[locale].no },
        ]}
        onSet={(text) => onSet(text === '' ? undefined : text === 'true')}
      />
    )
  return (
    <TextSetting
      label={label}
      {...(kind === 'moment' && { type: calendarInput(schema) })}
      value={typeof value === 'string' ? value : ''}
      onSet={(text) => onSet(text === '' ? undefined : text)}
    />
  )
}

/** What a formula gives without a schema are days. */
function calendarInput(schema: JsonSchema | undefined): 'date' | 'month' | 'time' {
  const span = schema ? spanOf(schema) : 'day'
  return span === undefined ? 'time' : span === 'day' ? 'date' : span
}
