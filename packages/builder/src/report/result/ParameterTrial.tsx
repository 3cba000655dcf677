import { adoptSchema, type JsonObject } from '@paperwright/runtime'
import type { Parameters } from '@paperwright/runtime/report'
import { FormScreen } from '@paperwright/runtime/screen'
import { useMemo } from 'react'
import { useReport } from '../state/use-report.ts'

/** What a reader would be asked for, to try the report with: a form of the runtime's own. */
export function ParameterTrial({
  value,
  onChange,
}: {
  value: JsonObject
  onChange(value: JsonObject): void
}) {
  const { report, words, locale, checkerOf } = useReport()
  const text = JSON.stringify(report.parameters ?? { properties: {} })
  const form = useMemo(() => {
    const { properties, required = [] } = JSON.parse(text) as Parameters
    const adopted = adoptSchema({ type: 'object', properties, required }, { id: 'parameters' })
    const blocks = adopted['x-paper'].blocks.filter(({ kind }) => kind !== 'title')
    return { ...adopted, 'x-paper': { blocks } }
  }, [text])
  const checker = useMemo(() => checkerOf?.(form), [checkerOf, form])
  return (
    <section className="pwr-trial" aria-label={words.result.parameters}>
      <div className="pwb-panel-body">
        <FormScreen
          key={text}
          form={form}
          record={value}
          locale={locale}
          {...(checker && { checker })}
          onChange={onChange}
        />
      </div>
    </section>
  )
}
