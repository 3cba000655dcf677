import type { SyntaxNode } from '@lezer/common'
import type { Json } from '../../form/json-schema.ts'
import type { Formula, FormulaKind } from './formula.ts'

/** A node of FEEL's own syntax tree. */
export type FormulaNode = SyntaxNode

/** A part of a formula with the place that it was read from. */
export interface ReadPart {
  formula: Formula
  node: FormulaNode
}

/** Ends the reading of a formula; caught where the reading began. */
export class FormulaProblem extends Error {
  constructor(
    readonly code: 'formulaBeyondSql' | 'formulaKinds' | 'formulaNoFunction',
    readonly node: FormulaNode,
    readonly params: Record<string, Json> = {},
  ) {
    super(code)
  }
}

/** Without comments. */
export function childrenOf(node: FormulaNode): FormulaNode[] {
  const children: FormulaNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child)
  }
  return children
}

/** Moments are text that sorts by time; a blank fits everywhere. */
export function isOfKind({ kind }: { kind: FormulaKind }, wanted: FormulaKind): boolean {
  return kind === 'blank' || wanted === 'blank' || plain(kind) === plain(wanted)
}

export function requireKind({ formula, node }: ReadPart, wanted: FormulaKind): Formula {
  if (!isOfKind(formula, wanted))
    throw new FormulaProblem('formulaKinds', node, { kind: formula.kind, wanted })
  return formula
}

/** The kind that both have; a moment beside a text is a text. */
export function requireCommonKind(left: ReadPart, right: ReadPart): FormulaKind {
  requireKind(right, left.formula.kind)
  const kinds = [left.formula.kind, right.formula.kind].filter((kind) => kind !== 'blank')
  return kinds.every((kind) => kind === kinds[0]) ? (kinds[0] ?? 'blank') : 'text'
}

function plain(kind: FormulaKind): FormulaKind {
  return kind === 'moment' ? 'text' : kind
}
