import type { Cell, Form, Json } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'
import {
  moveColumnBorder,
  NARROWEST,
  setColumnWidths,
  setExact,
  setHead,
  setRowHeight,
} from '../edits/resize.ts'
import { setCellLook, type LookChange } from '../edits/set-cell-look.ts'
import { findField } from '../fields/find-fields.ts'
import { rangeOf, sameRange } from '../grid/edit-grid.ts'
import { focusedCell, gridOf, type CellSelection } from '../state/selection.ts'
import type { Setting, Settings } from '../settings/setting.ts'
import { useBuilder } from '../state/use-builder.ts'
import { Panel } from './Panel.tsx'
import { SettingsForm } from './SettingsForm.tsx'

/** How the selected cells look: alignment, weight, grey, width of the column and height of the row. */
export function CellInspector({ selection }: { selection: CellSelection }) {
  const { form, words, amend } = useBuilder()
  const { inspector, tools } = words
  const grid = gridOf(form, selection.block)
  const cell = focusedCell(form, selection)
  if (!grid || !cell) return null
  const { block, range } = selection
  const row = grid.rows[range.top]!
  const choice = (title: string, options: [string, string][]): Setting => ({
    title,
    schema: { oneOf: options.map(([value, name]) => ({ const: value, title: name })) },
  })
  const settings: Settings = {
    width: { title: inspector.width, schema: { type: 'number', minimum: NARROWEST }, required: true },
    height: { title: inspector.height, schema: { type: 'number', minimum: 4 }, usual: inspector.usual },
    exact: { title: inspector.exact, schema: { type: 'boolean' } },
    align: choice(inspector.align, [
      ['left', tools.left],
      ['center', tools.center],
      ['right', tools.right],
      ['spread', tools.spread],
    ]),
    valign: choice(inspector.valign, [
      ['top', inspector.vtop],
      ['middle', inspector.vmiddle],
      ['bottom', inspector.vbottom],
    ]),
    bold: { title: tools.bold, schema: { type: 'boolean' } },
    shade: { title: tools.shade, schema: { type: 'boolean' } },
    ...(holdsChoice(form, cell.cell) && {
      options: {
        title: inspector.optionsPrint,
        schema: {
          default: row.repeat ? 'chosen' : 'inline',
          oneOf: [
            { const: 'inline', title: inspector.optionsInline },
            { const: 'stacked', title: inspector.optionsStacked },
            { const: 'chosen', title: inspector.optionsChosen },
          ],
        },
      },
    }),
    ...(!row.repeat && { head: { title: tools.head, schema: { type: 'boolean' } } }),
  }
  const values = {
    ...cell.cell,
    width: Math.round(grid.columns[range.right]! * 100) / 100,
    ...row.look,
  }
  const set = (name: string, value: Json | undefined) =>
    amend(`cell ${block} ${range.top} ${range.left} ${name}`, (now) => {
      if (name === 'width' && !sameRange(rangeOf(cell), range) && range.left !== range.right)
        return setColumnWidths(now, {
          block,
          from: range.left,
          to: range.right,
          width: Number(value ?? grid.columns[range.right]),
          least: NARROWEST,
        })
      if (name === 'width') {
        const isLast = range.right === grid.columns.length - 1
        const by = Number(value ?? grid.columns[range.right]) - grid.columns[range.right]!
        const column = isLast ? range.right - 1 : range.right
        return moveColumnBorder(now, { block, column, by: isLast ? -by : by, least: NARROWEST })
      }
      if (name === 'height')
        return setRowHeight(now, {
          block,
          from: range.top,
          to: range.bottom,
          ...(typeof value === 'number' && { height: value }),
        })
      if (name === 'exact')
        return setExact(now, { block, from: range.top, to: range.bottom, exact: value === true })
      if (name === 'head')
        return setHead(now, { block, from: range.top, to: range.bottom, head: value === true })
      return setCellLook(now, { block, range, look: { [name]: value } as LookChange })
    })
  return (
    <Panel title={inspector.cell}>
      <SettingsForm
        key={`cell ${block} ${range.top} ${range.left} ${range.right}`}
        settings={settings}
        values={values}
        onSet={set}
      />
    </Panel>
  )
}

/** The cell holds a choice, whose options stand on paper in one way or another. */
function holdsChoice(form: Form, cell: Cell): boolean {
  const field = 'field' in cell ? findField(form, cell.field) : undefined
  return field !== undefined && requireFieldType(field.schema).hasOptions === true
}
