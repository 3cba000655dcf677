import { blankWords, readOptions } from '../fields/options.ts'
import { requireFieldType } from '../fields/registry.ts'
import type { Json } from '../form/json-schema.ts'
import { parseTemplate } from '../form/words-template.ts'
import { unitBeside } from '../form/unit-beside.ts'
import type { Content } from './content.ts'
import { requireSchema, scopeValue, type SheetScope } from './sheet-scope.ts'

export interface FieldPlace {
  options?: 'inline' | 'stacked' | 'chosen'
  /** True in words and lines, where an empty value needs a drawn blank. */
  inWords: boolean
}

/** What stands on paper for a field: its value or blank as its type prints it, and the unit. */
export function fieldContent(scope: SheetScope, pointer: string, place: FieldPlace): Content {
  const schema = requireSchema(scope, pointer)
  const type = requireFieldType(schema)
  const value = scopeValue(scope, pointer)
  const content = withImages(
    scope,
    type.paper(value, {
      schema,
      locale: scope.locale,
      word: scope.word,
      options: place.options ?? 'inline',
      inWords: place.inWords,
      blankContent: (key) => fieldContent(scope, siblingPointer(pointer, key), { inWords: true }),
    }),
  )
  // In ruled cells the sheet's own words say the unit, or none is printed.
  const unit = place.inWords ? unitBeside(schema) : undefined
  return unit ? [...content, { kind: 'text', text: ` ${scope.word(unit)}` }] : content
}

/** Pictures with their images, where these are at hand. */
function withImages({ images }: SheetScope, content: Content): Content {
  if (!images) return content
  return content.map((inline) => {
    const image = inline.kind === 'image' ? images.get(inline.file) : undefined
    return image && image.width > 0 && image.height > 0 ? { ...inline, image } : inline
  })
}

/** One option of a choice with its tick box, for options that stand in cells of their own. */
export function optionContent(
  scope: SheetScope,
  option: { field: string; value: Json; bare?: boolean },
): Content {
  const found = readOptions(requireSchema(scope, option.field)).find(({ value }) => value === option.value)
  const chosen = scopeValue(scope, option.field)
  const ticked = Array.isArray(chosen) ? chosen.includes(option.value) : chosen === option.value
  const box: Content = [{ kind: 'tick', ticked }]
  if (option.bare || !found) return box
  const title: Content = [...box, { kind: 'text', text: scope.word(found.title) }]
  if (!found.blank) return title
  const [before, after] = blankWords(found.blank, scope.word)
  const blank = fieldContent(scope, siblingPointer(option.field, found.blank.field), { inWords: true })
  return [...title, { kind: 'text', text: before }, ...blank, { kind: 'text', text: after }]
}

/** Words with fields in them. */
export function proseContent(scope: SheetScope, text: string): Content {
  return parseTemplate(scope.word(text)).flatMap((part): Content =>
    part.kind === 'text'
      ? [{ kind: 'text', text: part.text }]
      : scope.emptyWord
        ? toldContent(scope, part.pointer, scope.emptyWord(part.pointer))
        : fieldContent(scope, part.pointer, { inWords: true }),
  )
}

/** A value as plain words among others. */
function toldContent(scope: SheetScope, pointer: string, emptyWord: string): Content {
  if (scopeValue(scope, pointer) === undefined) return [{ kind: 'text', text: emptyWord }]
  return fieldContent(scope, pointer, { inWords: true, options: 'chosen' }).map((inline) =>
    inline.kind === 'blank' ? { kind: 'text', text: inline.text ?? '' } : inline,
  )
}

function siblingPointer(pointer: string, key: string): string {
  return `${pointer.slice(0, pointer.lastIndexOf('/'))}/${key}`
}
