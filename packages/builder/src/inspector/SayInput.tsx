import type { Locale } from '@paperwright/runtime'
import { useId, useState } from 'react'
import { useKept } from '../kept/kept-context.ts'
import { KeptNote } from '../kept/KeptNote.tsx'
import { useKeepOnLeave } from '../kept/use-keep-on-leave.ts'

/** The words of a check. They are kept when they are finished, so that nobody steps back letter by letter. */
export function SayInput({
  label,
  setting,
  hint,
  value,
  locale,
  onKeep,
}: {
  label: string
  setting: string
  hint: string
  value: string
  locale: Locale
  /** False where they were refused, words where they have to wait for more. */
  onKeep(say: string): boolean | string
}) {
  const [typed, setTyped] = useState<string>()
  const kept = useKept(setting, label)
  const id = useId()
  const text = typed ?? kept.text ?? value
  const end = () => {
    done()
    setTyped(undefined)
    if (typed === undefined) return
    const taken = typed.trim() === value || onKeep(typed.trim())
    if (taken === true) kept.letGo()
    else kept.keep(typed, taken === false ? {} : { reason: taken })
  }
  const done = useKeepOnLeave(typed, end)
  const isKept = kept.reason !== undefined && typed === undefined
  return (
    <div className="pwb-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        placeholder={hint}
        value={text}
        aria-invalid={isKept || undefined}
        aria-describedby={isKept ? `${id}-kept` : undefined}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={end}
        onKeyDown={({ key }) => key === 'Enter' && end()}
      />
      {isKept && <KeptNote id={`${id}-kept`} kept={kept} locale={locale} />}
    </div>
  )
}
