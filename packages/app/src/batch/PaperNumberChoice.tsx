import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { openNumbersQuery } from '../api/batches.ts'
import { useOwnWords } from '../session/use-words.ts'
import { BATCH_WORDS } from './batch-words.ts'
import './batch.css'

interface PaperNumberChoiceProps {
  formId: string
  /** Undefined takes the next number of the series. */
  value: string | undefined
  onChange(number: string | undefined): void
}

/** Which sheet of paper is entered; nothing where none was given out. */
export function PaperNumberChoice({ formId, value, onChange }: PaperNumberChoiceProps) {
  const words = useOwnWords(BATCH_WORDS)
  const { data } = useQuery(openNumbersQuery(formId))
  const id = useId()
  if (!data || data.total === 0) return null
  return (
    <div className="paper-number">
      <label htmlFor={id}>{words.number}</label>
      <input
        id={id}
        list={`${id}-open`}
        value={value ?? ''}
        placeholder={words.numberNone}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        onChange={({ target }) => {
          const number = target.value.trim().toUpperCase()
          onChange(number === '' ? undefined : number)
        }}
      />
      <datalist id={`${id}-open`}>
        {data.items.map(({ number }) => (
          <option key={number} value={number} />
        ))}
      </datalist>
      <small id={`${id}-hint`}>{words.numberHint}</small>
    </div>
  )
}
