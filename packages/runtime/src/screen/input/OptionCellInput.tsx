import { blankWords, readOptions } from '../../fields/options.ts'
import type { OptionCell } from '../../form/sheet.ts'
import { ProblemNote } from '../problems/LazyProblems.tsx'
import { requireField, useScreenScope } from '../screen-scope.ts'
import type { Naming } from './field-input.ts'
import { Withheld } from '../restrictions/Withheld.tsx'
import { OptionBox } from './OptionBox.tsx'
import { SiblingInput } from './InputCell.tsx'
import { useFieldInput } from './use-field-input.ts'

/** One option of a choice in a cell of its own. The first one carries the choice's problem. */
export function OptionCellInput({
  option,
  bound,
  naming,
}: {
  option: OptionCell['option']
  bound: string
  naming: Naming
}) {
  const scope = useScreenScope()
  const live = useFieldInput(option.field, bound)
  const options = readOptions(requireField(scope, option.field).schema)
  const found = options.find(({ value }) => value === option.value)
  if (!found || live.isHidden) return null
  const access = scope.access.of(option.field)
  if (access === 'none') {
    const id = scope.inputId(bound)
    return <Withheld place="cell" {...(options[0] === found && { id })} />
  }
  const several = Array.isArray(live.value) || live.field.schema.type === 'array'
  const picked = several ? (Array.isArray(live.value) ? live.value : []) : [live.value]
  const id = scope.inputId(bound)
  const title = scope.word(found.title)
  const [before, after] = found.blank ? blankWords(found.blank, scope.word) : []
  const toggle = (on: boolean) => {
    if (!several) return live.pick(on ? option.value : undefined)
    const next = options
      .map(({ value }) => value)
      .filter((value) => (value === option.value ? on : picked.includes(value)))
    live.pick(next.length > 0 ? next : undefined)
  }
  const isFirst = options[0] === found
  return (
    <span
      className="pw-field pw-field--cell"
      data-invalid={live.problem && !live.problem.soft ? '' : undefined}
      data-kept={access === 'read' ? '' : undefined}
    >
      <OptionBox
        id={isFirst ? id : `${id}=${String(option.value)}`}
        name={id}
        kind={several ? 'checkbox' : 'radio'}
        title={title}
        ticked={picked.includes(option.value)}
        readOnly={scope.readOnly || access === 'read'}
        bare={option.bare ?? false}
        naming={
          naming['aria-label'] === undefined ? {} : { 'aria-label': `${naming['aria-label']} ${title}` }
        }
        onTick={toggle}
      >
        {found.blank && (
          <>
            {before}
            <SiblingInput of={option.field} bound={bound} name={found.blank.field} />
            {after}
          </>
        )}
      </OptionBox>
      {isFirst && live.problem && <ProblemNote id={`${id}-problem`} problem={live.problem} />}
    </span>
  )
}
