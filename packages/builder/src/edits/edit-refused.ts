import type { FormProblem } from '@paperwright/runtime'

/**
 * An edit that would break the form: why (`code`, worded in `words/`), and what the words need. Nothing has changed.
 */
export class EditRefused extends Error {
  override name = 'EditRefused'

  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
    /** What the form's check says, where that is the reason. */
    readonly problem?: FormProblem,
  ) {
    super(code)
  }
}
