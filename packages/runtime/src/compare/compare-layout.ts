import type { Form } from '../form/form.ts'
import { parseTemplate } from '../form/words-template.ts'
import type { FormChange } from './form-change.ts'
import { frameSizes } from './frame-sizes.ts'
import { isDeepEqual } from './is-deep-equal.ts'
import type { FieldPairs } from './pair-fields.ts'
import { listWords, WORD_KEYS } from './sheet-words.ts'

/**
 * What is different on the paper beside what `told` says of fields, slots and words: frames with more or fewer rows or
 * columns, and for the rest the blocks it is in. A frame of another size is told by its size alone.
 */
export function compareLayout(
  { before, after }: { before: Form; after: Form },
  fields: FieldPairs,
  told: readonly FormChange[],
): FormChange[] {
  const resized = resizedFrames(before, after)
  const skip = new Set(resized.map(({ block }) => block))
  const then = drawBlocks(before, namesThen(fields, told))
  const now = drawBlocks(after, namesNow(fields, told))
  const isSameRow = isDeepEqual(kindsOf(before), kindsOf(after))
  const blocks = now.flatMap((block, index) =>
    skip.has(index) || isDeepEqual(block, then[index]) ? [] : [index],
  )
  const layout: FormChange[] = isSameRow
    ? blocks.length > 0
      ? [{ kind: 'layoutChanged', blocks }]
      : []
    : [{ kind: 'layoutChanged', blocks: [] }]
  return [...resized, ...layout]
}

type Resized = Extract<FormChange, { kind: 'frameResized' }>

/** Frames are the same by their order, as long as there are as many. */
function resizedFrames(before: Form, after: Form): Resized[] {
  const then = frameSizes(before)
  const now = frameSizes(after)
  if (then.length !== now.length) return []
  return now.flatMap(({ block, size }, index): Resized[] => {
    const was = then[index]!.size
    return isDeepEqual(was, size) ? [] : [{ kind: 'frameResized', block, before: was, after: size }]
  })
}

function kindsOf(form: Form): string[] {
  return form['x-paper'].blocks.map(({ kind }) => kind)
}

/** How what a sheet names is compared: under its newer name, and not at all where another change tells of it. */
interface Names {
  /** The newer pointer of a field; undefined where the field came, went or moved. */
  field(pointer: string): string | undefined
  /** Undefined for an option that came or went. */
  option(pointer: string, value: unknown): unknown
  isToldSlot(key: string): boolean
  isToldWords(words: string): boolean
  /** Where a field moved past others, cells stand apart from each other that are the same. */
  hasMoves: boolean
}

function namesThen({ pairs }: FieldPairs, told: readonly FormChange[]): Names {
  const renamed = new Map(pairs.map(({ before, after }) => [before.pointer, after.pointer]))
  return namesOf((pointer) => renamed.get(pointer), told)
}

function namesNow({ pairs }: FieldPairs, told: readonly FormChange[]): Names {
  const kept = new Set(pairs.map(({ after }) => after.pointer))
  return namesOf((pointer) => (kept.has(pointer) ? pointer : undefined), told)
}

function namesOf(newer: (pointer: string) => string | undefined, told: readonly FormChange[]): Names {
  const moved = new Set<string>()
  const slots = new Set<string>()
  const words = new Set<string>()
  const options = new Set<string>()
  for (const change of told) {
    if (change.kind === 'fieldMoved') moved.add(change.field.pointer)
    if (change.kind === 'slotAdded' || change.kind === 'slotRemoved') slots.add(change.slot)
    if (change.kind === 'wordsAdded' || change.kind === 'wordsRemoved') words.add(change.words)
    if (change.kind === 'optionAdded' || change.kind === 'optionRemoved')
      options.add(`${change.field.pointer} ${JSON.stringify(change.value)}`)
  }
  const field = (pointer: string) => {
    const name = newer(pointer)
    return name === undefined || moved.has(name) ? undefined : name
  }
  return {
    field,
    option: (pointer, value) =>
      options.has(`${field(pointer)} ${JSON.stringify(value)}`) ? undefined : value,
    isToldSlot: (key) => slots.has(key),
    isToldWords: (text) => words.has(text),
    hasMoves: moved.size > 0,
  }
}

/** Each block as its shape, and what stands in it in reading order; fields in their cells are told where they move. */
function drawBlocks(form: Form, names: Names): { shape: unknown; matter: unknown[] }[] {
  return form['x-paper'].blocks.map((block) => ({
    shape: shapeOf(block, names),
    matter: matterOf(block, names),
  }))
}

/** What a cell or block shows, rather than how. */
const MATTER: ReadonlySet<string> = new Set([
  ...WORD_KEYS,
  'title',
  'field',
  'option',
  'sign',
  'index',
  'list',
  'across',
  'of',
  'slots',
  'blank',
])

function shapeOf(node: unknown, names: Names, isCell = false): unknown {
  if (Array.isArray(node)) return node.map((item) => shapeOf(item, names, isCell))
  if (typeof node !== 'object' || node === null) return node
  const shape = Object.entries(node).flatMap(([key, value]): [string, unknown][] =>
    MATTER.has(key) ? [] : [[key, shapeOf(value, names, key === 'cells')]],
  )
  const isFilled = isCell && !names.hasMoves && fills(node, names)
  return Object.fromEntries([...shape, ...(isFilled ? [['isFilled', true]] : [])])
}

/** Whether a cell shows something that no other change tells of. */
function fills(cell: object, names: Names): boolean {
  if ('field' in cell) return names.field(String(cell.field)) !== undefined
  return matterOf(cell, names).length > 0
}

/** What stands below a node beside fields, in reading order, under its newer names. */
function matterOf(node: unknown, names: Names): unknown[] {
  if (Array.isArray(node)) return node.flatMap((item) => matterOf(item, names))
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]): unknown[] => {
    if (WORD_KEYS.has(key)) return wordsMatter(key, value, names)
    switch (key) {
      case 'field':
      case 'blank':
        return []
      case 'title':
      case 'index':
      case 'across':
      case 'of':
      case 'list':
        return [value].flat().flatMap((pointer) => named(key, names.field(String(pointer))))
      case 'option':
        return optionMatter(value as { field: string; value: unknown; bare?: boolean }, names)
      case 'sign':
      case 'slots':
        return [value].flat().flatMap((slot) => (names.isToldSlot(String(slot)) ? [] : [[key, slot]]))
      default:
        return matterOf(value, names)
    }
  })
}

function named(key: string, name: string | undefined): unknown[] {
  return name === undefined ? [] : [[key, name]]
}

function optionMatter(option: { field: string; value: unknown; bare?: boolean }, names: Names): unknown[] {
  const field = names.field(option.field)
  const value = names.option(option.field, option.value)
  return field === undefined || value === undefined ? [] : [['option', field, value, option.bare ?? false]]
}

/** Words with their fields, so that the same words with other fields are something else. */
function wordsMatter(key: string, value: unknown, names: Names): unknown[] {
  const words = listWords({ [key]: value })
  if (words.some(names.isToldWords)) return []
  if (typeof value !== 'string') return [[key, words]]
  const fields = parseTemplate(value).flatMap((part) =>
    part.kind === 'field' ? named('field', names.field(part.pointer)) : [],
  )
  return words.length === 0 && fields.length === 0 ? [] : [[key, words, fields]]
}
