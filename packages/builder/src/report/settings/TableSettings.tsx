import { REPORT_WORDS } from '@paperwright/runtime/kit'
import { Panel } from '../../inspector/Panel.tsx'
import { inQuery } from '../edits/change-at.ts'
import { removeQuery } from '../edits/remove-query.ts'
import { titleOfQuery } from '../sources/title-of-query.ts'
import { useReport } from '../state/use-report.ts'
import { ListSettings } from './ListSettings.tsx'
import { PartSettings } from './PartSettings.tsx'

/** The query's table as a whole: totals, which rows stay, how a list is sorted. */
export function TableSettings() {
  const work = useReport()
  const { report, shape, query, words, locale, run } = work
  if (!shape) return null
  const { cross, list } = shape
  const expression = {
    names: Object.entries(cross?.measures ?? {}).map(([key, { title }]) => ({ key, title })),
    functions: [],
  }
  const total = { usual: REPORT_WORDS[locale].total }
  return (
    <Panel title={words.table.title}>
      <PartSettings
        of="query"
        at={inQuery(query)}
        values={shape}
        facts={{ title: { usual: titleOfQuery(report, query, work) } }}
      />
      {cross && (
        <PartSettings
          of="cross"
          at={inQuery(query, 'cross')}
          values={cross}
          facts={{
            '/totals/rows': total,
            '/totals/columns': total,
            keep: cross.rows !== undefined && { expression, usual: words.table.keepHint },
          }}
        />
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
