import { Menu, MenuItem } from '@paperwright/runtime/menu'
import type { ReactNode } from 'react'
import { cellActions, type CellActionName } from '../toolbar/cell-actions.ts'
import { useBuilder } from '../state/use-builder.ts'
import type { Clipboard } from './use-clipboard.ts'

/** Where the menu of a cell is open: at the cell, or at the pointer. */
export interface OpenCellMenu {
  cell: HTMLElement
  at?: { x: number; y: number }
}

const GROUPS: readonly (readonly [CellActionName, string][])[] = [
  [['clear', 'Delete']],
  [
    ['rowAbove', 'Alt+Shift+↑'],
    ['rowBelow', 'Alt+Shift+↓'],
    ['columnLeft', 'Alt+Shift+←'],
    ['columnRight', 'Alt+Shift+→'],
    ['deleteRows', 'Alt+Shift+Backspace'],
    ['deleteColumns', 'Alt+Shift+Delete'],
  ],
  [
    ['merge', 'Ctrl+M'],
    ['unmerge', 'Ctrl+M'],
    ['splitColumns', ''],
    ['splitRows', ''],
  ],
]

/** What can be done with the selected cells, under the second button of the mouse and the menu key. */
export function CellMenu({
  open: { cell, at },
  clipboard,
  onClose,
}: {
  open: OpenCellMenu
  clipboard: Clipboard
  onClose(): void
}) {
  const builder = useBuilder()
  const { selection, words } = builder
  const actions = cellActions(builder, selection.kind === 'cells' ? selection : undefined)
  // What is copied is that of the cell with the focus.
  const inCell = (use: () => unknown) => () => {
    cell.focus()
    use()
  }
  const item = (label: string, keys: string, onClick: () => unknown, disabled = false): ReactNode => (
    <MenuItem key={label} disabled={disabled} onClick={onClick}>
      <span>{label}</span>
      <kbd>{keys}</kbd>
    </MenuItem>
  )
  return (
    <Menu anchor={cell} at={at} label={words.cellMenu} onClose={onClose}>
      <div role="group">
        {item(words.tools.cut, 'Ctrl+X', inCell(clipboard.cut))}
        {item(words.tools.copy, 'Ctrl+C', inCell(clipboard.copy))}
        {item(words.tools.paste, 'Ctrl+V', inCell(clipboard.paste))}
      </div>
      {GROUPS.map((group) => (
        <div role="group" key={group[0]![0]}>
          {group.map(([name, keys]) =>
            item(actions[name].label, keys, inCell(actions[name].run), actions[name].disabled),
          )}
        </div>
      ))}
    </Menu>
  )
}
