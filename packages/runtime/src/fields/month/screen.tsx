import { CalendarInput } from '../../screen/input/CalendarInput.tsx'
import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { month } from './month.ts'

export function MonthInput(props: FieldInputProps) {
  return <CalendarInput {...props} kind="month" width={5} hint={month.words[props.field.locale].hint} />
}
