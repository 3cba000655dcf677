import { listFields, withFormerOptions, type ListField } from '@paperwright/runtime/kit'
import { useMemo } from 'react'
import type { OwnForm } from '../api/forms.ts'
import { useClock } from '../session/use-clock.ts'
import { wordMoment } from '../shell/word-moment.ts'
import { useNamed } from './use-named.ts'

/** What the list of a form's records shows and is narrowed by; nothing until the form is there. */
export function useListFields(formId: string, opened: OwnForm | undefined): ListField[] {
  const { locale, zone } = useClock()
  const people = useNamed(formId, 'createdBy')
  const departments = useNamed(formId, 'department')
  const asked = useNamed(formId, 'waitsFor')
  return useMemo(() => {
    if (!opened) return []
    const form = withFormerOptions(opened.document, opened.former)
    const { hidden } = opened.mine.limits
    const moment = (at: string) => wordMoment(at, { locale, zone })
    return listFields(form, { locale, moment, hidden, people, departments, asked }).filter(
      ({ field, kind, options }) => kind !== 'option' || options.length > 0 || !field.startsWith('/'),
    )
  }, [opened, locale, zone, people, departments, asked])
}
