import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { OptionBoxes } from '../../screen/input/OptionBoxes.tsx'
import { OptionSelect } from '../../screen/input/OptionSelect.tsx'
import { readOptions } from '../options.ts'

export function ChoiceInput(props: FieldInputProps) {
  const options = readOptions(props.field.schema)
  if (props.options === 'chosen') return <OptionSelect {...props} from={options} />
  return <OptionBoxes {...props} from={options} />
}
ChoiceInput.isGroup = true
