import type { ChangeEvent, ReactNode } from 'react'

interface CheckboxProps {
  checked: boolean
  onChange(event: ChangeEvent<HTMLInputElement>): void
  children: ReactNode
}

/** A tick box with its words, which tick it too. */
export function Checkbox({ checked, onChange, children }: CheckboxProps) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={onChange} />
      <span>{children}</span>
    </label>
  )
}
