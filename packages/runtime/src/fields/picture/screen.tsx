import { LazyFilesInput } from '../../screen/files/LazyFilesInput.tsx'
import type { FieldInputProps } from '../../screen/input/field-input.ts'

export function PictureInput(props: FieldInputProps) {
  return <LazyFilesInput {...props} isPictures />
}
PictureInput.isGroup = true
