import { useId, useRef } from 'react'
import { ToolMenu } from '../../toolbar/ToolMenu.tsx'
import { useReport } from '../state/use-report.ts'
import { useTyped } from '../widgets/use-typed.ts'
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
  const input = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const holes = holesOf(report)
  const typed = useTyped(nameHoles(value, holes), (text) => onSet(placeHoles(text, holes)))
  const putIn = (name: string) => {
    const { text } = typed
    const { selectionStart = text.length, selectionEnd = text.length } = input.current ?? {}
    typed.keep(`${text.slice(0, selectionStart)}{${name}}${text.slice(selectionEnd)}`)
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
        value={typed.text}
        // What is pasted may have lines of its own.
        onChange={({ target }) =>
          typed.type(lines > 1 ? target.value : target.value.replace(/\s*\n\s*/g, ' '))
        }
        onBlur={() => typed.keep()}
        onKeyDown={(event) => {
          if (lines > 1 || event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          typed.keep()
        }}
      />
    </div>
  )
}
