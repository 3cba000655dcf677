import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { TextInput } from '../../screen/input/TextInput.tsx'
import { useScreenScope } from '../../screen/screen-scope.ts'
import { LookUpInput } from '../../screen/look-up/LookUpInput.tsx'

/** Text that is looked up while it is typed, where there is something to look in. */
export function ReferenceInput(props: FieldInputProps) {
  const { services } = useScreenScope()
  const reference = props.field.schema['x-reference']
  return services.lookUp && reference && !props.readOnly ? (
    <LookUpInput {...props} reference={reference} lookUp={services.lookUp} />
  ) : (
    <TextInput {...props} look={{}} />
  )
}
