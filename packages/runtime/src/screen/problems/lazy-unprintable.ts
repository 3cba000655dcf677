import type { JsonObject } from '../../form/json-schema.ts'
import type { Problem } from '../../record/problem.ts'
import type { ScreenScope } from '../screen-scope.ts'

/** What the fonts have is a table that comes when the page stands, so that it can be typed in sooner. */
let loaded: typeof import('./list-unprintable.ts') | undefined

export async function loadUnprintable(): Promise<void> {
  loaded ??= await import('./list-unprintable.ts')
}

/** Answers that do not print as they are written; none before it is known. */
export function listUnprintable(scope: Pick<ScreenScope, 'fields'>, record: JsonObject): Problem[] {
  return loaded?.listUnprintable(scope, record) ?? []
}
