import type { Form } from '@paperwright/runtime'
import type { ClipboardEvent } from 'react'
import { addBlock } from '../edits/blocks.ts'
import { clearCells } from '../edits/clear-cells.ts'
import { copiedText, copyCells, type CopiedCells } from '../edits/copy-cells.ts'
import { newFrame } from '../edits/new-frame.ts'
import { pasteCells, type PastedCells } from '../edits/paste-cells.ts'
import { requireSound } from '../edits/require-sound.ts'
import { pasteTable } from '../edits/paste-table.ts'
import type { CellPlace } from '../edits/split-cell.ts'
import { wholeCells, type GridRange } from '../grid/edit-grid.ts'
import { readClipboard } from '../import/clipboard/read-clipboard.ts'
import { gridOf, type Selection } from '../state/selection.ts'
import type { Builder } from '../state/use-builder.ts'

const MIME = 'application/x-paperwright-cells'

/**
 * Copy, cut and paste of the selected cells, within a form and between forms; tables of other programs are taken too.
 * Where no cell is selected, a table becomes one of its own.
 */
export function useClipboard({ form, selection, run, say, words }: Builder) {
  const copy = (event: ClipboardEvent): boolean => {
    if (selection.kind !== 'cells' || isTyping(event)) return false
    event.preventDefault()
    const { block, range } = selection
    const copied = copyCells(form, { block, range })
    event.clipboardData.setData(MIME, JSON.stringify(copied))
    event.clipboardData.setData('text/plain', copiedText(form, { block, range }))
    say(words.copied(copied.cells.length))
    return true
  }
  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (selection.kind !== 'cells' || !copy(event)) return
      const { block, range } = selection
      run((now) => clearCells(now, { block, range }))
    },
    onPaste: (event: ClipboardEvent) => {
      if (isTyping(event)) return
      event.preventDefault()
      const block = readBlock(event.clipboardData)
      if (!block) say(words.refused.noClipboard!({}))
      else if (selection.kind !== 'cells' && block.isWord) say(words.refused.pasteWhere!({}))
      else {
        const place = placeFor(selection, form)
        const isNew = selection.kind !== 'cells'
        let unbound: readonly string[] = []
        const done = run(
          (now) => {
            const roomy = isNew ? addBlock(now, { at: place.block, block: newFrame(block) }) : now
            const pasted = block.paste(roomy, place)
            unbound = pasted.unbound
            return pasted.form
          },
          (now) => selectPasted(now, place, block),
        )
        if (done && unbound.length > 0) say(words.unbound(unbound))
      }
    },
  }
}

/** What is pasted: how large it is, and how it comes into a form. */
interface PastedBlock {
  rows: number
  widths: readonly number[]
  /** Not a table, but words. */
  isWord: boolean
  paste(form: Form, place: CellPlace): PastedCells
}

function readBlock(data: DataTransfer): PastedBlock | undefined {
  const copied = readCopied(data.getData(MIME))
  if (copied) {
    const { rows, widths } = copied
    const paste = (form: Form, place: CellPlace) => {
      const pasted = pasteCells(form, { ...place, copied })
      // Cells from a clipboard may have been tampered with.
      requireSound(form, pasted.form)
      return pasted
    }
    return { rows, widths, isWord: false, paste }
  }
  const table = readClipboard({ html: data.getData('text/html'), plain: data.getData('text/plain') })
  if (!table) return undefined
  const { rows, columns: widths } = table
  const isWord = rows.length * widths.length === 1
  const paste = (form: Form, place: CellPlace) => ({
    form: pasteTable(form, { ...place, table }),
    unbound: [],
  })
  return { rows: rows.length, widths, isWord, paste }
}

/** The cell that is worked on, or the first one of a table to come below what is selected. */
function placeFor(selection: Selection, form: Form): CellPlace {
  if (selection.kind === 'cells') return { block: selection.block, ...selection.focus }
  const at = selection.kind === 'block' ? selection.block + 1 : form['x-paper'].blocks.length
  return { block: at, row: 0, column: 0 }
}

function selectPasted(
  form: Form,
  { block, row, column }: CellPlace,
  { rows, widths }: PastedBlock,
): Selection | undefined {
  const grid = gridOf(form, block)
  const range: GridRange = {
    top: row,
    left: column,
    bottom: row + rows - 1,
    right: column + widths.length - 1,
  }
  return grid && { kind: 'cells', block, range: wholeCells(grid, range), focus: { row, column } }
}

function isTyping({ target }: ClipboardEvent): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}

/** The clipboard may hold anything: what is not ours is text. */
function readCopied(text: string): CopiedCells | undefined {
  try {
    const value = JSON.parse(text) as Partial<CopiedCells>
    return value.kind === 'paperwright-cells' &&
      [value.cells, value.widths, value.pointers].every(Array.isArray)
      ? (value as CopiedCells)
      : undefined
  } catch {
    return undefined
  }
}
