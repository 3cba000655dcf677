import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { TextInput } from '../../screen/input/TextInput.tsx'

export function TextFieldInput(props: FieldInputProps) {
  return <TextInput {...props} look={{}} />
}
