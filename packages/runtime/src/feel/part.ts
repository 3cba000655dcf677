import type { SyntaxNode } from '@lezer/common'
import { entryOf, type FeelContext, type FeelValue } from './feel-value.ts'
import type { Run } from './run.ts'

/** Names and what they stand for, the innermost first. */
export abstract class Scope {
  constructor(private readonly outer: Scope | null) {}

  /** Undefined where the name stands for nothing. */
  find(name: string): FeelValue | undefined {
    let value = this.own(name)
    for (let { outer } = this; value === undefined && outer; outer = outer.outer) value = outer.own(name)
    return value
  }

  protected abstract own(name: string): FeelValue | undefined
}

/** The names of a context. */
export class ContextScope extends Scope {
  constructor(
    private readonly names: FeelContext,
    outer: Scope | null,
  ) {
    super(outer)
  }

  protected override own(name: string): FeelValue | undefined {
    return entryOf(this.names, name)
  }
}

/** One name: of an entry that a loop has come to. */
export class NameScope extends Scope {
  constructor(
    private readonly name: string,
    private readonly value: FeelValue,
    outer: Scope | null,
  ) {
    super(outer)
  }

  protected override own(name: string): FeelValue | undefined {
    return name === this.name ? this.value : undefined
  }
}

/** What can be said of a part before it is evaluated: a filter means something else with a number than with a test. */
export type PartKind = 'number' | 'string' | 'boolean' | 'null' | 'moment' | 'test' | 'any'

/** A part of an expression, ready to be evaluated any number of times. */
export interface Part {
  kind: PartKind
  evaluate(scope: Scope, run: Run): FeelValue
  /** Steps that it takes once, without what its loops and functions spend. */
  weight: number
  /** How deep its parts lie in each other. */
  depth: number
  /** Where it is the same whenever it is evaluated. */
  constant?: FeelValue
}

/** What a part is compiled with. */
export interface Compiling {
  text: string
  compile(node: SyntaxNode): Part
}

/** A part made of others. */
export function newPart(
  kind: PartKind,
  parts: readonly Part[],
  evaluate: Part['evaluate'],
  ownWeight = 1,
): Part {
  return {
    kind,
    evaluate,
    weight: parts.reduce((sum, part) => sum + part.weight, ownWeight),
    depth: parts.reduce((deepest, part) => Math.max(deepest, part.depth), 0) + 1,
  }
}

export function constantPart(kind: PartKind, value: FeelValue): Part {
  return { kind, evaluate: () => value, weight: 1, depth: 1, constant: value }
}

/** The kind of what is one of two. */
export function commonKind(left: Part, right: Part): PartKind {
  return left.kind === right.kind ? left.kind : 'any'
}

/** Without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!child.type.isSkipped) children.push(child)
  }
  return children
}

export function childNamed(node: SyntaxNode, name: string): SyntaxNode | undefined {
  return childrenOf(node).find((child) => child.name === name)
}

export function wordsOf(node: SyntaxNode, { text }: { text: string }): string {
  return text.slice(node.from, node.to)
}

/** A name of one or several words. */
export function nameOf(node: SyntaxNode, { text }: { text: string }): string {
  return text.slice(node.from, node.to).replaceAll('`', '').replaceAll(/\s+/g, ' ').trim()
}

/** Neither false nor null. */
export function isMet(value: FeelValue): boolean {
  return value !== false && value !== null
}
