import type { SyntaxNode } from '@lezer/common'
import { Budget } from '../../budget/budget.ts'
import { builtins } from '../builtins/builtins.ts'
import { compile } from '../compile.ts'
import { readString } from '../compile-literals.ts'
import { kindOf, type FeelFunction } from '../feel-value.ts'
import { childNamed, childrenOf, ContextScope, nameOf } from '../part.ts'
import { Run } from '../run.ts'
import { builtinExamples } from './builtin-examples.ts'
import { builtinResults } from './builtin-results.ts'
import { checkArguments, type Argument } from './check-arguments.ts'
import { partOf, tell, type Checking } from './checking.ts'
import { ANY, type FeelType } from './feel-type.ts'
import { misnamed } from './no-function.ts'

export function inferCall(node: SyntaxNode, checking: Checking): FeelType {
  const [target] = childrenOf(node)
  const given = argumentsOf(node, checking)
  if (target!.name !== 'VariableName' && target!.name !== 'SpecialFunctionName') {
    checking.infer(target!, checking)
    return ANY
  }
  const name = nameOf(target!, checking)
  const known = checking.typeOf(name)
  // A function, or a range as a test, that the expression brings itself.
  if (known && (known.kind === 'function' || known.kind === 'range' || known.kind === 'any')) return ANY
  const builtin = builtins.get(name)
  if (builtin) return callBuiltin({ node, name, builtin, given }, checking)
  tell(checking, 'formulaNoFunction', target!, misnamed(name))
  return ANY
}

/** `date("2026-03-05")`, `@"2026-03-05"` */
export function inferMoment(node: SyntaxNode, checking: Checking): FeelType {
  const [target] = childrenOf(node)
  if (target!.name === 'AtLiteral') return inferMoment(target!, checking)
  if (node.name === 'AtLiteral') return inferAtLiteral(node, checking)
  const name = partOf(target!, checking).replaceAll(/\s+/g, ' ').trim()
  const given = argumentsOf(node, checking)
  const builtin = builtins.get(name)
  return builtin ? callBuiltin({ node, name, builtin, given }, checking) : ANY
}

function inferAtLiteral(node: SyntaxNode, checking: Checking): FeelType {
  const kind = kindOf(valueOf(node, checking))
  if (kind === 'null') tell(checking, 'formulaUnread', node)
  const words = readString(partOf(childrenOf(node).at(-1)!, checking))
  return kind === 'null' ? ANY : { kind, ...(kind === 'duration' && { values: [{ value: words }] }) }
}

function argumentsOf(node: SyntaxNode, checking: Checking): Argument[] {
  const named = childNamed(node, 'NamedParameters')
  const nodes = named ? childrenOf(named) : childrenOf(childNamed(node, 'PositionalParameters') ?? node)
  if (!named && !childNamed(node, 'PositionalParameters')) return []
  return nodes.map((one): Argument => {
    const [first, second] = named ? childrenOf(one) : [undefined, one]
    const type = checking.infer(second!, checking)
    return {
      node: second!,
      type,
      words: partOf(second!, checking),
      ...(first && { name: nameOf(first, checking) }),
    }
  })
}

interface Call {
  node: SyntaxNode
  name: string
  builtin: FeelFunction
  given: readonly Argument[]
}

function callBuiltin({ node, name, builtin, given }: Call, checking: Checking): FeelType {
  const isSound = checkArguments({ node, name, builtin, given, usage: builtinExamples[name]! }, checking)
  const isWritten = given.length > 0 && given.every((one) => /^(String|Numeric)Literal$/.test(one.node.name))
  if (isSound && isWritten && READS.has(name) && valueOf(node, checking) === null)
    tell(checking, 'formulaUnread', node)
  const result = builtinResults[name] ?? ANY
  return typeof result === 'function' ? result(given.map(({ type }) => type)) : result
}

/** The functions that read a text. */
const READS: ReadonlySet<string> = new Set(['date', 'time', 'date and time', 'duration', 'number'])

const MOST_STEPS = 10_000

/** The value of what is written down. */
function valueOf(node: SyntaxNode, { text }: Checking) {
  const part = compile(node, text)
  if ('at' in part) return null
  const run = new Run(new Budget(MOST_STEPS), { at: new Date(0), zone: 'UTC' })
  return part.evaluate(new ContextScope({}, null), run)
}
