import { useId, useState } from 'react'
import type { OfficeEntry } from '../../api/office.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { OFFICE_WORDS } from './office-words.ts'

type Days = OfficeEntry['days']

/** Days off and days at work of the office's own, a day a line. */
export function DayFields({ value, onChange }: { value: Days; onChange(value: Days): void }) {
  const words = useOwnWords(OFFICE_WORDS)
  const id = useId()
  const [typed, setTyped] = useState({ free: value.free.join('\n'), working: value.working.join('\n') })
  const set = (kind: keyof Days, text: string) => {
    setTyped({ ...typed, [kind]: text })
    onChange({ ...value, [kind]: readDays(text) })
  }
  return (
    <fieldset className="office-signing" aria-describedby={`${id}-lead`}>
      <legend>{words.days}</legend>
      <p id={`${id}-lead`}>{words.daysLead}</p>
      {(['free', 'working'] as const).map((kind) => (
        <div key={kind}>
          <label htmlFor={`${id}-${kind}`}>{words.dayKinds[kind]}</label>
          <textarea
            id={`${id}-${kind}`}
            rows={3}
            spellCheck={false}
            placeholder="2026-12-25"
            value={typed[kind]}
            onChange={({ target }) => set(kind, target.value)}
          />
          <p className="office-now">{words.daysRead(value[kind].length)}</p>
        </div>
      ))}
    </fieldset>
  )
}

/** The days that stand in a text, whatever stands between them; each once, in their order. */
export function readDays(text: string): string[] {
  const found = [...text.matchAll(/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/g)].map(
    ([, year, month, day]) => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
  )
  const isDay = (day: string) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
  return [...new Set(found)].filter(isDay).toSorted()
}
