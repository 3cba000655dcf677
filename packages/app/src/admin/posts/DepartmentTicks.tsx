import type { Locale } from '@paperwright/runtime'
import type { Department } from '../../api/access.ts'
import { Checkbox } from '../../controls/Checkbox.tsx'

interface DepartmentTicksProps {
  label: string
  departments: readonly Department[]
  /** The ids of those that are ticked. */
  chosen: readonly string[]
  locale: Locale
  onChange(chosen: string[]): void
}

/** Some of the office's departments. */
export function DepartmentTicks({ label, departments, chosen, locale, onChange }: DepartmentTicksProps) {
  return (
    <div className="people-posts" role="group" aria-label={label}>
      {departments.map(({ id, ...names }) => (
        <Checkbox
          key={id}
          checked={chosen.includes(id)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        >
          {names[locale]}
        </Checkbox>
      ))}
    </div>
  )
}
