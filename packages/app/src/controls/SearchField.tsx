import { useEffect, useState } from 'react'
import { SearchBox } from './SearchBox.tsx'

/** A typist's pause: only then is the server asked. */
const PAUSE = 300

interface SearchFieldProps {
  label: string
  hint: string
  value: string
  onChange(value: string): void
  /** `/` goes to it, and it has the focus at first. */
  isMain?: boolean
}

/** Words to look for, told on a while after the last key, or at Enter. */
export function SearchField({ label, hint, value, onChange, isMain = false }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  // Half of a word in Latin letters finds nothing.
  const [isComposing, setIsComposing] = useState(false)
  // Another view, or the way back, says something else.
  if (known !== value) {
    setKnown(value)
    if (value.trim() !== typed.trim()) setTyped(value)
  }
  useEffect(() => {
    if (isComposing || typed.trim() === value.trim()) return
    const timer = setTimeout(() => onChange(typed.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [typed, value, isComposing, onChange])
  return (
    <search>
      <SearchBox
        value={typed}
        label={label}
        hint={hint}
        hasKey={isMain}
        isFirst={isMain}
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => setIsComposing(true)}
        onCompositionEnd={() => setIsComposing(false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onChange(typed.trim())
        }}
      />
    </search>
  )
}
