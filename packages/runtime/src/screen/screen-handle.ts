import type { JsonObject } from '../form/json-schema.ts'
import type { RecordChecker } from './record/checker.ts'
import { unreadTexts, type UnreadTexts } from './record/unread-texts.ts'
import { visibleRecord } from './record/visible-record.ts'
import { checkWithin } from './restrictions/check-within.ts'
import type { ScreenScope } from './screen-scope.ts'
import { screenSteps, type ScreenSteps } from './undo/screen-steps.ts'
import { takeOver } from './use-follow-record.ts'

/** A form on the screen, for what stands outside it. Handed out by `<FormScreen ref>`. */
export interface ScreenHandle extends ScreenSteps {
  /**
   * The record as it stands, to the last key: formulas computed, hidden fields left out, however much is missing or wrong.
   * Beside it what could not be read. The caret stays where it is.
   */
  settled(): Promise<{ record: JsonObject; unread: UnreadTexts }>
}

export function screenHandle(scope: ScreenScope, checker: RecordChecker): ScreenHandle {
  return {
    ...screenSteps(scope),
    async settled() {
      scope.typing.now?.finish()
      const asked = scope.store.getRecord()
      // What cannot be computed stands as it was.
      const checked = await checkWithin(scope, checker, asked).catch(() => undefined)
      if (checked && scope.store.getRecord() === asked) takeOver(scope, checked)
      return { record: visibleRecord(scope), unread: unreadTexts(scope) }
    },
  }
}
