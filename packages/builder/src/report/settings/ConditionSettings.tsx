import { changeAt, inQuery } from '../edits/change-at.ts'
import { useReport } from '../state/use-report.ts'
import { Panel } from '../../inspector/Panel.tsx'
import { ConditionEditor } from './ConditionEditor.tsx'

/** A filter of the query. */
export function ConditionSettings({ at }: { at: number }) {
  const { shape, query, words, run } = useReport()
  const condition = shape?.where?.[at]
  if (!condition) return null
  return (
    <Panel title={words.condition.title}>
      <ConditionEditor
        condition={condition}
        onSet={(next) => run((now) => changeAt(now, inQuery(query, 'where'), { [at]: next }))}
      />
    </Panel>
  )
}
