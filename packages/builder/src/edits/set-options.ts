import type { Form } from '@paperwright/runtime'
import { listPlacements, readOptions, type Option } from '@paperwright/runtime/kit'
import { changeObject } from '../fields/change-object.ts'
import { requireField } from '../fields/find-fields.ts'
import { newOption } from '../fields/new-option.ts'
import { withOptions } from '../fields/with-options.ts'
import { mapBlocks, mapCells } from '../sheet/map-cells.ts'
import { withMatter } from '../sheet/cell-look.ts'
import { EditRefused } from './edit-refused.ts'
import { requireUnreadOptions } from './require-unread-options.ts'
import { settle } from './settle.ts'

const MOST = 500

/**
 * The options of a choice. An option taken away leaves its own cell empty. Refused: none, more than 500, two alike, an
 * empty one, a new one where each stands in its own cell, one taken away that something else reads.
 */
export function setOptions(
  form: Form,
  { pointer, options }: { pointer: string; options: readonly Option[] },
): Form {
  const before = readOptions(requireField(form, pointer).schema)
  requireSoundOptions(options)
  const inCells = listPlacements(form).some(({ role, target }) => role === 'option' && target === pointer)
  const isNew = ({ value }: Option) => before.every((one) => one.value !== value)
  if (inCells && options.some(isNew)) throw new EditRefused('optionCell')
  const kept = new Set(options.map(({ value }) => value))
  requireUnreadOptions(
    form,
    pointer,
    before.filter(({ value }) => !kept.has(value)),
  )
  const changed = changeObject(form, pointer, (schema) => {
    const { default: preset, ...rest } = withOptions(schema, options)
    const isGone = preset !== undefined && !Array.isArray(preset) && !kept.has(preset)
    return isGone || preset === undefined ? rest : { ...rest, default: preset }
  })
  const cleared = mapBlocks(changed, (blocks) =>
    mapCells(blocks, (cell) =>
      'option' in cell && cell.option.field === pointer && !kept.has(cell.option.value)
        ? withMatter(cell, {})
        : cell,
    ),
  )
  return settle(form, cleared)
}

function requireSoundOptions(options: readonly Option[]): void {
  if (options.length === 0) throw new EditRefused('noOptions')
  if (options.length > MOST) throw new EditRefused('tooManyOptions', { count: options.length, most: MOST })
  const titles = new Set<string>()
  const values = new Set<string>()
  for (const { value, title } of options) {
    if (title.trim() === '') throw new EditRefused('emptyOption')
    const key = JSON.stringify(value)
    if (titles.has(title) || values.has(key)) throw new EditRefused('sameOption', { option: title })
    titles.add(title)
    values.add(key)
  }
}

/** The options that a pasted list means: one to a line or between commas, those that are there keep their value. */
export function readOptionList(text: string, known: readonly Option[]): Option[] {
  const words = text
    .split(/[\n\t,，、;；]+/)
    .map((word) => word.replace(/^[\s□☐○◯•·\-–—]+/, '').trim())
    .filter((word) => word !== '')
  return [...new Set(words)].map(
    (title) => known.find((option) => option.title === title) ?? newOption(title, known),
  )
}
