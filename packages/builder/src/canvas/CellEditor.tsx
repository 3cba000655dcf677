import { useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { setCellWords } from '../edits/set-cell-words.ts'
import { requireCell } from '../edits/set-cell.ts'
import { fieldName } from '../fields/find-fields.ts'
import { wordHoles } from '../inspector/expression-sources.ts'
import { nameHoles, placeHoles } from '../settings/holes.ts'
import { setTitle } from '../fields/set-title.ts'
import { gridOf, selectCell, type CellSelection } from '../state/selection.ts'
import { useBuilder, type Builder } from '../state/use-builder.ts'
import type { CellEditing } from './cell-editing.ts'
import { tabTo } from './tab-to.ts'

/** A cell's words, typed where they stand. Enter keeps them and goes on to the right, Tab to the next cell; Escape leaves them as they were. */
export function CellEditor({
  editing,
  box,
  onEditing,
}: {
  editing: CellEditing
  box: { left: number; top: number; width: number; height: number }
  onEditing(editing: CellEditing | undefined): void
}) {
  const builder = useBuilder()
  const [text, setText] = useState(editing.typed ?? wordsOf(builder, editing))
  const input = useRef<HTMLTextAreaElement>(null)
  const ended = useRef(false)
  useLayoutEffect(() => {
    const field = input.current
    field?.focus()
    // What was typed first goes on; words that stand there are written over.
    if (editing.typed === undefined) field?.select()
    else field?.setSelectionRange(editing.typed.length, editing.typed.length)
  }, [editing])

  const end = (keep: boolean, go?: 'right' | 'on' | 'back') => {
    if (ended.current) return
    ended.current = true
    const done = !keep || text === wordsOf(builder, editing) || keepWords(builder, editing, text)
    if (!done) {
      ended.current = false
      input.current?.focus()
      return
    }
    // Drawn at once: whoever types on is in the next cell with the very next key.
    let next: CellSelection | undefined
    flushSync(() => {
      onEditing(undefined)
      next = go === 'on' || go === 'back' ? tabTo(builder, editing, go) : besides(builder, editing, go)
      if (next) builder.select(next)
    })
    focusCell(next?.focus ?? editing)
  }
  return (
    <textarea
      ref={input}
      className="pwb-editor"
      aria-label={builder.words.inspector.words}
      style={{ ...box, minHeight: box.height, minWidth: Math.max(box.width, 90) }}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') end(false)
        else if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault()
          end(true, 'right')
        } else if (event.key === 'Tab') {
          event.preventDefault()
          end(true, event.shiftKey ? 'back' : 'on')
        }
      }}
    />
  )
}

function besides({ form }: Builder, { block, row, column }: CellEditing, go?: 'right') {
  const grid = gridOf(form, block)
  const cell = grid?.cells.find((one) => one.row === row && one.column === column)
  return grid && cell && selectCell(grid, block, row, go ? column + cell.colSpan : column)
}

function focusCell({ row, column }: { row: number; column: number }): void {
  document.querySelector<HTMLElement>(`.pwb-frame [data-cell="${row} ${column}"][tabindex="0"]`)?.focus()
}

function wordsOf({ form, locale }: Builder, place: CellEditing): string {
  const cell = requireCell(form, place)
  if ('text' in cell) return cell.text
  if ('title' in cell) return fieldName(form, cell.title)
  if ('field' in cell) return fieldName(form, cell.field)
  if ('prose' in cell) return nameHoles(cell.prose, wordHoles(form, locale))
  if ('diagonal' in cell) return cell.diagonal.join('\n')
  if ('sign' in cell) return (form['x-signatures'] ?? []).find(({ key }) => key === cell.sign)?.label ?? ''
  return ''
}

/** Words typed over a field name it anew; elsewhere they are what the cell says. */
function keepWords(builder: Builder, place: CellEditing, text: string): boolean {
  const words = text.replace(/\s+$/, '')
  return builder.run((form) => {
    const cell = requireCell(form, place)
    if ('field' in cell && words !== '') return setTitle(form, { pointer: cell.field, title: words })
    const isProse = 'prose' in cell
    return setCellWords(form, {
      ...place,
      words: isProse ? placeHoles(words, wordHoles(form, builder.locale)) : words,
    })
  })
}
