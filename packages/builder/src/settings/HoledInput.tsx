import { useId, useRef, useState } from 'react'
import { ToolMenu } from '../toolbar/ToolMenu.tsx'
import { nameHoles, placeHoles } from './holes.ts'
import type { Holes } from './setting.ts'

/** Words in which data stands by its names; a name is put in from the menu, where the caret was. */
export function HoledInput({
  label,
  value,
  holes: { all, menu, menuOf },
  lines,
  placeholder,
  onSet,
}: {
  label: string
  value: string
  holes: Holes
  lines: number
  placeholder: string
  onSet(words: string): unknown
}) {
  const input = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const text = typed ?? nameHoles(value, all)
  const keep = (next = typed) => {
    if (next !== undefined && placeHoles(next, all) !== value) onSet(placeHoles(next, all))
    setTyped(undefined)
  }
  const putIn = (name: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = input.current ?? {}
    keep(`${text.slice(0, selectionStart)}{${name}}${text.slice(selectionEnd)}`)
    input.current?.focus()
  }
  return (
    <div className="pwb-field">
      <div className="pwr-area-head">
        <label htmlFor={id}>{label}</label>
        {all.length > 0 && (
          <ToolMenu
            label={menu}
            name={menuOf(label)}
            items={all.map(({ name }) => ({ label: name, onChoose: () => putIn(name) }))}
          />
        )}
      </div>
      <textarea
        ref={input}
        id={id}
        rows={lines}
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        // What is pasted may have lines of its own.
        onChange={({ target }) => setTyped(lines > 1 ? target.value : target.value.replace(/\s*\n\s*/g, ' '))}
        onBlur={() => keep()}
        onKeyDown={(event) => {
          if (lines > 1 || event.key !== 'Enter') return
          event.preventDefault()
          keep()
        }}
      />
    </div>
  )
}
