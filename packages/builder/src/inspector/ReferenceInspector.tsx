import { wordFormProblem, type FieldReference } from '@paperwright/runtime'
import { checkReferences, schemaPath } from '@paperwright/runtime/kit'
import { useState, type ReactNode } from 'react'
import { changeField } from '../edits/change-field.ts'
import { fieldName } from '../fields/find-fields.ts'
import { useBuilder } from '../state/use-builder.ts'
import { icons } from '../toolbar/icons.tsx'
import { ChoiceInput } from './ChoiceInput.tsx'
import {
  draftOf,
  fieldChoices,
  fillChoices,
  suggestReference,
  writeReference,
  type ReferenceDraft,
} from './reference-draft.ts'
import { useLibraryForm, useLibraryForms } from './use-library.ts'

/** What a field looks up: the other form, its field, what is filled in along with it. */
export function ReferenceInspector({
  pointer,
  reference,
}: {
  pointer: string
  reference: FieldReference | undefined
}) {
  const { form, words, locale, library, run } = useBuilder()
  const say = words.inspector.reference
  const written = JSON.stringify(reference)
  const [draft, setDraft] = useState(() => draftOf(reference))
  const [told, setTold] = useState(written)
  if (told !== written) {
    // Undone, or done elsewhere.
    setTold(written)
    setDraft(draftOf(reference))
  }
  const forms = useLibraryForms(library)
  const other = useLibraryForm(library, draft.form)
  const others = other && fieldChoices(other)
  const beside = fillChoices(form, pointer)

  const change = (part: Partial<ReferenceDraft>) => {
    const next = { ...draft, ...part }
    const now = writeReference(next)
    if (JSON.stringify(now) !== written) {
      if (!run((root) => changeField(root, { pointer, change: { 'x-reference': now } }))) return
      setTold(JSON.stringify(now))
    }
    setDraft(next)
  }
  const chooseForm = (id: string) => {
    if (id === '' || !library) return change({ form: id, ...(id === '' && draftOf(undefined)) })
    library.form(id).then(
      (chosen) => change(suggestReference(chosen, { title: fieldName(form, pointer), beside })),
      () => change({ form: id }),
    )
  }
  const here = `${schemaPath(form, pointer)}/`
  const problems = other ? checkReferences(form, other).filter(({ path }) => path.startsWith(here)) : []
  return (
    <>
      <p className="pwb-hint">{say.about}</p>
      <label className="pwb-field">
        <span>{forms ? say.form : say.formId}</span>
        <ChoiceInput
          value={draft.form}
          choices={forms?.map(({ id, code, title }) => ({
            value: id,
            title: code ? `${code} ${title}` : title,
          }))}
          placeholder="corporate-customer-file"
          onChange={chooseForm}
        />
      </label>
      {draft.form !== '' && (
        <>
          <label className="pwb-field">
            <span>{others ? say.field : say.fieldPointer}</span>
            <ChoiceInput
              value={draft.field}
              choices={others}
              placeholder="/customerName"
              onChange={(field) => change({ field })}
            />
          </label>
          <Rows
            title={say.fills}
            add={say.addFill}
            remove={say.removeRow}
            count={draft.fills.length}
            onAdd={() => change({ fills: [...draft.fills, ['', '']] })}
            onRemove={(index) => change({ fills: draft.fills.toSpliced(index, 1) })}
          >
            {(index) => {
              const [key, from] = draft.fills[index]!
              const put = (row: readonly [string, string]) =>
                change({ fills: draft.fills.map((one, at) => (at === index ? row : one)) })
              const taken = new Set(draft.fills.flatMap(([one], at) => (at === index ? [] : [one])))
              return (
                <>
                  <ChoiceInput
                    label={say.fillTo(index + 1)}
                    value={key}
                    choices={beside.filter(({ value }) => !taken.has(value))}
                    onChange={(next) => put([next, from])}
                  />
                  <span aria-hidden="true">←</span>
                  <ChoiceInput
                    label={say.fillFrom(index + 1)}
                    value={from}
                    choices={others}
                    placeholder="/address"
                    onChange={(next) => put([key, next])}
                  />
                </>
              )
            }}
          </Rows>
          <Rows
            title={say.hints}
            add={say.addHint}
            remove={say.removeRow}
            count={draft.hint.length}
            onAdd={() => change({ hint: [...draft.hint, ''] })}
            onRemove={(index) => change({ hint: draft.hint.toSpliced(index, 1) })}
          >
            {(index) => (
              <ChoiceInput
                label={say.hint(index + 1)}
                value={draft.hint[index]!}
                choices={others}
                placeholder="/address"
                onChange={(next) =>
                  change({ hint: draft.hint.map((one, at) => (at === index ? next : one)) })
                }
              />
            )}
          </Rows>
        </>
      )}
      {problems.map((problem) => (
        <p key={problem.path} className="pwb-hint pwb-wrong">
          {wordFormProblem({ ...problem, path: '' }, locale)}
        </p>
      ))}
    </>
  )
}

interface RowsProps {
  title: string
  add: string
  remove(index: number): string
  count: number
  onAdd(): void
  onRemove(index: number): void
  children(index: number): ReactNode
}

/** Rows of a setting, each of which can be taken away, and one more added. */
function Rows({ title, add, remove, count, onAdd, onRemove, children }: RowsProps) {
  return (
    <fieldset className="pwb-rows">
      <legend>{title}</legend>
      {Array.from({ length: count }, (_, index) => (
        <div key={index}>
          {children(index)}
          <button
            type="button"
            className="pwb-icon"
            aria-label={remove(index + 1)}
            onClick={() => onRemove(index)}
          >
            {icons.remove}
          </button>
        </div>
      ))}
      <div className="pwb-buttons">
        <button type="button" onClick={onAdd}>
          {add}
        </button>
      </div>
    </fieldset>
  )
}
