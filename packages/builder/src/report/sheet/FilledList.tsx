import type { FilledForm } from '@paperwright/runtime/report'
import { listFillable } from './list-fillable.ts'
import { useReport } from '../state/use-report.ts'
import { titleOfQuery } from '../sources/title-of-query.ts'

/** The fields and lists of the form that the report fills in, each with what it is given. */
export function FilledList({ fills }: { fills: FilledForm }) {
  const work = useReport()
  const { report, form, words, selection, select } = work
  const filled = form(fills.form)
  if (!filled) return null
  const given = ({ pointer, isList }: { pointer: string; isList: boolean }) => {
    if (!isList) return fills.fields?.[pointer]
    const list = fills.lists?.[pointer]
    return list && titleOfQuery(report, list.query, work)
  }
  return (
    <section className="pwr-blocks" aria-label={words.facts.fills(filled.title)}>
      <h3>{words.facts.fills(filled.title)}</h3>
      <p className="pwb-hint">{words.facts.fillHint}</p>
      <ul>
        {listFillable(filled).map((one) => {
          const isSelected = selection.kind === 'filled' && selection.pointer === one.pointer
          return (
            <li key={one.pointer} className="pwr-chip" data-selected={isSelected || undefined}>
              <button
                type="button"
                className="pwr-chip-name"
                aria-pressed={isSelected}
                onClick={() => select({ kind: 'filled', pointer: one.pointer })}
              >
                <span>{one.title}</span>
                <small>{given(one) ?? (one.isComputed ? words.facts.computed : words.facts.notFilled)}</small>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
