import { joinPointer, titleOfChoice } from '@paperwright/runtime/kit'
import type { ListShape, Sort } from '@paperwright/runtime/report'
import { Entries } from '../../settings/Entries.tsx'
import type { Setting } from '../../settings/setting.ts'
import { SettingsList } from '../../settings/SettingsList.tsx'
import { changeAt, inQuery, type Settings } from '../edits/change-at.ts'
import { useReport } from '../state/use-report.ts'
import { fieldChoices } from './choices.ts'
import { PartSettings } from './PartSettings.tsx'

const TOTALS = ['sum', 'average', 'min', 'max', 'count'] as const

/** How a list is sorted, cut off and summed up. */
export function ListSettings({ list }: { list: ListShape }) {
  const { query, fields, words, locale, run } = useReport()
  const { sort = [] } = list
  const place = inQuery(query, 'list')
  const set = (change: Settings) => run((now) => changeAt(now, place, change))
  const setSort = (next: Sort[]) => set({ sort: next.length > 0 ? next : undefined })
  const [unsorted] = [...fields.keys()].filter((key) => !sort.some(({ by }) => by === key))
  const totals = list.fields
    .filter((key) => fields.get(key)?.kind === 'number')
    .map((key): [string, Setting] => [
      joinPointer(['totals', key]),
      {
        title: `${words.table.totals} · ${fields.get(key)!.title}`,
        schema: {},
        choices: [
          { value: undefined, title: words.none },
          ...TOTALS.map((value) => ({ value, title: titleOfChoice(locale, value) })),
        ],
      },
    ])
  return (
    <>
      <Entries
        entries={sort}
        legend={(_, index) => (index === 0 ? words.table.sort : words.table.thenSort)}
        remove={words.remove}
        onRemove={(index) => setSort(sort.toSpliced(index, 1))}
        add={words.table.addSort}
        onAdd={
          unsorted === undefined ? undefined : () => setSort([...sort, { by: unsorted, direction: 'asc' }])
        }
      >
        {(one, index) => (
          <PartSettings
            of="sort"
            at={`${place}/sort/${index}`}
            values={one}
            facts={{ by: { choices: fieldChoices(fields.values()) } }}
          />
        )}
      </Entries>
      <PartSettings of="list" at={place} values={list} facts={{ fields: false }} />
      <SettingsList
        settings={Object.fromEntries(totals)}
        values={list}
        locale={locale}
        onSet={(key, value) => set({ [key]: value })}
      />
    </>
  )
}
