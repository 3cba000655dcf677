import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { OptionBoxes } from '../../screen/input/OptionBoxes.tsx'
import { readOptions } from '../options.ts'

export function ChoicesInput(props: FieldInputProps) {
  return <OptionBoxes {...props} from={readOptions(props.field.schema)} several />
}
ChoicesInput.isGroup = true
