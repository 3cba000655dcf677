import type { Form } from '@paperwright/runtime'
import { useEffect, useState } from 'react'
import type { FormLibrary, LibraryEntry } from './form-library.ts'

/** The forms of a library; undefined where there is none, or it could not be read. */
export function useLibraryForms(library: FormLibrary | undefined): readonly LibraryEntry[] | undefined {
  const [forms, setForms] = useState<readonly LibraryEntry[]>()
  useEffect(() => {
    let isCurrent = true
    // Without the list, ids are typed.
    library?.forms().then(
      (found) => isCurrent && setForms(found),
      () => {},
    )
    return () => {
      isCurrent = false
    }
  }, [library])
  return forms
}

/** One form of a library; undefined until it is there. */
export function useLibraryForm(library: FormLibrary | undefined, id: string): Form | undefined {
  const [read, setRead] = useState<Form>()
  useEffect(() => {
    let isCurrent = true
    if (id !== '')
      library?.form(id).then(
        (form) => isCurrent && setRead(form),
        () => {},
      )
    return () => {
      isCurrent = false
    }
  }, [library, id])
  return read?.['x-form'].id === id ? read : undefined
}
