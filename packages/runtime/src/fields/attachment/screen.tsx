import { LazyFilesInput } from '../../screen/files/LazyFilesInput.tsx'
import type { FieldInputProps } from '../../screen/input/field-input.ts'

export function AttachmentInput(props: FieldInputProps) {
  return <LazyFilesInput {...props} isPictures={false} />
}
AttachmentInput.isGroup = true
