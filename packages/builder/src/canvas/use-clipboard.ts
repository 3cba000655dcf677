import type { Form } from '@paperwright/runtime'
import { checkConsistency } from '@paperwright/runtime/kit'
import type { ClipboardEvent } from 'react'
import { clearCells } from '../edits/clear-cells.ts'
import { copiedText, copyCells, type CopiedCells } from '../edits/copy-cells.ts'
import { EditRefused } from '../edits/edit-refused.ts'
import { pasteCells, pasteText } from '../edits/paste-cells.ts'
import type { Builder } from '../state/use-builder.ts'

const MIME = 'application/x-paperwright-cells'

/** Copy, cut and paste of the selected cells, within a form and between forms; text of spreadsheets is taken too. */
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
      if (selection.kind !== 'cells' || isTyping(event)) return
      event.preventDefault()
      const place = { block: selection.block, ...selection.focus }
      const copied = readCopied(event.clipboardData.getData(MIME))
      const text = event.clipboardData.getData('text/plain')
      if (copied) run((now) => requireSound(pasteCells(now, { ...place, copied })))
      else if (text.trim() === '') say(words.refused.noClipboard!({}))
      else run((now) => pasteText(now, { ...place, text }))
    },
  }
}

/** Cells from a clipboard may have been tampered with; what would break the form is not taken. */
function requireSound(form: Form): Form {
  if (checkConsistency(form).length > 0) throw new EditRefused('noClipboard')
  return form
}

function isTyping({ target }: ClipboardEvent): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}

/** The clipboard may hold anything: what is not ours is text. */
function readCopied(text: string): CopiedCells | undefined {
  try {
    const value = JSON.parse(text) as Partial<CopiedCells>
    return value.kind === 'paperwright-cells' && Array.isArray(value.cells)
      ? (value as CopiedCells)
      : undefined
  } catch {
    return undefined
  }
}
