import { listFieldTypes } from '@paperwright/runtime'
import { useEffect, useMemo, useRef, useState } from 'react'
import { labelOf } from '../edits/place-field.ts'
import { setCell } from '../edits/set-cell.ts'
import { cellAt, readGrid } from '../grid/edit-grid.ts'
import { guessFieldType } from '../guess/guess-field.ts'
import { requireFrame } from '../edits/change-frame.ts'
import { useBuilder } from '../state/use-builder.ts'
import { typeName } from '../words/describe-cell.ts'
import type { CellEditing } from './cell-editing.ts'
import { Offers, offerId } from '../widgets/Offers.tsx'
import { dropOnCell } from './drag-and-drop.ts'

const LIST = 'pwb-field-menu'

interface Choice {
  name: string
  words: string
  /** What it is found by, where that is not all of its words: every type is offered with the label's. */
  sought?: string
  choose(): void
}

/** What may go into an empty cell; the type that the label beside it asks for stands first. */
export function FieldMenu({
  editing,
  box,
  onEditing,
}: {
  editing: CellEditing
  box: { left: number; top: number; width: number; height: number }
  onEditing(editing: CellEditing | undefined): void
}) {
  const builder = useBuilder()
  const { words, locale, form, run } = builder
  const [search, setSearch] = useState('')
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])

  const choices = useMemo((): Choice[] => {
    const grid = readGrid(requireFrame(form, editing.block))
    const cell = cellAt(grid, editing.row, editing.column)!
    const label = labelOf(grid, cell)
    const title = label && 'text' in label.cell ? label.cell.text.replaceAll(/\s+/g, '') : undefined
    const tall = (grid.rows[cell.row]?.look.height ?? 0) * cell.rowSpan >= 20
    const guess = title === undefined ? 'text' : guessFieldType(title, { tall, isMerged: cell.rowSpan > 1 })
    const types = listFieldTypes().filter((type) => type.takesValue !== false)
    const ordered = types.toSorted((a, b) => Number(b.name === guess) - Number(a.name === guess))
    const close = () => onEditing(undefined)
    const list = grid.rows[cell.row]?.repeat?.list
    return [
      ...ordered.map(({ name }): Choice => ({
        name: `type:${name}`,
        sought: typeName(name, locale),
        words:
          title === undefined ? typeName(name, locale) : words.palette.place(title, typeName(name, locale)),
        choose: () => {
          close()
          dropOnCell(builder, editing, { kind: 'type', type: name })
        },
      })),
      { name: 'words', words: words.palette.asLabel, choose: () => onEditing({ ...editing, mode: 'words' }) },
      {
        name: 'slot',
        words: words.palette.slot,
        choose: () => {
          close()
          dropOnCell(builder, editing, { kind: 'slot' }, title)
        },
      },
      ...(typeof list === 'string'
        ? [
            {
              name: 'index',
              words: words.tools.index,
              choose: () => {
                close()
                run((now) => setCell(now, editing, { index: list }))
              },
            },
          ]
        : []),
    ]
  }, [form, editing, words, locale, builder, run, onEditing])
  const shown = choices.filter(({ words: text, sought = text }) =>
    sought.toLowerCase().includes(search.trim().toLowerCase()),
  )
  const current = shown[Math.min(active, shown.length - 1)]

  const take = (choice: Choice | undefined) => {
    choice?.choose()
    if (choice && choice.name !== 'words') requestAnimationFrame(focusChosen)
  }
  const leave = () => {
    onEditing(undefined)
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(`.pwb-frame [data-cell="${editing.row} ${editing.column}"][tabindex="0"]`)
        ?.focus(),
    )
  }
  return (
    <div
      className="pwb-menu"
      style={{ left: box.left, top: box.top + box.height }}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onEditing(undefined)}
    >
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={LIST}
        aria-activedescendant={current && offerId(LIST, current.name)}
        aria-label={words.palette.search}
        placeholder={words.palette.search}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setActive(0)
        }}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape') leave()
          else if (event.key === 'Enter') {
            event.preventDefault()
            take(current)
          } else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, shown.length - 1))
          else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
          else return
          event.preventDefault()
        }}
      />
      <Offers
        id={LIST}
        label={words.palette.title}
        offers={shown.map(({ name, words: text }, index) => ({
          key: name,
          content: (
            <>
              {text}
              {index === 0 && search === '' && <em>{words.palette.suggested}</em>}
            </>
          ),
        }))}
        active={current ? shown.indexOf(current) : -1}
        onActive={setActive}
        onTake={(index) => take(shown[index])}
      />
    </div>
  )

  function focusChosen() {
    document.querySelector<HTMLElement>('.pwb-frame [data-focus]')?.focus()
  }
}
