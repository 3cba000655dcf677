import type { Form } from '@paperwright/runtime'
import { compareForms, wordChange } from '@paperwright/runtime/kit'
import { useCallback } from 'react'
import type { WordChanges } from '../library/document-kind.ts'
import { useSession } from '../session/Session.tsx'

/** Words what is different in a newer form. */
export function useWordFormChanges(): WordChanges<Form> {
  const { locale } = useSession()
  return useCallback(
    (before, after) => compareForms(before, after).map((change) => wordChange(change, locale)),
    [locale],
  )
}
