import type { ConditionalMark, Query } from '@paperwright/runtime'
import { shownMeasures } from '../edits/settle-block.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting, choicesOf } from '../widgets/ChoiceSetting.tsx'
import { ExpressionInput } from '../../widgets/ExpressionInput.tsx'
import { titleOfRowKey } from './title-of-row-key.ts'

/** Figures of a table that catch the eye. */
export function MarksSettings({
  query,
  marks,
  onSet,
}: {
  query: Query
  marks: readonly ConditionalMark[]
  onSet(marks: ConditionalMark[]): void
}) {
  const { fields, words } = useReport()
  const { blocks } = words
  const shown = query.cross ? shownMeasures(query.cross) : (query.list?.fields ?? [])
  const titled = shown.map((key) => ({ value: key, title: titleOfRowKey(query, key, fields) }))
  const change = (at: number, next: Partial<ConditionalMark>) =>
    onSet(marks.map((mark, index) => (index === at ? { ...mark, ...next } : mark)))
  return (
    <>
      {marks.map((mark, index) => (
        <fieldset key={`${marks.length} ${index}`} className="pwr-conditions">
          <legend>{blocks.mark}</legend>
          <ChoiceSetting
            label={blocks.markOf}
            value={mark.of}
            choices={titled}
            onSet={(of) => change(index, { of })}
          />
          <ExpressionInput
            label={blocks.markWhen}
            placeholder={blocks.markHint}
            value={mark.when}
            names={[
              { name: 'value', title: blocks.markValue },
              ...(query.cross ? titled.map(({ value, title }) => ({ name: value, title })) : []),
            ]}
            onKeep={(when) => when.trim() && change(index, { when })}
          />
          <ChoiceSetting
            label={blocks.markLook}
            value={mark.look}
            choices={choicesOf(blocks.looks)}
            onSet={(look) => change(index, { look: look as ConditionalMark['look'] })}
          />
          <button
            type="button"
            className="pwr-link pwb-danger"
            onClick={() => onSet(marks.toSpliced(index, 1))}
          >
            {words.remove}
          </button>
        </fieldset>
      ))}
      {shown[0] !== undefined && (
        <button
          type="button"
          className="pwr-link"
          onClick={() => onSet([...marks, { of: shown[0]!, when: 'value > 0', look: 'bold' }])}
        >
          ＋ {blocks.addMark}
        </button>
      )}
    </>
  )
}
