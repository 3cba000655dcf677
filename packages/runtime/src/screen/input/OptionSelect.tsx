import type { Option } from '../../fields/options.ts'
import { useScreenScope } from '../screen-scope.ts'
import type { FieldInputProps } from './field-input.ts'

/** Stands for words that name none of the options. */
const OTHER = 'other'

/**
 * A choice in a cell of a list, where boxes for every option would not fit. The browser's own has one line: what is
 * chosen is read in a copy that breaks it.
 */
export function OptionSelect({ from, ...props }: FieldInputProps & { from: readonly Option[] }) {
  const { words } = useScreenScope()
  const index = from.findIndex(({ value }) => value === props.value)
  const shown = from[index] ? props.field.word(from[index].title) : props.text
  return (
    <span className="pw-choice">
      <select
        id={props.id}
        className="pw-input pw-select"
        value={index >= 0 ? String(index) : props.text === '' ? '' : OTHER}
        disabled={props.readOnly}
        aria-required={props.required || undefined}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
        onChange={({ target: { value } }) => {
          if (value !== OTHER) props.pick(value === '' ? undefined : from[Number(value)]?.value)
        }}
        onBlur={props.leave}
        {...props.naming}
      >
        <option value="" aria-label={words.none} />
        {props.text !== '' && index < 0 && <option value={OTHER}>{props.text}</option>}
        {from.map(({ title }, at) => (
          <option key={title} value={at}>
            {props.field.word(title)}
          </option>
        ))}
      </select>
      <span className="pw-choice__words" aria-hidden="true">
        {shown}
      </span>
    </span>
  )
}
