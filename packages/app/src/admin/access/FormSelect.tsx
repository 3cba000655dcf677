import { OTHERS } from '@paperwright/runtime/kit'
import type { FoundRules } from '@paperwright/server'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { groupByCategory } from '../../categories/group-by-category.ts'
import { useCategories } from '../../categories/use-categories.ts'
import { formsQuery } from '../../desk/form-queries.ts'
import { formTitle } from '../../desk/form-title.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { accessQuery } from './access-queries.ts'
import { ACCESS_WORDS } from './access-words.ts'

/** Reads the rights of another form, as they are now. */
export function useReadAccess(): (id: string) => Promise<FoundRules> {
  const queries = useQueryClient()
  return (id) => queries.fetchQuery(accessQuery(id))
}

interface FormSelectProps {
  label: string
  without: readonly string[]
  onChoose(id: string): void
}

/** A form whose rights are taken over; the default stands first. */
export function FormSelect({ label, without, onChoose }: FormSelectProps) {
  const words = useOwnWords(ACCESS_WORDS)
  const { name, order } = useCategories()
  const { locale } = useSession()
  const { data: forms } = useSuspenseQuery(formsQuery)
  const groups = groupByCategory(
    forms.filter(({ id }) => !without.includes(id)),
    order,
  )
  return (
    <select
      className="access-copy"
      value=""
      aria-label={label}
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value="">{label}</option>
      {!without.includes(OTHERS) && <option value={OTHERS}>{words.all}</option>}
      {groups.map(({ domain, forms: some }) => (
        <optgroup key={domain} label={name(domain)}>
          {some.map((form) => (
            <option key={form.id} value={form.id}>
              {formTitle(form, locale)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
