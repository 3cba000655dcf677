import type { FieldProps, FieldTemplateProps, RegistryFieldsType, TemplatesType } from '@rjsf/utils'
import { screens } from '../../fields/screens.ts'
import type { FieldInput } from '../input/field-input.ts'
import { InputCell } from '../input/InputCell.tsx'
import { placementOf } from './placement.ts'
import { SheetField } from './SheetField.tsx'

/** The rjsf fields of this theme: the sheet for the whole form, and one for each field type, under the type's name. */
export const sheetFields: RegistryFieldsType = {
  SheetField,
  ...Object.fromEntries(Object.entries(screens).map(([name, input]) => [name, fieldOf(input)])),
}

/** The sheet draws labels, words and problems itself: rjsf's templates add nothing. */
export const sheetTemplates: Partial<TemplatesType> = {
  FieldTemplate: ({ children }: FieldTemplateProps) => <>{children}</>,
  FieldHelpTemplate: () => null,
  FieldErrorTemplate: () => null,
  DescriptionFieldTemplate: () => null,
}

function fieldOf(Input: FieldInput) {
  return function TypedField(props: FieldProps) {
    const placement = placementOf(props)
    return <InputCell {...placement} bound={placement.pointer} Input={Input} />
  }
}
