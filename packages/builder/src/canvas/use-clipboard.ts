import type { Form } from '@paperwright/runtime'
import { useRef, type ClipboardEvent } from 'react'
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
import { blockOf } from '../state/find-place.ts'
import { gridOf, type Selection } from '../state/selection.ts'
import type { Builder } from '../state/use-builder.ts'

const MIME = 'application/x-paperwright-cells'

/** What the canvas does with the clipboard: by the browser's own events, and by a menu. */
export interface Clipboard {
  events: Record<'onCopy' | 'onCut' | 'onPaste', (event: ClipboardEvent) => void>
  /** Of the cell that has the focus. */
  copy(): void
  cut(): void
  paste(): Promise<void>
}

/**
 * Copy, cut and paste of the selected cells, within a form and between forms; tables of other programs are taken too.
 * Where no cell is selected, a table becomes one of its own.
 */
export function useClipboard({ form, selection, run, say, words }: Builder): Clipboard {
  const last = useRef<{ plain: string; copied: CopiedCells }>(undefined)
  const copy = (event: ClipboardEvent): boolean => {
    if (selection.kind !== 'cells' || isTyping(event)) return false
    event.preventDefault()
    const { block, range } = selection
    const copied = copyCells(form, { block, range })
    const plain = copiedText(form, { block, range })
    last.current = { plain, copied }
    event.clipboardData.setData(MIME, JSON.stringify(copied))
    event.clipboardData.setData('text/plain', plain)
    say(words.copied(copied.cells.length))
    return true
  }
  const paste = (block: PastedBlock | undefined) => {
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
  }
  return {
    events: {
      onCopy: (event) => void copy(event),
      onCut: (event) => {
        if (selection.kind !== 'cells' || !copy(event)) return
        const { block, range } = selection
        run((now) => clearCells(now, { block, range }))
      },
      onPaste: (event) => {
        if (isTyping(event)) return
        event.preventDefault()
        const { clipboardData: data } = event
        const copied = readCopied(data.getData(MIME))
        paste(copied ? cellsBlock(copied) : tableBlock(readWords((type) => data.getData(type))))
      },
    },
    // The old way alone reaches the clipboard in a page without https, too.
    copy: () => void document.execCommand('copy'),
    cut: () => void document.execCommand('cut'),
    async paste() {
      const found = await readSystemClipboard()
      const own = last.current
      if (own && (!found || found.plain === own.plain)) paste(cellsBlock(own.copied))
      else if (found) paste(tableBlock(found))
      else say(words.pasteByKeys)
    },
  }
}

interface Words {
  html: string
  plain: string
}

function readWords(get: (type: string) => string): Words {
  return { html: get('text/html'), plain: get('text/plain') }
}

/** What lies on the system's clipboard; undefined where the page may not look. */
async function readSystemClipboard(): Promise<Words | undefined> {
  try {
    const [item] = await navigator.clipboard.read()
    const textOf = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : ''
    return { html: await textOf('text/html'), plain: await textOf('text/plain') }
  } catch {
    return undefined
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

function cellsBlock(copied: CopiedCells): PastedBlock {
  const { rows, widths } = copied
  const paste = (form: Form, place: CellPlace) => {
    const pasted = pasteCells(form, { ...place, copied })
    // Cells from a clipboard may have been tampered with.
    requireSound(form, pasted.form)
    return pasted
  }
  return { rows, widths, isWord: false, paste }
}

function tableBlock(words: Words): PastedBlock | undefined {
  const table = readClipboard(words)
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
  const at = (blockOf(form, selection) ?? form['x-paper'].blocks.length - 1) + 1
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
