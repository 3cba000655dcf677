import { useScreenScope } from '../screen-scope.ts'
import { Computed } from './Computed.tsx'
import type { FieldInputProps } from './field-input.ts'

/** In place of the input of a type that the program was not given: what the record holds, and why it is not asked for. */
export function UnknownInput({ id, text, naming, field }: FieldInputProps) {
  const { words } = useScreenScope()
  return (
    <>
      <Computed id={id} text={text} field={field} naming={naming} isKept />
      <span className="pw-unread" role="note">
        {words.unknownType(field.schema['x-field'] ?? '')}
      </span>
    </>
  )
}
