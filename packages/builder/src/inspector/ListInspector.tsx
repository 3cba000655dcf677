import type { Json } from '@paperwright/runtime'
import { repeatLists } from '@paperwright/runtime'
import { setRepeat } from '../edits/set-repeat.ts'
import { setTitle } from '../fields/set-title.ts'
import { fieldName } from '../fields/find-fields.ts'
import { gridOf, type CellSelection } from '../state/selection.ts'
import { useBuilder } from '../state/use-builder.ts'
import { Panel } from './Panel.tsx'
import { SettingsForm } from './SettingsForm.tsx'

/** The run of a list that the selected row belongs to. */
export function ListInspector({ selection }: { selection: CellSelection }) {
  const { form, words, amend } = useBuilder()
  const { inspector } = words
  const { block } = selection
  const { row } = selection.focus
  const repeat = gridOf(form, block)?.rows[row]?.repeat
  if (!repeat) return null
  const list = repeatLists({ ...repeat, rows: [] })[0]!
  const set = (name: string, value: Json | undefined) =>
    amend(`list ${block} ${row} ${name}`, (now) => {
      if (name === 'title') return setTitle(now, { pointer: list, title: String(value ?? '') })
      if (name === 'more')
        return setRepeat(now, { block, row, change: { more: value as string | undefined } })
      return setRepeat(now, { block, row, change: { atLeast: Number(value ?? 1) } })
    })
  return (
    <Panel title={inspector.named(inspector.list, fieldName(form, list))}>
      <SettingsForm
        name={`list ${block} ${list}`}
        settings={{
          title: { type: 'string', 'x-field': 'text', title: inspector.name },
          atLeast: {
            type: 'integer',
            'x-field': 'integer',
            title: inspector.printedRows,
            minimum: 1,
            maximum: 200,
          },
          more: { type: 'string', 'x-field': 'text', title: inspector.more },
        }}
        values={{
          title: fieldName(form, list),
          atLeast: repeat.atLeast ?? 1,
          ...(repeat.more !== undefined && { more: repeat.more }),
        }}
        onSet={set}
      />
    </Panel>
  )
}
