import type { Measure } from '@paperwright/runtime'
import { useReport } from '../state/use-report.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import { newComparison } from './new-comparison.ts'

/** Which rows a measure counts, beside the query's own filters. */
export function MeasureConditions({
  measure: { where = [] },
  onSet,
}: {
  measure: Measure
  onSet(where: Measure['where']): void
}) {
  const { fields, words } = useReport()
  return (
    <fieldset className="pwr-conditions">
      <legend>{words.measure.where}</legend>
      {where.map((condition, index) => (
        <ConditionEditor
          key={`${where.length} ${index}`}
          condition={condition}
          onSet={(next) => onSet(where.with(index, next))}
          onRemove={() => onSet(where.length === 1 ? undefined : where.toSpliced(index, 1))}
          hasField
        />
      ))}
      <button
        type="button"
        className="pwr-link"
        onClick={() => onSet([...where, newComparison([...fields.values()][0]!)])}
      >
        ＋ {words.measure.addWhere}
      </button>
    </fieldset>
  )
}
