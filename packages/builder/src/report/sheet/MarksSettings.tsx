import type { TableBlock } from '@paperwright/runtime/report'
import { Entries } from '../../settings/Entries.tsx'
import { changeAt } from '../edits/change-at.ts'
import { shownMeasures } from '../edits/settle-block.ts'
import { PartSettings } from '../settings/PartSettings.tsx'
import { useReport } from '../state/use-report.ts'
import { titleOfRowKey } from './title-of-row-key.ts'

/** Figures of a table that catch the eye. */
export function MarksSettings({ table, place }: { table: TableBlock; place: string }) {
  const { report, fields, words, run } = useReport()
  const { blocks } = words
  const { marks = [] } = table
  const query = report.queries[table.query]
  if (!query) return null
  const shown = query.cross ? shownMeasures(query.cross) : (query.list?.fields ?? [])
  const titled = shown.map((key) => ({ value: key, title: titleOfRowKey(query, key, fields) }))
  const names = [
    { key: 'value', title: blocks.markValue },
    ...(query.cross ? titled.map(({ value, title }) => ({ key: value, title })) : []),
  ]
  const add = (of: string) =>
    run((now) => changeAt(now, place, { marks: [...marks, { of, when: 'value > 0', look: 'bold' }] }))
  return (
    <Entries
      entries={marks}
      legend={() => blocks.mark}
      remove={words.remove}
      onRemove={(at) => run((now) => changeAt(now, `${place}/marks`, { [at]: undefined }))}
      add={blocks.addMark}
      onAdd={shown[0] === undefined ? undefined : () => add(shown[0]!)}
    >
      {(mark, at) => (
        <PartSettings
          of="mark"
          at={`${place}/marks/${at}`}
          values={mark}
          facts={{
            of: { choices: titled },
            when: { expression: { names, functions: [] }, usual: blocks.markHint },
          }}
        />
      )}
    </Entries>
  )
}
