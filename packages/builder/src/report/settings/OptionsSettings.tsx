import { readOptions, type QueryField } from '@paperwright/runtime'
import { newKey } from '../edits/new-key.ts'
import type { Change } from '../edits/without-blanks.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { icons } from '../../toolbar/icons.tsx'

type Options = NonNullable<QueryField['options']>

/** Options of the report's own in place of the form's, and which of the form's counts as which. */
export function OptionsSettings({
  field: { from, options, recode = {} },
  onSet,
}: {
  field: QueryField
  onSet(change: Change<QueryField>): void
}) {
  const { sources, words } = useReport()
  const references = Array.isArray(from) ? from : [from]
  const formOptions = new Map(
    sources
      .flatMap(({ fields }) => fields)
      .filter(({ reference }) => references.includes(reference))
      .flatMap(({ schema }) =>
        readOptions(schema).map(({ value, title }) => [String(value), title] as const),
      ),
  )
  const own: Options = options ?? [...formOptions].map(([value, title]) => ({ value, title }))
  const setRecode = (value: string, next: string) => {
    const { [value]: _, ...others } = recode
    const changed = { ...others, ...(next !== '' && { [value]: next }) }
    onSet({ recode: Object.keys(changed).length > 0 ? changed : undefined })
  }
  /** What counted as an option that is gone is itself again. */
  const remove = (value: string) => {
    const kept = Object.entries(recode).filter(([, to]) => to !== value)
    onSet({
      options: own.filter((one) => one.value !== value),
      recode: kept.length > 0 ? Object.fromEntries(kept) : undefined,
    })
  }
  return (
    <fieldset className="pwr-conditions">
      <legend>{words.options.title}</legend>
      {own.map(({ value, title }, index) => (
        <div key={value} className="pwr-option">
          <TextSetting
            label={words.options.option(index + 1)}
            value={title}
            onSet={(next) =>
              next.trim() && onSet({ options: own.with(index, { value, title: next.trim() }) })
            }
          />
          {own.length > 1 && (
            <button
              type="button"
              className="pwb-icon"
              aria-label={`${words.remove}：${title}`}
              onClick={() => remove(value)}
            >
              {icons.remove}
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        className="pwr-link"
        onClick={() => {
          const value = newKey('option', [...formOptions.keys(), ...own.map((one) => one.value)])
          onSet({ options: [...own, { value, title: words.options.option(own.length + 1) }] })
        }}
      >
        ＋ {words.options.add}
      </button>
      {[...formOptions].map(([value, title]) => (
        <ChoiceSetting
          key={value}
          label={words.options.countsAs(title)}
          value={recode[value] ?? ''}
          choices={[
            { value: '', title: words.options.itself },
            ...own
              .filter((one) => one.value !== value)
              .map((one) => ({ value: one.value, title: one.title })),
          ]}
          onSet={(next) => setRecode(value, next)}
        />
      ))}
      {(options !== undefined || Object.keys(recode).length > 0) && (
        <button
          type="button"
          className="pwr-link"
          onClick={() => onSet({ options: undefined, recode: undefined })}
        >
          {words.options.reset}
        </button>
      )}
    </fieldset>
  )
}
