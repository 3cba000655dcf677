import type { JsonObject } from '../../form/json-schema.ts'
import { isObject, splitPointer } from '../../form/pointer.ts'
import { hideCovered } from '../../record/hide-covered.ts'
import type { ScreenScope } from '../screen-scope.ts'

/** What can be done with an entry of a list. */
export type EntryEdit = 'insertAbove' | 'insertBelow' | 'duplicate' | 'remove' | 'moveUp' | 'moveDown'

/** Does it, and says where the reader's place is afterwards. What is being typed is read first. */
export function editEntry(scope: ScreenScope, list: string, index: number, edit: EntryEdit): number {
  finishTyping()
  const { store } = scope
  if (edit === 'remove') {
    const wasFilled = hasContent(scope, list, index)
    store.removeEntry(list, index)
    if (wasFilled)
      scope.notices.show({ at: `${list}/${index}`, words: scope.words.removed(index + 1), offersUndo: true })
    return Math.max(0, index)
  }
  if (edit === 'moveUp' || edit === 'moveDown') {
    const to = edit === 'moveUp' ? index - 1 : index + 1
    store.moveEntry(list, index, to)
    return to
  }
  const at = edit === 'insertAbove' ? index : index + 1
  store.insertEntry(list, at, edit === 'duplicate' ? copyOf(scope, list, index) : undefined)
  return at
}

function hasContent({ store }: ScreenScope, list: string, index: number): boolean {
  const place = `${list}/${index}`
  const entry = store.getValue(place)
  const isUnread = [...store.listUnread().keys()].some((pointer) => pointer.startsWith(`${place}/`))
  return isUnread || (isObject(entry) && Object.keys(entry).length > 0)
}

/** An input reads its text when it is left. */
export function finishTyping() {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement) activeElement.blur()
}

/** Without what the person may not fill in: it belongs to the entry that it was stored with. */
function copyOf({ store, access }: ScreenScope, list: string, index: number): JsonObject {
  const place = `${list}/${index}`
  const entry = hideCovered(access.kept, store.getValue(place), splitPointer(place))
  return isObject(entry) ? structuredClone(entry) : {}
}
