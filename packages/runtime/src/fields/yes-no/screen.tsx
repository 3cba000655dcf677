import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { OptionBoxes } from '../../screen/input/OptionBoxes.tsx'
import { OptionSelect } from '../../screen/input/OptionSelect.tsx'
import { answersOf } from './yes-no.ts'

export function YesNoInput(props: FieldInputProps) {
  const answers = answersOf(props.field.schema, props.field.locale)
  if (props.options === 'chosen') return <OptionSelect {...props} from={answers} />
  return <OptionBoxes {...props} from={answers} />
}
YesNoInput.isGroup = true
