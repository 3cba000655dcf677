import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { TextInput } from '../../screen/input/TextInput.tsx'

export function AmountWordsInput(props: FieldInputProps) {
  return <TextInput {...props} look={{ width: 14 }} />
}
