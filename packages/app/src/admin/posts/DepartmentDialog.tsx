import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { saveDepartment, type Department } from '../../api/access.ts'
import { peopleQuery } from '../../api/people.ts'
import { placesQuery } from '../../api/places-query.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { PlaceDialog } from './PlaceDialog.tsx'
import { POSTS_WORDS } from './posts-words.ts'

/** Names a new department, or a known one anew, and says who leads it. */
export function DepartmentDialog({
  department,
  onClose,
}: {
  department: Department | undefined
  onClose(): void
}) {
  const words = useOwnWords(POSTS_WORDS)
  const { locale } = useSession()
  const { departments } = useSuspenseQuery(placesQuery).data
  const people = useQuery(peopleQuery).data?.people ?? []
  const [head, setHead] = useState(department?.head ?? null)
  const id = useId()
  const offered = people.filter((person) => person.disabledAt === null || person.id === head)
  const belongs = ({ department: foremost, departments: beside }: (typeof people)[number]) =>
    department !== undefined && (foremost === department.id || beside.includes(department.id))
  const groups = [
    { label: words.ofDepartment, people: offered.filter(belongs) },
    { label: words.ofOthers, people: offered.filter((person) => !belongs(person)) },
  ]
  return (
    <PlaceDialog
      title={department ? words.editOf(department[locale]) : words.newDepartment}
      place={department}
      taken={departments.map((one) => one.id)}
      save={(named) => saveDepartment({ ...named, head })}
      onClose={onClose}
    >
      <label htmlFor={id}>{words.head}</label>
      <select id={id} value={head ?? ''} onChange={({ target }) => setHead(target.value || null)}>
        <option value="">{words.noHead}</option>
        {groups
          .filter((group) => group.people.length > 0)
          .map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.people.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </PlaceDialog>
  )
}
