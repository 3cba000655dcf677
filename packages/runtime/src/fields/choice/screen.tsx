import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { OptionBoxes } from '../../screen/input/OptionBoxes.tsx'
import { OptionSelect } from '../../screen/input/OptionSelect.tsx'
import { useOfferedOptions } from '../../screen/input/use-offered-options.ts'

export function ChoiceInput(props: FieldInputProps) {
  const options = useOfferedOptions(props)
  // How many there are changes with another field: boxes would move what stands around them.
  const isNarrowed = props.field.schema['x-options-by'] !== undefined && !options.some(({ blank }) => blank)
  if (props.options === 'chosen' || isNarrowed) return <OptionSelect {...props} from={options} />
  return <OptionBoxes {...props} from={options} />
}
ChoiceInput.isGroup = true
