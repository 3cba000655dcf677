import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { NamedInput } from '../../screen/directory/NamedInput.tsx'

export function DepartmentInput(props: FieldInputProps) {
  return <NamedInput {...props} of="departments" />
}
