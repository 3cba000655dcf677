import { requireFieldType } from '../../fields/registry.ts'
import type { ScreenScope } from '../screen-scope.ts'

/** The title of a list, where a sheet has several of which it has to be told apart. */
function titleAmongLists({ fields, word }: ScreenScope, list: string): string | undefined {
  const lists = [...fields.values()].filter(({ schema }) => requireFieldType(schema).isRepeating)
  const title = fields.get(list)?.schema.title
  return lists.length > 1 && title !== undefined ? word(title) : undefined
}

/** What the button that adds to a list says. */
export function nameAdding(scope: ScreenScope, list: string, label: string): string {
  const title = titleAmongLists(scope, list)
  return title === undefined ? label : `${label}${scope.words.colon}${title}`
}

export function nameEntryMenu(scope: ScreenScope, list: string, index: number): string {
  const title = titleAmongLists(scope, list)
  const name = scope.words.entryMenu(index + 1)
  return title === undefined ? name : `${title} ${name}`
}
