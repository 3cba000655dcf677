import { flushSync } from 'react-dom'
import { templatePointer } from '../../form/template-pointer.ts'
import type { TextBox } from '../grid/caret.ts'
import { gridOf } from '../grid/grid-of.ts'
import { focusInput } from '../grid/move-focus.ts'
import { insertText } from '../input/show-text.ts'
import type { ScreenScope } from '../screen-scope.ts'
import { readCopied, type Clipping, type PastePlace } from './copied.ts'
import type { FieldsAround } from './on-paste.ts'
import { pasteBlock } from './paste-block.ts'
import { pasteWords, wordBlock } from './paste-words.ts'

/**
 * Pastes a block over the fields around the one that has the focus, where it is one and there are any; else words where
 * the caret is. A field of one line makes line breaks spaces and says so.
 */
export function takePaste(scope: ScreenScope, box: TextBox, clipping: Clipping, around?: FieldsAround) {
  const place = placeOf(scope, box)
  const { block, words = clipping.plain } = readCopied(clipping, place)
  if (block && around) takeBlock(scope, box, block, around)
  else takeWords(scope, box, words, place)
}

function takeBlock(scope: ScreenScope, box: TextBox, block: string[][], around: FieldsAround) {
  box.blur()
  const pasted = flushSync(() => pasteBlock(scope, block, around))
  focusInput(box)
  const words = wordBlock(pasted, scope.locale)
  if (words !== '') scope.notices.show({ at: boundOf(scope, box), words, offersUndo: true })
}

function takeWords(scope: ScreenScope, box: TextBox, words: string, { takesLines }: PastePlace) {
  // From the last break's own start alone: else each of many breaks inside is tried to the end of its run.
  const line = words.replaceAll(/^[\r\n]+|(?<![\r\n])[\r\n]+$/g, '')
  insertText(box, takesLines ? words.replaceAll(/\r\n?/g, '\n') : line.replaceAll(/[ \t]*[\r\n]+\s*/g, ' '))
  // What is said stands until the next change: this one is over.
  scope.typing.now?.finish()
  if (/[\r\n]/.test(line) && !takesLines)
    scope.notices.show({ at: boundOf(scope, box), words: pasteWords[scope.locale].joined, offersUndo: false })
}

function boundOf(scope: ScreenScope, box: TextBox): string {
  return box.id.slice(scope.inputId('').length)
}

function placeOf(scope: ScreenScope, box: TextBox): PastePlace {
  const isGrid = gridOf(scope, templatePointer(boundOf(scope, box))) !== undefined
  return { isGrid, takesLines: box.hasAttribute('data-lines') }
}
