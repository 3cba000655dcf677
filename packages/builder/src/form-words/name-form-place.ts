import type { Form, Locale } from '@paperwright/runtime'
import { fieldAt, sayFormPlace, schemaPath, splitPointer } from '@paperwright/runtime/kit'
import { selectPath } from '../state/find-place.ts'
import { builderWords } from '../words/builder-words.ts'

/** What a place in the form document is called: 字段“客户名称” · 选项. */
export function nameFormPlace(form: Form, at: string, locale: Locale): string {
  const { inspector, places } = builderWords[locale]
  const keys = splitPointer(at)
  if (keys[0] === 'x-paper') return nameSheetPlace(form, at, locale)
  if (keys[0] === 'title') return inspector.formTitle
  const parts: Readonly<Record<string, string>> = places.parts
  const pointer = fieldAt(form, at)
  // Behind the keys of fields, which may be called anything.
  const inside =
    pointer === undefined ? keys.slice(2) : splitPointer(at.slice(schemaPath(form, pointer).length))
  const part = inside.toReversed().find((key) => Object.hasOwn(parts, key))
  return places.inside(sayFormPlace(form, at, locale), part === undefined ? inspector.name : parts[part]!)
}

function nameSheetPlace(form: Form, at: string, locale: Locale): string {
  const { blocks, places } = builderWords[locale]
  const index = Number(splitPointer(at)[2])
  const block = form['x-paper'].blocks[index]
  if (!block) return sayFormPlace(form, at, locale)
  const alike = form['x-paper'].blocks.flatMap(({ kind }, nth) => (kind === block.kind ? [nth] : []))
  const name = blocks[block.kind] ?? block.kind
  const named = alike.length > 1 ? `${name} ${alike.indexOf(index) + 1}` : name
  const place = selectPath(form, at)
  return place?.kind === 'cells' ? places.cell(named, place.focus.row + 1, place.focus.column + 1) : named
}
