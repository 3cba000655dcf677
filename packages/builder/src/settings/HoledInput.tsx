import type { Locale } from '@paperwright/runtime'
import { useId, useRef, useState } from 'react'
import { useKept } from '../kept/kept-context.ts'
import { useKeepOnLeave } from '../kept/use-keep-on-leave.ts'
import { KeptNote } from '../kept/KeptNote.tsx'
import { ToolMenu } from '../toolbar/ToolMenu.tsx'
import { nameHoles, placeHoles } from './holes.ts'
import type { Holes } from './setting.ts'

/** Words in which data stands by its names; a name is put in from the menu, where the caret was. */
export function HoledInput({
  label,
  setting,
  locale,
  value,
  holes: { all, menu, menuOf },
  lines,
  placeholder,
  onSet,
}: {
  label: string
  /** What is set, of the part of the document that is worked on. */
  setting: string
  locale: Locale
  value: string
  holes: Holes
  lines: number
  placeholder: string
  onSet(words: string): unknown
}) {
  const input = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const kept = useKept(setting, label)
  const text = typed ?? kept.text ?? nameHoles(value, all)
  const keep = (next = typed ?? kept.text) => {
    setTyped(undefined)
    done()
    if (next === undefined) return
    const words = placeHoles(next, all)
    if (words === value || onSet(words) !== false) kept.letGo()
    else kept.keep(next)
  }
  const done = useKeepOnLeave(typed, keep)
  const isWrong = kept.reason !== undefined && typed === undefined
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
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-kept` : undefined}
        onBlur={() => typed !== undefined && keep()}
        onKeyDown={(event) => {
          if (lines > 1 || event.key !== 'Enter') return
          event.preventDefault()
          keep()
        }}
      />
      {isWrong && <KeptNote id={`${id}-kept`} kept={kept} locale={locale} />}
    </div>
  )
}
