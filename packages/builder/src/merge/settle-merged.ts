import { walkFields, type Block, type Cell, type Form, type JsonSchema } from '@paperwright/runtime'
import {
  listPlacements,
  plainSheet,
  requireFieldType,
  resolveSchema,
  type Placement,
} from '@paperwright/runtime/kit'
import { mapSigners } from '../fields/map-signers.ts'
import { clearPlaces } from '../fields/remove-fields.ts'
import { withMatter } from '../sheet/cell-look.ts'
import { mapBlocks, mapCells } from '../sheet/map-cells.ts'

/**
 * Puts a merged sheet in order with the merged fields: places of fields and slots that are gone are empty, a field that
 * stands twice stands once, and what has lost its place has one below the others, so that nothing is gone unasked.
 */
export function settleMerged(form: Form): Form {
  return placeSlots(placeFields(placeOnce(clearLost(nameSigners(form)))))
}

/** Slots come after none that are gone, and are signed by nobody whom no field names. */
function nameSigners(form: Form): Form {
  const fields = new Set(walkFields(form).map(({ pointer }) => pointer))
  const named = mapSigners(form, (field) => (fields.has(field) ? field : undefined))
  const slots = named['x-signatures']
  const isHere = (key: string) => slots!.some((slot) => slot.key === key)
  if (!slots || slots.every(({ after = [] }) => after.every(isHere))) return named
  const kept = slots.map((slot) => ({ ...slot, ...(slot.after && { after: slot.after.filter(isHere) }) }))
  return { ...named, 'x-signatures': kept }
}

function clearLost(form: Form): Form {
  const fields = new Set(walkFields(form).map(({ pointer }) => pointer))
  const slots = new Set((form['x-signatures'] ?? []).map(({ key }) => key))
  const lost = listPlacements(form).filter(
    ({ role, target }) => !(role === 'sign' ? slots : fields).has(target),
  )
  if (lost.length === 0) return form
  const gone = new Set(lost.filter(({ role }) => role !== 'sign').map(({ target }) => target))
  return mapBlocks(form, (blocks) =>
    mapCells(clearPlaces(form, blocks, gone), (cell) =>
      'sign' in cell && !slots.has(cell.sign) ? withMatter(cell, {}) : cell,
    ).map((block) =>
      block.kind === 'signatures' && block.slots
        ? { ...block, slots: block.slots.filter((key) => slots.has(key)) }
        : block,
    ),
  )
}

function placeOnce(form: Form): Form {
  const isTwice = (matter: (cell: Cell) => string | undefined) => {
    const seen = new Set<string>()
    return (cell: Cell) => {
      const name = matter(cell)
      if (name === undefined) return false
      const before = seen.has(name)
      seen.add(name)
      return before
    }
  }
  const twice = [
    isTwice((cell) => ('field' in cell ? cell.field : undefined)),
    isTwice((cell) => ('option' in cell ? JSON.stringify(cell.option) : undefined)),
    isTwice((cell) => ('sign' in cell && cell.part !== 'label' ? cell.sign : undefined)),
  ]
  let changed = false
  const placed = mapBlocks(form, (blocks) =>
    mapCells(blocks, (cell) => {
      // Each counts what it sees, so that none is left out.
      const is = twice.map((seen) => seen(cell)).some(Boolean)
      changed ||= is
      return is ? withMatter(cell, {}) : cell
    }),
  )
  return changed ? placed : form
}

const isField = ({ role }: Placement) => role === 'field' || role === 'option'

function placeFields(form: Form): Form {
  const stands = new Set(
    listPlacements(form)
      .filter(isField)
      .map(({ target }) => target),
  )
  const homeless = walkFields(form)
    .filter(({ pointer, schema }) => requireFieldType(schema).takesValue !== false && !stands.has(pointer))
    .map(({ pointer }) => pointer)
  if (homeless.length === 0) return form
  const { blocks } = plainSheet({ ...form, properties: among(form, homeless) })
  return beforeSignatures(form, blocks.slice(1))
}

/** Those fields alone, and what they lie in; definitions stand where they are meant. */
function among(form: Form, pointers: readonly string[]): Form['properties'] {
  const within = (schema: JsonSchema, at: string): JsonSchema => {
    const kept = Object.entries(schema.properties ?? {}).filter(([key]) =>
      pointers.some((pointer) => pointer === `${at}/${key}` || pointer.startsWith(`${at}/${key}/`)),
    )
    return { ...schema, properties: Object.fromEntries(kept.map(([key, own]) => inner(key, own, at))) }
  }
  const inner = (key: string, own: JsonSchema, at: string): [string, JsonSchema] => {
    const schema = resolveSchema(form, own)
    if (schema.properties) return [key, within(schema, `${at}/${key}`)]
    if (!schema.items) return [key, schema]
    const items = resolveSchema(form, schema.items)
    return [key, items.properties ? { ...schema, items: within(items, `${at}/${key}/*`) } : schema]
  }
  return within(form, '').properties ?? {}
}

function beforeSignatures(form: Form, added: readonly Block[]): Form {
  return mapBlocks(form, (blocks) => {
    const at = blocks.findIndex(({ kind }) => kind === 'signatures')
    return at < 0 ? [...blocks, ...added] : [...blocks.slice(0, at), ...added, ...blocks.slice(at)]
  })
}

function placeSlots(form: Form): Form {
  const { blocks } = form['x-paper']
  if (blocks.some((block) => block.kind === 'signatures' && !block.slots)) return form
  const rooms = new Set(
    listPlacements(form)
      .filter(({ role, part }) => role === 'sign' && part !== 'label')
      .map(({ target }) => target),
  )
  const homeless = (form['x-signatures'] ?? []).map(({ key }) => key).filter((key) => !rooms.has(key))
  if (homeless.length === 0) return form
  return mapBlocks(form, (own) => [...own, { kind: 'signatures', slots: homeless }])
}
