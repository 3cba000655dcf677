import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { LazyNamedInput } from '../../screen/directory/LazyNamedInput.tsx'

export function DepartmentInput(props: FieldInputProps) {
  return <LazyNamedInput {...props} of="departments" />
}
