import { useId, useRef, useState } from 'react'
import { ToolMenu } from '../../toolbar/ToolMenu.tsx'
import { useReport } from '../state/use-report.ts'
import { holesOf, nameHoles, placeHoles } from './holes.ts'

/** Words in which figures and answers of the reader stand by their names; one is put in from the menu, where the caret was. */
export function HoledWordsSetting({
  label,
  value,
  lines = 1,
  placeholder,
  onSet,
}: {
  label: string
  value: string
  lines?: number
  placeholder?: string
  onSet(words: string): void
}) {
  const { report, words } = useReport()
  const [typed, setTyped] = useState<string>()
  const input = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const holes = holesOf(report)
  const shown = typed ?? nameHoles(value, holes)
  const keep = (text = typed) => {
    setTyped(undefined)
    if (text === undefined) return
    const next = placeHoles(text, holes)
    if (next !== value) onSet(next)
  }
  const putIn = (name: string) => {
    const { selectionStart = shown.length, selectionEnd = shown.length } = input.current ?? {}
    keep(`${shown.slice(0, selectionStart)}{${name}}${shown.slice(selectionEnd)}`)
    input.current?.focus()
  }
  return (
    <div className="pwb-field">
      <div className="pwr-area-head">
        <label htmlFor={id}>{label}</label>
        {holes.length > 0 && (
          <ToolMenu
            label={words.blocks.hole}
            name={words.blocks.holeIn(label)}
            items={holes.map(({ name }) => ({ label: name, onChoose: () => putIn(name) }))}
          />
        )}
      </div>
      <textarea
        ref={input}
        id={id}
        rows={lines}
        spellCheck={false}
        placeholder={placeholder}
        value={shown}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => keep()}
        onKeyDown={(event) => {
          if (lines > 1 || event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          keep()
        }}
      />
    </div>
  )
}
