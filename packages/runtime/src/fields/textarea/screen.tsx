import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { TextInput } from '../../screen/input/TextInput.tsx'

export function TextareaInput(props: FieldInputProps) {
  return <TextInput {...props} look={{ lines: true, width: 16 }} />
}
