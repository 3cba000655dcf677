import { useMemo, useRef, type CSSProperties } from 'react'
import { repeatLists } from '../../form/frame-grid.ts'
import type { FrameBlock, Repeat } from '../../form/sheet.ts'
import { AddEntry } from '../grid/AddEntry.tsx'
import { RepeatRows } from '../grid/RepeatRows.tsx'
import { gridOf } from '../grid/grid-of.ts'
import { drawnRows, useRowCounts } from '../grid/row-counts.ts'
import { useGridKeys } from '../grid/use-grid-keys.ts'
import { takesInput } from '../restrictions/takes-input.ts'
import { useScreenScope } from '../screen-scope.ts'
import { FrameContext, type FrameScope } from './FrameContext.ts'
import { figureRoom } from './figure-room.ts'
import { FrameRow } from './FrameRow.tsx'
import { planFrame, type FramePlan } from './frame-plan.ts'
import { useEntryCount } from './use-entry-count.ts'

/** A ruled table of the sheet. Lists in it are rows or columns that stand once for each entry. */
export function FrameView({ frame, id }: { frame: FrameBlock; id: string }) {
  const screen = useScreenScope()
  const { word, words, form, access, readOnly } = screen
  const plan = useMemo(() => planFrame(frame, id), [frame, id])
  const isGrid = useMemo(
    () =>
      plan.across.length > 0 ||
      plan.grid.cells.some(({ cell }) => 'field' in cell && gridOf(screen, cell.field)),
    [plan, screen],
  )
  const scroller = useRef<HTMLDivElement>(null)
  const acrossCount = useEntryCount(plan.across.map(({ list }) => list))
  const rowCounts = useRowCounts(plan)
  const columns = useMemo(() => columnWidths(plan, acrossCount), [plan, acrossCount])
  const scope = useMemo<FrameScope>(
    () => ({
      plan,
      scroller,
      roomOf: figureRoom(screen, plan, columns),
      acrossCounts: new Map(plan.across.map(({ list, room }) => [list, Math.max(room, acrossCount)])),
    }),
    [screen, plan, columns, acrossCount],
  )
  const keys = useGridKeys(scope)
  const total = columns.reduce((sum, width) => sum + width, 0)
  const shownIn = (repeat: Repeat) => (rowCounts.get(repeat)?.lines ?? 0) * (repeat.bands ?? 1)
  const isLong = [...rowCounts.values()].some(({ isWindowed }) => isWindowed)
  return (
    <FrameContext value={scope}>
      <div
        className="pw-frame"
        ref={scroller}
        data-long={isLong ? '' : undefined}
        data-across={plan.across.length > 0 ? '' : undefined}
        // Where no input inside takes the keys, the frame does, so that they can scroll it.
        tabIndex={access.kept.length > 0 && !takesInput(plan, access) ? 0 : undefined}
      >
        {/* The keys move between the inputs inside; the table itself takes none. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <table
          aria-label={word(form.title)}
          // Cells that can be marked.
          {...(isGrid && !readOnly && { role: 'grid', 'aria-multiselectable': true })}
          style={{ '--pw-columns': columns.length } as CSSProperties}
          {...keys}
        >
          <colgroup>
            {columns.map((width, index) => (
              <col key={index} style={{ width: `${(width / total) * 100}%` }} />
            ))}
          </colgroup>
          <tbody>
            {plan.sections.map((section) =>
              section.kind === 'row' ? (
                <FrameRow
                  key={section.row}
                  row={section.row}
                  spanOf={(at) => drawnRows(plan, at, rowCounts)}
                />
              ) : (
                <RepeatRows key={section.rows[0]} section={section} counts={rowCounts.get(section.repeat)!} />
              ),
            )}
          </tbody>
        </table>
      </div>
      {plan.sections.map((section) =>
        section.kind === 'repeat' ? (
          <AddEntry
            key={section.rows[0]}
            list={repeatLists(section.repeat)[0] ?? ''}
            shown={shownIn(section.repeat)}
          />
        ) : null,
      )}
      {plan.across.map(({ list }) => (
        <AddEntry key={list} list={list} shown={scope.acrossCounts.get(list) ?? 0} label={words.addColumn} />
      ))}
    </FrameContext>
  )
}

/** The sheet's columns, and more of the same width for entries that run on beyond them. */
function columnWidths(plan: FramePlan, acrossCount: number): number[] {
  const widths = [...plan.frame.columns]
  for (const { column, width, room, colSpan } of plan.across) {
    const more = Math.max(0, acrossCount - room) * width
    const each = widths[column] ?? 1
    widths.splice(column + colSpan, 0, ...Array.from({ length: more }, () => each))
  }
  return widths
}
