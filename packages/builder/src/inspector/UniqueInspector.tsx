import { walkFields, type Form } from '@paperwright/runtime'
import { requireFieldType, ruleId } from '@paperwright/runtime/kit'
import { useState } from 'react'
import { setUnique } from '../edits/set-unique.ts'
import { fieldName } from '../fields/find-fields.ts'
import { Entries } from '../settings/Entries.tsx'
import { useBuilder } from '../state/use-builder.ts'

type As = 'soft' | 'hard' | undefined

/** How strictly a field's value stands once among the form's records. */
export function UniqueField({ pointer }: { pointer: string }) {
  const { form, words, run } = useBuilder()
  const rule = form['x-unique']?.find(({ fields }) => ruleId(fields) === pointer)
  return (
    <AsSelect
      label={words.inspector.unique.label}
      value={rule && (rule.soft ? 'soft' : 'hard')}
      onSet={(as) => run((now) => setUnique(now, { fields: [pointer], as }))}
    />
  )
}

/** Fields that stand once together: each combination, and how strictly. */
export function UniqueInspector() {
  const { form, words, run } = useBuilder()
  const { unique: said } = words.inspector
  const [begun, setBegun] = useState<readonly string[]>()
  const offered = uniqueFields(form)
  const several = (form['x-unique'] ?? []).filter(({ fields }) => fields.length > 1)
  return (
    <>
      <p className="pwb-hint">{said.about}</p>
      <Entries
        entries={several}
        legend={({ fields }) => fields.map((field) => fieldName(form, field)).join(said.and)}
        remove={said.remove}
        onRemove={(index) => run((now) => setUnique(now, { fields: several[index]!.fields, as: undefined }))}
        add={said.add}
        {...(!begun && offered.length > 1 && { onAdd: () => setBegun([]) })}
      >
        {({ fields, soft }) => (
          <AsSelect
            label={said.label}
            value={soft ? 'soft' : 'hard'}
            onSet={(as) => run((now) => setUnique(now, { fields, as }))}
          />
        )}
      </Entries>
      {begun && (
        <fieldset className="pwb-rows">
          <legend>{said.choose}</legend>
          {offered.map((field) => (
            <label key={field} className="pwb-check">
              <input
                type="checkbox"
                checked={begun.includes(field)}
                onChange={({ target }) =>
                  setBegun(target.checked ? [...begun, field] : begun.filter((one) => one !== field))
                }
              />
              {fieldName(form, field)}
            </label>
          ))}
          <div className="pwb-buttons">
            <button
              type="button"
              disabled={begun.length < 2}
              onClick={() => {
                if (run((now) => setUnique(now, { fields: begun, as: 'hard' }))) setBegun(undefined)
              }}
            >
              {said.done}
            </button>
            <button type="button" onClick={() => setBegun(undefined)}>
              {said.cancel}
            </button>
          </div>
        </fieldset>
      )}
    </>
  )
}

function AsSelect({ label, value, onSet }: { label: string; value: As; onSet(as: As): unknown }) {
  const { unique: said } = useBuilder().words.inspector
  return (
    <label className="pwb-field">
      <span>{label}</span>
      <select
        value={value ?? 'none'}
        onChange={({ target }) => onSet(target.value === 'none' ? undefined : (target.value as As))}
      >
        <option value="none">{said.as.none}</option>
        <option value="soft">{said.as.soft}</option>
        <option value="hard">{said.as.hard}</option>
      </select>
    </label>
  )
}

/** The fields that a record has one value of. */
export function uniqueFields(form: Form): string[] {
  return walkFields(form).flatMap(({ pointer, schema }) => {
    const { takesValue, keepsFiles, showsNumber } = requireFieldType(schema)
    return takesValue === false || keepsFiles || showsNumber || pointer.includes('*') ? [] : [pointer]
  })
}
