import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { inUse, placesQuery } from '../api/places-query.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { MOVE_WORDS } from './move-words.ts'
import './department.css'

interface DepartmentEntryProps {
  label: string
  /** Where it is now. */
  except?: string | null
  /** An id; empty: none yet. */
  value: string
  onChange(department: string): void
}

/** One of the departments in use. */
export function DepartmentEntry({ label, except = null, value, onChange }: DepartmentEntryProps) {
  const words = useOwnWords(MOVE_WORDS)
  const { locale } = useSession()
  const { data: places } = useQuery(placesQuery)
  const id = useId()
  return (
    <div className="department-entry">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{words.choose}</option>
        {inUse(places?.departments ?? [])
          .filter((one) => one.id !== except)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {one[locale]}
            </option>
          ))}
      </select>
    </div>
  )
}
