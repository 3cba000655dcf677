import type { ResolvedQuery } from '@paperwright/runtime/kit'

/** The pointers of a form's fields that a query reads. */
export function referencesOf({ parts, fields }: ResolvedQuery, form: string): string[] {
  return parts.flatMap((part, index) => {
    const sources = [part, ...part.joins]
    const formOf = (as: string) => sources.find((source) => source.as === as)!.form
    const asked = [
      ...[...fields.values()].flatMap(({ from }) => from[index] ?? []),
      ...part.joins.flatMap(({ on }) => on.flatMap(({ before, own }) => [before, own])),
      ...part.joins.flatMap(({ asOf }) => asOf?.date ?? []),
    ]
    return asked.flatMap((reference) =>
      'pointer' in reference && formOf(reference.source) === form ? [reference.pointer] : [],
    )
  })
}
