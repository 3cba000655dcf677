import type { FieldProps, RJSFSchema } from '@rjsf/utils'
import { createContext, useContext, useMemo } from 'react'
import { getValue, splitPointer } from '../../form/pointer.ts'
import { requireField, useScreenScope } from '../screen-scope.ts'
import type { Placement } from './placement.ts'

/** The props that rjsf gave the field of the whole form; each field placed on the sheet is handed its part of them. */
export const RootFieldContext = createContext<FieldProps | null>(null)

/**
 * Puts a field of the form at a place of the sheet, by pointer, as rjsf's own layout grid does: rjsf's `SchemaField`
 * resolves it and draws the input of its type.
 */
export function FieldSlot({ pointer, ...placement }: Placement) {
  const scope = useScreenScope()
  const root = useContext(RootFieldContext)
  if (!root) throw new Error('A field stands outside rjsf.')
  const { registry, formData, onChange, onBlur, onFocus } = root
  const SchemaField = registry.fields['SchemaField']
  if (!SchemaField) throw new Error('rjsf has no SchemaField.')
  const { required, key } = requireField(scope, pointer)
  const path = useMemo(() => splitPointer(pointer), [pointer])
  const fieldPathId = useMemo(() => ({ $id: scope.inputId(pointer), path }), [scope, pointer, path])
  const view = useMemo(() => viewAt(root.schema, path), [root.schema, path])
  const uiSchema = {
    'ui:field': 'TypedField',
    'ui:options': { placement: { pointer, ...placement } },
  }
  return (
    <SchemaField
      name={key}
      required={required}
      schema={view}
      uiSchema={uiSchema}
      fieldPathId={fieldPathId}
      formData={getValue(formData, pointer)}
      onChange={onChange}
      onBlur={onBlur}
      onFocus={onFocus}
      registry={registry}
    />
  )
}

function viewAt(root: RJSFSchema, path: readonly string[]): RJSFSchema {
  return path.reduce<RJSFSchema>((schema, key) => {
    const inner = schema.properties?.[key]
    return typeof inner === 'object' ? inner : {}
  }, root)
}
