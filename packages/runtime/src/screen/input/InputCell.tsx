import { inputOf } from '../../fields/inputs.ts'
import { requireFieldType } from '../../fields/registry.ts'
import { siblingPointer } from '../../form/pointer.ts'
import { unitBeside } from '../../form/unit-beside.ts'
import { ProblemNote } from '../problems/LazyProblems.tsx'
import { requireField, useScreenScope } from '../screen-scope.ts'
import { Withheld } from '../restrictions/Withheld.tsx'
import { Computed } from './Computed.tsx'
import type { InputPlace, Naming } from './field-input.ts'
import { useFieldInput } from './use-field-input.ts'

export interface InputCellProps {
  /** The field, `*` for entries. */
  pointer: string
  /** The field in the entry in question. */
  bound: string
  place: InputPlace
  options?: 'inline' | 'stacked' | 'chosen'
  naming?: Naming
}

/** A field's input with its unit and, below, what is wrong with it. Draws nothing while the field is hidden. */
export function InputCell({ pointer, bound, place, options = 'inline', naming = {} }: InputCellProps) {
  const scope = useScreenScope()
  const { schema, required } = requireField(scope, pointer)
  const live = useFieldInput(pointer, bound)
  if (live.isHidden) return null
  const id = scope.inputId(bound)
  const access = scope.access.of(pointer)
  if (access === 'none') return <Withheld id={id} place={place} />
  const unit = unitBeside(schema)
  const TypeInput = inputOf(schema)
  const noteId = `${id}-problem`
  const isWrong = live.problem !== undefined && !live.problem.soft
  // Boxes and files show best themselves what there is; what else is only to be read stands as words.
  const { keepsFiles = false, takesLines } = requireFieldType(schema)
  const isRead = access === 'read' && !scope.readOnly
  const isWords = isRead && !keepsFiles && (!TypeInput.isGroup || options === 'chosen')
  return (
    <span
      className={`pw-field pw-field--${place}`}
      data-invalid={isWrong ? '' : undefined}
      data-kept={isRead ? '' : undefined}
    >
      <span className="pw-field__row">
        {schema['x-formula'] === undefined && !isWords ? (
          <TypeInput
            id={id}
            pointer={pointer}
            bound={bound}
            field={live.field}
            place={place}
            options={options}
            value={live.value}
            text={live.text}
            readOnly={scope.readOnly || isRead || schema.readOnly === true}
            required={required}
            naming={naming}
            describedBy={live.problem ? noteId : undefined}
            invalid={isWrong}
            isTyping={live.isTyping}
            type={live.type}
            leave={live.leave}
            pick={live.pick}
            renderBlank={(key) => <SiblingInput of={pointer} bound={bound} name={key} />}
          />
        ) : (
          <Computed
            id={id}
            text={live.text}
            field={live.field}
            naming={naming}
            isKept={isRead}
            lines={isWords && takesLines}
          />
        )}
        {unit && <span className="pw-unit">{scope.word(unit)}</span>}
      </span>
      {live.problem && <ProblemNote id={noteId} problem={live.problem} />}
    </span>
  )
}

/** The blank behind an option's words: a property beside the choice. */
export function SiblingInput({ of, bound, name }: { of: string; bound: string; name: string }) {
  const scope = useScreenScope()
  const pointer = siblingPointer(of, name)
  const title = requireField(scope, pointer).schema.title
  return (
    <InputCell
      pointer={pointer}
      bound={siblingPointer(bound, name)}
      place="words"
      naming={title === undefined ? {} : { 'aria-label': scope.word(title) }}
    />
  )
}
