import { CalendarInput } from '../../screen/input/CalendarInput.tsx'
import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { datetime } from './datetime.ts'

export function DatetimeInput(props: FieldInputProps) {
  return (
    <CalendarInput
      {...props}
      kind="datetime-local"
      width={10}
      hint={datetime.words[props.field.locale].hint}
    />
  )
}
