import type { SyntaxNode } from '@lezer/common'
import { childNamed, childrenOf, nameOf } from '../feel/part.ts'
import type { ExpressionName } from './expression-name.ts'
import type { NameScope } from './name-scope.ts'

type Options = NonNullable<ExpressionName['options']>

/** How names and values are read in one spelling and written in another. */
export interface Tongue {
  /** What a name means, as it is read here. */
  find(words: string, scope: NameScope): ExpressionName | undefined
  /** The name as it is written there. */
  name(words: string, scope: NameScope): string
  /** The last name of a path, of what lies in `of`. */
  inside(words: string, of: ExpressionName | undefined): { said: string; name: ExpressionName | undefined }
  /** The value of an option, as a literal with its quotes. */
  option(literal: string, options: Options): string
  /** What a call is written as, where it is not as it stands. */
  call?(name: string, args: readonly (() => string)[]): string | undefined
  /** What an operator with its two sides is written as, where it is not as it stands. */
  operation?(node: SyntaxNode, write: (side: SyntaxNode) => string, isText: IsText): string | undefined
}

/** Whether a side is words for certain. */
export type IsText = (side: SyntaxNode) => boolean

/** An expression that parses, in another spelling: all but its names and options stays as it stands. */
export function writeExpression(
  tree: SyntaxNode,
  { text, scope, tongue, gives }: { text: string; scope: NameScope; tongue: Tongue; gives?: Options },
): string {
  const writer = new Writer(text, tongue)
  if (gives) writer.markResult(tree, gives)
  return text.slice(0, tree.from) + writer.write(tree, scope) + text.slice(tree.to)
}

class Writer {
  /** Literals that are values of a field with options, by their places. */
  private readonly literals = new Map<number, Options>()

  constructor(
    readonly text: string,
    private readonly tongue: Tongue,
  ) {}

  write(node: SyntaxNode, scope: NameScope): string {
    switch (node.name) {
      case 'StringLiteral': {
        const options = this.literals.get(node.from)
        const words = this.wordsOf(node)
        return options ? this.tongue.option(words, options) : words
      }
      case 'VariableName':
        return this.tongue.name(nameOf(node, this), scope)
      case 'PathExpression':
        return this.parts(node, (child, index) =>
          index === 2 ? this.lastOf(node, scope).said : this.write(child, scope),
        )
      case 'FilterExpression': {
        const inner = scope.inFilter(this.meant(childrenOf(node)[0]!, scope))
        return this.parts(node, (child, index) => this.write(child, index === 2 ? inner : scope))
      }
      case 'ForExpression':
      case 'QuantifiedExpression':
        return this.loop(node, scope)
      case 'FunctionDefinition':
        return this.definition(node, scope)
      case 'FunctionInvocation':
        return this.invocation(node, scope)
      case 'ArithmeticExpression':
        return (
          this.tongue.operation?.(
            node,
            (side) => this.write(side, scope),
            (side) => this.isText(side, scope),
          ) ?? this.inner(node, scope)
        )
      case 'Comparison':
        this.markComparison(node, scope)
        return this.inner(node, scope)
      default:
        return this.inner(node, scope)
    }
  }

  /** Literals that are the result: of the whole, of a branch. */
  markResult(node: SyntaxNode, options: Options): void {
    const children = childrenOf(node)
    if (node.name === 'StringLiteral') this.literals.set(node.from, options)
    else if (node.name === 'IfExpression') {
      this.markResult(children[3]!, options)
      this.markResult(children[5]!, options)
    } else if (node.name === 'FunctionInvocation' && nameOf(children[0]!, this).toUpperCase() === 'IF') {
      for (const arg of argumentsOf(node).slice(1)) this.markResult(arg, options)
    } else if (node.name === 'Expression' || node.name === 'ParenthesizedExpression') {
      for (const child of children) this.markResult(child, options)
    }
  }

  private inner(node: SyntaxNode, scope: NameScope): string {
    return this.parts(node, (child) => this.write(child, scope))
  }

  /** A node's children, each written, with what stands between them; what has none as it stands. */
  private parts(node: SyntaxNode, write: (child: SyntaxNode, index: number) => string): string {
    let written = ''
    let at = node.from
    for (const [index, child] of childrenOf(node).entries()) {
      written += this.text.slice(at, child.from) + write(child, index)
      at = child.to
    }
    return written + this.text.slice(at, node.to)
  }

  private loop(node: SyntaxNode, scope: NameScope): string {
    let inner = node.name === 'ForExpression' ? scope.withLocal('partial', undefined) : scope
    return this.parts(node, (child) => {
      if (child.name !== 'InExpressions') return this.write(child, inner)
      return this.parts(child, (turn) => {
        if (turn.name !== 'InExpression') return this.wordsOf(turn)
        const [name, , list] = childrenOf(turn)
        const outer = inner
        inner = inner.withLocal(nameOf(name!, this), this.meant(list!, outer))
        return this.parts(turn, (part, index) => (index === 2 ? this.write(part, outer) : this.wordsOf(part)))
      })
    })
  }

  private definition(node: SyntaxNode, scope: NameScope, list?: ExpressionName): string {
    const parameters = childNamed(node, 'FormalParameters')
    const inner = (parameters ? childrenOf(parameters) : []).reduce(
      (now, one) => now.withLocal(nameOf(childrenOf(one)[0]!, this), list),
      scope,
    )
    return this.parts(node, (child) =>
      child.name === 'FormalParameters' ? this.wordsOf(child) : this.write(child, inner),
    )
  }

  private invocation(node: SyntaxNode, scope: NameScope): string {
    const [target, ...rest] = childrenOf(node)
    const isNamed = target!.name === 'VariableName'
    const name = isNamed ? nameOf(target!, this) : ''
    const args = argumentsOf(node)
    const of = args[0] && this.meant(args[0], scope)
    if (name === 'list contains' && of?.options && args[1]) this.mark(args[1], of.options)
    // What sorts or picks of a list is handed its entries.
    const write = (one: SyntaxNode) =>
      one.name === 'FunctionDefinition' ? this.definition(one, scope, of) : this.write(one, scope)
    const other =
      isNamed &&
      this.tongue.call?.(
        name,
        args.map((one) => () => write(one)),
      )
    if (other) return other
    return this.parts(node, (child) => {
      if (child === target || child.from === target!.from)
        return isNamed ? this.wordsOf(child) : this.write(child, scope)
      if (child.name === 'NamedParameters') return this.named(child, scope)
      return rest.length > 0 && child.name === 'PositionalParameters'
        ? this.parts(child, write)
        : this.write(child, scope)
    })
  }

  private named(node: SyntaxNode, scope: NameScope): string {
    return this.parts(node, (parameter) =>
      this.parts(parameter, (part, index) => (index === 0 ? this.wordsOf(part) : this.write(part, scope))),
    )
  }

  private markComparison(node: SyntaxNode, scope: NameScope): void {
    const [left, operator, ...right] = childrenOf(node)
    const sign = this.wordsOf(operator!)
    if (sign !== '=' && sign !== '!=' && sign !== 'in') return
    const sides: [SyntaxNode, readonly SyntaxNode[]][] = [[left!, right]]
    if (right.length === 1) sides.push([right[0]!, [left!]])
    for (const [named, literals] of sides) {
      const options = this.meant(named, scope)?.options
      if (options) for (const one of literals) this.mark(one, options)
    }
  }

  private mark(node: SyntaxNode, options: Options): void {
    if (node.name === 'StringLiteral') this.literals.set(node.from, options)
    else if (LISTED.has(node.name)) for (const child of childrenOf(node)) this.mark(child, options)
  }

  /** The field that a part of an expression stands for, be it of one entry or of all. */
  private meant(node: SyntaxNode, scope: NameScope): ExpressionName | undefined {
    const [first, second] = childrenOf(node)
    switch (node.name) {
      case 'VariableName':
        return this.tongue.find(nameOf(node, this), scope)
      case 'PathExpression':
        return this.lastOf(node, scope).name
      case 'ParenthesizedExpression':
        return this.meant(second!, scope)
      case 'FilterExpression':
        return this.meant(first!, scope)
      case 'IterationContext':
        return second ? undefined : this.meant(first!, scope)
      case 'FunctionInvocation': {
        const [list] = argumentsOf(node)
        return list && KEEPS_ENTRIES.has(nameOf(first!, this)) ? this.meant(list, scope) : undefined
      }
      default:
        return undefined
    }
  }

  private lastOf(node: SyntaxNode, scope: NameScope): ReturnType<Tongue['inside']> {
    const [first, , last] = childrenOf(node)
    return this.tongue.inside(nameOf(last!, this), this.meant(first!, scope))
  }

  private isText(node: SyntaxNode, scope: NameScope): boolean {
    return node.name === 'StringLiteral' || this.meant(node, scope)?.isText === true
  }

  private wordsOf(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to)
  }
}

function argumentsOf(invocation: SyntaxNode): SyntaxNode[] {
  const positional = childNamed(invocation, 'PositionalParameters')
  return positional ? childrenOf(positional) : []
}

/** Where literals are values of their own. */
const LISTED = new Set([
  'PositiveUnaryTests',
  'PositiveUnaryTest',
  'SimplePositiveUnaryTest',
  'List',
  'ParenthesizedExpression',
])

/** Functions whose result has the entries of their first argument. */
const KEEPS_ENTRIES = new Set(['sort', 'reverse', 'distinct values', 'sublist', 'concatenate', 'append'])
