import { walkFields, type Block, type Cell, type Form, type JsonSchema } from '@paperwright/runtime'
import {
  mapExpressions,
  mapSlots,
  parseTemplate,
  renameInFormula,
  repeatLists,
  SLOT_READER,
} from '@paperwright/runtime/kit'
import { mapBlocks, mapCells, mapTemplates } from '../sheet/map-cells.ts'
import { writeTemplate } from '../sheet/write-template.ts'
import { changeObject } from './change-object.ts'
import { mapSigners } from './map-signers.ts'
import { mapUnique } from './map-unique.ts'

/** The form whose sheet, slots and unique fields name a field (and what lies in it) by another pointer; its properties are not touched. */
export function movePointer(form: Form, from: string, to: string): Form {
  const move = (pointer: string) =>
    pointer === from || pointer.startsWith(`${from}/`) ? to + pointer.slice(from.length) : pointer
  const named = mapSigners(
    mapUnique(form, (fields) => fields.map(move)),
    move,
  )
  return mapBlocks(named, (blocks) => mapTemplates(moveLists(mapCells(blocks, moveIn), move), template))

  function moveIn(cell: Cell): Cell {
    if ('title' in cell) return { ...cell, title: move(cell.title) }
    if ('field' in cell) return { ...cell, field: move(cell.field) }
    if ('option' in cell) return { ...cell, option: { ...cell.option, field: move(cell.option.field) } }
    if ('index' in cell) return { ...cell, index: move(cell.index) }
    if ('across' in cell) return { ...cell, across: move(cell.across) }
    if ('chart' in cell) return { ...cell, of: move(cell.of) }
    return cell
  }

  function template(words: string): string {
    const parts = parseTemplate(words)
    if (parts.every((part) => part.kind === 'text' || move(part.pointer) === part.pointer)) return words
    return writeTemplate(
      parts.map((part) => (part.kind === 'text' ? part : { ...part, pointer: move(part.pointer) })),
    )
  }
}

function moveLists(blocks: readonly Block[], move: (pointer: string) => string): Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'frame') return block
    const rows = block.rows.map((entry) => {
      if (!('list' in entry)) return entry
      const lists = repeatLists(entry).map(move)
      return { ...entry, list: Array.isArray(entry.list) ? lists : lists[0]! }
    })
    return { ...block, rows }
  })
}

/** The form whose formulas, checks and conditions, those of slots too, name a field by another key. */
export function renameInRules(form: Form, field: string, key: string): Form {
  const nodes = walkFields(form)
  const fields = new Set(nodes.map(({ pointer }) => pointer))
  const slots = mapSlots(form, (slot) => {
    if (slot.when === undefined) return slot
    const when = renameInFormula(slot.when, { field, key, reader: SLOT_READER, fields })
    return when === slot.when ? slot : { ...slot, when }
  })
  return nodes.reduce((changed, { pointer: reader, schema }) => {
    const renamed = (own: JsonSchema) =>
      mapExpressions(own, (text) => renameInFormula(text, { field, key, reader, fields }))
    return renamed(schema) === schema ? changed : changeObject(changed, reader, renamed)
  }, slots)
}
