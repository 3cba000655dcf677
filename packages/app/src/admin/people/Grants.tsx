import type { AdminGrants } from '@paperwright/runtime/kit'
import type { Department } from '../../api/access.ts'
import { Checkbox } from '../../controls/Checkbox.tsx'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { DepartmentTicks } from '../posts/DepartmentTicks.tsx'
import { peopleWords } from './people-words.ts'

const NOTHING: AdminGrants = { people: [], forms: false, log: false }

interface GrantsProps {
  grants: AdminGrants | null
  departments: readonly Department[]
  onChange(grants: AdminGrants): void
}

/** The part of an admin's work that someone does who is none. */
export function Grants({ grants, departments, onChange }: GrantsProps) {
  const { grants: words } = useOwnWords(peopleWords)
  const { locale } = useSession()
  const given = grants ?? NOTHING
  return (
    <>
      <span>{words.title}</span>
      <div className="people-grants">
        <p className="quiet">{words.people}</p>
        <DepartmentTicks
          label={words.people}
          departments={departments}
          chosen={given.people}
          locale={locale}
          onChange={(people) => onChange({ ...given, people })}
        />
        <Checkbox
          checked={given.forms}
          onChange={({ target }) => onChange({ ...given, forms: target.checked })}
        >
          {words.forms}
        </Checkbox>
        <Checkbox checked={given.log} onChange={({ target }) => onChange({ ...given, log: target.checked })}>
          {words.log}
        </Checkbox>
      </div>
    </>
  )
}
