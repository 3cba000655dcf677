import type { ListShape, Sort } from '@paperwright/runtime'
import { changeAt, inQuery } from '../edits/change-at.ts'
import type { Change } from '../edits/without-blanks.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'

const TOTALS = ['sum', 'average', 'min', 'max', 'count'] as const

/** How a list is sorted, cut off and summed up. */
export function ListSettings({ list }: { list: ListShape }) {
  const { query, fields, words, run } = useReport()
  const sort = list.sort ?? []
  const set = (change: Change<ListShape>) => run((now) => changeAt(now, inQuery(query, 'list'), change))
  const setSort = (next: Sort[]) => set({ sort: next.length > 0 ? next : undefined })
  const unsorted = [...fields.keys()].filter((key) => !sort.some(({ by }) => by === key))
  const titles = [...fields.values()].map(({ key, title }) => ({ value: key, title }))
  return (
    <>
      {sort.map((one, index) => (
        <fieldset key={`${sort.length} ${index}`} className="pwr-conditions">
          <legend>{index === 0 ? words.table.sort : words.table.thenSort}</legend>
          <ChoiceSetting
            label={words.condition.field}
            value={one.by}
            choices={titles}
            onSet={(by) => setSort(sort.with(index, { ...one, by }))}
          />
          <ChoiceSetting
            label={words.table.direction}
            value={one.direction}
            choices={[
              { value: 'asc', title: words.table.asc },
              { value: 'desc', title: words.table.desc },
            ]}
            onSet={(direction) =>
              setSort(sort.with(index, { ...one, direction: direction === 'desc' ? 'desc' : 'asc' }))
            }
          />
          <button
            type="button"
            className="pwr-link pwb-danger"
            onClick={() => setSort(sort.toSpliced(index, 1))}
          >
            {words.remove}
          </button>
        </fieldset>
      ))}
      {unsorted[0] !== undefined && (
        <button
          type="button"
          className="pwr-link"
          onClick={() => setSort([...sort, { by: unsorted[0]!, direction: 'asc' }])}
        >
          ＋ {words.table.addSort}
        </button>
      )}
      <NumberSetting label={words.table.limit} value={list.limit} onSet={(limit) => set({ limit })} />
      {list.fields
        .filter((key) => fields.get(key)?.kind === 'number')
        .map((key) => (
          <ChoiceSetting
            key={key}
            label={`${words.table.totals} · ${fields.get(key)?.title ?? key}`}
            value={list.totals?.[key] ?? ''}
            choices={[
              { value: '', title: words.none },
              ...TOTALS.map((of) => ({ value: of, title: words.measure.ofs[of] })),
            ]}
            onSet={(chosen) => {
              const { [key]: _, ...others } = list.totals ?? {}
              const of = TOTALS.find((one) => one === chosen)
              set({ totals: { ...others, ...(of && { [key]: of }) } })
            }}
          />
        ))}
    </>
  )
}
