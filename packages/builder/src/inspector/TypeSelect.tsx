import { listFieldTypes } from '@paperwright/runtime'
import { changeType } from '../edits/change-type.ts'
import { earlierOptions } from '../fields/earlier-options.ts'
import { useBuilder } from '../state/use-builder.ts'
import { typeName } from '../words/describe-cell.ts'

/** Another type for a field, or for several at once; `type` is left out where they are of several. */
export function TypeSelect({ pointers, type }: { pointers: readonly string[]; type: string | undefined }) {
  const { words, locale, past, run } = useBuilder()
  const choose = (chosen: string) =>
    run((form) =>
      pointers.reduce(
        (now, pointer) => changeType(now, { pointer, type: chosen, earlier: earlierOptions(past, pointer) }),
        form,
      ),
    )
  return (
    <label className="pwb-field">
      <span>{words.inspector.type}</span>
      <select value={type ?? ''} onChange={({ target }) => choose(target.value)}>
        {type === undefined && (
          <option value="" disabled>
            {words.inspector.mixed}
          </option>
        )}
        {listFieldTypes()
          .filter(({ takesValue }) => takesValue !== false)
          .map(({ name }) => (
            <option key={name} value={name}>
              {typeName(name, locale)}
            </option>
          ))}
      </select>
    </label>
  )
}
