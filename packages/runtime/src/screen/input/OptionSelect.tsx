import type { Option } from '../../fields/options.ts'
import { useScreenScope } from '../screen-scope.ts'
import type { FieldInputProps } from './field-input.ts'

/** A choice in a cell of a list, where boxes for every option would not fit. */
export function OptionSelect({ from, ...props }: FieldInputProps & { from: readonly Option[] }) {
  const { words } = useScreenScope()
  const index = from.findIndex(({ value }) => value === props.value)
  return (
    <select
      id={props.id}
      className="pw-input pw-select"
      value={index < 0 ? '' : String(index)}
      disabled={props.readOnly}
      aria-required={props.required || undefined}
      aria-invalid={props.invalid || undefined}
      aria-describedby={props.describedBy}
      onChange={(event) =>
        props.pick(event.target.value === '' ? undefined : from[Number(event.target.value)]?.value)
      }
      onBlur={props.leave}
      {...props.naming}
    >
      <option value="" aria-label={words.none} />
      {props.text !== '' && index < 0 && <option value="">{props.text}</option>}
      {from.map(({ title }, at) => (
        <option key={title} value={at}>
          {props.field.word(title)}
        </option>
      ))}
    </select>
  )
}
