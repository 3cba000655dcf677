import { joinPointer, resolveQuery, type FilledForm } from '@paperwright/runtime'
import { rowKeysOf } from '../edits/keys-of-query.ts'
import { changeAt } from '../edits/change-at.ts'
import { formulaNames } from '../facts/formula-names.ts'
import { titleOfQuery } from '../sources/title-of-query.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { ExpressionInput } from '../../widgets/ExpressionInput.tsx'
import { Panel } from '../../inspector/Panel.tsx'
import { listEntryKeys, listFillable } from './list-fillable.ts'
import { titleOfRowKey } from './title-of-row-key.ts'

/** What stands in a field, or in the rows of a list, of the form that the report fills in. */
export function FilledSettings({ fills, pointer }: { fills: FilledForm; pointer: string }) {
  const work = useReport()
  const { report, form, words, run } = work
  const filled = form(fills.form)
  const one = filled && listFillable(filled).find((fillable) => fillable.pointer === pointer)
  if (!one) return null
  return (
    <Panel title={one.title}>
      {one.isList ? (
        <ListRows fills={fills} pointer={pointer} />
      ) : (
        <ExpressionInput
          label={words.measure.formula}
          placeholder={words.facts.valueHint}
          value={fills.fields?.[pointer] ?? ''}
          names={formulaNames(report, work)}
          onKeep={(formula) =>
            run((now) =>
              changeAt(now, '/fills', {
                [joinPointer(['fields', pointer])]: formula.trim() ? formula : undefined,
              }),
            )
          }
        />
      )}
    </Panel>
  )
}

function ListRows({ fills, pointer }: { fills: FilledForm; pointer: string }) {
  const work = useReport()
  const { report, form, words, run } = work
  const list = fills.lists?.[pointer]
  const query = list && report.queries[list.query]
  const entries = listEntryKeys(form(fills.form)!, pointer)
  const titleOf = (name: string, key: string) => {
    const asked = report.queries[name]!
    const fields = resolveQuery(asked, form, report.parameters).resolved?.fields
    return titleOfRowKey(asked, key, fields)
  }
  // A table with column groups has no single figure for a cell of a row.
  const offered = Object.keys(report.queries).filter((key) => !report.queries[key]!.cross?.columns?.length)
  const start = (key: string) => {
    const keys = rowKeysOf(report.queries[key]!)
    const named = entries.flatMap((entry) => {
      const same = keys.find((one) => titleOf(key, one) === entry.title)
      return same === undefined ? [] : [[entry.key, same] as const]
    })
    const [first] = entries
    const pairs = named.length > 0 ? named : first && keys[0] !== undefined ? [[first.key, keys[0]]] : []
    return { query: key, entry: Object.fromEntries(pairs) as Record<string, string> }
  }
  return (
    <>
      <ChoiceSetting
        label={words.facts.rowsOf}
        value={list?.query ?? ''}
        choices={[
          { value: '', title: words.facts.notFilled },
          ...offered.map((key) => ({ value: key, title: titleOfQuery(report, key, work) })),
        ]}
        onSet={(key) =>
          run((now) =>
            changeAt(now, '/fills', {
              [joinPointer(['lists', pointer])]: key === '' ? undefined : start(key),
            }),
          )
        }
      />
      {list &&
        query &&
        entries.map((entry) => (
          <ChoiceSetting
            key={entry.key}
            label={entry.title}
            value={list.entry[entry.key] ?? ''}
            choices={[
              { value: '', title: words.facts.notFilled },
              ...rowKeysOf(query).map((key) => ({ value: key, title: titleOf(list.query, key) })),
            ]}
            onSet={(key) => {
              const path = joinPointer(['lists', pointer, 'entry', entry.key])
              const isLast = key === '' && Object.keys(list.entry).length === 1
              run((now) =>
                changeAt(
                  now,
                  '/fills',
                  isLast ? { [joinPointer(['lists', pointer])]: undefined } : { [path]: key || undefined },
                ),
              )
            }}
          />
        ))}
    </>
  )
}
