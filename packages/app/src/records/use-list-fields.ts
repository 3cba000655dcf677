import type { Form } from '@paperwright/runtime'
import { listFields, type ListField } from '@paperwright/runtime/kit'
import { useMemo } from 'react'
import { useClock } from '../session/use-clock.ts'
import { wordMoment } from '../shell/word-moment.ts'
import { useNamed } from './use-named.ts'

const NONE: readonly string[] = []

/** What the list of a form's records shows and is narrowed by; nothing until the form is there. */
export function useListFields(
  formId: string,
  form: Form | undefined,
  hidden: readonly string[] = NONE,
): ListField[] {
  const { locale, zone } = useClock()
  const people = useNamed(formId, 'createdBy')
  const departments = useNamed(formId, 'department')
  return useMemo(() => {
    if (!form) return []
    const moment = (at: string) => wordMoment(at, { locale, zone })
    return listFields(form, { locale, moment, hidden, people, departments }).filter(
      ({ field, kind, options }) => kind !== 'option' || options.length > 0 || !field.startsWith('/'),
    )
  }, [form, locale, zone, hidden, people, departments])
}
