import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { Computed } from '../../screen/input/Computed.tsx'
import { useScreenScope } from '../../screen/screen-scope.ts'

/** The record's number, or when it will get one. */
export function RecordNumberInput({ id, field, naming }: FieldInputProps) {
  const { number, words } = useScreenScope()
  return <Computed id={id} text={number ?? words.numberedLater} field={field} naming={naming} />
}
