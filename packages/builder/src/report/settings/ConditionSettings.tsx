import type { Comparison } from '@paperwright/runtime'
import { setCondition } from '../edits/set-condition.ts'
import { useReport } from '../state/use-report.ts'
import { Panel } from '../../inspector/Panel.tsx'
import { ComparisonEditor } from './ComparisonEditor.tsx'
import { isSimple, newComparison } from './new-comparison.ts'

/** A filter of the query: a comparison, or several of which one is to be met. */
export function ConditionSettings({ at }: { at: number }) {
  const { shape, query, words, run } = useReport()
  const condition = shape?.where?.[at]
  if (!condition) return null
  const any = isSimple(condition) ? [condition] : condition.any.filter(isSimple)
  const set = (next: Comparison[]) =>
    run((now) => setCondition(now, { query, at, condition: next.length === 1 ? next[0]! : { any: next } }))
  return (
    <Panel title={words.condition.title}>
      {any.map((one, index) => (
        <ComparisonEditor
          key={`${any.length} ${index}`}
          comparison={one}
          onSet={(next) => set(any.with(index, next))}
          {...(any.length > 1 && { hasField: true, onRemove: () => set(any.toSpliced(index, 1)) })}
        />
      ))}
      <button
        type="button"
        className="pwr-link"
        onClick={() => set([...any, newComparison({ key: any[0]!.field })])}
      >
        ＋ {words.condition.orElse}
      </button>
    </Panel>
  )
}
