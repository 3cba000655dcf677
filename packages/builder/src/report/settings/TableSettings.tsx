import { REPORT_WORDS } from '@paperwright/runtime'
import { removeQuery } from '../edits/remove-query.ts'
import { changeAt, inQuery } from '../edits/change-at.ts'
import { useReport } from '../state/use-report.ts'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { TickWordsSetting } from '../widgets/TickWordsSetting.tsx'
import { ExpressionInput } from '../../widgets/ExpressionInput.tsx'
import { Panel } from '../../inspector/Panel.tsx'
import { ListSettings } from './ListSettings.tsx'
import { titleOfQuery } from '../sources/title-of-query.ts'

/** The query's table as a whole: totals, which rows stay, how a list is sorted. */
export function TableSettings() {
  const work = useReport()
  const { report, shape, query, words, locale, run } = work
  if (!shape) return null
  const { cross, list } = shape
  const measures = Object.entries(cross?.measures ?? {})
  return (
    <Panel title={words.table.title}>
      <TextSetting
        label={words.table.name}
        value={shape.title ?? ''}
        placeholder={titleOfQuery(report, query, work)}
        onSet={(title) => run((now) => changeAt(now, inQuery(query), { title: title.trim() || undefined }))}
      />
      {cross && (
        <>
          {(['rows', 'columns'] as const).map((axis) => (
            <TickWordsSetting
              key={axis}
              label={axis === 'rows' ? words.table.rowTotal : words.table.columnTotal}
              usual={REPORT_WORDS[locale].total}
              value={cross.totals?.[axis]}
              onSet={(total) =>
                run((now) => changeAt(now, inQuery(query, 'cross'), { [`/totals/${axis}`]: total }))
              }
            />
          ))}
          {cross.rows && (
            <ExpressionInput
              label={words.table.keep}
              placeholder={words.table.keepHint}
              value={cross.keep ?? ''}
              names={measures.map(([name, { title }]) => ({ name, title }))}
              onKeep={(keep) =>
                run((now) => changeAt(now, inQuery(query, 'cross'), { keep: keep.trim() || undefined }))
              }
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
