import { useRef } from 'react'
import { useScreenScope } from '../screen-scope.ts'
import type { FieldInputProps } from './field-input.ts'
import { TextInput } from './TextInput.tsx'

/**
 * A date or time: typed or pasted in any usual way of writing, or picked from the browser's own calendar,
 * which opens from the button beside the text.
 */
export function CalendarInput({
  kind,
  width,
  hint,
  ...props
}: FieldInputProps & {
  kind: 'date' | 'month' | 'time' | 'datetime-local'
  width: number
  hint: string | undefined
}) {
  const { words } = useScreenScope()
  const picker = useRef<HTMLInputElement>(null)
  const value = typeof props.value === 'string' ? props.value : ''
  return (
    <span className="pw-calendar">
      <TextInput
        {...props}
        look={{ width, hint: props.place === 'words' ? undefined : hint, inputMode: 'text', figures: true }}
      />
      {!props.readOnly && (
        <>
          <input
            ref={picker}
            className="pw-calendar__picker"
            type={kind}
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            onChange={(event) => props.pick(event.target.value === '' ? undefined : event.target.value)}
          />
          <button
            type="button"
            className="pw-calendar__open"
            tabIndex={-1}
            aria-label={words.pickDate}
            onClick={() => picker.current?.showPicker()}
          >
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <path
                d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.5v3M10.5 1.5v3"
                fill="none"
                stroke="currentColor"
              />
            </svg>
          </button>
        </>
      )}
    </span>
  )
}
