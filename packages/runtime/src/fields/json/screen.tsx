import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { TextInput } from '../../screen/input/TextInput.tsx'

export function JsonInput(props: FieldInputProps) {
  return <TextInput {...props} look={{ lines: true, width: 10 }} />
}
