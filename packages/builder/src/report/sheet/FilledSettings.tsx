import { joinPointer, resolveQuery } from '@paperwright/runtime/kit'
import type { FilledForm, Query } from '@paperwright/runtime/report'
import { rowKeysOf } from '../edits/keys-of-query.ts'
import { changeAt } from '../edits/change-at.ts'
import { formulaNames } from '../facts/formula-names.ts'
import { titleOfQuery } from '../sources/title-of-query.ts'
import { useReport } from '../state/use-report.ts'
import type { Setting, Settings } from '../../settings/setting.ts'
import { SettingsList } from '../../settings/SettingsList.tsx'
import { FormulaHelp } from '../../formula-help/FormulaHelp.tsx'
import { PartContext } from '../../kept/kept-context.ts'
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
        <PartContext value="/fills">
          <ExpressionInput
            label={words.measure.formula}
            placeholder={words.facts.valueHint}
            value={fills.fields?.[pointer] ?? ''}
            setting={pointer}
            sources={{ names: formulaNames(report, work), functions: [] }}
            locale={work.locale}
            onKeep={(formula) =>
              run((now) =>
                changeAt(now, '/fills', {
                  [joinPointer(['fields', pointer])]: formula.trim() ? formula : undefined,
                }),
              )
            }
          >
            <FormulaHelp locale={work.locale} />
          </ExpressionInput>
        </PartContext>
      )}
    </Panel>
  )
}

function ListRows({ fills, pointer }: { fills: FilledForm; pointer: string }) {
  const work = useReport()
  const { report, form, words, locale, run } = work
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
  const notFilled = { value: undefined, title: words.facts.notFilled }
  const cells =
    list && query
      ? entries.map((entry) => [joinPointer(['entry', entry.key]), cellOf(list.query, query, entry)])
      : []
  const settings: Settings = {
    query: {
      title: words.facts.rowsOf,
      schema: {},
      choices: [notFilled, ...offered.map((key) => ({ value: key, title: titleOfQuery(report, key, work) }))],
    },
    ...Object.fromEntries(cells),
  }
  const place = joinPointer(['fills', 'lists', pointer])
  const isLast = list && Object.keys(list.entry).length === 1
  return (
    <SettingsList
      settings={settings}
      values={list ?? {}}
      locale={locale}
      onSet={(key, value) =>
        run((now) => {
          if (key !== 'query' && !(value === undefined && isLast))
            return changeAt(now, place, { [key]: value })
          const next = key === 'query' && value !== undefined ? start(String(value)) : undefined
          return changeAt(now, '/fills', { [joinPointer(['lists', pointer])]: next })
        })
      }
    />
  )

  function cellOf(
    name: string,
    asked: Query,
    { title, schema }: ReturnType<typeof listEntryKeys>[number],
  ): Setting {
    const choices = rowKeysOf(asked).map((key) => ({ value: key, title: titleOf(name, key) }))
    const isComputed = schema['x-formula'] !== undefined
    const without = isComputed ? { value: undefined, title: words.facts.computed } : notFilled
    return { title, schema: {}, choices: [without, ...choices] }
  }
}
