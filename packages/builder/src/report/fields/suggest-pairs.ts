import type { OwnSourceField } from './source-field.ts'

/** Fields by which rows of two sources may belong together; the likeliest first: one looks up the other, titles that agree. */
export function suggestPairs(
  before: readonly OwnSourceField[],
  own: readonly OwnSourceField[],
  form: string,
): { before: string; own: string; why: 'reference' | 'title' }[] {
  const pairs = before.flatMap((one) =>
    own
      .filter((other) => isSingle(one) && isSingle(other) && alike(one, other))
      .flatMap((other) => {
        const reference = one.schema['x-reference']
        const looksUp = reference?.form === form && other.reference.endsWith(reference.field ?? '')
        if (!looksUp && one.title !== other.title) return []
        return [
          { before: one.reference, own: other.reference, why: looksUp ? 'reference' : 'title' } as const,
        ]
      }),
  )
  return pairs.toSorted((a, b) => Number(b.why === 'reference') - Number(a.why === 'reference'))
}

/** What every record has of itself, its state and its day, says nothing of another. */
const NEVER_SHARED = /\.(?:state|createdAt|createdBy|form|department|entry|number)$/

function isSingle({ kind, schema, reference }: OwnSourceField): boolean {
  return kind !== 'other' && schema.type !== 'array' && !NEVER_SHARED.test(reference)
}

function alike(one: OwnSourceField, other: OwnSourceField): boolean {
  const text = ['text', 'option']
  return one.kind === other.kind || (text.includes(one.kind) && text.includes(other.kind))
}
