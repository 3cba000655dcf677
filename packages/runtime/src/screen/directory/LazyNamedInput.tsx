import { lazy, Suspense } from 'react'
import type { DirectoryKind } from '../../directory/named.ts'
import type { FieldInputProps } from '../input/field-input.ts'
import { TextInput } from '../input/TextInput.tsx'

const NamedInput = lazy(() => import('./NamedInput.tsx'))

/** The input of whoever is picked, loaded where a form has any. Until then the name stands there to be read. */
export function LazyNamedInput(props: FieldInputProps & { of: DirectoryKind }) {
  return (
    <Suspense
      fallback={
        <span className="pw-coming" aria-busy="true">
          <TextInput {...props} readOnly look={{}} />
        </span>
      }
    >
      <NamedInput {...props} />
    </Suspense>
  )
}
