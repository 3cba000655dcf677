import { requireFieldType } from '../../fields/registry.ts'
import type { FieldInputProps } from './field-input.ts'
import { TextInput } from './TextInput.tsx'

/** The input of a type that brings none: its value is typed as text. */
export function PlainInput(props: FieldInputProps) {
  const { schema, locale } = props.field
  const { isNumeric = false, takesLines = false, blankWidth, words } = requireFieldType(schema)
  return (
    <TextInput
      {...props}
      look={{
        ...(isNumeric && { inputMode: 'decimal' }),
        ...(blankWidth !== undefined && { width: blankWidth }),
        figures: isNumeric,
        lines: takesLines,
        hint: words[locale].hint,
      }}
    />
  )
}
