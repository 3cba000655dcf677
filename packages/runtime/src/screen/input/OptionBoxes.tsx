import type { Json } from '../../form/json-schema.ts'
import { blankWords, type Option } from '../../fields/options.ts'
import type { FieldInputProps } from './field-input.ts'
import { OptionBox } from './OptionBox.tsx'

/** Options with their tick boxes: one may be ticked, or several. */
export function OptionBoxes({
  from,
  several = false,
  ...props
}: FieldInputProps & { from: readonly Option[]; several?: boolean }) {
  const { id, naming, describedBy, invalid, required, field, readOnly } = props
  const picked: Json[] = several
    ? Array.isArray(props.value)
      ? props.value
      : []
    : props.value === undefined
      ? []
      : [props.value]
  const toggle = (value: Json, on: boolean) => {
    if (!several) return props.pick(on ? value : undefined)
    const next = from
      .map((option) => option.value)
      .filter((one) => (one === value ? on : picked.includes(one)))
    props.pick(next.length > 0 ? next : undefined)
  }
  return (
    <span
      id={id}
      role={several ? 'group' : 'radiogroup'}
      tabIndex={-1}
      className="pw-options"
      data-stacked={props.options === 'stacked' ? '' : undefined}
      aria-describedby={describedBy}
      aria-required={(!several && required) || undefined}
      aria-invalid={(!several && invalid) || undefined}
      {...naming}
    >
      {props.value === undefined && props.text !== '' && (
        // What was pasted and names none of them.
        <span className="pw-unread">{props.text}</span>
      )}
      {from.map((option) => (
        <OptionBox
          key={String(option.value)}
          id={`${id}=${String(option.value)}`}
          name={id}
          kind={several ? 'checkbox' : 'radio'}
          title={field.word(option.title)}
          ticked={picked.includes(option.value)}
          readOnly={readOnly}
          onTick={(on) => toggle(option.value, on)}
        >
          {option.blank && (
            <>
              {blankWords(option.blank, field.word)[0]}
              {props.renderBlank(option.blank.field)}
              {blankWords(option.blank, field.word)[1]}
            </>
          )}
        </OptionBox>
      ))}
    </span>
  )
}
