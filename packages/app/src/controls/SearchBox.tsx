import { useEffect, useRef, type InputHTMLAttributes } from 'react'
import { SearchIcon } from './icons.tsx'
import { useSlashKey } from './use-slash-key.ts'

interface SearchBoxProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  hint: string
  /** `/` goes to it. */
  hasKey?: boolean
  /** It has the focus at first. */
  isFirst?: boolean
}

/** What is looked for, wherever something is. */
export function SearchBox({ label, hint, hasKey = false, isFirst = false, ...input }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  useSlashKey(box, hasKey)
  useEffect(() => {
    if (isFirst) box.current?.focus()
  }, [isFirst])
  return (
    <label className="search-box">
      <SearchIcon />
      <input {...input} ref={box} type="search" maxLength={200} aria-label={label} placeholder={hint} />
      {hasKey && <kbd aria-hidden="true">/</kbd>}
    </label>
  )
}
