import type { ListShape } from '@paperwright/runtime'
import { removeQuery } from '../edits/remove-query.ts'
import { setKeep } from '../edits/set-keep.ts'
import { setList } from '../edits/set-list.ts'
import { setQueryTitle } from '../edits/set-query-title.ts'
import { setTotals } from '../edits/set-totals.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { TickSetting } from '../widgets/TickSetting.tsx'
import { ExpressionInput } from '../../widgets/ExpressionInput.tsx'
import { Panel } from '../../inspector/Panel.tsx'
import { titleOfQuery } from '../sources/title-of-query.ts'

/** The query's table as a whole: totals, which rows stay, how a list is sorted. */
export function TableSettings() {
  const work = useReport()
  const { report, shape, query, words, run } = work
  if (!shape) return null
  const { cross, list } = shape
  const measures = Object.entries(cross?.measures ?? {})
  return (
    <Panel title={words.table.title}>
      <TextSetting
        label={words.table.name}
        value={shape.title ?? ''}
        placeholder={titleOfQuery(report, query, work)}
        onSet={(title) => run((now) => setQueryTitle(now, { query, title }))}
      />
      {cross && (
        <>
          {(['rows', 'columns'] as const).map((axis) => (
            <TickSetting
              key={axis}
              label={axis === 'rows' ? words.table.rowTotal : words.table.columnTotal}
              value={Boolean(cross.totals?.[axis])}
              onSet={(total) =>
                run((now) => setTotals(now, { query, change: { [axis]: total || undefined } }))
              }
            />
          ))}
          {cross.rows && (
            <ExpressionInput
              label={words.table.keep}
              placeholder={words.table.keepHint}
              value={cross.keep ?? ''}
              names={measures.map(([name, { title }]) => ({ name, title }))}
              onKeep={(keep) => run((now) => setKeep(now, { query, keep: keep.trim() || undefined }))}
            />
          )}
        </>
      )}
      {list && <ListSettings list={list} />}
      {Object.keys(report.queries).length > 1 && (
        <button
          type="button"
          className="pwr-link pwb-danger"
          onClick={() => run((now) => removeQuery(now, query))}
        >
          {words.table.remove}
        </button>
      )}
    </Panel>
  )
}

function ListSettings({ list }: { list: ListShape }) {
  const { query, fields, words, run } = useReport()
  const [sort] = list.sort ?? []
  const set = (change: Parameters<typeof setList>[1]['change']) =>
    run((now) => setList(now, { query, change }))
  const isNumber = (key: string) => fields.get(key)?.kind === 'number'
  return (
    <>
      <ChoiceSetting
        label={words.table.sort}
        value={sort?.by ?? ''}
        choices={[
          { value: '', title: words.none },
          ...[...fields.values()].map(({ key, title }) => ({ value: key, title })),
        ]}
        onSet={(by) => set({ sort: by === '' ? undefined : [{ by, direction: sort?.direction ?? 'asc' }] })}
      />
      {sort && (
        <ChoiceSetting
          label={words.table.direction}
          value={sort.direction}
          choices={[
            { value: 'asc', title: words.table.asc },
            { value: 'desc', title: words.table.desc },
          ]}
          onSet={(direction) => set({ sort: [{ ...sort, direction: direction as 'asc' | 'desc' }] })}
        />
      )}
      <NumberSetting label={words.table.limit} value={list.limit} onSet={(limit) => set({ limit })} />
      {list.fields.filter(isNumber).map((key) => (
        <ChoiceSetting
          key={key}
          label={`${words.table.totals} · ${fields.get(key)?.title ?? key}`}
          value={list.totals?.[key] ?? ''}
          choices={[
            { value: '', title: words.none },
            ...(['sum', 'average', 'min', 'max', 'count'] as const).map((of) => ({
              value: of,
              title: words.measure.ofs[of],
            })),
          ]}
          onSet={(of) => {
            const { [key]: _, ...others } = list.totals ?? {}
            set({ totals: { ...others, ...(of !== '' && { [key]: of as 'sum' }) } })
          }}
        />
      ))}
    </>
  )
}
