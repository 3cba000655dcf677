import type { KeyboardEvent } from 'react'
import { clearCells } from '../edits/clear-cells.ts'
import { deleteColumns } from '../edits/delete-columns.ts'
import { deleteRows } from '../edits/delete-rows.ts'
import { insertColumn } from '../edits/insert-columns.ts'
import { insertRow } from '../edits/insert-rows.ts'
import { mergeCells } from '../edits/merge-cells.ts'
import { moveColumnBorder, NARROWEST, setRowHeight, USUAL_HEIGHT } from '../edits/resize.ts'
import { unmergeCell, type CellPlace } from '../edits/split-cell.ts'
import { isBlank, rangeOf, type EditCell, type EditGrid } from '../grid/edit-grid.ts'
import { selectCell, type CellSelection } from '../state/selection.ts'
import type { Builder } from '../state/use-builder.ts'
import type { CellEditing } from './cell-editing.ts'
import type { OpenCellMenu } from './CellMenu.tsx'
import { extended } from './extend-selection.ts'
import { selectTracks, type Axis } from './select-tracks.ts'
import { tabTo } from './tab-to.ts'

interface KeyScene {
  builder: Builder
  grid: EditGrid
  place: CellPlace
  cell: EditCell
  onEditing(editing: CellEditing | undefined): void
  /** Escape was pressed: the next Tab leads out of the table. */
  leaving: { current: boolean }
  onMenu(open: OpenCellMenu): void
}

/** What a key does in a cell; keys that mean nothing here are left to the browser. */
export function handleCellKey(event: KeyboardEvent<HTMLElement>, scene: KeyScene): void {
  if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
    event.preventDefault()
    scene.onMenu({ cell: event.currentTarget })
    return
  }
  const done = tab(event, scene) ?? withModifiers(event, scene) ?? plain(event, scene)
  scene.leaving.current = event.key === 'Escape'
  if (done) {
    event.preventDefault()
    event.stopPropagation()
  }
}

function withModifiers(event: KeyboardEvent, scene: KeyScene): boolean | undefined {
  const { builder, grid, place } = scene
  const { block } = place
  const range = rangeIn(builder, scene)
  const isCommand = event.ctrlKey || event.metaKey
  if (event.altKey && event.shiftKey) {
    switch (event.key) {
      case 'ArrowUp':
        return builder.run((form) => insertRow(form, { block, row: range.top, side: 'above' }))
      case 'ArrowDown':
        return builder.run((form) => insertRow(form, { block, row: range.bottom, side: 'below' }))
      case 'ArrowLeft':
        return builder.run((form) => insertColumn(form, { block, column: range.left, side: 'left' }))
      case 'ArrowRight':
        return builder.run((form) => insertColumn(form, { block, column: range.right, side: 'right' }))
      case 'Backspace':
        return builder.run((form) => deleteRows(form, { block, from: range.top, to: range.bottom })) || true
      case 'Delete':
        return (
          builder.run((form) => deleteColumns(form, { block, from: range.left, to: range.right })) || true
        )
    }
  }
  if (isCommand && event.altKey) {
    const sign = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const column = Math.min(range.right, grid.columns.length - 2)
      return (
        builder.run((form) => moveColumnBorder(form, { block, column, by: sign, least: NARROWEST })) || true
      )
    }
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const height = (grid.rows[range.top]?.look.height ?? USUAL_HEIGHT) + sign
      return (
        builder.run((form) => setRowHeight(form, { block, from: range.top, to: range.bottom, height })) ||
        true
      )
    }
  }
  if (isCommand && event.key.toLowerCase() === 'm') {
    const isOne =
      scene.cell.row === range.top &&
      rangeOf(scene.cell).bottom === range.bottom &&
      rangeOf(scene.cell).right === range.right &&
      scene.cell.column === range.left
    return (
      builder.run((form) => (isOne ? unmergeCell(form, place) : mergeCells(form, { block, range }))) || true
    )
  }
  if (isCommand && event.key.toLowerCase() === 'a') return selectRange(scene, 'rows', 0, grid.rows.length - 1)
  if (event.key === ' ' && isCommand) return selectRange(scene, 'columns', range.left, range.right)
  if (event.key === ' ' && event.shiftKey) return selectRange(scene, 'rows', range.top, range.bottom)
  return isCommand || event.altKey ? false : undefined
}

function selectRange({ builder, grid, place }: KeyScene, axis: Axis, from: number, to: number): true {
  return choose(builder, selectTracks(grid, place.block, { axis, from, to }))
}

/** What is selected is said, also to whoever does not see it. */
function choose(builder: Builder, selection: CellSelection): true {
  const { top, bottom, left, right } = selection.range
  builder.select(selection)
  builder.say(builder.words.selected(bottom - top + 1, right - left + 1))
  return true
}

/** Tab goes from cell to cell, as in Word; whoever works by keys alone gets out by Escape first. */
function tab(event: KeyboardEvent, { builder, place, leaving }: KeyScene): boolean | undefined {
  if (event.key !== 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (leaving.current) return false
  const next = tabTo(builder, place, event.shiftKey ? 'back' : 'on')
  if (next) builder.select(next)
  return next !== undefined
}

function plain(event: KeyboardEvent, { builder, grid, place, cell, onEditing }: KeyScene): boolean {
  const selection = builder.selection
  const { top, left, bottom, right } = rangeOf(cell)
  const steps: Record<string, [number, number]> = {
    ArrowUp: [top - 1, cell.column],
    ArrowDown: [bottom + 1, cell.column],
    ArrowLeft: [cell.row, left - 1],
    ArrowRight: [cell.row, right + 1],
    Home: [cell.row, 0],
    End: [cell.row, grid.columns.length - 1],
  }
  const to = steps[event.key]
  if (to) {
    if (event.shiftKey && selection.kind === 'cells') return extend(event.key, builder, grid, selection)
    const next = selectCell(grid, place.block, ...to)
    if (next) builder.select(next)
    return true
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    const range = rangeIn(builder, { place, cell })
    builder.run((form) => clearCells(form, { block: place.block, range }))
    return true
  }
  if (event.key === 'Enter') {
    onEditing({ ...place, mode: isBlank(cell.cell) ? 'menu' : 'words' })
    return true
  }
  if (event.key === 'F2') {
    onEditing({ ...place, mode: 'words' })
    return true
  }
  return false
}

function extend(key: string, builder: Builder, grid: EditGrid, selection: CellSelection): boolean {
  const { range, focus } = selection
  const far = {
    row: range.top < focus.row ? range.top : range.bottom,
    column: range.left < focus.column ? range.left : range.right,
  }
  const to = {
    row: far.row + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0),
    column: far.column + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0),
  }
  if (grid.rows[to.row] === undefined || grid.columns[to.column] === undefined) return true
  return choose(builder, extended(grid, selection, to))
}

function rangeIn({ selection }: Builder, { place, cell }: Pick<KeyScene, 'place' | 'cell'>) {
  return selection.kind === 'cells' && selection.block === place.block ? selection.range : rangeOf(cell)
}
