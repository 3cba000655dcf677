import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { OptionBoxes } from '../../screen/input/OptionBoxes.tsx'
import { OptionSelect } from '../../screen/input/OptionSelect.tsx'
import { scaleOf } from './rating.ts'

export function RatingInput(props: FieldInputProps) {
  const marks = scaleOf(props.field.schema).map((mark) => ({ value: mark, title: String(mark) }))
  if (props.options === 'chosen') return <OptionSelect {...props} from={marks} />
  return <OptionBoxes {...props} from={marks} />
}
RatingInput.isGroup = true
