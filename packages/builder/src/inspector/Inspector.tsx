import { focusedCell, gridOf, selectedField, selectedFields, type Selection } from '../state/selection.ts'
import { useBuilder } from '../state/use-builder.ts'
import { BlockInspector } from './BlockInspector.tsx'
import { CellInspector } from './CellInspector.tsx'
import { FieldInspector } from './FieldInspector.tsx'
import { FieldsInspector } from './FieldsInspector.tsx'
import { FormInspector } from './FormInspector.tsx'
import { ListInspector } from './ListInspector.tsx'
import { SlotInspector } from './SlotInspector.tsx'
import { WordsInspector } from './WordsInspector.tsx'

/** What is selected, to be set up: a field, a cell, a list, a signature slot, a block, the form itself. */
export function Inspector() {
  const { form, words, selection } = useBuilder()
  const pointer = selectedField(form, selection)
  const several = selectedFields(form, selection)
  const cell = focusedCell(form, selection)?.cell
  const slot = selection.kind === 'slot' ? selection.key : cell && 'sign' in cell ? cell.sign : undefined
  const inList =
    selection.kind === 'cells' &&
    gridOf(form, selection.block)?.rows[selection.focus.row]?.repeat !== undefined
  return (
    <aside className="pwb-inspector" aria-label={words.inspector.title}>
      {several.length > 1 && <FieldsInspector key={several.join(' ')} pointers={several} />}
      {several.length < 2 && pointer !== undefined && (
        <FieldInspector key={placeKey(selection)} pointer={pointer} />
      )}
      {slot !== undefined && <SlotInspector key={slot} slotKey={slot} />}
      {selection.kind === 'cells' && cell && !pointer && !slot && several.length < 2 && <WordsInspector />}
      {selection.kind === 'cells' && inList && <ListInspector selection={selection} />}
      {selection.kind === 'cells' && <CellInspector selection={selection} />}
      {selection.kind === 'block' && <BlockInspector key={selection.block} index={selection.block} />}
      {(selection.kind === 'form' || selection.kind === 'block') && <FormInspector />}
    </aside>
  )
}

/**
 * One key for one place, whatever its field is keyed: what is being typed when a field gets another key goes to the
 * field as it is keyed then.
 */
function placeKey(selection: Selection): string {
  if (selection.kind !== 'cells') return JSON.stringify(selection)
  const { block, focus } = selection
  return `${block} ${focus.row} ${focus.column}`
}
