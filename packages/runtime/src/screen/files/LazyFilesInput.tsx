import { lazy, Suspense } from 'react'
import type { FieldInputProps } from '../input/field-input.ts'

const FilesInput = lazy(() => import('./FilesInput.tsx'))

/** The input of files, loaded where a form has any. Until then the files' names stand there. */
export function LazyFilesInput(props: FieldInputProps & { isPictures: boolean }) {
  const { id, text } = props
  return (
    <Suspense
      fallback={
        <span id={id} className="pw-files">
          {text}
        </span>
      }
    >
      <FilesInput {...props} />
    </Suspense>
  )
}
