import { joinPointer, readOptions } from '@paperwright/runtime/kit'
import type { QueryField } from '@paperwright/runtime/report'
import { Entries } from '../../settings/Entries.tsx'
import type { Setting } from '../../settings/setting.ts'
import { SettingsList } from '../../settings/SettingsList.tsx'
import { changeAt, inQuery, type Settings } from '../edits/change-at.ts'
import { newKey } from '../edits/new-key.ts'
import { useReport } from '../state/use-report.ts'

type Options = NonNullable<QueryField['options']>

/** Options of the report's own in place of the form's, and which of the form's counts as which. */
export function OptionsSettings({
  name,
  field: { from, options, recode = {} },
}: {
  name: string
  field: QueryField
}) {
  const { query, sources, words, locale, run } = useReport()
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
  const set = (change: Settings) => run((now) => changeAt(now, inQuery(query, 'fields', name), change))
  const setOptions = (next: Options) => set({ options: next })
  /** What counted as an option that is gone is itself again. */
  const remove = (index: number) => {
    const kept = Object.entries(recode).filter(([, to]) => to !== own[index]!.value)
    set({
      options: own.toSpliced(index, 1),
      recode: kept.length > 0 ? Object.fromEntries(kept) : undefined,
    })
  }
  const recodes = [...formOptions].map(([value, title]): [string, Setting] => [
    joinPointer(['recode', value]),
    {
      title: words.options.countsAs(title),
      schema: {},
      choices: [
        { value: undefined, title: words.options.itself },
        ...own.filter((one) => one.value !== value),
      ],
    },
  ])
  return (
    <>
      <Entries
        entries={own}
        legend={(_, index) => words.options.option(index + 1)}
        remove={words.remove}
        onRemove={own.length > 1 ? remove : undefined}
        add={words.options.add}
        onAdd={() => {
          const value = newKey('option', [...formOptions.keys(), ...own.map((one) => one.value)])
          setOptions([...own, { value, title: words.options.option(own.length + 1) }])
        }}
      >
        {(option, index) => (
          <SettingsList
            settings={{ title: { title: words.title, schema: { type: 'string' }, required: true } }}
            values={option}
            locale={locale}
            onSet={(_, title) => setOptions(own.with(index, { ...option, title: String(title) }))}
          />
        )}
      </Entries>
      <SettingsList
        settings={Object.fromEntries(recodes)}
        values={{ recode }}
        locale={locale}
        onSet={(key, value) => set({ [key]: value })}
      />
      {(options !== undefined || Object.keys(recode).length > 0) && (
        <button
          type="button"
          className="pwr-link"
          onClick={() => set({ options: undefined, recode: undefined })}
        >
          {words.options.reset}
        </button>
      )}
    </>
  )
}
