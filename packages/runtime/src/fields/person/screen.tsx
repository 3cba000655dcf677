import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { NamedInput } from '../../screen/directory/NamedInput.tsx'

export function PersonInput(props: FieldInputProps) {
  return <NamedInput {...props} of="people" />
}
