import type { JsonSchema } from '@paperwright/runtime'
import { optionsParentOf, readOptions } from '@paperwright/runtime/kit'
import { useState } from 'react'
import { pasteOptionTable, setOptionRows } from '../edits/set-option-table.ts'
import { listParents, setOptionsBy } from '../edits/set-options-by.ts'
import { fieldName, findField, indexFields } from '../fields/find-fields.ts'
import { readTitles } from '../fields/option-table.ts'
import { useKeepOnLeave } from '../kept/use-keep-on-leave.ts'
import { useBuilder } from '../state/use-builder.ts'
import { optionsByWords } from './options-by-words.ts'

/** Which options of a choice fit which of another field: a table of two columns, typed or pasted. */
export function OptionsByInspector({ pointer, schema }: { pointer: string; schema: JsonSchema }) {
  const { form, locale, run } = useBuilder()
  const words = optionsByWords[locale]
  const [pasted, setPasted] = useState<string>()
  const parent = optionsParentOf({ pointer, schema }, new Set(indexFields(form).keys()))
  const parents = listParents(form, pointer)
  const over = parent === undefined ? undefined : findField(form, parent)
  const options = readOptions(schema)
  const free = options.filter((option) => !option.for)
  if (parents.length === 0 && parent === undefined) return <p className="pwb-hint">{words.noFields}</p>
  return (
    <div className="pwb-options pwb-options-by">
      <p className="pwb-hint">{words.about}</p>
      <label className="pwb-field">
        <span>{words.on}</span>
        <select
          value={parent ?? ''}
          onChange={({ target: { value } }) =>
            run((now) => setOptionsBy(now, { pointer, on: value === '' ? undefined : value }))
          }
        >
          <option value="">{words.none}</option>
          {parents.map((one) => (
            <option key={one} value={one}>
              {fieldName(form, one)}
            </option>
          ))}
        </select>
      </label>
      {parent !== undefined && over && (
        <>
          <fieldset className="pwb-option-table">
            <legend>{words.table(fieldName(form, parent))}</legend>
            {readOptions(over.schema).map(({ value, title }) => (
              <RowInput
                key={JSON.stringify(value)}
                label={title}
                titles={options.filter((option) => option.for?.includes(value)).map((option) => option.title)}
                onKeep={(titles) =>
                  run((now) => setOptionRows(now, { pointer, rows: [{ of: value, titles }] }))
                }
              />
            ))}
          </fieldset>
          {free.length > 0 && (
            <p className="pwb-hint">
              {words.anywhere(free.map(({ title }) => title).join(locale === 'zh' ? '、' : ', '))}
            </p>
          )}
          <div className="pwb-buttons">
            <button
              type="button"
              aria-expanded={pasted !== undefined}
              onClick={() => setPasted(pasted === undefined ? '' : undefined)}
            >
              {words.paste}
            </button>
          </div>
          {pasted !== undefined && (
            <>
              <textarea
                aria-label={words.paste}
                placeholder={words.pasteHint}
                rows={6}
                value={pasted}
                onChange={({ target }) => setPasted(target.value)}
              />
              <button
                type="button"
                onClick={() =>
                  run((now) => pasteOptionTable(now, { pointer, text: pasted })) && setPasted(undefined)
                }
              >
                {words.pasteDone}
              </button>
            </>
          )}
        </>
      )}
    </div>
  )
}

/** What fits one option; kept when it is finished, and what was refused stays to be mended. */
function RowInput({
  label,
  titles,
  onKeep,
}: {
  label: string
  titles: readonly string[]
  onKeep(titles: readonly string[]): boolean
}) {
  const { locale } = useBuilder()
  const [typed, setTyped] = useState<string>()
  const shown = titles.join(locale === 'zh' ? '、' : ', ')
  const end = () => {
    done()
    if (typed === undefined || typed === shown || onKeep(readTitles(typed))) setTyped(undefined)
  }
  const done = useKeepOnLeave(typed, end)
  const text = typed ?? shown
  return (
    <label>
      <span>{label}</span>
      <textarea
        rows={Math.min(6, Math.max(1, Math.ceil(text.length / 16), text.split('\n').length))}
        value={text}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={end}
      />
    </label>
  )
}
