import type { FieldProps, FieldTemplateProps, RegistryFieldsType, TemplatesType } from '@rjsf/utils'
import { InputCell } from '../input/InputCell.tsx'
import { placementOf } from './placement.ts'
import { SheetField } from './SheetField.tsx'

/** The rjsf fields of this theme: the sheet for the whole form, and the input of whatever type a field has. */
export const sheetFields: RegistryFieldsType = { SheetField, TypedField }

/** The sheet draws labels, words and problems itself: rjsf's templates add nothing. */
export const sheetTemplates: Partial<TemplatesType> = {
  FieldTemplate: ({ children }: FieldTemplateProps) => <>{children}</>,
  FieldHelpTemplate: () => null,
  FieldErrorTemplate: () => null,
  DescriptionFieldTemplate: () => null,
}

function TypedField(props: FieldProps) {
  const placement = placementOf(props)
  return <InputCell {...placement} bound={placement.pointer} />
}
