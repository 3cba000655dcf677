import type { Form } from '@paperwright/runtime'
import { compareForms, wordChange } from '@paperwright/runtime/kit'
import { useCallback } from 'react'
import { nameCategories } from '../categories/name-categories.ts'
import { useCategories } from '../categories/use-categories.ts'
import type { WordChanges } from '../library/document-kind.ts'
import { useSession } from '../session/Session.tsx'

/** Words what is different in a newer form. */
export function useWordFormChanges(): WordChanges<Form> {
  const { locale } = useSession()
  const { name } = useCategories()
  return useCallback(
    (before, after) =>
      compareForms(before, after).map((change) => wordChange(nameCategories(change, name), locale)),
    [locale, name],
  )
}
