import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { readOptions, type Option } from '../../fields/options.ts'
import { bindParent, fitsParent, optionsParentOf } from '../../form/options-by.ts'
import type { Json } from '../../form/json-schema.ts'
import { requireField, useScreenScope } from '../screen-scope.ts'
import type { FieldInputProps } from './field-input.ts'

/**
 * The options that a choice offers: those that fit the field that it depends on, and what was chosen already, so that
 * nothing of a record is lost. While that field is blank it offers all.
 */
export function useOfferedOptions({
  pointer,
  bound,
  field,
  value,
}: Pick<FieldInputProps, 'pointer' | 'bound' | 'field' | 'value'>): readonly Option[] {
  const scope = useScreenScope()
  const { store } = scope
  const parent = useMemo(() => {
    const found = optionsParentOf(requireField(scope, pointer), new Set(scope.fields.keys()))
    return found === undefined ? undefined : bindParent(found, bound)
  }, [scope, pointer, bound])
  const watch = useCallback(
    (listener: () => void) => (parent === undefined ? () => undefined : store.watch(parent, listener)),
    [store, parent],
  )
  const over = useSyncExternalStore(watch, () => (parent === undefined ? undefined : store.getValue(parent)))
  const options = useMemo(() => readOptions(field.schema), [field.schema])
  if (parent === undefined) return options
  return options.filter((option) => fitsParent(option, over) || isChosen(option, value))
}

function isChosen(option: Option, value: Json | undefined): boolean {
  return Array.isArray(value) ? value.includes(option.value) : value === option.value
}
