import { useEffect, useRef } from 'react'
import { SearchIcon } from '../shell/icons.tsx'

interface SearchBoxProps {
  label: string
  hint: string
  value: string
  onChange(value: string): void
}

/** A library's search; `/` goes to it. */
export function SearchBox({ label, hint, value, onChange }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      input.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <search className="desk-search">
      <SearchIcon />
      <input
        ref={input}
        type="search"
        value={value}
        aria-label={label}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  )
}
