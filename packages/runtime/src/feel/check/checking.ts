import type { SyntaxNode } from '@lezer/common'
import type { Json } from '../../form/json-schema.ts'
import type { ExpressionProblem, ExpressionProblemCode } from './expression-problem.ts'
import type { FeelType } from './feel-type.ts'

/** What a name stands for; undefined for a name that stands for nothing. */
export type TypeOfName = (name: string) => FeelType | undefined

/** An expression while it is checked. */
export interface Checking {
  text: string
  typeOf: TypeOfName
  /** All names that may be meant by one that is misspelt. */
  names: readonly string[]
  problems: ExpressionProblem[]
  /** What a part is; what is wrong in it is told on the way. */
  infer(node: SyntaxNode, checking: Checking): FeelType
}

export function partOf(node: { from: number; to: number }, { text }: Checking): string {
  return text.slice(node.from, node.to)
}

export function tell(
  checking: Checking,
  code: ExpressionProblemCode,
  node: { from: number; to: number },
  params: Record<string, Json> = {},
): void {
  const { from, to } = node
  checking.problems.push({ code, from, to, params: { part: partOf(node, checking), ...params } })
}

/** The same, with names of the expression's own before those that it was given. */
export function within(checking: Checking, own: ReadonlyMap<string, FeelType>): Checking {
  return { ...checking, typeOf: (name) => own.get(name) ?? checking.typeOf(name) }
}
