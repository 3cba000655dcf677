import { useCallback, useSyncExternalStore } from 'react'
import { bindPointer } from '../../form/pointer.ts'
import { inputOf } from '../../fields/inputs.ts'
import { InputCell } from '../input/InputCell.tsx'
import { FieldSlot } from '../rjsf/FieldSlot.tsx'
import { requireField, useScreenScope } from '../screen-scope.ts'

/** A field with its label above it. */
export function StackField({ pointer, indexes }: { pointer: string; indexes: ReadonlyMap<string, number> }) {
  const scope = useScreenScope()
  const { findings } = scope
  const { schema, required } = requireField(scope, pointer)
  const bound = bindPointer(pointer, indexes)
  const watch = useCallback((listener: () => void) => findings.watch(bound, listener), [findings, bound])
  const isHidden = useSyncExternalStore(watch, () => findings.isHidden(bound))
  if (isHidden) return null
  const title = scope.word(schema.title ?? '')
  const hasBoxes = inputOf(schema).isGroup ?? false
  const access = scope.access.of(pointer)
  const labelId = `${scope.inputId(bound)}-label`
  const naming = hasBoxes ? { 'aria-labelledby': labelId } : {}
  return (
    <div className="pw-stack-field">
      <span className="pw-stack-label" id={labelId}>
        {hasBoxes || access === 'none' ? title : <label htmlFor={scope.inputId(bound)}>{title}</label>}
        {required && !scope.readOnly && access === 'enter' && (
          <span className="pw-required" aria-hidden="true">
            *
          </span>
        )}
      </span>
      {schema.description !== undefined && (
        <span className="pw-stack-hint">{scope.word(schema.description)}</span>
      )}
      {bound === pointer ? (
        <FieldSlot pointer={pointer} place="stack" naming={naming} />
      ) : (
        <InputCell pointer={pointer} bound={bound} place="stack" naming={naming} />
      )}
    </div>
  )
}
