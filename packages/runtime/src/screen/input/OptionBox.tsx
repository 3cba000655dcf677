import type { ReactNode } from 'react'
import type { Naming } from './field-input.ts'

export interface OptionBoxProps {
  id: string
  /** Radios of one name leave each other. */
  name: string
  kind: 'radio' | 'checkbox'
  title: string
  ticked: boolean
  readOnly: boolean
  naming?: Naming
  /** The option's words are not printed beside the box. */
  bare?: boolean
  onTick(on: boolean): void
  /** The blank behind the option's words. */
  children?: ReactNode
}

/** A tick box as on paper: square for one choice and for several, and a choice can be taken back. */
export function OptionBox({
  id,
  name,
  kind,
  title,
  ticked,
  readOnly,
  naming,
  bare,
  onTick,
  children,
}: OptionBoxProps) {
  return (
    <span className="pw-option">
      <label className="pw-option__label">
        <input
          id={id}
          className="pw-tick"
          type={kind}
          name={name}
          checked={ticked}
          disabled={readOnly}
          onChange={(event) => onTick(event.target.checked)}
          onClick={() => kind === 'radio' && ticked && onTick(false)}
          onKeyDown={(event) => {
            if (kind === 'radio' && ticked && event.key === ' ') {
              event.preventDefault()
              onTick(false)
            }
          }}
          aria-label={bare ? title : undefined}
          {...naming}
        />
        {!bare && <span>{title}</span>}
      </label>
      {children}
    </span>
  )
}
