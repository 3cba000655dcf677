import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { TextInput } from '../../screen/input/TextInput.tsx'

export function EmailInput(props: FieldInputProps) {
  return <TextInput {...props} look={{ inputMode: 'email', width: 10 }} />
}
