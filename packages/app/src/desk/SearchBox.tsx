import { useEffect, useRef } from 'react'
import { useWords } from '../session/use-words.ts'
import { SearchIcon } from '../shell/icons.tsx'

/** The library's search; `/` goes to it. */
export function SearchBox({ value, onChange }: { value: string; onChange(value: string): void }) {
  const { desk } = useWords()
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
        aria-label={desk.search}
        placeholder={desk.searchHint}
        onChange={(event) => onChange(event.target.value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  )
}
