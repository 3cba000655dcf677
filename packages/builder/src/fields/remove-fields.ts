import {
  walkFields,
  type Block,
  type Cell,
  type Form,
  type FrameBlock,
  type JsonSchema,
} from '@paperwright/runtime'
import { collectReaders, parseTemplate, repeatLists } from '@paperwright/runtime/kit'
import { EditRefused } from '../edits/edit-refused.ts'
import { withMatter } from '../sheet/cell-look.ts'
import { mapBlocks, mapCells, mapTemplates } from '../sheet/map-cells.ts'
import { writeTemplate } from '../sheet/write-template.ts'
import { changeObject, splitHolder } from './change-object.ts'
import { fieldName } from './find-fields.ts'
import { mapUnique } from './map-unique.ts'
import { dropFill } from './reference-fills.ts'
import { slotThatNeeds } from './slot-that-needs.ts'

/**
 * The form without some fields: their properties, their places and the groups and lists that they leave empty go;
 * titles that stand in cells of their own stay as words. Refused where a formula, condition or check of another
 * field, or a slot, reads one of them.
 */
export function removeFields(form: Form, pointers: readonly string[]): Form {
  const gone = withEmptied(form, new Set(pointers))
  refuseReadFields(form, gone)
  const cleared = mapBlocks(form, (blocks) => clearPlaces(form, blocks, gone))
  const tops = [...gone].filter((pointer) => ![...gone].some((other) => pointer.startsWith(`${other}/`)))
  const isKept = (fields: readonly string[]) => !fields.some((field) => gone.has(field))
  return tops.reduce(
    removeProperty,
    mapUnique(cleared, (fields) => (isKept(fields) ? fields : undefined)),
  )
}

/** The fields, and the groups and lists that hold none but them. */
function withEmptied(form: Form, gone: Set<string>): Set<string> {
  const fields = walkFields(form)
  const all = new Set(gone)
  for (const { pointer } of fields.toReversed()) {
    const inside = fields.filter((field) => field.pointer.startsWith(`${pointer}/`))
    if (inside.length > 0 && inside.every((field) => all.has(field.pointer))) all.add(pointer)
    if ([...gone].some((top) => pointer.startsWith(`${top}/`))) all.add(pointer)
  }
  return all
}

function refuseReadFields(form: Form, gone: ReadonlySet<string>): void {
  for (const { pointer, reads } of collectReaders(form)) {
    const read = reads.find((target) => gone.has(target))
    if (read !== undefined && !gone.has(pointer)) {
      throw new EditRefused('fieldIsRead', {
        field: fieldName(form, read),
        by: fieldName(form, pointer),
        pointer,
      })
    }
  }
  const needed = slotThatNeeds(form, gone)
  if (needed)
    throw new EditRefused('slotNeedsField', {
      field: fieldName(form, needed.field),
      slot: needed.slot.label,
    })
}

/** Blocks without the places of some fields; titles stay as words, called as in `form`. */
export function clearPlaces(form: Form, blocks: readonly Block[], gone: ReadonlySet<string>): Block[] {
  const clear = (cell: Cell): Cell => {
    if ('title' in cell && gone.has(cell.title))
      return withMatter(cell, { text: fieldName(form, cell.title) })
    const names =
      ('field' in cell && gone.has(cell.field)) ||
      ('option' in cell && gone.has(cell.option.field)) ||
      ('index' in cell && gone.has(cell.index)) ||
      ('across' in cell && gone.has(cell.across)) ||
      ('chart' in cell && gone.has(cell.of))
    return names ? withMatter(cell, {}) : cell
  }
  const words = (template: string) => {
    const parts = parseTemplate(template)
    const kept = parts.filter((part) => part.kind === 'text' || !gone.has(part.pointer))
    return kept.length === parts.length ? template : writeTemplate(kept)
  }
  return mapTemplates(mapCells(blocks, clear), words).map((block) =>
    block.kind === 'frame' ? unwrapLists(block, gone) : block,
  )
}

/** Rows of a list that is gone stand once, as other rows do. */
function unwrapLists(frame: FrameBlock, gone: ReadonlySet<string>): FrameBlock {
  const rows = frame.rows.flatMap((entry): FrameBlock['rows'] => {
    if (!('list' in entry)) return [entry]
    const lists = repeatLists(entry).filter((list) => !gone.has(list))
    if (lists.length === 0) {
      const bands = entry.bands ?? 1
      return entry.rows.map((row) => ({
        ...row,
        cells: Array.from({ length: bands }, () => row.cells).flat(),
      }))
    }
    return [{ ...entry, list: lists.length === 1 ? lists[0]! : lists }]
  })
  return { ...frame, rows }
}

function removeProperty(form: Form, pointer: string): Form {
  const { holder, key } = splitHolder(pointer)
  return changeObject(form, holder, (object) => {
    const { [key]: _, ...properties } = object.properties ?? {}
    return { ...withoutRequired(object, key), properties: dropNames(properties, key) }
  })
}

function withoutRequired(object: JsonSchema, key: string): JsonSchema {
  const { required, ...rest } = object
  const kept = (required ?? []).filter((name) => name !== key)
  return kept.length > 0 ? { ...rest, required: kept } : rest
}

/** Options whose blank is gone have none, and references do not fill what is gone. */
function dropNames(properties: Record<string, JsonSchema>, key: string): Record<string, JsonSchema> {
  const drop = (schema: JsonSchema): JsonSchema => {
    if (schema.items && !schema.oneOf) {
      const items = drop(schema.items)
      return items === schema.items ? schema : { ...schema, items }
    }
    if (!schema.oneOf?.some((option) => option['x-blank']?.field === key)) return schema
    return {
      ...schema,
      oneOf: schema.oneOf.map((option) => {
        if (option['x-blank']?.field !== key) return option
        const { 'x-blank': _, ...rest } = option
        return rest
      }),
    }
  }
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, dropFill(drop(schema), key)]),
  )
}
