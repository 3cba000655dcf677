import type { Allowed } from '@paperwright/runtime/kit'
import { Navigate } from '@tanstack/react-router'
import { useWords } from '../session/use-words.ts'
import { HandedIn } from './HandedIn.tsx'

interface DraftHandedInProps {
  /** The record that the draft became. */
  id: string
  number: string
  rights: Allowed
  onAnother(): void
}

/** The address of a draft that was handed in: leads to the record, or tells its number where that may not be seen. */
export function DraftHandedIn({ id, number, rights, onAnother }: DraftHandedInProps) {
  const { fill } = useWords()
  if (rights.see === 'none') return <HandedIn title={fill.storedBefore(number)} onAnother={onAnother} />
  return (
    <Navigate
      to="/records/$submissionId"
      params={{ submissionId: id }}
      search={{ stored: 'before' }}
      replace
    />
  )
}
