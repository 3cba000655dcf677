import type { Comparison, Condition } from '@paperwright/runtime/report'
import { useReport } from '../state/use-report.ts'
import { ComparisonEditor } from './ComparisonEditor.tsx'
import { comparisonsOf, newComparison } from './new-comparison.ts'

/** A comparison, or several of which one is to be met. */
export function ConditionEditor({
  condition,
  onSet,
  onRemove,
  hasField = false,
}: {
  condition: Condition
  onSet(condition: Condition): void
  /** Takes the condition away as a whole. */
  onRemove?(): void
  /** Its field may be another. */
  hasField?: boolean
}) {
  const { words } = useReport()
  const any = comparisonsOf(condition)
  const set = (next: Comparison[]) => onSet(next.length === 1 ? next[0]! : { any: next })
  return (
    <>
      {any.map((one, index) => (
        <div key={`${any.length} ${index}`} className="pwr-comparison">
          {index > 0 && <p className="pwr-or">{words.condition.or}</p>}
          <ComparisonEditor
            comparison={one}
            onSet={(next) => set(any.with(index, next))}
            hasField={hasField || any.length > 1}
            {...(any.length > 1
              ? { onRemove: () => set(any.toSpliced(index, 1)) }
              : onRemove && { onRemove })}
          />
        </div>
      ))}
      <button
        type="button"
        className="pwr-link"
        onClick={() => set([...any, newComparison({ key: any.at(-1)!.field })])}
      >
        ＋ {words.condition.orElse}
      </button>
    </>
  )
}
