import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { OptionBoxes } from '../../screen/input/OptionBoxes.tsx'
import { useOfferedOptions } from '../../screen/input/use-offered-options.ts'

export function ChoicesInput(props: FieldInputProps) {
  return <OptionBoxes {...props} from={useOfferedOptions(props)} several />
}
ChoicesInput.isGroup = true
