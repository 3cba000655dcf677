import { flushSync } from 'react-dom'
import { requireFieldType } from '../../fields/registry.ts'
import { joinPointer, splitPointer } from '../../form/pointer.ts'
import { templatePointer } from '../../form/template-pointer.ts'
import { isTextBox, type TextBox } from '../grid/caret.ts'
import type { PlacedField } from '../grid/field-at.ts'
import { focusInput } from '../grid/move-focus.ts'
import { insertText } from '../input/show-text.ts'
import type { ScreenScope } from '../screen-scope.ts'
import { readCopied, type PastePlace } from './copied.ts'
import { pasteBlock } from './paste-block.ts'
import { pasteWords, wordBlock } from './paste-words.ts'

/** The fields around a place, by rows and columns from it. */
export type FieldsAround = (down: number, right: number) => PlacedField | undefined

interface PasteEvent {
  target: EventTarget
  clipboardData: DataTransfer
  defaultPrevented: boolean
  preventDefault(): void
}

/** Pastes a block over the fields around the one that has the focus, where it is one and there are any. */
export function takeBlock(scope: ScreenScope, event: PasteEvent, around: FieldsAround | undefined) {
  const box = boxOf(scope, event)
  if (!box || !around) return
  const { block } = readCopied(event.clipboardData, placeOf(scope, box))
  if (!block) return
  event.preventDefault()
  box.blur()
  const pasted = flushSync(() => pasteBlock(scope, block, around))
  focusInput(box)
  const words = wordBlock(pasted, scope.locale)
  if (words !== '') scope.notices.show({ at: boundOf(scope, box), words, offersUndo: true })
}

/** Pastes words where the caret is; a field of one line makes line breaks spaces and says so. */
export function takeWords(scope: ScreenScope, event: PasteEvent) {
  const box = boxOf(scope, event)
  if (!box) return
  const plain = event.clipboardData.getData('text/plain')
  const place = placeOf(scope, box)
  const copied = readCopied(event.clipboardData, place)
  // Where there is nothing to spread a block over, its words stand here.
  const words = copied.block ? plain : copied.words
  const line = words.replaceAll(/^[\r\n]+|[\r\n]+$/g, '')
  const written = place.takesLines ? words : line.replaceAll(/[ \t]*[\r\n]+\s*/g, ' ')
  if (written === plain) return
  event.preventDefault()
  insertText(box, written)
  if (/[\r\n]/.test(line) && !place.takesLines)
    scope.notices.show({ at: boundOf(scope, box), words: pasteWords[scope.locale].joined, offersUndo: false })
}

function boxOf(scope: ScreenScope, { target, defaultPrevented }: PasteEvent): TextBox | undefined {
  const isBox = target instanceof Element && isTextBox(target)
  return isBox && !scope.readOnly && !target.readOnly && !defaultPrevented ? target : undefined
}

function boundOf(scope: ScreenScope, box: TextBox): string {
  return box.id.slice(scope.inputId('').length)
}

function placeOf(scope: ScreenScope, box: TextBox): PastePlace {
  const path = splitPointer(templatePointer(boundOf(scope, box)))
  const holders = path.map((_, length) => scope.fields.get(joinPointer(path.slice(0, length)))?.schema)
  const isGrid = holders.some((schema) => {
    const { isRepeating = false, isTable = false } = schema ? requireFieldType(schema) : {}
    return isRepeating || isTable
  })
  return { isGrid, takesLines: box.hasAttribute('data-lines') }
}
