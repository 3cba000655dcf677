import { requireFieldType } from '../../fields/registry.ts'
import { inputOf } from '../../fields/inputs.ts'
import { requireField, useScreenScope } from '../screen-scope.ts'

/** The title of a field: the label of its input where it has one, and a mark where it must be filled. */
export function TitleLabel({ pointer }: { pointer: string }) {
  const scope = useScreenScope()
  const { schema, required } = requireField(scope, pointer)
  const type = requireFieldType(schema)
  const access = scope.access.of(pointer)
  const isSingle =
    access !== 'none' && !pointer.includes('/*') && type.takesValue !== false && !inputOf(schema).isGroup
  const title = scope.word(schema.title ?? '')
  const mark = required && !scope.readOnly && access === 'enter' && (
    <span className="pw-required" title={scope.words.required} aria-hidden="true">
      *
    </span>
  )
  return (
    <span className="pw-label" title={schema.description && scope.word(schema.description)}>
      {isSingle ? <label htmlFor={scope.inputId(pointer)}>{title}</label> : title}
      {mark}
    </span>
  )
}
