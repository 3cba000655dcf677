import type { SyntaxNode } from '@lezer/common'
import { partOf, tell, type Checking } from './checking.ts'
import type { FeelType, KnownValue } from './feel-type.ts'

interface Side {
  type: FeelType
  node: SyntaxNode
}

/** Tells of a choice that is compared with values none of which it can have. */
export function tellNoChoice(
  { left, right, whole }: { left: Side; right: Side; whole: SyntaxNode },
  checking: Checking,
): void {
  const [choice, other] = left.type.isChoice ? [left, right] : [right, left]
  const { values: known } = choice.type
  const { values } = other.type
  if (!choice.type.isChoice || !known || !values) return
  if (values.some(({ value }) => known.some((one) => one.value === value))) return
  tell(checking, 'formulaNoChoice', values.length === 1 ? other.node : whole, {
    ...valueParams(known, values, partOf(other.node, checking)),
  })
}

/** What is said of values that are none of a choice's. */
export function valueParams(known: readonly KnownValue[], values: readonly KnownValue[], words: string) {
  const [one, ...more] = values
  const named = more.length === 0 ? known.find(({ title }) => title === one!.value) : undefined
  return {
    value: more.length === 0 ? one!.value : words,
    choices: wordChoices(known),
    meant: named ? JSON.stringify(named.value) : null,
  }
}

const MOST = 8

/** As they are written in an expression, with their words where these are others. */
function wordChoices(known: readonly KnownValue[]): string[] {
  const shown = known
    .slice(0, MOST)
    .map(({ value, title }) =>
      title === undefined || title === value ? JSON.stringify(value) : `${JSON.stringify(value)} (${title})`,
    )
  return known.length > MOST ? [...shown, '…'] : shown
}
