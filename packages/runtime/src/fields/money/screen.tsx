import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { TextInput } from '../../screen/input/TextInput.tsx'

export function MoneyInput(props: FieldInputProps) {
  return <TextInput {...props} look={{ inputMode: 'decimal', figures: true, width: 4 }} />
}
