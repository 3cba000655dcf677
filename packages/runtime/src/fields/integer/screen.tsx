import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { TextInput } from '../../screen/input/TextInput.tsx'

export function IntegerInput(props: FieldInputProps) {
  return <TextInput {...props} look={{ inputMode: 'numeric', figures: true, width: 3 }} />
}
