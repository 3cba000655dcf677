import { useId, type Ref } from 'react'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { DEPARTMENT_WORDS } from './department-words.ts'
import type { DepartmentChoice } from './use-department.ts'
import './department.css'

/** Which department new records belong to; nothing where that goes without saying. */
export function DepartmentSelect({
  choice,
  ref,
}: {
  choice: DepartmentChoice
  ref?: Ref<HTMLSelectElement>
}) {
  const words = useOwnWords(DEPARTMENT_WORDS)
  const { locale } = useSession()
  const id = useId()
  const { offered, mayBeNone, value, choose } = choice
  if (offered.length === 0) return null
  return (
    <div className="department-choice">
      <label htmlFor={id}>{words.belongsTo}</label>
      <select
        id={id}
        ref={ref}
        required
        value={value === null ? NONE : (value ?? '')}
        onChange={({ target }) => choose(target.value === NONE ? null : target.value)}
      >
        <option value="" disabled>
          {words.choose}
        </option>
        {offered.map((one) => (
          <option key={one.id} value={one.id}>
            {one[locale]}
          </option>
        ))}
        {mayBeNone && <option value={NONE}>{words.none}</option>}
      </select>
    </div>
  )
}

/** No id of a department: those are words and hyphens. */
const NONE = '*'
