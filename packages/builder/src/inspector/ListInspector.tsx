import type { Json } from '@paperwright/runtime'
import { repeatLists, schemaPath } from '@paperwright/runtime/kit'
import { setRepeat } from '../edits/set-repeat.ts'
import { setTitle } from '../fields/set-title.ts'
import { fieldName } from '../fields/find-fields.ts'
import { PartContext } from '../kept/kept-context.ts'
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
    <PartContext value={schemaPath(form, list)}>
      <Panel title={inspector.named(inspector.list, fieldName(form, list))}>
        <SettingsForm
          key={`list ${block} ${list}`}
          settings={{
            title: { title: inspector.name, schema: { type: 'string' } },
            atLeast: {
              title: inspector.printedRows,
              schema: { type: 'integer', minimum: 1, maximum: 200, default: 1 },
            },
            more: { title: inspector.more, schema: { type: 'string' } },
          }}
          values={{
            title: fieldName(form, list),
            atLeast: repeat.atLeast,
            more: repeat.more,
          }}
          onSet={set}
        />
      </Panel>
    </PartContext>
  )
}
