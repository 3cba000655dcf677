import { CalendarInput } from '../../screen/input/CalendarInput.tsx'
import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { time } from './time.ts'

export function TimeInput(props: FieldInputProps) {
  return <CalendarInput {...props} kind="time" width={4} hint={time.words[props.field.locale].hint} />
}
