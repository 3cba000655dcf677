import type { Cell, Form, SignatureSlot } from '@paperwright/runtime'
import { planChain } from '@paperwright/runtime/kit'
import { hasSigningOrder, keepSigningOrder } from '../fields/keep-signing-order.ts'
import { removeSlots } from '../fields/remove-slots.ts'
import { cellAt, readGrid } from '../grid/edit-grid.ts'
import { changeBlocks, requireFrame } from './change-frame.ts'
import { labelOf } from './place-field.ts'
import { withMatter } from '../sheet/cell-look.ts'
import { listFormWords } from '../translations/list-form-words.ts'
import { handOverSaid } from '../translations/translated.ts'
import { requireSound } from './require-sound.ts'
import { requireCell, setCell } from './set-cell.ts'
import type { CellPlace } from './split-cell.ts'

/**
 * A new slot: in the cell at `place`, called as the words beside it, which become its label; or on the signature line, which is added
 * below the sheet where there is none.
 */
export function addSlot(form: Form, { label, place }: { label: string; place?: CellPlace }): Form {
  const slots = form['x-signatures'] ?? []
  const key = freeSlotKey(slots)
  const beside = place && labelBeside(form, place)
  const slot: SignatureSlot = {
    key,
    label: beside?.label ?? label,
    ...(hasSigningOrder(slots) && { after: lastSigned(slots) }),
  }
  const added: Form = { ...form, 'x-signatures': [...slots, slot] }
  if (place) {
    const inside = withMatter(requireCell(form, place), { sign: key, ...(beside && { part: 'room' }) })
    // The slot must be known before its cell is, or the cell would name nothing.
    const placed = setCell(added, place, inside)
    if (!beside) return placed
    const labelled = setCell(placed, beside.place, withMatter(beside.cell, { sign: key, part: 'label' }))
    const words = { from: beside.words, to: beside.label }
    const isGone = listFormWords(labelled).every(({ text }) => text !== beside.words)
    return isGone ? { ...labelled, 'x-form': handOverSaid(labelled['x-form'], words) } : labelled
  }
  const line = form['x-paper'].blocks.findIndex(({ kind }) => kind === 'signatures')
  if (line < 0) return changeBlocks(added, (blocks) => [...blocks, { kind: 'signatures' }])
  return changeBlocks(added, (blocks) =>
    blocks.map((block, index) =>
      index === line && block.kind === 'signatures' && block.slots
        ? { ...block, slots: [...block.slots, slot.key] }
        : block,
    ),
  )
}

/** The words to the left of a cell, where they can be a slot's label. */
function labelBeside(
  form: Form,
  place: CellPlace,
): { label: string; words: string; cell: Cell; place: CellPlace } | undefined {
  const grid = readGrid(requireFrame(form, place.block))
  const target = cellAt(grid, place.row, place.column)
  const beside = target && !grid.rows[place.row]?.repeat ? labelOf(grid, target) : undefined
  if (!beside || !('text' in beside.cell)) return undefined
  const words = beside.cell.text
  const label = words.replaceAll(/\s+/g, '').replace(/[：:]$/, '')
  if (label === '') return undefined
  return {
    label,
    words,
    cell: beside.cell,
    place: { block: place.block, row: beside.row, column: beside.column },
  }
}

/** What is signed last: nothing comes after it. */
function lastSigned(slots: readonly SignatureSlot[]): string[] {
  const plan = planChain(slots)
  return plan.map(({ key }) => key).filter((key) => !plan.some(({ after }) => after.includes(key)))
}

function freeSlotKey(slots: readonly SignatureSlot[]): string {
  const taken = new Set(slots.map(({ key }) => key))
  for (let count = slots.length + 1; ; count++) if (!taken.has(`sign${count}`)) return `sign${count}`
}

const OF_SIGNING = ['person', 'bySubmitting', 'chosen', 'outsider', 'posts', 'after', 'who', 'when'] as const

/** Changes to a slot; undefined takes a setting away. */
export type SlotChange = { [Key in keyof Omit<SignatureSlot, 'key'>]?: SignatureSlot[Key] | undefined }

/** Refused where the slot could then not be signed, or its condition not be read. */
export function setSlot(form: Form, { key, slot }: { key: string; slot: SlotChange }): Form {
  const slots = form['x-signatures'] ?? []
  const before = slots.find((one) => one.key === key)
  if (!before) return form
  const after = Object.fromEntries(
    Object.entries({ ...before, ...slot }).filter(
      ([name, value]) =>
        value !== undefined &&
        value !== false &&
        // A slot that comes after none is not one that comes after the slot before it.
        !(name !== 'after' && Array.isArray(value) && value.length === 0),
    ),
  ) as unknown as SignatureSlot
  const changed = { ...form, 'x-signatures': slots.map((one) => (one === before ? after : one)) }
  if (OF_SIGNING.some((name) => name in slot)) requireSound(form, changed)
  return changed
}

/**
 * The order of the slots is the order of printing where the line names no order of its own, and of signing where no slot says what it
 * comes after.
 */
export function moveSlot(form: Form, { key, to }: { key: string; to: number }): Form {
  const slots = form['x-signatures'] ?? []
  const from = slots.findIndex((slot) => slot.key === key)
  if (from < 0) return form
  const moved = keepSigningOrder(slots, slots.toSpliced(from, 1).toSpliced(to, 0, slots[from]!))
  const order = new Map(moved.map((slot, index) => [slot.key, index]))
  const placed = changeBlocks({ ...form, 'x-signatures': moved }, (blocks) =>
    blocks.map((block) =>
      block.kind === 'signatures' && block.slots
        ? { ...block, slots: block.slots.toSorted((a, b) => order.get(a)! - order.get(b)!) }
        : block,
    ),
  )
  return placed
}

export function removeSlot(form: Form, { key }: { key: string }): Form {
  return removeSlots(form, [key])
}
