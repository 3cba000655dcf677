import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { valuesQuery } from '../api/finding.ts'
import { useOwnWords } from '../session/use-words.ts'
import { LIST_WORDS } from './list-words.ts'

interface KnownWordsProps {
  formId: string
  /** The field's pointer. */
  field: string
  typed: string
  onPick(value: string): void
}

/** A typist's pause. */
const PAUSE = 250
const SHOWN = 8

/** What records say in a field already, to be picked; nothing where none says what was typed. */
export function KnownWords({ formId, field, typed, onPick }: KnownWordsProps) {
  const words = useOwnWords(LIST_WORDS)
  const [asked, setAsked] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), PAUSE)
    return () => clearTimeout(timer)
  }, [typed])
  const { data = [] } = useQuery({
    ...valuesQuery(formId, { field, typed: asked.trim(), limit: SHOWN }),
    placeholderData: keepPreviousData,
  })
  const offered = data.filter(({ value }) => value !== typed.trim())
  if (offered.length === 0) return null
  return (
    <div className="known-words" role="group" aria-label={words.known}>
      {offered.map(({ value, count }) => (
        <button key={value} type="button" onClick={() => onPick(value)}>
          <span>{value}</span>
          <small>{count}</small>
        </button>
      ))}
    </div>
  )
}
