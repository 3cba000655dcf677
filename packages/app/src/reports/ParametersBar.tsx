import { adoptSchema, type JsonObject, type Problem } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import { FormScreen } from '@paperwright/runtime/screen'
import '@paperwright/runtime/screen.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useChecker } from '../check/use-checker.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'

/** The report is counted once the keys rest this long. */
const QUIET_MS = 400

interface ParametersBarProps {
  report: Report
  values: JsonObject
  problems: readonly Problem[]
  onChange(values: JsonObject): void
}

/** What a report asks its reader for, as a form of the runtime's; without any, nothing. */
export function ParametersBar(props: ParametersBarProps) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  // What is typed stays as typed; other values by the address (the way back, a link) are shown anew.
  const [told, setTold] = useState(props.values)
  const [round, setRound] = useState(0)
  if (JSON.stringify(told) !== JSON.stringify(props.values)) {
    setTold(props.values)
    setRound(round + 1)
  }
  if (Object.keys(props.report.parameters?.properties ?? {}).length === 0) return null
  return (
    <section className="report-asks" aria-label={words.asks}>
      <Asked
        key={round}
        {...props}
        onChange={(values) => {
          setTold(values)
          props.onChange(values)
        }}
      />
    </section>
  )
}

function Asked({ report, values, problems, onChange }: ParametersBarProps) {
  const { locale } = useSession()
  const [shown] = useState(values)
  const form = useMemo(() => askingForm(report), [report])
  const checker = useChecker(form)
  const last = useRef(JSON.stringify(values))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <FormScreen
      form={form}
      record={shown}
      locale={locale}
      checker={checker}
      problems={problems}
      onChange={(record) => {
        clearTimeout(timer.current)
        timer.current = setTimeout(() => {
          const text = JSON.stringify(record)
          if (text === last.current) return
          last.current = text
          onChange(record)
        }, QUIET_MS)
      }}
    />
  )
}

/** A form without a title: the page around it has one. */
function askingForm({ parameters, words }: Report) {
  const { properties = {}, required = [] } = parameters ?? {}
  const form = adoptSchema({ type: 'object', properties, required }, { id: 'parameters' })
  const blocks = form['x-paper'].blocks.filter(({ kind }) => kind !== 'title')
  return { ...form, 'x-form': { id: 'parameters', ...(words && { words }) }, 'x-paper': { blocks } }
}
