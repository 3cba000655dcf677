import { CalendarInput } from '../../screen/input/CalendarInput.tsx'
import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { date } from './date.ts'

export function DateInput(props: FieldInputProps) {
  return <CalendarInput {...props} kind="date" width={7} hint={date.words[props.field.locale].hint} />
}
