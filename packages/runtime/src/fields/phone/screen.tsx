import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { TextInput } from '../../screen/input/TextInput.tsx'

export function PhoneInput(props: FieldInputProps) {
  return <TextInput {...props} look={{ inputMode: 'tel', width: 8 }} />
}
